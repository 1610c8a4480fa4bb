# Zusagen, wer kommt, Kontakte, der Kalender.
commitment-title-waiting = <b>⏳ Auf der Warteliste</b>
commitment-title-accepted = <b>✅ Sie kommen</b>
commitment-title-confirmed = <b>✅ Sie kommen, bestätigt</b>
commitment-title-there = <b>👋 Sie sind da</b>
commitment-title-done = <b>🙏 Geschafft. Danke!</b>
commitment-title-withdrawn = <b>↩️ Zurückgegeben</b>
commitment-title-cancelled = <b>❌ Abgesagt: bitte nicht kommen</b>
commitment-title-no-show = <b>❔ Es wurde niemand gesehen</b>
commitment-title-in-vain = <b>🙏 Diesmal nicht gebraucht</b>
commitment-what = <b>{ $skill }</b>
    🕘 { $when }
commitment-for = { START($whom) }
commitment-waiting = { $place ->
    [1] Gerade sind alle Plätze vergeben. Sie stehen an erster Stelle der Warteliste. Wird ein Platz frei, gehört er Ihnen, und ich sage Bescheid.
    [2] Gerade sind alle Plätze vergeben. Sie stehen an zweiter Stelle der Warteliste. Wird ein Platz frei, gehört er Ihnen, und ich sage Bescheid.
    [3] Gerade sind alle Plätze vergeben. Sie stehen an dritter Stelle der Warteliste. Wird ein Platz frei, gehört er Ihnen, und ich sage Bescheid.
   *[other] Gerade sind alle Plätze vergeben. Sie stehen an { $place }. Stelle der Warteliste. Wird ein Platz frei, gehört er Ihnen, und ich sage Bescheid.
}
commitment-in-vain = Es hat begonnen, und kein Platz ist frei geworden. Danke, dass Sie bereit waren!
commitment-stands = Danke! Ich erinnere Sie. Wenn etwas dazwischenkommt, sagen Sie es mir einfach hier.
commitment-withdrawn = Sie haben Ihren Platz zurückgegeben. Danke fürs Bescheidgeben.
commitment-time-changed = ❗ Die Zeit hat sich geändert
    von { $was }
    auf <b>{ $now }</b>.
    Bleibt es beim Ja? Ich halte Ihren Platz bis { $until }.
commitment-place-changed = ❗ Der Ort hat sich geändert. Bleibt es beim Ja? Ich halte Ihren Platz bis { $until }.
commitment-address = 🏠 Die genaue Adresse: <b>{ $address }</b>
commitment-address-later = 🏠 Die genaue Adresse sehen Sie, sobald beide dem Austausch der Kontakte zugestimmt haben.
commitment-still-yes = Es bleibt beim Ja
commitment-no-longer = Nein, dann geht es nicht
commitment-give-back = Es geht doch nicht
commitment-leave-line = Von der Warteliste nehmen
commitment-calendar = Kalenderdatei
commitment-there = Ich bin da
commitment-late = Ich verspäte mich
commitment-sure = Es ist nicht mehr lange bis dahin:
    <b>{ $skill }</b>, { $when }.
    Können Sie wirklich nicht kommen?
