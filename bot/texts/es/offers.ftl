# Ofertas, y frases sobre lo que sea.
sentence-which =
    «{ $words }»

    ¿Es algo que puedes ofrecer, algo que te ayudaría o un mensaje para una persona?
sentence-offer = Esto lo puedo ofrecer
sentence-need = Esto me ayudaría
sentence-message = Un mensaje para una persona
sentence-thanks = ¡De nada! Cuando necesites algo o puedas ofrecer algo, escríbelo aquí.
sentence-greeting = ¡Hola! Escribe qué podrías ofrecer («Puedo llevar a gente los martes por la mañana») o qué te ayudaría («Necesito a alguien que cambie una lámpara»). /help muestra todo lo demás.
words-too-long = Es muy largo. ¿Puedes decirlo en { $most } caracteres como mucho?
distance-m = { $m } m
distance-km = { $km } km
when-unknown = No he entendido «{ $word }». ¿A cuándo te refieres?
when-unknown-plain = No he entendido «{ $word }». ¿Puedes decir el día y la hora de otra manera?
when-unknown-nothing = No es un día ni una hora
when-ampm = Has escrito «{ $word }». ¿A qué hora te refieres?
when-guess-day-part = ❓ No has dicho la hora; así he entendido «{ $words }».
when-guess-today = ❓ He entendido «{ $words }» como hoy.
when-guess-next = ❓ Comprueba la fecha, por favor: así he entendido «{ $words }».
when-guess-weekly = ❓ He entendido «{ $words }» como todas las semanas.
when-guess-until-month = ❓ He entendido que «{ $words }» incluye el mes entero.
when-guess-year = ❓ He entendido «{ $words }» como el año que viene.
when-guess-past = ❓ «{ $words }» parece estar en el pasado.
when-guess-date-order = ❓ En «{ $words }» he leído primero el mes.
when-guess-mismatch = ❓ En «{ $words }» el día de la semana y la fecha no coinciden; he tomado la fecha.
when-guess-duration = ❓ De «{ $words }» he tomado el tiempo más largo.
when-guess-every-weeks = ❓ Para una oferta solo puedo anotar horarios semanales. De todos modos te pregunto cada vez, y puedes decir que no.
offer-ask-words = ¿Qué te gustaría ofrecer? Escríbelo, por ejemplo: «Puedo llevar a gente los martes por la mañana».
offer-words-how = Escribe en una frase qué podrías ofrecer.
offer-ask-which = He oído más de una cosa. ¿Cuál quieres ofrecer?
offer-skill-all = { $count ->
    [2] Las dos
   *[other] Las { $count }
}
offer-ask-skill = ¿Qué es lo que ofreces? Elige una cosa o escríbela con tus palabras.
offer-skill-how = No he podido entender qué es. Escríbelo en pocas palabras, por ejemplo «jardinería».
offer-ask-when = ¿Cuándo podrías? Elige o escríbelo, por ejemplo «los martes por la mañana» o «fines de semana de 10 a 4».
offer-when-any = En cualquier momento
offer-when-mornings = Mañanas entre semana
offer-when-afternoons = Tardes entre semana
offer-when-evenings = Noches entre semana
offer-when-weekends = Fines de semana
offer-when-how = No he encontrado ahí días ni horas. Por ejemplo: «los martes por la mañana», «en cualquier momento», «fines de semana».
offer-ask-dates = ¿Desde cuándo y hasta cuándo vale? Por ejemplo «hasta junio», «desde el 1 de diciembre» o «en agosto no».
offer-dates-open = Sin límite
offer-dates-how = No he encontrado ahí una fecha. Por ejemplo: «hasta junio» o «en agosto no».
offer-ask-reach = ¿Hasta qué distancia irías? Elige o escríbelo, por ejemplo «2 km».
offer-reach-km = Hasta { $km } km
offer-reach-circle = En cualquier lugar cercano
offer-reach-phone = Por teléfono
offer-reach-how = Elige, o escribe una distancia como «2 km» o «por teléfono».
offer-card-title = <b>Tu oferta, tal como la he entendido</b>
offer-card-what = Qué: <b>{ $skill }</b>
offer-card-when = Cuándo: <b>{ $when }</b>
offer-card-reach = Hasta dónde: { $reach }
offer-card-words = Con tus palabras: <i>«{ $words }»</i>
offer-card-new-skill = Es una palabra nueva para nuestro círculo. La añadiré.
offer-card-standing = Ya ofreces esto ({ $when }). Lo nuevo ocupará su lugar.
offer-from = desde el { $day }
offer-to = hasta el { $day }
offer-except = no del { $first } al { $last }
offer-except-day = no el { $first }
offer-part-what = Cambiar qué
offer-part-when = Cambiar cuándo
offer-part-dates = Cambiar desde/hasta
offer-part-reach = Cambiar distancia
offer-part-words = Cambiar mis palabras
offer-confirm = Sí, ofrezco esto
offer-save = Sí, cámbialo
offer-thanks = { $count ->
    [one] ¡Gracias! Cuando alguien lo necesite, te preguntaré antes, y siempre puedes decir que no.
   *[other] ¡Gracias! He anotado { $count } ofertas. Cuando alguien necesite una, te preguntaré antes, y siempre puedes decir que no.
}
offer-changed = Gracias, tu oferta ha cambiado.
offer-place-why = Para preguntarte solo por lo que está cerca: ¿dónde estás, más o menos? Comparte tu ubicación o escribe el nombre de una calle o un barrio. Solo lo guardo con unos 500 metros de margen.
offer-title = <b>{ $skill }</b>
offer-paused = 💤 En pausa hasta que la retomes.
offer-paused-until = 💤 En pausa hasta el { $day }.
offer-resting = 💤 Descansa, porque no supe si sigue en pie.
offer-ended = Esta oferta ha terminado.
offer-change = Cambiar
offer-pause = Pausar
offer-take-up = Retomar
offer-end = Terminar esta oferta
offer-undo = Deshacer: ofrecerla otra vez
offer-taken-up = Bien, tu oferta vuelve a estar en pie.
offer-ended-toast = Terminada. Gracias por haberla ofrecido.
offer-pause-ask = ¿Hasta cuándo te dejo en paz con esto?
offer-pause-days = { $days ->
    [7] Una semana
    [14] Dos semanas
   *[other] { $days } días
}
offer-pause-open = Hasta que yo lo diga
offer-pause-how = No he encontrado ahí una fecha. Por ejemplo: «hasta el 1 de septiembre» o «dos semanas».
offer-error-no-skill = Todavía no sé qué ofreces. Dilo en pocas palabras.
offer-error-pause-past = Ese día ya ha pasado. ¿Hasta qué día?
offer-error-standing = Ya ofreces esto. Puedes cambiarlo en /offers.
offers-none = Todavía no has ofrecido nada. Todo el mundo tiene algo que dar: tiempo, una habilidad, una herramienta, una llamada.
offers-new = Ofrecer algo
offers-more = { $count ->
    [one] Esa es tu única oferta.
   *[other] Esas son tus { $count } ofertas.
}
command-offer = Ofrecer algo
command-offers = Mis ofertas: cambiar, pausar, terminar
