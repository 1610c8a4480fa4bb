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
