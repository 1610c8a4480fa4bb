# Nodiadau atgoffa: y noson cynt, rhai oriau cynt, ar y dechrau.
reminder-evening = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    Fe ddywedoch chi y byddech yn dod. Ydy hynny’n dal i sefyll?
reminder-again = <b>{ $skill } { $whom }</b>
    { $when }{ $where }

    Dydw i ddim wedi clywed gennych eto. Fyddwch chi yno? Mae “na” yn iawn hefyd: mae amser o hyd i ofyn i rywun arall.
reminder-confirmed = <b>{ $skill }</b>
    { $when }{ $where }

    Rydych wedi dweud ei fod yn dal i sefyll. Diolch!
reminder-before = Mae’n dechrau cyn hir: <b>{ $skill } { $whom }</b>
    { $when }{ $where }
reminder-start = Mae’n dechrau nawr: <b>{ $skill }</b>
    { $when }{ $where }

    Ydych chi yno?
reminder-there = <b>{ $skill }</b>
    { $when }

    Rydych chi yno. Diolch! Wedyn fe ofynna i am faint y parodd.
reminder-over = <b>{ $skill }</b>
    { $when }

    Does dim mwy i’w ddweud am hyn yma.
reminder-moved = <b>{ $skill }</b>
    Mae’r amser wedi newid. Yr amser nawr: { MID($when) }.
reminder-nobody-now = <b>{ $skill }</b>
    { $when }

    Ar hyn o bryd does neb wedi addo dod. Mae’r cydlynwyr yn gwybod.
reminder-yes = Bydda i yno
reminder-no = Na, alla i ddim
reminder-cannot-after-all = Alla i ddim wedi’r cyfan
reminder-arrive = Rydw i yma
reminder-late = Byddaf yn hwyr
reminder-nobody-came = Ddaeth neb
reminder-did-not-come = Ddaeth { $name } ddim
reminder-receiver-evening = <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] Mae { $names } yn dod.
       *[other] Yn dod: { $names }.
    }
reminder-receiver-before = Mae’n dechrau cyn hir: <b>{ $skill }</b>
    { $when }{ $where }

    { $count ->
        [one] Mae { $names } yn dod.
       *[other] Yn dod: { $names }.
    }
reminder-receiver-there = Yno’n barod: { $names }.
reminder-silent = <b>Dim ateb gan { $name }</b>
    { $skill }
    { $when }

    Rydw i wedi gofyn ddwywaith a yw’n dal i sefyll. Efallai y gallwch gael gafael ar y person, neu ofyn i rywun arall.
reminder-silent-next = Yn y cyfamser rwy’n gofyn i eraill a allen nhw gamu i mewn; mae’r lle’n aros gyda { $name } nes iddo gael ei roi yn ôl.
reminder-silent-stands = Bydd { $name } yno: { $skill }, { MID($when) }.
reminder-silent-over = { $skill }, { MID($when) }: does dim disgwyl { $name } mwyach, neu mae drosodd.
reminder-show-slot = Gweld pwy arall allai ddod
reminder-summary = <b>{ $day }</b>
    { $count ->
        [one] Mae un peth wedi’i drefnu.
        [two] Mae dau beth wedi’u trefnu.
        [few] Mae { $count } pheth wedi’u trefnu.
        [many] Mae { $count } pheth wedi’u trefnu.
       *[other] Mae { $count } peth wedi’u trefnu.
    }
reminder-summary-line = <b>{ $time }</b> { $skill } ({ $filled } o { $places })
    { $names }
reminder-summary-name = { $name } (yn sicr)
reminder-summary-unsure = { $name } (dim ateb eto)
reminder-summary-nobody = neb eto
