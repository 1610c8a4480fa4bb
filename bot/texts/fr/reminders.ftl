# Rappels : la veille, quelques heures avant, au début.
reminder-evening = <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }

    Vous avez dit oui. Est-ce que cela tient toujours ?
reminder-again = <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }

    Je n’ai pas encore de réponse de votre part. Viendrez-vous ? Un non convient aussi : il reste du temps pour demander à quelqu’un d’autre.
reminder-confirmed = <b>{ $skill }</b>
    { START($when) }{ $where }

    Vous avez dit que cela tient. Merci !
reminder-before = Cela commence bientôt : <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }
reminder-start = Cela commence : <b>{ $skill }</b>
    { START($when) }{ $where }

    Êtes-vous sur place ?
reminder-there = <b>{ $skill }</b>
    { START($when) }

    Vous êtes sur place. Merci ! Ensuite, je vous demanderai combien de temps cela a duré.
reminder-over = <b>{ $skill }</b>
    { START($when) }

    Il n’y a plus rien à dire ici à ce sujet.
reminder-moved = <b>{ $skill }</b>
    L’heure a changé. C’est maintenant le { $when }.
reminder-nobody-now = <b>{ $skill }</b>
    { START($when) }

    Pour le moment, personne n’a promis de venir. La coordination le sait.
reminder-yes = Oui, je viens
reminder-no = Non, je ne peux pas
reminder-cannot-after-all = Finalement, je ne peux pas
reminder-arrive = J’y suis
reminder-late = Je suis en retard
reminder-nobody-came = Personne n’est venu
reminder-did-not-come = { $name } n’était pas là
reminder-receiver-evening = <b>{ $skill }</b>
    { START($when) }{ $where }

    { $count ->
        [one] { $names } vient.
       *[other] Viennent : { $names }.
    }
reminder-receiver-before = Cela commence bientôt : <b>{ $skill }</b>
    { START($when) }{ $where }

    { $count ->
        [one] { $names } vient.
       *[other] Viennent : { $names }.
    }
reminder-receiver-there = Déjà sur place : { $names }.
reminder-silent = <b>Pas de réponse : { $name }</b>
    { $skill }
    { START($when) }

    J’ai demandé deux fois si cela tient. Peut-être pouvez-vous joindre cette personne, ou demander à quelqu’un d’autre.
reminder-silent-next = Entre-temps, je demande à d’autres si on peut compter sur leur aide ; la place reste à { $name } tant qu’elle n’est pas rendue.
reminder-silent-stands = { $name } viendra : { $skill }, { $when }.
reminder-silent-over = { $skill }, { $when } : on n’attend plus { $name }, ou c’est terminé.
reminder-show-slot = Qui d’autre pourrait venir ?
reminder-summary = <b>{ START($day) }</b>
    { $count ->
        [one] Une chose est prévue.
       *[other] { $count } choses sont prévues.
    }
reminder-summary-line = <b>{ $time }</b> { $skill } ({ $filled } sur { $places })
    { $names }
reminder-summary-name = { $name } (c’est sûr)
reminder-summary-unsure = { $name } (pas encore de réponse)
reminder-summary-nobody = personne pour l’instant
