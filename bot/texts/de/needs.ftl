# Bedarf und seine Termine.
rule-repeat-invite-days = Wie viele Tage vor jedem Termin zuerst gefragt wird, wenn sich etwas wiederholt
need-ask-words = Was würde Ihnen helfen? Schreiben Sie es einfach, zum Beispiel: „Ich brauche jemanden, der mich am Donnerstag von 9:30 bis 11 Uhr zur Praxis fährt“.
need-ask-words-coordinator = Was wird gebraucht? Ein Satz genügt: „Jemand, der am Donnerstag von 9:30 bis 11 Uhr eine Nachbarin ins Krankenhaus fährt, zwei Leute“.
need-words-how = Bitte schreiben Sie in einem Satz, was gebraucht wird.
need-ask-skill = Welche Art Hilfe ist es? Wählen Sie aus, oder schreiben Sie es in wenigen Worten.
need-ask-when = Wann? Bitte sagen Sie Tag und Uhrzeit, zum Beispiel „Donnerstag 9:30 bis 11 Uhr“.
need-when-past = Diese Zeit ist schon vorbei. Wann meinen Sie? Zum Beispiel „Donnerstag 9:30 bis 11 Uhr“.
need-when-how = Darin konnte ich Tag und Uhrzeit nicht finden. Zum Beispiel: „Donnerstag 9:30 bis 11 Uhr“ oder „jeden Dienstag um 10“.
need-ask-hour = { $day }: um wie viel Uhr? Zum Beispiel „9:30 bis 11 Uhr“.
need-ampm-how = Bitte wählen Sie eine der beiden Uhrzeiten.
need-ask-end = Es beginnt am { $start }. Wie lange, oder bis wann?
need-end-how = Ich konnte nicht erkennen, wie lange. Zum Beispiel: „1 Stunde“, „90 Minuten“ oder „bis 11 Uhr“.
need-ask-whom = Für wen ist es? Wählen Sie aus, oder schreiben Sie einen Namen.
need-whom-me = Für mich
need-whom-circle = Für den ganzen Kreis
need-whom-is-me = Sie selbst
need-whom-is-circle = den ganzen Kreis
need-whom-new = Jemand ohne die App: { $name }
need-whom-other = Jemand anderes
need-whom-without = Jemand ohne Handy
need-whom-behalf-ask = Wie ist der Name? Sie sprechen dann für diesen Menschen: Was ich ihm sagen würde, sage ich Ihnen.
need-whom-behalf = { $name } (wird vertreten)
need-whom-found = Wer ist es? Wenn „{ $name }“ kein Telegram hat, wählen Sie „Jemand ohne die App“; dann sprechen Sie für diesen Menschen.
need-whom-unknown = Ich kenne niemanden namens „{ $name }“. Ohne Telegram? Sie können für diesen Menschen sprechen.
need-whom-how = Bitte wählen Sie aus, oder schreiben Sie einen Namen.
need-ask-people = Wie viele Leute werden gebraucht?
need-people-how = Bitte schreiben Sie eine Zahl von 1 bis 100.
need-ask-where = Wo ungefähr? Wählen Sie aus, schreiben Sie einen Namen, oder teilen Sie einen Standort (📎). Alle, die gefragt werden, sehen das.
need-where-phone = Am Telefon
need-where-none = Nicht angegeben
need-where-point = Nahe dem geteilten Standort
need-where-how = Bitte wählen Sie aus, schreiben Sie einen Namen, oder teilen Sie einen Standort.
need-where-several = Mehrere Orte könnten gemeint sein. Bitte wählen Sie einen, oder teilen Sie einen Standort.
need-where-lost = Ich weiß nicht, wo „{ $place }“ ist. Teilen Sie einen Standort (📎), wählen Sie einen unserer Orte, oder lassen Sie es bei den Worten; dann kann ich nicht sagen, wie weit es ist.
need-where-which = Mit „{ $place }“ können mehrere Orte gemeint sein. Wählen Sie einen, teilen Sie einen Standort (📎), oder lassen Sie es bei den Worten.
need-where-words = Bei „{ $place }“ lassen
need-where-unknown = ❓ Ich weiß nicht, wo { $place } ist, und kann nicht sagen, wer in der Nähe ist. Ein Standort unter „Wo“ hilft.
need-ask-address = Wie lautet die genaue Adresse? Ich zeige sie nur denen, die kommen, und erst, wenn beide Seiten zugestimmt haben.
need-address-how = Bitte schreiben Sie die Adresse, oder überspringen Sie das.
need-ask-repeat = Einmal oder immer wieder? Wählen Sie aus, oder schreiben Sie es, zum Beispiel „jeden Dienstag bis Juni“.
need-repeat-once = Einmal
need-repeat-weekly = Jede Woche
need-repeat-two-weeks = Alle zwei Wochen
need-repeat-daily = Jeden Tag
need-repeat-how = Ich habe nicht verstanden, wie oft. Zum Beispiel: „jeden Dienstag bis Juni“.
need-repeats = { $weeks ->
    [0] { $days }
    [1] jede Woche, { $days }
   *[other] alle { $weeks } Wochen, { $days }
}
need-repeats-until = { $weeks ->
    [0] { $days }, bis { $until }
    [1] jede Woche, { $days }, bis { $until }
   *[other] alle { $weeks } Wochen, { $days }, bis { $until }
}
need-ask-send = Wie sollen die Leute davon hören?
need-send-best = Erst die, denen es liegt
need-send-everybody = Alle auf einmal fragen
need-send-group = In unsere Gruppe stellen
need-send-how = Bitte wählen Sie einen der Knöpfe.
need-card-title = <b>So habe ich es verstanden</b>
need-card-what = Was: <b>{ $skill }</b>
need-card-when = Wann: <b>{ $when }</b>
need-card-repeat = Wiederholt sich: { $repeat }
need-card-people = { $count ->
    [one] Wie viele: eine Person
   *[other] Wie viele: { $count } Personen
}
need-card-where = Wo: { $place }
need-card-address = Adresse (getrennt aufbewahrt): { $address }
need-card-whom = Für wen: { $whom }
need-card-send = Wie: { $how }
need-card-words = <i>„{ $words }“</i>
need-part-skill = Was
need-part-when = Wann
need-part-end = Bis wann
need-part-people = Wie viele
need-part-where = Wo
need-part-address = Adresse
need-part-whom = Für wen
need-part-repeat = Wiederholung
need-part-send = Wie fragen
need-part-words = Die Worte
need-publish = Veröffentlichen
need-publish-anyway = Trotzdem veröffentlichen
need-ask = Darum bitten
need-notice-soon = ⚠️ { $minutes ->
    [0] Das ist jetzt.
    [one] Das ist in einer Minute.
   *[other] Das ist in { $minutes } Minuten.
} Vielleicht sehen es nur wenige rechtzeitig.
need-notice-far = ⚠️ Das ist erst in fast einem Jahr. Stimmt das Datum?
need-notice-long = ⚠️ Das ist sehr lang: { $length }. Stimmt das?
need-notice-crowd = ⚠️ { $members ->
    [one] Unser Kreis hat bisher nur ein Mitglied.
   *[other] Unser Kreis hat bisher nur { $members } Mitglieder.
}
need-error-no-time = Tag und Uhrzeit fehlen noch. Bitte ergänzen Sie sie unter „Wann“.
need-error-end = Das Ende muss nach dem Anfang liegen. Bitte sagen Sie die Zeit noch einmal.
need-error-past = Diese Zeit ist schon vorbei. Bitte wählen Sie unter „Wann“ eine andere.
need-error-people = Es müssen zwischen 1 und 100 Personen sein.
need-error-name = Für wen ist es? Bitte nennen Sie einen Namen.
need-error-begun = Es hat schon begonnen, oder jemand ist schon da. Es lässt sich nicht mehr verschieben.
need-error-over = Das ist schon vorbei oder abgesagt.
need-error-promised = { $promised ->
    [one] Eine Person hat schon zugesagt; weniger geht nicht.
   *[other] { $promised } Personen haben schon zugesagt; weniger geht nicht.
}
need-error-same-time = Zu dieser Zeit gibt es hier schon einen Termin.
need-asked-by = <b>{ $name } bittet um Hilfe</b>
need-yours = <b>Worum Sie gebeten haben</b>
need-state-asked = Zuerst schaut jemand von der Koordination darauf.
need-state-published = ✅ Veröffentlicht: Es wird gerade gefragt.
need-state-closed = Das ist vorbei.
need-state-declined = Das wurde nicht veröffentlicht.
need-state-cancelled = Das wurde zurückgenommen.
need-edit = Erst ändern
need-decline = Das lieber nicht
need-take-back = Ich brauche es nicht mehr
need-taken-back = Zurückgenommen.
need-published-toast = Veröffentlicht.
need-published = 🌱 Gute Nachricht: Für „{ $skill }“ werden jetzt Leute gefragt. Ich sage Ihnen, wer kommt.
need-declined = Danke, dass Sie um „{ $skill }“ gebeten haben. Diesmal können wir es dem Kreis nicht vorlegen. Sie können jederzeit wieder fragen oder an die Koordination schreiben.
need-declined-words = Die Koordination schreibt: <i>„{ $words }“</i>
need-decline-ask = Welches freundliche Wort soll ich weitergeben? Sie können das überspringen.
need-decline-how = Bitte schreiben Sie ein paar Worte, oder überspringen Sie das.
need-decline-done = Ich habe es weitergegeben.
needs-none = Gerade wird nichts gebraucht. Sobald etwas zu Ihnen passt, frage ich Sie. Gibt es vielleicht etwas, das Ihnen helfen würde?
needs-title = { $count ->
    [one] <b>Bei einem Termin fehlt Hilfe</b>
   *[other] <b>Bei { $count } Terminen fehlt Hilfe</b>
}
needs-no-place = Ich weiß nicht, wo Sie sind, und kann nicht sagen, wie weit es ist. Unter /settings können Sie es mir sagen.
needs-line = { $count ->
    [one] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>„{ $words }“</i>
        Eine Person wird noch gebraucht.
   *[other] { $number }. <b>{ $skill }</b> – { $when }{ $where }
        <i>„{ $words }“</i>
        { $count } Personen werden noch gebraucht.
}
needs-distance = ({ $distance } von Ihnen)
needs-distance-unknown = (Entfernung unbekannt)
needs-help = { $number } · Ich kann helfen: { $skill }
slot-filled = Besetzt: <b>{ $filled } von { $places }</b> { $bar }
slot-coming = Wer kommt: { $names }
slot-waiting = { $count ->
    [one] Eine Person steht auf der Warteliste.
   *[other] { $count } Personen stehen auf der Warteliste.
}
slot-open = { $count ->
    [one] ⏳ Ein Platz ist frei.
   *[other] ⏳ { $count } Plätze sind frei.
}
slot-full = ✅ Alle Plätze sind besetzt.
slot-over = Das ist vorbei.
slot-cancelled = ❌ Abgesagt.
slot-time = Zeit ändern
slot-place = Ort ändern
slot-more = Auf { $count } Personen erhöhen
slot-fewer = { $count ->
    [one] Auf eine Person verringern
   *[other] Auf { $count } Personen verringern
}
slot-people-toast = { $count ->
    [one] Jetzt wird eine Person gesucht.
   *[other] Jetzt werden { $count } Personen gesucht.
}
slot-everybody = Alle fragen
slot-group = In unsere Gruppe stellen
slot-why = Wer und warum
slot-again = Noch einmal dasselbe
slot-cancel = Absagen
slot-no-longer = Ich brauche es nicht mehr
slot-cancel-ask = { $count ->
    [0] „{ $skill }“, { $when }, wirklich absagen? Noch hat niemand zugesagt.
    [one] „{ $skill }“, { $when }, wirklich absagen? Eine Person hat zugesagt; ich sage ihr Bescheid.
   *[other] „{ $skill }“, { $when }, wirklich absagen? { $count } Personen haben zugesagt; ich sage ihnen Bescheid.
}
slot-cancel-yes = Ja, absagen
slot-cancel-this = Nur diesen absagen
slot-cancel-later = Diesen und spätere absagen
slot-keep = Nein, es bleibt dabei
slot-kept = Gut, es bleibt dabei.
slot-cancelled-told = Abgesagt. Ich habe allen Beteiligten Bescheid gesagt.
slot-time-ask = Bisher: { $when }. Auf wann soll es verlegt werden? Zum Beispiel „Freitag 10 bis 12 Uhr“ oder nur „10 bis 12 Uhr“.
slot-scope-ask = Nur diesen, oder diesen und alle späteren?
slot-scope-this = Nur diesen
slot-scope-later = Diesen und alle späteren
slot-scope-how = Bitte wählen Sie einen der beiden Knöpfe.
slot-time-card = Von { $was }
    auf <b>{ $now }</b>
