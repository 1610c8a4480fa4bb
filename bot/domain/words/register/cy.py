"""The starting register in Welsh."""

NAMES = {
    "driving": "Lifft yn y car|gyrru|gyrrwr|lifft|lifftiau|rhoi lifft|mynd â rhywun yn y car|car"
    "|cludo|trafnidiaeth|cludiant|gyrru pobl"
    "|nôl yn y car",
    "shopping": "Siopa|siopa|siop|neges|gwneud neges|nwyddau|siopa bwyd|archfarchnad|prynu bwyd|nôl neges",
    "cooking": "Coginio|coginio|paratoi bwyd|gwneud swper|gwneud cinio|cawl|ryseitiau|cegin"
    "|coginio pryd|gwneud bwyd",
    "meals": "Dod â phrydau|prydau poeth|pryd ar glud|cludo prydau|danfon bwyd|dod â phryd"
    "|prydau bwyd|parseli bwyd",
    "baking": "Pobi|pobi|cacennau|cacen|teisen|bara|bisgedi|gwneud cacen|teisennau|pice ar y maen",
    "gardening": "Garddio|garddio|gardd|torri'r lawnt|lawnt|chwynnu|tocio|perth|gwrych|palu|plannu"
    "|rhandir|torri gwair",
    "plants": "Dyfrio planhigion|dyfrio|planhigion|blodau|dyfrhau|gofalu am blanhigion|dyfrio blodau",
    "repairs": "Mân atgyweiriadau|trwsio|trwsio pethau|atgyweirio|mân waith|crefftwr|codi silffoedd"
    "|rhoi dodrefn at ei gilydd|newid bwlb"
    "|tap yn gollwng|drilio|DIY",
    "bicycles": "Trwsio beiciau|beic|beiciau|trwsio beic|twll mewn teiar|atgyweirio beic|beicio",
    "computers": "Help gyda chyfrifiadur|cyfrifiadur|cyfrifiaduron|gliniadur|rhyngrwyd|wifi|e-bost"
    "|argraffydd|technoleg|llechen|ar-lein"
    "|galwadau fideo",
    "phones": "Help gyda ffôn|ffôn symudol|ffôn clyfar|ffonau|apiau|WhatsApp|gosod ffôn"
    "|dangos sut mae ffôn yn gweithio",
    "letters": "Darllen llythyrau a ffurflenni|ffurflenni|llenwi ffurflenni|ffurflen"
    "|llythyrau swyddogol|darllen llythyrau|ceisiadau|esbonio llythyrau",
    "writing": "Ysgrifennu llythyrau|ysgrifennu|sgrifennu|teipio|prawfddarllen|llythyr"
    "|ysgrifennu llythyr|barddoniaeth|cerddi",
    "budget": "Arian a gwaith papur|gwaith papur|cyllideb|cyllidebu|biliau|ffurflen dreth|cyfrifon"
    "|arian|dyled|ffeilio",
    "translation": "Cyfieithu|cyfieithu|cyfieithydd|cyfieithiad|cyfieithu ar y pryd|dehongli",
    "languages": "Ymarfer iaith|ymarfer Cymraeg|dysgu Cymraeg|sgwrs Gymraeg|sgwrsio yn Gymraeg"
    "|ymarfer Saesneg|dysgu Saesneg|gwersi iaith"
    "|siarad Cymraeg|ieithoedd|cyfnewid iaith",
    "signing": "Iaith arwyddion|arwyddo|iaith arwyddion Prydain|BSL|pobl fyddar|byddar",
    "childcare": "Gofal plant|gwarchod plant|gwarchod|gofalu am blant|edrych ar ôl plant|nôl o'r ysgol"
    "|nôl plant|meithrinfa|babanod|plant bach",
    "homework": "Help gyda gwaith cartref|gwaith cartref|tiwtora|tiwtor|mathemateg|gwaith ysgol"
    "|adolygu|arholiadau|sillafu",
    "teaching": "Dysgu eraill|addysgu|gwersi|rhoi gwersi|gweithdy|cynnal cwrs|hyfforddi|mentora"
    "|mentor|dysgu sgiliau|athro|athrawes",
    "dogs": "Mynd â chŵn am dro|ci|cŵn|mynd â'r ci am dro|cerdded y ci|cerdded cŵn|ci bach",
    "pets": "Gofalu am anifeiliaid anwes|anifeiliaid|anifail anwes|cath|cathod|bwydo'r gath"
    "|cwningen|bochdew|milfeddyg|bwydo anifeiliaid",
    "visiting": "Ymweld a chwmni|ymweld|ymweliad|cwmni|cadw cwmni|cyfeillio|unig|unigrwydd"
    "|chwarae cardiau|gemau bwrdd|gwyddbwyll|galw heibio",
    "calls": "Sgwrs ar y ffôn|ffonio|galwad ffôn|galwadau|sgwrsio ar y ffôn|siarad ar y ffôn"
    "|ffonio pobl|galwad gyfeillgar",
    "accompanying": "Mynd gyda rhywun i apwyntiad|apwyntiad|apwyntiadau|hebrwng|mynd gyda"
    "|mynd at y meddyg|meddyg|dod gyda fi|cwmni i apwyntiad"
    "|apwyntiad ysbyty",
    "prescriptions": "Nôl presgripsiwn|presgripsiwn|presgripsiynau|fferyllfa|fferyllydd|moddion"
    "|meddyginiaeth|tabledi|nôl moddion",
    "cleaning": "Glanhau|glanhau|tacluso|hwfro|tynnu llwch|gwaith tŷ|golchi ffenestri|ffenestri"
    "|cymhennu|golchi llestri|sgubo",
    "laundry": "Golchi a smwddio|golchi dillad|smwddio|peiriant golchi|dillad|newid y gwely|golch",
    "sewing": "Gwnïo|gwnïo|trwsio dillad|hem|llenni|botymau|peiriant gwnïo|altro dillad|pwytho",
    "crafts": "Crefftau|gwau|crosio|crefft|crochenwaith|gwaith coed|cerfio|brodwaith|brodio"
    "|gwneud pethau â llaw",
    "moving": "Symud a chario|symud tŷ|cario|codi pethau trwm|symud dodrefn|dodrefn|bocsys trwm|fan"
    "|llwytho|pethau trwm",
    "painting": "Peintio ac addurno|peintio waliau|addurno|peintio|papuro|papur wal|peintiwr"
    "|peintio ystafell|peintio ffens|paentio",
    "snow": "Clirio eira|eira|rhaw|rhofio eira|rhew|graeanu|clirio'r llwybr|halen ar y llwybr",
    "rubbish": "Mynd â'r sbwriel allan|sbwriel|biniau|rhoi'r biniau allan|ailgylchu|tip"
    "|casglu sbwriel|gwastraff",
    "walking": "Cerdded gyda'n gilydd|mynd am dro|cerdded|partner cerdded|grŵp cerdded|heicio"
    "|gwthio cadair olwyn|cadair olwyn|tro bach",
    "sport": "Chwaraeon gyda'n gilydd|chwaraeon|rhedeg|loncian|ioga|pêl-droed|nofio|ymarfer corff"
    "|campfa|tennis|badminton",
    "music": "Cerddoriaeth|gitâr|piano|canu|côr|chwarae'r gitâr|chwarae'r piano|cerddor|telyn"
    "|gwersi cerdd|ffidil",
    "reading": "Darllen yn uchel|darllen stori|straeon|darllen llyfr|darllen i rywun|adrodd straeon"
    "|darllen y papur|chwedlau",
    "hair": "Trin gwallt|torri gwallt|gwallt|siop trin gwallt|barbwr|ewinedd|siafio",
    "photography": "Ffotograffiaeth|ffotograffau|ffotograffydd|tynnu lluniau|lluniau|fideo|ffilmio"
    "|sganio hen luniau",
    "art": "Darlunio ac arlunio|arlunio|tynnu llun â phensil|celf|dyfrlliw|posteri|dylunio"
    "|arlunydd|darlunio|braslunio",
    "first-aid": "Cymorth cyntaf|swyddog cymorth cyntaf|hyfforddiant cymorth cyntaf|adfywio|nyrs|CPR",
    "tools": "Benthyg offer|offer|benthyg|ysgol ddringo|dril|benthyg dril|trelar"
    "|peiriant torri gwair|rhoi benthyg",
    "room": "Benthyg ystafell|ystafell|ystafell sbâr|neuadd|lle i gwrdd|ystafell gyfarfod|gofod"
    "|lle i gyfarfod|lleoliad",
    "events": "Help mewn digwyddiadau|digwyddiad|digwyddiadau|parti stryd|trefnu|gosod byrddau"
    "|parti|stondin|codi posteri|codi arian|gŵyl",
    "coffee": "Coffi a lle i eistedd|coffi|gwneud coffi|bore coffi|te|paned|paneidiau|croesawu"
    "|te parti|gwneud te",
    "jobs": "Help i ddod o hyd i waith|chwilio am waith|ceisiadau swydd|swydd|swyddi|cyfweliad"
    "|cyfweliad swydd|dod o hyd i swydd|cyngor gyrfa",
    "listening": "Gwrando|gwrando|rhywun i siarad â nhw|clust i wrando|galar|profedigaeth"
    "|cefnogaeth emosiynol|siarad am bethau",
}

