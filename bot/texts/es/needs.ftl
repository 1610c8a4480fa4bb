# Necesidades y sus horas.
rule-repeat-invite-days = Cuando una necesidad se repite, cuántos días antes de cada cita se pregunta por primera vez
need-ask-words = ¿Qué te ayudaría? Escríbelo, por ejemplo: «Necesito que alguien me lleve al centro de salud el jueves de 9:30 a 11».
need-ask-words-coordinator = ¿Qué hace falta? Basta una frase: «Alguien que lleve a una vecina al hospital el jueves de 9:30 a 11, dos personas».
need-words-how = Escribe en una frase qué hace falta.
need-ask-skill = ¿Qué tipo de ayuda es? Elige una o escríbela en pocas palabras.
need-ask-when = ¿Cuándo? Di el día y la hora, por ejemplo «el jueves de 9:30 a 11».
need-when-past = Esa hora ya ha pasado. ¿A cuándo te refieres? Por ejemplo «el jueves de 9:30 a 11».
need-when-how = No he encontrado ahí un día y una hora. Por ejemplo: «el jueves de 9:30 a 11» o «todos los martes a las 10».
need-ask-hour = { START($day) }: ¿a qué hora? Por ejemplo «de 9:30 a 11».
need-ampm-how = Elige una de las dos horas.
need-ask-end = Empieza el { $start }. ¿Cuánto dura, o hasta cuándo?
need-end-how = No he podido entender cuánto dura. Por ejemplo: «1 hora», «90 minutos» o «hasta las 11».
need-ask-whom = ¿Para quién es? Elige o escribe un nombre.
need-whom-me = Para mí
need-whom-circle = Para todo el círculo
need-whom-is-me = para ti
need-whom-is-circle = para todo el círculo
need-whom-new = Alguien sin la aplicación: { $name }
need-whom-other = Otra persona
need-whom-without = Alguien sin teléfono
need-whom-behalf-ask = ¿Cómo se llama? Tú hablarás en su nombre: lo que le diría, te lo digo a ti.
need-whom-behalf = { $name } (alguien habla en su nombre)
need-whom-found = ¿Quién es? Si «{ $name }» no usa Telegram, elige «Alguien sin la aplicación»; tú hablarás en su nombre.
need-whom-unknown = No conozco a nadie llamado «{ $name }». ¿No usa Telegram? Puedes hablar en su nombre.
need-whom-how = Elige o escribe un nombre.
need-ask-people = ¿Cuántas personas hacen falta?
need-people-how = Escribe un número del 1 al 100.
need-ask-where = ¿Dónde, más o menos? Elige, escribe un nombre o comparte una ubicación (📎). Lo verán todas las personas a las que se pregunte.
need-where-phone = Por teléfono
need-where-none = Sin indicar
need-where-point = Cerca del punto compartido
need-where-how = Elige, escribe un nombre o comparte una ubicación.
need-where-several = Podrían ser varios lugares. Elige uno o comparte una ubicación.
need-where-lost = No sé dónde está «{ $place }». Comparte una ubicación (📎), elige uno de nuestros lugares o déjalo en palabras; entonces no podré decir a qué distancia queda.
need-where-which = «{ $place }» puede ser varios lugares. Elige uno, comparte una ubicación (📎) o déjalo en palabras.
need-where-words = Dejarlo en «{ $place }»
need-where-unknown = ❓ No sé dónde está { $place }, así que no puedo decir quién está cerca. Compartir una ubicación en «Dónde» ayudaría.
need-ask-address = ¿Cuál es la dirección exacta? Solo se la muestro a quienes vienen, y solo cuando ambas partes hayan dicho que sí.
need-address-how = Escribe la dirección, o sáltate este paso.
need-ask-repeat = ¿Una sola vez, o se repite? Elige o escríbelo, por ejemplo «todos los martes hasta junio».
need-repeat-once = Una vez
need-repeat-weekly = Cada semana
need-repeat-two-weeks = Cada dos semanas
need-repeat-daily = Cada día
need-repeat-how = No he entendido cada cuánto. Por ejemplo: «todos los martes hasta junio».
need-repeats = { $weeks ->
    [0] { $days }
    [1] cada semana, { $days }
   *[other] cada { $weeks } semanas, { $days }
}
need-repeats-until = { $weeks ->
    [0] { $days }, hasta el { $until }
    [1] cada semana, { $days }, hasta el { $until }
   *[other] cada { $weeks } semanas, { $days }, hasta el { $until }
}
need-ask-send = ¿Cómo se entera la gente?
need-send-best = Primero a quien mejor le va
need-send-everybody = Preguntar a todo el mundo a la vez
need-send-group = Publicarlo en nuestro grupo
need-send-how = Elige uno de los botones.
need-card-title = <b>Esto es lo que he entendido</b>
need-card-what = Qué: <b>{ $skill }</b>
need-card-when = Cuándo: <b>{ $when }</b>
need-card-repeat = Se repite: { $repeat }
need-card-people = { $count ->
    [one] Personas: una
   *[other] Personas: { $count }
}
need-card-where = Dónde: { $place }
need-card-address = Dirección (guardada aparte): { $address }
need-card-whom = Para quién: { $whom }
need-card-send = Cómo: { $how }
need-card-words = <i>«{ $words }»</i>
need-part-skill = Qué
need-part-when = Cuándo
need-part-end = Hasta cuándo
need-part-people = Cuántas personas
need-part-where = Dónde
need-part-address = Dirección
need-part-whom = Para quién
need-part-repeat = ¿Se repite?
need-part-send = Cómo preguntar
need-part-words = Las palabras
need-publish = Publicar
need-publish-anyway = Publicar de todos modos
need-ask = Pedirlo
need-notice-soon = ⚠️ { $minutes ->
    [0] Eso es ahora.
    [one] Falta un minuto.
   *[other] Faltan { $minutes } minutos.
} Quizá no lo vea mucha gente a tiempo.
need-notice-far = ⚠️ Falta casi un año. ¿Está bien la fecha?
need-notice-long = ⚠️ Es muy largo: { $length }. ¿Está bien?
need-notice-crowd = ⚠️ { $members ->
    [one] En nuestro círculo solo hay una persona por ahora.
   *[other] En nuestro círculo solo hay { $members } personas por ahora.
}
need-error-no-time = Faltan el día y la hora. Añádelos con «Cuándo».
need-error-end = El final tiene que ir después del principio. Di otra vez la hora.
need-error-past = Esa hora ya ha pasado. Elige otra con «Cuándo».
need-error-people = El número de personas tiene que estar entre 1 y 100.
need-error-name = ¿Para quién es? Escribe un nombre.
need-error-begun = Ya ha empezado, o alguien ya está allí. Ya no se puede mover.
need-error-over = Eso ya ha pasado o está cancelado.
need-error-promised = { $promised ->
    [one] Una persona ya ha dicho que sí, así que no pueden ser menos.
   *[other] { $promised } personas ya han dicho que sí, así que no pueden ser menos.
}
need-error-same-time = Esta necesidad ya tiene algo a esa hora.
need-asked-by = <b>{ $name } pide ayuda</b>
need-yours = <b>Lo que has pedido</b>
need-state-asked = Primero lo mira la coordinación.
need-state-published = ✅ Publicado: se está preguntando a la gente.
need-state-closed = Esto ya ha pasado.
need-state-declined = Esto no se ha publicado.
need-state-cancelled = Esto se ha retirado.
need-edit = Cambiar antes
need-decline = Esta no
need-take-back = Ya no lo necesito
need-taken-back = Retirado.
need-published-toast = Publicado.
need-published = 🌱 Buenas noticias: ya se está preguntando a la gente por «{ $skill }». Te diré quién viene.
need-declined = Gracias por pedir «{ $skill }». Esta vez no podemos llevarlo al círculo. Siempre puedes volver a pedirlo o escribir a la coordinación.
need-declined-words = La coordinación te escribe: <i>«{ $words }»</i>
need-decline-ask = ¿Qué palabras amables le paso? Puedes saltarte este paso.
need-decline-how = Escribe unas palabras, o sáltate este paso.
need-decline-done = Se lo he pasado.
needs-none = Ahora mismo no hace falta nada. En cuanto algo te vaya bien, te preguntaré. ¿Quizá hay algo que te ayudaría a ti?
needs-title = { $count ->
    [one] <b>Hace falta ayuda para una cosa</b>
   *[other] <b>Hace falta ayuda para { $count } cosas</b>
}
needs-no-place = No sé dónde estás, así que no puedo decir a qué distancia queda. Puedes decírmelo en /settings.
needs-line = { $count ->
    [one] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>«{ $words }»</i>
        Falta una persona.
   *[other] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>«{ $words }»</i>
        Faltan { $count } personas.
}
needs-distance = (a { $distance } de ti)
needs-distance-unknown = (distancia desconocida)
needs-help = { $number } · Puedo ayudar: { $skill }
slot-filled = Cubiertas: <b>{ $filled } de { $places }</b> { $bar }
slot-coming = Quién viene: { $names }
slot-waiting = { $count ->
    [one] Hay una persona en lista de espera.
   *[other] Hay { $count } personas en lista de espera.
}
slot-open = { $count ->
    [one] ⏳ Queda una plaza libre.
   *[other] ⏳ Quedan { $count } plazas libres.
}
slot-full = ✅ Todas las plazas están cubiertas.
slot-over = Esto ya ha pasado.
slot-cancelled = ❌ Cancelado.
slot-time = Cambiar la hora
slot-place = Cambiar el lugar
slot-more = Que sean { $count } personas
slot-fewer = { $count ->
    [one] Que sea una persona
   *[other] Que sean { $count } personas
}
slot-people-toast = { $count ->
    [one] Ahora hace falta una persona.
   *[other] Ahora hacen falta { $count } personas.
}
slot-everybody = Preguntar a todo el mundo
slot-group = Publicarlo en nuestro grupo
slot-why = Quién y por qué
slot-again = Lo mismo otra vez
slot-cancel = Cancelar
slot-no-longer = Ya no lo necesito
slot-cancel-ask = { $count ->
    [0] ¿Seguro que cancelo «{ $skill }», { $when }? Todavía nadie ha dicho que sí.
    [one] ¿Seguro que cancelo «{ $skill }», { $when }? Una persona ha dicho que sí; la avisaré.
   *[other] ¿Seguro que cancelo «{ $skill }», { $when }? { $count } personas han dicho que sí; las avisaré.
}
slot-cancel-yes = Sí, cancelar
slot-cancel-this = Cancelar solo esta vez
slot-cancel-later = Cancelar esta y las siguientes
slot-keep = No, que siga
slot-kept = Bien, se queda como está.
slot-cancelled-told = Cancelado. He avisado a todas las personas afectadas.
slot-time-ask = Ahora: { $when }. ¿A cuándo lo paso? Por ejemplo «viernes de 10 a 12», o solo «de 10 a 12».
slot-scope-ask = ¿Solo esta vez, o esta y las siguientes?
slot-scope-this = Solo esta vez
slot-scope-later = Esta y las siguientes
slot-scope-how = Elige uno de los dos botones.
slot-time-card = Antes: { $was }
    Ahora: <b>{ $now }</b>
