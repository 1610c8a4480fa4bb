"""The day itself: it stands, I'm there, running late, nobody came. Whoever counts on it hears of it at once."""

from datetime import timedelta

from bot.domain.day.reminders import Occasion
from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.domain.ids import CommitmentId, PersonId
from bot.domain.states import CommitmentState, ContributionState, SlotState, may_follow
from bot.services.day import hours, parties, reminders
from bot.services.day.parties import Case
from bot.services.promises import concerned
from bot.services.saying import refresh, show, tell
from bot.services.showing import slot_changed
from bot.services.turn import Turn
from storage.day import contributions, talks
from storage.promises import commitments, invitations

#: "I'm there" can be said this long before the start.
EARLY = timedelta(hours=1)
#: "Running late" can be said this long before the start.
LATE_FROM = timedelta(hours=24)
#: Longest words about running late, characters.
LONGEST_LATE = 500
#: Most minutes somebody can say to be late by.
MOST_LATE = 600

_STANDS = (CommitmentState.ACCEPTED, CommitmentState.CONFIRMED)


def confirm(turn: Turn, commitment_id: CommitmentId, version: int) -> None:
    """The giver's yes of the evening before.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when it was said already or something changed since.
    """
    case = _mine(turn, commitment_id)
    if case.commitment.state == CommitmentState.CONFIRMED:
        raise OutdatedError("error-done-already")
    _standing(case, version)
    if turn.now >= case.slot.starts_at:
        raise OutdatedError
    turn = turn.in_circle(case.slot.circle_id)
    turn.record("confirm", "commitment", commitment_id, version)
    _change(turn, case, CommitmentState.CONFIRMED)
    reminders.drop_givers(turn, commitment_id, Occasion.AGAIN, Occasion.SILENT)
    if invitations.count_awaited(turn.tx, case.slot.id):
        reminders.look_again(turn, case.slot)


def arrive(turn: Turn, commitment_id: CommitmentId, version: int) -> None:
    """The giver is there.

    Raises `NotAllowedError` for anybody else, `DomainError` over an hour before the start, `OutdatedError` after the
    end, or when something changed since.
    """
    case = _mine(turn, commitment_id)
    if case.commitment.state == CommitmentState.THERE:
        raise OutdatedError("error-done-already")
    _standing(case, version)
    if turn.now < case.slot.starts_at - EARLY:
        raise DomainError("day-too-early")
    if turn.now > case.slot.ends_at:
        raise OutdatedError("day-over")
    turn = turn.in_circle(case.slot.circle_id)
    turn.record("arrive", "commitment", commitment_id, version)
    _change(turn, case, CommitmentState.THERE)
    reminders.drop_givers(
        turn, commitment_id, Occasion.AGAIN, Occasion.SILENT, Occasion.BEFORE, Occasion.START
    )


def may_be_late(turn: Turn, commitment_id: CommitmentId) -> Case:
    """Give the case of a promise that its giver can be late for now.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when it does not stand or is over, `DomainError` over a
    day before the start.
    """
    case = _mine(turn, commitment_id)
    if case.commitment.state not in _STANDS or turn.now > case.slot.ends_at:
        raise OutdatedError
    if turn.now < case.slot.starts_at - LATE_FROM:
        raise DomainError("day-late-too-early")
    return case


def run_late(turn: Turn, commitment_id: CommitmentId, *, minutes: int | None, words: str = "") -> None:
    """The giver runs late, by minutes (1 to 600) or in their own words; receiver and coordinators hear it at once.

    Raises as `may_be_late` does.
    """
    case = may_be_late(turn, commitment_id)
    said = talks.say_late(
        turn.tx,
        now=turn.now,
        circle=case.slot.circle_id,
        commitment=commitment_id,
        minutes=minutes,
        words="" if minutes is not None else words.strip()[:LONGEST_LATE],
    )
    turn = turn.in_circle(case.slot.circle_id)
    turn.record("run_late", "late", said.id, 1, commitment=commitment_id, minutes=minutes)
    for person in _others(turn, case):
        tell(turn, person, "late", circle=case.slot.circle_id, late=said.id)


