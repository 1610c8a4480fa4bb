# Promesas, quién viene, contactos, el calendario.
commitment-title-waiting = <b>⏳ En la lista de espera</b>
commitment-title-accepted = <b>✅ Vas a ir</b>
commitment-title-confirmed = <b>✅ Vas a ir, confirmado</b>
commitment-title-there = <b>👋 Estás allí</b>
commitment-title-done = <b>🙏 Hecho. ¡Gracias!</b>
commitment-title-withdrawn = <b>↩️ Plaza libre otra vez</b>
commitment-title-cancelled = <b>❌ Anulado: no vengas, por favor</b>
commitment-title-no-show = <b>❔ No se vio a nadie allí</b>
commitment-title-in-vain = <b>🙏 Esta vez no ha hecho falta</b>
commitment-what = <b>{ $skill }</b>
    🕘 { START($when) }
commitment-for = { START($whom) }
commitment-waiting = { $place ->
    [1] Ahora están todas las plazas ocupadas. Tienes el primer lugar en la lista de espera. Si queda una libre, es tuya y te aviso.
    [2] Ahora están todas las plazas ocupadas. Tienes el segundo lugar en la lista de espera. Si queda una libre, es tuya y te aviso.
    [3] Ahora están todas las plazas ocupadas. Tienes el tercer lugar en la lista de espera. Si queda una libre, es tuya y te aviso.
   *[other] Ahora están todas las plazas ocupadas. Tienes el lugar { $place } en la lista de espera. Si queda una libre, es tuya y te aviso.
}
commitment-in-vain = Ya ha empezado y no ha quedado ninguna plaza libre. ¡Gracias por estar ahí!
commitment-stands = ¡Gracias! Te lo recordaré. Si surge algo, dímelo aquí.
commitment-withdrawn = Has dejado libre tu plaza. Gracias por avisarme.
commitment-time-changed = ❗ La hora ha cambiado.
    Antes: { $was }
    Ahora: <b>{ $now }</b>
    ¿Sigue siendo un sí? Te guardo la plaza hasta el { $until }.
commitment-place-changed = ❗ El lugar ha cambiado. ¿Sigue siendo un sí? Te guardo la plaza hasta el { $until }.
commitment-address = 🏠 La dirección exacta: <b>{ $address }</b>
commitment-address-later = 🏠 Verás la dirección exacta cuando las dos partes hayan aceptado compartir el contacto.
commitment-still-yes = Sigue siendo un sí
commitment-no-longer = No, entonces no puedo
commitment-give-back = Al final no puedo
commitment-leave-line = Quítame de la lista de espera
commitment-calendar = Archivo de calendario
commitment-there = Ya estoy aquí
commitment-late = Llego tarde
commitment-sure = Falta poco:
    <b>{ $skill }</b>, { $when }.
    ¿De verdad no puedes ir?
commitment-sure-yes = Sí, dejo mi plaza
commitment-sure-no = No, iré
commitment-kept = Bien, queda como está.
commitment-lapsed = No supe si la nueva hora te va bien: { $skill }, { $when }. Por eso he dado tu plaza a otra persona. ¡Gracias de todos modos!
commitment-overlaps = La hora de «{ $skill }» ha cambiado: ahora es el { $when }. A esa hora has prometido «{ $other }» ({ $other_when }). Por eso te he quitado de esta. ¡Gracias de todos modos!
comes = ✅ Viene <b>{ $who }</b>: { $skill }, { $when }.
comes-not = ↩️ { $who } al final no puede venir: { $skill }, { $when }.
comes-not-places = { $left ->
    [0] La plaza ya es de otra persona.
    [one] Estoy buscando a otra persona: queda una plaza.
   *[other] Estoy buscando a más gente: quedan { $left } plazas.
}
comes-places = { $left ->
    [0] Todas las plazas están ocupadas.
    [one] Queda una plaza.
   *[other] Quedan { $left } plazas.
}
slot-off = ❌ Se ha anulado: { $skill }, { $when }. No vendrá nadie. Si todavía lo necesitas, escribe a una persona.
mine-none = Ahora no has prometido nada. /needs muestra dónde vendría bien ayuda.
mine-none-again = Ahora no tienes nada por delante. /needs muestra dónde vendría bien ayuda.
mine-some = { $count ->
    [one] Has prometido una cosa:
   *[other] Has prometido { $count } cosas. La próxima está abajo del todo:
}
mine-past = <b>Lo que has hecho últimamente</b>
mine-past-line = • { $skill }, { $when }
command-mine = Lo que he prometido
calendar-added = 📅 { $skill }, { $when }: ábrelo para ponerlo en tu calendario.
calendar-removed = 📅 { $skill }, { $when }: ábrelo para quitarlo de tu calendario.
calendar-description = De tu círculo, con Minga.
contact-about = <b>Tú y { $other }</b>
    { $skill }, { $when }
contact-ask = ¿Puede { $other } ver cómo contactarte? El contacto solo se ve si las dos partes dicen que sí, y puedes retirarlo cuando quieras.
contact-telegram = Sí, por Telegram
contact-with-number = Sí, con un número de teléfono
contact-rather-bot = Mejor a través del bot
contact-hide = No mostrar más mi contacto
contact-not-together = No volver a juntarnos
contact-both = Puedes contactar con { $other }: { $how }
contact-number = <b>{ $number }</b>
contact-username = @{ $username }
contact-link = { $name }
contact-lost = (ya no está en Telegram)
contact-through-bot = Bien: { $other } no ve tu contacto. Aquí puedes escribir a una persona cuando quieras.
contact-other-not-yet = Gracias. { $other } todavía no ha respondido. En cuanto las dos partes digan que sí, el contacto se verá aquí.
contact-other-refused = Gracias. { $other } prefiere que sea a través del bot, así que nadie ve el contacto.
contact-closed = Aquí ya no se muestran contactos.
contact-over = Eso ya pasó. No se muestra ningún contacto.
contact-shared = Gracias. Se muestra cuando las dos partes digan que sí.
contact-hidden = Bien. Tu contacto no se muestra.
contact-ask-number = ¿Qué número se puede mostrar? Escríbelo, o comparte tu propio contacto con 📎.
contact-no-number = Eso no parece un número de teléfono. Por ejemplo: +34 910 000 000
contact-number-right = ¿Mostrar <b>{ $number }</b> a la otra parte, cuando las dos digan que sí?
contact-number-share = Sí, mostrar este número
contact-number-shared = Gracias. Tu número se muestra cuando las dos partes digan que sí.
contact-apart = No volveré a juntarte con { $other }. No se lo digo a nadie. Lo que ya has prometido sigue en pie, a menos que lo dejes.
answer-checks = Esto necesita una comprobación que no tengo para ti ese día: { $kinds }. La coordinación puede anotarla. ¡Gracias por querer ayudar!
commitment-unchecked = «{ $skill }», { $when }, necesita ahora una comprobación que no tengo para ti ese día: { $kinds }. Se pide a todo el mundo. Por eso he tenido que dejar libre tu plaza; la coordinación puede anotar la comprobación. ¡Gracias de todos modos!
commitment-tight-before = ⚠️ Va justo: desde lo que has prometido antes, el camino lleva más o menos { $way }, y entre las dos cosas hay { $gap }.
commitment-tight-after = ⚠️ Va justo: hasta lo que has prometido después, el camino lleva más o menos { $way }, y entre las dos cosas hay { $gap }.
