# Invitaciones, respuestas, y lo que ve quien coordina cuando quedan plazas.
invitation-title = <b>¿Podrías ayudar?</b>
invitation-what = 🤝 <b>{ $skill }</b>
invitation-words = <i>«{ $words }»</i>
invitation-when = 🕘 { START($when) }
invitation-where = 📍 { $place }
invitation-for-neighbour = Para alguien del barrio
invitation-for-circle = Para todo el círculo
invitation-ask = ¿Puedes hacerlo?
invitation-leave = Esta semana ya te he preguntado tantas veces como quieres. Esto es pronto y aún hay una plaza: ¿puedo preguntarte de todos modos? Si no, no pasa nada.
invitation-still-open = Todavía puedes decir que sí: queda una plaza.
invitation-filled = Ya hay bastante gente. ¡Gracias por estar ahí!
invitation-cancelled = Esto ya no hace falta. Gracias de todos modos.
invitation-over = Esto ya ha empezado. Gracias de todos modos.
invitation-said-yes = ✅ Has dicho que sí. ¡Gracias!
invitation-said-waiting = ⏳ Estás en la lista de espera. ¡Gracias!
invitation-declined = Has dicho: esta vez no. No pasa nada, gracias por avisarme.
invitation-avoided = Gracias por avisarme. Ya no te preguntaré por «{ $skill }».
invitation-given-back = Has dejado libre tu plaza. Gracias por avisarme.
invitation-yes = Sí, puedo
invitation-not-this-time = Esta vez no
invitation-not-this-kind = Este tipo de cosas no
invitation-human = Escribir a una persona
invitation-wait = Ponme en la lista de espera
invitation-perhaps = Quizá hagas falta: alguien lo ha prometido, pero no me ha dicho si sigue en pie. Si puedes estar a la espera, te aviso en cuanto la plaza sea tuya.
invitation-be-ready = Sí, puedo estar a la espera
invitation-after-all = Al final sí puedo
invitation-ask-again = Vuelve a preguntarme por «{ $skill }»
slot-invite-open = { $count ->
    [one] Queda una plaza. ¿Podrías ayudar?
   *[other] Quedan { $count } plazas. ¿Podrías ayudar?
}
slot-invite-help = Puedo ayudar
slot-invite-yours = Esto lo pediste tú. Te avisaré en cuanto alguien diga que sí.
slot-invite-other-skill = No me has dicho que ofreces «{ $skill }». Tu ayuda es bienvenida igualmente.
answer-yes = ¡Gracias! Queda anotado. Te lo recordaré a tiempo.
answer-waiting = ¡Gracias! { $place ->
    [1] Ahora están todas las plazas ocupadas. Tienes el primer lugar en la lista de espera.
    [2] Ahora están todas las plazas ocupadas. Tienes el segundo lugar en la lista de espera.
    [3] Ahora están todas las plazas ocupadas. Tienes el tercer lugar en la lista de espera.
   *[other] Ahora están todas las plazas ocupadas. Tienes el lugar { $place } en la lista de espera.
}
answer-no = Gracias por avisarme. Preguntaré a otra persona.
answer-not-this-kind = Gracias. Ya no te preguntaré por eso.
answer-asked-again = Bien, volveré a preguntarte por eso.
answer-already = Ya respondiste a esto. Así están las cosas.
answer-already-yes = Ya has dicho que sí a esto. Con una vez basta.
answer-overlap = Has prometido «{ $what }» ({ $when }). No se puede estar en dos sitios a la vez.
answer-slot-changed = La hora o el lugar han cambiado. Mira el mensaje más nuevo, por favor.
answer-cancelled = Esto ya no hace falta. No se ha anotado nada.
answer-begun = Ya ha empezado. No se ha anotado nada.
answer-for-yourself = Esto es para ti. Vendrá otra persona.
answer-not-possible = Aquí no es posible. Puedes escribir a una persona: /human
answer-too-late = Ya es tarde para dejar la plaza desde aquí. Escribe a una persona, por favor: /human
answer-given-back = Gracias por avisarme. Buscaré a otra persona.
answer-off-list = Bien, ya no estás en la lista de espera.
answer-kept = Bien, queda como está.
answer-still-yes = ¡Gracias! La nueva hora queda anotada.
error-not-yours = Eso lo decide otra persona.
unfilled-title = <b>⚠️ Todavía quedan plazas</b>
unfilled-filled = ✅ Ya están todas las plazas ocupadas.
unfilled-what = ¿Qué hacemos?
unfilled-further = { $count ->
    [one] Preguntar { $distance } más lejos (1 persona más)
   *[other] Preguntar { $distance } más lejos ({ $count } más)
}
unfilled-times = Elegir otra hora
unfilled-group = Publicarlo en nuestro grupo
unfilled-show = Verlo
unfilled-asking-further = Bien, pregunto más lejos.
rule-weight-words = Cuánto cuenta que encajen las palabras de la oferta
rule-weight-distance = Cuánto cuenta estar cerca
rule-weight-language = Cuánto cuenta compartir un idioma
rule-weight-rested = Cuánto cuenta que haga tiempo que no se le pregunta
rule-weight-carried = Cuánto cuenta haber hecho poco hasta ahora
rule-weight-kept = Cuánto cuenta haber cumplido lo prometido
rule-weight-giving-back = Cuánto cuenta haber recibido ayuda y no haber podido ayudar todavía
rule-weight-first-chance = Cuánto cuenta que aún no se le haya preguntado
rule-late-withdrawal-hours = Cuántas horas antes del comienzo se considera tarde dejar una plaza
