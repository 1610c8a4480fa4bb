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
