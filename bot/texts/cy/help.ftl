# What the bot can do, by role.
help-member = <b>Ysgrifennwch ataf</b>, yn eich geiriau eich hun: beth allech chi ei gynnig, neu beth fyddai’n eich helpu chi.
    
    /offers – yr hyn rydych chi’n ei gynnig
    /needs – yr hyn sydd ei angen yn agos atoch chi
    /mine – yr hyn rydych chi wedi’i addo
    /balance – oriau a roddwyd ac a dderbyniwyd
    /settings – iaith, lle, oriau tawel, seibiau
    /drafts – yr hyn a roddoch chi o’r neilltu
    /cancel – stopio’r hyn rydyn ni ar ei ganol
    /human – ysgrifennu at berson
    /mydata, /forget, /leave – eich data a’ch ffordd allan
help-coordinator = <b>Fel cydlynydd</b>
    /skills – geiriau am sgiliau sydd yr un peth
    Ysgrifennwch angen mewn un frawddeg, gyda diwrnod ac amser.
    /board – pob angen agored a pha mor llawn ydyw
    /people – pwy sydd yma
    /tell – gair i bawb
    /link – y ddolen a’r cod QR i ymuno, posteri
help-steward = <b>Fel stiward</b>
    /circle – enw, lle, cylchfa amser, rheolau
    /places – nodi strydoedd ac ardaloedd
    /people – penodi eraill i gydlynu, trosglwyddo
    Ychwanegwch fi at eich grŵp ac ysgrifennwch /link yno.
help-outside = Minga ydw i. Rwy’n helpu cymdogion i helpu ei gilydd. Anfonwch /start i ddechrau.
help-group = Rwy’n dweud yma pan fydd angen rhywun. I gynnig rhywbeth, gofyn am rywbeth neu ymuno, ysgrifennwch ataf yn breifat:
command-help = Beth alla i ei wneud
about-short = Cymdogion a gwasanaethau yn helpu ei gilydd: cynnig, gofyn, cytuno, cofio.
about-long = Mae Minga yn dod â chymdogion at ei gilydd: ysgrifennwch beth allech chi ei gynnig neu beth fyddai’n eich helpu chi, ac fe gaf hyd i’r ychydig bobl addas, cadw’r apwyntiad a chofio pwy helpodd pwy. Pwyswch Start i ddechrau.
