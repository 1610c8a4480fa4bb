# What members set for themselves.
settings-card = <b>Tus ajustes</b>
    Círculo: { $circle }
    Idioma: { $spoken }
    Lugar: { $place }
    Horas de silencio: { $quiet }
    Invitaciones: { $budget }
    Pausa: { $pause }
settings-place-none = no lo sé, así que no puedo decir qué queda cerca
settings-place-near = lo sé con unos 500 metros de margen
settings-quiet-none = ninguna, escribo a cualquier hora
settings-quiet-span = de { $from } a { $to }
settings-budget-value = { $count ->
    [0] ninguna
    [one] una por semana como mucho
   *[other] { $count } por semana como mucho
}
settings-pause-none = ninguna
settings-pause-until = sin invitaciones antes del { $day }
settings-language = Idioma
settings-place = Lugar
settings-quiet = Horas de silencio
settings-budget = Preguntarme menos o más
settings-pause = Tomarme un descanso
settings-resume = Terminar el descanso
settings-circle = Otro círculo
settings-mydata = Todo sobre mí
settings-leave = Salir del círculo
settings-language-which = ¿En qué idioma hablo contigo?
settings-language-set = Desde ahora hablo contigo en español.
settings-budget-which = ¿Cuántas invitaciones por semana como mucho? Ahora: { $now }. Las urgentes también cuentan; lo que has prometido no cambia.
settings-budget-choice = { $count ->
    [0] Ninguna
    [one] Una
   *[other] Hasta { $count }
}
settings-budget-set = { $count ->
    [0] Anotado: no te invitaré. En /needs sigues viéndolo todo.
    [one] Anotado: una invitación por semana como mucho.
   *[other] Anotado: { $count } invitaciones por semana como mucho.
}
settings-circle-which = ¿En qué círculo quieres estar ahora?
settings-circle-set = Ahora estás en el círculo { $circle }.
settings-circle-only = Estás en un solo círculo. Para entrar en otro, abre su enlace.
settings-quiet-ask = ¿Cuándo te dejo en paz? Por ejemplo «de 22:00 a 7:30». Lo que has prometido para una hora temprana te lo recuerdo igualmente a tiempo.
settings-quiet-usual = De { $from } a { $to }
settings-quiet-no = Sin horas de silencio
settings-quiet-how = Escribe dos horas, por favor, por ejemplo «22:00 a 7:30».
settings-quiet-card = Horas de silencio: { $quiet }.
settings-pause-ask = ¿Hasta cuándo no te invito? Por ejemplo «hasta el 3 de enero» o «durante dos semanas».
settings-pause-week = Una semana
settings-pause-month = Un mes
settings-pause-how = No sé bien hasta qué día. Escríbelo así, por favor: «hasta el 3 de enero».
settings-pause-past = Ese día ya pasó. ¿Hasta cuándo quieres descansar?
settings-pause-card = Estás de descanso: sin invitaciones antes del { $day }. Lo que has prometido sigue en pie.
settings-resumed = Qué bien que vuelvas. Te preguntaré otra vez cuando haga falta alguien.
settings-place-ask = ¿Dónde estás, más o menos? Comparte tu ubicación o escribe el nombre de una calle o un barrio. Solo lo guardo con unos 500 metros de margen.
settings-place-share = 📍 Compartir mi ubicación
settings-place-later = Ahora no
settings-place-later-said = De acuerdo. Me lo puedes decir cuando quieras en /settings.
settings-place-forget = Olvidar mi lugar
settings-place-which = ¿A cuál de estos te refieres? Si no es ninguno, comparte tu ubicación, por favor.
settings-place-unknown = No conozco ese nombre. Comparte tu ubicación, por favor, o elige uno de los lugares que conozco.
settings-place-unknown-none = No conozco ese nombre. Comparte tu ubicación, por favor.
settings-place-card = Gracias, ya sé más o menos dónde estás: { $place }.
settings-place-card-near = Gracias, ya sé más o menos dónde estás.
settings-place-forgotten = He olvidado dónde estás.
command-settings = Idioma, lugar, horas de silencio, cada cuánto pregunto
