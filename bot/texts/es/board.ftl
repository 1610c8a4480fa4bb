# El tablero de coordinación.
board-title = { $count ->
    [0] <b>{ $circle }</b>
    [one] <b>{ $circle }</b>: hay una cita abierta
   *[other] <b>{ $circle }</b>: hay { $count } citas abiertas
}
board-empty = Ahora mismo no hay nada abierto. Escribe una frase para decir qué hace falta.
board-asked = { $count ->
    [one] 👀 Una persona ha pedido algo; míralo, por favor:
   *[other] 👀 { $count } personas han pedido algo; míralo, por favor:
}
board-look = Mirar: { $skill }
board-line = { $number }. <b>{ $skill }</b>, { $when }: { $filled } de { $places } plazas cubiertas
board-at-risk = { $count ->
    [one] ⚠️ en riesgo, queda una plaza libre
   *[other] ⚠️ en riesgo, quedan { $count } plazas libres
}
board-show = Mostrar { $number }
board-back = ‹ Atrás
board-more = Más ›
command-board = Todo lo que está abierto
