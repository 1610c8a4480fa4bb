# Setting up a circle, its links, places, group and rules.
setup-ask-name = Wie soll der Kreis heißen? Eine Straße, ein Viertel oder ein eigener Name, zum Beispiel „Nachbarschaft Westend“.
setup-name-how = Bitte geben Sie ihm einen Namen von 1 bis 100 Buchstaben.
setup-ask-language = In welcher Sprache soll ich in der Gruppe des Kreises und auf seinen Aushängen sprechen? Für sich selbst wählen alle ihre eigene Sprache.
setup-language-how = Bitte wählen Sie eine der Sprachen.
setup-ask-place = Wo ist der Kreis? Teilen Sie einen Standort (die Büroklammer, dann „Standort“) oder schreiben Sie den Ort in Worten, zum Beispiel „Westend, Leipzig“. Sie können das auch überspringen.
setup-place-how = Bitte teilen Sie einen Standort oder schreiben Sie den Ort mit höchstens 100 Buchstaben.
setup-ask-zone = In welcher Zeitzone liegt der Kreis? Wählen Sie eine, oder schreiben Sie eine Stadt wie „London“ oder eine Zone wie „Europe/Berlin“.
setup-zone-unknown = Die Uhrzeit dieser Stadt kenne ich nicht. Bitte schreiben Sie eine große Stadt in der Nähe oder eine Zone wie „Europe/Berlin“.
setup-zone-several = Davon gibt es mehrere. Bitte wählen Sie eine, oder schreiben Sie die ganze Zone, etwa „Europe/Berlin“.
setup-zone-choice = { $city } – dort ist es jetzt { $clock }
setup-card = <b>Der neue Kreis</b>
    Name: <b>{ $name }</b>
    Sprache: { $spoken }
    Ort: { $place }
    Zeit: { $city }, dort ist es jetzt { $clock }
setup-place-none = nicht angegeben
setup-place-pinned = ein Punkt auf der Karte
setup-change-name = Namen ändern
setup-change-language = Sprache ändern
setup-change-place = Ort ändern
setup-change-zone = Zeit ändern
setup-open = Den Kreis eröffnen
circle-opened = <b>Der Kreis { $circle } ist eröffnet.</b> Sie stehen für ihn ein und koordinieren ihn auch.
    
    Was kommt als Nächstes?
    1. Schicken Sie den Link oder das Bild oben an die ersten Leute, oder drucken Sie es aus.
    2. Holen Sie mich in Ihre Gruppe: Fügen Sie mich dort hinzu, und schreiben Sie dann /link in die Gruppe.
    3. Setzen Sie mit /places Ihre Straßen und Viertel auf die Karte, damit man sagen kann, wo man ist.
    4. Schreiben Sie in einem Satz, was als Erstes gebraucht wird, zum Beispiel „Jemand, der am Donnerstag von 9:30 bis 11 eine Nachbarin ins Krankenhaus fährt“.
    
    /people zeigt, wer da ist; dort können Sie andere bitten, mit Ihnen zu koordinieren.
circle-link = <b>Im Kreis { $circle } mitmachen</b>
    Öffnen Sie diesen Link, oder scannen Sie das Bild mit der Kamera eines Telefons:
    { $link }
circle-poster = <b>{ $skill }?</b> Wäre das etwas für Sie, im Kreis { $circle }?
    Öffnen Sie diesen Link, oder scannen Sie das Bild mit der Kamera eines Telefons:
    { $link }
circle-link-poster = Aushang für eine Fähigkeit
circle-link-renew = Neuer Link statt diesem
circle-link-renewed = Hier ist ein neuer Link. Der alte und seine Aushänge führen ab jetzt nirgendwohin.
circle-link-ended = Dieser Link gilt nicht mehr.
circle-poster-which = Wofür soll der Aushang sein?
circle-more = Mehr ›
circle-back = ‹ Zurück
circle-last-steward = Nur Sie stehen für diesen Kreis ein. Bitte geben Sie das zuerst weiter: /people, jemanden auswählen, „Weitergeben“.
circle-speaks-now = Für { $name } spricht im Kreis { $circle } niemand mehr, weil die Person gegangen ist, die das getan hat. Ab jetzt sprechen Sie.
circle-card = <b>{ $name }</b>
    Sprache: { $spoken }
    Ort: { $place }
    Zeit: { $time }
