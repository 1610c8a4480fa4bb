# Bwrdd y cydlynwyr.
board-title = { $count ->
    [zero] <b>{ $circle }</b>
    [one] <b>{ $circle }</b>: mae un peth ar agor
    [two] <b>{ $circle }</b>: mae dau beth ar agor
   *[other] <b>{ $circle }</b>: mae { $count } o bethau ar agor
}
board-empty = Does dim byd ar agor ar hyn o bryd. Ysgrifennwch un frawddeg i ddweud beth sydd ei angen.
board-asked = { $count ->
    [one] 👀 Gofynnodd un aelod am rywbeth; edrychwch:
   *[other] 👀 Gofynnodd { $count } o aelodau am rywbeth; edrychwch:
}
board-look = Edrych: { $skill }
board-line = { $number }. <b>{ $skill }</b>, { MID($when) }: { $filled } o { $places } wedi’u llenwi
board-at-risk = { $count ->
    [one] ⚠️ mewn perygl, mae un lle heb ei lenwi
    [two] ⚠️ mewn perygl, mae dau le heb eu llenwi
   *[other] ⚠️ mewn perygl, mae { $count } lle heb eu llenwi
}
board-show = Dangos { $number }
board-back = ‹ Yn ôl
board-more = Mwy ›
command-board = Popeth sydd ar agor
