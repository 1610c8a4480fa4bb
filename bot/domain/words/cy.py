"""Welsh: with its mutations, decimal and traditional numbers, "hanner awr wedi tri", "chwarter i bedwar".

"Dydd Iau nesaf" is taken for the coming Thursday, with a doubt. "Mawrth" beside a day or a part of the day is
Tuesday; after a number, "mis" or "ym" it is March.
"""

from bot.domain.words.vocabulary import Kind, Value, Vocabulary

_UNITS = ("un", "dau|dwy", "tri|tair", "pedwar|pedair", "pump|pum", "chwech|chwe", "saith", "wyth", "naw")
_TENS = {10: "un deg", 20: "dau ddeg", 30: "tri deg", 40: "pedwar deg", 50: "pum deg"}


def _numbers() -> dict[Value, str]:
    numbers: dict[Value, str] = dict(enumerate(_UNITS, 1))
    for tens, ten in _TENS.items():
        numbers[tens] = ten
        for unit, words in enumerate(_UNITS, 1):
            numbers[tens + unit] = "|".join(f"{ten} {word}" for word in words.split("|"))
    traditional = {
        0: "dim", 10: "deg|deng", 11: "un ar ddeg", 12: "deuddeg|deuddeng", 13: "tri ar ddeg|tair ar ddeg",
        14: "pedwar ar ddeg|pedair ar ddeg", 15: "pymtheg|pymtheng", 16: "un ar bymtheg", 17: "dau ar bymtheg",
        18: "deunaw", 19: "pedwar ar bymtheg", 20: "ugain|ugian", 25: "pump ar hugain|pum munud ar hugain",
        30: "deg ar hugain",
    }  # fmt: skip
    for number, words in traditional.items():
        numbers[number] = f"{numbers[number]}|{words}" if number in numbers else words
    return numbers


_MORNING = (540, 720)
_AFTERNOON = (780, 1020)
_EVENING = (1080, 1320)

