# Besoins et leurs horaires.
rule-repeat-invite-days = Quand un besoin se répète, combien de jours avant chaque créneau on demande pour la première fois
need-ask-words = Qu’est-ce qui vous aiderait ? Écrivez-le simplement, par exemple : « J’ai besoin de quelqu’un pour me conduire au centre de santé jeudi de 9h30 à 11h ».
need-ask-words-coordinator = De quoi a-t-on besoin ? Une phrase suffit : « Quelqu’un pour conduire une voisine à l’hôpital jeudi de 9h30 à 11h, deux personnes ».
need-words-how = Écrivez en une phrase ce dont on a besoin.
need-ask-skill = De quelle aide s’agit-il ? Choisissez, ou écrivez-le en quelques mots.
need-ask-when = Quand ? Dites le jour et l’heure, par exemple « jeudi de 9h30 à 11h ».
need-when-past = Ce moment est déjà passé. De quel moment parlez-vous ? Par exemple « jeudi de 9h30 à 11h ».
need-when-how = Je n’y ai pas trouvé de jour ni d’heure. Par exemple : « jeudi de 9h30 à 11h » ou « tous les mardis à 10h ».
need-ask-hour = { START($day) } : à quelle heure ? Par exemple « de 9h30 à 11h ».
need-ampm-how = Choisissez l’une des deux heures.
need-ask-end = Cela commence le { $start }. Combien de temps, ou jusqu’à quand ?
need-end-how = Je n’ai pas compris combien de temps. Par exemple : « 1 heure », « 90 minutes » ou « jusqu’à 11h ».
need-ask-whom = Pour qui est-ce ? Choisissez, ou écrivez un nom.
need-whom-me = Pour moi
need-whom-circle = Pour tout le cercle
need-whom-is-me = vous
need-whom-is-circle = tout le cercle
need-whom-new = Sans l’application : { $name }
need-whom-other = Quelqu’un d’autre
need-whom-without = Quelqu’un sans téléphone
need-whom-behalf-ask = Quel est son nom ? Vous parlerez alors pour cette personne : ce que je lui dirais, je vous le dis.
need-whom-behalf = { $name } (quelqu’un parle en son nom)
need-whom-found = Qui est-ce ? Si « { $name } » n’utilise pas Telegram, choisissez « Sans l’application » ; vous parlerez alors en son nom.
need-whom-unknown = Je ne connais personne du nom de « { $name } ». Cette personne n’utilise pas Telegram ? Vous pouvez parler en son nom.
need-whom-how = Choisissez, ou écrivez un nom.
need-ask-people = De combien de personnes a-t-on besoin ?
need-people-how = Écrivez un nombre de 1 à 100.
need-ask-where = Où, à peu près ? Choisissez, écrivez un nom, ou partagez une position (📎). Toutes les personnes sollicitées le verront.
need-where-phone = Par téléphone
need-where-none = Non précisé
need-where-point = Près du point partagé
need-where-how = Choisissez, écrivez un nom, ou partagez une position.
need-where-several = Plusieurs lieux sont possibles. Choisissez-en un, ou partagez une position.
need-where-lost = Je ne sais pas où se trouve « { $place } ». Partagez une position (📎), choisissez un de nos lieux, ou laissez ces mots ; je ne pourrai alors pas dire à quelle distance c’est.
need-where-which = « { $place } » peut désigner plusieurs lieux. Choisissez-en un, partagez une position (📎), ou laissez ces mots.
need-where-words = Laisser « { $place } »
need-where-unknown = ❓ Je ne sais pas où est { $place }, et ne peux donc pas dire qui est proche. Partager une position dans « Où » aiderait.
need-ask-address = Quelle est l’adresse exacte ? Je ne la montre qu’aux personnes qui viennent, et seulement quand les deux parties sont d’accord.
need-address-how = Écrivez l’adresse, ou passez cette étape.
need-ask-repeat = Une seule fois, ou régulièrement ? Choisissez, ou écrivez-le, par exemple « tous les mardis jusqu’en juin ».
need-repeat-once = Une fois
need-repeat-weekly = Chaque semaine
need-repeat-two-weeks = Toutes les deux semaines
need-repeat-daily = Chaque jour
need-repeat-how = Je n’ai pas compris à quel rythme. Par exemple : « tous les mardis jusqu’en juin ».
need-repeats = { $weeks ->
    [0] { $days }
    [1] chaque semaine, { $days }
   *[other] toutes les { $weeks } semaines, { $days }
}
need-repeats-until = { $weeks ->
    [0] { $days }, jusqu’au { $until }
    [1] chaque semaine, { $days }, jusqu’au { $until }
   *[other] toutes les { $weeks } semaines, { $days }, jusqu’au { $until }
}
need-ask-send = Comment faut-il le faire savoir ?
need-send-best = D’abord à qui cela va le mieux
need-send-everybody = Demander à tout le monde à la fois
need-send-group = Le publier dans notre groupe
need-send-how = Choisissez l’un des boutons.
need-card-title = <b>Voilà ce que j’ai compris</b>
need-card-what = Quoi : <b>{ $skill }</b>
need-card-when = Quand : <b>{ $when }</b>
need-card-repeat = Se répète : { $repeat }
need-card-people = { $count ->
    [one] Combien : une personne
   *[other] Combien : { $count } personnes
}
need-card-where = Où : { $place }
need-card-address = Adresse (gardée à part) : { $address }
need-card-whom = Pour qui : { $whom }
need-card-send = Comment : { $how }
need-card-words = <i>« { $words } »</i>
need-part-skill = Quoi
need-part-when = Quand
need-part-end = Jusqu’à quand
need-part-people = Combien
need-part-where = Où
need-part-address = Adresse
need-part-whom = Pour qui
need-part-repeat = Se répète
need-part-send = Comment demander
need-part-words = Les mots
need-publish = Publier
need-publish-anyway = Publier quand même
need-ask = Demander cette aide
need-notice-soon = ⚠️ { $minutes ->
    [0] C’est maintenant.
    [1] C’est dans une minute.
   *[other] C’est dans { $minutes } minutes.
} Peu de gens le verront peut-être à temps.
need-notice-far = ⚠️ C’est dans près d’un an. La date est-elle juste ?
need-notice-long = ⚠️ C’est très long : { $length }. Est-ce juste ?
need-notice-crowd = ⚠️ { $members ->
    [one] Notre cercle ne compte qu’un membre pour l’instant.
   *[other] Notre cercle ne compte que { $members } membres pour l’instant.
}
need-error-no-time = Il manque le jour et l’heure. Ajoutez-les avec « Quand ».
need-error-end = La fin doit venir après le début. Redites l’heure, s’il vous plaît.
need-error-past = Ce moment est déjà passé. Choisissez-en un autre avec « Quand ».
need-error-people = Le nombre de personnes doit être entre 1 et 100.
need-error-name = Pour qui est-ce ? Donnez un nom, s’il vous plaît.
need-error-begun = C’est déjà commencé, ou quelqu’un est déjà sur place. On ne peut plus le déplacer.
need-error-over = C’est déjà passé ou annulé.
need-error-promised = { $promised ->
    [one] Une personne a déjà promis, on ne peut donc pas en demander moins.
   *[other] { $promised } personnes ont déjà promis, on ne peut donc pas en demander moins.
}
need-error-same-time = Ce besoin a déjà quelque chose à ce moment-là.
need-asked-by = <b>{ $name } demande de l’aide</b>
need-yours = <b>Ce que vous avez demandé</b>
need-state-asked = La coordination regarde d’abord.
need-state-published = ✅ Publié : je cherche quelqu’un.
need-state-closed = C’est passé.
need-state-declined = Cela n’a pas été publié.
need-state-cancelled = Cela a été retiré.
need-edit = Changer d’abord
need-decline = Pas celui-ci
need-take-back = Je n’en ai plus besoin
need-taken-back = Retiré.
need-published-toast = Publié.
need-published = 🌱 Bonne nouvelle : je cherche maintenant quelqu’un pour « { $skill } ». Je vous dirai qui vient.
need-declined = Merci d’avoir demandé « { $skill } ». Cette fois, nous ne pouvons pas le proposer au cercle. Vous pouvez toujours redemander, ou écrire à la coordination.
need-declined-words = La coordination écrit : <i>« { $words } »</i>
need-decline-ask = Quel mot gentil dois-je transmettre ? Vous pouvez passer cette étape.
need-decline-how = Écrivez quelques mots, ou passez cette étape.
need-decline-done = Je l’ai transmis.
needs-none = Rien n’est demandé pour l’instant. Dès que quelque chose vous conviendra, je vous ferai signe. Y a-t-il peut-être quelque chose qui vous aiderait ?
needs-title = { $count ->
    [one] <b>Une demande d’aide est ouverte</b>
   *[other] <b>{ $count } demandes d’aide sont ouvertes</b>
}
needs-no-place = Je ne sais pas où vous êtes, et ne peux donc pas dire à quelle distance c’est. Vous pouvez me le dire dans /settings.
needs-line = { $count ->
    [one] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>« { $words } »</i>
        Il manque encore une personne.
   *[other] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>« { $words } »</i>
        Il manque encore { $count } personnes.
}
needs-distance = (à { $distance } de chez vous)
needs-distance-unknown = (distance inconnue)
needs-help = { $number } · Je peux aider : { $skill }
slot-filled = Pourvu : <b>{ $filled } sur { $places }</b> { $bar }
slot-coming = Qui vient : { $names }
slot-waiting = { $count ->
    [one] Une personne est sur la liste d’attente.
   *[other] { $count } personnes sont sur la liste d’attente.
}
slot-open = { $count ->
    [one] ⏳ Une place est libre.
   *[other] ⏳ { $count } places sont libres.
}
slot-full = ✅ Toutes les places sont pourvues.
slot-over = C’est passé.
slot-cancelled = ❌ Annulé.
slot-time = Changer l’heure
slot-place = Changer le lieu
slot-more = Passer à { $count } personnes
slot-fewer = { $count ->
    [one] Passer à une personne
   *[other] Passer à { $count } personnes
}
slot-people-toast = { $count ->
    [one] On cherche maintenant une personne.
   *[other] On cherche maintenant { $count } personnes.
}
slot-everybody = Demander à tout le monde
slot-group = Le publier dans notre groupe
slot-why = Qui et pourquoi
slot-again = La même chose encore
slot-cancel = Annuler
slot-no-longer = Je n’en ai plus besoin
slot-cancel-ask = { $count ->
    [0] Vraiment annuler « { $skill } », { $when } ? Personne n’a encore promis.
    [1] Vraiment annuler « { $skill } », { $when } ? Une personne a promis ; je la préviendrai.
   *[other] Vraiment annuler « { $skill } », { $when } ? { $count } personnes ont promis ; je les préviendrai.
}
slot-cancel-yes = Oui, annuler
slot-cancel-this = Annuler cette fois seulement
slot-cancel-later = Annuler celle-ci et les suivantes
slot-keep = Non, garder
slot-kept = Bien, rien ne change.
slot-cancelled-told = Annulé. J’ai prévenu toutes les personnes concernées.
slot-time-ask = Pour l’instant : { $when }. À quand faut-il le déplacer ? Par exemple « vendredi de 10h à 12h », ou seulement « de 10h à 12h ».
slot-scope-ask = Cette fois seulement, ou cette fois et toutes les suivantes ?
slot-scope-this = Cette fois seulement
slot-scope-later = Cette fois et toutes les suivantes
slot-scope-how = Choisissez l’un des deux boutons.
slot-time-card = Avant : { $was }
    Maintenant : <b>{ $now }</b>
