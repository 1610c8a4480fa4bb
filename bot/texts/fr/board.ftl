# Le tableau de la coordination.
board-title = { $count ->
    [0] <b>{ $circle }</b>
    [1] <b>{ $circle }</b> : un créneau est ouvert
   *[other] <b>{ $circle }</b> : { $count } créneaux sont ouverts
}
board-empty = Rien n’est ouvert pour l’instant. Écrivez en une phrase ce dont on a besoin.
board-asked = { $count ->
    [one] 👀 Un membre a demandé quelque chose ; regardez, s’il vous plaît :
   *[other] 👀 { $count } membres ont demandé quelque chose ; regardez, s’il vous plaît :
}
board-look = Regarder : { $skill }
board-line = { $number }. <b>{ $skill }</b>, { $when } – pourvu : { $filled } sur { $places }
board-at-risk = { $count ->
    [one] ⚠️ à risque, une place est libre
   *[other] ⚠️ à risque, { $count } places sont libres
}
board-show = Montrer { $number }
board-back = ‹ Retour
board-more = Suite ›
command-board = Tout ce qui est ouvert