VOCABULARY = Vocabulary(
    code="cy",
    half=30,
    next_is_week_after=False,
    next_is_doubtful=True,
    twelve_hours=True,
    mutating=frozenset(
        {
            Kind.NUMBER,
            Kind.ORDINAL,
            Kind.WEEKDAY,
            Kind.WEEKDAY_HABIT,
            Kind.MONTH,
            Kind.PART,
            Kind.PART_HABIT,
            Kind.DAY,
            Kind.DAY_PART,
            Kind.WEEKEND,
            Kind.WEEKENDS,
            Kind.UNIT_TIME,
            Kind.UNIT_DAY,
            Kind.UNIT_MONTH,
            Kind.PEOPLE,
            Kind.EVERY,
            Kind.EVERY_OTHER,
            Kind.WEEKLY,
            Kind.START_OF,
            Kind.MIDDLE_OF,
            Kind.END_OF,
            Kind.WORKDAYS,
            Kind.ALTERNATE,
            Kind.QUARTER,
        }
    ),
    words={
        Kind.NUMBER: _numbers() | {2: "dau|dwy|cwpl o|cwpwl o"},
        Kind.ORDINAL: {
            1: "cyntaf|1af",
            2: "ail|2il",
            3: "trydydd|trydedd",
            4: "pedwerydd|pedwaredd",
            5: "pumed",
            6: "chweched",
            7: "seithfed",
            8: "wythfed",
            9: "nawfed",
            10: "degfed",
            11: "unfed ar ddeg",
            12: "deuddegfed",
            13: "trydydd ar ddeg|trydedd ar ddeg",
            14: "pedwerydd ar ddeg|pedwaredd ar ddeg",
            15: "pymthegfed",
            16: "unfed ar bymtheg",
            17: "ail ar bymtheg",
            18: "deunawfed",
            19: "pedwerydd ar bymtheg|pedwaredd ar bymtheg",
            20: "ugeinfed",
            21: "unfed ar hugain",
            22: "ail ar hugain",
            23: "trydydd ar hugain|trydedd ar hugain",
            24: "pedwerydd ar hugain|pedwaredd ar hugain",
            25: "pumed ar hugain",
            26: "chweched ar hugain",
            27: "seithfed ar hugain",
            28: "wythfed ar hugain",
            29: "nawfed ar hugain",
            30: "degfed ar hugain",
            31: "unfed ar ddeg ar hugain",
        },
        Kind.WEEKDAY: {
            0: "dydd llun|~llun|~llu",
            1: "dydd mawrth|~mawrth|~maw",
            2: "dydd mercher|mercher|~mer",
            3: "dydd iau|~iau",
            4: "dydd gwener|gwener|~gwe",
            5: "dydd sadwrn|sadwrn|~sad",
            6: "dydd sul|~sul",
        },
        Kind.WEEKDAY_HABIT: {
            0: "dyddiau llun",
            1: "dyddiau mawrth",
            2: "dyddiau mercher",
            3: "dyddiau iau",
            4: "dyddiau gwener",
            5: "dyddiau sadwrn",
            6: "dyddiau sul",
        },
        Kind.MONTH: {
            1: "mis ionawr|ionawr|ion",
            2: "mis chwefror|chwefror|chwef",
            3: "mis mawrth|~mawrth",
            4: "mis ebrill|ebrill|ebr",
            5: "mis mai|~mai",
            6: "mis mehefin|mehefin|meh",
            7: "mis gorffennaf|gorffennaf|gorff",
            8: "mis awst|awst",
            9: "mis medi|~medi",
            10: "mis hydref|hydref|hyd.",
            11: "mis tachwedd|tachwedd|tach",
            12: "mis rhagfyr|rhagfyr|rhag",
        },
        Kind.PART: {
            (360, 540): "bore cynnar|yn gynnar yn y bore|ben bore|peth cyntaf yn y bore",
            _MORNING: "bore",
            (720, 840): "amser cinio|awr ginio",
            _AFTERNOON: "prynhawn|pnawn|p'nawn",
            (900, 1020): "prynhawn hwyr|diwedd y prynhawn|diwedd prynhawn",
            _EVENING: "nos|noson|noswaith|gyda'r nos|gyda'r hwyr|min nos|fin nos|yr hwyr|hwyr",
        },
        Kind.PART_HABIT: {
            _MORNING: "boreau|boreuau|yn y boreau",
            (720, 840): "amseroedd cinio",
            _AFTERNOON: "prynhawniau|pnawniau|prynhawnau",
            _EVENING: "nosweithiau|nosau|nosweithie",
        },
        Kind.CLOCK: {720: "hanner dydd|canol dydd", 1440: "hanner nos|canol nos"},
        Kind.DAY: {
            0: "heddiw|heddi",
            1: "yfory|fory",
            2: "drennydd|trennydd|diwrnod ar ôl yfory",
            3: "tradwy",
            -1: "ddoe|doe",
            -2: "echdoe|echddoe",
        },
        Kind.DAY_PART: {
            (0, *_EVENING): "heno|heno 'ma",
            (0, *_MORNING): "bore 'ma|bore yma|y bore 'ma|y bore yma|bore heddiw|bore hwn|bore ma",
            (
                0,
                *_AFTERNOON,
            ): "prynhawn 'ma|prynhawn yma|y prynhawn 'ma|y prynhawn yma|pnawn 'ma|pnawn yma|y pnawn 'ma"
            "|prynhawn heddiw|prynhawn hwn|pnawn ma|p'nawn 'ma",
            (1, *_MORNING): "bore yfory|bore fory|yfory yn y bore",
            (1, *_AFTERNOON): "prynhawn yfory|prynhawn fory|pnawn fory|pnawn yfory",
            (1, *_EVENING): "nos yfory|nos fory",
            (-1, *_EVENING): "neithiwr",
        },
        Kind.FIXED: {
            (12, 24): "noswyl nadolig|noswyl y nadolig",
            (12, 25): "dydd nadolig|ddydd nadolig",
            (12, 26): "gŵyl san steffan|dydd san steffan",
            (12, 31): "nos galan",
            (1, 1): "dydd calan|ddydd calan",
            (3, 1): "dydd gŵyl dewi|ddydd gŵyl dewi",
        },
        Kind.THIS: "hwn|hon|yma|'ma|hyn",
        Kind.NEXT: "nesaf|nesa",
        Kind.COMING: "sy'n dod|sydd i ddod|sydd yn dod",
        Kind.LAST: "diwethaf|olaf|dwetha",
        Kind.WEEKS_LATER: {1: "wythnos i", 2: "pythefnos i"},
        Kind.WEEKEND: "penwythnos|y penwythnos",
        Kind.WEEKENDS: "penwythnosau|bob penwythnos",
        Kind.WORKDAYS: "yn ystod yr wythnos|dyddiau'r wythnos|dyddiau gwaith|diwrnodau gwaith|diwrnod gwaith"
        "|dyddiau yr wythnos"
        "|canol wythnos",
        Kind.ANY_TIME: "unrhyw bryd|unrhyw amser|unrhyw adeg|pryd bynnag|bob amser|unrhyw ddiwrnod"
        "|ar unrhyw adeg|rhywbryd o gwbl|wastad",
        Kind.ALL_DAY: "trwy'r dydd|drwy'r dydd|trwy'r dydd i gyd|y diwrnod cyfan|diwrnod cyfan|ar hyd y dydd",
        Kind.DAILY: "yn ddyddiol|dyddiol|beunydd",
        Kind.WEEKLY: {
            1: "yn wythnosol|wythnosol|unwaith yr wythnos|bob wythnos|pob wythnos",
            2: "bob pythefnos|pob pythefnos|bob yn ail wythnos|unwaith bob pythefnos|bob dwy wythnos",
        },
        Kind.UNIT_TIME: {1: "munud|munudau|mun", 60: "awr|oriau"},
        Kind.UNIT_DAY: {
            1: "diwrnod|dydd|dyddiau|niwrnod|diwrnodau",
            2: "deuddydd",
            3: "tridiau",
            7: "wythnos|wythnosau",
            14: "pythefnos",
        },
        Kind.UNIT_MONTH: {1: "mis|misoedd", 12: "blwyddyn|blynedd|flynedd|mlynedd|blynyddoedd"},
        Kind.DURATION: {
            30: "hanner awr",
            15: "chwarter awr|chwarter o awr",
            45: "tri chwarter awr",
            240: "hanner diwrnod",
        },
        Kind.OCLOCK: "o'r gloch|o r gloch|or gloch",
        Kind.AM: "am|a.m.|a.m|yb|y.b.|y bore",
        Kind.PM: "pm|p.m.|p.m|yh|y.h.",
        Kind.HALF: "hanner|hanner awr",
        Kind.QUARTER: "chwarter|cwarter",
        Kind.PAST: "wedi",
        Kind.TO_HOUR: "i",
        Kind.AT: "am|tua|oddeutu|o gwmpas|am tua|am oddeutu|@|tua'r|ar gyfer",
        Kind.ON: "ar|ar y|ar yr|y|yr|ar gyfer|ar ei|erbyn",
        Kind.FROM: "o|o'r|o tua|gan ddechrau am|yn dechrau am",
        Kind.STARTING: "o|ers|gan ddechrau|gan ddechrau ar|yn dechrau|o ddechrau|o'r|yn dechrau ar",
        Kind.BETWEEN: "rhwng",
        Kind.TO: "tan|i|hyd|at|hyd at|-|hyd nes|tan tua",
        Kind.UNTIL: "tan|hyd|hyd at|hyd nes|tan y|tan yr|hyd y",
        Kind.AFTER: "ar ôl|wedi|unrhyw bryd ar ôl",
        Kind.BEFORE: "cyn|erbyn|dim hwyrach na|heb fod yn hwyrach na",
        Kind.AND: "a|ac|neu|&|,|/|;|a hefyd|ac hefyd|a'r|ynghyd â",
        Kind.FOR: "am|am tua|am oddeutu|yn para|tua|oddeutu|yn cymryd|para|hyd at|rhyw",
        Kind.FOR_AFTER: "o hyd|i gyd|bob tro|yr un|ar y tro",
        Kind.IN: "mewn|ymhen|o fewn|yn|ym|yng|yn y|ymhen tua",
        Kind.ONWARDS: "ymlaen",
        Kind.FROM_NOW: "o nawr|o rŵan|o heddiw",
        Kind.EVERY: "pob|bob",
        Kind.EVERY_OTHER: "bob yn ail|pob yn ail|bob ail|pob ail",
        Kind.ALTERNATE: {2: "bob yn ail wythnos|bob pythefnos|bob dwy wythnos|bob yn ail"},
        Kind.NOT: "ddim|dim|nid|heblaw|heblaw am|ac eithrio|ond nid|ond ddim|byth|ond dim|oni bai am"
        "|ond nid ar|ar wahân i"
        "|nid ar|ddim ar",
        Kind.GLUE: "o|y|yr|r|'r|yn|yn y|yn yr|ar|o'r|ar y|yn ystod y|mis o",
        Kind.PLUS: "a|ac",
        Kind.START_OF: "dechrau|cychwyn",
        Kind.MIDDLE_OF: "canol",
        Kind.END_OF: "diwedd",
        Kind.NOW: "nawr|rŵan|rwan|ar unwaith|yr eiliad hon|nawr hyn|yn syth|ar hyn o bryd",
        Kind.VAGUE: "yn fuan|cyn bo hir|rhywbryd|weithiau|o bryd i'w gilydd|yn rheolaidd|yn aml|gwanwyn"
        "|haf|hydref nesaf|gaeaf"
        "|pasg|nadolig|gwyliau|gwyliau ysgol|gwyliau banc|gŵyl banc|tymor ysgol"
        "|cyn gynted â phosib|cyn gynted â phosibl"
        "|yn hwyrach|nes ymlaen|yn nes ymlaen|yn fisol|misol|yn flynyddol|hanner tymor"
        "|ar ôl gwaith|ar ôl ysgol|ar ôl cinio"
        "|eiliadau|amser te|ambell waith|ambell dro|yn achlysurol|y dyddiau hyn|bob hyn a hyn|cyn cinio",
        Kind.NOT_TIME: "bore da|prynhawn da|pnawn da|p'nawn da|nos da|noswaith dda|dydd da|diwrnod da"
        "|penwythnos da|nadolig llawen"
        "|mlwydd oed|blwydd oed|flwydd oed|mis oed|wythnos oed|blynyddoedd o brofiad"
        "|pen-blwydd|penblwydd|cymorth cyntaf"
        "|y tro cyntaf|am y tro cyntaf|banc amser|mewn pryd|ail law|ail-law|canolfan ddydd"
        "|canolfan dydd|gofal dydd"
        "|bob un|bob lwc|pob lwc|pob hwyl|pob bendith|o ddydd i ddydd|dydd i ddydd|ail iaith"
        "|iaith gyntaf|dewi sant|llun o"
        "|lluniau|tynnu llun|tynnu lluniau|y tro nesaf|tro nesaf|drws nesaf|drws nesa"
        "|hen bryd|o bell ffordd|wedi blino"
        "|bob math|pob math|wedi torri|o leiaf|haul|y rhan fwyaf|o amser|am ddim|dim ond"
        "|gwneud llun|am wn i",
        Kind.PEOPLE: "person|berson|pobl|bobl|o bobl|gwirfoddolwr|gwirfoddolwyr|cymydog|cymdogion|gyrrwr"
        "|gyrwyr|ddyn|dyn|dynion"
        "|menyw|fenyw|menywod|oedolyn|oedolion|plentyn|plant|o blant|ffrind|ffrindiau|aelod"
        "|aelodau|helpwr|helpwyr|o wirfoddolwyr"
        "|o gymdogion|bocs|bocsys|pâr o ddwylo|o helpwyr|unigolyn",
    },
    common="y yr yn i a ac o ar mae rhywun angen gallaf gallai alla fi dw rwy rydw eisiau help"
    " gyda fy mi ei eu am bod sydd"
    " sy wedi yw ydy ydw chi ti ni i'r dwi dwi'n rwy'n wnewch os gwelwch gallwch moyn"
    " isio allai hoffwn nid ddim neu fod bydd",
    yes="ie|ydw|ydy|oes|gallaf|galla|galla i|gallaf i|iawn|ocê|oce|ok|okay|wrth gwrs|yn sicr"
    "|siŵr|siwr|siŵr iawn|bydda|byddaf|bydda i|byddaf i"
    "|fe wna i|mi wna i|wna i|gwnaf|gwna i|hapus i|yn hapus|yn falch|â phleser"
    "|gyda phleser|dim problem|popeth yn iawn|perffaith|cytuno|dw i'n cytuno"
    "|cadarnhau|dw i'n cadarnhau|do|cywir|yn union|ie plîs|ia|ydan|gallwn|fe ddof i"
    "|mi ddof i|dof i|bendant|yn bendant|gwych|grêt|da iawn|iep|dw i'n gallu"
    "|medra i|medraf|medra|ie gallaf|wedi gwneud|cyfrifwch fi i mewn|yes|mi fydda i yno|fe fydda i yno",
    no="na|nag ydw|nac ydw|nac ydy|nage|nac oes|nag oes|na alla|na allaf|na alla i"
    "|alla i ddim|allaf i ddim|allaf ddim|fedra i ddim|methu|dw i'n methu|dwi'n methu"
    "|dw i ddim yn gallu"
    "|dwi ddim yn gallu|sori na|mae'n ddrwg gen i|yn anffodus|yn anffodus na"
    "|ddim y tro hwn|ddim tro hwn|ddim tro 'ma|ddim yn bosib|amhosib|amhosibl|canslo"
    "|rhaid i mi ganslo"
    "|dim diolch|na diolch|ddim ar gael|brysur|yn brysur|dw i'n brysur|rhy brysur|byth"
    "|anghywir|wrthod|gwrthod|na fydda|na fyddaf|naddo|nagw|no|na wnaf|ddim",
    later="nes ymlaen|yn nes ymlaen|wedyn|ddim nawr|ddim rŵan|ddim eto|efallai|hwyrach|falle"
    "|ella|dim syniad|dw i ddim yn gwybod|dwi ddim yn gwybod|dwn i ddim"
    "|ddim yn siŵr|ddim yn siwr|dw i ddim yn siŵr|dibynnu|mae'n dibynnu|gawn ni weld"
    "|cawn weld|gad i mi feddwl|gadewch i mi feddwl|fe wna i weld|yfory|gofyn eto"
    "|gofynnwch eto|o bosib"
    "|rhaid i mi weld|gad i fi weld|gadewch i mi wirio|hwyrach ymlaen|yn hwyrach|gofyn yn nes ymlaen",
    people={
        0: "person|berson|pherson|pobl|bobl|o bobl|gwirfoddolwr|wirfoddolwr|gwirfoddolwyr|cymydog"
        "|gymydog|cymdogion|gymdogion|ddyn|fenyw|oedolyn|o wirfoddolwyr|helpwr|o helpwyr"
        "|gyrrwr|yrrwr",
        1: "rhywun|rywun|unrhyw un|unrhywun|person i|gwirfoddolwr i|un ohonoch chi|un ohonoch",
        2: "cwpl o bobl|cwpwl o bobl|pâr|y ddau ohonom|y ddau ohonon ni",
    },
    offers="gallaf|gallaf i|galla|galla i|dw i'n gallu|dwi'n gallu|rwy'n gallu|gallwn i|gallwn"
    "|medra i|medraf|medraf i|dw i'n hapus|dwi'n hapus|rwy'n hapus|hapus i"
    "|dw i'n fodlon|dwi'n fodlon|rwy'n fodlon|fodlon|dw i'n cynnig|rwy'n cynnig"
    "|dwi'n cynnig|cynnig|hoffwn helpu|hoffwn i helpu|hoffwn gynnig|dw i ar gael"
    "|rwyf ar gael|dwi ar gael"
    "|dw i'n mwynhau|rwy'n mwynhau|dwi'n mwynhau|dw i'n dda|dwi'n dda|rwy'n dda|"
    "|dw i'n siarad|rwy'n siarad|dwi'n siarad|dw i eisiau helpu"
    "|dwi eisiau helpu"
    "|rwy'n dysgu|gallwn ni|dw i'n hoffi|dwi'n hoffi|mi fedra i|fe alla i|mi alla i"
    "|rydw i'n gallu|dw i'n rhydd",
    needs="dw i angen|dwi angen|rwyf angen|rwy angen|rydw i angen|angen|mae angen"
    "|mae arna i angen|mae eisiau|dw i eisiau|dwi eisiau|dw i isio|dwi isio|dw i'n moyn"
    "|moyn|dwi'n moyn"
    "|chwilio am|dw i'n chwilio|rwy'n chwilio|dwi'n chwilio|rhywun i|rhywun sy|all rhywun"
    "|allai rhywun|a all rhywun|a allai rhywun|fedr rhywun|fedrai rhywun|oes rhywun"
    "|a oes rhywun"
    "|pwy all|pwy allai|pwy fedr|helpwch|help gyda|cymorth gyda|allech chi|allet ti"
    "|elli di|allwch chi|hoffwn i gael|hoffwn gael|hoffwn i rywun|dw i'n methu"
    "|alla i ddim|hoffwn i|hoffwn"
    "|gaf i help|ga i help|mae gofyn|eisiau",
    thanks="diolch|diolch yn fawr|diolch o galon|llawer o ddiolch|ta|diolch i ti|diolch i chi"
    "|can diolch|mil diolch",
    greetings="helo|shwmae|shwmai|sut mae|su'mae|s'mae|hei|bore da|prynhawn da|pnawn da"
    "|noswaith dda|hai|helo bawb|cyfarchion",
    questions="beth|pryd|ble|lle|sut|pam|pa|pwy yw|pwy ydy|faint|ga i|gaf i|oes rhaid|ydy hi|sawl|a oes|a yw",
    filler="opsiwn|rhif|dewis|ateb|gallaf|galla|gallwn|alla|allaf|all|allai|allwch|allech|i|fi"
    "|mi|ni|chi|ti|fe|hi|nhw|fy|ein|eich|ei|eu|rhywun|rywun|y|yr|r|'r|a|ac|neu|ond|o|ar"
    "|yn|am|gyda|gan|i'|dw|dwi|rwy|rwyf|rydw|rydym"
    "|n|'n|sy|sydd|sy'|dwi'|rwy'|mae|bod|fod|yw|ydy|angen|eisiau|isio|moyn|hoffwn|hapus"
    "|fodlon|cynnig|gynnig|help|helpu|cymorth|chwilio|plîs|plis|os|gwelwch|dda|diolch"
    "|helo|person|pobl|bobl"
    "|gael|cael|mewn|at|er|medra|medraf|fedra|fedr|gallu|amser|rhydd|yma|hwn|hon|iawn"
    "|bach|tipyn|ychydig|gen|arna|gwirfoddolwr|gwirfoddolwyr|cymydog|cymdogion|gymydog"
    "|gymdogion|wneud|gwneud|da|mwynhau"
    "|hoffi|dau|wedi|nid|ddim|fel",
    having="mae gen i|mae gyda fi|mae 'da fi|dw i'n gwybod|dwi'n gwybod|dw i'n dda|dwi'n dda|gen i|gyda fi",
    asks="methu|ddim yn gallu|fedra i ddim|alla i ddim|galla i ddim|sai'n gallu|dydw i ddim|wedi torri"
    "|wedi mynd|ar goll|yn diferu|yn gollwng|gwrthod|yn unig|ofn|dwi ofn|angen|eisiau|isio|moyn|pwy"
    "|oes rhywun|rhywun|mewn picl|stryglo|yn stryglo|trafferth|sâl|dost|yn yr ysbyty|wedi tyfu|hwfro"
    "|deall dim|ddim yn deall|rhy drwm|colli|dwi'n colli|ers i|farw|ers y llawdriniaeth|ga i fenthyg"
    "|gaf i fenthyg|benthyg i mi|helpwch|unig|neb|yn fyddar|yn rhew|awydd|wag|fflat|llefain"
    "|unrhyw un",
    gives="fe wna|mi wna|galla i|gallaf|gallwn|gallwn i|alla i helpu|alla i sortio|alla i ddod"
    "|alla i wneud|mi fedra i"
    "|fe wna i|wna i|mi wna i|fe a' i|fe sgwrsia i|croeso|dewch|dim problem|sdim ots|am ddim"
    "|dwi'n pobi|dw i'n pobi|dwi'n trwsio|dw i'n trwsio|dwi'n handi|dwi'n caru|dw i'n caru"
    "|dwi'n torri|dwi'n arwain|dwi'n cadw|dwi'n tiwnio|dwi'n cerdded|dwi'n mynd|dwi'n pasio"
    "|dwi'n coginio|dwi'n gwau|dwi'n chwarae|dwi'n dysgu|dwi'n lico|dw i'n arwain|wedi ymddeol"
    "|gofalaf|helpaf|rhoddaf|i chi|drosoch|drosoch chi|'ch|eich|i'w fenthyg|i rywun|i gymydog"
    "|ag unrhyw un|wedi'i ddarparu|gyda fi|yn fy nhŷ",
)
