# Recordatorios: la tarde anterior, unas horas antes, al empezar.
reminder-evening = <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }

    Dijiste que sí. ¿Sigue en pie?
reminder-again = <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }

    Todavía no sé nada de ti. ¿Irás? Un no también vale: así queda tiempo para preguntar a otra persona.
reminder-confirmed = <b>{ $skill }</b>
    { START($when) }{ $where }

    Has dicho que sigue en pie. ¡Gracias!
reminder-before = Empieza pronto: <b>{ $skill } { $whom }</b>
    { START($when) }{ $where }
reminder-start = Empieza ahora: <b>{ $skill }</b>
    { START($when) }{ $where }

    ¿Ya estás ahí?
reminder-there = <b>{ $skill }</b>
    { START($when) }

    Ya estás ahí. ¡Gracias! Después te preguntaré cuánto duró.
reminder-over = <b>{ $skill }</b>
    { START($when) }

    Aquí ya no hay nada más que decir sobre esto.
reminder-moved = <b>{ $skill }</b>
    La hora ha cambiado. Ahora es el { $when }.
reminder-nobody-now = <b>{ $skill }</b>
    { START($when) }

    De momento nadie ha prometido venir. La coordinación lo sabe.
reminder-yes = Sí, allí estaré
reminder-no = No, no puedo
reminder-cannot-after-all = Al final no puedo
reminder-arrive = Ya estoy aquí
reminder-late = Llego tarde
reminder-nobody-came = No vino nadie
reminder-did-not-come = { $name } no vino
reminder-receiver-evening = <b>{ $skill }</b>
    { START($when) }{ $where }

    { $count ->
        [one] Viene { $names }.
       *[other] Vienen: { $names }.
    }
reminder-receiver-before = Empieza pronto: <b>{ $skill }</b>
    { START($when) }{ $where }

    { $count ->
        [one] Viene { $names }.
       *[other] Vienen: { $names }.
    }
reminder-receiver-there = Ya ahí: { $names }.
reminder-silent = <b>Sin respuesta de { $name }</b>
    { $skill }
    { START($when) }

    He preguntado dos veces si sigue en pie. Quizá puedas hablar con { $name }, o preguntar a otra persona.
reminder-silent-next = Mientras tanto pregunto a otras personas si podrían ir en su lugar; la plaza sigue siendo de { $name } hasta que la deje libre.
reminder-silent-stands = { $name } irá: { $skill }, { $when }.
reminder-silent-over = { $skill }, { $when }: ya no se espera a { $name }, o ya ha pasado.
reminder-show-slot = Ver quién más podría venir
reminder-summary = <b>{ START($day) }</b>
    { $count ->
        [one] Hay una cosa prevista.
       *[other] Hay { $count } cosas previstas.
    }
reminder-summary-line = <b>{ $time }</b> { $skill } ({ $filled } de { $places })
    { $names }
reminder-summary-name = { $name } (es seguro)
reminder-summary-unsure = { $name } (aún sin respuesta)
reminder-summary-nobody = nadie todavía
