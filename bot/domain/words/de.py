"""German: "halb neun" is 8:30, "viertel neun" 8:15, "dreiviertel neun" 8:45; 3.12. is the third of December.

"Nächsten Donnerstag", said on a Tuesday, is taken for the Thursday of the week after, with a doubt;
"kommenden Donnerstag" is the coming one.
"""

from bot.domain.words.vocabulary import Kind, Value, Vocabulary

_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_ABBREVIATIONS = ("~mo", "~di", "~mi", "~do", "~fr", "~sa|sonnabend", "~so")
_PARTS = {
    (420, 600): ("morgen", "früh"),
    (540, 720): ("vormittag",),
    (720, 840): ("mittag",),
    (780, 1080): ("nachmittag",),
    (1080, 1320): ("abend",),
    (1320, 1440): ("nacht",),
}
_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
_NUMBERS: dict[Value, str] = {
    0: "null",
    1: "eins",
    2: "zwei|zwo|ein paar",
    3: "drei",
    4: "vier",
    5: "fünf|fuenf",
    6: "sechs",
    7: "sieben",
    8: "acht",
    9: "neun",
    10: "zehn",
    11: "elf",
    12: "zwölf|zwoelf",
    13: "dreizehn",
    14: "vierzehn",
    15: "fünfzehn|fuenfzehn",
    16: "sechzehn",
    17: "siebzehn",
    18: "achtzehn",
    19: "neunzehn",
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
}
_NUMBERS.update(
    {tens + unit: f"{word}und{ten}" for tens, ten in _TENS.items() for unit, word in enumerate(_UNITS, 1)}
)
_ORDINALS = (
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt|siebent", "acht", "neunt", "zehnt", "elft", "zwölft",
    "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
    "einundzwanzigst", "zweiundzwanzigst", "dreiundzwanzigst", "vierundzwanzigst", "fünfundzwanzigst",
    "sechsundzwanzigst", "siebenundzwanzigst", "achtundzwanzigst", "neunundzwanzigst", "dreißigst",
    "einunddreißigst",
)  # fmt: skip

