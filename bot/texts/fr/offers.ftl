# Offres, et phrases quel qu’en soit le sujet.
sentence-which =
    « { $words } »

    Est-ce quelque chose que vous pouvez proposer, quelque chose qui vous aiderait, ou un message à une personne ?
sentence-offer = Je peux proposer cela
sentence-need = Cela m’aiderait
sentence-message = Un message à une personne
sentence-thanks = Avec plaisir ! Dès que vous avez besoin de quelque chose ou que vous pouvez proposer quelque chose, écrivez-le ici.
sentence-greeting = Bonjour ! Écrivez simplement ce que vous pourriez proposer (« Je peux conduire des gens le mardi matin ») ou ce qui vous aiderait (« J’ai besoin de quelqu’un pour changer une ampoule »). /help montre tout le reste.
words-too-long = C’est très long. Pouvez-vous le dire en { $most } caractères au plus ?
distance-m = { $m } m
distance-km = { $km } km
when-unknown = Je n’ai pas compris « { $word } ». De quel moment parlez-vous ?
when-unknown-plain = Je n’ai pas compris « { $word } ». Pouvez-vous dire le jour et l’heure autrement ?
when-unknown-nothing = Ce n’est ni un jour ni une heure
when-ampm = Vous avez écrit « { $word } ». De quelle heure s’agit-il ?
when-guess-day-part = ❓ Vous n’avez pas dit d’heure ; voilà comment j’ai compris « { $words } ».
when-guess-today = ❓ J’ai compris « { $words } » comme aujourd’hui.
when-guess-next = ❓ Vérifiez la date, s’il vous plaît : voilà comment j’ai compris « { $words } ».
when-guess-weekly = ❓ J’ai compris « { $words } » comme chaque semaine.
when-guess-until-month = ❓ J’ai compris que « { $words } » comprend tout le mois.
when-guess-year = ❓ J’ai compris « { $words } » comme l’an prochain.
when-guess-past = ❓ « { $words } » semble être dans le passé.
when-guess-date-order = ❓ Dans « { $words } », j’ai lu le mois en premier.
when-guess-mismatch = ❓ Dans « { $words } », le jour et la date ne vont pas ensemble ; j’ai suivi la date.
when-guess-duration = ❓ De « { $words } », j’ai retenu la durée la plus longue.
when-guess-every-weeks = ❓ Pour une offre, je ne peux noter que des horaires hebdomadaires. Je vous pose de toute façon la question à chaque fois, et vous pouvez dire non.
offer-ask-words = Que voudriez-vous proposer ? Écrivez-le simplement, par exemple : « Je peux conduire des gens le mardi matin ».
offer-words-how = Écrivez en une phrase ce que vous pourriez proposer.
offer-ask-which = J’ai compris plus d’une chose. Laquelle voulez-vous proposer ?
offer-skill-all = { $count ->
    [2] Les deux
   *[other] Les { $count }
}
offer-ask-skill = Que proposez-vous ? Choisissez, ou écrivez-le avec vos propres mots.
offer-skill-how = Je n’ai pas compris ce que c’est. Écrivez-le en quelques mots, par exemple « jardinage ».
offer-ask-when = Quand pourriez-vous ? Choisissez, ou écrivez-le, par exemple « le mardi matin » ou « le week-end de 10h à 16h ».
offer-when-any = N’importe quand
offer-when-mornings = Les matins en semaine
offer-when-afternoons = Les après-midi en semaine
offer-when-evenings = Les soirs en semaine
offer-when-weekends = Le week-end
offer-when-how = Je n’y ai trouvé ni jours ni heures. Par exemple : « le mardi matin », « n’importe quand », « le week-end ».
offer-ask-dates = De quand à quand cela vaut-il ? Par exemple « jusqu’en juin », « à partir du 1er décembre » ou « pas en août ».
offer-dates-open = Sans limite
offer-dates-how = Je n’y ai pas trouvé de date. Par exemple : « jusqu’en juin » ou « pas en août ».
offer-ask-reach = Jusqu’où iriez-vous ? Choisissez, ou écrivez-le, par exemple « 2 km ».
offer-reach-km = Jusqu’à { $km } km
offer-reach-circle = Partout dans les environs
offer-reach-phone = Par téléphone
offer-reach-how = Choisissez, ou écrivez une distance comme « 2 km », ou « par téléphone ».
offer-card-title = <b>Votre offre, telle que je l’ai comprise</b>
offer-card-what = Quoi : <b>{ $skill }</b>
offer-card-when = Quand : <b>{ $when }</b>
offer-card-reach = Jusqu’où : { $reach }
offer-card-words = Avec vos mots : <i>« { $words } »</i>
offer-card-new-skill = C’est un mot nouveau pour notre cercle. Je vais l’ajouter.
offer-card-standing = Vous proposez déjà cela ({ $when }). Ceci prendra sa place.
offer-from = à partir du { $day }
offer-to = jusqu’au { $day }
offer-except = pas du { $first } au { $last }
offer-except-day = pas le { $first }
offer-part-what = Changer quoi
offer-part-when = Changer quand
offer-part-dates = Changer les dates
offer-part-reach = Changer jusqu’où
offer-part-words = Changer mes mots
offer-confirm = Oui, je propose cela
offer-save = Oui, changer ainsi
offer-thanks = { $count ->
    [one] Merci ! Quand quelqu’un en aura besoin, je vous poserai d’abord la question, et vous pouvez toujours dire non.
   *[other] Merci ! J’ai noté { $count } offres. Quand quelqu’un en aura besoin, je vous poserai d’abord la question, et vous pouvez toujours dire non.
}
offer-changed = Merci, votre offre est changée.
offer-place-why = Pour ne vous demander que ce qui est proche : où êtes-vous, à peu près ? Partagez votre position ou écrivez le nom d’une rue ou d’un quartier. Je ne la garde qu’à 500 mètres près.
offer-title = <b>{ $skill }</b>
offer-paused = 💤 En pause jusqu’à ce que vous la repreniez.
offer-paused-until = 💤 En pause jusqu’au { $day }.
offer-resting = 💤 Au repos, car je n’ai pas su si elle tient toujours.
offer-ended = Cette offre est terminée.
offer-change = Changer
offer-pause = Mettre en pause
offer-take-up = Reprendre
offer-end = Terminer cette offre
offer-undo = Annuler : proposer à nouveau
offer-taken-up = Bien, votre offre tient à nouveau.
offer-ended-toast = Terminée. Merci de l’avoir proposée.
offer-pause-ask = Jusqu’à quand dois-je vous laisser tranquille avec cela ?
offer-pause-days = { $days ->
    [7] Une semaine
    [14] Deux semaines
   *[other] { $days } jours
}
offer-pause-open = Jusqu’à ce que je le dise
offer-pause-how = Je n’y ai pas trouvé de date. Par exemple : « jusqu’au 1er septembre » ou « deux semaines ».
offer-error-no-skill = Je ne sais pas encore ce que vous proposez. Dites-le en quelques mots.
offer-error-pause-past = Ce jour est déjà passé. Jusqu’à quel jour ?
offer-error-standing = Vous proposez déjà cela. Vous pouvez le changer dans /offers.
offers-none = Vous n’avez encore rien proposé. Tout le monde a quelque chose à donner : du temps, un savoir-faire, un outil, un coup de fil.
offers-new = Proposer quelque chose
offers-more = { $count ->
    [one] Voilà votre offre.
   *[other] Voilà vos { $count } offres.
}
command-offer = Proposer quelque chose
command-offers = Mes offres : changer, mettre en pause, terminer
