# El día mismo: llegar tarde, no vino nadie.
day-the-circle = el círculo
day-for-member = para { $name }
day-for-circle = para el círculo
day-a-neighbour = alguien del barrio
day-about = { $skill }, { $when }
day-thanks-yes = Gracias. ¡Hasta entonces!
day-thanks-no = Gracias por decirlo. Preguntaré a otra persona.
day-thanks-there = Gracias, qué bien que estés ahí.
day-thanks-answer = Gracias. La coordinación lo lee.
day-noted-nobody = Lo siento. Se lo estoy diciendo a la coordinación ahora mismo.
day-too-early = ¡Es pronto! Puedes decirlo desde una hora antes de empezar.
day-over = Eso ya ha pasado. Te preguntaré cuánto duró.
day-not-yet = Todavía no ha empezado. Espera hasta la hora, por favor.
day-not-yours = Eso lo tiene que decir otra persona.
day-late-too-early = Falta más de un día. Si no puedes ir, dilo: así se puede preguntar a otra persona.
day-late-ask = ¿Cuánto? Elige, o escríbelo con tus palabras.
day-late-by = { $minutes } min
day-late-how = ¿Cuántos minutos? Por ejemplo «15», o «estoy esperando el autobús».
day-late-long = Es muy largo. ¿Puedes decirlo en una o dos frases?
day-late-told = { $skill }, { $when }: he avisado de que llegas tarde. Ve con cuidado.
day-late-minutes = ⏱ <b>{ $name } llega { $time } tarde</b>
    { $skill }, { $when }
day-late-words = ⏱ <b>{ $name } llega tarde</b> y escribe:
    «{ $words }»
    { $skill }, { $when }
day-absence = ❗ <b>No vino nadie, dice { $by }</b>
    { $skill }
    { START($when) }
    Se esperaba a { $name }. Procura que nadie se quede a solas con esto.
day-absence-asked = Le pregunto a { $name } qué pasó.
day-absence-what = <b>{ $skill }</b>
    { START($when) }

    Me han dicho que no estuviste. ¿Qué pasó? Tu respuesta solo la lee la coordinación.
day-absence-answered = { $skill }, { $when }: tu respuesta ha llegado a la coordinación.
day-was-there = Sí estuve
day-could-not = No pude ir
day-answer-there = { $name } dice: sí estuve. Lo ven de forma distinta; habla con las dos partes, por favor.
day-answer-could-not = { $name } dice: no pude ir.
