"""Everybody at once, in steps: a reply to somebody else never waits behind ten thousand messages.

A step puts at most a hundred messages into the outbox and only while few of the earlier ones still wait there, so
that stopping stops, and nobody is asked for a slot that has been filled meanwhile.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import BroadcastId, InvitationId, PersonId, SlotId
from bot.domain.people.quiet import next_waking
from bot.domain.states import InvitationState, SlotState
from bot.services.acting import acting_coordinator
from bot.services.saying import refresh, show, tell
from bot.services.showing import slot_changed
from bot.services.turn import Turn
from storage.needs import broadcasts, needs
from storage.needs.broadcasts import Addressee, Broadcast, BroadcastState
from storage.needs.needs import Slot
from storage.people import people
from storage.promises import invitations
from storage.queues import due
from storage.queues.outbox import Priority, canonical

#: So many members are looked at in one step.
STEP = 100
#: No further step while more than this many messages of broadcasts wait to be sent.
MOST_WAITING = 200
#: Between two steps; the progress card is edited no more often.
EVERY = timedelta(seconds=3)
#: Messages a second that Telegram lets one bot send, for telling beforehand how long it takes.
PER_SECOND = 30
#: Longest notice, characters.
LONGEST_WORDS = 3500


def seconds_for(messages: int) -> int:
    """Give how long so many messages take at Telegram's limits, whole seconds."""
    return -(-messages // PER_SECOND)


def propose(turn: Turn, slot_id: SlotId, *, to: PersonId) -> None:
    """Show what asking everybody for a slot would mean: how many people, how long. Nothing is sent yet."""
    show(turn, to, "broadcast_preview", slot=slot_id, anew=True)


def ask_everybody(turn: Turn, slot_id: SlotId, version: int) -> BroadcastId:
    """A coordinator asks everybody for a slot who was not asked yet. Raises `DomainError` when nobody is left."""
    member = acting_coordinator(turn)
    slot = needs.slot(turn.tx, slot_id)
    if slot is None or slot.circle_id != member.circle_id:
        raise NotFoundError
    if slot.version != version or slot.state != SlotState.OPEN or slot.starts_at <= turn.now:
        raise OutdatedError
    if broadcasts.running_for(turn.tx, slot_id):
        raise OutdatedError("broadcast-error-running")
    total = broadcasts.count_hearers(
        turn.tx, now=turn.now, circle=member.circle_id, sender=member.id, slot=slot_id
    )
    if total == 0:
        raise DomainError("broadcast-error-nobody")
    begun = broadcasts.begin(
        turn.tx, now=turn.now, circle=member.circle_id, by=member.id, slot=slot_id, words="", total=total
    )
    _start(turn, begun)
    refresh(turn, "broadcast_preview", slot=slot_id)
    slot_changed(turn, slot_id)
    return begun.id


def tell_everybody(turn: Turn, words: str) -> BroadcastId:
    """A coordinator tells everybody something. Raises `DomainError` for nothing, too much, or nobody to hear it."""
    member = acting_coordinator(turn)
    words = words.strip()
    if not words:
        raise DomainError("broadcast-error-empty")
    if len(words) > LONGEST_WORDS:
        raise DomainError("broadcast-error-long", most=LONGEST_WORDS)
    total = broadcasts.count_hearers(
        turn.tx, now=turn.now, circle=member.circle_id, sender=member.id, slot=None
    )
    if total == 0:
        raise DomainError("broadcast-error-nobody")
    begun = broadcasts.begin(
        turn.tx, now=turn.now, circle=member.circle_id, by=member.id, slot=None, words=words, total=total
    )
    _start(turn, begun)
    return begun.id


def stop_broadcast(turn: Turn, broadcast_id: BroadcastId) -> None:
    """A coordinator stops a broadcast: what is not sent yet stays unsent. Raises `OutdatedError` when it is through."""
    member = acting_coordinator(turn)
    running = broadcasts.broadcast(turn.tx, broadcast_id)
    if running is None or running.circle_id != member.circle_id:
        raise NotFoundError
    if running.state != BroadcastState.RUNNING:
        raise OutdatedError("broadcast-error-through")
    turn.record("stop", "broadcast", running.id, 1)
    _stop(turn, running)


def stop_for(turn: Turn, slot_id: SlotId) -> None:
    """A slot is asked for no more: its broadcasts stop."""
    for running in broadcasts.running_for(turn.tx, slot_id):
        _stop(turn, running)


def step(turn: Turn, broadcast_id: BroadcastId) -> None:
    """Go on with a broadcast by one step, and plan the next until everything has gone out."""
    running = broadcasts.broadcast(turn.tx, broadcast_id)
    if running is None or running.state != BroadcastState.RUNNING:
        return
    slot = None if running.slot_id is None else needs.slot(turn.tx, running.slot_id)
    if slot is not None and not _wanted(turn, slot):
        _stop(turn, running)
        return
    waiting = broadcasts.backlog(turn.tx, now=turn.now)
    through = False
    if waiting <= MOST_WAITING:
        hearers = broadcasts.next_hearers(turn.tx, running, now=turn.now, most=STEP)
        asked = sum(_address(turn, running, slot, hearer) for hearer in hearers)
        if hearers:
            running = broadcasts.progress(turn.tx, running.id, last_member=hearers[-1].member_id, asked=asked)
        through = len(hearers) < STEP and waiting + asked == 0
    if through:
        broadcasts.end(turn.tx, running.id, now=turn.now, state=BroadcastState.DONE)
    else:
        _plan(turn, running, turn.now + EVERY)
    refresh(turn, "broadcast", broadcast=running.id)


def _start(turn: Turn, begun: Broadcast) -> None:
    turn.record("begin", "broadcast", begun.id, 1)
    if turn.actor is not None:
        show(turn, turn.actor, "broadcast", broadcast=begun.id, anew=True)
    _plan(turn, begun, turn.now)


def _plan(turn: Turn, running: Broadcast, at: datetime) -> None:
    due.plan(
        turn.tx,
        kind="broadcast_step",
        subject=running.id,
        at=at,
        circle=running.circle_id,
        occasion=at.isoformat(timespec="milliseconds"),
    )


def _wanted(turn: Turn, slot: Slot) -> bool:
    """Whether anybody is still wanted for a slot."""
    open_still = slot.state == SlotState.OPEN and slot.starts_at > turn.now
    return open_still and needs.held(turn.tx, slot.id) < slot.places


def _address(turn: Turn, running: Broadcast, slot: Slot | None, hearer: Addressee) -> int:
    """Put one message into the outbox, when they are awake; 0 when they would wake too late for it."""
    circle = people.circle(turn.tx, running.circle_id)
    zone = ZoneInfo(circle.zone if circle else "UTC")
    waking = next_waking(turn.now, hearer.quiet_from, hearer.quiet_to, zone)
    if slot is None:
        tell(
            turn,
            hearer.person_id,
            "message_to_all",
            priority=Priority.BROADCAST,
            not_before=waking,
            broadcast=running.id,
        )
        return 1
    if waking >= slot.starts_at:
        return 0
    wave = invitations.last_wave(turn.tx, slot.id) or 1
    closed = invitations.of_member(turn.tx, slot.id, hearer.member_id)
    planned = closed or invitations.add(
        turn.tx,
        now=turn.now,
        circle=slot.circle_id,
        slot=slot.id,
        member=hearer.member_id,
        wave=wave,
        reasons={"everybody": True},
        waking=waking,
    )
    invited = invitations.send(turn.tx, planned, now=turn.now, wave=wave, deadline=slot.starts_at)
    show(
        turn,
        hearer.person_id,
        "invitation",
        priority=Priority.BROADCAST,
        not_before=waking,
        anew=closed is not None,
        invitation=invited.id,
    )
    return 1


def _stop(turn: Turn, running: Broadcast) -> None:
    taken_back = 0
    if running.slot_id is not None:
        for invitation_id in broadcasts.take_back_invitations(turn.tx, running.slot_id, now=turn.now):
            _close(turn, invitation_id)
            taken_back += 1
    else:
        subject = canonical({"broadcast": running.id})
        taken_back = broadcasts.take_back_notices(turn.tx, subject, now=turn.now)
    broadcasts.progress(turn.tx, running.id, last_member=running.last_member, asked=-taken_back)
    broadcasts.end(turn.tx, running.id, now=turn.now, state=BroadcastState.STOPPED)
    refresh(turn, "broadcast", broadcast=running.id)
    if running.slot_id is not None:
        slot_changed(turn, running.slot_id)


def _close(turn: Turn, invitation_id: InvitationId) -> None:
    invited = invitations.invitation(turn.tx, invitation_id)
    if invited is not None and invited.state == InvitationState.SENT:
        invitations.change(turn.tx, invited, InvitationState.CLOSED)
