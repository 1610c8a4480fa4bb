# Leaving, everything about me, being forgotten.
privacy-leave-ask = Ydych chi am adael y cylch <b>{ $circle }</b>? { $count ->
    [0] Dydych chi ddim wedi addo dim byd ar hyn o bryd.
    [one] Byddwn i’n tynnu eich un addewid yn ôl, ac yn dweud hynny wrth y rhai dan sylw.
   *[other] Byddwn i’n tynnu eich { $count } addewid yn ôl, ac yn dweud hynny wrth y rhai dan sylw.
} Daw eich cynigion i ben. Gallwch ddod yn ôl unrhyw bryd.
privacy-leave-yes = Ie, gadael
privacy-leave-no = Na, aros
privacy-stayed = Iawn, mae popeth yn aros fel yr oedd.
privacy-left = Rydych chi wedi gadael y cylch { $circle }. Diolch am fod yn rhan ohono. Os hoffech chi ddod yn ôl, ysgrifennwch.
privacy-data-summary = Mae <b>popeth amdanoch chi</b> yn y ffeil hon. Yn fyr:
    Enw: { $name }
    Cylchoedd: { $circles }
    Cynigion: { $offers }
    Addewidion: { $commitments }
    Cofnodion oriau: { $entries }
    Negeseuon gen i yn y pythefnos diwethaf: { $messages }
    
    Does dim byd am bobl eraill ynddi. Mae /forget yn dileu’r cyfan.
privacy-data-file = popeth-amdanaf-i.json
privacy-forget-ask = Ydych chi am i mi <b>eich anghofio</b>?
    
    Wedi mynd am byth: eich enw, eich cyfrif Telegram, eich lle, eich cynigion, popeth rydych chi wedi’i ysgrifennu. { $count ->
    [0] Dydych chi ddim wedi addo dim byd ar hyn o bryd.
    [one] Byddaf yn tynnu eich un addewid yn ôl yn gyntaf, ac yn dweud hynny wrth y rhai dan sylw.
   *[other] Byddaf yn tynnu eich { $count } addewid yn ôl yn gyntaf, ac yn dweud hynny wrth y rhai dan sylw.
}
    Beth sy’n aros: yr oriau a roddwyd ac a dderbyniwyd, heb eich enw, fel bod cyfrifon y lleill yn dal yn gywir.
    
    Does dim modd dadwneud hyn.
privacy-forget-yes = Ie, anghofiwch fi
privacy-forget-no = Na, cadwch fi
privacy-forgotten = Rwyf wedi eich anghofio. Does dim byd â’ch enw arno ar ôl gen i. Ymhen ychydig funudau byddaf yn colli rhif y sgwrs hon hefyd. Pob hwyl i chi!
privacy-nothing-kept = Dydw i’n cadw dim amdanoch chi ond rhif y sgwrs hon a’i hiaith.
privacy-someone = rhywun
command-mydata = Popeth rwy’n ei gadw amdanoch chi
command-forget = Cael eich anghofio
command-leave = Gadael y cylch hwn

# Rhoddwyd y gronfa ddata yn ôl o gopi.
restored-told = <b>{ $circle }: bu’n rhaid fy rhoi yn ôl i gyflwr cynharach.</b>
    
    Mae popeth fel yr oedd ar { SOFT($since) }. Mae’r hyn a ysgrifennwyd neu a wasgwyd rhwng hynny a { MID($until) } wedi’i golli: atebion, addewidion, cynigion, anghenion, oriau. Ni fyddaf yn dweud yr hyn oedd gennyf yn aros i’w ddweud, ac mae negeseuon at bawb wedi’u hatal.
    
    Edrychwch ar /board ac ar yr hyn sydd i ddod yn y dyddiau nesaf, a gofynnwch eto i’r rhai y mae rhywbeth yn dibynnu arnynt.
restored-press = Daw’r neges hon o amser yr wyf wedi’i golli: bu’n rhaid fy rhoi yn ôl i gyflwr cynharach. Ni newidiwyd dim. Ysgrifennwch ataf beth oeddech yn ei feddwl.
