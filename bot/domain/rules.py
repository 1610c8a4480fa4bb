"""A circle's rules, as one typed catalogue: whatever a circle might want otherwise is no constant.

Values that differ from the defaults are in the table `rule`; `storage.people.rules.rule` reads one. What a rule is
for, people read under the key `rule-<name>` of the catalogue of sentences.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T", int, bool)


class Unit(StrEnum):
    """In what a rule's value is counted."""

    PERCENT = "percent"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    METRES = "metres"
    #: An hour of the circle's local day, 0 to 23.
    HOUR_OF_DAY = "hour_of_day"
    #: How often, in seven days.
    PER_WEEK = "per_week"
    #: How often, in an hour.
    PER_HOUR = "per_hour"
    #: A weight against the others; 0 leaves the thing out.
    POINTS = "points"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[T]):
    """One rule. `least` and `most` are the range that a circle can choose from, both inclusive."""

    name: str
    unit: Unit
    default: T
    least: T
    most: T

    @property
    def words(self) -> str:
        """The key of the sentence that says what the rule is for."""
        return "rule-" + self.name.replace("_", "-")

    def accept(self, value: object) -> T:
        """Give `value` back, typed. Raises ValueError when it is of another kind or out of range."""
        if type(value) is not type(self.default) or not self.least <= value <= self.most:
            raise ValueError(f"{self.name}: {value!r} is not within {self.least}..{self.most} {self.unit}")
        return value


def _whole(name: str, unit: Unit, default: int, least: int, most: int) -> Rule[int]:
    return Rule(name=name, unit=unit, default=default, least=least, most=most)


def _yes_no(name: str, *, default: bool) -> Rule[bool]:
    return Rule(name=name, unit=Unit.YES_NO, default=default, least=False, most=True)


class Catalogue:
    """All rules. A new one is one line here and one sentence per language."""

    #: How surely a slot is to be filled in time: as few are asked as that takes.
    fill_chance: Final = _whole("fill_chance", Unit.PERCENT, 95, 50, 99)
    #: In no hour is anybody invited more often than this, in all circles together.
    most_invitations_an_hour: Final = _whole("most_invitations_an_hour", Unit.PER_HOUR, 2, 1, 10)
    #: How long a wave waits for answers: by how far off the start is (over 72 hours, 24, 6, less).
    wave_minutes_far: Final = _whole("wave_minutes_far", Unit.MINUTES, 720, 10, 2880)
    wave_minutes_days: Final = _whole("wave_minutes_days", Unit.MINUTES, 240, 10, 1440)
    wave_minutes_soon: Final = _whole("wave_minutes_soon", Unit.MINUTES, 60, 5, 720)
    wave_minutes_urgent: Final = _whole("wave_minutes_urgent", Unit.MINUTES, 20, 5, 120)
    #: How much each counts in the order in which people are asked; nothing else does.
    weight_words: Final = _whole("weight_words", Unit.POINTS, 2, 0, 10)
    weight_distance: Final = _whole("weight_distance", Unit.POINTS, 3, 0, 10)
    weight_language: Final = _whole("weight_language", Unit.POINTS, 2, 0, 10)
    weight_rested: Final = _whole("weight_rested", Unit.POINTS, 2, 0, 10)
    weight_carried: Final = _whole("weight_carried", Unit.POINTS, 2, 0, 10)
    weight_kept: Final = _whole("weight_kept", Unit.POINTS, 2, 0, 10)
    weight_giving_back: Final = _whole("weight_giving_back", Unit.POINTS, 3, 0, 10)
    weight_first_chance: Final = _whole("weight_first_chance", Unit.POINTS, 2, 0, 10)
    #: A place given back later than this before the start reaches the coordinators, and is asked about twice.
    late_withdrawal_hours: Final = _whole("late_withdrawal_hours", Unit.HOURS, 24, 1, 168)
    #: How far people are asked to go when their offer does not say.
    reach_m: Final = _whole("reach_m", Unit.METRES, 5000, 100, 100_000)
    #: How long a kilometre, as the crow flies, takes between two promises, door to door: 6 is 10 km/h, a bicycle or a
    #: bus in a town whose streets are a third longer than the straight line. 0: the way is not looked at.
    travel_minutes_per_km: Final = _whole("travel_minutes_per_km", Unit.MINUTES, 6, 0, 30)
    #: Whether a coordinator looks first at what a resident asks for.
    resident_needs_reviewed: Final = _yes_no("resident_needs_reviewed", default=True)
    #: How long before each time of a repeating need people are first asked.
    repeat_invite_days: Final = _whole("repeat_invite_days", Unit.DAYS, 7, 1, 28)
    #: How long before the start an unfilled place reaches the coordinators.
    unfilled_warning_hours: Final = _whole("unfilled_warning_hours", Unit.HOURS, 24, 1, 168)
    #: At which local hour of the day before people are asked once more.
    reminder_evening_hour: Final = _whole("reminder_evening_hour", Unit.HOUR_OF_DAY, 18, 12, 22)
    #: How long before the start the last reminder goes out.
    reminder_hours_before: Final = _whole("reminder_hours_before", Unit.HOURS, 2, 1, 12)
    #: After how long stated hours count as agreed when the other side says nothing.
    hours_silence_days: Final = _whole("hours_silence_days", Unit.DAYS, 7, 2, 60)
    #: After how long somebody who has done nothing yet is asked once more.
    first_idea_days: Final = _whole("first_idea_days", Unit.DAYS, 7, 1, 60)
    #: After how long a recorded no-show is forgotten.
    no_show_days: Final = _whole("no_show_days", Unit.DAYS, 180, 30, 730)
    #: After how long an unused offer is asked after once.
    offer_still_true_days: Final = _whole("offer_still_true_days", Unit.DAYS, 182, 30, 730)

    def __iter__(self) -> Iterator[Rule[Any]]:
        """Go through all rules in the order of this page."""
        return (value for value in vars(type(self)).values() if isinstance(value, Rule))


RULES = Catalogue()
BY_NAME: Mapping[str, Rule[Any]] = {rule.name: rule for rule in RULES}
