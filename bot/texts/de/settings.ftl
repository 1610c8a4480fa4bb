# What members set for themselves.
settings-card = <b>Ihre Einstellungen</b>
    Kreis: { $circle }
    Sprache: { $spoken }
    Ort: { $place }
    Ruhezeit: { $quiet }
    Anfragen: { $budget }
    Pause: { $pause }
settings-place-none = nicht bekannt, also weiß ich nicht, was in der Nähe ist
settings-place-near = auf etwa 500 Meter genau bekannt
settings-quiet-none = keine, ich darf jederzeit schreiben
settings-quiet-span = von { $from } bis { $to }
settings-budget-value = { $count ->
    [0] gar keine
    [one] höchstens eine in der Woche
   *[other] höchstens { $count } in der Woche
}
settings-pause-none = keine
settings-pause-until = keine Anfragen vor { $day }
settings-language = Sprache
settings-place = Ort
settings-quiet = Ruhezeit
settings-budget = Seltener oder öfter fragen
settings-pause = Pause machen
settings-resume = Pause beenden
settings-circle = Ein anderer Kreis
settings-mydata = Alles über mich
settings-leave = Den Kreis verlassen
settings-language-which = Welche Sprache soll ich mit Ihnen sprechen?
settings-language-set = Ab jetzt spreche ich Deutsch mit Ihnen.
settings-budget-which = Wie viele Anfragen höchstens in der Woche? Jetzt: { $now }. Eilige zählen auch dazu; was Sie zugesagt haben, bleibt davon unberührt.
settings-budget-choice = { $count ->
    [0] Keine
    [one] Eine
   *[other] Bis zu { $count }
}
settings-budget-set = { $count ->
    [0] Notiert: Ich frage Sie nicht mehr. Unter /needs sehen Sie weiterhin alles.
    [one] Notiert: höchstens eine Anfrage in der Woche.
   *[other] Notiert: höchstens { $count } Anfragen in der Woche.
}
settings-circle-which = In welchem Kreis möchten Sie jetzt sein?
settings-circle-set = Sie sind jetzt im Kreis { $circle }.
settings-circle-only = Sie sind nur in einem Kreis. Um in einen weiteren zu kommen, öffnen Sie dessen Link.
settings-quiet-ask = Wann soll ich Sie in Ruhe lassen? Zum Beispiel „von 22:00 bis 7:30“. An frühe Zusagen erinnere ich Sie trotzdem rechtzeitig.
settings-quiet-usual = Von { $from } bis { $to }
settings-quiet-no = Keine Ruhezeit
settings-quiet-how = Bitte schreiben Sie zwei Uhrzeiten, zum Beispiel „22:00 bis 7:30“.
settings-quiet-card = Ruhezeit: { $quiet }.
settings-pause-ask = Bis wann soll ich Sie nicht fragen? Zum Beispiel „bis 3. Januar“ oder „zwei Wochen lang“.
settings-pause-week = Eine Woche lang
settings-pause-month = Einen Monat lang
settings-pause-how = Ich bin nicht sicher, bis zu welchem Tag. Bitte schreiben Sie es etwa so: „bis 3. Januar“.
settings-pause-past = Dieser Tag ist schon vorbei. Bis wann möchten Sie Pause machen?
settings-pause-card = Sie haben Pause: keine Anfragen vor { $day }. Was Sie zugesagt haben, gilt weiter.
settings-resumed = Schön, dass Sie wieder da sind. Ich frage Sie wieder, wenn jemand gebraucht wird.
settings-place-ask = Wo sind Sie ungefähr? Teilen Sie Ihren Standort, oder schreiben Sie den Namen einer Straße oder eines Viertels. Ich merke mir das nur auf etwa 500 Meter genau.
settings-place-share = 📍 Meinen Standort teilen
settings-place-later = Jetzt nicht
settings-place-later-said = In Ordnung. Sie können es mir jederzeit unter /settings sagen.
settings-place-forget = Meinen Ort vergessen
settings-place-which = Welchen davon meinen Sie? Wenn es keiner ist, teilen Sie bitte Ihren Standort.
settings-place-unknown = Diesen Namen kenne ich nicht. Bitte teilen Sie Ihren Standort, oder wählen Sie einen der Orte, die ich kenne.
settings-place-unknown-none = Diesen Namen kenne ich nicht. Bitte teilen Sie stattdessen Ihren Standort.
settings-place-card = Danke, ich weiß jetzt ungefähr, wo Sie sind: { $place }.
settings-place-card-near = Danke, ich weiß jetzt ungefähr, wo Sie sind.
settings-place-forgotten = Ich habe vergessen, wo Sie sind.
command-settings = Sprache, Ort, Ruhezeit, wie oft ich frage
