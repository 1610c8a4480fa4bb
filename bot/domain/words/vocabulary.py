"""How a language module says what its words mean; a language is one module with one ``VOCABULARY``.

A list of words is written ``"monday|mon"``: alternatives between bars, several words in one alternative allowed.
``~may`` marks a word that is about time only beside other words about time ("may" is mostly a verb).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

#: What a word stands for: numbers whose sense the kind tells.
Value: TypeAlias = int | tuple[int, ...]


class Kind(StrEnum):
    """The part a word plays in saying when. In brackets, its value."""

    NUMBER = "number"  #: (n)
    ORDINAL = "ordinal"  #: (n)
    ONE = "one"  #: an article that counts: "an hour" (1)
    HALVES = "halves"  #: anderthalb: (number of halves)
    WEEKDAY = "weekday"  #: (0 is Monday)
    WEEKDAY_HABIT = "weekday habit"  #: Tuesdays, dienstags (0 is Monday)
    WEEKDAY_PART = "weekday part"  #: Dienstagabend (weekday, from, to)
    WEEKDAY_PART_HABIT = "weekday part habit"  #: dienstagabends (weekday, from, to)
    MONTH = "month"  #: (1 to 12)
    PART = "part"  #: morning (from, to), minutes of the day
    PART_HABIT = "part habit"  #: mornings (from, to)
    CLOCK = "clock"  #: noon (minute of the day)
    DAY = "day"  #: tomorrow (days from today)
    DAY_PART = "day part"  #: tonight (days from today, from, to)
    FIXED = "fixed"  #: Christmas Day (month, day)
    THIS = "this"
    NEXT = "next"
    COMING = "coming"  #: the nearest one, without doubt
    LAST = "last"
    WEEKS_LATER = "weeks later"  #: "a week on Thursday" (weeks)
    WEEKEND = "weekend"
    WEEKENDS = "weekends"
    WORKDAYS = "workdays"
    ANY_TIME = "any time"
    ALL_DAY = "all day"
    DAILY = "daily"
    WEEKLY = "weekly"  #: (weeks)
    UNIT_TIME = "unit of time"  #: (minutes)
    UNIT_DAY = "unit of days"  #: (days)
    UNIT_MONTH = "unit of months"  #: (months)
    DURATION = "duration"  #: half an hour (minutes)
    OCLOCK = "o'clock"
    AM = "am"
    PM = "pm"
    HALF = "half"
    QUARTER = "quarter"
    THREE_QUARTERS = "three quarters"
    PAST = "past"
    TO_HOUR = "to the hour"
    PLUS = "plus"  #: las tres Y cuarto
    MINUS = "minus"  #: las tres MENOS cuarto
    AT = "at"
    ON = "on"
    FROM = "from"
    STARTING = "starting"  #: from a day on, without an end
    BETWEEN = "between"
    TO = "to"
    UNTIL = "until"
    AFTER = "after"
    BEFORE = "before"
    AND = "and"
    FOR = "for"
    FOR_AFTER = "for, after"  #: zwei Stunden LANG
    IN = "in"
    DURING = "during"
    FROM_NOW = "from now"
    ONWARDS = "onwards"
    EVERY = "every"
    EVERY_OTHER = "every other"
    ALTERNATE = "alternate"  #: said after the day: un jeudi SUR DEUX
    NOT = "not"
    GLUE = "glue"
    START_OF = "start of"
    MIDDLE_OF = "middle of"
    END_OF = "end of"
    NOW = "now"
    VAGUE = "vague"  #: about time, but says no time: soon, summer, holidays
    NOT_TIME = "not time"  #: good morning, second hand
    PEOPLE = "people"  #: a word for persons
    # Read from digits, the same in every language:
    TIME = "time"  #: 9:30 (hour, minute, 1 when certainly of 24 hours)
    DATE = "date"  #: 3/12 (year or 0, month, day, 1 when month first)
    DECIMAL = "decimal"  #: 1.5 (hundredths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """One language's words."""

    code: str
    #: What each word means in saying when: of a kind with a value, the words for each.
    words: Mapping[Kind, str | Mapping[Value, str]]
    #: What "half three" adds to the hour: 30 in English, -30 in German.
    half: int = 30
    #: Whether "next Thursday", said on a Tuesday, is the Thursday of the week after (else the coming one).
    next_is_week_after: bool = False
    #: Whether people there disagree on that.
    next_is_doubtful: bool = True
    #: Whether "mornings" beside a single weekday makes it every week; German "Sonntag mittags" does not.
    parts_habitual: bool = True
    #: Whether 3.12 is a date before it is a time.
    dot_dates: bool = False
    #: Whether "8:30" and "8 o'clock" are commonly written for the evening too.
    twelve_hours: bool = False
    #: Kinds whose words take initial mutations (Welsh).
    mutating: frozenset[Kind] = frozenset()
    #: Everyday words by which the language is known in a sentence.
    common: str = ""
    yes: str = ""
    no: str = ""
    later: str = ""
    #: Words for persons: "people" is counted, "someone" is one, "a couple" two: count (0: to be counted) to words.
    people: Mapping[int, str] = field(default_factory=dict)
    #: Openings of an offer, a need, thanks, a greeting and a question.
    offers: str = ""
    needs: str = ""
    #: What the same words say more weakly: they decide when nothing above is said, and nothing of the other kind.
    gives: str = ""
    asks: str = ""
    #: What makes "I can" its contrary later in the sentence: "ich kann die Schere NICHT MEHR halten".
    denials: str = ""
    #: What somebody has or is: an offer when nothing else is said.
    having: str = ""
    thanks: str = ""
    greetings: str = ""
    questions: str = ""
    #: Words that carry no skill: left out when a skill is named or looked for.
    filler: str = ""

    def wordings(self, kind: Kind) -> Iterator[tuple[tuple[int, ...], str]]:
        """The wordings of a kind, each after its values; none of a kind whose words are all alike."""
        said = self.words[kind]
        for value, spec in [((), said)] if isinstance(said, str) else said.items():
            values = (value,) if isinstance(value, int) else value
            yield from ((values, wording) for wording in alternatives(spec))


def alternatives(spec: str) -> tuple[str, ...]:
    """The alternatives of a list of words written with bars."""
    return tuple(part.strip() for part in spec.split("|") if part.strip())
