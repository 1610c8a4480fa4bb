# Leaving, everything about me, being forgotten.
privacy-leave-ask = ¿Quieres salir del círculo <b>{ $circle }</b>? { $count ->
    [0] Ahora mismo no has prometido nada.
    [one] Retiraría tu única promesa y avisaría a quienes corresponde.
   *[other] Retiraría tus { $count } promesas y avisaría a quienes corresponde.
} Tus ofertas se acaban. Puedes volver cuando quieras.
privacy-leave-yes = Sí, salir
privacy-leave-no = No, quedarme
privacy-stayed = Bien, todo sigue como estaba.
privacy-left = Has salido del círculo { $circle }. Gracias por haber formado parte. Si quieres volver, escríbeme.
privacy-data-summary = <b>Todo sobre ti</b> está en este archivo. En resumen:
    Nombre: { $name }
    Círculos: { $circles }
    Ofertas: { $offers }
    Promesas: { $commitments }
    Anotaciones de horas: { $entries }
    Mensajes míos en las últimas dos semanas: { $messages }
    
    No hay nada sobre otras personas. /forget lo borra todo.
privacy-data-file = todo-sobre-mi.json
privacy-forget-ask = ¿Quieres que <b>te olvide</b>?
    
    Se va para siempre: tu nombre, tu cuenta de Telegram, tu lugar, tus ofertas, todo lo que has escrito. { $count ->
    [0] Ahora mismo no has prometido nada.
    [one] Antes retiro tu única promesa y aviso a quienes corresponde.
   *[other] Antes retiro tus { $count } promesas y aviso a quienes corresponde.
}
    Lo que se queda: las horas dadas y recibidas, sin tu nombre, para que las cuentas de los demás sigan bien.
    
    Esto no se puede deshacer.
privacy-forget-yes = Sí, olvídame
privacy-forget-no = No, no me olvides
privacy-forgotten = Te he olvidado. No me queda nada con tu nombre. En unos minutos pierdo también el número de este chat. ¡Que te vaya muy bien!
privacy-nothing-kept = De ti no guardo nada más que el número de este chat y su idioma.
privacy-someone = alguien
command-mydata = Todo lo que guardo sobre ti
command-forget = Que me olvides
command-leave = Salir de este círculo

# La base de datos se repuso a partir de una copia.
restored-told = <b>{ $circle }: ha habido que devolverme a un estado anterior.</b>
    
    Todo está como estaba el { $since }. Lo que se escribió o se pulsó entre ese momento y el { $until } se ha perdido: respuestas, promesas, ofertas, necesidades, horas. Lo que tenía pendiente de decir ya no se dice, y los mensajes a todo el mundo se han detenido.
    
    Por favor, mira /board y lo que viene en los próximos días, y pregunta de nuevo a las personas de quienes depende algo.
restored-press = Este mensaje es de un periodo que he perdido: ha habido que devolverme a un estado anterior. No ha cambiado nada. Por favor, escríbeme lo que querías.
