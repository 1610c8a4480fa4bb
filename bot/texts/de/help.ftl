# What the bot can do, by role.
help-member = <b>Schreiben Sie mir einfach</b>, in eigenen Worten: was Sie anbieten könnten oder was Ihnen helfen würde.
    
    /offers – was Sie anbieten
    /needs – was in Ihrer Nähe gebraucht wird
    /mine – was Sie zugesagt haben
    /balance – gegebene und bekommene Stunden
    /settings – Sprache, Ort, Ruhezeit, Pausen
    /drafts – was Sie beiseitegelegt haben
    /cancel – abbrechen, womit wir gerade beschäftigt sind
    /human – einem Menschen schreiben
    /mydata, /forget, /leave – Ihre Daten und Ihr Weg hinaus
help-coordinator = <b>Für die Koordination</b>
    /skills – Wörter, die dasselbe bedeuten
    Schreiben Sie in einem Satz, was gebraucht wird, mit Tag und Uhrzeit.
    /board – alles, was offen ist, und wie weit es besetzt ist
    /people – wer da ist
    /tell – ein Wort an alle
    /link – Link und QR-Code zum Mitmachen, Aushänge
help-steward = <b>Wenn Sie für den Kreis einstehen</b>
    /circle – Name, Ort, Zeitzone, Regeln
    /places – Straßen und Viertel eintragen
    /people – andere um Koordination bitten, weitergeben
    Fügen Sie mich Ihrer Gruppe hinzu und schreiben Sie dort /link.
help-outside = Ich bin Minga. Ich helfe mit, dass man sich in der Nachbarschaft hilft. Senden Sie /start, um anzufangen.
help-group = Ich sage hier, wenn jemand gebraucht wird. Um etwas anzubieten, um etwas zu bitten oder mitzumachen, schreiben Sie mir privat:
command-help = Was ich kann
about-short = Nachbarschaft und Dienste helfen einander: anbieten, bitten, vereinbaren, erinnern.
about-long = Minga bringt die Nachbarschaft zusammen: Schreiben Sie, was Sie anbieten könnten oder was Ihnen helfen würde; ich finde die wenigen richtigen Menschen, halte den Termin fest und merke mir, wer wem geholfen hat. Zum Anfangen auf Start tippen.