VOCABULARY = Vocabulary(
    code="de",
    half=-30,
    next_is_week_after=True,
    next_is_doubtful=True,
    parts_habitual=False,
    dot_dates=True,
    words={
        Kind.NUMBER: _NUMBERS,
        Kind.ORDINAL: {
            number: "|".join(
                f"{word}{ending}" for word in words.split("|") for ending in ("en", "er", "e", "em")
            )
            for number, words in enumerate(_ORDINALS, 1)
        },
        Kind.ONE: {1: "ein|eine|einen|einer|einem|eines"},
        Kind.HALVES: {
            1: "halbe|halben|halbes",
            3: "anderthalb|eineinhalb|einundeinhalb",
            5: "zweieinhalb|zweiundeinhalb",
            7: "dreieinhalb",
            9: "viereinhalb",
            11: "fünfeinhalb",
        },
        Kind.WEEKDAY: {
            day: f"{word}|{word}en|{word}e|{_ABBREVIATIONS[day]}" for day, word in enumerate(_WEEKDAYS)
        },
        Kind.WEEKDAY_HABIT: {
            day: f"{word}s|sonnabends" if word == "samstag" else f"{word}s"
            for day, word in enumerate(_WEEKDAYS)
        },
        Kind.WEEKDAY_PART: {
            (day, *minutes): "|".join(f"{word}{part}" for part in parts)
            for day, word in enumerate(_WEEKDAYS)
            for minutes, parts in _PARTS.items()
        },
        Kind.WEEKDAY_PART_HABIT: {
            (day, *minutes): f"{word}{part}s|{word}s {part}s|{word}{part}e"
            for day, word in enumerate(_WEEKDAYS)
            for minutes, (part, *_) in _PARTS.items()
        },
        Kind.MONTH: {
            1: "januar|jänner|jan",
            2: "februar|feber|feb",
            3: "märz|maerz|mrz",
            4: "april|apr",
            5: "mai",
            6: "juni|jun",
            7: "juli|jul",
            8: "august|aug",
            9: "september|sept|sep",
            10: "oktober|okt",
            11: "november|nov",
            12: "dezember|dez",
        },
        Kind.PART: {
            (360, 540): "frühmorgens|am frühen morgen|in der früh|in aller frühe",
            (420, 600): "morgen|früh|am morgen",
            (540, 720): "vormittag|vormittag",
            (720, 840): "mittag|mittagszeit|um die mittagszeit|über mittag|mittagspause",
            (780, 1080): "nachmittag|nachmittag",
            (960, 1080): "späten nachmittag|spätnachmittag",
            (1080, 1320): "abend",
            (1020, 1140): "frühen abend|vorabend",
            (1320, 1440): "nacht",
        },
        Kind.PART_HABIT: {
            (420, 600): "morgens",
            (540, 720): "vormittags",
            (720, 840): "mittags",
            (780, 1080): "nachmittags",
            (1080, 1320): "abends",
            (1320, 1440): "nachts",
        },
        Kind.CLOCK: {1440: "mitternacht|um mitternacht", 720: "zwölf uhr mittags|12 uhr mittags|high noon"},
        Kind.DAY: {
            0: "heute",
            1: "morgen",
            2: "übermorgen|uebermorgen",
            -1: "gestern",
            -2: "vorgestern",
            3: "überübermorgen",
        },
        Kind.DAY_PART: {
            (0, 1080, 1320): "heut abend|heut' abend",
            (1, 420, 600): "morgen früh|morgen in der früh",
            (2, 420, 600): "übermorgen früh",
            (0, 420, 600): "heute früh|heute morgen|heut morgen",
        },
        Kind.FIXED: {
            (12, 24): "heiligabend|heilig abend|heiliger abend|weihnachtsabend",
            (12, 25): "erster weihnachtstag|ersten weihnachtstag|ersten weihnachtsfeiertag",
            (12, 26): "zweiter weihnachtstag|zweiten weihnachtstag|zweiten weihnachtsfeiertag",
            (12, 31): "silvester|sylvester",
            (1, 1): "neujahr|neujahrstag",
        },
        Kind.THIS: "dieser|diesen|dieses|diese|diesem",
        Kind.NEXT: "nächsten|nächster|nächste|nächstes|nächstem|naechsten|naechste|naechster",
        Kind.COMING: "kommenden|kommender|kommende|kommendes|kommendem|am kommenden",
        Kind.LAST: "letzten|letzter|letzte|letztes|vergangenen",
        Kind.WEEKS_LATER: {
            1: "in einer woche|in 1 woche|in acht tagen|in 8 tagen|über eine woche",
            2: "in zwei wochen|in 2 wochen|in 14 tagen|in vierzehn tagen",
        },
        Kind.WEEKEND: "wochenende|we",
        Kind.WEEKENDS: "wochenenden|an wochenenden|an den wochenenden",
        Kind.WORKDAYS: "werktags|wochentags|unter der woche|werktagen|wochentagen|an werktagen|an wochentagen|werktag"
        "|wochentag|werktage|wochentage"
        "|in der woche",
        Kind.ANY_TIME: "jederzeit|immer|zu jeder zeit|egal wann|wann immer|rund um die uhr|wann auch immer"
        "|zu jeder tageszeit",
        Kind.ALL_DAY: "ganztags|ganztägig|den ganzen tag|ganzen tag",
        Kind.DAILY: "täglich|taeglich|tagtäglich",
        Kind.WEEKLY: {
            1: "wöchentlich|woechentlich|einmal die woche|einmal in der woche|einmal pro woche",
            2: "vierzehntägig|14-tägig|zweiwöchentlich|vierzehntäglich|alle vierzehn tage"
            "|alle 14 tage|14-täglich",
        },
        Kind.UNIT_TIME: {1: "minute|minuten|min", 60: "stunde|stunden|std|stdn|~h"},
        Kind.UNIT_DAY: {1: "tag|tage|tagen|tages", 7: "woche|wochen"},
        Kind.UNIT_MONTH: {1: "monat|monate|monaten|monats", 12: "jahr|jahre|jahren|jahres"},
        Kind.DURATION: {
            30: "halbe stunde|eine halbe stunde|einer halben stunde|halben stunde|halbstunde"
            "|halbes stündchen",
            15: "viertelstunde|eine viertelstunde|einer viertelstunde|viertel stunde",
            45: "dreiviertelstunde|eine dreiviertelstunde|einer dreiviertelstunde|dreiviertel stunde",
            60: "stündchen|ein stündchen",
            240: "halben tag|einen halben tag|halber tag",
        },
        Kind.OCLOCK: "uhr|~h",
        Kind.AM: "a.m.",
        Kind.PM: "p.m.",
        Kind.HALF: "halb",
        Kind.QUARTER: "viertel",
        Kind.THREE_QUARTERS: "dreiviertel|drei viertel",
        Kind.PAST: "nach",
        Kind.TO_HOUR: "vor",
        Kind.AT: "um|gegen|ca|ca.|etwa|ungefähr|so um|so gegen|um ca|um ca.|um etwa|um circa|circa|@|um kurz",
        Kind.ON: "am|an|an dem|den|der|jeweils am|vom|dem|an einem|für den|zum|jeweils",
        Kind.FROM: "von|vom|ab|von ca|von etwa",
        Kind.STARTING: "ab|ab dem|seit|beginnend am|beginnend|angefangen am|ab den",
        Kind.BETWEEN: "zwischen|zwischen dem|irgendwann zwischen",
        Kind.TO: "bis|-|bis zum|bis ca|bis etwa|bis um|bis gegen",
        Kind.UNTIL: "bis|bis zum|bis einschließlich|bis inklusive|bis inkl|bis in den|bis spätestens",
        Kind.AFTER: "nach|frühestens um|erst ab|ab frühestens|erst nach",
        Kind.BEFORE: "vor|spätestens um|spätestens|bis spätestens|bis um|noch vor",
        Kind.AND: "und|oder|sowie|&|,|/|;|u|bzw|plus|und auch|und dann|oder auch",
        Kind.FOR: "für|für ca|für etwa|dauert|dauer|etwa|ca|ca.|circa|ungefähr|dauert etwa|dauert ca"
        "|es dauert|rund",
        Kind.FOR_AFTER: "lang|insgesamt|jeweils|lang jeweils",
        Kind.IN: "in|im|innerhalb von|im monat|in dem|im ganzen",
        Kind.DURING: "während|während des|im laufe des",
        Kind.ONWARDS: "an|aufwärts|durchgehend",
        Kind.FROM_NOW: "ab jetzt|von jetzt an|ab heute",
        Kind.EVERY: "jeden|jede|jeder|jedes|alle|an jedem|jedem|immer am|immer|immer den|jeweils am|am jeweils",
        Kind.EVERY_OTHER: "jeden zweiten|jede zweite|jedes zweite|jeden 2.|jede 2.|an jedem zweiten|alle zwei"
        "|jedem zweiten",
        Kind.ALTERNATE: {
            2: "alle zwei wochen|alle 2 wochen|jede zweite woche|alle vierzehn tage|alle 14 tage"
            "|vierzehntägig|14-tägig|jede 2. woche"
        },
        Kind.NOT: "nicht|außer|ausser|aber nicht|ausgenommen|nur nicht|bis auf|mit ausnahme von|nie"
        "|niemals|ohne|ausser im|"
        "nicht am|nicht im|jedoch nicht|allerdings nicht",
        Kind.GLUE: "der|des|den|dem|am|im|in|vom|an|die|das|zum|in der|zu",
        Kind.START_OF: "anfang|anfangs|beginn|ab anfang",
        Kind.MIDDLE_OF: "mitte",
        Kind.END_OF: "ende|zum ende",
        Kind.NOW: "jetzt|sofort|jetzt gleich|jetzt sofort|gleich jetzt",
        Kind.VAGUE: "bald|demnächst|später|gleich|manchmal|gelegentlich|ab und zu|hin und wieder"
        "|regelmäßig|oft|öfter|irgendwann"
        "|frühling|frühjahr|sommer|herbst|winter|ostern|weihnachten|pfingsten|ferien"
        "|schulferien|feiertag|feiertage"
        "|feiertagen|feiertags|monatlich|jährlich|so bald wie möglich|so schnell wie möglich"
        "|möglichst bald|baldmöglichst"
        "|neulich|nach der arbeit|nach feierabend|feierabend|nach der schule|sekunden"
        "|sommerferien|advent|osterferien"
        "|weihnachtsferien|quartal|herbstferien|wochenweise|zeitnah|kurzfristig",
        Kind.NOT_TIME: "guten morgen|guten tag|guten abend|gute nacht|schönen tag|schönen abend|jahre alt"
        "|jahre alte|jahre alter|jahr alt"
        "|schönes wochenende|jahre erfahrung|jahren erfahrung|alltag|geburtstag|mittagessen"
        "|abendessen|tagesmutter|im alltag"
        "|seit jahren|monate alt|monate altes|wochen alt|erste hilfe|ersten hilfe"
        "|erster hilfe|alle zusammen|an alle|für alle|mittag essen"
        "|abend essen|mal wieder|an die tafel|nicht mehr|gleich um die ecke|von immer"
        "|immer noch|für immer|immer mehr|fast immer"
        "|zum tag|wie immer|halb voll|den tag über nichts|um zu|zweite hand|aus zweiter hand"
        "|das letzte mal|zum ersten mal|das erste mal|eine gute nacht",
        Kind.PEOPLE: "person|personen|leute|leuten|menschen|helfer|helfern|helferinnen|freiwillige"
        "|freiwilligen|nachbarn|nachbar"
        "|nachbarinnen|fahrer|fahrerinnen|mann|frauen|männer|erwachsene|kinder|kindern|kisten"
        "|mal|hände|leutchen|mitglieder",
    },
    common="und der die das ich ein eine nicht ist mit für zu auf im den dem kann brauche jemand"
    " jemanden hilfe bitte wir haben"
    " mir mich uns von bei am um wer könnte würde gern gerne auch oder sie es ihr sein"
    " helfen habe bin suche beim zum zur",
    yes="ja|jo|jep|jawohl|ja klar|klar|ok|okay|sicher|gern|gerne|na klar|natürlich"
    "|selbstverständlich|mach ich|mache ich|kann ich"
    "|ich kann|passt|das passt|geht klar|geht|in ordnung|einverstanden|bin dabei"
    "|ich bin dabei|dabei|ich komme|stimmt|richtig"
    "|genau|ja gern|ja gerne|sehr gern|sehr gerne|mit vergnügen|auf jeden fall|freilich"
    "|ja bitte|alles klar|bestätigt|ich bestätige"
    "|zugesagt|super|prima|perfekt|bestätigen|ich machs|ich mach's|jup|yes|das geht|erledigt|ich stimme zu",
    no="nein|ne|nee|nö|leider nein|nein leider nicht|leider nicht|nein danke|kann nicht"
    "|ich kann nicht|kann ich nicht|geht nicht|geht leider nicht"
    "|das geht nicht|passt nicht|passt mir nicht|keine zeit|diesmal nicht"
    "|dieses mal nicht|unmöglich|nicht möglich|absagen|ich sage ab"
    "|ich muss absagen|verhindert|bin verhindert|auf keinen fall|nicht|niemals|falsch"
    "|stimmt nicht|klappt nicht|klappt leider nicht|no"
    "|schaffe ich nicht|ich schaffe es nicht|lieber nicht|bin nicht da|abgelehnt|ablehnen",
    later="später|vielleicht|weiß nicht|weiss nicht|ich weiß nicht|weiß noch nicht|noch nicht"
    "|nicht jetzt|jetzt nicht|mal sehen|mal schauen"
    "|muss schauen|ich muss schauen|ich schaue|ich schau|kommt drauf an|eventuell|evtl"
    "|morgen|frag später|frag mich später|bin nicht sicher"
    "|nicht sicher|unsicher|ich überlege|ich überlege noch|gib mir zeit|ich sage bescheid"
    "|sag bescheid|ich melde mich|möglicherweise|mag sein|unter umständen",
    people={
        0: "person|personen|leute|leuten|menschen|helfer|helfern|helferinnen|freiwillige"
        "|freiwilligen|nachbarn|nachbarinnen"
        "|fahrer|mann|frauen|männer|erwachsene|hände",
        1: "jemand|jemanden|jemandem|irgendjemand|irgendwer|eine person|eine helferin|ein helfer"
        "|einen helfer"
        "|einer von euch",
        2: "ein paar leute|zu zweit|ein paar|beide|zwei von euch",
    },
    offers="ich kann|ich könnte|ich biete|biete|ich würde gern|ich würde gerne|ich helfe"
    "|ich mache gern|ich mache gerne|ich habe zeit|ich bin gut"
    "|kann ich anbieten|ich möchte helfen|ich möchte anbieten|ich will helfen|wir können"
    "|ich spreche|gerne helfe ich"
    "|gern helfe ich|ich fahre|ich koche|ich backe|ich repariere|ich unterrichte"
    "|ich stehe zur verfügung|ich übernehme|ich passe|ich verleihe"
    "|ich kenne mich|ich leihe|ich bin bereit|helfe gern|helfe gerne|anbieten",
    needs="hätte gern|hätte gerne|ich brauche|brauche|wir brauchen|braucht|suche|ich suche|wir suchen|gesucht"
    "|kann jemand|könnte jemand|kann mir jemand|könnte mir jemand"
    "|wer kann|wer könnte|wer hilft|wer hat|jemand der|jemanden der|jemand, der"
    "|jemanden, der|jemand, die|jemanden, die|jemand um"
    "|jemanden zum|jemand zum|jemanden für|jemand für|hilfe bei|hilf mir"
    "|helft mir|gebraucht|benötigt|benötige|ich benötige|ich möchte gern|ich hätte gern"
    "|bräuchte|ich bräuchte|könntest du|kannst du|könntet ihr"
    "|gibt es jemanden|gibt es jemand|würde jemand|hat jemand|ich kann nicht|wer würde|ist jemand|wer fährt",
    thanks="danke|vielen dank|danke schön|dankeschön|herzlichen dank|besten dank|merci"
    "|tausend dank|lieben dank",
    greetings="hallo|hi|hey|guten tag|guten morgen|guten abend|moin|servus|grüß gott|gruezi|grüezi"
    "|morgen zusammen|hallo zusammen|liebe grüße|grüß euch",
    questions="was|wann|wo|wie|warum|wieso|welche|welcher|welches|wer ist|darf ich|kann ich"
    "|muss ich|ist es|gibt es|woher|wohin",
    filler="nummer|nr|möglichkeit|antwort|nehme|ich|du|er|sie|es|wir|ihr|mein|meine|meinen"
    "|meiner|meinem|mir|mich|dir|uns|unser|unsere|kann|könnte|kannst|können|könnten|würde"
    "|würden|möchte"
    "|will|biete|an|anbieten|gern|gerne|bitte|jemand|jemanden|jemandem|der|die|das|den"
    "|dem|des|ein|eine|einen|einem|einer|zu|zum|zur|um|bei|beim"
    "|für|mit|von|vom|im|in|auf|am|aus|und|oder|auch|brauche|brauchen|braucht|suche"
    "|suchen|gesucht|hilfe|helfen|helfe|hilft|beim|habe|hat|haben|bin"
    "|ist|sind|wer|was|wo|so|mal|etwas|bisschen|sehr|leute|leuten|personen|person|hallo"
    "|hi|danke|kenne|hätte|stehe|verfügung|zeit|benötige|ihre"
    "|ihren|ihrem|seine|seinen|gut|nur|noch|schon|welche|dass|als|wie|freiwillige"
    "|nachbarn|nachbar|nachbarin|werden|wird|machen|mache|unterwegs",
    denials="nicht mehr|nicht selbst|nicht selber|nicht alleine|nicht allein|nicht mehr selbst|leider nicht",
    having="ich habe|ich hab|hab|ich bin|bin|ich hätte|ich kenne mich|war|ich war|ich kann|kann ich",
    asks="kann nicht|nicht mehr|komm nicht|kommt nicht|komm ich nicht|nicht klar|nicht mit|versteh"
    "|verstehe|kein wort|nicht raus|trau mich nicht|will nicht|nicht alleine|nicht allein"
    "|nicht allein hin|allein|einsam|tropft|kaputt|hin und|ist hin|spinnt|hängt schief|klemmt"
    "|verstopft|wuchert|vereist|leer und|müsste|muss|müssen|bräuchte|bräuchten|braucht|brauch|brauche"
    "|wer|jemand|jemanden|wen der|gesucht|sucht|suche|suchen|fehlt|fehlen|mir fehlt|mir fehlen"
    "|uns fehlt|gehörlos|arbeitslos|seit der op|im krankenhaus|krank|platten|blick bei|blicke nicht"
    "|mahnungen|reicht nicht|möchte lernen|lernen|holen bitte|hätte gern|hätte gerne"
    "|möchte mein|möchte meinem|darf ich|leihen|ausleihen|borgen|für unser|für meine|meine mutter"
    "|mein vater|meine oma|mein opa|kann mal|zu schwer|angst|freuen|findet kein|keinen menschen"
    "|sind weg|wochen weg|bettlägerig|bettlägerige|kein aufzug|hilfe|allein hin|vermisse",
    gives="biete|biete ich an|übernehme ich|übernehme|übernehm|übernehm ich|mach ich|mache ich|mache"
    "|mache gern|kümmere mich|ich kümmere mich|kein problem|kein thema|geht bei mir|zeige gern"
    "|zeig gerne|zeige|erkläre|gern|gerne|willkommen|kommt rein|kommt vorbei|könnt ihr"
    "|kannst du haben|bei mir|gratis|kostenlos|umsonst|begleite|bügle|bügele|hole|hüte|gebe|lese"
    "|nehme|nehm dein|nehm|schleife|tippe|koche|backe|fahre|repariere|putze|spreche|kann übersetzen"
    "|helfe|hilft bei|spiele|singe|stricke|nähe|male|leite|ich leite|ich tippe|ich gehe|ich geh"
    "|besuche|lauf|laufe|gehe|betreue|unterrichte|gebe unterricht|vorhanden|handwerklich|geschickt"
    "|gelernter|gelernte|pensionierte|pensionierter|rentner|rentnerin|pack ich|in meiner garage"
    "|könnte|ich könnte|für andere|steht leer|leer|für nachbarn|daheim|ein offenes ohr|babysitten"
    "|zaubertricks|kann ich|zu verleihen|zu verschenken|umzugshelfer|verleihe|leihe|euren|eurem|eure"
    "|euer",
)
