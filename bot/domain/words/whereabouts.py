"""The words of a sentence that name a place, or two: kept as they were written, and never guessed to be known.

A place is a name (capitals) or says itself what it is (street, Platz, calle). What is only in front of a language ("in
Welsh") or a person ("from Mrs Jones") is none. A kind of place ("to the hospital") is told apart from a name, because
which one it is is for a person to say.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from bot.domain.words.folding import fold
from bot.domain.words.tongues import TONGUES, Tongue

#: A word with its inner apostrophes, ampersands and hyphens, or one mark that ends a name.
_PIECES = re.compile(r"[\w'’&\-]+\.?|[^\w\s]")
#: The most words of a name.
_LONGEST = 6
#: The most small words between an article and a kind of place: "the old village hall".
_MOST_BEFORE_GOAL = 2
#: Shortened words that begin a name: their full stop ends no sentence.
_SHORTENED = ("st.", "ste.", "sta.", "sto.", "dr.", "mt.")
_ELISIONS = ("l'", "d'", "o'r", "i'r", "'r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where something is, and where it leads when it is a way; "" when nothing was said."""

    #: Where people meet: where a way starts, or where all of it is.
    place: str = ""
    #: False: only a kind of place was said ("the library").
    place_is_name: bool = False
    #: Where a way ends.
    to_place: str = ""
    to_place_is_name: bool = False


class _Lead(Enum):
    """What the words before a place say of it."""

    FROM = auto()
    #: "De", "von": from it, or somebody's.
    OF = auto()
    TO = auto()
    AT = auto()
    AT_OR_TO = auto()
    #: Nothing stands before it, it says itself what it is.
    BARE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    lead: _Lead
    words: str
    is_name: bool
    #: Whether it says itself that it is a place.
    says_so: bool
    #: Whether it may be a person's name, by the word in front: "die Mutter von Anna".
    persons: bool
    #: The piece at which it begins (its preposition), and the one after it.
    start: int
    end: int


def find_places(text: str, language: str) -> Whereabouts:
    """Give the words that say where: "from Cathays to the Heath hospital" is both ends of a way.

    `text` is best without its words about time. Of several places the one after "from" is where people meet, else the
    first that leads nowhere. A name that may be a person's ("to Anna", "la hija de María") counts only where the
    sentence speaks of a way.
    """
    tongue = TONGUES.get(language, TONGUES["en"])
    pieces = tuple(_pieces(text))
    folded = tuple(fold(piece) for piece in pieces)
    found = _all(pieces, tongue) + _two_ends(pieces, folded, tongue)
    goals = _goals(found, folded, tongue)
    goal = min(goals, key=lambda one: (not one.is_name, one.start), default=None)
    place = min(
        (one for one in found if one not in goals and _meets(one, goal)),
        key=lambda one: (one.lead is not _Lead.FROM, not one.is_name, one.start),
        default=None,
    )
    return Whereabouts(
        place=place.words if place else "",
        place_is_name=place is not None and place.is_name,
        to_place=goal.words if goal else "",
        to_place_is_name=goal is not None and goal.is_name,
    )


def place_words(text: str, language: str) -> str:
    """Give the name of the place where people meet, as it was written; "" when none is named."""
    found = find_places(text, language)
    return found.place if found.place_is_name else ""


def _goals(found: Sequence[_Found], folded: Sequence[str], tongue: Tongue) -> list[_Found]:
    """Give the places to which a way leads."""
    left = [one for one in found if one.lead in (_Lead.FROM, _Lead.OF) and one.is_name and not one.persons]
    goals = []
    for one in found:
        if one.lead not in (_Lead.TO, _Lead.AT_OR_TO):
            continue
        said = folded if tongue.verb_last else folded[: one.start]
        way = any(word.startswith(tongue.moving) for word in said)
        way = way or any(other.end <= one.start for other in left)
        person = not one.says_so and one.start > 0 and folded[one.start - 1].startswith(tongue.doing or "!")
        if not person and (way or (one.lead is _Lead.TO and one.says_so)):
            goals.append(one)
    return goals


def _meets(one: _Found, goal: _Found | None) -> bool:
    """Tell whether people may meet at a place that is no goal."""
    if one.lead is _Lead.FROM:
        return one.is_name or goal is not None
    if one.lead is _Lead.OF:
        return (one.is_name and one.says_so) or (
            goal is not None and one.end <= goal.start and not one.persons
        )
    return one.lead is not _Lead.TO


def _two_ends(pieces: Sequence[str], folded: Sequence[str], tongue: Tongue) -> list[_Found]:
    """Give the ends of a way after "between"."""
    for at, word in enumerate(folded):
        if word not in tongue.between.split():
            continue
        for middle in range(at + 2, min(at + _LONGEST + 2, len(pieces))):
            if folded[middle] in tongue.and_words.split():
                first = _place(pieces[:middle], at, at + 1, _Lead.FROM, tongue)
                second = _place(pieces, middle, middle + 1, _Lead.TO, tongue)
                if first and second and first.is_name and second.is_name:
                    return [first, second]
    return []


def _all(pieces: Sequence[str], tongue: Tongue) -> list[_Found]:
    """Give every place, none inside another."""
    found: list[_Found] = []
    kinds = tongue.kinds.split()
    at = 0
    while at < len(pieces):
        word = fold(pieces[at])
        lead = _leads(tongue).get(word)
        one = None
        if lead is not None:
            one = _place(pieces, at, at + 1, lead, tongue)
        elif tongue.kind_begins and word in kinds and fold("".join(pieces[at + 1 : at + 2])) not in kinds:
            one = _place(pieces, at, at, _Lead.BARE, tongue)
        if one:
            found.append(one)
        at = one.end if one else at + 1
    return found


