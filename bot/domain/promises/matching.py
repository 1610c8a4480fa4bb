"""Who could take a slot, in which order and why; and for whoever could not, the first condition that failed.

Pure, and blind to whatever the law protects: it is told nothing but offers, places, times, languages and what was
promised and kept. The order of those who come in changes nothing, and ties go to whoever was asked least recently.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from bot.domain.ids import MemberId, OfferId
from bot.domain.needs.availability import in_season, within_hours
from bot.domain.needs.offers import OfferTimes
from bot.domain.people.checks import CheckKind
from bot.domain.people.places import Point, point, travel_minutes, trip_metres
from bot.domain.rules import RULES
from bot.domain.words import fold, stem

#: Each feature of the order lies between 0 and this.
FULL = 1000
#: Whoever was not asked for so long is fully rested.
RESTED_AFTER = timedelta(days=28)
#: Whoever has carried so much lately (minutes) is spared as much as possible.
CARRIED_FULL = 600
#: Shorter words ("to", "the", "am") say nothing about what is meant.
_SHORTEST_WORD = 4


class Lack(StrEnum):
    """The hard conditions, in the order in which they are looked at: the first that fails is named."""

    LEFT = "left"
    BENEFICIARY = "beneficiary"
    BLOCKED = "blocked"
    SKILL = "skill"
    AVOIDED = "avoided"
    CHECKS = "checks"
    PAUSED = "paused"
    UNREACHABLE = "unreachable"
    BUSY = "busy"
    DATES = "dates"
    HOURS = "hours"
    FAR = "far"
    TRAVEL = "travel"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingOffer:
    """An offer of the skill that is wanted."""

    id: OfferId
    words: str
    language: str
    times: OfferTimes = field(default_factory=OfferTimes)
    #: Metres; None: as far as the circle's rule says.
    reach_m: int | None = None
    by_phone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Something promised shortly before the slot, or shortly after it, in whichever circle."""

    before: bool
    #: Minutes between the one's end and the other's start.
    gap: int
    #: Where it ends, or where the one after starts; coarse. None: unknown, or by phone.
    place: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """All that is known of a member when a slot looks for somebody."""

    member_id: MemberId
    language: str
    #: Of the skill that is wanted, merged skills among them.
    offers: tuple[StandingOffer, ...]
    #: Coarse, degrees; None: unknown.
    lat: float | None = None
    lon: float | None = None
    left: bool = False
    blocked: bool = False
    avoids: bool = False
    reachable: bool = True
    #: Promised elsewhere at that time, in whichever circle.
    busy: bool = False
    #: What they have promised around it.
    neighbours: tuple[Neighbour, ...] = ()
    #: The checks they hold that are valid on the slot's day.
    checks: frozenset[CheckKind] = frozenset()
    paused_until: datetime | None = None
    ask_less: bool = False
    #: Invitations that may still be sent in these seven days, over all circles.
    budget_left: int = 1
    last_asked: datetime | None = None
    #: Minutes promised or done lately.
    carried: int = 0
    #: Promises kept, and no-shows not yet forgotten.
    kept: int = 0
    missed: int = 0
    #: How often they were helped, and have helped.
    received: int = 0
    given: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The slot that looks for somebody, and the circle's rules for it. Wall times are naive, `now` is aware."""

    now: datetime
    local_start: datetime
    local_end: datetime
    words: str
    language: str
    #: Whoever is helped, and who speaks for them; empty: the circle.
    helped: frozenset[MemberId]
    #: Of whoever is helped; None: the circle.
    beneficiary_language: str | None
    lat: float | None
    lon: float | None
    by_phone: bool
    #: Metres: the circle's reach, and what is added to everybody's.
    reach_m: int
    widened_m: int
    #: Whether it ends elsewhere than it starts, and where, coarse; None: unknown.
    trip: bool = False
    to_lat: float | None = None
    to_lon: float | None = None
    #: Minutes that a kilometre takes between two promises.
    travel_minutes_per_km: int = RULES.travel_minutes_per_km.default
    #: What whoever comes has to have been checked for.
    checks: frozenset[CheckKind] = frozenset()

    @property
    def start(self) -> Point | None:
        """Where it starts."""
        return point(self.lat, self.lon)

    @property
    def end(self) -> Point | None:
        """Where it ends: for all but a trip where it starts."""
        return point(self.to_lat, self.to_lon) if self.trip else self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each feature counts: the circle's rules, 0 leaves one out."""

    words: int
    distance: int
    language: int
    rested: int
    carried: int
    kept: int
    giving_back: int
    first_chance: int


