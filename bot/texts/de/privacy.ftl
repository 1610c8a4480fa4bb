# Leaving, everything about me, being forgotten.
privacy-leave-ask = Möchten Sie den Kreis <b>{ $circle }</b> verlassen? { $count ->
    [0] Sie haben gerade nichts zugesagt.
    [one] Ich würde Ihre Zusage zurücknehmen und es denen sagen, die es betrifft.
   *[other] Ich würde Ihre { $count } Zusagen zurücknehmen und es denen sagen, die es betrifft.
} Ihre Angebote enden. Sie können jederzeit zurückkommen.
privacy-leave-yes = Ja, verlassen
privacy-leave-no = Nein, bleiben
privacy-stayed = Gut, alles bleibt, wie es war.
privacy-left = Sie haben den Kreis { $circle } verlassen. Danke, dass Sie dabei waren. Wenn Sie zurückkommen möchten, schreiben Sie einfach.
privacy-data-summary = <b>Alles über Sie</b> steht in dieser Datei. Kurz gesagt:
    Name: { $name }
    Kreise: { $circles }
    Angebote: { $offers }
    Zusagen: { $commitments }
    Einträge von Stunden: { $entries }
    Nachrichten von mir in den letzten zwei Wochen: { $messages }
    
    Über andere Menschen steht nichts darin. /forget löscht alles.
privacy-data-file = alles-ueber-mich.json
privacy-forget-ask = Soll ich <b>Sie vergessen</b>?
    
    Endgültig weg sind: Ihr Name, Ihr Telegram-Konto, Ihr Ort, Ihre Angebote, alles, was Sie geschrieben haben. { $count ->
    [0] Sie haben gerade nichts zugesagt.
    [one] Vorher nehme ich Ihre Zusage zurück und sage es denen, die es betrifft.
   *[other] Vorher nehme ich Ihre { $count } Zusagen zurück und sage es denen, die es betrifft.
}
    Was bleibt: die gegebenen und bekommenen Stunden, ohne Ihren Namen, damit die Konten der anderen weiter stimmen.
    
    Das lässt sich nicht rückgängig machen.
privacy-forget-yes = Ja, vergessen
privacy-forget-no = Nein, nicht vergessen
privacy-forgotten = Ich habe Sie vergessen. Nichts mit Ihrem Namen ist mehr bei mir. In ein paar Minuten verliere ich auch die Nummer dieses Chats. Alles Gute für Sie!
privacy-nothing-kept = Über Sie weiß ich nichts außer der Nummer dieses Chats und seiner Sprache.
privacy-someone = jemand
command-mydata = Alles, was ich mir über Sie merke
command-forget = Vergessen werden
command-leave = Diesen Kreis verlassen

# Die Datenbank wurde aus einer Kopie zurückgeholt.
restored-told = <b>{ $circle }: Ich musste auf einen früheren Stand zurückgesetzt werden.</b>
    
    Alles ist so, wie es am { $since } war. Was zwischen damals und { $until } geschrieben oder gedrückt wurde, ist verloren: Antworten, Zusagen, Angebote, Bitten um Hilfe, Stunden. Was ich noch zu sagen hatte, wird nicht mehr gesagt, und Nachrichten an alle sind angehalten.
    
    Bitte sehen Sie unter /board nach, was in den nächsten Tagen ansteht, und fragen Sie die noch einmal, auf die es ankommt.
restored-press = Diese Nachricht stammt aus einer Zeit, die mir verloren gegangen ist: Ich musste auf einen früheren Stand zurückgesetzt werden. Nichts wurde geändert. Bitte schreiben Sie mir, was Sie wollten.
