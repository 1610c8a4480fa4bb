# Por qué tú: razones para quien recibe la pregunta, y el orden entero para quien coordina.
why-you-offered = Por qué tú: ofreciste «{ $skill }».
why-you-everybody = Por qué tú: esta vez se pregunta a todo el círculo.
why-you-and = { $first } Además: { $more }.
why-near = a unos { $distance }
why-distance-unknown = no sé a qué distancia te queda
why-language = un idioma en común
why-rested = hace tiempo que no te pregunto
why-kept = siempre se ha podido contar contigo
why-giving-back = te ayudaron antes, y esta es una ocasión de ayudar
why-they-giving-back = recibió ayuda y aún no ha podido ayudar
why-first-chance = aún no te habíamos preguntado
why-they-first-chance = aún no se le ha preguntado
why-they-distance-unknown = distancia desconocida
why-they-language = un idioma en común
why-they-rested = hace tiempo que no se le pregunta
why-they-kept = siempre ha cumplido
why-they-everybody = se preguntó a todo el círculo
why-joined = { $first }; { $more }
why-offered = lo ofrece
why-list = A quién se pregunta
why-title = <b>A quién se pregunta, en este orden</b>
    { $skill }, { $when }
why-nobody = Ahora no encaja nadie.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = aún sin preguntar
why-state-sleeps = aún sin preguntar, duerme hasta: { $time }
why-state-planned = se preguntará al despertar: { $time }
why-state-later = se preguntará: { $time }; acaba de recibir otra petición
why-state-rests = aún sin preguntar; acaba de recibir otra petición; se puede preguntar: { $time }
why-state-sent = se preguntó: { $time }; espero hasta: { $until }
why-state-accepted = dijo que sí
why-state-waiting = dijo que sí, en lista de espera
why-state-declined = dijo que no
why-state-expired = se preguntó: { $time }; no respondió
why-state-closed = no hace falta que responda
why-order = ¿Por qué este orden?
why-order-title = <b>Por qué este orden</b>
    { $skill }, { $when }
why-order-line = { $first } antes que { $second }: { $reasons }.
why-order-but = A favor de { $name }: { $reasons }.
why-order-mostly = sobre todo, { $first }; además, { $more }
why-order-wave = A { $first } se preguntó antes; a { $second }, solo si no basta.
why-order-everybody = { $first } y { $second }: se preguntó a todo el círculo a la vez.
why-order-awake = { $first } antes que { $second }: se podía preguntar antes.
why-order-equal = { $first } y { $second } están a la par; va antes a quien hace más tiempo que no se pregunta.
why-order-words = lo que ofrece encaja mejor con las palabras
why-order-distance = más cerca
why-order-language = un idioma en común
why-order-rested = hace más tiempo que no se le pregunta
why-order-record = ha hecho menos últimamente, o ha cumplido más
why-order-giving-back = recibió ayuda y aún no ha podido ayudar
why-order-first-chance = aún no se le ha preguntado
why-not = Quién no está
why-not-title = <b>No están en la lista</b>
    { $skill }, { $when }
why-not-count = { $count ->
    [one] Una persona que lo ofrece no está en la lista.
   *[other] { $count } personas que lo ofrecen no están en la lista.
}
why-not-nobody = Todas las personas que lo ofrecen están en la lista.
why-not-line = { START($why) } ({ $count }): { $names }
why-not-more = { $count } más
why-not-others = { $count ->
    [one] Una persona no lo ha ofrecido.
   *[other] { $count } personas no lo han ofrecido.
}
why-not-skill = no lo ha ofrecido
why-not-left = ya no está en el círculo
why-not-beneficiary = la ayuda es para esa persona
why-not-private = mejor no para esto
why-not-checks = sin la comprobación que hace falta
why-not-paused = en pausa
why-not-unreachable = sin contacto posible
why-not-busy = otro compromiso a esa hora
why-not-dates = no en esa fecha
why-not-hours = no a esa hora
why-not-far = demasiado lejos
why-not-travel = sin tiempo para ir de un compromiso a otro
why-not-budget = esta semana ya se le ha preguntado bastante
why-somebody = Preguntar por una persona
why-somebody-else = ¿Y otra persona?
why-somebody-ask = ¿Por quién preguntas? Escribe un nombre, por favor.
why-somebody-which = ¿A quién te refieres?
why-somebody-unknown = No conozco aquí a nadie que se llame «{ $name }». Escribe otro nombre, por favor.
why-somebody-here = Así está la cosa.
why-somebody-title = <b>En la lista o no</b>
    { $skill }, { $when }
why-somebody-not = { $name } no está en la lista: { $why }.
why-somebody-promised = { $name } dijo que sí sin que se le preguntara.
why-back = ‹ Atrás
why-more = Más ›
why-slot = Ver la cita
why-partly = Son tantas las personas que lo ofrecen que solo he mirado a las más cercanas y a las que hace más tiempo que no se pregunta: cada número es un mínimo.
