# Setting up a circle, its links, places, group and rules.
setup-ask-name = Comment s’appellera le cercle ? Une rue, un quartier ou un nom à vous, par exemple « Les voisins de Belleville ».
setup-name-how = Donnez-lui un nom de 1 à 100 lettres, s’il vous plaît.
setup-ask-language = Dans quelle langue dois-je parler dans le groupe du cercle et sur ses affiches ? Chaque personne choisit la sienne pour elle-même.
setup-language-how = Choisissez une des langues, s’il vous plaît.
setup-ask-place = Où est le cercle ? Partagez une position (le trombone, puis « Position ») ou écrivez le lieu en mots, par exemple « Belleville, Paris ». Vous pouvez aussi passer.
setup-place-how = Partagez une position ou écrivez le lieu en 100 lettres au plus, s’il vous plaît.
setup-ask-zone = Dans quel fuseau horaire est le cercle ? Choisissez, ou écrivez une ville comme « Paris » ou une zone comme « Europe/Paris ».
setup-zone-unknown = Je ne connais pas l’heure de cette ville. Écrivez une grande ville voisine, ou une zone comme « Europe/Paris ».
setup-zone-several = Il y en a plusieurs de ce nom. Choisissez, ou écrivez la zone entière, comme « Europe/Paris ».
setup-zone-choice = { $city } – il y est { $clock }
setup-card = <b>Le nouveau cercle</b>
    Nom : <b>{ $name }</b>
    Langue : { $spoken }
    Lieu : { $place }
    Heure : { $city }, où il est { $clock }
setup-place-none = non précisé
setup-place-pinned = un point sur la carte
setup-change-name = Changer le nom
setup-change-language = Changer la langue
setup-change-place = Changer le lieu
setup-change-zone = Changer l’heure
setup-open = Ouvrir le cercle
circle-opened = <b>Le cercle { $circle } est ouvert.</b> Vous en répondez, et vous le coordonnez aussi.
    
    Et maintenant ?
    1. Envoyez le lien ou l’image ci-dessus aux premières personnes, ou imprimez-la.
    2. Faites-moi entrer dans votre groupe : ajoutez-moi là-bas, puis écrivez /link dans le groupe.
    3. Placez vos rues et vos quartiers avec /places, pour que chacun puisse dire où il est.
    4. Écrivez un premier besoin en une phrase, par exemple « Quelqu’un pour conduire une voisine à l’hôpital jeudi de 9h30 à 11h ».
    
    /people montre qui est là, et vous y choisissez d’autres personnes pour coordonner avec vous.
circle-link = <b>Rejoindre le cercle { $circle }</b>
    Ouvrez ce lien, ou scannez l’image avec l’appareil photo d’un téléphone :
    { $link }
circle-poster = <b>{ $skill } ?</b> Et si c’était vous, dans le cercle { $circle } ?
    Ouvrez ce lien, ou scannez l’image avec l’appareil photo d’un téléphone :
    { $link }
circle-link-poster = Une affiche pour une aide
circle-link-renew = Nouveau lien, fermer celui-ci
circle-link-renewed = Voici un nouveau lien. L’ancien et ses affiches ne mènent plus nulle part.
circle-link-ended = Ce lien est fermé.
circle-poster-which = Pour quoi sera l’affiche ?
circle-more = Suite ›
circle-back = ‹ Retour
circle-last-steward = Personne d’autre ne répond de ce cercle. Passez d’abord le relais : /people, choisissez quelqu’un, « Passer le relais ».
circle-speaks-now = Dans le cercle { $circle }, plus personne ne parle pour { $name }, car la personne qui le faisait est partie. Désormais, c’est vous.
circle-card = <b>{ $name }</b>
    Langue : { $spoken }
    Lieu : { $place }
    Heure : { $time }
circle-rules = Nos règles
circle-new-name = Le cercle s’appelle : <b>{ $name }</b>
circle-new-language = La langue du cercle : <b>{ $spoken }</b>. Chaque personne garde la sienne.
circle-new-place = Où est le cercle : <b>{ $place }</b>
circle-new-zone = L’heure du cercle : <b>{ $time }</b>
    Ce qui est déjà prévu ne bouge pas : cela garde l’heure qui a été dite, dans l’ancien fuseau. Ce qui est nouveau suit le nouveau.
circle-change-done = Changer
circle-changed = C’est fait. /circle le montre.
rules-title = <b>Les règles du cercle { $circle }</b>
rules-line = { $number }. { $what } : <b>{ $value }</b>
rules-line-decided = { $number }. { $what } : <b>{ $value }</b> (décidé par { $name }, { $day })
rules-change = Pour en changer une, choisissez son numéro.
rules-nobody = quelqu’un qui est parti
rules-yes = Oui
rules-no = Non
rules-usual = Comme d’habitude : { $value }
rules-ask = { $what } : <b>{ $value }</b> maintenant. Combien désormais, de { $least } à { $most } ?
rules-ask-yes-no = { $what } : <b>{ $value }</b> maintenant. Et désormais ?
rules-how = Écrivez un nombre, s’il vous plaît.
rules-how-yes-no = Répondez oui ou non, s’il vous plaît.
rules-range = Il faut que ce soit de { $least } à { $most }.
rules-decided = C’est décidé. { $what } : <b>{ $value }</b>
command-circle = Ce qu’est notre cercle, et ses règles
skills-line = { $count ->
    [0] { $number }. { $skill } : aucune offre
    [one] { $number }. { $skill } : une offre
   *[other] { $number }. { $skill } : { $count } offres
}
skills-card = { $count ->
    [0] <b>{ $skill }</b> : aucune offre
    [one] <b>{ $skill }</b> : une offre
   *[other] <b>{ $skill }</b> : { $count } offres
}
skills-title = <b>Ce qui est proposé dans le cercle { $circle }</b>
skills-none = Dans le cercle { $circle }, personne n’a encore rien proposé.
skills-same-as = Veut dire la même chose que…
skills-also = « { $word } » veut dire la même chose.
skills-apart = Séparer à nouveau : { $word }
skills-apart-done = Ce sont de nouveau deux choses.
skills-ask-same = Qu’est-ce qui veut dire la même chose que « { $skill } » ? Choisissez, ou écrivez-le.
skills-same-how = Je ne connais pas cela. Choisissez, ou écrivez-le autrement.
skills-merge = Désormais, « { $word } » veut dire la même chose que « { $skill } ». Toutes les offres restent comme elles sont, et vous pouvez revenir en arrière.
skills-merge-done = Oui, la même chose
command-skills = Les mots pour les offres, et lesquels veulent dire la même chose
places-none = <b>Les lieux que je connais</b>
    Aucun pour l’instant. Placez vos rues et vos quartiers, pour que chacun puisse dire par leur nom où il est.
