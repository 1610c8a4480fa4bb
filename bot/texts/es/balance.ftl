# Lo que alguien ha dado y recibido, dicho por el acto.
balance-title = <b>Tu tiempo en el círculo { $circle }</b>
balance-title-of = <b>El tiempo de { $name } en el círculo { $circle }</b>
balance-given = Has ayudado: { $time }
balance-received = Te han ayudado: { $time }
balance-thanks = { $count ->
    [0] Todavía sin gracias: ya llegarán.
    [one] Te han dado las gracias una vez.
   *[other] Te han dado las gracias { $count } veces.
}
balance-explained = <i>La hora de cada persona vale lo mismo. Nunca se niega la ayuda porque alguien haya recibido más de lo que dio.</i>
balance-newest = <b>Lo último</b>
balance-page = <b>Antes, página { $page }</b>
balance-no-more = No hay nada más antiguo.
balance-helped = { START($day) }: ayudaste ({ $name }), { $skill }, { $time }
balance-were-helped = { START($day) }: { $name } te ayudó, { $skill }, { $time }
balance-taken-back-helped = { START($day) }: anulado: ayudaste ({ $name }), { $skill }, { $time }
balance-taken-back-were = { START($day) }: anulado: { $name } te ayudó, { $skill }, { $time }
balance-reason = Motivo: { $reason }
balance-by-hand = anotación a mano
balance-more = Anteriores
balance-statement = En un archivo
balance-button = Mi tiempo
balance-not-yours = Eso solo lo puede ver la propia persona.
statement-day = Día
statement-what = Qué
statement-with = Con
statement-minutes = Minutos
statement-note = Nota
statement-helped = ayuda dada: { $skill }
statement-were-helped = ayuda recibida: { $skill }
statement-taken-back-helped = anulado, ayuda dada: { $skill }
statement-taken-back-were = anulado, ayuda recibida: { $skill }
statement-here = Todas tus anotaciones. Los minutos en que ayudaste suman; los minutos en que te ayudaron restan.
statement-file = mi-tiempo
command-balance = Lo que he dado y recibido
