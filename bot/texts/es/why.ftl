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
why-they-distance-unknown = distancia desconocida
why-they-language = un idioma en común
why-they-rested = hace tiempo que no se le pregunta
why-they-kept = siempre ha cumplido
why-offered = lo ofrece
why-title = <b>A quién se pregunta, en este orden</b>
    { $skill }, { $when }
why-nobody = Ahora no encaja nadie.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = aún sin preguntar
why-state-planned = se preguntará al despertar
why-state-sent = ya se preguntó
why-state-accepted = dijo que sí
why-state-declined = dijo que no
why-state-expired = no respondió
why-state-closed = no hace falta que responda
why-not-title = <b>No están en la lista</b>
why-not-skill = { $count ->
    [one] Una persona no lo ha ofrecido.
   *[other] { $count } personas no lo han ofrecido.
}
why-not-avoided = No quieren que se les pregunte por esto: { $names }
why-not-checks = Sin la comprobación que hace falta: { $names }
why-not-paused = En pausa: { $names }
why-not-unreachable = No se les puede contactar: { $names }
why-not-busy = Han prometido otra cosa a esa hora: { $names }
why-not-dates = No en esa fecha: { $names }
why-not-hours = No a esa hora: { $names }
why-not-far = Demasiado lejos: { $names }
why-not-travel = Sin tiempo para ir de un compromiso a otro: { $names }
why-not-budget = Esta semana ya se les ha preguntado bastante: { $names }
why-not-other = { $count ->
    [one] Una por otra razón.
   *[other] { $count } por otras razones.
}
why-back = ‹ Atrás
why-more = Más ›
why-slot = Ver la cita