places-some = <b>Les lieux que je connais</b>
    { $names }
places-pin = Placer un lieu
places-unpin = Retirer { $name }
places-ask-name = Comment s’appelle le lieu ? Une rue, un quartier, une place.
places-ask-point = Où est <b>{ $name }</b> ? Partagez la position : le trombone, puis « Position », et déplacez l’épingle jusque-là.
places-point-how = Partagez une position, s’il vous plaît : le trombone, puis « Position ».
places-name-how = Donnez un nom de 1 à 100 lettres, s’il vous plaît.
places-card = Je connais maintenant <b>{ $name }</b>.
group-hello = Bonjour ! Je suis Minga. J’aide les gens du quartier à s’entraider, et je dis ici quand on a besoin de quelqu’un. Je ne lis pas vos messages : ce que vous écrivez ici reste entre vous. Écrivez-moi en privé pour nous rejoindre.
group-hello-steward = La personne qui répond d’un cercle et administre ce groupe peut le rattacher au cercle : écrivez /link ici.
group-hello-linked = Bonjour ! Je suis Minga, et voici le groupe du cercle { $circle }. Je dis ici quand on a besoin de quelqu’un. Je ne lis pas vos messages.
group-open = Écrire à Minga
group-ask = Le groupe <b>{ $title }</b> doit-il être celui de votre cercle ? J’y annoncerais les besoins. (Je vérifie d’abord que vous administrez le groupe.)
group-ask-circle = Oui, du cercle { $circle }
group-ask-no = Non
group-not-asked = Bien, je laisse le groupe comme il est.
group-checking = Un instant, je demande à Telegram qui administre le groupe.
group-linked-already = Le groupe est déjà celui du cercle.
group-other-circle = Ce groupe est celui d’un autre cercle. La personne qui en répond doit d’abord le détacher.
group-not-admin = Seule une personne qui administre le groupe { $title } peut le faire, et Telegram dit que ce n’est pas vous.
group-no-answer = Telegram ne me dit pas qui administre ce groupe. Est-ce que j’y suis encore ? Ajoutez-moi de nouveau et écrivez-y /link.
group-unlink = Détacher le groupe
group-unlinked = C’est fait : le groupe n’est plus celui du cercle.
group-yours = <b>{ $title }</b> est le groupe du cercle { $circle }.
group-anonymous = Je ne vois pas qui vous êtes tant que vous écrivez au nom du groupe. Désactivez cela un instant, et écrivez encore /link.
group-steward-only = Seule une personne qui répond d’un cercle peut le faire. Pour rejoindre ou mettre en place un cercle, écrivez-moi en privé.
error-steward-only = Seule une personne qui répond de ce cercle peut le faire.
command-link = Le lien et le code QR pour rejoindre ce cercle
command-places = Les rues et les quartiers que je connais par leur nom
rule-fill-chance = À quel point, en pour cent, je dois être sûr de trouver quelqu’un à temps : plus je dois l’être, plus je demande de monde
rule-most-invitations-an-hour = Combien de demandes une personne reçoit en une heure, au plus
rule-wave-minutes-far = Combien de minutes j’attends les réponses quand il reste plus de trois jours
rule-wave-minutes-days = Combien de minutes j’attends les réponses quand il reste d’un à trois jours
rule-wave-minutes-soon = Combien de minutes j’attends les réponses quand il reste de 6 à 24 heures
rule-wave-minutes-urgent = Combien de minutes j’attends les réponses quand il reste moins de 6 heures
rule-reach-m = À combien de mètres on demande aux gens, quand leur offre ne le dit pas
rule-travel-minutes-per-km = Combien de minutes prend un kilomètre d’une promesse à l’autre, de porte à porte ; 0 : le trajet ne compte pas
rule-resident-needs-reviewed = Si la coordination regarde d’abord ce qu’un membre demande
rule-unfilled-warning-hours = Combien d’heures avant le début la coordination apprend qu’une place est encore libre
rule-reminder-evening-hour = À quelle heure de la veille au soir on rappelle
rule-reminder-hours-before = Combien d’heures avant le début on rappelle encore
rule-hours-silence-days = Au bout de combien de jours les heures dites comptent comme convenues quand l’autre partie ne dit rien
rule-first-idea-days = Au bout de combien de jours on redemande une fois à une personne qui n’a encore rien fait
rule-no-show-days = Au bout de combien de jours on oublie que quelqu’un n’est pas venu
rule-offer-still-true-days = Au bout de combien de jours je demande une fois si une offre inutilisée tient toujours