class Feature(StrEnum):
    """What counts in the order, by its weight."""

    WORDS = "words"
    DISTANCE = "distance"
    LANGUAGE = "language"
    RESTED = "rested"
    CARRIED = "carried"
    KEPT = "kept"
    GIVING_BACK = "giving_back"
    FIRST_CHANCE = "first_chance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why this member: ids and numbers, from which each reader's sentence is made."""

    offer: int
    score: int
    #: What each feature adds to the score.
    points: Mapping[Feature, int]
    #: Metres from their place to where it starts; None: unknown, or it does not matter.
    distance_m: int | None
    #: Done by phone, so that distance does not matter.
    remote: bool
    #: The language shared with whoever is helped; None: not known to be shared.
    language: str | None
    #: Days since they were asked; None: never.
    rested_days: int | None
    #: Promises kept, 0 also when any was missed.
    kept: int
    #: Was helped and has not had the chance to help yet.
    giving_back: bool
    #: Was never asked, and has not helped.
    first_chance: bool

    def as_kept(self) -> dict[str, Any]:
        """Give what is written beside the invitation."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A member who could take the slot."""

    member_id: MemberId
    reasons: Reasons
    last_asked: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A member who could not, and the first condition that failed."""

    member_id: MemberId
    lack: Lack


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Everybody: those who fit, best first, and the others by member id."""

    fitting: tuple[Fit, ...]
    left_out: tuple[LeftOut, ...]


def rank(candidates: Iterable[Candidate], wanted: Wanted, weights: Weights) -> Ranking:
    """Order those who could take a slot, and say of the others why not.

    Each feature lies between 0 and 1,000 and counts by its weight; equal sums go to whoever was asked least
    recently (never first), then to the lower id. The result does not depend on the order of `candidates`.
    """
    fitting: list[Fit] = []
    left_out: list[LeftOut] = []
    for candidate in candidates:
        found = _judge(candidate, wanted, weights)
        if isinstance(found, Lack):
            left_out.append(LeftOut(member_id=candidate.member_id, lack=found))
        else:
            fitting.append(Fit(member_id=candidate.member_id, reasons=found, last_asked=candidate.last_asked))
    fitting.sort(key=_order)
    left_out.sort(key=lambda out: out.member_id)
    return Ranking(fitting=tuple(fitting), left_out=tuple(left_out))


def _order(fit: Fit) -> tuple[int, float, int]:
    asked = -math.inf if fit.last_asked is None else fit.last_asked.timestamp()
    return -fit.reasons.score, asked, fit.member_id


def lack(candidate: Candidate, wanted: Wanted) -> Lack | None:
    """Give the first condition that a candidate fails, None when they fit; without what the order costs to count."""
    found = _suitable(candidate, wanted)
    if isinstance(found, Lack):
        return found
    return None if candidate.budget_left > 0 else Lack.BUDGET


def _judge(candidate: Candidate, wanted: Wanted, weights: Weights) -> Reasons | Lack:
    found = _suitable(candidate, wanted)
    if isinstance(found, Lack):
        return found
    if candidate.budget_left <= 0:
        return Lack.BUDGET
    # Of equally good offers the oldest: the first that is met.
    return max(
        (_reasons(candidate, offer, wanted, weights) for offer in found), key=lambda reasons: reasons.score
    )


def _suitable(candidate: Candidate, wanted: Wanted) -> list[StandingOffer] | Lack:
    """Give the offers with which a candidate fits, oldest first; of several that do not, what the closest lacks."""
    of_person = _lack_of_person(candidate, wanted)
    if of_person is not None:
        return of_person
    fitting, closest = [], Lack.DATES
    for offer in sorted(candidate.offers, key=lambda one: one.id):
        of_offer = _lack_of_offer(offer, candidate, wanted)
        if of_offer is None:
            fitting.append(offer)
        else:
            closest = max(closest, of_offer, key=list(Lack).index)
    return fitting or closest


def _lack_of_person(candidate: Candidate, wanted: Wanted) -> Lack | None:
    failed = (
        (Lack.LEFT, candidate.left),
        (Lack.BENEFICIARY, candidate.member_id in wanted.helped),
        (Lack.BLOCKED, candidate.blocked),
        (Lack.SKILL, not candidate.offers),
        (Lack.AVOIDED, candidate.avoids),
        (Lack.CHECKS, not wanted.checks <= candidate.checks),
        (Lack.PAUSED, candidate.paused_until is not None and candidate.paused_until > wanted.now),
        (Lack.UNREACHABLE, not candidate.reachable),
        (Lack.BUSY, candidate.busy),
    )
    return next((lack for lack, failing in failed if failing), None)


def _lack_of_offer(offer: StandingOffer, candidate: Candidate, wanted: Wanted) -> Lack | None:
    if not in_season(offer.times, wanted.local_start, wanted.local_end):
        return Lack.DATES
    if not within_hours(offer.times, wanted.local_start, wanted.local_end):
        return Lack.HOURS
    if wanted.by_phone or offer.by_phone:
        return None
    length = _length(candidate, wanted)
    if length is not None and length > _reach(offer, wanted):
        return Lack.FAR
    return Lack.TRAVEL if any(way_minutes(one, wanted) > one.gap for one in candidate.neighbours) else None


