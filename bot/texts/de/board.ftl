# Die Tafel der Koordination.
board-title = { $count ->
    [0] <b>{ $circle }</b>
    [one] <b>{ $circle }</b>: ein Termin ist offen
   *[other] <b>{ $circle }</b>: { $count } Termine sind offen
}
board-empty = Gerade ist nichts offen. Schreiben Sie in einem Satz, was gebraucht wird.
board-asked = { $count ->
    [one] 👀 Ein Mitglied bittet um etwas; bitte ansehen:
   *[other] 👀 { $count } Mitglieder bitten um etwas; bitte ansehen:
}
board-look = Ansehen: { $skill }
board-line = { $number }. <b>{ $skill }</b>, { $when }: { $filled } von { $places } besetzt
board-at-risk = { $count ->
    [one] ⚠️ gefährdet, ein Platz ist frei
   *[other] ⚠️ gefährdet, { $count } Plätze sind frei
}
board-show = { $number } zeigen
board-back = ‹ Zurück
board-more = Mehr ›
command-board = Alles, was offen ist
