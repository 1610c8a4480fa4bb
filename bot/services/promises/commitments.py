"""Saying yes and giving back. A place is never promised twice: more yeses than places make a waiting list (I3, I4)."""

from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import CommitmentId, InvitationId, MemberId, SlotId
from bot.domain.promises.answering import Ending
from bot.domain.states import CommitmentState, InvitationState, NeedState, SlotState, may_follow
from bot.services.day import reminders
from bot.services.promises import asking, concerned, holding, inviting, learning
from bot.services.showing import slot_changed
from bot.services.turn import Turn
from bot.texts import FALLBACK, say_plain
from bot.texts.dates import listed, short_span
from storage.needs import needs, skills
from storage.needs.needs import Need, Slot
from storage.people import checks, people
from storage.people.people import Member
from storage.promises import commitments, invitations, matching
from storage.promises.commitments import Commitment
from storage.promises.invitations import Decline, Invitation
from storage.queues import due


def accept(turn: Turn, invitation_id: InvitationId, version: int, slot_version: int) -> Commitment:
    """Say yes to an invitation, as it was shown: at the slot's time and place in `slot_version`.

    Also after its deadline, and after a no. Raises `NotFoundError` for somebody else's, `OutdatedError` when
    something changed since, `DomainError` when a promise overlaps or the slot is over.
    """
    invited = inviting.own_invitation(turn, invitation_id)
    slot, need = _standing(turn, invited.slot_id)
    if not _is_as_shown(invited, version):
        raise OutdatedError
    if slot.version != slot_version:
        raise OutdatedError("answer-slot-changed")
    turn.record("accept", "invitation", invited.id, version)
    return _say_yes(turn, slot, need, _member(turn, slot), invited)


def take(turn: Turn, slot_id: SlotId, version: int, invitation_id: InvitationId | None = None) -> Commitment:
    """Say yes to a slot, invited or not, as it was shown in the slot's `version`.

    Raises `NotAllowedError` for whoever is not of the circle, `OutdatedError` when the slot changed or they said yes
    to it before, `DomainError` when a promise overlaps, the slot is over, or it is for themselves.
    """
    slot, need = _standing(turn, slot_id)
    member = _member(turn, slot)
    if slot.version != version:
        raise OutdatedError("answer-slot-changed")
    invited = invitations.of_member(turn.tx, slot.id, member.id)
    if invitation_id is not None and (invited is None or invited.id != invitation_id):
        raise NotFoundError
    turn.record("take", "slot", slot.id, version)
    return _say_yes(turn, slot, need, member, invited)


def take_again(turn: Turn, commitment_id: CommitmentId, version: int) -> Commitment:
    """Say yes after all to what was given back. Raises as `take` does."""
    promised = _found(turn, commitment_id)
    slot, need = _standing(turn, promised.slot_id)
    member = _member(turn, slot)
    if member.id != promised.member_id:
        raise NotFoundError
    if promised.version != version or promised.state != CommitmentState.WITHDRAWN:
        raise OutdatedError
    turn.record("take_again", "commitment", promised.id, version)
    return _say_yes(turn, slot, need, member, invitations.of_member(turn.tx, slot.id, member.id))


def withdraw(turn: Turn, commitment_id: CommitmentId, version: int) -> None:
    """Give a place (or a place on the waiting list) back: the next gets it, or is asked at once.

    By the giver, whoever speaks for them, a coordinator, or the clock. Raises `NotAllowedError` for anybody else,
    `OutdatedError` when it changed since, `DomainError` when it is too late to give it back.
    """
    promised = _found(turn, commitment_id)
    if not _may_withdraw(turn, promised):
        raise NotAllowedError("error-not-yours")
    if promised.version != version:
        raise OutdatedError
    if not promised.upcoming:
        over = promised.state in (CommitmentState.WITHDRAWN, CommitmentState.CANCELLED)
        raise OutdatedError("error-done-already") if over else DomainError("answer-too-late")
    if promised.ends_at < turn.now:
        raise DomainError("answer-too-late")  # what became of it is said by the hours
    _give_back(turn, promised)