slot-time-one = Wer zugesagt hat, wird noch einmal um ein Ja gebeten.
slot-time-later = Alle späteren verschieben sich ebenso. Wer zugesagt hat, wird noch einmal um ein Ja gebeten.
slot-time-done = Verlegen
slot-place-card = <b>Der neue Ort</b>
slot-place-done = Ort ändern
command-need = Um Hilfe bitten
command-needs = Was in meiner Nähe gebraucht wird
need-part-to = Wohin
need-part-to-address = Adresse dort
need-part-checks = Prüfungen
need-ask-to = Wohin ungefähr? Wählen Sie aus, schreiben Sie einen Namen, oder teilen Sie einen Standort (📎). Alle, die gefragt werden, sehen das.
need-to-none = Es endet, wo es beginnt
need-ask-to-address = Wie ist die genaue Adresse dort? Ich bewahre sie getrennt auf und zeige sie erst, wenn beide Seiten zugestimmt haben.
need-card-to = Ziel: { $place }
need-card-to-address = Adresse dort (getrennt aufbewahrt): { $address }
need-where-trip = Start: { $start }, Ziel: { $end }
need-card-checks = Nötige Prüfungen: { $kinds }
need-ask-checks = Was muss bei allen, die kommen, geprüft sein? Jetzt: { $kinds }.
need-check-none = nichts
need-check-on = Dazu: { $kind }
need-check-off = Ohne: { $kind }
need-check-enough = Das ist alles
need-checks-how = Bitte wählen Sie einen der Knöpfe.
need-checks-none-now = Es ist keine Prüfung nötig.
need-checks-losing = { $count ->
    [one] ⚠️ { $names } hat ohne sie zugesagt. Ich würde den Platz wieder freigeben und freundlich sagen, warum. Wenn es die Prüfung gibt, tragen Sie sie bitte zuerst unter /people ein.
   *[other] ⚠️ { $names } haben ohne sie zugesagt. Ich würde die Plätze wieder freigeben und freundlich sagen, warum. Wenn es die Prüfungen gibt, tragen Sie sie bitte zuerst unter /people ein.
}
need-checks-done = So festlegen
