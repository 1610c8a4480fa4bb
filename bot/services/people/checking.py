"""Coordinators note that a member was checked, and end a check; the member is told. Never a document (I11)."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import MemberId
from bot.domain.people.checks import CheckKind
from bot.services.acting import acted_on, acting_coordinator
from bot.services.people.own_cards import raise_version
from bot.services.promises import inviting, unchecked
from bot.services.saying import show, tell
from bot.services.turn import Turn
from storage.needs import offers
from storage.people import checks, people
from storage.people.people import Member


def record_check(
    turn: Turn, member_id: MemberId, version: int, kind: CheckKind, valid_until: date | None
) -> None:
    """Note that a member was checked, valid through a local date (None: it does not run out).

    An earlier check of that kind ends with it. Raises `NotAllowedError`, `NotFoundError`, `OutdatedError`;
    `DomainError` for a date that is past, and for oneself: somebody else has to have looked.
    """
    by = acting_coordinator(turn)
    chosen = acted_on(turn, by, member_id, version)
    circle = people.circle(turn.tx, chosen.circle_id)
    if by.person_id == chosen.person_id:
        raise DomainError("check-own")
    if circle is None:
        raise NotFoundError
    if valid_until is not None and valid_until < turn.now.astimezone(ZoneInfo(circle.zone)).date():
        raise DomainError("check-past")
    turn.record("checked", "member", chosen.id, version, kind=kind.value)
    checks.add(
        turn.tx,
        now=turn.now,
        circle=chosen.circle_id,
        member=chosen.id,
        kind=kind,
        valid_until=valid_until,
        by=by.id,
    )
    _changed(turn, chosen, kind)
    for offer in offers.offers_of(turn.tx, chosen.id):
        inviting.new_offer(turn, offer.id)


def end_check(turn: Turn, member_id: MemberId, version: int, kind: CheckKind) -> None:
    """End a check before its time: what the member has promised that requires it is given back, with a word.

    Raises `NotAllowedError`, `NotFoundError`, `OutdatedError`.
    """
    chosen = acted_on(turn, acting_coordinator(turn), member_id, version)
    turn.record("check_ended", "member", chosen.id, version, kind=kind.value)
    if not checks.end(turn.tx, chosen.id, kind, now=turn.now):
        raise OutdatedError
    _changed(turn, chosen, kind)


def _changed(turn: Turn, chosen: Member, kind: CheckKind) -> None:
    raise_version(turn, chosen)
    unchecked.let_go(turn, member=chosen.id)
    tell(turn, chosen.person_id, "check_changed", circle=chosen.circle_id, member=chosen.id, check=kind.value)
    if turn.actor is not None:
        show(turn, turn.actor, "member", circle=chosen.circle_id, member=chosen.id)
