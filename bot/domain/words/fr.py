"""French: "à 14h30", "neuf heures moins le quart", "un jeudi sur deux", "les mardis matin", "jeudi en huit".

"Jeudi prochain", said on a Tuesday, is taken for the Thursday of the week after, with a doubt; "ce jeudi" is
the coming one. "Le mardi" may be every Tuesday or one: what is expected decides.
"""

from bot.domain.words.vocabulary import Kind, Value, Vocabulary

_UNITS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_MORNING = (540, 720)
_AFTERNOON = (840, 1080)
_EVENING = (1080, 1320)

_NUMBERS: dict[Value, str] = {
    0: "zéro",
    2: "deux|une paire de|un couple de",
    3: "trois",
    4: "quatre",
    5: "cinq",
    6: "six",
    7: "sept",
    8: "huit",
    9: "neuf",
    10: "dix",
    11: "onze",
    12: "douze|une douzaine de",
    13: "treize",
    14: "quatorze",
    15: "quinze",
    16: "seize",
    17: "dix-sept",
    18: "dix-huit",
    19: "dix-neuf",
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
}
_NUMBERS.update(
    {20 + unit: f"vingt-{word}|vingt {word}|vingt et {word}" for unit, word in enumerate(_UNITS, 1)}
)
_NUMBERS.update(
    {
        tens + 1: f"{word} et un|{word} et une|{word}-et-un|{word}-et-une"
        for tens, word in {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante"}.items()
    }
)

VOCABULARY = Vocabulary(
    code="fr",
    half=30,
    next_is_week_after=True,
    next_is_doubtful=True,
    words={
        Kind.NUMBER: _NUMBERS,
        Kind.ORDINAL: {
            1: "premier|première|1er|1ère",
            2: "deuxième|second|seconde|2e|2ème",
            3: "troisième|3e|3ème",
            4: "quatrième|4e|4ème",
            5: "cinquième|5e|5ème",
            6: "sixième|6e|6ème",
            7: "septième|7e|7ème",
            8: "huitième|8e|8ème",
            9: "neuvième|9e|9ème",
            10: "dixième|10e|10ème",
        },
        Kind.ONE: {1: "un|une"},
        Kind.HALVES: {1: "demi|demie"},
        Kind.WEEKDAY: {
            0: "lundi|~lun",
            1: "mardi|~mar",
            2: "mercredi|~mer",
            3: "jeudi|~jeu",
            4: "vendredi|~ven|~vend",
            5: "samedi|~sam",
            6: "dimanche|~dim",
        },
        Kind.WEEKDAY_HABIT: {
            0: "lundis|les lundis|les lundi",
            1: "mardis|les mardis|les mardi",
            2: "mercredis|les mercredis|les mercredi",
            3: "jeudis|les jeudis|les jeudi",
            4: "vendredis|les vendredis|les vendredi",
            5: "samedis|les samedis|les samedi",
            6: "dimanches|les dimanches|les dimanche",
        },
        Kind.MONTH: {
            1: "janvier|janv",
            2: "février|fev|fevr",
            3: "mars",
            4: "avril|avr",
            5: "mai",
            6: "juin",
            7: "juillet|juil",
            8: "août|aout",
            9: "septembre|sept.",
            10: "octobre|oct",
            11: "novembre|nov",
            12: "décembre|dec",
        },
        Kind.PART: {
            (420, 540): "tôt le matin|tôt dans la matinée|de bonne heure|de bon matin",
            _MORNING: "matin|matinée|le matin|au matin|du matin|dans la matinée|en matinée|fin de matinée",
            (
                720,
                840,
            ): "à midi|sur le midi|entre midi et deux|heure du déjeuner|à l'heure du déjeuner|pause déjeuner",
            _AFTERNOON: "après-midi|aprèm|aprem|l'après-midi|de l'après-midi|dans l'après-midi|en après-midi"
            "|cet aprem",
            (840, 960): "début d'après-midi|en début d'après-midi",
            (960, 1080): "fin d'après-midi|en fin d'après-midi",
            _EVENING: "soir|soirée|le soir|du soir|au soir|dans la soirée|en soirée",
            (1320, 1440): "nuit|la nuit|de la nuit|dans la nuit",
        },
        Kind.PART_HABIT: {
            _MORNING: "matins|les matins|matinées",
            _AFTERNOON: "après-midis|les après-midis|les après-midi",
            _EVENING: "soirs|les soirs|soirées|les soirées",
            (1320, 1440): "nuits|les nuits",
        },
        Kind.CLOCK: {720: "midi", 1440: "minuit"},
        Kind.DAY: {
            0: "aujourd'hui|aujourdhui|auj|ce jour",
            1: "demain",
            2: "après-demain|après demain|surlendemain",
            -1: "hier",
            -2: "avant-hier",
        },
        Kind.DAY_PART: {
            (0, *_EVENING): "ce soir|aujourd'hui dans la soirée",
            (-1, *_EVENING): "hier soir",
        },
        Kind.FIXED: {
            (12, 24): "veille de noël|réveillon de noël|la veille de noël",
            (12, 25): "jour de noël|noël|à noël|le jour de noël",
            (12, 31): "saint-sylvestre|réveillon|réveillon du nouvel an|la saint-sylvestre",
            (1, 1): "jour de l'an|nouvel an|le jour de l'an",
        },
        Kind.THIS: "ce|cet|cette|ces",
        Kind.NEXT: "prochain|prochaine|prochains|suivant|suivante|le prochain|la prochaine|d'après",
        Kind.COMING: "qui vient|à venir|qui arrive",
        Kind.LAST: "dernier|dernière|passé|passée",
        Kind.WEEKS_LATER: {
            1: "en huit|dans huit jours|dans une semaine",
            2: "en quinze|dans quinze jours|dans deux semaines",
        },
        Kind.WEEKEND: "week-end|weekend|we|fin de semaine|week end",
        Kind.WEEKENDS: "week-ends|weekends|les week-ends|les weekends|les fins de semaine|tous les week-ends|les we",
        Kind.WORKDAYS: "en semaine|jours ouvrables|jours ouvrés|la semaine|jours de semaine"
        "|pendant la semaine|jour de semaine"
        "|les jours ouvrables|jour ouvrable|les jours de semaine",
        Kind.ANY_TIME: "n'importe quand|à tout moment|à n'importe quelle heure|quand vous voulez"
        "|quand tu veux|toujours|tout le temps"
        "|à toute heure|n'importe quel jour|peu importe quand|quand il faut|à tout heure",
        Kind.ALL_DAY: "toute la journée|la journée entière|journée entière|toute la sainte journée",
        Kind.DAILY: "quotidiennement|quotidien|au quotidien|chaque jour que dieu fait",
        Kind.WEEKLY: {
            1: "hebdomadaire|une fois par semaine|chaque semaine|toutes les semaines",
            2: "bimensuel|tous les quinze jours|tous les 15 jours|toutes les deux semaines"
            "|toutes les 2 semaines"
            "|une semaine sur deux",
        },
        Kind.UNIT_TIME: {1: "minute|minutes|min|mn", 60: "heure|heures|~h|hrs"},
        Kind.UNIT_DAY: {1: "jour|jours|journée|journées", 7: "semaine|semaines", 15: "quinzaine"},
        Kind.UNIT_MONTH: {1: "mois", 12: "an|ans|année|années"},
        Kind.DURATION: {
            30: "une demi-heure|demi-heure|une demi heure|demi heure|une petite demi-heure",
            15: "un quart d'heure|quart d'heure|un petit quart d'heure",
            45: "trois quarts d'heure|trois-quarts d'heure",
            60: "une petite heure|une bonne heure|une heure environ",
            240: "une demi-journée|demi-journée",
        },
        Kind.OCLOCK: "heures|heure|~h|heures pile|h.",
        Kind.AM: "am|a.m.",
        Kind.PM: "pm|p.m.",
        Kind.HALF: "demi|demie",
        Kind.QUARTER: "quart|le quart|un quart",
        Kind.AT: "à|vers|a|autour de|vers les|aux environs de|aux alentours de|environ à|sur les|@|dès",
        Kind.ON: "le|les|au|pour le|du|dès le|en ce|à partir du|un",
        Kind.FROM: "de|du|dès|à partir de|d'|depuis|des",
        Kind.STARTING: "à partir de|à partir du|dès|dès le|depuis|depuis le|à compter du|à compter de|à dater du",
        Kind.BETWEEN: "entre|entre le",
        Kind.TO: "à|a|jusqu'à|jusque|-|au|jusqu'au|et jusqu'à|jusque vers",
        Kind.UNTIL: "jusqu'à|jusqu'au|jusqu'en|jusque|jusqu'à la|jusqu'à ce|jusque fin|jusqu'",
        Kind.AFTER: "après|passé|pas avant|au plus tôt à|après le",
        Kind.BEFORE: "avant|au plus tard à|d'ici|pas après|avant le|au plus tard",
        Kind.AND: "et|ou|&|,|/|;|puis|ainsi que|et aussi|ou bien|et/ou",
        Kind.FOR: "pendant|pour|durant|environ|pour environ|durée|dure|pendant environ|ça dure"
        "|d'une durée de|compter",
        Kind.FOR_AFTER: "de suite|à chaque fois|environ|en tout|chacune",
        Kind.IN: "dans|en|d'ici|au mois de|au mois d'|sous",
        Kind.DURING: "pendant|courant|durant|pendant tout le mois de|tout le mois de",
        Kind.ONWARDS: "et après|et plus tard",
        Kind.FROM_NOW: "à partir de maintenant|à partir d'aujourd'hui",
        Kind.EVERY: "chaque|tous les|toutes les|tout|tous|toute",
        Kind.EVERY_OTHER: "tous les deux|toutes les deux|tous les 2|toutes les 2|un sur deux",
        Kind.ALTERNATE: {
            2: "sur deux|sur 2|toutes les deux semaines|toutes les 2 semaines|tous les quinze jours"
            "|tous les 15 jours|une semaine sur deux"
        },
        Kind.NOT: "pas|sauf|excepté|hormis|mais pas|à l'exception de|à l'exception du|en dehors de"
        "|jamais|pas le|sauf le|sauf les"
        "|sauf en|pas en|mais pas le",
        Kind.GLUE: "de|du|le|la|les|en|au|de la|de l'|l'|dans|à|des|d'",
        Kind.PLUS: "et",
        Kind.MINUS: "moins",
        Kind.START_OF: "début|au début de|début du mois de|au début du mois de|le début de",
        Kind.MIDDLE_OF: "mi|mi-|à la mi|milieu|au milieu de",
        Kind.END_OF: "fin|la fin de|fin du mois de|à la fin de|la fin du mois de",
        Kind.NOW: "maintenant|tout de suite|immédiatement|à l'instant",
        Kind.VAGUE: "bientôt|plus tard|parfois|de temps en temps|quelquefois|régulièrement|souvent"
        "|prochainement|dès que possible"
        "|au plus vite|printemps|été prochain|cet été|l'été|en été|automne|hiver|pâques"
        "|vacances|vacances scolaires|jours fériés|jour férié|fériés"
        "|mensuel|mensuellement|annuel|après le travail|après l'école|secondes|tantôt"
        "|un de ces jours|à l'occasion"
        "|trimestre|hors vacances|période scolaire|tôt|un moment|mensuelle",
        Kind.NOT_TIME: "bonne journée|bonne soirée|bonne nuit|bon week-end|bon weekend|ans d'expérience|ans"
        "|premiers secours|premier secours"
        "|seconde main|de seconde main|anniversaire|petit déjeuner|au revoir|à bientôt"
        "|à demain|à plus tard|accueil de jour"
        "|tout le monde|pour tout|la première fois|première fois|à tous|à toutes"
        "|tous ensemble|pas mal|n'est pas|ne peux pas"
        "|je ne|pas de problème|pas de souci|pas du tout|ne suis pas|pas possible|joyeux noël"
        "|un peu|un jour de plus|à domicile"
        "|au moins|du moins|plus ou moins|mois de grossesse|de neuf|remettre à neuf|tout neuf"
        "|à neuf|à la maison|pour tous"
        "|dans la vie de tous les jours|tous les jours de la vie|à temps|en moins de rien",
        Kind.PEOPLE: "personne|personnes|bénévole|bénévoles|voisins|voisines|voisin|voisine|gens"
        "|volontaires|hommes|femmes|adultes"
        "|enfants|amis|cartons|fois|bras|conducteurs|conducteur|membres|aidants",
    },
    common="le la les de et un une des je besoin quelqu' quelqu'un pour avec mon ma dans est pas"
    " vous nous peux peut aide aider"
    " pourrait cherche qui que au aux du en sur ne ce j' d' l' il elle ai suis s' n' on"
    " merci plaît mes sa son se",
    yes="oui|ouais|ouaip|ok|okay|d'accord|bien sûr|volontiers|avec plaisir|je peux"
    "|oui je peux|bien entendu|certainement|évidemment|parfait|ça marche|ça roule"
    "|entendu|c'est bon|pas de problème|pas de souci|je viens|je serai là|j'y serai"
    "|j'accepte|je confirme|confirmé|compte sur moi|comptez sur moi|super|exact"
    "|correct|c'est ça|tout à fait|partant|partante|je suis partant|je suis partante"
    "|ça me va|c'est fait|fait|absolument|sans problème|si|je m'en charge|je prends"
    "|nickel",
    no="non|nan|je ne peux pas|peux pas|je peux pas|non merci|désolé|désolée"
    "|désolé je ne peux pas|pas possible|impossible|ce n'est pas possible"
    "|c'est pas possible"
    "|pas cette fois|malheureusement pas|malheureusement non|je dois annuler|annuler"
    "|j'annule|pas disponible|je ne suis pas disponible|jamais|pas du tout|en aucun cas"
    "|je ne pourrai pas|je pourrai pas|je refuse|refuser|faux|pas libre|je suis occupé"
    "|je suis occupée|occupé|occupée|hélas non|ça ne marche pas|ça ne va pas|pas moi",
    later="plus tard|pas maintenant|peut-être|peut être|je ne sais pas|je sais pas|sais pas"
    "|pas encore|je verrai|on verra|à voir|ça dépend|je réfléchis"
    "|laisse-moi réfléchir|laissez-moi réfléchir|je te dirai|je vous dirai|je vérifie"
    "|je dois vérifier|pas sûr|pas sûre|éventuellement|demain|demande-moi plus tard"
    "|redemande-moi|possible|possiblement|je te redis|je vous redis|rappelle-moi|pas certain",
    people={
        0: "personne|personnes|bénévole|bénévoles|voisins|voisines|gens|volontaires|hommes"
        "|femmes|adultes|bras|conducteurs|aidants",
        1: "quelqu'un|une personne|un bénévole|une bénévole|un volontaire|l'un de vous|n'importe qui",
        2: "deux ou trois personnes au moins|un couple|tous les deux|deux d'entre vous|une paire",
    },
    offers="je peux|je pourrais|je propose|j'offre|j'aimerais aider|je veux aider"
    "|je voudrais aider|je suis disponible|nous pouvons|je parle"
    "|j'enseigne|je cuisine|je donne|je prête|je serais ravi|je serais ravie|ravi de"
    "|ravie de|je veux bien|j'aimerais proposer|je me propose|volontiers pour"
    "|j'adore|on peut|je répare|je garde|je suis prêt|je suis prête|je m'y connais"
    "|je voudrais proposer|je voudrais offrir",
    needs="j'ai besoin|nous avons besoin|besoin|on a besoin|a besoin|je cherche|cherche"
    "|nous cherchons|recherche|je recherche|quelqu'un pour|quelqu'un qui|quelqu'un peut"
    "|quelqu'un pourrait|qui peut|qui pourrait|qui veut|pourriez-vous|pourrais-tu"
    "|pouvez-vous|peux-tu|il me faut|il nous faut|il faut|il faudrait|aidez-moi|aide-moi"
    "|je voudrais|j'aimerais|est-ce que quelqu'un|y a-t-il quelqu'un|aurait besoin"
    "|je ne peux pas|il me faudrait|j'aurais besoin|on cherche|est-ce qu'on|peut-on m'",
    thanks="merci|merci beaucoup|merci bien|mille mercis|un grand merci|grand merci"
    "|merci infiniment|remerciements|je vous remercie|je te remercie",
    greetings="bonjour|bonsoir|salut|coucou|hello|bonjour à tous|bonjour à toutes|hey|salutations",
    questions="quoi|quand|où|comment|pourquoi|quel|quelle|quels|quelles|qu'est-ce|est-ce que"
    "|combien|puis-je|dois-je|c'est quoi|que dois",
    filler="option|numéro|choix|réponse|choisis|prends|je|j'|tu|il|elle|on|nous|vous|peux|peut"
    "|pourrais|pourrait|pouvons|pouvez|veux|voudrais|aimerais|besoin|cherche|cherchons"
    "|quelqu'|qui|que|qu'|pour|de|d'|du|des|le"
    "|la|les|l'|un|une|à|au|aux|en|dans|avec|sur|mon|ma|mes|ton|ta|son|sa|ses|notre|nos"
    "|votre|me|m'|te|se|s'|y|et|ou|aide|aider|ai|as|a|avons|est|suis|sont|propose"
    "|proposer|offre|offrir|sais|aime|plaît|plait|svp|stp|bonjour|merci|très|bien|peu"
    "|aussi|personne|personnes|gens|disponible|temps|libre|volontiers|faut|faire|fais|ne"
    "|n'"
    "|pas|donner|donne|ce|cette|ces|c'|si|moi|bénévole|bénévoles|voisin|voisine|voisins"
    "|recherche|par|chez|quelques|ravi|ravie|adore|veut|faudrait|il|elles",
    having="j'ai|je suis|je sais|je connais|j'aime|j'adore|je parle|on a",
    asks="je ne peux pas|je ne peux plus|ne peut plus|ne peut pas|n'arrive pas|je n'arrive pas"
    "|n'arrive plus|je n'ose pas|je n'ose plus|ne veut plus|ne marche plus|ne marche pas"
    "|je ne tiens plus|n'y comprends rien|je ne comprends|comprends rien|en panne|cassé|cassée|crevé"
    "|fuit|bouché|bloqué|bloquée|verglacé|larguée|largué|perdue|perdu|relances|sourde|sourd|malade"
    "|alitée|alité|seul|seule|bien seul|toute seule|besoin|a besoin|qui|quelqu'un|qqn|cherche"
    "|jcherche|on cherche|recherche|recherché|manque|manquent|il nous manque|il me faut|faudrait"
    "|aurait bien besoin|voudrait|voudrait apprendre|voudrais|aimerais|depuis l'opération"
    "|depuis la mort|depuis l'accident|au chômage|n'a vu personne|lui ferait du bien|on part"
    "|sortie de ses gonds|dans tous les sens|a un pneu|me prêterait|prêterait|me prêter|emprunter"
    "|à faire|pour ma|pour mon|pour notre|ma mère|mon père|mamie|papi|mon fils"
    "|ma fille|sans ascenseur|je panique|j'ai peur|envie de|fatigués|me manquent|me lâchent|rame"
    "|personnes pour|aller chercher|chez moi car|un coup de main|qu'on",
    gives="je peux|je pourrais|je monte|je prends|je vais|je garde|je repasse|je coupe|je fais|je tiens"
    "|je marche|j'anime|j'arrose|j'aide|j'accompagne|j'accorde|j'affûte|je tonds|je taille"
    "|je désherbe|je retape|je rédige|je lis|je descends|je déblaie|je pose|je repeins|je répare"
    "|je cuisine|je conduis|je donne|je prête|je couds|je tricote|je joue|je chante|je traduis"
    "|je visite|je rends visite|je passe|je promène|je cours|j'enseigne|j'écris|j'écoute|je montre"
    "|je partage|j'emmène|volontiers|avec plaisir|si vous voulez|venez|venez avec moi|bienvenue"
    "|prenez-la|prenez-le|gratuits|gratuit|gratuites|gratuitement|à prêter|vos|votre|à quelqu'un"
    "|à qui|d'un voisin|on tricote|fourni|à la retraite|retraité|retraitée|bricoleur|dépannage"
    "|ça ne me dérange pas|ex|ancien|ancienne|chez moi|soutien scolaire|cours de|ateliers|atelier"
    "|baby-sitting|tours de|échange|est vide|de bons bras|je serais|pas de souci",
)
