"""Short answers: yes and no, a choice, a number of people, a length of time, a time of day.

Whatever is not clearly an answer gives None, so that it is asked back or read as a sentence of its own.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

from bot.domain.words.grammar.clocks import clock_at, hours_at
from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.numbers import amount, duration, number
from bot.domain.words.grammar.pieces import DAY_MINUTES, MINUTES_PER_HOUR
from bot.domain.words.grammar.tokens import Token, tokens_of
from bot.domain.words.languages import VOCABULARIES, vocabulary
from bot.domain.words.phrases import Phrases
from bot.domain.words.vocabulary import Kind

Answer: TypeAlias = Literal["yes", "no", "later"]

_SIGNS: dict[str, Answer] = {
    **dict.fromkeys("👍👌✅✔🙂😊😀🙏💪🆗❤", "yes"),
    **dict.fromkeys("👎❌🚫✖🙅😢", "no"),
    **dict.fromkeys("🤔🕒⏳🤷", "later"),
}
#: Further words after "yes" or "no" until it is no answer any more but the beginning of a sentence.
_SHORT = 3
_MOST_HOURS = 12
_HUNDREDTHS = 100
_LONGEST_CHOICE = 5
_TEENS_WORDS = 99
_QUARTERS = (15, 30, 45)


@cache
def _answers(language: str) -> tuple[tuple[Answer, Phrases], ...]:
    words = vocabulary(language)
    return (("later", Phrases(words.later)), ("no", Phrases(words.no)), ("yes", Phrases(words.yes)))


@cache
def _offering(language: str) -> Phrases:
    words = vocabulary(language)
    return Phrases(f"{words.offers}|{words.needs}")


@cache
def _polite(language: str) -> Phrases:
    words = vocabulary(language)
    return Phrases(f"{words.filler}|{words.thanks}|{words.greetings}")


def understand_yes_no(text: str, language: str) -> Answer | None:
    """Whether a text says yes, no, or not yet; None when it says none of these, or more than one.

    Tried in the given language first, then in the others.
    """
    home = vocabulary(language).code
    for code in (home, *(other for other in VOCABULARIES if other != home)):
        found = _yes_no(text, code)
        if found is not None:
            return found
    return None


def _yes_no(text: str, language: str) -> Answer | None:
    tokens = tokens_of(text)
    found: list[Answer] = []
    opening = False
    foreign = 0
    place = 0
    while place < len(tokens):
        answer, length = _answer_at(tokens, place, language)
        polite = _polite(language).longest(tokens, place)
        if answer and length >= polite:
            found.append(answer)
            opening = opening or (place == 0 and _is_answer(tokens, length, language))
            place += length
            continue
        foreign += not polite and not tokens[place].is_mark
        place += polite or 1
    # "Yes I'll be there at 9": said twice, and first of all.
    twice = len(found) > 1 and _answer_at(tokens, 0, language)[0] is not None
    if len(set(found)) != 1 or (foreign and not opening and not twice):
        return None
    return found[0]


def _is_answer(tokens: tuple[Token, ...], length: int, language: str) -> bool:
    """Whether words that open a text are an answer to which more is added, not the opening of an offer."""
    after = tokens[length : length + 1]
    if not after or after[0].is_mark:
        return True
    return len(tokens) - length <= _SHORT and not _offering(language).longest(tokens, 0)


def _answer_at(tokens: tuple[Token, ...], place: int, language: str) -> tuple[Answer | None, int]:
    sign = _SIGNS.get(tokens[place].text)
    if sign:
        return sign, 1
    lengths = [(phrases.longest(tokens, place), answer) for answer, phrases in _answers(language)]
    length, answer = max(lengths, key=lambda each: each[0])
    return (answer, length) if length else (None, 0)


def understand_choice(text: str, language: str, count: int) -> int | None:
    """The number, from 1 to ``count``, that a text chooses: "2", "the second", "die letzte"; else None."""
    said = Meanings(text, language)
    chosen = _chosen(said, language, count) if len(said) <= _LONGEST_CHOICE else {}
    for kind in (Kind.ORDINAL, Kind.LAST, Kind.NUMBER, Kind.ONE):
        if kind in chosen:
            return chosen[kind] if 1 <= chosen[kind] <= count else None
    return None


def _chosen(said: Meanings, language: str, count: int) -> dict[Kind, int]:
    """The numbers in a text that has nothing else in it but small words; none if it has, or names two."""
    chosen: dict[Kind, int] = {}
    place = 0
    while place < len(said):
        sense = said.longest(place, Kind.ORDINAL, Kind.NUMBER, Kind.LAST)
        if said.sense(place, Kind.PEOPLE) or (sense and sense.kind in chosen):
            return {}
        if sense:
            chosen[sense.kind] = count if sense.kind is Kind.LAST else sense.values[0]
        elif len(said) == 1 and said.sense(place, Kind.ONE):
            chosen[Kind.ONE] = 1
        length = sense.length if sense else _small_words(said, place, language)
        if not length:
            return {}
        place += length
    return chosen


def _small_words(said: Meanings, place: int, language: str) -> int:
    if said.tokens[place].is_mark or said.sense(place, Kind.GLUE, Kind.ON, Kind.ONE):
        return 1
    return _polite(language).longest(said.tokens, place)


@cache
def _people(language: str) -> tuple[tuple[int, Phrases], ...]:
    return tuple(
        (count, Phrases(spec)) for count, spec in sorted(vocabulary(language).people.items(), reverse=True)
    )


def understand_people(text: str, language: str) -> tuple[int | None, str]:
    """How many people are wanted, and the text without those words.

    "Someone" is one and stays in the text, whose subject it is; of several counts the first holds, and of
    "two or three" the larger.
    """
    said = Meanings(text, language)
    alone = number(said, 0)
    if alone and all(token.is_mark for token in said.tokens[alone[1] :]):
        return alone[0] or None, ""
    someone: int | None = None
    for place in range(len(said)):
        counted = _counted_people(said, place, language)
        if counted:
            count, end = counted
            return count, _without(text, said, place, end)
        for count, phrases in _people(language):
            length = phrases.longest(said.tokens, place) if count else 0
            if count > 1 and length:
                return count, _without(text, said, place, place + length)
            if length and someone is None:
                someone = count
    return someone, text.strip()


def _counted_people(said: Meanings, place: int, language: str) -> tuple[int, int] | None:
    found = number(said, place)
    if found is None:
        return None
    count, after = found
    joined = said.after(after, Kind.AND, Kind.TO)
    more = number(said, joined) if joined > after else None
    if more:
        count, after = max(count, more[0]), more[1]
    people = dict(_people(language))
    start = said.after(after, Kind.GLUE)
    for begin in dict.fromkeys((after, start)):
        length = people[0].longest(said.tokens, begin) if begin < len(said) else 0
        if length and 1 <= count <= _TEENS_WORDS:
            return count, begin + length
    return None


def _without(text: str, said: Meanings, start: int, end: int) -> str:
    before = text[: said.tokens[start].start].rstrip(" ,;")
    after = text[said.tokens[end - 1].end :].lstrip(" ")
    separator = "" if not before or not after or after[0] in ",;.!?" else ", "
    return f"{before}{separator}{after}".strip(" ,;")


def understand_minutes(text: str, language: str) -> int | None:
    """A length of time in minutes: "1.5h", "awr a hanner", "1:30"; a bare number up to 12 is hours.

    Two times of day give what lies between ("9 to 11:30"). None when no length is said.
    """
    said = Meanings(text, language)
    start = said.after(0, Kind.FOR, Kind.AT)
    whole = _bare_amount(said, start)
    if whole is not None:
        return whole
    for place in range(len(said)):
        found = duration(said, place)
        if found:
            return found[0].minutes
        hours = hours_at(said, place, near=True)
        if hours and hours[0].start and hours[0].end:
            between = hours[0].end.minute - hours[0].start.minute
            half = DAY_MINUTES // 2 if hours[0].end.open else DAY_MINUTES
            return between if between > 0 else between + half
    return None


def _bare_amount(said: Meanings, start: int) -> int | None:
    """A length without a unit, if that is all that is said."""

    def ends(place: int) -> bool:
        return all(token.is_mark for token in said.tokens[place:])

    time = said.sense(start, Kind.TIME)
    if time and ends(start + 1):
        hours, minutes, _ = time.values
        written = said.tokens[start]
        if written.shape == "time" or (written.shape == "decimal" and minutes in _QUARTERS):
            return hours * MINUTES_PER_HOUR + minutes or None
    found = amount(said, start)
    if found is None or said.sense(start, Kind.ONE):
        return None
    hundredths, after = found
    if not ends(after):
        half = _then_half(said, after)
        if half is None or not ends(half):
            return None
        hundredths += _HUNDREDTHS // 2
    per_unit = MINUTES_PER_HOUR if hundredths <= _MOST_HOURS * _HUNDREDTHS else 1
    return hundredths * per_unit // _HUNDREDTHS or None


def _then_half(said: Meanings, place: int) -> int | None:
    joined = said.after(said.after(place, Kind.PLUS, Kind.AND), Kind.ONE)
    half = said.sense(joined, Kind.HALF)
    return joined + half.length if half else None


def understand_clock(text: str, language: str) -> int | None:
    """A time of day in minutes, as it is written: "10pm", "22:00", "halb elf"; "10" is ten in the morning."""
    said = Meanings(text, language)
    for start in _starts(said):
        found = clock_at(said, start, lone=True)
        if found and all(token.is_mark for token in said.tokens[found[1] :]):
            return found[0].minute % DAY_MINUTES
    return None


def _starts(said: Meanings) -> Iterator[int]:
    lead = said.after(0, Kind.FROM, Kind.STARTING, Kind.UNTIL, Kind.TO)
    yield from dict.fromkeys((0, said.after(0, Kind.AT), lead, said.after(lead, Kind.AT)))
