# Erinnerungen: am Abend davor, einige Stunden davor, zum Beginn.
reminder-evening = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    Sie haben dazu Ja gesagt. Bleibt es dabei?
reminder-again = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    Ich habe noch nichts von Ihnen gehört. Kommen Sie? Auch ein Nein ist in Ordnung: Dann bleibt Zeit, jemand anderen zu fragen.
reminder-confirmed = <b>{ $skill }</b>
    { $when }{ $where }

    Sie haben gesagt, dass es dabei bleibt. Danke!
reminder-before = Bald geht es los: <b>{ $skill } { $whom }</b>
    { $when }{ $where }
reminder-start = Jetzt geht es los: <b>{ $skill }</b>
    { $when }{ $where }

    Sind Sie da?
reminder-there = <b>{ $skill }</b>
    { $when }

    Sie sind da. Danke! Danach frage ich Sie, wie lange es gedauert hat.
reminder-over = <b>{ $skill }</b>
    { $when }

    Dazu gibt es hier nichts mehr zu sagen.
reminder-moved = <b>{ $skill }</b>
    Die Zeit hat sich geändert. Jetzt gilt: { $when }.
reminder-nobody-now = <b>{ $skill }</b>
    { $when }

    Im Moment hat niemand zugesagt. Die Koordination weiß es.
reminder-yes = Ja, ich komme
reminder-no = Nein, ich kann nicht
reminder-cannot-after-all = Ich kann doch nicht
reminder-arrive = Ich bin da
reminder-late = Ich verspäte mich
reminder-nobody-came = Niemand ist gekommen
reminder-did-not-come = { $name } ist nicht gekommen
reminder-receiver-evening = <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] { $names } kommt.
       *[other] Es kommen: { $names }.
    }
reminder-receiver-before = Bald geht es los: <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] { $names } kommt.
       *[other] Es kommen: { $names }.
    }
reminder-receiver-there = Schon da: { $names }.
reminder-silent = <b>Keine Antwort von { $name }</b>
    { $skill }
    { $when }

    Ich habe zweimal gefragt, ob es dabei bleibt. Vielleicht erreichen Sie die Person, oder Sie fragen jemand anderen.
reminder-silent-next = Inzwischen frage ich andere, ob sie einspringen könnten; der Platz bleibt bei { $name }, bis er zurückgegeben wird.
reminder-silent-stands = { $name } kommt: { $skill }, { $when }.
reminder-silent-over = { $skill }, { $when }: { $name } wird nicht mehr erwartet, oder es ist vorbei.
reminder-show-slot = Wer könnte noch kommen?
reminder-summary = <b>{ $day }</b>
    { $count ->
        [one] Eine Sache ist geplant.
       *[other] { $count } Dinge sind geplant.
    }
reminder-summary-line = <b>{ $time }</b> { $skill } ({ $filled } von { $places })
    { $names }
reminder-summary-name = { $name } (sicher)
reminder-summary-unsure = { $name } (noch keine Antwort)
reminder-summary-nobody = noch niemand
