# À tout le monde à la fois, et au groupe du cercle.
broadcast-preview = { $count ->
    [one] Demander à tout le monde : « { $skill } », { $when } ? Cela fait une personne à qui on n’a pas encore demandé.
   *[other] Demander à tout le monde : « { $skill } », { $when } ? Cela fait { $count } personnes à qui on n’a pas encore demandé. Il faut environ { $time }. Les personnes qui dorment ou font une pause ne sont pas dérangées.
}
broadcast-start = { $count ->
    [one] Demander à une personne
   *[other] Demander à { $count } personnes
}
broadcast-nobody = Il n’y a plus personne à solliciter pour « { $skill } », { $when } : toutes les personnes possibles ont été sollicitées, font une pause ou sont prises.
broadcast-begun = Je demande maintenant à tout le monde.
broadcast-too-late = Il est trop tard pour demander cela à tout le monde.
broadcast-progress = 📣 Envoi : { $asked } sur { $total }
    { $bar }
broadcast-done = 📣 C’est fait : { $asked } sur { $total } envoyés.
broadcast-stopped = Arrêté. { $asked ->
    [0] Rien n’a été envoyé.
    [1] Un message sur { $total } a été envoyé.
   *[other] { $asked } messages sur { $total } ont été envoyés.
}
broadcast-stop = Arrêter
broadcast-stopped-toast = Arrêté.
broadcast-seconds = { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}
broadcast-notice = 📣 { $name } écrit à tout le monde dans le cercle { $circle } :

    { $words }
broadcast-error-empty = Que dois-je dire à tout le monde ? Le message est vide.
broadcast-error-long = C’est trop long. Il y a de la place pour { $most } caractères au plus.
broadcast-error-nobody = Il n’y a personne à qui l’envoyer pour l’instant.
broadcast-error-running = Je demande déjà à tout le monde.
broadcast-error-through = C’est déjà fini : il n’y a plus rien à arrêter.
tell-ask = Que dois-je dire à tout le cercle ? Écrivez-le comme il faut le lire.
tell-how = Écrivez ce que je dois dire à tout le monde.
tell-preview = { $count ->
    [one] J’enverrais ceci à une personne :
   *[other] J’enverrais ceci à { $count } personnes ; il faut environ { $time } :
}

    { $words }
tell-send = Envoyer
tell-change = Changer les mots
announce-title = 🤝 <b>{ $skill }</b>
announce-places = { $count ->
    [one] Il manque encore une personne.
   *[other] Il manque encore { $count } personnes.
}
announce-filled = ✅ C’est pourvu. Merci !
announce-cancelled = ❌ Annulé. Merci quand même.
announce-over = C’est passé. Merci !
announce-help = Je peux aider
announce-posted = C’est dans le groupe maintenant.
announce-error-no-group = Ce cercle n’a pas encore de groupe. Ajoutez-moi à votre groupe, et on pourra le rattacher au cercle.
command-tell = Dire quelque chose à tout le monde
