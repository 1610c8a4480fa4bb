# Anghenion a’u hamserau.
rule-repeat-invite-days = Sawl diwrnod cyn pob tro o angen sy’n ailadrodd y gofynnir i bobl gyntaf
need-ask-words = Beth fyddai’n eich helpu? Ysgrifennwch ef, er enghraifft: “Dw i angen rhywun i’m gyrru i’r clinig ddydd Iau 9:30 tan 11”.
need-ask-words-coordinator = Beth sydd ei angen? Mae un frawddeg yn ddigon: “Rhywun i yrru cymydog i’r ysbyty ddydd Iau 9:30 tan 11, dau berson”.
need-words-how = Ysgrifennwch mewn brawddeg beth sydd ei angen.
need-ask-skill = Pa fath o help ydyw? Dewiswch un, neu ysgrifennwch ef mewn ychydig eiriau.
need-ask-when = Pryd? Dywedwch y diwrnod a’r amser, er enghraifft “dydd Iau 9:30 tan 11”.
need-when-past = Mae’r amser hwnnw wedi mynd heibio. Pryd ydych chi’n ei feddwl? Er enghraifft “dydd Iau 9:30 tan 11”.
need-when-how = Methais ddod o hyd i ddiwrnod ac amser yno. Er enghraifft: “dydd Iau 9:30 tan 11” neu “bob dydd Mawrth am 10”.
need-ask-hour = { $day }: am faint o’r gloch? Er enghraifft “9:30 tan 11”.
need-ampm-how = Dewiswch un o’r ddau amser.
need-ask-end = Mae’n dechrau { SOFT($start) }. Am ba hyd, neu tan bryd?
need-end-how = Methais ddeall am ba hyd. Er enghraifft: “1 awr”, “90 munud” neu “tan 11”.
need-ask-whom = I bwy mae hyn? Dewiswch, neu ysgrifennwch enw.
need-whom-me = I mi
need-whom-circle = I’r cylch cyfan
need-whom-is-me = chi
need-whom-is-circle = y cylch cyfan
need-whom-new = Rhywun heb yr ap: { $name }
need-whom-other = Rhywun arall
need-whom-without = Rhywun heb ffôn
need-whom-behalf-ask = Beth yw’r enw? Chi fydd yn siarad drostyn nhw: yr hyn y byddwn i’n ei ddweud wrthyn nhw, rwy’n ei ddweud wrthych chi.
need-whom-behalf = { $name } (drwy rywun arall)
need-whom-found = Pwy ydyw? Os nad yw “{ $name }” yn defnyddio Telegram, dewiswch “Rhywun heb yr ap”; chi fydd yn siarad drostyn nhw.
need-whom-unknown = Dydw i ddim yn adnabod neb o’r enw “{ $name }”. Heb Telegram? Gallwch siarad drostyn nhw.
need-whom-how = Dewiswch, neu ysgrifennwch enw.
need-ask-people = Faint o bobl sydd eu hangen?
need-people-how = Ysgrifennwch rif o 1 i 100.
need-ask-where = Ble, yn fras? Dewiswch, ysgrifennwch enw, neu rhannwch leoliad (📎). Bydd pawb sy’n cael cais yn gweld hyn.
need-where-phone = Dros y ffôn
need-where-none = Heb ei ddweud
need-where-point = Ger y lleoliad a rannwyd
need-where-how = Dewiswch, ysgrifennwch enw, neu rhannwch leoliad.
need-where-several = Gallai fod yn sawl lle. Dewiswch un, neu rhannwch leoliad.
need-where-lost = Dydw i ddim yn gwybod ble mae “{ $place }”. Rhannwch leoliad (📎), dewiswch un o’n lleoedd, neu gadewch ef mewn geiriau; wedyn alla i ddim dweud pa mor bell yw e.
need-where-which = Gallai “{ $place }” olygu sawl lle. Dewiswch un, rhannwch leoliad (📎), neu gadewch ef mewn geiriau.
need-where-words = Gadael “{ $place }” fel y mae
need-where-unknown = ❓ Dydw i ddim yn gwybod ble mae { $place }, felly alla i ddim dweud pwy sy’n agos. Mae rhannu lleoliad o dan “Ble” yn helpu.
need-ask-address = Beth yw’r union gyfeiriad? Byddaf yn ei ddangos i’r rhai sy’n dod yn unig, a dim ond ar ôl i’r ddwy ochr gytuno.
need-address-how = Ysgrifennwch y cyfeiriad, neu hepgorwch hyn.
need-ask-repeat = Unwaith, neu dro ar ôl tro? Dewiswch, neu ysgrifennwch, er enghraifft “bob dydd Mawrth tan fis Mehefin”.
need-repeat-once = Unwaith
need-repeat-weekly = Bob wythnos
need-repeat-two-weeks = Bob pythefnos
need-repeat-daily = Bob dydd
need-repeat-how = Wnes i ddim deall pa mor aml. Er enghraifft: “bob dydd Mawrth tan fis Mehefin”.
need-repeats = { $weeks ->
    [0] { $days }
    [1] bob wythnos, { MID($days) }
   *[other] bob { $weeks } wythnos, { MID($days) }
}
need-repeats-until = { $weeks ->
    [0] { $days }, tan { SOFT($until) }
    [1] bob wythnos, { MID($days) }, tan { SOFT($until) }
   *[other] bob { $weeks } wythnos, { MID($days) }, tan { SOFT($until) }
}
need-ask-send = Sut dylai pobl glywed amdano?
need-send-best = Y rhai mwyaf addas yn gyntaf
need-send-everybody = Gofyn i bawb ar unwaith
need-send-group = Ei roi yn ein grŵp
need-send-how = Dewiswch un o’r botymau.
need-card-title = <b>Dyma beth ddeallais i</b>
need-card-what = Beth: <b>{ $skill }</b>
need-card-when = Pryd: <b>{ $when }</b>
need-card-repeat = Eto: { $repeat }
need-card-people = { $count ->
    [one] Pobl: un
   *[other] Pobl: { $count }
}
need-card-where = Ble: { $place }
need-card-address = Cyfeiriad (ar wahân): { $address }
need-card-whom = I bwy: { $whom }
need-card-send = Sut: { $how }
need-card-words = <i>“{ $words }”</i>
need-part-skill = Beth
need-part-when = Pryd
need-part-end = Tan bryd
need-part-people = Faint o bobl
need-part-where = Ble
need-part-address = Cyfeiriad
need-part-whom = I bwy
need-part-repeat = Eto?
need-part-send = Sut i ofyn
need-part-words = Y geiriau
need-publish = Cyhoeddi
need-publish-anyway = Cyhoeddi beth bynnag
need-ask = Gofyn am hyn
need-notice-soon = ⚠️ { $minutes ->
    [0] Mae hynny nawr.
    [one] Mae hynny ymhen munud.
   *[other] Mae hynny ymhen { $minutes } munud.
} Efallai na fydd llawer yn ei weld mewn pryd.
need-notice-far = ⚠️ Mae hynny bron i flwyddyn i ffwrdd. Ydy’r dyddiad yn gywir?
need-notice-long = ⚠️ Mae hynny’n hir iawn: { $length }. Ydy hynny’n gywir?
need-notice-crowd = ⚠️ { $members ->
    [one] Dim ond un aelod sydd yn ein cylch hyd yn hyn.
   *[other] Dim ond { $members } o aelodau sydd yn ein cylch hyd yn hyn.
}
need-error-no-time = Mae diwrnod ac amser ar goll. Ychwanegwch nhw gyda “Pryd”.
need-error-end = Rhaid i’r diwedd fod ar ôl y dechrau. Dywedwch yr amser eto.
need-error-past = Mae’r amser hwnnw wedi mynd heibio. Dewiswch un arall gyda “Pryd”.
need-error-people = Rhaid i nifer y bobl fod rhwng 1 a 100.
need-error-name = I bwy mae hyn? Rhowch enw.
need-error-begun = Mae wedi dechrau, neu mae rhywun yno’n barod. Does dim modd ei symud bellach.
need-error-over = Mae hynny wedi bod, neu wedi’i ganslo’n barod.
need-error-promised = { $promised ->
    [one] Mae un person wedi addo’n barod, felly does dim modd gofyn am lai.
   *[other] Mae { $promised } o bobl wedi addo’n barod, felly does dim modd gofyn am lai.
}
need-error-same-time = Mae rhywbeth wedi’i drefnu ar gyfer yr angen hwn bryd hynny’n barod.
need-asked-by = <b>Mae { $name } yn gofyn am help</b>
need-yours = <b>Yr hyn y gofynnoch chi amdano</b>
need-state-asked = Bydd cydlynydd yn edrych arno yn gyntaf.
need-state-published = ✅ Cyhoeddwyd: rwy’n gofyn i bobl nawr.
need-state-closed = Mae hyn drosodd.
need-state-declined = Ni chyhoeddwyd hyn.
need-state-cancelled = Tynnwyd hyn yn ôl.
need-edit = Newid yn gyntaf
need-decline = Nid hwn
need-take-back = Does mo’i angen mwyach
need-taken-back = Tynnwyd yn ôl.
need-published-toast = Cyhoeddwyd.
need-published = 🌱 Newyddion da: rwy’n gofyn i bobl nawr am “{ $skill }”. Byddaf yn dweud wrthych pwy sy’n dod.
need-declined = Diolch am ofyn am “{ $skill }”. Y tro hwn allwn ni mo’i gynnig i’r cylch. Gallwch ofyn eto unrhyw bryd, neu ysgrifennu at gydlynydd.
need-declined-words = Mae’r cydlynydd yn ysgrifennu: <i>“{ $words }”</i>
need-decline-ask = Pa air caredig dylwn i ei basio ymlaen? Gallwch hepgor hyn.
need-decline-how = Ysgrifennwch ychydig eiriau, neu hepgorwch hyn.
need-decline-done = Rwyf wedi’i basio ymlaen.
needs-none = Does dim angen dim ar hyn o bryd. Cyn gynted ag y bydd rhywbeth yn eich siwtio, byddaf yn gofyn i chi. Oes rhywbeth a fyddai’n eich helpu chi?
needs-title = { $count ->
    [one] <b>Mae angen help gydag un peth</b>
    [two] <b>Mae angen help gyda dau beth</b>
   *[other] <b>Mae angen help gyda { $count } o bethau</b>
}
needs-no-place = Dydw i ddim yn gwybod ble’r ydych chi, felly alla i ddim dweud pa mor bell ydyw. Gallwch ddweud wrthyf o dan /settings.
needs-line = { $count ->
    [one] { $number }. <b>{ $skill }</b> – { MID($when) }{ $where }
        <i>“{ $words }”</i>
        Mae angen un person o hyd.
   *[other] { $number }. <b>{ $skill }</b> – { MID($when) }{ $where }
        <i>“{ $words }”</i>
        Mae angen { $count } o bobl o hyd.
}
needs-distance = ({ $distance } oddi wrthych)
needs-distance-unknown = (pellter anhysbys)
needs-help = { $number } · Gallaf helpu: { $skill }
slot-filled = Llenwyd: <b>{ $filled } o { $places }</b> { $bar }
slot-coming = Yn dod: { $names }
slot-waiting = { $count ->
    [one] Mae un person ar y rhestr aros.
   *[other] Mae { $count } o bobl ar y rhestr aros.
}
slot-open = { $count ->
    [one] ⏳ Mae un lle heb ei lenwi.
    [two] ⏳ Mae dau le heb eu llenwi.
   *[other] ⏳ Mae { $count } lle heb eu llenwi.
}
slot-full = ✅ Mae pob lle wedi’i lenwi.
slot-over = Mae hyn drosodd.
slot-cancelled = ❌ Wedi’i ganslo.
slot-time = Newid amser
slot-place = Newid lle
slot-more = Gofyn am { $count } o bobl
slot-fewer = { $count ->
    [one] Gofyn am un person
   *[other] Gofyn am { $count } o bobl
}
slot-people-toast = { $count ->
    [one] Mae eisiau un person nawr.
   *[other] Mae eisiau { $count } o bobl nawr.
}
slot-everybody = Gofyn i bawb
slot-group = Ei roi yn ein grŵp
slot-why = Pwy a pham
slot-again = Yr un peth eto
slot-cancel = Canslo hwn
slot-no-longer = Does mo’i angen mwyach
slot-cancel-ask = { $count ->
    [zero] Canslo “{ $skill }”, { MID($when) }? Does neb wedi addo eto.
    [one] Canslo “{ $skill }”, { MID($when) }? Mae un person wedi addo; byddaf yn rhoi gwybod.
   *[other] Canslo “{ $skill }”, { MID($when) }? Mae { $count } o bobl wedi addo; byddaf yn rhoi gwybod iddyn nhw.
}
slot-cancel-yes = Ie, canslwch ef
slot-cancel-this = Canslo hwn yn unig
slot-cancel-later = Canslo hwn a’r rhai wedyn
slot-keep = Na, cadwch ef
slot-kept = Iawn, mae’n aros fel y mae.
slot-cancelled-told = Wedi’i ganslo. Rwyf wedi dweud wrth bawb dan sylw.
slot-time-ask = Nawr: { $when }. I ba bryd y dylai symud? Er enghraifft “dydd Gwener 10 tan 12”, neu “10 tan 12” yn unig.
slot-scope-ask = Hwn yn unig, neu hwn a phob un wedyn?
slot-scope-this = Hwn yn unig
slot-scope-later = Hwn a phob un wedyn
slot-scope-how = Dewiswch un o’r ddau fotwm.
slot-time-card = Gynt: { $was }
    Nawr: <b>{ $now }</b>
