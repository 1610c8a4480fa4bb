# Wie lange es war, Dank, einen Eintrag zurücknehmen.
hours-ask-giver = <b>Wie lange war es?</b>
    { $skill } { $whom }
    { $when }

    Wählen Sie, oder schreiben Sie es: „anderthalb Stunden“.
hours-ask-receiver = <b>Wie lange war { $giver } da?</b>
    { $skill }
    { $when }

    Wählen Sie, oder schreiben Sie es: „anderthalb Stunden“.
hours-other-says = <b>Die andere Seite ({ $other }) sagt: { $time }</b>
    { $skill }
    { $when }

    Stimmt das?
hours-you-said = { $skill }
    { $when }

    Sie haben gesagt: { $time }. Gefragt wird auch die andere Seite ({ $other }).
hours-differ = <b>Die Angaben sind verschieden</b>
    { $skill }
    { $when }

    Sie sagen: { $mine }. Die andere Seite ({ $other }) sagt: { $theirs }.
    Sie können die andere Angabe übernehmen oder darüber sprechen. Die Koordination kann entscheiden.
hours-settle = <b>Wie lange war es?</b>
    { $skill }
    { $when }

    { START($giver) } sagt: { $gives }.
    { START($receiver) }: { $receives }.
    Was Sie wählen, gilt.
hours-right = Ja, { $time }
hours-right-none = Ja, es fand nicht statt
hours-other = Etwas anderes …
hours-say-otherwise = Etwas anderes sagen …
hours-none = Es fand nicht statt
hours-take-theirs = { $time }, wie die andere Seite sagt
hours-nothing-said = noch nichts
hours-not-at-all = es fand nicht statt
hours-how-long = Wie lange war es? Zum Beispiel „2 Stunden“, „90 Minuten“, „anderthalb Stunden“. 0 heißt, dass es nicht stattfand.
hours-not-understood = Das habe ich nicht als Dauer verstanden. Zum Beispiel „2 Stunden“ oder „45 Minuten“.
hours-noted = Notiert: { $time }.
hours-too-many = Ich kann höchstens 24 Stunden auf einmal notieren.
hours-agreed-already = Das ist schon vereinbart. Wenn es falsch ist, kann die Koordination es zurücknehmen.
hours-not-yours = Das können nur die sagen, die dabei waren.
hours-toast-said = Notiert: { $time }. Die andere Seite wird gefragt.
hours-toast-agreed = Vereinbart: { $time }. Danke!
hours-toast-differ = Notiert: { $time }. Die andere Seite sagt etwas anderes.
hours-toast-all = { $count ->
    [one] Vereinbart. Danke!
   *[other] Alle { $count } vereinbart. Danke!
}
hours-received = <b>Wie lange waren sie da?</b>
    { $skill }
    { $when }

hours-line-open = { $name }: hat noch nichts gesagt
hours-line-says = { $name } sagt: { $time }
hours-line-you = { $name }: Sie sagen { $time }
hours-line-differ = { $name } sagt { $gives }, Sie sagen { $receives }
hours-line-agreed = { $name }: { $time }, vereinbart
hours-confirm-all = Alles richtig, wie sie sagen
hours-open = { $name } …
hours-agreed-both = <b>Vereinbart: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-coordinator = <b>Von der Koordination entschieden: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-silence = <b>Es gilt wie gesagt: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
    Innerhalb von { $days } Tagen hat niemand etwas anderes gesagt.
hours-agreed-none = <b>Es fand nicht statt</b>
    { $skill }
    { $when }
    So ist es notiert. Keine Zeit wird gezählt.
hours-standing = Bisher haben Sie { $given } geholfen, und Ihnen wurde { $received } geholfen.
hours-standing-of = Bisher hat { $name } { $given } geholfen und { $received } Hilfe bekommen.
hours-taken-back = Von der Koordination zurückgenommen: { $reason }
hours-list = <b>Noch zu vereinbaren</b>
hours-list-agreed = <b>Vereinbart</b>
hours-list-see-agreed = Schon Vereinbartes
hours-list-see-open = Noch zu vereinbaren
hours-list-line = { $number }. { $skill }, { $name }
       { $when }
hours-list-open = { $number }. { $name }
hours-list-none = Im Moment ist nichts zu vereinbaren.
hours-page-back = ‹ Zurück
hours-page-on = Mehr ›
thanks-button = Danke sagen
thanks-ask = Ein paar Worte des Danks? Schreiben Sie sie, oder überspringen Sie: Dann geht ein einfaches Danke hinaus.
thanks-how = Ein paar Worte, bitte, oder überspringen Sie.
thanks-long = Das ist sehr lang. Können Sie es auf tausend Zeichen kürzen?
thanks-sent = Ihr Dank ist unterwegs.
thanks-already = Sie haben schon Danke gesagt. Das war nett.
thanks-words = 🙏 <b>{ $name } sagt Danke</b>
    „{ $words }“
    { $skill }, { $when }
thanks-plain = 🙏 <b>{ $name } sagt Danke</b>
    { $skill }, { $when }
ledger-reverse = Eintrag zurücknehmen …
ledger-why = Warum wird dieser Eintrag zurückgenommen? Beide Seiten lesen den Grund.
ledger-done = Der Eintrag ist zurückgenommen, und beide Seiten wissen es.
ledger-reason-missing = Es braucht einen Grund; beide Seiten lesen ihn.
ledger-reason-long = Bitte nennen Sie den Grund in höchstens 500 Zeichen.
ledger-own = Das ist Ihr eigener Eintrag. Jemand anderes aus der Koordination kann ihn zurücknehmen.
ledger-reversed-already = Dieser Eintrag ist schon zurückgenommen.
ledger-reversed = <b>Ein Eintrag wurde zurückgenommen</b>
    { $skill }: { $time }
    Grund: { $reason }
    Bisher haben Sie { $given } geholfen, und Ihnen wurde { $received } geholfen.
command-hours = Was noch zu vereinbaren ist
