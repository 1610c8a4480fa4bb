# How far the asking has come, and what would bring more people.
progress-asked = Asked so far: { $count }
progress-asked-of-whom = Asked so far: { $count } ({ $parts })
progress-declined = said no: { $count }
progress-silent = no answer in time: { $count }
progress-awaited = answer awaited: { $count }, since { $time }
progress-later = to be asked later: { $count }
progress-chance = { $how ->
    [low] Filled by { $time }: hardly likely (less than 5 %)
    [high] Filled by { $time }: very likely (more than 95 %)
   *[about] Filled by { $time }: the chance is about { $chance } %
}
progress-again = Next look: { $time }, or as soon as somebody answers
widen = Find more people
widen-title = <b>Finding more people</b>
widen-nobody-offers = Nobody here has offered “{ $skill }” yet.
widen-left = { $count ->
    [one] One more person fits and is asked when it is time.
   *[other] { $count } more people fit and are asked when it is time.
}
widen-nobody-left = As it is now, nobody else fits.
widen-further-nobody = Asking { $distance } further away would bring nobody.
widen-times-nobody = An hour or a day earlier or later would bring nobody more.
widen-budget = { $count ->
    [one] One person was asked often enough this week.
   *[other] { $count } people were asked often enough this week.
}
widen-back = Back: { $distance } less far
widen-less-far = Good, I no longer ask that far away.
widen-by-earlier-hour = An hour earlier: { $count }
widen-by-later-hour = An hour later: { $count }
widen-by-earlier-day = A day earlier: { $count }
widen-by-later-day = A day later: { $count }
widen-times = { $count ->
    [one] The number at another time says how many people I could ask then; now it is one.
   *[other] The number at another time says how many people I could ask then; now it is { $count }.
}
widen-everybody = Ask everybody ({ $count }, { $time })
widen-everybody-many = Ask everybody (over { $count })
widen-check = Without { $kind }: { $count } more
widen-leave = Ask for their leave ({ $count })
widen-leave-asked = { $count ->
    [one] Good, I am asking one person whether I may.
   *[other] Good, I am asking { $count } people whether I may.
}
widen-poster = A poster for it
widen-same = It is another word for …