slot-time-one = Byddaf yn gofyn eto i bawb sydd wedi addo.
slot-time-later = Bydd pob un wedyn yn symud yr un faint. Byddaf yn gofyn eto i bawb sydd wedi addo.
slot-time-done = Symud
slot-place-card = <b>Y lle newydd</b>
slot-place-done = Newid y lle
command-need = Gofyn am help
command-needs = Beth sydd ei angen yn agos ataf
need-part-to = I ble
need-part-to-address = Cyfeiriad yno
need-part-checks = Gwiriadau
need-ask-to = I ble, yn fras? Dewiswch, ysgrifennwch enw, neu rhannwch leoliad (📎). Bydd pawb sy’n cael cais yn gweld hyn.
need-to-none = Mae’n gorffen lle mae’n dechrau
need-ask-to-address = Beth yw’r union gyfeiriad yno? Byddaf yn ei gadw ar wahân, a dim ond ar ôl i’r ddwy ochr gytuno y byddaf yn ei ddangos.
need-card-to = I: { $place }
need-card-to-address = Cyfeiriad yno (ar wahân): { $address }
need-where-trip = dechrau: { $start }, diwedd: { $end }
need-card-checks = Gwiriadau sydd eu hangen: { $kinds }
need-ask-checks = Beth sy’n rhaid ei wirio am bwy bynnag sy’n dod? Nawr: { $kinds }.
need-check-none = dim
need-check-on = Ychwanegu: { $kind }
need-check-off = Heb: { $kind }
need-check-enough = Dyna’r cyfan
need-checks-how = Dewiswch un o’r botymau.
need-checks-none-now = Does dim angen gwiriad.
need-checks-losing = { $count ->
    [one] ⚠️ Wedi addo hebddo: { $names }. Byddwn i’n rhoi’r lle hwnnw’n ôl ac yn dweud pam, yn garedig. Os yw’r gwiriad wedi’i wneud, nodwch ef yn gyntaf, o dan /people.
   *[other] ⚠️ Wedi addo hebddo: { $names }. Byddwn i’n rhoi’r lleoedd hynny’n ôl ac yn dweud pam, yn garedig. Os yw’r gwiriadau wedi’u gwneud, nodwch nhw’n gyntaf, o dan /people.
}
need-checks-done = Gofyn am hyn