def still_yes(turn: Turn, commitment_id: CommitmentId, version: int) -> None:
    """The giver says yes to the changed time. Raises `NotFoundError`, `OutdatedError`."""
    promised = _found(turn, commitment_id)
    if promised.person_id != turn.actor:
        raise NotFoundError
    if promised.version != version or promised.new_yes is None:
        raise OutdatedError
    turn.record("still_yes", "commitment", promised.id, version)
    kept = commitments.change(turn.tx, promised, promised.state, now=turn.now)
    due.drop(turn.tx, now=turn.now, subject=promised.id, kinds="new_yes")
    holding.plan_anew(turn, kept)
    slot_changed(turn, promised.slot_id)


def place_opened(turn: Turn, slot_id: SlotId) -> None:
    """More people are wanted: the waiting list first, then the next wave."""
    inviting.look(turn, slot_id, tell=True)


def slot_moved(turn: Turn, slot_id: SlotId) -> None:
    """The slot's time or place changed: whoever holds a place keeps it until asked anew, or until it overlaps.

    Whoever is there, or should be, is asked nothing: the place alone can still change then.
    """
    slot = needs.slot(turn.tx, slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if slot is None or need is None or slot.state != SlotState.OPEN:
        return
    clock = turn.as_actor(None, slot.circle_id)
    begun = slot.starts_at <= turn.now
    freed = False
    for promised in commitments.of_slot(turn.tx, slot_id):
        if promised.state == CommitmentState.WAITING:
            commitments.change(turn.tx, promised, CommitmentState.WAITING, now=turn.now)
        elif begun or promised.state == CommitmentState.THERE:
            # Too late to ask for a new yes: it goes on, and only what is still to be asked follows the new place.
            reminders.plan_for(clock, promised.id)
        elif promised.upcoming:
            freed = _move(clock, slot, need, promised) or freed
    if freed:
        inviting.look(clock, slot_id, tell=True)
    slot_changed(turn, slot_id)


def somebody_is_there(turn: Turn, slot_id: SlotId) -> bool:
    """Tell whether a giver of a slot has said that they are there."""
    return any(one.state == CommitmentState.THERE for one in commitments.of_slot(turn.tx, slot_id))


def new_yes_due(turn: Turn, commitment_id: CommitmentId) -> None:
    """No new yes came in time: the place is given back, with a word to whoever held it."""
    promised = commitments.commitment(turn.tx, commitment_id)
    if promised is None or promised.new_yes is None or not promised.upcoming:
        return
    if promised.new_yes.until > turn.now or promised.ends_at <= turn.now:
        return  # after an outage over all of it: whether they came is said by the hours
    let_go(turn, promised, "promise_lapsed")


def let_go(turn: Turn, promised: Commitment, word: str, *, look: bool = True) -> None:
    """A place is given back without its giver's doing, with a word to them (a view's kind) on why.

    With `look` the next is asked at once.
    """
    clock = turn.as_actor(None, promised.circle_id)
    _give_back(clock, promised, look=look)
    holding.tell_giver(clock, promised, word)


def slot_cancelled(turn: Turn, slot_id: SlotId) -> None:
    """The slot is off: promises and invitations end, their reminders too, and everybody concerned is told."""
    slot = needs.slot(turn.tx, slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if slot is None or need is None:
        return
    for kinds in ("wave", "unfilled"):
        due.drop(turn.tx, now=turn.now, subject=slot_id, kinds=kinds)
    invitations.close_awaited(turn.tx, slot_id)
    learning.ended(turn, slot)
    for promised in commitments.of_slot(turn.tx, slot_id):
        if not promised.upcoming:
            continue
        turn.record("cancel", "commitment", promised.id, promised.version)
        ended = commitments.change(turn.tx, promised, CommitmentState.CANCELLED, now=turn.now)
        due.drop(turn.tx, now=turn.now, subject=promised.id, kinds="new_yes")
        holding.called_off(turn, slot, ended, held=promised.holds)
        _free_again(turn, ended)
    holding.tell_receiver_off(turn, slot, need)
    slot_changed(turn, slot_id)


def _is_as_shown(invited: Invitation, version: int) -> bool:
    """Tell whether a press means the invitation as it stands.

    Of two who press at the same moment the second is overtaken by the first one's yes (or by the deadline): theirs
    is a yes all the same, for the waiting list.
    """
    if invited.version == version:
        return True
    overtaken = (InvitationState.CLOSED, InvitationState.EXPIRED)
    return invited.state in overtaken and invited.version == version + 1


def _say_yes(turn: Turn, slot: Slot, need: Need, member: Member, invited: Invitation | None) -> Commitment:
    if need.beneficiary_member == member.id:
        raise DomainError("answer-for-yourself")
    helped = concerned.receiver(turn.tx, need)
    if helped is not None and matching.blocked(turn.tx, member.id, helped.id):
        raise DomainError("answer-not-possible")
    promised = commitments.of_member(turn.tx, slot.id, member.id)
    if promised is not None and promised.state != CommitmentState.WITHDRAWN:
        raise OutdatedError("answer-already-yes")
    _refuse_unchecked(turn, slot, member)
    _refuse_overlap(turn, slot, member, promised)
    free = needs.held(turn.tx, slot.id) < slot.places
    state = CommitmentState.ACCEPTED if free else CommitmentState.WAITING
    said = None if invited is None else invited.id
    if promised is None:
        made = commitments.add(
            turn.tx,
            now=turn.now,
            circle=slot.circle_id,
            slot=slot.id,
            member=member.id,
            person=member.person_id,
            invitation=said,
            state=state,
        )
    else:
        made = commitments.change(turn.tx, promised, state, now=turn.now, invitation=said)
    if invited is not None and may_follow("invitation", invited.state, InvitationState.ACCEPTED):
        learning.answered(turn, invited, Ending.YES)
        invitations.change(turn.tx, invited, InvitationState.ACCEPTED, answered=turn.now)
    if free:
        holding.got_place(turn, slot, need, made)
    else:
        holding.got_in_line(turn, made)
    inviting.look(turn, slot.id, tell=False)
    return made


def _refuse_unchecked(turn: Turn, slot: Slot, member: Member) -> None:
    """I11, said before the schema has to: which check is missing. Also for the waiting list."""
    lacked = checks.lacking(turn.tx, slot.id, member.id)
    if lacked:
        language = _language(turn, member)
        kinds = listed((say_plain(language, kind.words) for kind in lacked), language)
        raise DomainError("answer-checks", kinds=kinds)


def _language(turn: Turn, member: Member) -> str:
    person = people.person(turn.tx, member.person_id)
    return FALLBACK if person is None else person.language


def _refuse_overlap(turn: Turn, slot: Slot, member: Member, promised: Commitment | None) -> None:
    """I4, said before the schema has to: which promise is in the way."""
    elsewhere = commitments.overlapping(
        turn.tx,
        member.person_id,
        start=slot.starts_at,
        end=slot.ends_at,
        but=None if promised is None else promised.id,
    )
    if not elsewhere:
        return
    raise DomainError("answer-overlap", **_named(turn, elsewhere[0], member))


def _named(turn: Turn, promised: Commitment, member: Member) -> dict[str, str]:
    """Give what a promise is and when, in its giver's language."""
    language = _language(turn, member)
    slot = needs.slot(turn.tx, promised.slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    zone = ZoneInfo("UTC" if slot is None else slot.zone)
    return {
        "what": "" if need is None else skills.skill_name(turn.tx, need.skill_id, language),
        "when": short_span(promised.starts_at, promised.ends_at, language, zone),
    }


def _give_back(turn: Turn, promised: Commitment, *, look: bool = True) -> None:
    turn.record("withdraw", "commitment", promised.id, promised.version)
    ended = commitments.change(turn.tx, promised, CommitmentState.WITHDRAWN, now=turn.now)
    due.drop(turn.tx, now=turn.now, subject=promised.id, kinds="new_yes")
    invited = invitations.of_member(turn.tx, promised.slot_id, promised.member_id)
    if invited is not None and invited.state == InvitationState.ACCEPTED:
        invitations.change(
            turn.tx, invited, InvitationState.DECLINED, answered=turn.now, decline=Decline.NOT_THIS_TIME
        )
    slot = needs.slot(turn.tx, promised.slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if slot is not None and need is not None and promised.holds:
        holding.lost_place(turn, slot, need, ended)
        if look:
            inviting.look(turn, slot.id, tell=True)
        _free_again(turn, promised)
    slot_changed(turn, promised.slot_id)


def _free_again(turn: Turn, promised: Commitment) -> None:
    """Somebody is free at that time again: where they wait, a place may be theirs now."""
    for other in commitments.upcoming_of(turn.tx, promised.person_id, now=turn.now):
        if other.state == CommitmentState.WAITING:
            inviting.look(turn, other.slot_id, tell=False)


def _move(turn: Turn, slot: Slot, need: Need, promised: Commitment) -> bool:
    """Ask for a new yes; True when the place is free instead: another promise overlaps, or a check has run out."""
    if checks.lacking(turn.tx, slot.id, promised.member_id):
        let_go(turn, promised, "promise_unchecked", look=False)
        return True
    elsewhere = commitments.overlapping(
        turn.tx, promised.person_id, start=slot.starts_at, end=slot.ends_at, but=promised.id
    )
    if elsewhere:
        turn.record("withdraw", "commitment", promised.id, promised.version)
        ended = commitments.change(turn.tx, promised, CommitmentState.WITHDRAWN, now=turn.now)
        holding.lost_place(turn, slot, need, ended)
        holding.tell_giver(turn, promised, "promise_overlaps", other=elsewhere[0].id)
        return True
    turn.record("move", "commitment", promised.id, promised.version)
    until = asking.deadline_for(turn, slot, promised.member_id)
    moved = commitments.move(turn.tx, promised, now=turn.now, until=until)
    due.plan(
        turn.tx,
        kind="new_yes",
        subject=promised.id,
        at=until,
        circle=slot.circle_id,
        occasion=str(moved.version),
    )
    holding.plan_anew(turn, moved)
    holding.ask_anew(turn, slot, moved)
    _free_again(turn, moved)
    return False


def _standing(turn: Turn, slot_id: SlotId) -> tuple[Slot, Need]:
    slot = needs.slot(turn.tx, slot_id)
    need = None if slot is None else needs.need(turn.tx, slot.need_id)
    if slot is None or need is None:
        raise NotFoundError
    if slot.state == SlotState.CANCELLED or need.state == NeedState.CANCELLED:
        raise OutdatedError("answer-cancelled")
    if slot.state != SlotState.OPEN or need.state != NeedState.PUBLISHED or slot.starts_at <= turn.now:
        raise OutdatedError("answer-begun")
    return slot, need


def _found(turn: Turn, commitment_id: CommitmentId) -> Commitment:
    promised = commitments.commitment(turn.tx, commitment_id)
    if promised is None:
        raise NotFoundError
    return promised


def _member(turn: Turn, slot: Slot) -> Member:
    member = None if turn.actor is None else people.membership(turn.tx, slot.circle_id, turn.actor)
    if member is None or member.left_at is not None:
        raise NotAllowedError("error-join-first")
    return member


def _may_withdraw(turn: Turn, promised: Commitment) -> bool:
    if turn.actor is None or turn.actor == promised.person_id:
        return True
    actor = people.membership(turn.tx, promised.circle_id, turn.actor)
    giver = people.member(turn.tx, promised.member_id)
    if actor is None or actor.left_at is not None or giver is None:
        return False
    return _speaks_for(actor.id, giver) or bool(people.roles(turn.tx, actor.id))


def _speaks_for(speaker: MemberId, member: Member) -> bool:
    return member.speaker_id == speaker
