# Beth mae rhywun wedi’i roi a’i gael, yn ôl y weithred.
balance-title = <b>Eich amser yn y cylch { $circle }</b>
balance-title-of = <b>Amser { $name } yn y cylch { $circle }</b>
balance-given = Rydych wedi helpu: { $time }
balance-received = Rydych wedi cael help: { $time }
balance-thanks = { $count ->
    [0] Dim diolch eto: fe ddaw.
    [one] Cawsoch ddiolch unwaith.
    [two] Cawsoch ddiolch ddwywaith.
    [few] Cawsoch ddiolch { $count } gwaith.
    [many] Cawsoch ddiolch { $count } gwaith.
   *[other] Cawsoch ddiolch { $count } gwaith.
}
balance-explained = <i>Mae awr pawb yn cyfrif yr un fath. Ni wrthodir help byth am fod rhywun wedi cael mwy o help nag a roddodd.</i>
balance-newest = <b>Diweddaraf</b>
balance-page = <b>Cynharach, tudalen { $page }</b>
balance-no-more = Does dim byd cynharach.
balance-helped = { $day }: fe helpoch chi ({ $name }), { $skill }, { $time }
balance-were-helped = { $day }: fe’ch helpodd { $name } chi, { $skill }, { $time }
balance-taken-back-helped = { $day }: wedi’i dynnu’n ôl: fe helpoch chi ({ $name }), { $skill }, { $time }
balance-taken-back-were = { $day }: wedi’i dynnu’n ôl: fe’ch helpodd { $name } chi, { $skill }, { $time }
balance-reason = Rheswm: { $reason }
balance-by-hand = cofnod â llaw
balance-more = Rhai cynharach
balance-statement = Fel ffeil
balance-button = Fy amser
balance-not-yours = Dim ond y person ei hun all weld hynny.
statement-day = Diwrnod
statement-what = Beth
statement-with = Gyda
statement-minutes = Munudau
statement-note = Nodyn
statement-helped = wedi helpu: { $skill }
statement-were-helped = wedi cael help: { $skill }
statement-taken-back-helped = wedi’i dynnu’n ôl, wedi helpu: { $skill }
statement-taken-back-were = wedi’i dynnu’n ôl, wedi cael help: { $skill }
statement-here = Eich holl gofnodion. Mae’r munudau y buoch chi’n helpu yn adio, a’r munudau y cawsoch chi help yn tynnu.
statement-file = fy-amser
command-balance = Beth rois i a beth ges i