circle-rules = Unsere Regeln
circle-new-name = So heißt der Kreis: <b>{ $name }</b>
circle-new-language = Die Sprache des Kreises: <b>{ $spoken }</b>. Für sich selbst behalten alle die eigene.
circle-new-place = Wo der Kreis ist: <b>{ $place }</b>
circle-new-zone = Die Zeit des Kreises: <b>{ $time }</b>
    Was schon geplant ist, bleibt, wo es ist: Es behält die Uhrzeit, die gesagt wurde, in der alten Zone. Für Neues gilt die neue.
circle-change-done = Ändern
circle-changed = Erledigt. /circle zeigt es.
rules-title = <b>Die Regeln des Kreises { $circle }</b>
rules-line = { $number }. { $what }: <b>{ $value }</b>
rules-line-decided = { $number }. { $what }: <b>{ $value }</b> (entschieden von { $name }, { $day })
rules-change = Um eine zu ändern, wählen Sie ihre Nummer.
rules-nobody = jemandem, der gegangen ist
rules-yes = Ja
rules-no = Nein
rules-usual = Wie üblich: { $value }
rules-ask = { $what }: jetzt <b>{ $value }</b>. Wie soll es sein, von { $least } bis { $most }?
rules-ask-yes-no = { $what }: jetzt <b>{ $value }</b>. Wie soll es sein?
rules-how = Bitte schreiben Sie eine Zahl.
rules-how-yes-no = Bitte antworten Sie mit Ja oder Nein.
rules-range = Das muss von { $least } bis { $most } sein.
rules-decided = Entschieden. { $what }: <b>{ $value }</b>
command-circle = Was unser Kreis ist, und seine Regeln
skills-line = { $count ->
    [one] { $number }. { $skill }: ein Angebot
   *[other] { $number }. { $skill }: { $count } Angebote
}
skills-card = { $count ->
    [one] <b>{ $skill }</b>: ein Angebot
   *[other] <b>{ $skill }</b>: { $count } Angebote
}
skills-title = <b>Was im Kreis { $circle } angeboten wird</b>
skills-none = Im Kreis { $circle } hat noch niemand etwas angeboten.
skills-same-as = Bedeutet dasselbe wie …
skills-also = „{ $word }“ bedeutet dasselbe.
skills-apart = Wieder zwei: { $word }
skills-apart-done = Es sind wieder zwei.
skills-ask-same = Was bedeutet dasselbe wie „{ $skill }“? Wählen Sie aus, oder schreiben Sie es.
skills-same-how = Das kenne ich nicht. Bitte wählen Sie eines aus, oder schreiben Sie es mit anderen Worten.
skills-merge = „{ $word }“ bedeutet ab jetzt dasselbe wie „{ $skill }“. Alle Angebote bleiben, wie sie sind, und Sie können es zurücknehmen.
skills-merge-done = Ja, dasselbe
command-skills = Wörter für Angebote, und welche dasselbe bedeuten
places-none = <b>Orte, die ich kenne</b>
    Noch keine. Setzen Sie Ihre Straßen und Viertel auf die Karte, damit man mit Namen sagen kann, wo man ist.
places-some = <b>Orte, die ich kenne</b>
    { $names }
