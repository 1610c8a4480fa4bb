# Y diwrnod ei hun: bod yn hwyr, neb wedi dod.
day-the-circle = y cylch
day-for-member = i { $name }
day-for-circle = i’r cylch
day-a-neighbour = rhywun o’r gymdogaeth
day-about = { $skill }, { MID($when) }
day-thanks-yes = Diolch. Welwn ni chi yno!
day-thanks-no = Diolch am ddweud. Fe ofynna i i rywun arall.
day-thanks-there = Diolch, da eich bod chi yno.
day-thanks-answer = Diolch. Bydd y cydlynwyr yn ei ddarllen.
day-noted-nobody = Mae’n ddrwg gen i. Mae’r cydlynwyr yn cael gwybod yr eiliad hon.
day-too-early = Mae hynny’n gynnar! Gallwch ddweud o awr cyn y dechrau ymlaen.
day-over = Mae hynny drosodd yn barod. Fe ofynna i am faint y parodd.
day-not-yet = Dyw hi ddim wedi dechrau eto. Arhoswch tan y dechrau.
day-not-yours = Mater i rywun arall yw dweud hynny.
day-late-too-early = Mae’n dechrau mewn mwy na diwrnod. Os na allwch ddod, dywedwch: yna gellir gofyn i rywun arall.
day-late-ask = Pa mor hwyr? Dewiswch, neu ysgrifennwch yn eich geiriau eich hun.
day-late-by = { $minutes } mun
day-late-how = Faint o funudau’n hwyr? Er enghraifft “15”, neu “rydw i’n aros am y bws”.
day-late-long = Mae hynny’n hir iawn. Allwch chi ei ddweud mewn brawddeg neu ddwy?
day-late-told = { $skill }, { MID($when) }: rydw i wedi dweud eich bod chi’n hwyr. Cymerwch ofal ar y ffordd.
day-late-minutes = ⏱ <b>Bydd { $name } { $time } yn hwyr</b>
    { $skill }, { MID($when) }
day-late-words = ⏱ <b>Mae { $name } yn hwyr</b> ac yn ysgrifennu:
    “{ $words }”
    { $skill }, { MID($when) }
day-absence = ❗ <b>Ddaeth neb, meddai { $by }</b>
    { $skill }
    { $when }
    Roedd disgwyl { $name }. Gwnewch yn siŵr nad oes neb yn cael ei adael heb gymorth.
day-absence-asked = Rydw i’n gofyn i { $name } beth ddigwyddodd.
day-absence-what = <b>{ $skill }</b>
    { $when }

    Dywedwyd wrtha i nad oeddech chi yno. Beth ddigwyddodd? Dim ond y cydlynwyr sy’n darllen eich ateb.
day-absence-answered = { $skill }, { MID($when) }: mae eich ateb wedi cyrraedd y cydlynwyr.
day-was-there = Roeddwn i yno
day-could-not = Doeddwn i ddim yn gallu dod
day-answer-there = Mae { $name } yn dweud: roeddwn i yno. Mae’r ddwy ochr yn ei weld yn wahanol; siaradwch â’r ddwy.
day-answer-could-not = Mae { $name } yn dweud: doeddwn i ddim yn gallu dod.
