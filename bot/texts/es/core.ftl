# What the engine says, whatever the conversation.
#
# Una palabra para cada cosa. circle = círculo; member = miembro; coordinators = la coordinación (quien coordina);
# steward = quien responde por el círculo; offer = oferta; need = necesidad (lo que hace falta); slot = hora, cita;
# invitation = invitación (se pregunta a la gente); promise = promesa (decir que sí); place = plaza (libre, ocupada);
# waiting list = lista de espera; hours = horas; entry = anotación; the other side = la otra parte; neighbour = alguien del barrio.
# Siempre "tú"; nada que solo se diga a un lado del mar (ni vosotros ni ustedes). Nombre del círculo: "el círculo { $circle }".

form-keep = Guardar para después
form-cancel = Cancelar
form-resume = Retomarlo
form-back = ‹ Atrás
form-skip = Saltar
form-kept = Lo he guardado para más tarde. Lo encontrarás en /drafts.
form-cancelled = Parado. No se ha enviado nada a nadie.
form-card-how = Usa los botones de la tarjeta para cambiar una parte, o escribe el número de un botón (1 es el primero).
cancel-nothing = Ahora mismo no hay nada que parar.
drafts-none = No tienes borradores.
drafts-some = { $count ->
    [one] Tienes un borrador:
   *[other] Tienes { $count } borradores:
}
error-not-allowed = Eso solo lo pueden hacer las personas que coordinan este círculo.
error-outdated = Ese botón es de antes de un cambio. No se ha hecho nada; el mensaje más reciente muestra cómo está todo.
error-done-already = Eso ya está hecho. Con una vez basta.
error-not-found = Ya no lo encuentro.
error-join-first = Primero hay que entrar: envía /start.
error-unknown-command = No conozco esa orden. /help muestra lo que sé hacer, o escribe sin más lo que necesitas o lo que podrías ofrecer.
error-only-words = Sé leer palabras, lugares y contactos, pero esto no. ¿Puedes escribirlo en una frase?
error-contact-when = Gracias, pero ahora no había pedido un contacto, así que no lo he guardado.
error-contact-not-yours = Ese es el contacto de otra persona. Comparte el tuyo o escribe un número.
error-kept = Algo ha fallado por mi parte. Tu mensaje está guardado y alguien lo mirará. Inténtalo de nuevo dentro de un rato.
command-cancel = Parar lo que estamos haciendo
command-drafts = Lo que dejaste para después
