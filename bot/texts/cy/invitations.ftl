# Gwahoddiadau, atebion iddynt, a’r hyn mae cydlynwyr yn ei weld pan fydd lleoedd yn wag.
invitation-title = <b>Allech chi helpu?</b>
invitation-what = 🤝 <b>{ $skill }</b>
invitation-words = <i>“{ $words }”</i>
invitation-when = 🕘 { $when }
invitation-where = 📍 { $place }
invitation-for-neighbour = I rywun o’r gymdogaeth
invitation-for-circle = I’r cylch cyfan
invitation-ask = Allwch chi ei wneud?
invitation-leave = Rydw i wedi gofyn i chi mor aml ag y dymunwch yr wythnos hon. Mae hyn yn fuan, ac mae lle heb ei lenwi o hyd: a gaf i ofyn i chi er hynny? Os na, mae hynny’n iawn.
invitation-still-open = Gallwch gytuno o hyd: mae lle.
invitation-filled = Mae digon o bobl wedi cytuno. Diolch am fod yno!
invitation-cancelled = Does dim angen hyn mwyach. Diolch yr un fath.
invitation-over = Mae hwn wedi dechrau’n barod. Diolch yr un fath.
invitation-said-yes = ✅ Rydych wedi cytuno. Diolch!
invitation-said-waiting = ⏳ Rydych ar y rhestr aros. Diolch!
invitation-declined = Dywedoch chi: nid y tro hwn. Mae hynny’n hollol iawn, diolch am roi gwybod i mi.
invitation-avoided = Diolch am roi gwybod i mi. Fydda i ddim yn gofyn i chi am “{ $skill }” mwyach.
invitation-given-back = Rydych wedi rhoi eich lle yn ôl. Diolch am roi gwybod i mi.
invitation-yes = Gallaf
invitation-not-this-time = Nid y tro hwn
invitation-not-this-kind = Nid y math hwn o beth
invitation-human = Ysgrifennu at berson
invitation-wait = Rhowch fi ar y rhestr aros
invitation-perhaps = Efallai y bydd eich angen: mae rhywun wedi addo gwneud hyn, ond heb ddweud wrtha i a yw’n dal i sefyll. Os gallwch fod yn barod, dywedaf wrthych ar unwaith pan ddaw’r lle i chi.
invitation-be-ready = Gallaf, byddaf yn barod
invitation-after-all = Gallaf wedi’r cyfan
invitation-ask-again = Gofynnwch i mi am “{ $skill }” eto
slot-invite-open = { $count ->
    [one] Mae un lle heb ei lenwi. Allech chi helpu?
    [two] Mae dau le heb eu llenwi. Allech chi helpu?
    [few] Mae { $count } lle heb eu llenwi. Allech chi helpu?
    [many] Mae { $count } lle heb eu llenwi. Allech chi helpu?
   *[other] Mae { $count } lle heb eu llenwi. Allech chi helpu?
}
slot-invite-help = Gallaf helpu
slot-invite-yours = Chi ofynnodd am hyn. Byddaf yn rhoi gwybod i chi cyn gynted ag y bydd rhywun yn cytuno.
slot-invite-other-skill = Dydych chi ddim wedi dweud wrthyf eich bod yn cynnig “{ $skill }”. Mae croeso i chi yr un fath.
answer-yes = Diolch! Mae wedi’i nodi. Byddaf yn eich atgoffa mewn pryd.
answer-waiting = Diolch! { $place ->
    [1] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r cyntaf ar y rhestr aros.
    [2] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r ail ar y rhestr aros.
    [3] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r trydydd ar y rhestr aros.
   *[other] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw rhif { $place } ar y rhestr aros.
}
answer-no = Diolch am roi gwybod i mi. Byddaf yn gofyn i rywun arall.
answer-not-this-kind = Diolch. Fydda i ddim yn gofyn i chi am hynny mwyach.
answer-asked-again = Iawn, byddaf yn gofyn i chi am hynny eto.
answer-already = Rydych wedi ateb hwn o’r blaen. Dyma sut mae pethau.
answer-already-yes = Rydych wedi cytuno i hwn yn barod. Mae unwaith yn ddigon.
answer-overlap = Rydych wedi addo “{ $what }” ({ $when }). Allwch chi ddim bod mewn dau le ar unwaith.
answer-slot-changed = Mae’r amser neu’r lle wedi newid ers hynny. Edrychwch ar y neges ddiweddaraf.
answer-cancelled = Does dim angen hyn mwyach. Ni nodwyd dim.
answer-begun = Mae’r amser hwn wedi dechrau’n barod. Ni nodwyd dim.
answer-for-yourself = I chi mae hwn. Bydd rhywun arall yn dod.
answer-not-possible = Does dim modd gwneud hynny yma. Gallwch ysgrifennu at berson: /human
answer-too-late = Mae’n rhy hwyr i roi hwn yn ôl yma. Ysgrifennwch at berson: /human
answer-given-back = Diolch am roi gwybod i mi. Byddaf yn dod o hyd i rywun arall.
answer-off-list = Iawn, dydych chi ddim ar y rhestr aros mwyach.
answer-kept = Iawn, mae’n aros fel y mae.
answer-still-yes = Diolch! Mae’r amser newydd wedi’i nodi.
error-not-yours = Mater i rywun arall yw penderfynu hynny.
unfilled-title = <b>⚠️ Mae lleoedd heb eu llenwi o hyd</b>
unfilled-filled = ✅ Mae pob lle wedi’i lenwi nawr.
unfilled-what = Beth wnawn ni?
unfilled-further = { $count ->
    [one] Gofyn { $distance } ymhellach (1 arall)
   *[other] Gofyn { $distance } ymhellach ({ $count } arall)
}
unfilled-times = Dewis amser arall
unfilled-group = Ei roi yn ein grŵp
unfilled-show = Ei ddangos
unfilled-asking-further = Iawn, rwy’n gofyn ymhellach.
rule-weight-words = Faint mae’n cyfrif bod geiriau’r cynnig yn addas
rule-weight-distance = Faint mae’n cyfrif bod yn agos
rule-weight-language = Faint mae’n cyfrif rhannu iaith
rule-weight-rested = Faint mae’n cyfrif bod heb gael cais ers tro
rule-weight-carried = Faint mae’n cyfrif bod heb wneud llawer hyd yma
rule-weight-kept = Faint mae’n cyfrif bod wedi cadw addewidion
rule-weight-giving-back = Faint mae’n cyfrif bod wedi cael help heb gael cyfle i helpu eto
rule-weight-first-chance = Faint mae’n cyfrif bod heb gael ei holi eto
rule-late-withdrawal-hours = Sawl awr cyn y dechrau mae rhoi lle yn ôl yn cyfrif fel hwyr