def way_minutes(promised: Neighbour, wanted: Wanted) -> int:
    """Give the minutes that the way between the slot and what is promised beside it takes; 0 when it is unknown."""
    ways = (promised.place, wanted.start) if promised.before else (wanted.end, promised.place)
    return travel_minutes(*ways, per_km=wanted.travel_minutes_per_km)


def _reach(offer: StandingOffer, wanted: Wanted) -> int:
    return (offer.reach_m or wanted.reach_m) + wanted.widened_m


def _distance(candidate: Candidate, wanted: Wanted) -> int | None:
    """Give the metres to where it starts."""
    home = point(candidate.lat, candidate.lon)
    return None if home is None or wanted.start is None else round(trip_metres(home, wanted.start))


def _length(candidate: Candidate, wanted: Wanted) -> int | None:
    """Give the metres that reach and nearness go by: of a trip half of all the way, home to home."""
    home, end = point(candidate.lat, candidate.lon), point(wanted.to_lat, wanted.to_lon)
    return None if home is None or wanted.start is None else round(trip_metres(home, wanted.start, end))


def _reasons(candidate: Candidate, offer: StandingOffer, wanted: Wanted, weights: Weights) -> Reasons:
    remote = wanted.by_phone or offer.by_phone
    rested = _since_asked(candidate, wanted)
    shares = points(candidate, offer, wanted, weights)
    return Reasons(
        offer=offer.id,
        score=sum(shares.values()),
        points=shares,
        distance_m=None if remote else _distance(candidate, wanted),
        remote=remote,
        language=candidate.language if _shares_language(candidate, wanted) else None,
        rested_days=None if rested is None else rested.days,
        kept=0 if candidate.missed else candidate.kept,
        giving_back=_gives_back(candidate),
        first_chance=_first_chance(candidate),
    )


def points(
    candidate: Candidate, offer: StandingOffer, wanted: Wanted, weights: Weights
) -> dict[Feature, int]:
    """Give what each feature adds to a candidate's sum with one of their offers: 0 to 1,000 times its weight."""
    remote = wanted.by_phone or offer.by_phone
    near = _nearness(_length(candidate, wanted), _reach(offer, wanted), wanted, remote=remote)
    rested = weights.rested * _rested(_since_asked(candidate, wanted))
    return {
        Feature.WORDS: weights.words * likeness(wanted.words, wanted.language, offer.words, offer.language),
        Feature.DISTANCE: weights.distance * near,
        Feature.LANGUAGE: weights.language * (FULL if _shares_language(candidate, wanted) else 0),
        Feature.RESTED: rested // (2 if candidate.ask_less else 1),
        Feature.CARRIED: weights.carried * (FULL - min(FULL, FULL * candidate.carried // CARRIED_FULL)),
        Feature.KEPT: weights.kept
        * (FULL * (candidate.kept + 2) // (candidate.kept + 2 + 2 * candidate.missed)),
        Feature.GIVING_BACK: weights.giving_back * (FULL if _gives_back(candidate) else 0),
        Feature.FIRST_CHANCE: weights.first_chance * (FULL if _first_chance(candidate) else 0),
    }


def _shares_language(candidate: Candidate, wanted: Wanted) -> bool:
    return candidate.language == (wanted.beneficiary_language or wanted.language)


def _since_asked(candidate: Candidate, wanted: Wanted) -> timedelta | None:
    return None if candidate.last_asked is None else max(timedelta(0), wanted.now - candidate.last_asked)


def _gives_back(candidate: Candidate) -> bool:
    return candidate.received > 0 and candidate.given == 0


def _first_chance(candidate: Candidate) -> bool:
    return candidate.last_asked is None and candidate.given == 0


def _nearness(distance: int | None, reach: int, wanted: Wanted, *, remote: bool) -> int:
    if remote or wanted.lat is None:
        return FULL // 2  # it makes no difference between them
    if distance is None:
        return 0  # unknown: allowed, and later than whoever is known to be near
    return FULL * max(0, reach - distance) // reach


def _rested(since: timedelta | None) -> int:
    return FULL if since is None else min(FULL, FULL * since // RESTED_AFTER)


def likeness(one: str, language: str, other: str, other_language: str) -> int:
    """Give how many of the first text's words the second has too, 0 to 1,000; forms of a word count as one."""
    wanted = _forms(one, language)
    have = frozenset[str]().union(*_forms(other, other_language))
    if not wanted:
        return 0
    return FULL * sum(any(form in have for form in forms) for forms in wanted) // len(wanted)


@lru_cache(maxsize=4096)
def _forms(text: str, language: str) -> tuple[frozenset[str], ...]:
    """Give each word's forms. A look compares one need with thousands of offers, and the next with the same ones."""
    return tuple(frozenset(stem(word, language)) for word in _words(text))


def _words(text: str) -> list[str]:
    letters = "".join(letter if letter.isalpha() else " " for letter in fold(text))
    return sorted({word for word in letters.split() if len(word) >= _SHORTEST_WORD})
