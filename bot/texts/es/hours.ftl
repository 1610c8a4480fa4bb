# Cuánto duró, gracias, anular una anotación.
hours-ask-giver = <b>¿Cuánto duró?</b>
    { $skill } { $whom }
    { START($when) }

    Elige, o escríbelo: «una hora y media».
hours-ask-receiver = <b>¿Cuánto tiempo estuvo { $giver }?</b>
    { $skill }
    { START($when) }

    Elige, o escríbelo: «una hora y media».
hours-other-says = <b>{ START($other) } dice: { $time }</b>
    { $skill }
    { START($when) }

    ¿Es así?
hours-you-said = { $skill }
    { START($when) }

    Has dicho: { $time }. También se pregunta a la otra parte ({ $other }).
hours-differ = <b>Las dos cifras no coinciden</b>
    { $skill }
    { START($when) }

    Tú dices: { $mine }. La otra parte ({ $other }) dice: { $theirs }.
    Puedes aceptar la otra cifra, o hablarlo. La coordinación puede decidir.
hours-settle = <b>¿Cuánto duró?</b>
    { $skill }
    { START($when) }

    { START($giver) } dice: { $gives }.
    { START($receiver) }: { $receives }.
    Lo que elijas queda decidido.
hours-right = Sí, { $time }
hours-right-none = Sí, no tuvo lugar
hours-other = Otra cosa…
hours-say-otherwise = Decir otra cosa…
hours-none = No tuvo lugar
hours-take-theirs = { $time }, como dice la otra parte
hours-nothing-said = nada todavía
hours-not-at-all = no tuvo lugar
hours-how-long = ¿Cuánto duró? Por ejemplo «2 horas», «90 min», «una hora y media». 0 significa que no tuvo lugar.
hours-not-understood = No lo he entendido como una duración. Por ejemplo «2 horas» o «45 min».
hours-noted = Anotado: { $time }.
hours-too-many = Puedo anotar 24 horas como mucho de una vez.
hours-agreed-already = Eso ya está acordado. Si está mal, la coordinación puede anularlo.
hours-not-yours = Eso solo lo puede decir quien estuvo.
hours-toast-said = Anotado: { $time }. Se pregunta a la otra parte.
hours-toast-agreed = Acordado: { $time }. ¡Gracias!
hours-toast-differ = Anotado: { $time }. La otra parte dice otra cosa.
hours-toast-all = { $count ->
    [one] Acordado. ¡Gracias!
   *[other] Acordado en los { $count } casos. ¡Gracias!
}
hours-received = <b>¿Cuánto tiempo estuvieron?</b>
    { $skill }
    { START($when) }

hours-line-open = { $name }: aún no ha dicho nada
hours-line-says = { $name } dice: { $time }
hours-line-you = { $name }: tú dices { $time }
hours-line-differ = { $name } dice { $gives }, tú dices { $receives }
hours-line-agreed = { $name }: { $time }, acordado
hours-confirm-all = Todo bien, como dicen
hours-open = { $name }…
hours-agreed-both = <b>Acordado: { $time }</b>
    { $skill }: { $giver } { $whom }
    { START($when) }
hours-agreed-coordinator = <b>Decidido por la coordinación: { $time }</b>
    { $skill }: { $giver } { $whom }
    { START($when) }
hours-agreed-silence = <b>Vale lo que se dijo: { $time }</b>
    { $skill }: { $giver } { $whom }
    { START($when) }
    Nadie ha dicho otra cosa en { $days } días.
hours-agreed-none = <b>No tuvo lugar</b>
    { $skill }
    { START($when) }
    Así queda anotado. No se cuenta ningún tiempo.
hours-standing = Hasta ahora has ayudado { $given } y te han ayudado { $received }.
hours-standing-of = Hasta ahora { $name } ha ayudado { $given } y ha recibido { $received } de ayuda.
hours-taken-back = Anulado por la coordinación: { $reason }
hours-list = <b>Falta acordar</b>
hours-list-agreed = <b>Acordado</b>
hours-list-see-agreed = Lo ya acordado
hours-list-see-open = Falta acordar
hours-list-line = { $number }. { $skill }, { $name }
       { START($when) }
hours-list-open = { $number }. { $name }
hours-list-none = Ahora mismo no hay nada que acordar.
hours-page-back = ‹ Atrás
hours-page-on = Más ›
thanks-button = Dar las gracias
thanks-ask = ¿Unas palabras de agradecimiento? Escríbelas, o salta este paso: entonces sale un gracias sencillo.
thanks-how = Unas palabras, por favor, o salta este paso.
thanks-long = Es muy largo. ¿Puedes acortarlo a mil caracteres?
thanks-sent = Tus gracias van en camino.
thanks-already = Ya has dado las gracias. Qué amable.
thanks-words = 🙏 <b>{ $name } te da las gracias</b>
    «{ $words }»
    { $skill }, { $when }
thanks-plain = 🙏 <b>{ $name } te da las gracias</b>
    { $skill }, { $when }
ledger-reverse = Anular esta anotación…
ledger-why = ¿Por qué se anula esta anotación? Las dos partes leen el motivo.
ledger-done = La anotación está anulada y las dos partes lo saben.
ledger-reason-missing = Hace falta un motivo; lo leen las dos partes.
ledger-reason-long = Da el motivo en 500 caracteres como mucho, por favor.
ledger-own = Es tu propia anotación. Otra persona de la coordinación puede anularla.
ledger-reversed-already = Esa anotación ya está anulada.
ledger-reversed = <b>Se ha anulado una anotación</b>
    { $skill }: { $time }
    Motivo: { $reason }
    Hasta ahora has ayudado { $given } y te han ayudado { $received }.
command-hours = Lo que falta acordar