commitment-sure-yes = Ja, meinen Platz zurückgeben
commitment-sure-no = Nein, ich komme
commitment-kept = Gut, es bleibt dabei.
commitment-lapsed = Ich habe nicht gehört, ob Ihnen die neue Zeit passt: { $skill }, { $when }. Darum habe ich Ihren Platz weitergegeben. Trotzdem danke!
commitment-overlaps = Die Zeit von „{ $skill }“ ist jetzt { $when }. Für dann haben Sie „{ $other }“ zugesagt ({ $other_when }). Darum habe ich Sie hier herausgenommen. Trotzdem danke!
comes = ✅ <b>{ $who }</b> kommt: { $skill }, { $when }.
comes-not = ↩️ { $who } kann doch nicht kommen: { $skill }, { $when }.
comes-not-places = { $left ->
    [0] Den Platz hat schon jemand anderes.
    [one] Ich suche jemand anderen: Ein Platz ist frei.
   *[other] Ich suche weiter: { $left } Plätze sind frei.
}
comes-places = { $left ->
    [0] Alle Plätze sind besetzt.
    [one] Ein Platz ist noch frei.
   *[other] { $left } Plätze sind noch frei.
}
slot-off = ❌ Das wurde abgesagt: { $skill }, { $when }. Es kommt niemand. Wenn Sie es noch brauchen, schreiben Sie einem Menschen.
mine-none = Gerade haben Sie nichts zugesagt. /needs zeigt, wo Hilfe willkommen wäre.
mine-none-again = Gerade steht nichts an. /needs zeigt, wo Hilfe willkommen wäre.
mine-some = { $count ->
    [one] Sie haben einen Termin zugesagt:
   *[other] Sie haben { $count } Termine zugesagt. Der nächste steht ganz unten:
}
mine-past = <b>Was Sie zuletzt getan haben</b>
mine-past-line = • { $skill }, { $when }
command-mine = Was ich zugesagt habe
calendar-added = 📅 { $skill }, { $when }: zum Eintragen in Ihren Kalender öffnen.
calendar-removed = 📅 { $skill }, { $when }: zum Austragen aus Ihrem Kalender öffnen.
calendar-description = Von Ihrem Kreis, mit Minga.
contact-about = <b>Sie und { $other }</b>
    { $skill }, { $when }
contact-ask = Darf { $other } sehen, wie Sie erreichbar sind? Den Kontakt sehen Sie beide nur, wenn beide Ja sagen, und Sie können das jederzeit zurücknehmen.
contact-telegram = Ja, über Telegram
contact-with-number = Ja, mit einer Telefonnummer
contact-rather-bot = Lieber über den Bot
contact-hide = Meinen Kontakt verbergen
contact-not-together = Nicht mehr zusammenbringen
contact-both = So erreichen Sie { $other }: { $how }
contact-number = <b>{ $number }</b>
contact-username = @{ $username }
contact-link = { $name }
contact-lost = (nicht mehr bei Telegram)
contact-through-bot = Gut: { $other } sieht Ihren Kontakt nicht. Sie können hier jederzeit einem Menschen schreiben.
contact-other-not-yet = Danke. { $other } hat noch nicht geantwortet. Sobald beide zustimmen, steht der Kontakt hier.
contact-other-refused = Danke. { $other } möchte lieber über den Bot erreicht werden, darum sieht keine Seite den Kontakt der anderen.
contact-closed = Hier werden keine Kontakte mehr gezeigt.
contact-over = Das ist vorbei. Es wird kein Kontakt mehr gezeigt.
contact-shared = Danke. Er wird gezeigt, sobald beide zustimmen.
contact-hidden = Gut. Ihr Kontakt wird nicht gezeigt.
contact-ask-number = Welche Nummer darf gezeigt werden? Schreiben Sie sie, oder teilen Sie mit 📎 Ihren eigenen Kontakt.
contact-no-number = Das sieht nicht wie eine Telefonnummer aus. Zum Beispiel: +49 30 1234567
contact-number-right = <b>{ $number }</b> der anderen Seite zeigen, sobald beide zustimmen?
contact-number-share = Ja, diese Nummer zeigen
contact-number-shared = Danke. Ihre Nummer wird gezeigt, sobald beide zustimmen.
contact-apart = Ich bringe Sie und { $other } nicht mehr zusammen. Niemand erfährt davon. Was Sie schon zugesagt haben, bleibt, wenn Sie es nicht zurückgeben.
answer-checks = Dafür ist eine Prüfung nötig, die ich für Sie an dem Tag nicht habe: { $kinds }. Die Koordination kann sie eintragen. Danke, dass Sie helfen wollen!
commitment-unchecked = Für „{ $skill }“, { $when }, ist jetzt eine Prüfung nötig, die ich für Sie an dem Tag nicht habe: { $kinds }. Sie wird von allen verlangt. Darum musste ich Ihren Platz freigeben; die Koordination kann die Prüfung eintragen. Trotzdem danke!
commitment-tight-before = ⚠️ Es wird knapp: Der Weg von dem, was Sie davor zugesagt haben, dauert etwa { $way }, und dazwischen liegt nur: { $gap }.
commitment-tight-after = ⚠️ Es wird knapp: Der Weg zu dem, was Sie danach zugesagt haben, dauert etwa { $way }, und dazwischen liegt nur: { $gap }.
