"""Words meet whatever their accents, apostrophes, endings and (in Welsh) initial mutations.

Folding never joins two words that a reader would keep apart within one language's own short lists; it is
for comparing, never for showing.
"""

import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'"))

# The longest ending that leaves a stem of at least this many letters is taken off.
_SHORTEST_STEM = 3

_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ings", "ing", "ers", "er", "ies", "es", "ed", "s", "e", "y"),
    "cy": ("iadau", "iau", "oedd", "wyr", "wyd", "odd", "au", "on", "io", "ed", "wr", "ion", "wn", "af", "u", "i", "o"),
    "es": (
        "aciones", "acion", "iendo", "ando", "adora", "ador", "amos", "emos", "imos", "ados", "adas", "idos", "idas",
        "ado", "ada", "ido", "ida", "ar", "er", "ir", "es", "as", "os", "an", "en", "a", "o", "e", "s",
    ),
    "de": ("ungen", "innen", "ung", "end", "est", "ern", "em", "en", "er", "es", "st", "e", "n", "s", "t"),
    "fr": (
        "ations", "ation", "ements", "ement", "euses", "euse", "eurs", "eur", "ants", "ante", "ant", "ages", "age",
        "ees", "ons", "ez", "ent", "er", "ir", "re", "ee", "es", "e", "s", "x",
    ),
}  # fmt: skip

#: What an initial sound may have been before soft, nasal or aspirate mutation.
_MUTATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("ch", ("c",)),
    ("dd", ("d",)),
    ("m", ("b",)),
    ("n", ("d",)),
    ("b", ("p",)),
    ("d", ("t",)),
    ("g", ("c",)),
    ("f", ("b", "m")),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
)
_G_DROPPED_BEFORE = "aeiouwyn"

#: How an initial sound changes: soft, nasal, aspirate.
_MUTATED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ll", ("l",)),
    ("rh", ("r",)),
    ("ch", ()),
    ("dd", ()),
    ("ff", ()),
    ("ph", ()),
    ("th", ()),
    ("p", ("b", "mh", "ph")),
    ("t", ("d", "nh", "th")),
    ("c", ("g", "ngh", "ch")),
    ("b", ("f", "m")),
    ("d", ("dd", "n")),
    ("g", ("", "ng")),
    ("m", ("f",)),
)


def fold(text: str) -> str:
    """The text for comparing: casefolded, without accents, every apostrophe ``'``."""
    decomposed = unicodedata.normalize("NFD", text.translate(_APOSTROPHES).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def mutations(word: str) -> tuple[str, ...]:
    """The forms a folded Welsh word takes after soft, nasal and aspirate mutation, itself not among them."""
    for initial, changed in _MUTATED:
        if word.startswith(initial):
            return tuple(new + word[len(initial) :] for new in changed)
    return ()


def unmutated(word: str) -> tuple[str, ...]:
    """What a folded Welsh word may have been before mutation, itself first."""
    found = [word]
    for initial, originals in _MUTATIONS:
        if word.startswith(initial):
            found.extend(original + word[len(initial) :] for original in originals)
            break
    if word[:1] and word[0] in _G_DROPPED_BEFORE + "lr":
        found.append("g" + word)
    return tuple(dict.fromkeys(found))


def _trimmed(word: str, language: str) -> str:
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            trimmed = word[: -len(ending)]
            # driving -> drive, shopping -> shop: English doubles the last consonant before an ending.
            if language == "en" and len(trimmed) > _SHORTEST_STEM and trimmed[-1] == trimmed[-2]:
                return trimmed[:-1]
            return trimmed
    return word


@lru_cache(maxsize=8192)
def stem(word: str, language: str) -> tuple[str, ...]:
    """The stems under which a word may be met, likeliest first: one, or in Welsh one per possible original.

    Light on purpose: plurals and common verb forms meet (drive, drives, driving); strong verbs do not and need
    a synonym. A word of a language without rules is only folded.
    """
    folded = fold(word)
    originals = unmutated(folded) if language == "cy" else (folded,)
    return tuple(dict.fromkeys(_trimmed(original, language) for original in originals))
