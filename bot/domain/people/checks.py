"""What a need can ask somebody to have been checked for, and on which day a check has to be valid (I11).

Only that there was a check, of which kind and until when, is ever known: never a document, a number or a finding.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class CheckKind(StrEnum):
    """What somebody was checked for, in the order in which it is shown."""

    IDENTITY = "identity"
    REFERENCES = "references"
    CRIMINAL_RECORD = "criminal_record"
    #: Trained for visits at home.
    HOME_VISITS = "home_visits"

    @property
    def words(self) -> str:
        """The key of the sentence that says what it is."""
        return "check-" + self.replace("_", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A check that stands: it was recorded, and nobody has ended it."""

    kind: CheckKind
    #: The last local day on which it is valid; None: it does not run out.
    valid_until: date | None

    def valid_on(self, day: date) -> bool:
        """Tell whether it is still valid on a local day."""
        return self.valid_until is None or day <= self.valid_until


def last_day(local_start: datetime, local_end: datetime) -> date:
    """Give the local day on which a check has to be valid still: the last on which [start, end) takes place.

    Wall times are naive. What ends at midnight ends on the day before.
    """
    return max(local_start, local_end - timedelta(minutes=1)).date()


def missing(required: Iterable[CheckKind], held: Iterable[Standing], day: date) -> tuple[CheckKind, ...]:
    """Give the required checks that somebody does not hold on a local day, in the order in which they are shown."""
    valid = {check.kind for check in held if check.valid_on(day)}
    wanted = set(required) - valid
    return tuple(kind for kind in CheckKind if kind in wanted)