slot-time-one = A quien ya dijo que sí se le pregunta de nuevo.
slot-time-later = Las siguientes se mueven lo mismo. A quien ya dijo que sí se le pregunta de nuevo.
slot-time-done = Cambiarlo
slot-place-card = <b>El lugar nuevo</b>
slot-place-done = Cambiar el lugar
command-need = Pedir ayuda
command-needs = Qué hace falta cerca de mí
need-part-to = Hasta dónde
need-part-to-address = Dirección de allí
need-part-checks = Comprobaciones
need-ask-to = ¿Hasta dónde, más o menos? Elige, escribe un nombre o comparte una ubicación (📎). Lo verán todas las personas a las que se pregunte.
need-to-none = Acaba donde empieza
need-ask-to-address = ¿Cuál es la dirección exacta de allí? La guardo aparte y solo la enseño cuando ambas partes hayan dicho que sí.
need-card-to = Hasta: { $place }
need-card-to-address = Dirección de allí (aparte): { $address }
need-where-trip = desde { $start } hasta { $end }
need-card-checks = Comprobaciones necesarias: { $kinds }
need-ask-checks = ¿Qué hay que haber comprobado de quien venga? Ahora: { $kinds }.
need-check-none = nada
need-check-on = Añadir: { $kind }
need-check-off = Quitar: { $kind }
need-check-enough = Nada más
need-checks-how = Elige uno de los botones, por favor.
need-checks-none-now = No hace falta ninguna comprobación.
need-checks-losing = { $count ->
    [one] ⚠️ { $names } ha dicho que sí sin esa comprobación. Dejaría libre esa plaza y explicaría por qué, con amabilidad. Si la comprobación ya está hecha, anótala antes en /people.
   *[other] ⚠️ { $names } han dicho que sí sin esa comprobación. Dejaría libres esas plazas y explicaría por qué, con amabilidad. Si las comprobaciones ya están hechas, anótalas antes en /people.
}
need-checks-done = Pedir esto
