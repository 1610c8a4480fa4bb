# Setting up a circle, its links, places, group and rules.
setup-ask-name = ¿Cómo se va a llamar el círculo? Una calle, un barrio o un nombre propio, por ejemplo «Vecinas y vecinos de Lavapiés».
setup-name-how = Ponle un nombre de 1 a 100 letras, por favor.
setup-ask-language = ¿En qué idioma hablo en el grupo del círculo y en sus carteles? Cada persona elige el suyo para sí.
setup-language-how = Elige uno de los idiomas, por favor.
setup-ask-place = ¿Dónde está el círculo? Comparte una ubicación (el clip, luego «Ubicación») o escribe el lugar con palabras, por ejemplo «Lavapiés, Madrid». También puedes saltártelo.
setup-place-how = Comparte una ubicación o escribe el lugar en 100 letras como mucho, por favor.
setup-ask-zone = ¿En qué zona horaria está el círculo? Elige una, o escribe una ciudad como «Madrid» o una zona como «Europe/Madrid».
setup-zone-unknown = No conozco la hora de esa ciudad. Escribe una ciudad grande que esté cerca, o una zona como «Europe/Madrid».
setup-zone-several = Hay varias con ese nombre. Elige una, o escribe la zona entera, como «Europe/Madrid».
setup-zone-choice = { $city } – allí, ahora, { $clock }
setup-card = <b>El círculo nuevo</b>
    Nombre: <b>{ $name }</b>
    Idioma: { $spoken }
    Lugar: { $place }
    Hora: { $city }, ahora { $clock }
setup-place-none = sin indicar
setup-place-pinned = un punto en el mapa
setup-change-name = Cambiar el nombre
setup-change-language = Cambiar el idioma
setup-change-place = Cambiar el lugar
setup-change-zone = Cambiar la hora
setup-open = Abrir el círculo
circle-opened = <b>El círculo { $circle } está abierto.</b> Respondes por él, y también lo coordinas.
    
    ¿Y ahora?
    1. Envía el enlace o la imagen de arriba a las primeras personas, o imprímela.
    2. Llévame al grupo del barrio: añádeme allí y escribe /link en el grupo.
    3. Marca las calles y los barrios con /places, para que cada cual pueda decir dónde está.
    4. Escribe una primera necesidad en una frase, por ejemplo «Alguien que lleve a una vecina al hospital el jueves de 9:30 a 11».
    
    /people muestra quién está, y ahí puedes nombrar a otras personas para que coordinen contigo.
circle-link = <b>Entrar en el círculo { $circle }</b>
    Abre este enlace, o escanea la imagen con la cámara de un teléfono:
    { $link }
circle-poster = <b>¿{ $skill }?</b> ¿Podría ser cosa tuya, en el círculo { $circle }?
    Abre este enlace, o escanea la imagen con la cámara de un teléfono:
    { $link }
circle-link-poster = Un cartel para una habilidad
circle-link-renew = Enlace nuevo y cerrar este
circle-link-renewed = Aquí tienes un enlace nuevo. El anterior y sus carteles ya no llevan a ninguna parte.
circle-link-ended = Este enlace se ha cerrado.
circle-poster-which = ¿Para qué es el cartel?
circle-more = Más ›
circle-back = ‹ Atrás
circle-last-steward = Nadie más responde por este círculo. Pásalo primero: /people, elige a alguien, «Pasar».
circle-speaks-now = En el círculo { $circle } ya nadie habla por { $name }, porque se fue quien lo hacía. Desde ahora hablas tú.
circle-card = <b>{ $name }</b>
    Idioma: { $spoken }
    Lugar: { $place }
    Hora: { $time }
circle-rules = Nuestras reglas
circle-new-name = El círculo se llama: <b>{ $name }</b>
circle-new-language = El idioma del círculo: <b>{ $spoken }</b>. Cada persona conserva el suyo.
circle-new-place = Dónde está el círculo: <b>{ $place }</b>
circle-new-zone = La hora del círculo: <b>{ $time }</b>
    Lo que ya está previsto no se mueve: conserva la hora que se dijo, en la zona anterior. Lo nuevo va por la zona nueva.
circle-change-done = Cambiarlo
circle-changed = Hecho. /circle lo muestra.
rules-title = <b>Las reglas del círculo { $circle }</b>
rules-line = { $number }. { $what }: <b>{ $value }</b>
rules-line-decided = { $number }. { $what }: <b>{ $value }</b> (decisión de { $name }, { $day })
rules-change = Para cambiar una, elige su número.
rules-nobody = alguien que se ha ido
rules-yes = Sí
rules-no = No
rules-usual = Lo habitual: { $value }
rules-ask = { $what }: ahora <b>{ $value }</b>. ¿Qué valor ponemos, de { $least } a { $most }?
rules-ask-yes-no = { $what }: ahora <b>{ $value }</b>. ¿Qué ponemos?
rules-how = Escribe un número, por favor.
rules-how-yes-no = Responde sí o no, por favor.
rules-range = Tiene que ser de { $least } a { $most }.
rules-decided = Decidido. { $what }: <b>{ $value }</b>
command-circle = Qué es nuestro círculo, y sus reglas
skills-line = { $count ->
    [one] { $number }. { $skill }: una oferta
   *[other] { $number }. { $skill }: { $count } ofertas
}
skills-card = { $count ->
    [one] <b>{ $skill }</b>: una oferta
   *[other] <b>{ $skill }</b>: { $count } ofertas
}
skills-title = <b>Lo que se ofrece en el círculo { $circle }</b>
skills-none = En el círculo { $circle } todavía nadie ha ofrecido nada.
skills-same-as = Significa lo mismo que…
skills-also = «{ $word }» significa lo mismo.
skills-apart = Volver a separar: { $word }
skills-apart-done = Vuelven a ser dos.
skills-ask-same = ¿Qué significa lo mismo que «{ $skill }»? Elige o escríbelo.
skills-same-how = No conozco eso. Elige una opción, o escríbelo con otras palabras.
skills-merge = Desde ahora «{ $word }» significa lo mismo que «{ $skill }». Todas las ofertas quedan como están, y lo puedes deshacer.
skills-merge-done = Sí, lo mismo
command-skills = Palabras para lo que se ofrece, y cuáles significan lo mismo
places-none = <b>Lugares que conozco</b>
    Todavía ninguno. Marca las calles y los barrios, para que cada cual pueda decir por su nombre dónde está.
