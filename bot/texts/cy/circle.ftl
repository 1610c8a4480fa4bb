# Setting up a circle, its links, places, group and rules.
setup-ask-name = Beth fydd enw’r cylch? Stryd, ardal neu enw o’ch dewis chi, er enghraifft “Cymdogion Cathays”.
setup-name-how = Rhowch enw o 1 i 100 llythyren iddo, os gwelwch yn dda.
setup-ask-language = Ym mha iaith y dylwn i siarad yng ngrŵp y cylch ac ar ei bosteri? Mae pawb yn dewis eu hiaith eu hunain.
setup-language-how = Dewiswch un o’r ieithoedd, os gwelwch yn dda.
setup-ask-place = Ble mae’r cylch? Rhannwch leoliad (y clip papur, yna “Lleoliad”) neu ysgrifennwch y lle mewn geiriau, er enghraifft “Cathays, Caerdydd”. Gallwch hepgor hyn hefyd.
setup-place-how = Rhannwch leoliad neu ysgrifennwch y lle mewn hyd at 100 llythyren, os gwelwch yn dda.
setup-ask-zone = Ym mha gylchfa amser mae’r cylch? Dewiswch un, neu ysgrifennwch ddinas fel “Llundain” neu gylchfa fel “Europe/Berlin”.
setup-zone-unknown = Dydw i ddim yn gwybod amser y ddinas honno. Ysgrifennwch ddinas fawr gerllaw, neu gylchfa fel “Europe/Berlin”.
setup-zone-several = Mae sawl un o’r enw hwnnw. Dewiswch un, neu ysgrifennwch y gylchfa gyfan, fel “Europe/Berlin”.
setup-zone-choice = { $city } – mae hi’n { $clock } yno nawr
setup-card = <b>Y cylch newydd</b>
    Enw: <b>{ $name }</b>
    Iaith: { $spoken }
    Lle: { $place }
    Amser: { $city }, lle mae hi nawr yn { $clock }
setup-place-none = heb ei ddweud
setup-place-pinned = pwynt ar y map
setup-change-name = Newid yr enw
setup-change-language = Newid yr iaith
setup-change-place = Newid y lle
setup-change-zone = Newid yr amser
setup-open = Agor y cylch
circle-opened = <b>Mae’r cylch { $circle } ar agor.</b> Chi yw’r stiward, ac rydych chi’n ei gydlynu hefyd.
    
    Beth nesaf?
    1. Anfonwch y ddolen neu’r llun uchod at y bobl gyntaf, neu argraffwch ef.
    2. Dewch â fi i’ch grŵp: ychwanegwch fi yno, yna ysgrifennwch /link yn y grŵp.
    3. Nodwch eich strydoedd a’ch ardaloedd gyda /places, er mwyn i bobl allu enwi ble maen nhw.
    4. Ysgrifennwch angen cyntaf mewn un frawddeg, er enghraifft “Rhywun i yrru cymydog i’r ysbyty ddydd Iau 9:30 tan 11”.
    
    Mae /people yn dangos pwy sydd yno, ac yn gadael i chi benodi eraill i gydlynu gyda chi.
circle-link = <b>Ymuno â’r cylch { $circle }</b>
    Agorwch y ddolen hon, neu sganiwch y llun â chamera ffôn:
    { $link }
circle-poster = <b>{ $skill }?</b> Ai chi yw’r un, yn y cylch { $circle }?
    Agorwch y ddolen hon, neu sganiwch y llun â chamera ffôn:
    { $link }
circle-link-poster = Poster ar gyfer sgìl
circle-link-renew = Dolen newydd yn lle hon
circle-link-renewed = Dyma ddolen newydd. Dydy’r hen un a’i phosteri ddim yn arwain i unman o hyn ymlaen.
circle-link-ended = Mae’r ddolen hon wedi dod i ben.
circle-poster-which = Ar gyfer pa sgìl mae’r poster?
circle-more = Mwy ›
circle-back = ‹ Yn ôl
circle-last-steward = Chi yw’r unig un sy’n ateb dros y cylch hwn. Trosglwyddwch hynny yn gyntaf: /people, dewiswch rywun, “Trosglwyddo”.
circle-speaks-now = Does gan { $name } neb i siarad drostyn nhw bellach yn y cylch { $circle }, gan fod y sawl a oedd yn gwneud hynny wedi gadael. Chi sy’n siarad drostyn nhw o hyn ymlaen.
circle-card = <b>{ $name }</b>
    Iaith: { $spoken }
    Lle: { $place }
    Amser: { $time }
