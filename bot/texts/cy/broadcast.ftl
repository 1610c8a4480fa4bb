# I bawb ar unwaith, ac i grŵp y cylch.
broadcast-preview = { $count ->
    [one] Gofyn i bawb am “{ $skill }”, { MID($when) }? Mae un person nad yw wedi cael cais eto.
   *[other] Gofyn i bawb am “{ $skill }”, { MID($when) }? Mae { $count } o bobl nad ydyn nhw wedi cael cais eto. Mae’n cymryd tua { $time }. Fydda i ddim yn deffro neb sy’n cysgu nac yn tarfu ar neb sy’n cael saib.
}
broadcast-start = { $count ->
    [one] Gofyn i un person nawr
   *[other] Gofyn i { $count } o bobl nawr
}
broadcast-nobody = Does neb ar ôl i ofyn iddyn nhw am “{ $skill }”, { MID($when) }: mae pawb a allai ddod wedi cael cais, yn cael saib, neu’n brysur bryd hynny.
broadcast-begun = Rwy’n gofyn i bawb nawr.
broadcast-too-late = Mae’n rhy hwyr i ofyn i bawb am hynny.
broadcast-progress = 📣 Yn anfon: { $asked } o { $total }
    { $bar }
broadcast-done = 📣 Wedi gorffen: anfonwyd { $asked } o { $total }.
broadcast-stopped = Stopiwyd. { $asked ->
    [zero] Ni anfonwyd dim.
    [one] Anfonwyd un o { $total }.
   *[other] Anfonwyd { $asked } o { $total }.
}
broadcast-stop = Stopio
broadcast-stopped-toast = Stopiwyd.
broadcast-seconds = { $seconds ->
    [one] eiliad
   *[other] { $seconds } eiliad
}
broadcast-notice = 📣 Mae { $name } yn ysgrifennu at bawb yn y cylch { $circle }:

    { $words }
broadcast-error-empty = Beth dylwn i ei ddweud wrth bawb? Mae’r neges yn wag.
broadcast-error-long = Mae hynny’n rhy hir. Hyd at { $most } o nodau sy’n ffitio.
broadcast-error-nobody = Does neb i anfon hyn atyn nhw ar hyn o bryd.
broadcast-error-running = Rwy’n gofyn i bawb yn barod.
broadcast-error-through = Mae hynny wedi gorffen yn barod: does dim ar ôl i’w stopio.
tell-ask = Beth dylwn i ei ddweud wrth bawb yn y cylch? Ysgrifennwch ef fel y dylid ei ddarllen.
tell-how = Ysgrifennwch beth dylwn i ei ddweud wrth bawb.
tell-preview = { $count ->
    [one] Byddwn i’n anfon hyn at un person:
   *[other] Byddwn i’n anfon hyn at { $count } o bobl; mae’n cymryd tua { $time }:
}

    { $words }
tell-send = Anfon
tell-change = Newid y geiriau
announce-title = 🤝 <b>{ $skill }</b>
announce-places = { $count ->
    [one] Mae angen un person o hyd.
   *[other] Mae angen { $count } o bobl o hyd.
}
announce-filled = ✅ Llenwyd. Diolch!
announce-cancelled = ❌ Wedi’i ganslo. Diolch yr un fath.
announce-over = Mae hyn drosodd. Diolch!
announce-help = Gallaf helpu
announce-posted = Mae yn y grŵp nawr.
announce-error-no-group = Does gan y cylch hwn ddim grŵp eto. Ychwanegwch fi at eich grŵp, a gall stiward ei gysylltu.
command-tell = Dweud rhywbeth wrth bawb
