"""How each language says where: which words stand before a place, and which say themselves that they are one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """How one language says where; folded words between spaces."""

    #: Before a place where something is.
    at: str
    #: Before the place from which a way leads, and nothing else.
    out_of: str
    #: The same, but also what belongs to somebody: "la hija de María".
    of: str = ""
    #: What belongs to somebody, before such a word.
    owned: str = ""
    #: Before the place to which a way leads.
    to: str
    #: Before either: "à Montreuil" is in it or to it, as the sentence speaks of a way or not.
    at_or_to: str = ""
    #: Before two ends of a way, and what stands between them.
    between: str = ""
    and_words: str = ""
    #: Beginnings of words that speak of a way.
    moving: tuple[str, ...] = ()
    #: Such a word may come after the place: "meine Mutter nach Nippes fahren".
    verb_last: bool = False
    #: Beginnings of words after which "to" is about a person ("llevar a María").
    doing: tuple[str, ...] = ()
    #: Before a place even when it is written small.
    surely: str = ""
    #: What may stand before a name, and between the words of one.
    joining: str = ""
    #: Words that say themselves that they are a place, first or last in its name; alone they are no name.
    kinds: str = ""
    #: Endings of such words.
    endings: tuple[str, ...] = ()
    #: A kind needs no preposition: "rue des Lilas".
    kind_begins: bool = False
    #: Kinds of places that are somewhere to go, with bars between them.
    goals: str = ""
    goal_endings: tuple[str, ...] = ()
    #: Nouns have capitals too: after an article only a kind is a name.
    nouns_have_capitals: bool = False
    articles: str = ""
    #: What has a capital, or stands alone after "from", and is no place.
    never: str = ""


TONGUES = {
    "en": Tongue(
        at="in at on near around by outside",
        out_of="from",
        to="to into towards",
        between="between",
        and_words="and",
        moving=("driv", "lift", "ride", "tak", "accompan", "bring", "get", "go", "travel", "fetch", "pick", "transport",
                "com", "collect", "deliver", "mov", "walk", "run", "escort"),
        surely="from",
        joining="the of and le la",
        kinds="street st road rd lane avenue ave close drive square park terrace gardens hill court crescent green row "
        "market station bridge",
        goals="hospital|hospital appointment|clinic|surgery|gp|gp's|doctor|doctor's|doctors|dentist|dentist's|"
        "dentists|optician|optician's|opticians|chemist|chemist's|chemists|pharmacy|health centre|health center|"
        "station|train station|bus station|bus stop|airport|school|nursery|church|chapel|mosque|temple|synagogue|"
        "library|shops|shop|supermarket|market|post office|bank|town hall|village hall|community centre|"
        "community center|day centre|care home|food bank|foodbank|job centre|jobcentre|council|vet|vet's|vets|"
        "tip|recycling centre|allotment|community garden|city centre|town centre|swimming pool|pool|gym|cemetery|"
        "crematorium|hall|university|college|hairdresser|hairdresser's|hairdressers|a&e",
        articles="the",
        never="english welsh spanish german french polish arabic ukrainian portuguese mr mrs ms miss dr christmas "
        "easter home school work town here there scratch me us him her them my our your his their person people "
        "everybody somebody someone anyone i foot",
    ),
    "cy": Tongue(
        at="yn yng ym ar ger wrth ger'r",
        out_of="o o'r",
        to="i i'r at",
        between="rhwng",
        and_words="a ac",
        moving=("gyr", "yrr", "ngyr", "mynd", "fynd", "cludo", "gludo", "lifft", "hebrwng", "dod", "ddod", "nol",
                "danfon", "ddanfon", "cerdded", "gerdded"),
        joining="y yr 'r a ac",
        kinds="heol stryd ffordd lon parc maes rhodfa cilgant sgwar teras pont gorsaf",
        kind_begins=True,
        goals="ysbyty|meddyg|meddygon|feddyg|feddygfa|meddygfa|deintydd|ddeintydd|fferyllfa|fferyllydd|optegydd|"
        "clinig|gorsaf|orsaf|gorsaf drenau|orsaf drenau|maes awyr|ysgol|eglwys|capel|gapel|mosg|llyfrgell|siop|"
        "siopau|archfarchnad|marchnad|farchnad|swyddfa'r post|banc|neuadd|neuadd y dref|neuadd y pentref|"
        "canolfan gymunedol|ganolfan gymunedol|canolfan iechyd|ganolfan iechyd|canolfan|ganolfan|banc bwyd|fanc bwyd|"
        "gardd gymunedol|ardd gymunedol|canol y dref|ganol y dref|canol y ddinas|ganol y ddinas|pwll nofio|mynwent|"
        "fynwent|prifysgol|milfeddyg|filfeddyg",
        articles="y yr",
        never="gymraeg saesneg sbaeneg almaeneg ffrangeg nadolig pasg mr mrs dr miss i",
    ),
    "es": Tongue(
        at="en cerca junto por",
        out_of="desde",
        of="de del",
        owned="madre padre hija hijo ninos nina nino hermana hermano abuela abuelo perro perra gato gata amiga "
        "amigo marido mujer",
        to="a al hasta hacia",
        between="entre",
        and_words="y e",
        moving=("llev", "acompan", "conduc", "viaj", "ir", "voy", "trayecto", "coche", "transport", "recog", "traer",
                "traslad", "acerc", "mudan", "camin"),
        doing=("llev", "acompan", "ayud", "cuid", "visit", "recog", "traer", "traig", "busc", "ver", "ensen", "leer"),
        surely="desde",
        joining="la el las los de del y",
        kinds="calle plaza avenida avda paseo camino barrio carrera parque travesia ronda puente",
        kind_begins=True,
        goals="hospital|clinica|ambulatorio|centro de salud|medico|medica|doctor|doctora|dentista|farmacia|optica|"
        "estacion|estacion de tren|estacion de autobuses|aeropuerto|colegio|escuela|cole|instituto|guarderia|iglesia|"
        "mezquita|biblioteca|tienda|compra|supermercado|mercado|correos|banco|ayuntamiento|centro civico|"
        "centro social|centro de mayores|centro de dia|residencia|banco de alimentos|centro|huerto|piscina|cementerio|"
        "universidad|veterinario|veterinaria|peluqueria|local social|parada del autobus|urgencias",
        articles="la el las los al del",
        never="espanol ingles gales aleman frances navidad semana senora senor don dona dr dra casa aqui alli "
        "yo mi internet",
    ),
    "de": Tongue(
        at="in im am an bei beim nahe auf",
        out_of="aus ab vom",
        of="von",
        owned="mutter vater kind kinder kindern sohn tochter schwester bruder oma opa grossmutter grossvater hund "
        "katze freundin freund frau mann",
        to="nach zu zum zur ins bis",
        between="zwischen",
        and_words="und",
        moving=("fahr", "fahrt", "gefahr", "bring", "begleit", "hol", "mitnehm", "mitfahr", "geh", "transport", "umzug",
                "umzieh", "komm", "weg", "abhol", "hinfahr"),
        verb_last=True,
        joining="der dem den das die zum zur",
        kinds="strasse platz weg gasse allee ring ufer viertel park markt",
        endings=("strasse", "str.", "platz", "weg", "gasse", "allee", "ring", "ufer", "viertel", "park", "markt"),
        goals="krankenhaus|klinik|klinikum|arzt|arztin|hausarzt|hausarztin|doktor|zahnarzt|apotheke|bahnhof|flughafen|"
        "schule|kita|kindergarten|kirche|moschee|bibliothek|bucherei|laden|geschaft|supermarkt|wochenmarkt|post|bank|"
        "rathaus|gemeindehaus|gemeindezentrum|altenheim|pflegeheim|tafel|innenstadt|stadt|amt|jobcenter|schwimmbad|"
        "friedhof|universitat|uni|tierarzt|friseur|haltestelle|bushaltestelle|praxis|wertstoffhof|garten",
        goal_endings=("krankenhaus", "klinik", "klinikum", "arzt", "arztin", "apotheke", "bahnhof", "schule", "kirche",
                      "zentrum", "heim", "praxis", "halle", "bucherei", "haus", "hof", "amt"),
        nouns_have_capitals=True,
        articles="der dem den das die vom im am beim zum zur ins",
        never="deutsch englisch walisisch spanisch franzosisch frau herr herrn dr familie weihnachten ostern ruhe eile "
        "not hause haus ihnen ihr ihm ihrer person menschen stuhlen kuchen briefen mobeln mama papa oma opa hand fuss "
        "absprache feierabend bedarf wunsch zweit dritt "
        "mathe mathematik physik chemie bio latein informatik musik form kurs begleitung",
    ),
    "fr": Tongue(
        at="dans en sur pres",
        out_of="depuis",
        of="de du d'",
        owned="mere pere fille fils enfants enfant soeur frere grand-mere grand-pere chien chat amie ami mari femme",
        to="jusqu'a jusqu'au vers",
        at_or_to="a au aux chez",
        between="entre",
        and_words="et",
        moving=("condui", "accompagn", "emmen", "emmèn", "amen", "depos", "aller", "trajet", "transport", "ramen",
                "voitur", "covoitur", "va", "rendre", "demenag", "cherch"),
        surely="depuis",
        joining="la le les l' d' de des du et",
        kinds="rue place avenue boulevard impasse chemin allee quai quartier cours parc square pont",
        kind_begins=True,
        goals="hopital|clinique|medecin|docteur|dentiste|pharmacie|cabinet|centre de sante|centre medical|"
        "maison de sante|gare|gare routiere|aeroport|ecole|creche|college|lycee|eglise|mosquee|bibliotheque|"
        "mediatheque|magasin|magasins|supermarche|marche|poste|banque|mairie|centre social|maison de quartier|"
        "salle des fetes|maison de retraite|ehpad|banque alimentaire|centre-ville|centre ville|jardin partage|piscine|"
        "cimetiere|universite|fac|veterinaire|coiffeur|opticien|arret de bus|dechetterie|urgences|kine",
        articles="la le les l'",
        never="francais anglais gallois espagnol allemand noel paques mme madame monsieur m. mlle dr domicile "
        "ici maison",
    ),
}  # fmt: skip