def nobody_came(turn: Turn, commitment_id: CommitmentId, version: int) -> None:
    """The receiving side or a coordinator: this giver did not come. Coordinators hear it at once, the giver is asked.

    It is recorded by whom (the act), it can be answered, and no other member ever sees it. Where the hours are open
    already it is the receiving side's word on them: none. Raises `NotAllowedError` for anybody else, `DomainError`
    before the start, `OutdatedError` when something changed since.
    """
    case = parties.case_of(turn.tx, commitment_id)
    receives = parties.may_receive(turn.tx, case, turn.actor)
    if turn.actor == case.commitment.person_id or not (
        receives or concerned.coordinates(turn.tx, case.need, turn.actor)
    ):
        raise NotAllowedError("day-not-yours")
    if case.commitment.state == CommitmentState.NO_SHOW:
        raise OutdatedError("error-done-already")
    if case.commitment.version != version or not may_follow(
        "commitment", case.commitment.state, CommitmentState.NO_SHOW
    ):
        raise OutdatedError
    if turn.now < case.slot.starts_at:
        raise DomainError("day-not-yet")
    turn = turn.in_circle(case.slot.circle_id)
    turn.record("nobody_came", "commitment", commitment_id, version)
    reminders.drop_givers(turn, commitment_id)
    changed = _change(turn, case, CommitmentState.NO_SHOW)
    hours.note_absence(turn, changed, received=receives)
    for person in parties.coordinators(turn.tx, case.need):
        show(turn, person, "absence", anew=True, commitment=commitment_id)
    show(turn, case.commitment.person_id, "absence-asked", anew=True, commitment=commitment_id)


def answer_absence(turn: Turn, commitment_id: CommitmentId, version: int, *, there: bool) -> None:
    """The giver answers "nobody came": they were there, or they could not. Who answers for the need reads it.

    "I was there" opens the hours to both sides again, and a coordinator settles them if need be; "I could not" agrees
    to none. Raises `NotAllowedError` for anybody else, `OutdatedError` when it was answered already.
    """
    case = _mine(turn, commitment_id)
    if case.commitment.version != version or case.commitment.state != CommitmentState.NO_SHOW:
        raise OutdatedError
    turn = turn.in_circle(case.slot.circle_id)
    turn.record("answer_absence", "commitment", commitment_id, version, there=there)
    if there and parties.may_hold_again(turn.tx, case):
        case = _change(turn, case, CommitmentState.THERE)
    known = contributions.of_commitment(turn.tx, commitment_id)
    if known is not None and known.state != ContributionState.AGREED:
        if there:
            show(turn, case.commitment.person_id, "hours", anew=True, contribution=known.id)
        else:
            hours.state_hours(turn, known.id, known.version, 0)
    for person in parties.coordinators(turn.tx, case.need):
        if person != turn.actor:
            tell(
                turn,
                person,
                "absence-answer",
                circle=case.slot.circle_id,
                commitment=commitment_id,
                there=there,
            )
    refresh(turn, "absence", commitment=commitment_id)
    refresh(turn, "absence-asked", commitment=commitment_id)


def _mine(turn: Turn, commitment_id: CommitmentId) -> Case:
    case = parties.case_of(turn.tx, commitment_id)
    if turn.actor is None or turn.actor != case.commitment.person_id:
        raise NotAllowedError("day-not-yours")
    return case


def _standing(case: Case, version: int) -> None:
    if (
        case.commitment.version != version
        or case.commitment.state not in _STANDS
        or case.slot.state == SlotState.CANCELLED
    ):
        raise OutdatedError


def _change(turn: Turn, case: Case, state: CommitmentState) -> Case:
    changed = case.now_is(commitments.change(turn.tx, case.commitment, state, now=turn.now))
    reminders.screens_changed(turn, changed)
    slot_changed(turn, case.slot.id)
    return changed


def _others(turn: Turn, case: Case) -> list[PersonId]:
    people = [*parties.receivers(turn.tx, case.need), *parties.coordinators(turn.tx, case.need)]
    return [person for person in dict.fromkeys(people) if person != turn.actor]
