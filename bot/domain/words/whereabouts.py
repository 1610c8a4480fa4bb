"""The words after "from" or "in" that name a place: kept as they were written, and never guessed to be known.

A place is a name (capitals) or says itself what it is (street, Platz, calle). "From the shop" names none; nor does what
is only in front of a language ("in Welsh") or a person ("from Mrs Jones").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.words.folding import fold

#: A word with its inner apostrophes and hyphens, or one mark that ends a name.
_PIECES = re.compile(r"[\w'’\-]+\.?|[^\w\s]")
#: The most words of a name.
_LONGEST = 6
_ELISIONS = ("l'", "d'", "o'r", "i'r", "'r")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tongue:
    """How one language says where; folded words between spaces."""

    #: Before a place.
    before: str
    #: Before a place even when it is written small.
    surely: str = ""
    #: What may stand before a name, and between the words of one.
    joining: str = ""
    #: Words that say themselves that they are a place, first or last in its name.
    kinds: str = ""
    #: Endings of such words.
    endings: tuple[str, ...] = ()
    #: A kind needs no preposition: "rue des Lilas".
    kind_begins: bool = False
    #: Nouns have capitals too: after an article only a kind is a name.
    nouns_have_capitals: bool = False
    articles: str = ""
    #: What has a capital, or stands alone after "from", and is no place.
    never: str = ""


_TONGUES = {
    "en": _Tongue(
        before="from in at on near around by outside",
        surely="from",
        joining="the of and le la",
        kinds="street st road rd lane avenue ave close drive square park terrace gardens hill court crescent green row "
        "market station bridge",
        articles="the",
        never="english welsh spanish german french polish arabic ukrainian portuguese mr mrs ms miss dr a&e christmas "
        "easter home school work town here there scratch me us him her them my our your his their person people "
        "everybody somebody someone anyone i foot",
    ),
    "cy": _Tongue(
        before="o o'r yn yng ym ar ger wrth ger'r",
            joining="y yr 'r a ac",
        kinds="heol stryd ffordd lon parc maes rhodfa cilgant sgwar teras pont gorsaf",
        kind_begins=True,
        articles="y yr",
        never="gymraeg saesneg sbaeneg almaeneg ffrangeg nadolig pasg mr mrs dr miss i",
    ),
    "es": _Tongue(
        before="desde en de cerca junto por",
        surely="desde",
        joining="la el las los de del y",
        kinds="calle plaza avenida avda paseo camino barrio carrera parque travesia ronda puente",
        kind_begins=True,
        articles="la el las los",
        never="espanol ingles gales aleman frances navidad semana senora senor don dona dr dra casa aqui alli "
        "yo mi internet",
    ),
    "de": _Tongue(
        before="aus von vom in im am an bei beim nahe auf ab",
        joining="der dem den das die zum zur und",
        kinds="strasse platz weg gasse allee ring ufer viertel park markt",
        endings=("strasse", "str.", "platz", "weg", "gasse", "allee", "ring", "ufer", "viertel", "park", "markt"),
        nouns_have_capitals=True,
        articles="der dem den das die vom im am beim",
        never="deutsch englisch walisisch spanisch franzosisch frau herr herrn dr familie weihnachten ostern ruhe eile "
        "not hause haus ihnen ihr ihm ihrer person menschen stuhlen kuchen briefen mobeln",
    ),
    "fr": _Tongue(
        before="depuis a au de du dans en sur pres vers chez",
        surely="depuis",
        joining="la le les l' d' de des du et",
        kinds="rue place avenue boulevard impasse chemin allee quai quartier cours parc square pont",
        kind_begins=True,
        articles="la le les l'",
        never="francais anglais gallois espagnol allemand noel paques mme madame monsieur m. mlle dr domicile "
        "ici maison",
    ),
}  # fmt: skip


def place_words(text: str, language: str) -> str:
    """Give the words of a sentence that name a place, as they were written; "" when none do.

    `text` is best without its words about time. Of several places the one named after "from" is where people meet,
    else the first: the caller shows which was taken.
    """
    tongue = _TONGUES.get(language, _TONGUES["en"])
    pieces = list(_pieces(text))
    found: list[tuple[bool, str]] = []
    for at, piece in enumerate(pieces):
        word = fold(piece)
        starts = word in tongue.before.split()
        if not starts and not (tongue.kind_begins and word in tongue.kinds.split()):
            continue
        name = _name(pieces[at + 1 :] if starts else pieces[at:], tongue, lead=word)
        if name:
            found.append((word in tongue.surely.split(), name))
    sure = [name for surely, name in found if surely]
    return sure[0] if sure else found[0][1] if found else ""


def _pieces(text: str) -> Iterator[str]:
    """Give the words, elided articles apart ("o'r Rhath", "l'Estaque"), and the marks between them."""
    for piece in _PIECES.findall(text):
        word = piece if piece.lower().endswith("str.") else piece.removesuffix(".")
        folded = fold(word)
        elided = next((one for one in _ELISIONS if folded.startswith(one) and folded != one), None)
        if elided is not None:
            yield word[: len(elided)]
            yield word[len(elided) :]
        else:
            yield word
        if word != piece:
            yield "."


def _name(pieces: list[str], tongue: _Tongue, *, lead: str) -> str:
    articles, joining, never = tongue.articles.split(), tongue.joining.split(), tongue.never.split()
    after_article = lead in articles
    first = 0
    while first < len(pieces) and (fold(pieces[first]) in joining or pieces[first].isdigit()):
        after_article = after_article or fold(pieces[first]) in articles
        first += 1
    taken: list[str] = []
    end = 0
    for at, piece in enumerate(pieces[first:], first):
        folded = fold(piece)
        if len(taken) == _LONGEST or not piece[0].isalnum() or folded in never:
            break
        if piece[0].isupper() or _is_kind(folded, tongue):
            taken = pieces[first : at + 1]
            end = at
        elif folded not in joining and not (at == first and lead in tongue.surely.split()):
            break
    if not taken and first < len(pieces) and lead in tongue.surely.split() and not after_article:
        word = pieces[first]
        return word if word[0].isalpha() and fold(word) not in never else ""
    says_so = any(_is_kind(fold(piece), tongue) for piece in taken)
    if not taken or (tongue.nouns_have_capitals and after_article and not says_so):
        return ""
    if end == first and fold(taken[0]) in tongue.kinds.split():
        return ""  # "in the street", "am Markt": a kind of place is no name
    return _joined(taken)


def _is_kind(folded: str, tongue: _Tongue) -> bool:
    return folded in tongue.kinds.split() or (folded.endswith(tongue.endings) if tongue.endings else False)


def _joined(words: list[str]) -> str:
    text = ""
    for word in words:
        elided = text.lower().endswith(("l'", "d'", "l’", "d’"))
        text += word if not text or elided else f" {word}"
    return text
