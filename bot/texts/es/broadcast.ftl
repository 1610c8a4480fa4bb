# A todo el mundo a la vez, y al grupo del círculo.
broadcast-preview = { $count ->
    [one] ¿Preguntar a todo el mundo por «{ $skill }», { $when }? Es una persona a la que aún no se ha preguntado.
   *[other] ¿Preguntar a todo el mundo por «{ $skill }», { $when }? Son { $count } personas a las que aún no se ha preguntado. Tarda más o menos { $time }. No se despierta a quien duerme o está en pausa.
}
broadcast-start = { $count ->
    [one] Preguntar a una persona
   *[other] Preguntar a { $count } personas
}
broadcast-nobody = No queda nadie a quien preguntar por «{ $skill }», { $when }: a quienes podrían ya se les ha preguntado, están en pausa o tienen otra cosa a esa hora.
broadcast-begun = Ya estoy preguntando a todo el mundo.
broadcast-too-late = Es demasiado tarde para preguntar a todo el mundo por eso.
broadcast-progress = 📣 Enviando: { $asked } de { $total }
    { $bar }
broadcast-done = 📣 Listo: { $asked } de { $total } enviados.
broadcast-stopped = Parado. { $asked ->
    [0] No se ha enviado nada.
    [one] Se ha enviado uno de { $total }.
   *[other] Se han enviado { $asked } de { $total }.
}
broadcast-stop = Parar
broadcast-stopped-toast = Parado.
broadcast-seconds = { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}
broadcast-notice = 📣 { $name } escribe a todo el mundo en el círculo { $circle }:

    { $words }
broadcast-error-empty = ¿Qué le digo a todo el mundo? El mensaje está vacío.
broadcast-error-long = Es demasiado largo. Caben { $most } caracteres como mucho.
broadcast-error-nobody = Ahora mismo no hay nadie a quien enviarlo.
broadcast-error-running = Ya estoy preguntando a todo el mundo.
broadcast-error-through = Eso ya ha terminado: no queda nada que parar.
tell-ask = ¿Qué le digo a todo el círculo? Escríbelo tal como se debe leer.
tell-how = Escribe qué le digo a todo el mundo.
tell-preview = { $count ->
    [one] Enviaría esto a una persona:
   *[other] Enviaría esto a { $count } personas; tarda más o menos { $time }:
}

    { $words }
tell-send = Enviarlo
tell-change = Cambiar las palabras
announce-title = 🤝 <b>{ $skill }</b>
announce-places = { $count ->
    [one] Falta una persona.
   *[other] Faltan { $count } personas.
}
announce-filled = ✅ Cubierto. ¡Gracias!
announce-cancelled = ❌ Cancelado. Gracias de todos modos.
announce-over = Esto ya ha pasado. ¡Gracias!
announce-help = Puedo ayudar
announce-posted = Ya está en el grupo.
announce-error-no-group = Este círculo aún no tiene grupo. Añádeme a uno y se podrá vincular.
command-tell = Decir algo a todo el mundo
