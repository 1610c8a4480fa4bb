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
why-they-distance-unknown = Entfernung unbekannt
why-they-language = gemeinsame Sprache
why-they-rested = länger nicht gefragt
why-they-kept = immer verlässlich gewesen
why-offered = bietet es an
why-title = <b>Wer in dieser Reihenfolge gefragt wird</b>
    { $skill }, { $when }
why-nobody = Gerade passt niemand.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = noch nicht gefragt
why-state-planned = wird nach dem Aufwachen gefragt
why-state-sent = gefragt
why-state-accepted = hat zugesagt
why-state-declined = hat abgesagt
why-state-expired = keine Antwort
why-state-closed = braucht nicht zu antworten
why-not-title = <b>Nicht auf der Liste</b>
why-not-skill = { $count ->
    [one] Ein Mitglied hat es nicht angeboten.
   *[other] { $count } Mitglieder haben es nicht angeboten.
}
why-not-avoided = Möchten danach nicht gefragt werden: { $names }
why-not-checks = Ohne die nötige Prüfung: { $names }
why-not-paused = Machen Pause: { $names }
why-not-unreachable = Nicht erreichbar: { $names }
why-not-busy = Haben für diese Zeit schon zugesagt: { $names }
why-not-dates = Nicht an diesem Tag: { $names }
why-not-hours = Nicht zu dieser Stunde: { $names }
why-not-far = Zu weit weg: { $names }
why-not-travel = Keine Zeit für den Weg von einer Zusage zur nächsten: { $names }
why-not-budget = Diese Woche oft genug gefragt: { $names }
why-not-other = { $count ->
    [one] Eine Person aus einem anderen Grund.
   *[other] { $count } aus anderen Gründen.
}
why-back = ‹ Zurück
why-more = Mehr ›
why-slot = Zum Termin
