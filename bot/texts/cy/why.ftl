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
why-they-distance-unknown = pellter anhysbys
why-they-language = yn rhannu iaith
why-they-rested = heb gael cais ers tro
why-they-kept = bob amser wedi cadw addewidion
why-offered = yn ei gynnig
why-title = <b>I bwy y gofynnir, yn y drefn hon</b>
    { $skill }, { MID($when) }
why-nobody = Does neb addas ar hyn o bryd.
why-line = { $number }. { $name }: { $state } <i>({ $reasons })</i>
why-state-none = heb ofyn eto
why-state-planned = gofynnir wedi deffro
why-state-sent = wedi gofyn
why-state-accepted = wedi cytuno
why-state-declined = wedi gwrthod
why-state-expired = heb ateb
why-state-closed = dim angen ateb
why-not-title = <b>Ddim ar y rhestr</b>
why-not-skill = { $count ->
    [one] Mae un aelod heb ei gynnig.
   *[other] Aelodau sydd heb ei gynnig: { $count }.
}
why-not-avoided = Ddim eisiau cael cais am hyn: { $names }
why-not-checks = Heb y gwiriad sydd ei angen: { $names }
why-not-paused = Yn cael saib: { $names }
why-not-unreachable = Does dim modd eu cyrraedd: { $names }
why-not-busy = Wedi addo rhywbeth arall bryd hynny: { $names }
why-not-dates = Ddim ar y dyddiad hwnnw: { $names }
why-not-hours = Ddim ar yr awr honno: { $names }
why-not-far = Rhy bell i ffwrdd: { $names }
why-not-travel = Dim amser i deithio rhwng dau addewid: { $names }
why-not-budget = Wedi cael digon o geisiadau yr wythnos hon: { $names }
why-not-other = { $count ->
    [one] Un am reswm arall.
   *[other] { $count } am resymau eraill.
}
why-back = ‹ Yn ôl
why-more = Mwy ›
why-slot = Dangos yr angen