places-some = <b>Lugares que conozco</b>
    { $names }
places-pin = Marcar un lugar
places-unpin = Quitar { $name }
places-ask-name = ¿Cómo se llama el lugar? Una calle, un barrio, una plaza.
places-ask-point = ¿Dónde está <b>{ $name }</b>? Comparte la ubicación: el clip, luego «Ubicación», y mueve el marcador hasta allí.
places-point-how = Comparte una ubicación, por favor: el clip, luego «Ubicación».
places-name-how = Pon un nombre de 1 a 100 letras, por favor.
places-card = Ya conozco <b>{ $name }</b>.
group-hello = ¡Hola! Soy Minga. Ayudo a que la gente del barrio se ayude, y aviso aquí cuando hace falta alguien. No leo los mensajes del grupo: lo que se escribe aquí se queda aquí. Escríbeme en privado para entrar.
group-hello-steward = Quien responde por un círculo y administra este grupo puede vincularlo al círculo: escribe /link aquí.
group-hello-linked = ¡Hola! Soy Minga, y este es el grupo del círculo { $circle }. Aviso aquí cuando hace falta alguien. No leo los mensajes del grupo.
group-open = Escribir a Minga
group-ask = ¿El grupo <b>{ $title }</b> va a ser de tu círculo? Yo anunciaría allí lo que hace falta. (Antes compruebo que administras el grupo.)
group-ask-circle = Sí, del círculo { $circle }
group-ask-no = No
group-not-asked = Bien, entonces dejo el grupo como está.
group-checking = Un momento, le pregunto a Telegram quién administra el grupo.
group-linked-already = El grupo ya es del círculo.
group-other-circle = Este grupo es de otro círculo. Quien responde por él tiene que soltarlo primero.
group-not-admin = Eso solo lo puede hacer quien administra el grupo { $title }, y Telegram dice que no eres tú.
group-no-answer = Telegram no me dice quién administra ese grupo. ¿Sigo dentro? Añádeme otra vez y escribe /link allí.
group-unlink = Soltar el grupo
group-unlinked = Hecho: el grupo ya no es del círculo.
group-yours = <b>{ $title }</b> es el grupo del círculo { $circle }.
group-anonymous = No veo quién eres mientras escribes como el grupo. Desactívalo un momento y escribe /link otra vez, por favor.
group-steward-only = Eso solo lo puede hacer quien responde por un círculo. Para entrar o preparar un círculo, escríbeme en privado.
error-steward-only = Eso solo lo puede hacer quien responde por este círculo.
command-link = El enlace y el código QR para entrar en este círculo
command-places = Calles y barrios que conozco por su nombre
rule-fill-chance = Con qué seguridad, en porcentaje, debo encontrar a alguien a tiempo: cuanta más, a más personas pregunto
rule-most-invitations-an-hour = Cuántas invitaciones recibe una persona en una hora, como máximo
rule-wave-minutes-far = Cuántos minutos espero respuestas cuando faltan más de tres días
rule-wave-minutes-days = Cuántos minutos espero respuestas cuando faltan de uno a tres días
rule-wave-minutes-soon = Cuántos minutos espero respuestas cuando faltan de 6 a 24 horas
rule-wave-minutes-urgent = Cuántos minutos espero respuestas cuando faltan menos de 6 horas
rule-reach-m = A cuántos metros se pregunta a la gente, cuando su oferta no lo dice
rule-travel-minutes-per-km = Cuántos minutos lleva un kilómetro entre un compromiso y otro, de puerta a puerta; 0: el camino no cuenta
rule-resident-needs-reviewed = Si la coordinación mira primero lo que pide un miembro
rule-unfilled-warning-hours = Cuántas horas antes del comienzo se avisa a la coordinación de que queda una plaza libre
rule-reminder-evening-hour = A qué hora de la tarde anterior se recuerda
rule-reminder-hours-before = Cuántas horas antes del comienzo se recuerda otra vez
rule-hours-silence-days = A los cuántos días las horas dichas valen como acordadas si la otra parte no dice nada
rule-first-idea-days = A los cuántos días se pregunta una vez más a quien no ha hecho nada todavía
rule-no-show-days = A los cuántos días se olvida que alguien no vino
rule-offer-still-true-days = A los cuántos días pregunto una vez si una oferta sin usar sigue en pie
