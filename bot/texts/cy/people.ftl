# The list of people, roles, who cannot be reached.
people-list = <b>Pobl yn y cylch { $circle }</b> ({ $count })
people-line = { $number }. { $name }{ $notes }
people-is-steward = stiward
people-is-coordinator = cydlynydd
people-is-on-behalf = mae rhywun yn siarad drostyn nhw
people-is-unreachable = does dim modd eu cyrraedd
people-offers = { $count ->
    [zero] dim cynigion
    [one] un cynnig
    [two] dau gynnig
    [few] { $count } chynnig
    [many] { $count } chynnig
   *[other] { $count } cynnig
}
people-show-hint = Dewiswch rywun i weld mwy.
people-card = <b>{ $name }</b>
    { $role }
    Yn y cylch { $circle } ers { MID($day) }. { START($offers) }.
    { $reach }
people-role-member = Aelod
people-role-coordinator = Cydlynydd
people-role-steward = Stiward, a chydlynydd
people-reach-yes = Mae negeseuon yn cyrraedd.
people-reach-no = Dydy negeseuon ddim yn cyrraedd: maen nhw wedi fy rhwystro neu wedi cau eu cyfrif.
people-reach-none = Does ganddyn nhw ddim cyfrif eu hunain; mae { $speaker } yn siarad drostyn nhw.
people-left = Mae { $name } wedi gadael y cylch.
people-appoint = Gadael i { $name } gydlynu
people-remove = Dydy { $name } ddim yn cydlynu bellach
people-hand-on = Trosglwyddo: { $name } fydd y stiward
people-appointed = Maen nhw’n cydlynu nawr, ac maen nhw wedi cael gwybod.
people-removed = Dydyn nhw ddim yn cydlynu bellach, ac maen nhw wedi cael gwybod.
people-handed-on = Nhw sy’n ateb dros y cylch nawr. Rydych chi’n dal i gydlynu. Diolch am bopeth rydych chi wedi’i wneud.
people-coordinates-already = Maen nhw’n cydlynu’n barod.
people-steward-already = Maen nhw’n ateb dros y cylch yn barod.
people-steward-stays = Mae rôl stiward yn cael ei throsglwyddo, nid ei chymryd oddi ar rywun.
people-no-account = Does ganddyn nhw ddim cyfrif eu hunain, felly allwn i ddim eu cyrraedd.
people-you-coordinate = Rydych chi’n cydlynu’r cylch <b>{ $circle }</b> o hyn ymlaen. Diolch! Mae /help yn dangos beth allwch chi ei wneud, /board beth sydd ar agor.
people-you-coordinate-no-more = Dydych chi ddim yn cydlynu’r cylch <b>{ $circle }</b> bellach. Diolch am yr hyn rydych chi wedi’i wneud; rydych chi’n aelod fel o’r blaen.
people-you-steward = Chi sy’n ateb dros y cylch <b>{ $circle }</b> o hyn ymlaen: chi yw’r stiward. Gallwch benodi eraill i gydlynu gyda chi o dan /people. Diolch!
people-unreachable = <b>Does dim modd cyrraedd { $name }</b>
    Dydy fy negeseuon ddim yn cyrraedd bellach. Mae rhywun yn aros amdanyn nhw:
    { $what }
    Rhowch gynnig ar ffordd arall, neu chwiliwch am rywun arall mewn pryd.
people-unreachable-promise = • wedi addo: { $when }
people-unreachable-invited = • wedi cael gwahoddiad: { $when }
people-unreachable-helped = • yn disgwyl cymorth: { $when }
people-reachable-again = Mae modd cyrraedd { $name } eto.
command-people = Pwy sydd yn y cylch hwn
check-identity = hunaniaeth
check-references = geirda
check-criminal-record = cofnod troseddol
check-home-visits = hyfforddiant ymweld â chartrefi
check-title = Gwiriadau:
check-line = • { $kind }, yn ddilys tan { SOFT($until) }
check-line-open = • { $kind }
check-line-over = • { $kind }, daeth i ben { SOFT($until) }
check-record = Nodi gwiriad
check-end = Dod â hyn i ben: { $kind }
check-ask-kind = Beth gafodd ei wirio am { $name }? Rwy’n cadw’r math a’r dyddiad yn unig, byth unrhyw ddogfen.
check-ask-until = Tan bryd mae’n ddilys ({ $kind })? Dewiswch, neu ysgrifennwch ddiwrnod.
check-until-open = Nid yw’n dod i ben
check-until-how = Ysgrifennwch un diwrnod, er enghraifft “31 Mawrth 2027”.
check-card = <b>{ $name }</b>: { $kind }, yn ddilys tan { SOFT($until) }. Bydda i’n dweud wrthyn nhw.
check-card-open = <b>{ $name }</b>: { $kind }. Nid yw’n dod i ben. Bydda i’n dweud wrthyn nhw.
check-done = Nodi hyn
check-part-kind = Pa wiriad
check-own = Ni all neb nodi ei wiriad ei hun. Gofynnwch i gydlynydd arall.
check-past = Mae’r diwrnod hwnnw wedi bod.
check-end-ask = { $count ->
    [0] Dod â gwiriad { $name } i ben ({ $kind })?
    [one] Dod â gwiriad { $name } i ben ({ $kind })? Mae un addewid. Os oes angen y gwiriad hwn arno, rhoddaf y lle’n ôl a dweud pam, yn garedig.
   *[other] Dod â gwiriad { $name } i ben ({ $kind })? Addewidion: { $count }. Lle mae angen y gwiriad hwn, rhoddaf y lle’n ôl a dweud pam, yn garedig.
}
check-end-said = Mae gwiriad { $name } ({ $kind }) wedi dod i ben.
check-end-done = Ie, dod ag ef i ben
check-recorded-told = { $circle }: mae cydlynydd wedi nodi gwiriad i chi:
check-mydata = Dydw i’n cadw dim mwy ohono; mae /mydata yn ei ddangos. Nawr gallaf ofyn i chi am bethau y mae angen y gwiriad ar eu cyfer.
check-ended-told = { $circle }: mae eich gwiriad ({ $kind }) wedi dod i ben. Gall cydlynydd ddweud mwy, neu nodi un newydd.
