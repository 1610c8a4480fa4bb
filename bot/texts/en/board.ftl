# The coordinators' board.
board-title = { $count ->
    [0] <b>{ $circle }</b>
    [one] <b>{ $circle }</b>: one thing is open
   *[other] <b>{ $circle }</b>: { $count } things are open
}
board-empty = Nothing is open just now. Write one sentence to say what is needed.
board-asked = { $count ->
    [one] 👀 One member asked for something; please look:
   *[other] 👀 { $count } members asked for something; please look:
}
board-look = Look: { $skill }
board-line = { $number }. <b>{ $skill }</b>, { $when }: { $filled } of { $places } filled
board-at-risk = { $count ->
    [one] ⚠️ at risk, one place is open
   *[other] ⚠️ at risk, { $count } places are open
}
board-show = Show { $number }
board-back = ‹ Back
board-more = More ›
command-board = Everything that is open
