# The list of people, roles, who cannot be reached.
people-list = <b>Personas en el círculo { $circle }</b> ({ $count })
people-line = { $number }. { $name }{ $notes }
people-is-steward = responde por el círculo
people-is-coordinator = coordina
people-is-on-behalf = alguien habla en su nombre
people-is-unreachable = no le llegan mensajes
people-offers = { $count ->
    [one] una oferta
   *[other] { $count } ofertas
}
people-show-hint = Elige a alguien para ver más.
people-card = <b>{ $name }</b>
    { $role }
    En el círculo { $circle } desde el { $day }. { START($offers) }.
    { $reach }
people-role-member = Miembro
people-role-coordinator = Coordina
people-role-steward = Responde por el círculo, y coordina
people-reach-yes = Los mensajes llegan.
people-reach-no = Los mensajes no llegan: me ha bloqueado o ha cerrado su cuenta.
people-reach-none = No tiene cuenta propia; { $speaker } habla en su nombre.
people-left = { $name } ha salido del círculo.
people-appoint = Que { $name } coordine
people-remove = Que { $name } deje de coordinar
people-hand-on = Pasar: { $name } responde por el círculo
people-appointed = Hecho: ya coordina, y lo sabe.
people-removed = Hecho: ya no coordina, y lo sabe.
people-handed-on = Hecho: ahora responde otra persona por el círculo. Tú sigues coordinando. Gracias por todo lo que has hecho.
people-coordinates-already = Ya coordina.
people-steward-already = Ya responde por el círculo.
people-steward-stays = Responder por el círculo se pasa, no se quita.
people-no-account = No tiene cuenta propia, así que no podría avisarle.
people-you-coordinate = Desde ahora coordinas el círculo <b>{ $circle }</b>. ¡Gracias! /help muestra lo que puedes hacer, /board lo que está abierto.
people-you-coordinate-no-more = Ya no coordinas el círculo <b>{ $circle }</b>. Gracias por lo que has hecho; sigues siendo miembro como antes.
people-you-steward = Desde ahora respondes por el círculo <b>{ $circle }</b>. En /people puedes nombrar a otras personas para que coordinen contigo. ¡Gracias!
people-unreachable = <b>A { $name } no le llegan mensajes</b>
    Mis mensajes ya no llegan. Alguien cuenta con esta persona:
    { $what }
    Prueba por otro medio, por favor, o busca a otra persona a tiempo.
people-unreachable-promise = • prometió: { $when }
people-unreachable-invited = • tiene una invitación: { $when }
people-unreachable-helped = • espera ayuda: { $when }
people-reachable-again = A { $name } le llegan mensajes otra vez.
command-people = Quién está en este círculo
check-identity = identidad
check-references = referencias
check-criminal-record = antecedentes penales
check-home-visits = formación para visitas a domicilio
check-title = Comprobaciones:
check-line = • { $kind }: vale hasta el { $until }
check-line-open = • { $kind }
check-line-over = • { $kind }: caducó el { $until }
check-record = Anotar una comprobación
check-end = Terminar: { $kind }
check-ask-kind = ¿Qué se ha comprobado de { $name }? Guardo solo el tipo y hasta cuándo, nunca un documento.
check-ask-until = ¿Hasta cuándo vale ({ $kind })? Elige o escribe un día.
check-until-open = No caduca
check-until-how = Escribe un día, por ejemplo «31 de marzo de 2027».
check-card = <b>{ $name }</b>, { $kind }: vale hasta el { $until }. Se lo diré.
check-card-open = <b>{ $name }</b>: { $kind }. No caduca. Se lo diré.
check-done = Anotarlo
check-part-kind = Qué comprobación
check-own = Nadie puede anotar su propia comprobación. Pídeselo a otra persona de la coordinación.
check-past = Ese día ya ha pasado.
check-end-ask = { $count ->
    [0] ¿Terminar la comprobación ({ $kind }) de { $name }?
    [one] ¿Terminar la comprobación ({ $kind }) de { $name }? Ha prometido una cosa. Si la necesita, dejo libre la plaza y explico por qué, con amabilidad.
   *[other] ¿Terminar la comprobación ({ $kind }) de { $name }? Ha prometido { $count } cosas. Donde la necesite, dejo libre la plaza y explico por qué, con amabilidad.
}
check-end-said = La comprobación ({ $kind }) de { $name } ha terminado.
check-end-done = Sí, terminarla
check-recorded-told = { $circle }: la coordinación ha anotado una comprobación para ti:
check-mydata = No guardo nada más; /mydata lo muestra. Ahora se te puede preguntar también cuando haga falta esta comprobación.
check-ended-told = { $circle }: tu comprobación ({ $kind }) ha terminado. La coordinación puede contarte más, o anotar una nueva.
