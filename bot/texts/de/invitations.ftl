# Einladungen, Antworten darauf, und was Koordinierende sehen, wenn Plätze offen bleiben.
invitation-title = <b>Könnten Sie helfen?</b>
invitation-what = 🤝 <b>{ $skill }</b>
invitation-words = <i>„{ $words }“</i>
invitation-when = 🕘 { $when }
invitation-where = 📍 { $place }
invitation-for-neighbour = Für jemanden aus der Nachbarschaft
invitation-for-circle = Für den ganzen Kreis
invitation-ask = Geht das bei Ihnen?
invitation-leave = Ich habe Sie diese Woche schon so oft gefragt, wie Sie möchten. Das hier ist bald, und ein Platz ist noch frei: Darf ich Sie trotzdem fragen? Wenn nicht, ist das völlig in Ordnung.
invitation-still-open = Sie können noch zusagen: Es ist ein Platz frei.
invitation-filled = Es haben genug Leute zugesagt. Danke, dass Sie da sind!
invitation-cancelled = Das wird nicht mehr gebraucht. Trotzdem danke.
invitation-over = Das hat schon begonnen. Trotzdem danke.
invitation-said-yes = ✅ Sie haben zugesagt. Danke!
invitation-said-waiting = ⏳ Sie stehen auf der Warteliste. Danke!
invitation-declined = Sie haben gesagt: diesmal nicht. Das ist völlig in Ordnung, danke fürs Bescheidgeben.
invitation-avoided = Danke fürs Bescheidgeben. Nach „{ $skill }“ frage ich Sie nicht mehr.
invitation-given-back = Sie haben Ihren Platz zurückgegeben. Danke fürs Bescheidgeben.
invitation-yes = Ja, das geht
invitation-not-this-time = Diesmal nicht
invitation-not-this-kind = So etwas lieber nicht
invitation-human = Einem Menschen schreiben
invitation-wait = Auf die Warteliste
invitation-perhaps = Vielleicht werden Sie gebraucht: Jemand hat zugesagt, mir aber nicht gesagt, ob es dabei bleibt. Wenn Sie sich bereithalten können, sage ich Ihnen sofort Bescheid, sobald der Platz Ihnen gehört.
invitation-be-ready = Ja, ich halte mich bereit
invitation-after-all = Es geht doch
invitation-ask-again = Wieder nach „{ $skill }“ fragen
slot-invite-open = { $count ->
    [one] Ein Platz ist frei. Könnten Sie helfen?
   *[other] { $count } Plätze sind frei. Könnten Sie helfen?
}
slot-invite-help = Ich kann helfen
slot-invite-yours = Darum haben Sie selbst gebeten. Ich melde mich, sobald jemand zusagt.
slot-invite-other-skill = Sie haben mir nicht gesagt, dass Sie „{ $skill }“ anbieten. Sie sind trotzdem willkommen.
answer-yes = Danke! Das ist notiert. Ich erinnere Sie rechtzeitig.
answer-waiting = Danke! { $place ->
    [1] Gerade sind alle Plätze vergeben. Sie stehen an erster Stelle der Warteliste.
    [2] Gerade sind alle Plätze vergeben. Sie stehen an zweiter Stelle der Warteliste.
    [3] Gerade sind alle Plätze vergeben. Sie stehen an dritter Stelle der Warteliste.
   *[other] Gerade sind alle Plätze vergeben. Sie stehen an { $place }. Stelle der Warteliste.
}
answer-no = Danke fürs Bescheidgeben. Ich frage jemand anderen.
answer-not-this-kind = Danke. Danach frage ich Sie nicht mehr.
answer-asked-again = Gut, danach frage ich Sie wieder.
answer-already = Darauf haben Sie schon geantwortet. So steht es jetzt.
answer-already-yes = Dazu haben Sie schon Ja gesagt. Einmal genügt.
answer-overlap = Sie haben „{ $what }“ zugesagt ({ $when }). Sie können nicht an zwei Orten zugleich sein.
answer-slot-changed = Zeit oder Ort haben sich seitdem geändert. Bitte sehen Sie sich die neueste Nachricht an.
answer-cancelled = Das wird nicht mehr gebraucht. Es wurde nichts notiert.
answer-begun = Das hat schon angefangen. Es wurde nichts notiert.
answer-for-yourself = Das ist für Sie. Es kommt jemand anderes.
answer-not-possible = Das geht hier nicht. Sie können einem Menschen schreiben: /human
answer-too-late = Zum Zurückgeben ist es hier zu spät. Bitte schreiben Sie einem Menschen: /human
answer-given-back = Danke fürs Bescheidgeben. Ich finde jemand anderen.
answer-off-list = Gut, Sie stehen nicht mehr auf der Warteliste.
answer-kept = Gut, es bleibt dabei.
answer-still-yes = Danke! Die neue Zeit ist notiert.
error-not-yours = Das entscheidet jemand anderes.
unfilled-title = <b>⚠️ Es sind noch Plätze frei</b>
unfilled-filled = ✅ Jetzt sind alle Plätze besetzt.
unfilled-what = Was machen wir?
unfilled-further = { $count ->
    [one] { $distance } weiter weg fragen (1 mehr)
   *[other] { $distance } weiter weg fragen ({ $count } mehr)
}
unfilled-times = Andere Zeit wählen
unfilled-group = In unsere Gruppe stellen
unfilled-show = Anzeigen
unfilled-asking-further = Gut, ich frage weiter weg.
rule-weight-words = Wie viel es zählt, dass die Worte des Angebots passen
rule-weight-distance = Wie viel es zählt, in der Nähe zu sein
rule-weight-language = Wie viel es zählt, eine Sprache zu teilen
rule-weight-rested = Wie viel es zählt, länger nicht gefragt worden zu sein
rule-weight-carried = Wie viel es zählt, bisher wenig übernommen zu haben
rule-weight-kept = Wie viel es zählt, Zusagen gehalten zu haben
rule-weight-giving-back = Wie viel es zählt, Hilfe bekommen und noch keine Gelegenheit zum Helfen gehabt zu haben
rule-weight-first-chance = Wie viel es zählt, noch nie gefragt worden zu sein
rule-late-withdrawal-hours = Wie viele Stunden vor dem Beginn eine Absage als spät gilt