@cache
def _leads(tongue: Tongue) -> dict[str, _Lead]:
    said = {
        _Lead.FROM: tongue.out_of,
        _Lead.OF: tongue.of,
        _Lead.TO: tongue.to,
        _Lead.AT: tongue.at,
        _Lead.AT_OR_TO: tongue.at_or_to,
    }
    return {word: lead for lead, words in said.items() for word in words.split()}


def _place(pieces: Sequence[str], start: int, first: int, lead: _Lead, tongue: Tongue) -> _Found | None:
    """Give the place whose words begin at `first`."""
    named = _name(pieces, first, fold(pieces[start]), tongue)
    owned = start > 0 and fold(pieces[start - 1]) in tongue.owned.split()
    if named is not None:
        words = pieces[named[0] : named[1]]
        kind = any(
            _is_kind(fold(word), tongue) or _goal_length(words, at, tongue) for at, word in enumerate(words)
        )
        return _Found(
            lead=lead,
            words=_joined(words),
            is_name=True,
            says_so=kind,
            persons=owned and not kind,
            start=start,
            end=named[1],
        )
    goal = None if lead is _Lead.BARE else _goal(pieces, first, tongue)
    if goal is None:
        return None
    words = pieces[goal[0] : goal[1]]
    return _Found(
        lead=lead, words=_joined(words), is_name=False, says_so=True, persons=False, start=start, end=goal[1]
    )


def _name(pieces: Sequence[str], first: int, lead: str, tongue: Tongue) -> tuple[int, int] | None:
    """Give the range of the name that begins at `first`."""
    articles, joining, never = tongue.articles.split(), tongue.joining.split(), tongue.never.split()
    surely = lead in tongue.surely.split()
    after_article = lead in articles
    while first < len(pieces) and (fold(pieces[first]) in joining or pieces[first].isdigit()):
        after_article = after_article or fold(pieces[first]) in articles
        first += 1
    end = first
    for at in range(first, min(len(pieces), first + _LONGEST)):
        piece, folded = pieces[at], fold(pieces[at])
        if not piece[0].isalnum() or folded in never:
            break
        if piece[0].isupper() or _is_kind(folded, tongue):
            end = at + 1
        elif (end > first or tongue.kind_begins) and _goal_length(pieces, at, tongue):
            end = max(end, at + _goal_length(pieces, at, tongue))
        elif at >= end and folded not in joining and not (at == first and surely):
            break
    if end == first and first < len(pieces) and surely and not after_article:
        word = pieces[first]
        alone = word[0].isalpha() and fold(word) not in never and not _goal_length(pieces, first, tongue)
        return (first, first + 1) if alone else None
    says_so = any(
        _is_kind(fold(pieces[at]), tongue) or _goal_length(pieces, at, tongue) for at in range(first, end)
    )
    if end == first or (tongue.nouns_have_capitals and after_article and not says_so):
        return None
    if end == first + 1 and fold(pieces[first]) in tongue.kinds.split():
        return None  # "in the street", "am Markt": a kind of place is no name
    return None if end - first == _goal_length(pieces, first, tongue) else (first, end)


def _goal(pieces: Sequence[str], first: int, tongue: Tongue) -> tuple[int, int] | None:
    """Give the range of the words that say what kind of place is meant."""
    articles = tongue.articles.split()
    while first < len(pieces) and fold(pieces[first]) in articles:
        first += 1
    stops: Callable[[str], bool] = lambda word: (  # noqa: E731
        not word[0].isalnum()
        or word in tongue.never.split()
        or word in _leads(tongue)
        or word in tongue.joining.split()
    )
    before = 0 if tongue.kind_begins else _MOST_BEFORE_GOAL
    for at in range(first, min(len(pieces), first + before + 1)):
        if length := _goal_length(pieces, at, tongue):
            return first, at + length
        if stops(fold(pieces[at])):
            return None
    return None


def _goal_length(pieces: Sequence[str], at: int, tongue: Tongue) -> int:
    """Give how many words the longest kind of place has that stands at `at`; 0 for none."""
    word = fold(pieces[at])
    for phrase in _goals_by_first(tongue).get(word, ()):
        if tuple(fold(piece) for piece in pieces[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return int(any(word.endswith(ending) and word != ending for ending in tongue.goal_endings))


@cache
def _goals_by_first(tongue: Tongue) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(one.split()) for one in tongue.goals.split("|")), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _pieces(text: str) -> Iterator[str]:
    """Give the words, elided articles apart ("o'r Rhath", "l'Estaque"), and the marks between them."""
    for piece in _PIECES.findall(text):
        keeps = piece.lower().endswith("str.") or (piece[0].isupper() and piece.lower() in _SHORTENED)
        word = piece if keeps else piece.removesuffix(".")
        folded = fold(word)
        elided = next((one for one in _ELISIONS if folded.startswith(one) and folded != one), None)
        if elided is not None:
            yield word[: len(elided)]
            yield word[len(elided) :]
        else:
            yield word
        if word != piece:
            yield "."


def _is_kind(folded: str, tongue: Tongue) -> bool:
    return folded in tongue.kinds.split() or (folded.endswith(tongue.endings) if tongue.endings else False)


def _joined(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        elided = text.lower().endswith(("l'", "d'", "l’", "d’"))
        text += word if not text or elided else f" {word}"
    return text
