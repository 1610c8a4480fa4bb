# Addewidion, pwy sy’n dod, manylion cyswllt, y calendr.
commitment-title-waiting = <b>⏳ Ar y rhestr aros</b>
commitment-title-accepted = <b>✅ Rydych yn dod</b>
commitment-title-confirmed = <b>✅ Rydych yn dod, wedi’i gadarnhau</b>
commitment-title-there = <b>👋 Rydych yno</b>
commitment-title-done = <b>🙏 Wedi’i wneud. Diolch!</b>
commitment-title-withdrawn = <b>↩️ Wedi’i roi’n ôl</b>
commitment-title-cancelled = <b>❌ Wedi’i ganslo: peidiwch â dod</b>
commitment-title-no-show = <b>❔ Ni welwyd neb yno</b>
commitment-title-in-vain = <b>🙏 Dim angen y tro hwn</b>
commitment-what = <b>{ $skill }</b>
    🕘 { $when }
commitment-for = { START($whom) }
commitment-waiting = { $place ->
    [1] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r cyntaf ar y rhestr aros. Os daw lle’n rhydd, chi fydd yn ei gael, a byddaf yn rhoi gwybod i chi.
    [2] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r ail ar y rhestr aros. Os daw lle’n rhydd, chi fydd yn ei gael, a byddaf yn rhoi gwybod i chi.
    [3] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw’r trydydd ar y rhestr aros. Os daw lle’n rhydd, chi fydd yn ei gael, a byddaf yn rhoi gwybod i chi.
   *[other] Mae pob lle wedi’i gymryd ar hyn o bryd. Chi yw rhif { $place } ar y rhestr aros. Os daw lle’n rhydd, chi fydd yn ei gael, a byddaf yn rhoi gwybod i chi.
}
commitment-in-vain = Mae wedi dechrau, ac ni ddaeth lle’n rhydd. Diolch am fod yn barod!
commitment-stands = Diolch! Byddaf yn eich atgoffa. Os daw rhywbeth i’ch rhwystro, dywedwch wrthyf yma.
commitment-withdrawn = Rydych wedi rhoi eich lle yn ôl. Diolch am roi gwybod i mi.
commitment-time-changed = ❗ Mae’r amser wedi newid.
    Gynt: { $was }
    Nawr: <b>{ $now }</b>
    Gallwch chi o hyd? Rwy’n cadw eich lle tan { SOFT($until) }.
commitment-place-changed = ❗ Mae’r lle wedi newid. Gallwch chi o hyd? Rwy’n cadw eich lle tan { SOFT($until) }.
commitment-address = 🏠 Yr union gyfeiriad: <b>{ $address }</b>
commitment-address-later = 🏠 Byddwch yn gweld yr union gyfeiriad pan fydd y ddau ohonoch wedi cytuno i rannu manylion cyswllt.
commitment-still-yes = Gallaf o hyd
commitment-no-longer = Na, alla i ddim felly
commitment-give-back = Alla i ddim wedi’r cyfan
commitment-leave-line = Tynnwch fi oddi ar y rhestr aros
commitment-calendar = Ffeil galendr
commitment-there = Rwyf yma
commitment-late = Byddaf yn hwyr
commitment-sure = Does dim llawer o amser tan hynny:
    <b>{ $skill }</b>, { MID($when) }.
    Ydych chi’n siŵr na allwch ddod?
commitment-sure-yes = Ydw, rhowch fy lle yn ôl
commitment-sure-no = Na, byddaf yn dod
commitment-kept = Iawn, mae’n aros fel y mae.
commitment-lapsed = Chlywais i ddim a yw’r amser newydd yn eich siwtio: { $skill }, { MID($when) }. Felly rhoddais eich lle i rywun arall. Diolch yr un fath!
commitment-overlaps = Newidiodd amser “{ $skill }”: nawr { MID($when) }. Bryd hynny rydych wedi addo “{ $other }” ({ MID($other_when) }). Felly tynnais chi oddi ar hwn. Diolch yr un fath!
comes = ✅ Mae <b>{ $who }</b> yn dod: { $skill }, { MID($when) }.
comes-not = ↩️ All { $who } ddim dod wedi’r cyfan: { $skill }, { MID($when) }.
comes-not-places = { $left ->
    [0] Mae’r lle gan rywun arall yn barod.
    [one] Rwy’n chwilio am rywun arall: mae un lle heb ei lenwi.
    [two] Rwy’n chwilio am eraill: mae dau le heb eu llenwi.
   *[other] Rwy’n chwilio am eraill: mae { $left } lle heb eu llenwi.
}
comes-places = { $left ->
    [0] Mae pob lle wedi’i lenwi.
    [one] Mae un lle heb ei lenwi o hyd.
    [two] Mae dau le heb eu llenwi o hyd.
   *[other] Mae { $left } lle heb eu llenwi o hyd.
}
slot-off = ❌ Cafodd hwn ei ganslo: { $skill }, { MID($when) }. Ni fydd neb yn dod. Os oes ei angen arnoch o hyd, ysgrifennwch at berson.
mine-none = Dydych chi ddim wedi addo dim ar hyn o bryd. Mae /needs yn dangos lle byddai croeso i help.
mine-none-again = Does dim byd o’ch blaen ar hyn o bryd. Mae /needs yn dangos lle byddai croeso i help.
mine-some = { $count ->
    [one] Rydych wedi addo un peth:
    [two] Rydych wedi addo dau beth. Mae’r nesaf ar y gwaelod:
   *[other] Rydych wedi addo { $count } o bethau. Mae’r nesaf ar y gwaelod:
}
mine-past = <b>Beth wnaethoch chi’n ddiweddar</b>
mine-past-line = • { $skill }, { MID($when) }
command-mine = Yr hyn rwyf wedi’i addo
calendar-added = 📅 { $skill }, { MID($when) }: agorwch hwn i’w roi yn eich calendr.
calendar-removed = 📅 { $skill }, { MID($when) }: agorwch hwn i’w dynnu o’ch calendr.
calendar-description = Gan eich cylch, drwy Minga.
contact-about = <b>{ $other } a chi</b>
    { $skill }, { MID($when) }