circle-rules = Ein rheolau
circle-new-name = Enw’r cylch: <b>{ $name }</b>
circle-new-language = Iaith y cylch: <b>{ $spoken }</b>. Mae pawb yn cadw eu hiaith eu hunain.
circle-new-place = Lle mae’r cylch: <b>{ $place }</b>
circle-new-zone = Amser y cylch: <b>{ $time }</b>
    Mae’r hyn sydd wedi’i drefnu eisoes yn aros fel y mae: mae’n cadw’r amser a ddywedwyd, yn yr hen gylchfa. Yr un newydd fydd yn cyfrif ar gyfer anghenion newydd.
circle-change-done = Ei newid
circle-changed = Wedi’i wneud. Mae /circle yn ei ddangos.
rules-title = <b>Rheolau’r cylch { $circle }</b>
rules-line = { $number }. { $what }: <b>{ $value }</b>
rules-line-decided = { $number }. { $what }: <b>{ $value }</b> (penderfyniad { $name }, { MID($day) })
rules-change = I newid un, dewiswch ei rhif.
rules-nobody = rhywun sydd wedi gadael
rules-yes = Ie
rules-no = Na
rules-usual = Fel arfer: { $value }
rules-ask = { $what }: <b>{ $value }</b> nawr. Beth ddylai fod, o { $least } i { $most }?
rules-ask-yes-no = { $what }: <b>{ $value }</b> nawr. Beth ddylai fod?
rules-how = Ysgrifennwch rif, os gwelwch yn dda.
rules-how-yes-no = Atebwch ie neu na, os gwelwch yn dda.
rules-range = Rhaid iddo fod o { $least } i { $most }.
rules-decided = Wedi’i benderfynu. { $what }: <b>{ $value }</b>
command-circle = Beth yw ein cylch, a’i reolau
skills-line = { $count ->
    [zero] { $number }. { $skill }: dim cynnig
    [two] { $number }. { $skill }: { $count } gynnig
    [few] { $number }. { $skill }: { $count } chynnig
    [many] { $number }. { $skill }: { $count } chynnig
   *[other] { $number }. { $skill }: { $count } cynnig
}
skills-card = { $count ->
    [zero] <b>{ $skill }</b>: dim cynnig
    [two] <b>{ $skill }</b>: { $count } gynnig
    [few] <b>{ $skill }</b>: { $count } chynnig
    [many] <b>{ $skill }</b>: { $count } chynnig
   *[other] <b>{ $skill }</b>: { $count } cynnig
}
skills-title = <b>Beth mae pobl yn ei gynnig yn y cylch { $circle }</b>
skills-none = Does neb wedi cynnig dim yn y cylch { $circle } eto.
skills-same-as = Yr un peth â…
skills-also = Mae “{ $word }” yn golygu’r un peth.
skills-apart = Dau eto: { $word }
skills-apart-done = Maen nhw’n ddau eto.
skills-ask-same = Pa sgìl sydd yr un peth â “{ $skill }”? Dewiswch, neu ysgrifennwch ef.
skills-same-how = Dydw i ddim yn adnabod y sgìl hwnnw. Dewiswch un, neu ysgrifennwch ef mewn geiriau eraill.
skills-merge = O hyn ymlaen mae “{ $word }” yn golygu’r un peth â “{ $skill }”. Mae pob cynnig yn aros fel y mae, a gallwch ei ddadwneud.
skills-merge-done = Ie, yr un peth
command-skills = Geiriau am sgiliau, a pha rai sydd yr un peth
places-none = <b>Lleoedd rwy’n eu hadnabod</b>
    Dim un eto. Nodwch eich strydoedd a’ch ardaloedd, er mwyn i bobl allu enwi ble maen nhw.
places-some = <b>Lleoedd rwy’n eu hadnabod</b>
    { $names }
