"""After a restore: what was lost is said, what was said is not said again, and who was forgotten stays forgotten.

The database is as it was when the copy was made; people's screens are as they were when the bot ended. So

- what waited to be said then has most likely been said: it ends as expired, with the error "restored"; what was being
  sent to everybody is stopped;
- what fell due is done as after any time that the program was down: it is looked at again, and said if it is still of
  use. A reminder that comes twice is better than one that never came;
- live cards and invitations are shown again as things stand, typed answers and half filled forms are put aside,
  and a button of a message from the lost time changes nothing: its ids may by now mean something else;
- the coordinators of every circle are told from when to when things may be missing.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.ids import PersonId
from bot.services.people.membership import heir_of, may_leave, take_leave
from bot.services.people.roles import STEWARD
from bot.services.saying import show, tell
from bot.services.turn import Turn
from storage.connection import Tx
from storage.people import circles, members, people
from storage.queues.outbox import Priority, enqueue
from storage.upkeep import erasure, restored, tombstones
from storage.upkeep.tombstones import Tombstone

_log = logging.getLogger(__name__)

#: Cards that were shown in so long a time before the copy are shown as things stand; older ones when they change.
_SHOWN_LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What was done about a database that was put back."""

    #: The time that is lost.
    since: datetime
    until: datetime
    #: Messages that are not said any more.
    expired: int
    #: People who had been forgotten since the copy was made.
    forgotten: int


def settle(tx: Tx, *, since: datetime, now: datetime, buried: Iterable[Tombstone]) -> Settled:
    """Do all that follows from a restore, in this transaction.

    `since` is of when the copy is, `now` the present, both aware and on the bot's clock; `buried` are all tombstones
    that are known.
    """
    turn = Turn(tx=tx, now=now)
    until = max(now, since)
    expired = restored.say_no_more(tx, now=now)
    restored.stop_broadcasts(tx, now=now)
    forgotten = forget_again(tx, now=now, buried=buried)
    cards = restored.forget_screens(tx, since=since - _SHOWN_LATELY)
    for chat, kind, subject in cards:
        enqueue(tx, now=now, kind=kind, subject=subject, priority=Priority.INVITATION, mode="card", chat=chat)
    for invitation, person in restored.unshown_invitations(tx, now=now):
        show(turn, person, "invitation", priority=Priority.INVITATION, invitation=invitation)
    _tell_coordinators(turn, since, until)
    restored.note_lost(tx, since=since, until=until)
    return Settled(since=since, until=until, expired=expired, forgotten=len(forgotten))


def settle_if_copied(tx: Tx, *, folder: Path, now: datetime) -> tuple[Settled | None, int]:
    """At a start: do what follows from a restore if the database is a copy, and forget again who was forgotten.

    Gives what was done, and how many people were forgotten again. Raises `OSError` for the tombstones' log.
    """
    tombstones.add(folder, tombstones.in_database(tx))
    buried = tombstones.read(folder)
    since = restored.copied_at(tx)
    if since is not None:
        settled = settle(tx, since=since, now=now, buried=buried)
        return settled, settled.forgotten
    return None, len(forget_again(tx, now=now, buried=buried))


def forget_again(tx: Tx, *, now: datetime, buried: Iterable[Tombstone]) -> list[PersonId]:
    """Forget whoever is in the database though they were forgotten: it is a copy from before. Returns who that was.

    Their promises are withdrawn and those concerned told, as when they asked for it.
    """
    back = tombstones.come_back(tx, buried)
    for person_id in back:
        for circle in circles.circles_of(tx, person_id):
            member = people.membership(tx, circle.id, person_id)
            if member is None:
                continue
            turn = Turn(tx=tx, now=now, actor=person_id, circle=circle.id)
            if not may_leave(turn, member):
                heir = heir_of(turn, member)
                if heir is not None:
                    members.give_role(tx, circle.id, heir[0], STEWARD, by=None, now=now)
                    tell(turn, heir[1], "role_given", circle=circle.id, role=STEWARD)
                elif members.count(tx, circle.id) > 1:
                    _log.warning(
                        "Nobody answers for circle %d any more: its last steward was forgotten", circle.id
                    )
            take_leave(turn, member)
        erasure.erase_again(tx, person_id, now=now)
    if back:
        erasure.want_scrub(tx)
    return back


def _tell_coordinators(turn: Turn, since: datetime, until: datetime) -> None:
    for circle_id in restored.all_circles(turn.tx):
        told = {person for _, person in members.stewards(turn.tx, circle_id)}
        told |= {member.person_id for member in people.coordinators(turn.tx, circle_id)}
        for person in sorted(told):
            tell(
                turn,
                person,
                "restored",
                circle=circle_id,
                since=since.isoformat(timespec="seconds"),
                until=until.isoformat(timespec="seconds"),
            )