contact-ask = A gaiff { $other } weld sut i gysylltu â chi? Dim ond os bydd y ddau ohonoch yn cytuno y gwelwch fanylion eich gilydd, a gallwch newid eich meddwl unrhyw bryd.
contact-telegram = Caiff, drwy Telegram
contact-with-number = Caiff, gyda rhif ffôn
contact-rather-bot = Drwy’r bot yn hytrach
contact-hide = Cuddio fy manylion eto
contact-not-together = Peidio â’n rhoi gyda’n gilydd
contact-both = Dyma sut i gyrraedd { $other }: { $how }
contact-number = <b>{ $number }</b>
contact-username = @{ $username }
contact-link = { $name }
contact-lost = (ddim ar Telegram mwyach)
contact-through-bot = Iawn: dydy { $other } ddim yn gweld eich manylion. Gallwch ysgrifennu at berson yma unrhyw bryd.
contact-other-not-yet = Diolch. Dydy { $other } ddim wedi ateb eto. Cyn gynted ag y bydd y ddau ohonoch yn cytuno, cewch weld manylion eich gilydd yma.
contact-other-refused = Diolch. Byddai’n well gan { $other } gysylltu drwy’r bot, felly dydy’r naill na’r llall ddim yn gweld y manylion.
contact-closed = Ni ddangosir manylion cyswllt yma mwyach.
contact-over = Mae hynny drosodd. Ni ddangosir manylion mwyach.
contact-shared = Diolch. Fe’u dangosir pan fydd y ddau ohonoch yn cytuno.
contact-hidden = Iawn. Ni ddangosir eich manylion.
contact-ask-number = Pa rif gaf i ei ddangos? Teipiwch ef, neu rhannwch eich cyswllt eich hun gyda 📎.
contact-no-number = Dydy hynny ddim yn edrych fel rhif ffôn. Er enghraifft: +44 29 2018 0000
contact-number-right = Dangos <b>{ $number }</b> i’r ochr arall, pan fydd y ddau ohonoch yn cytuno?
contact-number-share = Ie, dangoswch y rhif hwn
contact-number-shared = Diolch. Dangosir eich rhif pan fydd y ddau ohonoch yn cytuno.
contact-apart = Fydda i ddim yn dod â chi a’r aelod hwn ({ $other }) at eich gilydd eto. Ni ddywedir wrth neb. Mae’r hyn rydych wedi’i addo’n barod yn aros, oni bai eich bod yn ei roi’n ôl.
answer-checks = Mae angen gwiriad ar gyfer hwn, a does gen i ddim un i chi ar y diwrnod hwnnw: { $kinds }. Gall cydlynydd ei nodi. Diolch am fod eisiau helpu!
commitment-unchecked = Mae angen gwiriad nawr ar gyfer “{ $skill }”, { MID($when) }, a does gen i ddim un i chi ar y diwrnod hwnnw: { $kinds }. Rhaid i bawb ei gael. Felly bu’n rhaid i mi roi eich lle’n ôl; gall cydlynydd nodi’r gwiriad. Diolch yr un fath!
commitment-tight-before = ⚠️ Mae’n dynn: o’r hyn rydych wedi ei addo cynt, mae’r daith tua { $way }, a dim ond { $gap } sydd rhyngddyn nhw.
commitment-tight-after = ⚠️ Mae’n dynn: i’r hyn rydych wedi ei addo wedyn, mae’r daith tua { $way }, a dim ond { $gap } sydd rhyngddyn nhw.
