# Pam chi: rhesymau i’r sawl y gofynnir iddo, a’r drefn gyfan i gydlynwyr.
why-you-offered = Pam chi: rydych wedi cynnig “{ $skill }”.
why-you-everybody = Pam chi: gofynnir i bawb yn y cylch y tro hwn.
why-you-and = { $first } Hefyd: { $more }.
why-near = tua { $distance } i ffwrdd
why-distance-unknown = dydw i ddim yn gwybod pa mor bell yw hi i chi
why-language = rydych yn rhannu iaith
why-rested = mae tipyn ers i mi ofyn i chi ddiwethaf
why-kept = mae pobl bob amser wedi gallu dibynnu arnoch chi
why-giving-back = cawsoch help o’r blaen, a dyma gyfle i helpu
why-they-giving-back = cafodd help o’r blaen, heb gyfle eto i helpu
why-first-chance = dydych chi ddim wedi cael eich holi o’r blaen
why-they-first-chance = heb gael ei holi eto
why-they-distance-unknown = pellter anhysbys
why-they-language = yn rhannu iaith
why-they-rested = heb gael cais ers tro
why-they-kept = bob amser wedi cadw addewidion
why-they-everybody = gofynnwyd i bawb
why-joined = { $first }; { $more }
why-offered = yn ei gynnig
why-list = I bwy y gofynnir
why-title = <b>I bwy y gofynnir, yn y drefn hon</b>
    { $skill }, { MID($when) }
why-nobody = Does neb addas ar hyn o bryd.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = heb ofyn eto
why-state-sleeps = heb ofyn eto, yn cysgu tan { SOFT($time) }
why-state-planned = gofynnir wedi deffro, { $time }
why-state-later = gofynnir { $time }, gofynnwyd am rywbeth arall gynnau
why-state-rests = heb ofyn eto, gofynnwyd am rywbeth arall gynnau; gellir gofyn { $time }
why-state-sent = gofynnwyd { $time }, aros tan { SOFT($until) }
why-state-accepted = wedi cytuno
why-state-waiting = wedi cytuno, ar y rhestr aros
why-state-declined = wedi gwrthod
why-state-expired = gofynnwyd { $time }, heb ateb
why-state-closed = dim angen ateb
why-order = Pam yn y drefn hon?
why-order-title = <b>Pam yn y drefn hon</b>
    { $skill }, { MID($when) }
why-order-line = { $first } cyn { $second }: { $reasons }.
why-order-but = O blaid { $name }: { $reasons }.
why-order-mostly = yn bennaf oll { $first }; hefyd { $more }
why-order-wave = { $first } gafodd gais yn gynharach; { $second } dim ond os na fydd hynny’n ddigon.
why-order-everybody = { $first }, { $second }: gofynnwyd i bawb ar unwaith.
why-order-awake = { $first } cyn { $second }: modd gofyn yn gynt.
why-order-equal = { $first }, { $second }: yn gyfartal; daw’r sawl sydd heb gael cais ers mwy o amser yn gyntaf.
why-order-words = cynnig sy’n cyd-fynd yn well â’r geiriau
why-order-distance = yn agosach
why-order-language = yn rhannu iaith
why-order-rested = heb gael cais ers mwy o amser
why-order-record = wedi gwneud llai’n ddiweddar, neu wedi cadw mwy o addewidion
why-order-giving-back = cafodd help o’r blaen, heb gyfle eto i helpu
why-order-first-chance = heb gael ei holi eto
why-not = Pwy sydd ddim arni
why-not-title = <b>Ddim ar y rhestr</b>
    { $skill }, { MID($when) }
why-not-count = { $count ->
    [one] Mae un person sy’n ei gynnig heb fod ar y rhestr.
   *[other] Mae { $count } o bobl sy’n ei gynnig heb fod ar y rhestr.
}
why-not-nobody = Mae pawb sy’n ei gynnig ar y rhestr.
why-not-line = { START($why) } ({ $count }): { $names }
why-not-more = { $count } arall
why-not-others = { $count ->
    [one] Mae un aelod heb ei gynnig.
   *[other] Mae { $count } o aelodau heb ei gynnig.
}
why-not-skill = heb ei gynnig
why-not-left = wedi gadael
why-not-beneficiary = ar eu cyfer nhw y mae
why-not-private = gwell peidio y tro hwn
why-not-checks = heb y gwiriad sydd ei angen
why-not-paused = yn cael saib
why-not-unreachable = dim modd eu cyrraedd
why-not-busy = wedi addo rhywbeth arall bryd hynny
why-not-dates = ddim ar y dyddiad hwnnw
why-not-hours = ddim ar yr awr honno
why-not-far = rhy bell i ffwrdd
why-not-travel = dim amser i deithio rhwng dau addewid
why-not-budget = wedi cael digon o geisiadau yr wythnos hon
why-somebody = Gofyn am un aelod
why-somebody-else = A rhywun arall?
why-somebody-ask = Am bwy? Ysgrifennwch enw.
why-somebody-which = Pwy sydd gennych mewn golwg?
why-somebody-unknown = Dydw i ddim yn adnabod neb o’r enw “{ $name }” yma. Ysgrifennwch enw arall.
why-somebody-here = Dyma sut mae pethau.
why-somebody-title = <b>Ar y rhestr ai peidio</b>
    { $skill }, { MID($when) }
why-somebody-not = Dydy { $name } ddim ar y rhestr: { $why }.
why-somebody-promised = { $name }: wedi cytuno heb gael cais.
why-back = ‹ Yn ôl
why-more = Mwy ›
why-slot = Dangos yr angen
why-partly = Mae cynifer yn cynnig hyn fel mai dim ond ar y rhai agosaf, na ofynnwyd iddyn nhw ers yr amser hiraf, yr edrychais: o leiaf cymaint â hynny yw pob rhif.