places-pin = Nodi lle
places-unpin = Tynnu { $name } i ffwrdd
places-ask-name = Beth yw enw’r lle? Stryd, ardal, sgwâr.
places-ask-point = Ble mae <b>{ $name }</b>? Rhannwch y lleoliad: y clip papur, yna “Lleoliad”, a symudwch y pin ato.
places-point-how = Rhannwch leoliad, os gwelwch yn dda: y clip papur, yna “Lleoliad”.
places-name-how = Rhowch enw o 1 i 100 llythyren, os gwelwch yn dda.
places-card = Rwy’n adnabod <b>{ $name }</b> nawr.
group-hello = Helo! Minga ydw i. Rwy’n helpu cymdogion i helpu ei gilydd, ac yn dweud yma pan fydd angen rhywun. Dydw i ddim yn darllen eich negeseuon: mae’r hyn rydych chi’n ei ysgrifennu yma yn aros yn eich plith chi. Ysgrifennwch ataf yn breifat i ymuno.
group-hello-steward = Gall stiward sy’n gweinyddu’r grŵp hwn ei wneud yn grŵp y cylch: ysgrifennwch /link yma.
group-hello-linked = Helo! Minga ydw i, a dyma grŵp y cylch { $circle }. Rwy’n dweud yma pan fydd angen rhywun. Dydw i ddim yn darllen eich negeseuon.
group-open = Ysgrifennu at Minga
group-ask = A ddylai’r grŵp <b>{ $title }</b> fod yn un o grwpiau eich cylch? Byddwn i’n cyhoeddi anghenion yno. (Rwy’n gwirio yn gyntaf eich bod yn gweinyddu’r grŵp.)
group-ask-circle = Ie, grŵp y cylch { $circle }
group-ask-no = Na
group-not-asked = Iawn, gadawaf y grŵp fel y mae.
group-checking = Eiliad, rwy’n gofyn i Telegram pwy sy’n gweinyddu’r grŵp.
group-linked-already = Mae’r grŵp yn perthyn i’r cylch yn barod.
group-other-circle = Mae’r grŵp hwn yn perthyn i gylch arall. Rhaid i’w stiward ei ollwng yn gyntaf.
group-not-admin = Dim ond rhywun sy’n gweinyddu’r grŵp { $title } sy’n gallu gwneud hynny, ac mae Telegram yn dweud nad ydych chi.
group-no-answer = Dydy Telegram ddim yn dweud wrthyf pwy sy’n gweinyddu’r grŵp hwnnw. Ydw i ynddo o hyd? Ychwanegwch fi eto ac ysgrifennwch /link yno.
group-unlink = Gollwng y grŵp
group-unlinked = Wedi’i wneud: dydy’r grŵp ddim yn perthyn i’r cylch bellach.
group-yours = <b>{ $title }</b> yw grŵp y cylch { $circle }.
group-anonymous = Alla i ddim gweld pwy ydych chi tra byddwch yn ysgrifennu fel y grŵp. Diffoddwch hynny am eiliad, ac ysgrifennwch /link eto.
group-steward-only = Dim ond rhywun sy’n ateb dros gylch sy’n gallu gwneud hynny. Mae ymuno a sefydlu yn dechrau mewn sgwrs breifat gyda fi.
error-steward-only = Dim ond rhywun sy’n ateb dros y cylch hwn sy’n gallu gwneud hynny.
command-link = Y ddolen a’r cod QR i ymuno â’r cylch hwn
command-places = Strydoedd ac ardaloedd rwy’n eu hadnabod wrth eu henw
rule-fill-chance = Pa mor sicr y dylwn fod, mewn canran, y daw rhywun i’r fei mewn pryd: po sicraf, mwyaf o bobl rwy’n eu holi
rule-most-invitations-an-hour = Faint o wahoddiadau y mae rhywun yn eu cael o fewn awr, ar y mwyaf
rule-wave-minutes-far = Am faint o funudau rwy’n aros am atebion pan fydd mwy na thri diwrnod ar ôl
rule-wave-minutes-days = Am faint o funudau rwy’n aros am atebion pan fydd rhwng un a thri diwrnod ar ôl
rule-wave-minutes-soon = Am faint o funudau rwy’n aros am atebion pan fydd rhwng 6 a 24 awr ar ôl
rule-wave-minutes-urgent = Am faint o funudau rwy’n aros am atebion pan fydd llai na 6 awr ar ôl
rule-reach-m = O sawl metr i ffwrdd y mae pobl yn cael eu holi, pan nad yw eu cynnig yn dweud
rule-travel-minutes-per-km = Sawl munud y mae cilomedr yn ei gymryd rhwng dau addewid, o ddrws i ddrws; 0: nid yw’r daith yn cyfrif
rule-resident-needs-reviewed = A yw cydlynydd yn edrych yn gyntaf ar yr hyn y mae aelod yn gofyn amdano
rule-unfilled-warning-hours = Sawl awr cyn y dechrau y mae’r cydlynwyr yn clywed am le sydd heb ei lenwi o hyd
rule-reminder-evening-hour = Am faint o’r gloch y noson gynt y mae pobl yn cael eu hatgoffa
rule-reminder-hours-before = Sawl awr cyn y dechrau y mae pobl yn cael eu hatgoffa eto
rule-hours-silence-days = Ar ôl faint o ddyddiau y mae oriau a nodwyd yn cyfrif fel rhai y cytunwyd arnynt pan nad yw’r ochr arall yn dweud dim
rule-first-idea-days = Ar ôl faint o ddyddiau y mae rhywun nad yw wedi gwneud dim eto yn cael ei holi unwaith eto
rule-no-show-days = Ar ôl faint o ddyddiau yr anghofir na ddaeth rhywun
rule-offer-still-true-days = Ar ôl faint o ddyddiau rwy’n gofyn unwaith a yw cynnig sydd heb ei ddefnyddio yn wir o hyd
