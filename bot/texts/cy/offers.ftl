# Cynigion, a brawddegau am beth bynnag.
sentence-which =
    “{ $words }”

    Ai rhywbeth y gallwch ei gynnig yw hwn, rhywbeth a fyddai’n eich helpu, neu neges at berson?
sentence-offer = Gallaf gynnig hyn
sentence-need = Byddai hyn yn fy helpu
sentence-message = Neges at berson
sentence-thanks = Croeso! Pan fydd angen rhywbeth arnoch, neu pan allwch gynnig rhywbeth, ysgrifennwch yma.
sentence-greeting = Helo! Ysgrifennwch beth allech chi ei gynnig (“Gallaf yrru ar foreau Mawrth”) neu beth fyddai’n eich helpu (“Dw i angen rhywun i newid bwlb”). Mae /help yn dangos popeth arall.
words-too-long = Mae hynny’n hir iawn. Allwch chi ei ddweud mewn hyd at { $most } o nodau?
distance-m = { $m } m
distance-km = { $km } km
when-unknown = Wnes i ddim deall “{ $word }”. Pryd ydych chi’n ei feddwl?
when-unknown-plain = Wnes i ddim deall “{ $word }”. Allwch chi ddweud y diwrnod a’r amser mewn ffordd arall?
when-unknown-nothing = Nid amser yw hynny
when-ampm = Ysgrifennoch chi “{ $word }”. Pa amser ydych chi’n ei feddwl?
when-guess-day-part = ❓ Ni ddywedoch chi awr; dyma sut y deallais “{ $words }”.
when-guess-today = ❓ Deallais “{ $words }” fel heddiw.
when-guess-next = ❓ Gwiriwch y dyddiad: dyma sut y deallais “{ $words }”.
when-guess-weekly = ❓ Deallais “{ $words }” fel bob wythnos.
when-guess-until-month = ❓ Deallais fod “{ $words }” yn cynnwys y mis cyfan.
when-guess-year = ❓ Deallais “{ $words }” fel y flwyddyn nesaf.
when-guess-past = ❓ Mae’n ymddangos bod “{ $words }” yn y gorffennol.
when-guess-date-order = ❓ Darllenais “{ $words }” gyda’r mis yn gyntaf.
when-guess-mismatch = ❓ Yn “{ $words }” nid yw’r diwrnod a’r dyddiad yn cyd-fynd; dilynais y dyddiad.
when-guess-duration = ❓ O “{ $words }” cymerais yr amser hiraf.
when-guess-every-weeks = ❓ Dim ond amserau wythnosol y gallaf eu nodi ar gyfer cynnig. Byddaf yn gofyn i chi bob tro beth bynnag, a gallwch ddweud na.
offer-ask-words = Beth hoffech chi ei gynnig? Ysgrifennwch ef, er enghraifft: “Gallaf yrru pobl ar foreau Mawrth”.
offer-words-how = Ysgrifennwch mewn brawddeg beth allech chi ei gynnig.
offer-ask-which = Clywais fwy nag un peth. Pa un ydych chi am ei gynnig?
offer-skill-all = { $count ->
    [two] Y ddau
   *[other] Pob un o’r { $count }
}
offer-ask-skill = Beth ydych chi’n ei gynnig? Dewiswch un, neu ysgrifennwch ef yn eich geiriau eich hun.
offer-skill-how = Methais ddeall beth ydyw. Ysgrifennwch ef mewn ychydig eiriau, er enghraifft “garddio”.
offer-ask-when = Pryd gallech chi? Dewiswch, neu ysgrifennwch, er enghraifft “boreau Mawrth” neu “penwythnosau 10 tan 4”.
offer-when-any = Unrhyw bryd
offer-when-mornings = Boreau’r wythnos
offer-when-afternoons = Prynhawniau’r wythnos
offer-when-evenings = Nosweithiau’r wythnos
offer-when-weekends = Penwythnosau
offer-when-how = Methais ddod o hyd i ddyddiau nac oriau yno. Er enghraifft: “boreau Mawrth”, “unrhyw bryd”, “penwythnosau”.
offer-ask-dates = O bryd tan bryd mae’r cynnig ar gael? Er enghraifft “tan fis Mehefin”, “o 1 Rhagfyr” neu “nid ym mis Awst”.
offer-dates-open = Dim terfyn
offer-dates-how = Methais ddod o hyd i ddyddiad yno. Er enghraifft: “tan fis Mehefin” neu “nid ym mis Awst”.
offer-ask-reach = Pa mor bell fyddech chi’n mynd? Dewiswch, neu ysgrifennwch, er enghraifft “2 km”.
offer-reach-km = Hyd at { $km } km
offer-reach-circle = Unrhyw le gerllaw
offer-reach-phone = Dros y ffôn
offer-reach-how = Dewiswch, neu ysgrifennwch bellter fel “2 km”, neu “dros y ffôn”.
offer-card-title = <b>Eich cynnig, fel y deallais i ef</b>
offer-card-what = Beth: <b>{ $skill }</b>
offer-card-when = Pryd: <b>{ $when }</b>
offer-card-reach = Pa mor bell: { $reach }
offer-card-words = Yn eich geiriau chi: <i>“{ $words }”</i>
offer-card-new-skill = Gair newydd i’n cylch yw hwn. Byddaf yn ei ychwanegu.
offer-card-standing = Rydych chi eisoes yn cynnig hyn ({ MID($when) }). Bydd hwn yn cymryd ei le.
offer-from = o { SOFT($day) }
offer-to = tan { SOFT($day) }
offer-except = nid o { SOFT($first) } tan { SOFT($last) }
offer-except-day = nid ar { SOFT($first) }
offer-part-what = Newid beth
offer-part-when = Newid pryd
offer-part-dates = Newid o/tan
offer-part-reach = Newid pa mor bell
offer-part-words = Newid fy ngeiriau
offer-confirm = Ie, rwy’n cynnig hyn
offer-save = Ie, newidiwch ef
offer-thanks = { $count ->
    [one] Diolch! Pan fydd angen hyn ar rywun, byddaf yn gofyn i chi yn gyntaf, a gallwch bob amser ddweud na.
   *[other] Diolch! Rwyf wedi nodi eich cynigion ({ $count }). Pan fydd angen un ar rywun, byddaf yn gofyn i chi yn gyntaf, a gallwch bob amser ddweud na.
}
offer-changed = Diolch, mae eich cynnig wedi’i newid.
offer-place-why = Er mwyn i mi ofyn am bethau sy’n agos yn unig: ble ydych chi, yn fras? Rhannwch eich lleoliad neu ysgrifennwch enw stryd neu ardal. Dim ond o fewn tua 500 metr rwy’n ei gadw.
offer-title = <b>{ $skill }</b>
offer-paused = 💤 Wedi’i oedi nes i chi ei ailddechrau.
offer-paused-until = 💤 Wedi’i oedi tan { SOFT($day) }.
offer-resting = 💤 Yn gorffwys, am na chlywais a yw’n dal ar gael.
offer-ended = Mae’r cynnig hwn wedi dod i ben.
offer-change = Newid
offer-pause = Oedi
offer-take-up = Ailddechrau
offer-end = Dod â’r cynnig i ben
offer-undo = Dadwneud: ei gynnig eto
offer-taken-up = Iawn, mae eich cynnig ar gael eto.
offer-ended-toast = Wedi dod i ben. Diolch am ei gynnig.
offer-pause-ask = Tan bryd dylwn i adael llonydd i chi gyda hyn?
offer-pause-days = { $days ->
    [7] Wythnos
    [14] Pythefnos
   *[other] { $days } diwrnod
}
offer-pause-open = Nes i mi ddweud
offer-pause-how = Methais ddod o hyd i ddyddiad yno. Er enghraifft: “tan 1 Medi” neu “pythefnos”.
offer-error-no-skill = Dydw i ddim yn gwybod eto beth ydych chi’n ei gynnig. Dywedwch mewn ychydig eiriau.
offer-error-pause-past = Mae’r diwrnod hwnnw wedi mynd heibio. Tan bryd ydych chi’n ei feddwl?
offer-error-standing = Rydych chi eisoes yn cynnig hyn. Gallwch ei newid o dan /offers.
offers-none = Dydych chi ddim wedi cynnig dim eto. Mae gan bawb rywbeth i’w roi: amser, sgìl, offeryn, galwad ffôn.
offers-new = Cynnig rhywbeth
offers-more = { $count ->
    [one] Dyna eich un cynnig.
   *[other] Dyna eich cynigion ({ $count }).
}
command-offer = Cynnig rhywbeth
command-offers = Fy nghynigion: newid, oedi, gorffen
