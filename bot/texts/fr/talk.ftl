# Écrire à une personne.
talk-button = Écrire à une personne
talk-ask = Que voulez-vous dire ? Vos prochains mots vont aux personnes qui coordonnent ce cercle, tels que vous les écrivez.
talk-how = Écrivez-le avec des mots, s’il vous plaît.
talk-too-long = C’est trop long pour un message. Pouvez-vous en faire deux ?
talk-on-its-way = Transmis.
talk-sent = La coordination l’a maintenant. La réponse viendra ici.
talk-sent-later = Ce sera lu à partir de { $time } ; jusque-là, c’est l’heure du repos. La réponse viendra ici. En cas d’urgence, appelez le numéro d’urgence.
talk-nobody = Je suis désolé : pour le moment, je ne peux joindre aucune personne qui coordonne ce cercle. En cas d’urgence, appelez le numéro d’urgence. Réessayez plus tard.
talk-card = <b>{ $name } écrit :</b>
    « { $words } »
talk-card-in = <b>{ $name } écrit ({ $tongue }) :</b>
    « { $words } »
talk-about = Il s’agit de : { $skill }, { $when }
talk-answer-button = Répondre
talk-take-over = Répondre à sa place
talk-you-answer = C’est vous qui répondez.
talk-taken-by = { $name } répond.
talk-taken = Quelqu’un d’autre vient de s’en charger.
talk-answered-already = La réponse est déjà donnée.
talk-answered = <b>{ $name } a répondu :</b>
    « { $words } »
talk-answer-ask = « { $words } »

    Vos prochains mots repartent comme réponse.
talk-answer-sent = Votre réponse est en route.
talk-answer = <b>{ $name } répond :</b>
    « { $words } »

    <i>Vous aviez écrit : « { $asked } »</i>
talk-again = Écrire encore
command-human = Écrire à une personne
