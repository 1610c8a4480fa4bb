# Was jemand gegeben und bekommen hat, nach der Tat benannt.
balance-title = <b>Ihre Zeit im Kreis { $circle }</b>
balance-title-of = <b>Die Zeit von { $name } im Kreis { $circle }</b>
balance-given = Sie haben geholfen: { $time }
balance-received = Ihnen wurde geholfen: { $time }
balance-thanks = { $count ->
    [0] Noch kein Dank: Er kommt noch.
    [one] Ihnen wurde einmal gedankt.
   *[other] Ihnen wurde { $count }-mal gedankt.
}
balance-explained = <i>Jede Stunde zählt gleich, wessen sie auch ist. Hilfe wird nie verweigert, weil jemand mehr bekommen als gegeben hat.</i>
balance-newest = <b>Zuletzt</b>
balance-page = <b>Früher, Seite { $page }</b>
balance-no-more = Früher gibt es nichts.
balance-helped = { $day }: Sie haben geholfen ({ $name }), { $skill }, { $time }
balance-were-helped = { $day }: { $name } hat Ihnen geholfen, { $skill }, { $time }
balance-taken-back-helped = { $day }: zurückgenommen: Sie haben geholfen ({ $name }), { $skill }, { $time }
balance-taken-back-were = { $day }: zurückgenommen: { $name } hat Ihnen geholfen, { $skill }, { $time }
balance-reason = Grund: { $reason }
balance-by-hand = Eintrag von Hand
balance-more = Frühere
balance-statement = Als Datei
balance-button = Meine Zeit
balance-not-yours = Das kann nur die Person selbst sehen.
statement-day = Tag
statement-what = Was
statement-with = Mit
statement-minutes = Minuten
statement-note = Anmerkung
statement-helped = geholfen: { $skill }
statement-were-helped = Hilfe bekommen: { $skill }
statement-taken-back-helped = zurückgenommen, geholfen: { $skill }
statement-taken-back-were = zurückgenommen, Hilfe bekommen: { $skill }
statement-here = Alle Ihre Einträge. Minuten, in denen Sie geholfen haben, zählen dazu; Minuten, in denen Ihnen geholfen wurde, werden abgezogen.
statement-file = meine-zeit
command-balance = Was ich gegeben und bekommen habe
