# Escribir a una persona.
talk-button = Escribir a una persona
talk-ask = ¿Qué quieres decir? Lo próximo que escribas va a quienes coordinan este círculo, tal como lo escribas.
talk-how = Escríbelo con palabras, por favor.
talk-too-long = Es demasiado largo para un mensaje. ¿Puedes hacer dos?
talk-on-its-way = Transmitido.
talk-sent = Ya lo tiene la coordinación. La respuesta llegará aquí.
talk-sent-later = Se leerá a partir de las { $time }; hasta entonces es su hora de descanso. La respuesta llegará aquí. En una emergencia, llama al número de emergencias.
talk-nobody = Lo siento: ahora mismo no puedo localizar a nadie que coordine este círculo. En una emergencia, llama al número de emergencias. Inténtalo más tarde.
talk-card = <b>{ $name } escribe:</b>
    «{ $words }»
talk-card-in = <b>{ $name } escribe ({ $tongue }):</b>
    «{ $words }»
talk-about = Se trata de: { $skill }, { $when }
talk-answer-button = Responder
talk-take-over = Responder en su lugar
talk-you-answer = Respondes tú.
talk-taken-by = Responde { $name }.
talk-taken = Otra persona acaba de encargarse.
talk-answered-already = Eso ya está respondido.
talk-answered = <b>{ $name } respondió:</b>
    «{ $words }»
talk-answer-ask = «{ $words }»

    Lo próximo que escribas vuelve como respuesta.
talk-answer-sent = Tu respuesta va en camino.
talk-answer = <b>{ $name } responde:</b>
    «{ $words }»

    <i>Habías escrito: «{ $asked }»</i>
talk-again = Escribir otra vez
command-human = Escribir a una persona
