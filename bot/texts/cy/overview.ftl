# Pa mor bell y mae’r gofyn wedi mynd, a beth fyddai’n dod â mwy o bobl.
progress-asked = Gofynnwyd hyd yma: { $count }
progress-asked-of-whom = Gofynnwyd hyd yma: { $count } ({ $parts })
progress-declined = wedi gwrthod: { $count }
progress-silent = dim ateb mewn pryd: { $count }
progress-awaited = aros am ateb: { $count }, ers { $time }
progress-later = gofynnir yn nes ymlaen: { $count }
progress-chance = { $how ->
    [low] Wedi’i lenwi erbyn { $time }: annhebygol iawn (llai na 5 %)
    [high] Wedi’i lenwi erbyn { $time }: tebygol iawn (mwy na 95 %)
   *[about] Wedi’i lenwi erbyn { $time }: mae’r siawns tua { $chance } %
}
progress-again = Edrychaf eto: { $time }, neu cyn gynted ag y bydd rhywun yn ateb
widen = Dod o hyd i fwy o bobl
widen-title = <b>Dod o hyd i fwy o bobl</b>
widen-nobody-offers = Does neb yma wedi cynnig “{ $skill }” eto.
widen-left = { $count ->
    [one] Mae un person arall yn addas, a gofynnir pan ddaw’r amser.
   *[other] Mae { $count } o bobl eraill yn addas, a gofynnir iddyn nhw pan ddaw’r amser.
}
widen-nobody-left = Fel y mae, does neb arall yn addas.
widen-further-nobody = Fyddai gofyn { $distance } ymhellach ddim yn dod â neb.
widen-times-nobody = Fyddai awr neu ddiwrnod ynghynt neu’n hwyrach ddim yn dod â neb arall.
widen-budget = { $count ->
    [one] Mae un person wedi cael digon o geisiadau yr wythnos hon.
   *[other] Mae { $count } o bobl wedi cael digon o geisiadau yr wythnos hon.
}
widen-back = Yn ôl: { $distance } yn llai pell
widen-less-far = Iawn, dydw i ddim yn gofyn mor bell â hynny mwyach.
widen-by-earlier-hour = Awr ynghynt: { $count }
widen-by-later-hour = Awr yn hwyrach: { $count }
widen-by-earlier-day = Diwrnod ynghynt: { $count }
widen-by-later-day = Diwrnod yn hwyrach: { $count }
widen-times = { $count ->
    [one] Mae’r rhif wrth amser arall yn dweud i faint y gallwn i ofyn bryd hynny; nawr mae’n un.
   *[other] Mae’r rhif wrth amser arall yn dweud i faint y gallwn i ofyn bryd hynny; nawr: { $count }.
}
widen-everybody = Gofyn i bawb ({ $count }, { $time })
widen-everybody-many = Gofyn i bawb (dros { $count })
widen-check = Heb wirio { $kind }: { $count } arall
widen-leave = Gofyn am ganiatâd ({ $count })
widen-leave-asked = { $count ->
    [one] Iawn, rwy’n gofyn i un person a gaf i ofyn.
   *[other] Iawn, rwy’n gofyn i { $count } o bobl a gaf i ofyn.
}
widen-poster = Poster amdano
widen-same = Gair arall am … ydyw
