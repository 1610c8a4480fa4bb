# Bwrdd y cydlynwyr.
board-title = { $count ->
    [zero] <b>{ $circle }</b>
    [one] <b>{ $circle }</b>: mae un peth ar agor
   *[other] <b>{ $circle }</b>: pethau ar agor: { $count }
}
board-empty = Does dim byd ar agor ar hyn o bryd. Ysgrifennwch un frawddeg i ddweud beth sydd ei angen.
board-asked = { $count ->
    [one] 👀 Gofynnodd un aelod am rywbeth; edrychwch:
   *[other] 👀 Gofynnodd { $count } o aelodau am rywbeth; edrychwch:
}
board-look = Edrych: { $skill }
board-line = { $number }. <b>{ $skill }</b>, { MID($when) }: { $filled } o { $places } wedi’u llenwi
board-at-risk = { $count ->
    [one] ⚠️ mewn perygl, mae un lle ar agor
   *[other] ⚠️ mewn perygl, lleoedd ar agor: { $count }
}
board-show = Dangos { $number }
board-back = ‹ Yn ôl
board-more = Mwy ›
command-board = Popeth sydd ar agor