places-pin = Einen Ort eintragen
places-unpin = { $name } wegnehmen
places-ask-name = Wie heißt der Ort? Eine Straße, ein Viertel, ein Platz.
places-ask-point = Wo ist <b>{ $name }</b>? Teilen Sie den Standort: die Büroklammer, dann „Standort“, und schieben Sie die Nadel dorthin.
places-point-how = Bitte teilen Sie einen Standort: die Büroklammer, dann „Standort“.
places-name-how = Bitte geben Sie einen Namen von 1 bis 100 Buchstaben.
places-card = <b>{ $name }</b> kenne ich jetzt.
group-hello = Guten Tag! Ich bin Minga. Ich helfe mit, dass man sich in der Nachbarschaft hilft, und sage hier, wenn jemand gebraucht wird. Ich lese nicht mit: Was Sie hier schreiben, bleibt unter Ihnen. Schreiben Sie mir privat, um mitzumachen.
group-hello-steward = Wer für einen Kreis einsteht und diese Gruppe verwaltet, kann sie zur Gruppe des Kreises machen: Schreiben Sie hier /link.
group-hello-linked = Guten Tag! Ich bin Minga, und das ist die Gruppe des Kreises { $circle }. Ich sage hier, wenn jemand gebraucht wird. Ich lese nicht mit.
group-open = Minga schreiben
group-ask = Soll die Gruppe <b>{ $title }</b> zu Ihrem Kreis gehören? Ich würde dort sagen, was gebraucht wird. (Zuerst prüfe ich, ob Sie die Gruppe verwalten.)
group-ask-circle = Ja, zum Kreis { $circle }
group-ask-no = Nein
group-not-asked = Gut, dann lasse ich die Gruppe, wie sie ist.
group-checking = Einen Moment, ich frage Telegram, wer die Gruppe verwaltet.
group-linked-already = Die Gruppe gehört schon zum Kreis.
group-other-circle = Diese Gruppe gehört zu einem anderen Kreis. Wer für ihn einsteht, muss sie erst freigeben.
group-not-admin = Das kann nur, wer die Gruppe { $title } verwaltet, und Telegram sagt, dass Sie das nicht tun.
group-no-answer = Telegram sagt mir nicht, wer diese Gruppe verwaltet. Bin ich noch darin? Bitte fügen Sie mich wieder hinzu und schreiben Sie dort /link.
group-unlink = Die Gruppe freigeben
group-unlinked = Erledigt: Die Gruppe gehört nicht mehr zum Kreis.
group-yours = <b>{ $title }</b> ist die Gruppe des Kreises { $circle }.
group-anonymous = Solange Sie als Gruppe schreiben, sehe ich nicht, wer Sie sind. Bitte schalten Sie das kurz aus und schreiben Sie noch einmal /link.
group-steward-only = Das kann nur, wer für einen Kreis einsteht. Wenn Sie mitmachen oder einen Kreis einrichten möchten, schreiben Sie mir privat.
error-steward-only = Das kann nur, wer für diesen Kreis einsteht.
command-link = Link und QR-Code, um bei diesem Kreis mitzumachen
command-places = Straßen und Viertel, die ich mit Namen kenne
rule-fill-chance = Wie sicher, in Prozent, rechtzeitig jemand gefunden sein soll: je sicherer, desto mehr Leute frage ich
rule-most-invitations-an-hour = Wie viele Anfragen jemand innerhalb einer Stunde höchstens bekommt
rule-wave-minutes-far = Wie viele Minuten ich auf Antworten warte, wenn es noch mehr als drei Tage hin ist
rule-wave-minutes-days = Wie viele Minuten ich auf Antworten warte, wenn es noch ein bis drei Tage hin ist
rule-wave-minutes-soon = Wie viele Minuten ich auf Antworten warte, wenn es noch 6 bis 24 Stunden hin ist
rule-wave-minutes-urgent = Wie viele Minuten ich auf Antworten warte, wenn es noch weniger als 6 Stunden hin ist
rule-reach-m = Im Umkreis von wie vielen Metern gefragt wird, wenn das Angebot nichts sagt
rule-travel-minutes-per-km = Wie viele Minuten ein Kilometer von einer Zusage zur nächsten dauert, von Tür zu Tür; 0: der Weg zählt nicht
rule-resident-needs-reviewed = Ob zuerst jemand aus der Koordination ansieht, worum ein Mitglied bittet
rule-unfilled-warning-hours = Wie viele Stunden vor dem Beginn die Koordination von einem freien Platz hört
rule-reminder-evening-hour = Zu welcher Stunde am Abend vorher erinnert wird
rule-reminder-hours-before = Wie viele Stunden vor dem Beginn noch einmal erinnert wird
rule-hours-silence-days = Nach wie vielen Tagen genannte Stunden als vereinbart gelten, wenn die andere Seite nichts sagt
rule-first-idea-days = Nach wie vielen Tagen jemand noch einmal gefragt wird, der noch nichts getan hat
rule-no-show-days = Nach wie vielen Tagen vergessen wird, dass jemand nicht gekommen ist
rule-offer-still-true-days = Nach wie vielen Tagen ich einmal frage, ob ein ungenutztes Angebot noch gilt
