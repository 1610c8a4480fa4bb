# An alle auf einmal, und an die Gruppe des Kreises.
broadcast-preview = { $count ->
    [one] Alle nach „{ $skill }“, { $when }, fragen? Das ist eine Person, die noch nicht gefragt wurde.
   *[other] Alle nach „{ $skill }“, { $when }, fragen? Das sind { $count } Personen, die noch nicht gefragt wurden. Es dauert etwa { $time }. Wer schläft oder Pause hat, wird nicht geweckt.
}
broadcast-start = { $count ->
    [one] Jetzt eine Person fragen
   *[other] Jetzt { $count } Personen fragen
}
broadcast-nobody = Für „{ $skill }“, { $when }, ist niemand mehr zu fragen: Alle, die könnten, wurden gefragt, haben Pause oder sind dann verhindert.
broadcast-begun = Ich frage jetzt alle.
broadcast-too-late = Es ist zu spät, dafür noch alle zu fragen.
broadcast-progress = 📣 Unterwegs: { $asked } von { $total }
    { $bar }
broadcast-done = 📣 Fertig: { $asked } von { $total } gesendet.
broadcast-stopped = Angehalten. { $asked ->
    [0] Nichts wurde gesendet.
    [one] Eine von { $total } wurde gesendet.
   *[other] { $asked } von { $total } wurden gesendet.
}
broadcast-stop = Anhalten
broadcast-stopped-toast = Angehalten.
broadcast-seconds = { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}
broadcast-notice = 📣 { $name } schreibt an alle im Kreis { $circle }:

    { $words }
broadcast-error-empty = Was soll ich allen sagen? Die Nachricht ist leer.
broadcast-error-long = Das ist zu lang. Höchstens { $most } Zeichen passen hinein.
broadcast-error-nobody = Gerade gibt es niemanden, an den ich das senden könnte.
broadcast-error-running = Ich frage schon alle.
broadcast-error-through = Das ist schon fertig: Es gibt nichts mehr anzuhalten.
tell-ask = Was soll ich allen im Kreis sagen? Schreiben Sie es so, wie es gelesen werden soll.
tell-how = Bitte schreiben Sie, was ich allen sagen soll.
tell-preview = { $count ->
    [one] Das würde ich an eine Person senden:
   *[other] Das würde ich an { $count } Personen senden; es dauert etwa { $time }:
}

    { $words }
tell-send = Senden
tell-change = Worte ändern
announce-title = 🤝 <b>{ $skill }</b>
announce-places = { $count ->
    [one] Eine Person wird noch gebraucht.
   *[other] { $count } Personen werden noch gebraucht.
}
announce-filled = ✅ Besetzt. Danke!
announce-cancelled = ❌ Abgesagt. Trotzdem danke.
announce-over = Das ist vorbei. Danke!
announce-help = Ich kann helfen
announce-posted = Es steht jetzt in der Gruppe.
announce-error-no-group = Dieser Kreis hat noch keine Gruppe. Nehmen Sie mich in Ihre Gruppe auf; dann kann sie mit dem Kreis verbunden werden.
command-tell = Allen etwas mitteilen