#: What neighbours write when they do not name it: words that hint at it, and things it is done with.
MORE = {
    "driving": "mynd â mam i'r ysbyty|mynd â fi i'r|dal y bws|yrru pobl|gyrru i'r dre|mynd â fi i'r orsaf"
    "|rhedeg i'r ysbyty|bws mini|tacsi|mynd â rhywun i|mynd â nhad i'r",
    "shopping": "Tesco|Aldi|Lidl|Asda|oergell yn wag|nôl pethau|bara a llaeth|bara a llefrith|negesau|nôl bara"
    "|picio i'r siop|nôl bwyd|siop gornel|y cypyrddau'n wag|pethau o'r siop|nôl neges o'r siop",
    "cooking": "cogydd|gogydd|dangos sut i wneud cawl|cyri|cinio dydd Sul|coginio cinio|stiw|rhostio|swper i",
    "meals": "prydau|bwyd poeth|powlen o gawl|powlen|dod â phowlen|cinio poeth|bwyd dros ben"
    "|rhywbeth poeth i'w fwyta|pryd poeth|plât o fwyd",
    "baking": "bara brith|cacen ben-blwydd|cacen briodas|sgons|torth|bara surdoes|tarten|crwst|myffins|cacs",
    "gardening": "torri'r gwair|gwair|borfa|torri porfa|bysedd gwyrdd|siswrn tocio|gwrych wedi tyfu"
    "|wedi tyfu'n wyllt|chwyn|coed|gwelyau blodau|llysiau|compost|tocio coed|strimio|torri'r berth"
    "|plannu bylbiau|tŷ gwydr",
    "plants": "rhoi dŵr i'r planhigion|rhoi dŵr|dŵr i'r planhigion|dyfrio'r blodau|potiau blodau|tomatos"
    "|basgedi crog",
    "repairs": "tap yn diferu|diferu|silffoedd|silff|drws wedi dod|golfachau|colfachau|handi|handi efo dril"
    "|bachau|clo|plwg|ffiws|sinc|tŷ bach wedi blocio|boeler|plymer|trydanwr|saer|bwlb|cwpwrdd|drws"
    "|gwter",
    "bicycles": "beics|trwsio beics|olwyn beic|olwyn fy meic|olwyn|teiar fflat|brêcs|brêcs beic|cadwyn beic"
    "|pynjar",
    "computers": "argraffydd yn gwrthod|e-byst|feirws|firws|band eang|llwybrydd|cyfrineiriau|bancio ar-lein|zoom"
    "|iPad|tabled|digidol|sgrin|gliniaduron",
    "phones": "ffôn newydd|defnyddio WhatsApp|defnyddio ffôn|anfon lluniau|negeseuon testun|iPhone|tecstio"
    "|mobeil|galwadau fideo ar y ffôn|sut mae defnyddio WhatsApp",
    "letters": "llythyr gan y cyngor|llythyr o'r cyngor|deall llythyr|lythyr dwi'n deall dim|ffurflen PIP"
    "|llenwi ffurflen|cais|bathodyn glas|ffurflenni budd-dal|post swyddogol|print mân",
    "writing": "ysgrifennu at|ysgrifennu at fy landlord|teipio llythyrau|e-bost at|cwyno|cwyn|llunio llythyr"
    "|sgwennu",
    "budget": "cyfrifydd|budd-daliadau|cyllideb a budd-daliadau|dyledion|rhent|treth|bil nwy|bil trydan"
    "|cadw cyfrifon|pryderon arian",
    "translation": "cyfieithydd Pwyleg|siarad Arabeg|siarad Pwyleg|siarad Wcreineg|cyfieithu i|lladmerydd",
    "languages": "ymarfer fy Nghymraeg|Cymraeg efo rhywun|dysgwyr|siarad Saesneg|gwersi Cymraeg|dysgu Sbaeneg"
    "|welsh lessons|ymarfer Sbaeneg|gwella fy Saesneg|siaradwr Cymraeg",
    "signing": "yn fyddar|fyddar|trwm ei chlyw|trwm ei glyw|arwyddo BSL|makaton",
    "childcare": "gwarchod dau o blant|gwarchod y plant|nôl plant o'r ysgol|babi|rhai bach|edrych ar ôl y plant"
    "|carco|carco'r plant|meithrin|crud",
    "homework": "darllen a symiau|symiau|TGAU|maths|help ar ôl ysgol|gwaith cartref mathemateg|gwyddoniaeth"
    "|tablau|helpu plant efo'u darllen|lefel A",
    "teaching": "dosbarth|cynnal dosbarth|dysgu fi i chwarae|chwarae gwyddbwyll|dysgu gwyddbwyll|dysgu chwarae"
    "|dysgu sut i|cwrs|gweithdai|gwers",
    "dogs": "ci am dro|mynd a r ci am dro|ci defaid|labrador|daeargi|rhedeg ar y ci|eich ci|â'r ci|cŵn allan"
    "|gadael y ci allan",
    "pets": "moch cwta|cwningod|bwjis|bwji|ieir|pysgod aur|gofalu am y gath|gwarchod y gath|cath fach|crwban"
    "|bwydo'r ieir",
    "visiting": "galw heibio i weld|galw heibio mam-gu|clonc|ar ei ben ei hun|ar ei phen ei hun"
    "|ddim wedi gweld neb|heb weld neb|paned a sgwrs|unig gyda'r nos|hen bobl|cadw cwmni i"
    "|ymweld ag unrhyw un|dominos|scrabble|tsiecio ar",
    "calls": "ffonio rhywun bob nos|ffonio f'ewythr|ffonio unwaith yr wythnos|galwad wythnosol|caniad"
    "|sgwrs ffôn|codi'r ffôn|ffonio rhywun am sgwrs|ffonio mam|ffonio nain",
    "accompanying": "sgan yn yr ysbyty|mynd gyda phobl i apwyntiadau|deintydd|cwmni yn y deintydd|mynd ar ben fy hun"
    "|ddim eisiau mynd ar ben fy hun|optegydd|gwneud nodiadau|dod gyda fi i'r|llys|tribiwnlys"
    "|hapwyntiadau",
    "prescriptions": "casglu tabledi|casglu moddion|nôl tabledi|nôl o'r fferyllfa|tabledi o'r fferyllfa|cemist|drygist"
    "|presgripsiwn rheolaidd|pils|inswlin",
    "cleaning": "sgwrio|sgwrio'r popty|popty|ffwrn|mopio|sychu llwch|glanhau'r tŷ|glanhau ffenestri|llestri"
    "|brwsio|tŷ'n flêr|glanhau gwanwyn",
    "laundry": "dillad brwnt|dillad budr|mynydd o ddillad|smwddio crysau|crysau|cynfasau"
    "|peiriant golchi wedi torri|golchi dillad gwely|sychu dillad",
    "sewing": "trowsus eisiau ei fyrhau|byrhau trowsus|trowsus|zips|sip|hemiau|gwnïad|gwniadwraig|teiliwr"
    "|clytio|trwsio trowsus",
    "crafts": "gweu|gweu a chlonc|dysgu crosio|ffelt|gwehyddu|clai|gemwaith|canhwyllau|gwneud cardiau|macrame"
    "|basgedi",
    "moving": "symud piano|symud soffa|oergell lan y grisiau|oergell i fyny'r grisiau|symud oergell|codi trwm"
    "|cefn cryf|pobl gryf|bocsys|cario bocsys|dyn â fan|soffa|lan y grisiau|i fyny'r grisiau"
    "|symud cwpwrdd",
    "painting": "paentio'r neuadd|peintio'r neuadd"
    "|côt o baent|paent|papuro a phaentio|cyntedd|addurno'r tŷ|peintio'r tŷ|peintio'r gegin|rholer"
    "|plastro",
    "snow": "llwybr yn rhew|rhewllyd|clirio'r eira|eira o'r dreif|llithrig|rhawio|palmant rhewllyd|graean",
    "rubbish": "biniau allan|bin|rhoi'r bin allan|biniau nos Lun|ailgylchu chi|sgip|casglu ysbwriel|ysbwriel"
    "|gwastraff gardd|poteli|bagiau du|cardbord",
    "walking": "mynd am dro bach|cerdded awr|cerdded bob bore|cwmni i fynd am dro|cwmni i gerdded"
    "|tro wrth yr afon|cerdded wrth yr afon|rambl|cadair olwyn am dro|cydgerdded|crwydro",
    "sport": "tenis bwrdd|gêm o denis|denis bwrdd|ioga cadair|rygbi|dawnsio|dawns|pilates|tai chi|criced|bowls"
    "|dartiau|pêl-rwyd|seiclo|ymarferion|cadw'n heini|gêm",
    "music": "ffidlwr|feiolin|drymiau|iwcalili|acordion|ffliwt|band|canwr|carolau|offeryn|allweddellau|telynor"
    "|gwersi piano|gwersi gitâr|chwarae offeryn",
    "reading": "darllen y papur newydd|darllen y papur i rywun|nofelau|colli fy nofelau|golwg wedi mynd"
    "|methu darllen|dall|stori amser gwely|storïau|darllen nofel",
    "hair": "triniwr gwallt|trin gwallt yn y cartref|barf|tacluso barf|torri barf|steil gwallt|perm"
    "|torri fy ngwallt",
    "photography": "camera|camera da|tynnu lluniau o|tynnwr lluniau|portreadau|llun|fideos|lluniau priodas",
    "art": "prynhawniau dyfrlliw|dyfrlliwiau|peintio lluniau|paentio lluniau|brasluniau|murlun|dosbarth celf"
    "|lluniadu|caligraffi|darlun",
    "first-aid": "dysgu CPR|ambiwlans Sant Ioan|diffibriliwr|parafeddyg|achub bywyd|cymorth cyntaf yn"
    "|achubwr bywyd",
    "tools": "benthyg ysgol|benthyg ysgol am awr|ysgol i'w benthyg|golchwr pwysedd|dril i'w fenthyg"
    "|i'w fenthyg|llif|berfa|rhaw i'w benthyg|cymysgydd sment|rhoi menthyg|morthwyl",
    "room": "rhywle i gwrdd|rhywle cynnes|festri|festri'r capel|yn wag|neuadd yn wag|neuadd yr eglwys"
    "|lle i ymarfer|lle i'n grŵp|gofod gwaith|stafell|ystafell gymunedol",
    "events": "gosod byrddau a chadeiriau|ffair|stiwardio|stiward|gwerthu tocynnau|raffl|diwrnod agored"
    "|sêl cist car|carnifal|cyngerdd|eisteddfod|noson goffi|noson gwis|twmpath|ffair Nadolig|byrddau"
    "|hwyl|ras hwyl|marsial",
    "coffee": "tegell|tegell ymlaen|mae'r tegell|dewch i eistedd|dishgled|panad|lle cynnes|drws agored"
    "|te a chacen",
    "jobs": "CV|help gyda CV|di-waith|yn ddi-waith|ffug gyfweliadau|cyfweliadau|adnoddau dynol|gyrfa"
    "|prentisiaeth|diswyddo|llythyr cais|gwneud cais am swydd|chwilio am swydd",
    "listening": "gwrandäwr|gwrandäwr da|rhywun i wrando|gŵr farw|gŵr wedi marw|wraig wedi marw|galaru|hiraeth"
    "|trist|iselder|pryderus|bwrw bol|gweddw|clust",
}