slot-time-one = Je demande un nouveau oui aux personnes qui ont promis.
slot-time-later = Toutes les suivantes se déplacent d’autant. Je demande un nouveau oui aux personnes qui ont promis.
slot-time-done = Déplacer
slot-place-card = <b>Le nouveau lieu</b>
slot-place-done = Changer le lieu
command-need = Demander de l’aide
command-needs = Les besoins près de chez moi
need-part-to = Vers où
need-part-to-address = Adresse là-bas
need-part-checks = Vérifications
need-ask-to = Vers où, à peu près ? Choisissez, écrivez un nom, ou partagez une position (📎). Toutes les personnes sollicitées le verront.
need-to-none = Cela finit là où cela commence
need-ask-to-address = Quelle est l’adresse exacte là-bas ? Je la garde à part et la montre seulement quand les deux parties sont d’accord.
need-card-to = Arrivée : { $place }
need-card-to-address = Adresse là-bas (gardée à part) : { $address }
need-where-trip = départ : { $start }, arrivée : { $end }
need-card-checks = Vérifications demandées : { $kinds }
need-ask-checks = Que faut-il avoir vérifié pour la personne qui vient ? Pour l’instant : { $kinds }.
need-check-none = rien
need-check-on = Ajouter : { $kind }
need-check-off = Enlever : { $kind }
need-check-enough = C’est tout
need-checks-how = Choisissez un des boutons, s’il vous plaît.
need-checks-none-now = Aucune vérification n’est demandée.
need-checks-losing = { $count ->
    [one] ⚠️ { $names } a promis sans cette vérification. Je libérerais cette place en expliquant pourquoi, gentiment. Si la vérification a été faite, notez-la d’abord dans /people.
   *[other] ⚠️ { $names } ont promis sans cette vérification. Je libérerais ces places en expliquant pourquoi, gentiment. Si les vérifications ont été faites, notez-les d’abord dans /people.
}
need-checks-done = Demander cela
