"""What is to be expected of somebody who is asked: whether they say yes, and how soon.

Everything here is learned from the circle's own invitations, and what is not known yet is filled in by a stated prior,
so that a circle without any history can begin. What somebody did long ago counts less and less. Nothing else about a
person enters, and silence is never held against them for longer than it lasted.

The model, with its sources (docs/matching.md tells it with figures):

- Whether a member says yes is a coin of their own; its chance has a Beta prior with the circle's mean, so that two
  refusals of a newcomer weigh little and twenty of somebody well known weigh much (Beta-Binomial).
- Of those who do not say yes, a share say no; the others never answer. How long the answers take is log-normal, in
  minutes in which the member is not asleep. That some never answer makes it a *cure model* (Boag 1949; Chapelle 2014
  calls the same thing delayed feedback): who has been silent for a minute may yet answer, who has been silent for a
  day hardly will, and an invitation closed after a minute says next to nothing about whoever got it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.promises.waves import Sleep

#: After so many days an outcome counts half.
HALF_LIFE_DAYS = 180.0
#: The circle's mean weighs in a member's chance as much as so many outcomes of their own.
CIRCLE_WEIGHS = 8.0
#: What a circle without history begins with, as outcomes: few, so that it is soon learned away. Mean 15 %.
FIRST_YES, FIRST_NOT = 0.6, 3.4
#: Likewise, of those who do not say yes: as many say no as say nothing.
FIRST_TOLD, FIRST_SILENT = 4.0, 4.0
#: Likewise for delays: half of the answers have come after so many waking minutes, two thirds within a factor of
#: e^1.5 (4.5) of that; as much as so many answers.
FIRST_MEDIAN_MINUTES = 60.0
FIRST_LOG_SD = 1.5
FIRST_ANSWERS = 20.0
#: Between a concert and a cellar to be cleared: two thirds of the slots within a factor of e^0.5 (1.6) of the odds.
SLOTS_DIFFER = 0.5
#: The spread of delays is never believed to be below this.
_LEAST_LOG_SD = 0.3
#: An answer within the minute counts as one after a minute.
_LEAST_MINUTES = 1.0
#: Beyond seven standard deviations a normal tail is taken to be no smaller.
_LEAST_TAIL = 1e-12


class Ending(StrEnum):
    """How an invitation ended, as far as it says something about whoever got it."""

    YES = "yes"
    NO = "no"
    #: It ran out, or was closed because the places were taken, or the slot began: after how long decides what it says.
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What came of somebody's invitations: counts, of which older ones have decayed."""

    yes: float = 0.0
    #: Said no.
    no: float = 0.0
    #: Said nothing, as far as that says anything (`counts`).
    silent: float = 0.0

    def __add__(self, other: "Record") -> "Record":
        return Record(yes=self.yes + other.yes, no=self.no + other.no, silent=self.silent + other.silent)

    def aged(self, days: float) -> "Record":
        """Give the record as it counts so many days later."""
        left = fading(days)
        return Record(yes=self.yes * left, no=self.no * left, silent=self.silent * left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delays:
    """How long a circle's answers took: decayed sums.

    Of their number, of the logarithms of their waking minutes, and of the squares of these.
    """

    seen: float = 0.0
    logs: float = 0.0
    squares: float = 0.0

    def __add__(self, other: "Delays") -> "Delays":
        return Delays(
            seen=self.seen + other.seen, logs=self.logs + other.logs, squares=self.squares + other.squares
        )

    def aged(self, days: float) -> "Delays":
        """Give the sums as they count so many days later."""
        left = fading(days)
        return Delays(seen=self.seen * left, logs=self.logs * left, squares=self.squares * left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a circle answers: its own decayed counts, and its delays.

    `slots_differ` says how much more one slot is liked than another: the standard deviation of the log-odds of a yes.
    `log_mean` and `log_sd` describe the natural logarithm of an answer's delay in waking minutes, as seen in `seen`
    (decayed) answers; with `seen` 0 they do not matter. A circle without history is `Habit()`.
    """

    yes: float = 0.0
    no: float = 0.0
    silent: float = 0.0
    log_mean: float = 0.0
    log_sd: float = 0.0
    seen: float = 0.0
    slots_differ: float = SLOTS_DIFFER

    @property
    def mean_chance(self) -> float:
        """The chance of a yes of somebody about whom nothing else is known."""
        yes, other = self.yes + FIRST_YES, self.no + self.silent + FIRST_NOT
        return yes / (yes + other)

    @property
    def doubt(self) -> float:
        """How well the mean is known: the standard deviation of its log-odds (of a Beta: the delta method)."""
        return math.sqrt(1 / (self.yes + FIRST_YES) + 1 / (self.no + self.silent + FIRST_NOT))

    @property
    def told(self) -> float:
        """Of those who do not say yes, the share who say no instead of nothing."""
        return (self.no + FIRST_TOLD) / (self.no + self.silent + FIRST_TOLD + FIRST_SILENT)

    @property
    def delay(self) -> tuple[float, float]:
        """Mean and standard deviation of the logarithm of an answer's delay: what was seen, and the prior."""
        mean = (FIRST_ANSWERS * math.log(FIRST_MEDIAN_MINUTES) + self.seen * self.log_mean) / (
            FIRST_ANSWERS + self.seen
        )
        between = (
            FIRST_ANSWERS * (math.log(FIRST_MEDIAN_MINUTES) - mean) ** 2
            + self.seen * (self.log_mean - mean) ** 2
        )
        within = FIRST_ANSWERS * FIRST_LOG_SD**2 + self.seen * self.log_sd**2
        return mean, max(_LEAST_LOG_SD, math.sqrt((within + between) / (FIRST_ANSWERS + self.seen)))


def fading(days: float) -> float:
    """Give how much something counts after so many days, 0 to 1; nothing counts more than once."""
    return math.exp2(-max(0.0, days) / HALF_LIFE_DAYS)


def chance_of_yes(record: Record, habit: Habit) -> float:
    """Give the chance, 0 to 1, that a member says yes if they have all the time in the world to answer."""
    tries = record.yes + record.no + record.silent
    return (record.yes + CIRCLE_WEIGHS * habit.mean_chance) / (tries + CIRCLE_WEIGHS)


def answered_by(waking_minutes: float, habit: Habit) -> float:
    """Give the share, 0 to 1, of the answers that ever come that have come after so many waking minutes."""
    if waking_minutes <= 0:
        return 0.0
    mean, sd = habit.delay
    return _tail((mean - math.log(waking_minutes)) / sd)


def counts(ending: Ending, *, waited: float, age_days: float = 0.0, habit: Habit) -> Record:
    """Give how one invitation counts in its member's record and in the circle's.

    `waited`: waking minutes between the asking and the end: the answer, or, of an unanswered one, when it could no
    longer be answered (the places taken, the slot begun). By the cure model silence says F(1 - a) / (1 - aF) of what a
    refusal says, F being the share of answers that would have come by then and a the share of people who answer at
    all: all of it after long silence, nothing after none. `age_days`: since it ended.
    """
    left = fading(age_days)
    if ending == Ending.YES:
        return Record(yes=left)
    if ending == Ending.NO:
        return Record(no=left)
    return Record(silent=left * answered_by(waited, habit) * (1 - _would_have_answered(waited, habit)))


def delays(ending: Ending, *, waited: float, age_days: float = 0.0, habit: Habit) -> Delays:
    """Give how one invitation counts in the circle's delays; the arguments are those of `counts`.

    Closing an invitation hides just the slow answers. So what was closed unanswered counts as well: for as much of an
    answer as would probably have come, with the delay that it would have had on average (one step of the expectation
    and maximisation of a censored log-normal, taken as it happens: Cappé and Moulines 2009).
    """
    left, log = fading(age_days), math.log(max(_LEAST_MINUTES, waited))
    if ending != Ending.UNANSWERED:
        return Delays(seen=left, logs=left * log, squares=left * log * log)
    mean, sd = habit.delay
    beyond = (log - mean) / sd
    # The mean and the variance of a normal variable of which is known that it lies beyond this.
    hazard = math.exp(-beyond * beyond / 2) / math.sqrt(2 * math.pi) / max(_LEAST_TAIL, _tail(beyond))
    expected, variance = mean + sd * hazard, max(0.0, sd * sd * (1 + beyond * hazard - hazard * hazard))
    weight = left * _would_have_answered(waited, habit)
    return Delays(seen=weight, logs=weight * expected, squares=weight * (variance + expected * expected))


def _would_have_answered(waited: float, habit: Habit) -> float:
    """Give the chance that somebody silent for so many waking minutes would yet have answered."""
    answering = habit.mean_chance + habit.told * (1 - habit.mean_chance)
    still = answering * (1 - answered_by(waited, habit))
    return still / (1 - answering + still)


def _tail(beyond: float) -> float:
    """Give the chance that a standard normal variable lies beyond this."""
    return 0.5 * math.erfc(beyond / math.sqrt(2))


def habit_of(record: Record, seen: Delays) -> Habit:
    """Give a circle's habit from the sums of `counts` and of `delays` over its invitations."""
    mean = seen.logs / seen.seen if seen.seen else 0.0
    sd = math.sqrt(max(0.0, seen.squares / seen.seen - mean * mean)) if seen.seen else 0.0
    return Habit(yes=record.yes, no=record.no, silent=record.silent, log_mean=mean, log_sd=sd, seen=seen.seen)


def waking_minutes(instants: Sequence[datetime], sleep: Sleep) -> list[float]:
    """Give the waking minutes between the first of these ascending aware instants and each of them."""
    awake, result = 0.0, []
    at = sleep.waking(instants[0])
    asleep = sleep.falls_asleep(at)
    for instant in instants:
        while asleep is not None and asleep <= instant:
            awake += (asleep - at).total_seconds() / 60
            at = sleep.waking(asleep)
            asleep = sleep.falls_asleep(at)
        result.append(awake + max(0.0, (instant - at).total_seconds() / 60))
    return result
