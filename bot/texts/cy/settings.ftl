# What members set for themselves.
settings-card = <b>Eich gosodiadau</b>
    Cylch: { $circle }
    Iaith: { $spoken }
    Lle: { $place }
    Oriau tawel: { $quiet }
    Gwahoddiadau: { $budget }
    Saib: { $pause }
settings-place-none = ddim yn hysbys, felly alla i ddim dweud beth sy’n agos
settings-place-near = yn hysbys o fewn tua 500 metr
settings-quiet-none = dim, caf ysgrifennu unrhyw bryd
settings-quiet-span = o { $from } tan { $to }
settings-budget-value = { $count ->
    [0] dim un o gwbl
    [one] un yr wythnos ar y mwyaf
    [two] dau yr wythnos ar y mwyaf
   *[other] { $count } yr wythnos ar y mwyaf
}
settings-pause-none = dim
settings-pause-until = dim gwahoddiadau cyn { MID($day) }
settings-language = Iaith
settings-place = Lle
settings-quiet = Oriau tawel
settings-budget = Gofyn llai neu fwy i mi
settings-pause = Cael saib
settings-resume = Dod â’r saib i ben
settings-circle = Cylch arall
settings-mydata = Popeth amdanaf i
settings-leave = Gadael y cylch
settings-language-which = Pa iaith y dylwn i ei siarad â chi?
settings-language-set = Rwy’n siarad Cymraeg â chi o hyn ymlaen.
settings-budget-which = Faint o wahoddiadau yr wythnos ar y mwyaf? Nawr: { $now }. Mae rhai brys yn cyfrif hefyd; dydy’r hyn rydych chi wedi’i addo ddim yn newid.
settings-budget-choice = { $count ->
    [0] Dim un
    [one] Un
    [two] Hyd at ddau
   *[other] Hyd at { $count }
}
settings-budget-set = { $count ->
    [0] Wedi’i nodi: fydda i ddim yn eich gwahodd. Rydych chi’n dal i weld popeth o dan /needs.
    [one] Wedi’i nodi: un gwahoddiad yr wythnos ar y mwyaf.
    [two] Wedi’i nodi: dau wahoddiad yr wythnos ar y mwyaf.
   *[other] Wedi’i nodi: { $count } gwahoddiad yr wythnos ar y mwyaf.
}
settings-circle-which = Ym mha gylch yr hoffech chi fod nawr?
settings-circle-set = Rydych chi nawr yn y cylch { $circle }.
settings-circle-only = Dim ond mewn un cylch rydych chi. I ymuno ag un arall, agorwch ei ddolen.
settings-quiet-ask = Pryd dylwn i adael llonydd i chi? Er enghraifft “o 22:00 tan 7:30”. Byddaf yn dal i’ch atgoffa mewn pryd o’r hyn rydych chi wedi’i addo ar gyfer awr gynnar.
settings-quiet-usual = O { $from } tan { $to }
settings-quiet-no = Dim oriau tawel
settings-quiet-how = Ysgrifennwch ddau amser, er enghraifft “22:00 tan 7:30”.
settings-quiet-card = Oriau tawel: { $quiet }.
settings-pause-ask = Tan bryd na ddylwn i eich gwahodd? Er enghraifft “tan 3 Ionawr” neu “am bythefnos”.
settings-pause-week = Am wythnos
settings-pause-month = Am fis
settings-pause-how = Dydw i ddim yn siŵr tan ba ddiwrnod. Ysgrifennwch fel “tan 3 Ionawr”, os gwelwch yn dda.
settings-pause-past = Mae’r diwrnod hwnnw wedi mynd heibio’n barod. Tan bryd yr hoffech chi gael saib?
settings-pause-card = Mae gennych chi saib: dim gwahoddiadau cyn { MID($day) }. Mae’r hyn rydych chi wedi’i addo yn dal i sefyll.
settings-resumed = Braf eich cael yn ôl. Byddaf yn gofyn i chi eto pan fydd angen rhywun.
settings-place-ask = Ble’r ydych chi, yn fras? Rhannwch eich lleoliad neu ysgrifennwch enw stryd neu ardal. Dim ond o fewn tua 500 metr rwy’n ei gadw.
settings-place-share = 📍 Rhannu fy lleoliad
settings-place-later = Ddim nawr
settings-place-later-said = Iawn. Gallwch ddweud wrtha i unrhyw bryd o dan /settings.
settings-place-forget = Anghofio fy lle
settings-place-which = Pa un o’r rhain rydych chi’n ei feddwl? Os nad yr un ohonynt, rhannwch eich lleoliad.
settings-place-unknown = Dydw i ddim yn adnabod yr enw hwnnw. Rhannwch eich lleoliad, neu dewiswch un o’r lleoedd rwy’n eu hadnabod.
settings-place-unknown-none = Dydw i ddim yn adnabod yr enw hwnnw. Rhannwch eich lleoliad yn lle hynny.
settings-place-card = Diolch, rwy’n gwybod yn fras ble’r ydych chi nawr: { $place }.
settings-place-card-near = Diolch, rwy’n gwybod yn fras ble’r ydych chi nawr.
settings-place-forgotten = Rwyf wedi anghofio ble’r ydych chi.
command-settings = Iaith, lle, oriau tawel, pa mor aml rwy’n gofyn
