# Am faint y parodd, diolch, tynnu cofnod yn ôl.
hours-ask-giver = <b>Am faint y parodd?</b>
    { $skill } { $whom }
    { $when }

    Dewiswch, neu ysgrifennwch: “awr a hanner”.
hours-ask-receiver = <b>Am faint y bu { $giver } yno?</b>
    { $skill }
    { $when }

    Dewiswch, neu ysgrifennwch: “awr a hanner”.
hours-other-says = <b>Mae’r ochr arall ({ $other }) yn dweud: { $time }</b>
    { $skill }
    { $when }

    Ydy hynny’n iawn?
hours-you-said = { $skill }
    { $when }

    Fe ddywedoch chi: { $time }. Gofynnir i’r ochr arall ({ $other }) hefyd.
hours-differ = <b>Rydych yn ei weld yn wahanol</b>
    { $skill }
    { $when }

    Rydych chi’n dweud: { $mine }. Mae’r ochr arall ({ $other }) yn dweud: { $theirs }.
    Gallwch dderbyn y ffigur arall, neu siarad am y peth. Gall cydlynydd benderfynu.
hours-settle = <b>Am faint y parodd?</b>
    { $skill }
    { $when }

    { START($giver) }: { $gives }.
    { START($receiver) }: { $receives }.
    Yr hyn a ddewiswch chi sy’n sefyll.
hours-right = Ydy, { $time }
hours-right-none = Ydy, ni ddigwyddodd
hours-other = Rhywbeth arall…
hours-say-otherwise = Dweud rhywbeth arall…
hours-none = Ni ddigwyddodd
hours-take-theirs = { $time }, fel y dywed yr ochr arall
hours-nothing-said = dim byd eto
hours-not-at-all = ni ddigwyddodd
hours-how-long = Am faint y parodd? Er enghraifft “2 awr”, “90 munud”, “awr a hanner”. Mae 0 yn golygu na ddigwyddodd.
hours-not-understood = Wnes i ddim deall hynny fel hyd o amser. Er enghraifft “2 awr” neu “45 munud”.
hours-noted = Wedi’i nodi: { $time }.
hours-too-many = Galla i nodi hyd at 24 awr ar y tro.
hours-agreed-already = Mae hynny wedi’i gytuno’n barod. Os yw’n anghywir, gall cydlynydd ei dynnu’n ôl.
hours-not-yours = Dim ond y rhai oedd yno all ddweud hynny.
hours-toast-said = Wedi’i nodi: { $time }. Gofynnir i’r ochr arall.
hours-toast-agreed = Cytunwyd: { $time }. Diolch!
hours-toast-differ = Wedi’i nodi: { $time }. Mae’r ochr arall yn dweud yn wahanol.
hours-toast-all = { $count ->
    [one] Cytunwyd. Diolch!
   *[other] Cytunwyd ar bob un ({ $count }). Diolch!
}
hours-received = <b>Am faint y buon nhw yno?</b>
    { $skill }
    { $when }

hours-line-open = { $name }: heb ddweud eto
hours-line-says = Mae { $name } yn dweud: { $time }
hours-line-you = { $name }: rydych chi’n dweud { $time }
hours-line-differ = Mae { $name } yn dweud { $gives }, rydych chi’n dweud { $receives }
hours-line-agreed = { $name }: { $time }, wedi’i gytuno
hours-confirm-all = Iawn, fel maen nhw’n dweud
hours-open = { $name }…
hours-agreed-both = <b>Cytunwyd: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-coordinator = <b>Penderfynwyd gan gydlynydd: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
hours-agreed-silence = <b>Mae’n sefyll fel y dywedwyd: { $time }</b>
    { $skill }: { $giver } { $whom }
    { $when }
    Ni ddywedodd neb yn wahanol o fewn { $days ->
        [two] dau ddiwrnod
       *[other] { $days } diwrnod
    }.
hours-agreed-none = <b>Ni ddigwyddodd</b>
    { $skill }
    { $when }
    Nodwyd felly. Does dim amser yn cael ei gyfrif.
hours-standing = Hyd yma rydych wedi helpu am { $given } ac wedi cael help am { $received }.
hours-standing-of = Hyd yma mae { $name } wedi helpu am { $given } ac wedi cael help am { $received }.
hours-taken-back = Tynnwyd yn ôl gan gydlynydd: { $reason }
hours-list = <b>I’w gytuno o hyd</b>
hours-list-agreed = <b>Cytunwyd</b>
hours-list-see-agreed = Eisoes wedi’u cytuno
hours-list-see-open = I’w cytuno o hyd
hours-list-line = { $number }. { $skill }, { $name }
       { $when }
hours-list-open = { $number }. { $name }
hours-list-none = Does dim byd i’w gytuno ar hyn o bryd.
hours-page-back = ‹ Yn ôl
hours-page-on = Mwy ›
thanks-button = Dweud diolch
thanks-ask = Ychydig eiriau o ddiolch? Ysgrifennwch nhw, neu hepgorwch: yna bydd diolch syml yn mynd.
thanks-how = Ychydig eiriau, neu hepgorwch.
thanks-long = Mae hynny’n hir iawn. Allwch chi ei fyrhau i fil o nodau?
thanks-sent = Mae eich diolch ar ei ffordd.
thanks-already = Rydych wedi dweud diolch yn barod. Roedd hynny’n garedig.
thanks-words = 🙏 <b>Mae { $name } yn dweud diolch</b>
    “{ $words }”
    { $skill }, { MID($when) }
thanks-plain = 🙏 <b>Mae { $name } yn dweud diolch</b>
    { $skill }, { MID($when) }
ledger-reverse = Tynnu’r cofnod hwn yn ôl…
ledger-why = Pam mae’r cofnod hwn yn cael ei dynnu’n ôl? Mae’r ddwy ochr yn darllen y rheswm.
ledger-done = Mae’r cofnod wedi’i dynnu’n ôl, ac mae’r ddwy ochr wedi cael gwybod.
ledger-reason-missing = Mae angen rheswm; mae’r ddwy ochr yn ei ddarllen.
ledger-reason-long = Rhowch y rheswm mewn 500 nod neu lai.
ledger-own = Eich cofnod chi yw hwn. Gall cydlynydd arall ei dynnu’n ôl.
ledger-reversed-already = Mae’r cofnod hwnnw wedi’i dynnu’n ôl yn barod.
ledger-reversed = <b>Tynnwyd cofnod yn ôl</b>
    { $skill }: { $time }
    Rheswm: { $reason }
    Hyd yma rydych wedi helpu am { $given } ac wedi cael help am { $received }.
command-hours = Beth sydd i’w gytuno o hyd
