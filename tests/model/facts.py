"""What the model is made of: members, needs, slots, promises, hours, entries, offers; all instants milliseconds UTC."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BUSY = frozenset({"accepted", "confirmed", "there"})
HOLDS = BUSY | {"done"}
UPCOMING = frozenset({"waiting", "accepted", "confirmed"})
#: Hours can be said of these.
COUNTS = BUSY | {"no_show"}
DAY_MS = 86_400_000
HOUR_MS = 3_600_000
MINUTE_MS = 60_000
#: After so long the other side's silence counts as a yes to the hours.
SILENCE_MS = 7 * DAY_MS
#: Slots of a repetition exist so far ahead; further ones follow week by week.
AHEAD_MS = 28 * DAY_MS
#: A new yes is awaited, until an instant that the world was not told yet.
UNTOLD = -1


class Refused(Exception):  # noqa: N818 - nothing went wrong: somebody may not, or it is too late
    """What somebody wants cannot be; everything stays as it is."""


@dataclass
class Member:
    circle: int
    person: int
    #: Who speaks for them; None for most.
    speaker: int | None = None
    present: bool = True
    roles: set[str] = field(default_factory=set)


@dataclass
class Need:
    circle: int
    poster: int
    #: None: the circle itself.
    helped: int | None
    people: int
    state: str
    zone: str
    times: list[tuple[datetime, datetime]]
    #: Weekdays on which it comes again, and until when.
    days: tuple[int, ...] = ()
    weeks: int = 1
    until: date | None = None
    made_until: int | None = None
    extends_at: int | None = None


@dataclass
class Slot:
    need: int
    circle: int
    start: int
    end: int
    wall: datetime
    places: int
    state: str = "open"


@dataclass
class Promise:
    state: str
    #: Until when a new yes is awaited.
    asked: int | None = None
    #: Whether that instant has come.
    is_over: bool = False


@dataclass
class Hours:
    giver: int | None = None
    receiver: int | None = None
    agreed: int | None = None
    silent_at: int | None = None


@dataclass(frozen=True)
class Transfer:
    circle: int
    #: Accounts: a member's id, or minus the circle's for its pot.
    helped: int
    giver: int
    minutes: int
    #: Slot and giver of the promise for which it was booked.
    of: tuple[int, int]
    #: Whether it takes the first one back.
    reverses: bool = False


@dataclass
class Offer:
    member: int
    state: str
    until: int | None = None


def instant(wall: datetime, zone: str) -> int:
    """Give the instant of a wall time."""
    return int(wall.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def plain(ms: int) -> str:
    """Give an instant as a person reads it."""
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%a %d %b %H:%M:%S")
