# Hasta dónde se ha preguntado, y qué traería a más gente.
progress-asked = Hasta ahora se ha preguntado a: { $count }
progress-asked-of-whom = Hasta ahora se ha preguntado a: { $count } ({ $parts })
progress-declined = dijeron que no: { $count }
progress-silent = sin respuesta a tiempo: { $count }
progress-awaited = se espera respuesta: { $count }; desde: { $time }
progress-later = se preguntará más tarde: { $count }
progress-chance = { $how ->
    [low] Cubierto a más tardar { $time }: poco probable (menos del 5 %)
    [high] Cubierto a más tardar { $time }: muy probable (más del 95 %)
   *[about] Cubierto a más tardar { $time }: la probabilidad es de un { $chance } %
}
progress-again = Vuelvo a mirar: { $time }, o en cuanto alguien responda
widen = Buscar a más gente
widen-title = <b>Buscar a más gente</b>
widen-nobody-offers = Aquí nadie ha ofrecido todavía «{ $skill }».
widen-left = { $count ->
    [one] Encaja una persona más; le preguntaré a su debido tiempo.
   *[other] Encajan { $count } personas más; les preguntaré a su debido tiempo.
}
widen-nobody-left = Tal como está, no encaja nadie más.
widen-further-nobody = Preguntar { $distance } más lejos no traería a nadie.
widen-times-nobody = Una hora o un día antes o después no traería a nadie más.
widen-budget = { $count ->
    [one] A una persona ya se le ha preguntado bastante esta semana.
   *[other] A { $count } personas ya se les ha preguntado bastante esta semana.
}
widen-back = Atrás: { $distance } menos lejos
widen-less-far = De acuerdo, ya no pregunto tan lejos.
widen-by-earlier-hour = Una hora antes: { $count }
widen-by-later-hour = Una hora después: { $count }
widen-by-earlier-day = Un día antes: { $count }
widen-by-later-day = Un día después: { $count }
widen-times = { $count ->
    [one] El número junto a otra hora dice a cuántas personas podría preguntar entonces; ahora, a una.
   *[other] El número junto a otra hora dice a cuántas personas podría preguntar entonces; ahora, a { $count }.
}
widen-everybody = Preguntar a todos ({ $count }, { $time })
widen-everybody-many = Preguntar a todos (más de { $count })
widen-check = Sin { $kind }: { $count } más
widen-leave = Pedirles permiso ({ $count })
widen-leave-asked = { $count ->
    [one] De acuerdo, pregunto a una persona si puedo.
   *[other] De acuerdo, pregunto a { $count } personas si puedo.
}
widen-poster = Un cartel para ello
widen-same = Es otra palabra para…
