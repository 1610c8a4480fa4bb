# Warum Sie: Gründe für die Gefragten, und die ganze Reihenfolge für Koordinierende.
why-you-offered = Warum Sie: Sie haben „{ $skill }“ angeboten.
why-you-everybody = Warum Sie: Diesmal werden alle im Kreis gefragt.
why-you-and = { $first } Und: { $more }.
why-near = etwa { $distance } entfernt
why-distance-unknown = wie weit es für Sie ist, weiß ich nicht
why-language = gemeinsame Sprache
why-rested = länger nicht gefragt
why-kept = immer verlässlich gewesen
why-giving-back = Ihnen wurde schon geholfen, hier ist eine Gelegenheit zu helfen
why-they-giving-back = hat Hilfe bekommen und konnte noch nicht helfen
why-first-chance = Sie wurden noch nie gefragt
why-they-first-chance = wurde noch nie gefragt
why-they-distance-unknown = Entfernung unbekannt
why-they-language = gemeinsame Sprache
why-they-rested = länger nicht gefragt
why-they-kept = immer verlässlich gewesen
why-they-everybody = alle wurden gefragt
why-joined = { $first }; { $more }
why-offered = bietet es an
why-list = Wer gefragt wird
why-title = <b>Wer in dieser Reihenfolge gefragt wird</b>
    { $skill }, { $when }
why-nobody = Gerade passt niemand.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = noch nicht gefragt
why-state-sleeps = noch nicht gefragt, schläft bis { $time }
why-state-planned = wird nach dem Aufwachen gefragt, { $time }
why-state-later = wird gefragt: { $time }; wurde gerade um etwas anderes gebeten
why-state-rests = noch nicht gefragt; wurde gerade um etwas anderes gebeten; kann gefragt werden: { $time }
why-state-sent = gefragt { $time }, Antwort erwartet bis { $until }
why-state-accepted = hat zugesagt
why-state-waiting = hat zugesagt, auf der Warteliste
why-state-declined = hat abgesagt
why-state-expired = gefragt { $time }, keine Antwort
why-state-closed = braucht nicht zu antworten
why-order = Warum so?
why-order-title = <b>Warum in dieser Reihenfolge</b>
    { $skill }, { $when }
why-order-line = { $first } vor { $second }: { $reasons }.
why-order-but = Für { $name } spricht: { $reasons }.
why-order-mostly = vor allem { $first }; auch { $more }
why-order-wave = { $first } wurde früher gefragt; { $second } nur, wenn das nicht reicht.
why-order-everybody = { $first } und { $second }: Es wurden alle auf einmal gefragt.
why-order-awake = { $first } vor { $second }: konnte früher gefragt werden.
why-order-equal = { $first } und { $second } liegen gleichauf; wer länger nicht gefragt wurde, kommt zuerst.
why-order-words = ein Angebot, das besser zu den Worten passt
why-order-distance = näher
why-order-language = gemeinsame Sprache
why-order-rested = länger nicht gefragt
why-order-record = hat zuletzt weniger übernommen oder mehr Zusagen gehalten
why-order-giving-back = hat Hilfe bekommen und konnte noch nicht helfen
why-order-first-chance = wurde noch nie gefragt
why-not = Wer nicht darauf steht
why-not-title = <b>Nicht auf der Liste</b>
    { $skill }, { $when }
why-not-count = { $count ->
    [one] Eine Person, die es anbietet, ist nicht auf der Liste.
   *[other] { $count } Personen, die es anbieten, sind nicht auf der Liste.
}
why-not-nobody = Alle, die es anbieten, sind auf der Liste.
why-not-line = { START($why) } ({ $count }): { $names }
why-not-more = { $count } weitere
why-not-others = { $count ->
    [one] Ein Mitglied hat es nicht angeboten.
   *[other] { $count } Mitglieder haben es nicht angeboten.
}
why-not-skill = hat es nicht angeboten
why-not-left = nicht mehr dabei
why-not-beneficiary = die Hilfe ist für diese Person
why-not-private = diesmal lieber nicht
why-not-checks = ohne die nötige Prüfung
why-not-paused = in der Pause
why-not-unreachable = nicht erreichbar
why-not-busy = für diese Zeit schon anders zugesagt
why-not-dates = nicht an diesem Tag
why-not-hours = nicht zu dieser Stunde
why-not-far = zu weit weg
why-not-travel = keine Zeit für den Weg von einer Zusage zur nächsten
why-not-budget = diese Woche oft genug gefragt
why-somebody = Nach jemandem fragen
why-somebody-else = Und jemand anderes?
why-somebody-ask = Um wen geht es? Bitte schreiben Sie einen Namen.
why-somebody-which = Wen meinen Sie?
why-somebody-unknown = Ich kenne hier niemanden namens „{ $name }“. Bitte schreiben Sie einen anderen Namen.
why-somebody-here = So steht es.
why-somebody-title = <b>Auf der Liste oder nicht</b>
    { $skill }, { $when }
why-somebody-not = { $name } ist nicht auf der Liste: { $why }.
why-somebody-promised = { $name } hat ungefragt zugesagt.
why-back = ‹ Zurück
why-more = Mehr ›
why-slot = Zum Termin
why-partly = So viele bieten das an, dass ich nur auf die geschaut habe, die am nächsten sind und am längsten nicht gefragt wurden: Jede Zahl ist eine Mindestzahl.
