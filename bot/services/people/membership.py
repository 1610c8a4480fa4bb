"""What a member sets for themselves, leaving, and not being brought together with somebody again."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from bot.services.acting import acting_member
from bot.services.day import reminders
from bot.services.people.own_cards import raise_version
from bot.services.people.roles import acting_in
from bot.services.promises.withdrawing import take_back_all
from bot.services.saying import show
from bot.services.turn import Turn
from bot.texts import LANGUAGES
from storage.people import chats, circles, members, people
from storage.people.people import Member
from storage.promises import going

#: Invitations in seven days that somebody gets who has set nothing.
USUAL_BUDGET = 5
_MOST_BUDGET = 50
_LAST_MINUTE = 24 * 60 - 1


def set_language(turn: Turn, chat: ChatId, language: str) -> None:
    """Speak another language with a chat, and with the person whose it is. Raises NotFoundError for an unknown one."""
    if language not in LANGUAGES:
        raise NotFoundError
    chats.set_language(turn.tx, chat, language)
    if turn.actor is not None:
        members.set_language(turn.tx, turn.actor, language)


def set_quiet(turn: Turn, quiet_from: int, quiet_to: int) -> None:
    """Set the actor's quiet hours, minutes of the local day; equal ones mean none. Raises NotAllowedError."""
    member = acting_member(turn)
    if not (0 <= quiet_from <= _LAST_MINUTE and 0 <= quiet_to <= _LAST_MINUTE):
        raise DomainError("settings-quiet-how")
    members.set_quiet(turn.tx, member.person_id, quiet_from, quiet_to)
    _note(turn, member, "quiet_set", {"from": quiet_from, "to": quiet_to})


def set_budget(turn: Turn, weekly: int) -> None:
    """Set how many invitations in seven days reach the actor at most. Raises NotAllowedError, DomainError."""
    member = acting_member(turn)
    if not 0 <= weekly <= _MOST_BUDGET:
        raise DomainError("error-outdated")
    person = people.person(turn.tx, member.person_id)
    if person is not None and (person.weekly_budget, member.ask_less) == (weekly, weekly < USUAL_BUDGET):
        return
    members.set_budget(turn.tx, member.person_id, weekly, ask_less=weekly < USUAL_BUDGET)
    _note(turn, member, "budget_set", {"weekly": weekly})


def set_pause(turn: Turn, until: datetime | None) -> None:
    """Let the actor not be invited before an instant (aware); None: they can be asked again.

    Raises NotAllowedError; DomainError when the instant is not ahead.
    """
    member = acting_member(turn)
    if until is not None and until <= turn.now:
        raise DomainError("settings-pause-past")
    if until == member.paused_until:
        return
    members.set_pause(turn.tx, member.id, until)
    _note(turn, member, "paused" if until is not None else "resumed", {})


def switch(turn: Turn, chat: ChatId, circle_id: CircleId) -> None:
    """Make another of the actor's circles the chat's current one. Raises NotAllowedError when they are not in it."""
    acting_in(turn, circle_id)
    chats.set_circle(turn.tx, chat, circle_id)


def block(turn: Turn, of: MemberId) -> None:
    """The actor does not want to be brought together with a member again; nobody is told.

    Raises NotAllowedError, NotFoundError; OutdatedError for oneself.
    """
    member = acting_member(turn)
    other = people.member(turn.tx, of)
    if other is None or other.circle_id != member.circle_id:
        raise NotFoundError
    if other.id == member.id:
        raise OutdatedError
    if members.block(turn.tx, member.circle_id, by=member.id, of=of, now=turn.now):
        _note(turn, member, "blocked", {})


def unblock(turn: Turn, of: MemberId) -> None:
    """Take `block` back. Raises NotAllowedError."""
    member = acting_member(turn)
    members.unblock(turn.tx, by=member.id, of=of)
    _note(turn, member, "unblocked", {})


def may_leave(turn: Turn, member: Member) -> bool:
    """Tell whether somebody else answers for the circle, so that this member can go."""
    stewards = [steward for steward, _ in members.stewards(turn.tx, member.circle_id)]
    return stewards != [member.id]


def leave(turn: Turn, chat: ChatId, version: int) -> None:
    """The actor leaves the circle: promises are withdrawn, offers end, needs are cancelled, roles are over.

    Raises NotAllowedError; OutdatedError when something about them changed since they were asked; DomainError for
    the last steward, who hands on first.
    """
    member = acting_member(turn)
    if member.version != version:
        raise OutdatedError
    if not may_leave(turn, member):
        raise DomainError("circle-last-steward")
    take_leave(turn, member)
    rest = circles.circles_of(turn.tx, member.person_id)
    chats.set_circle(turn.tx, chat, rest[0].id if rest else None)


def take_leave(turn: Turn, member: Member) -> None:
    """End all that a member has going in a circle, and their membership. Who they spoke for passes on."""
    turn.record("left", "member", member.id, member.version)
    take_back_all(turn, member)
    spoken_for = members.spoken_for_by(turn.tx, member.id)
    for spoken in spoken_for:
        heir = heir_of(turn, member)
        if heir is not None:
            members.set_speaker(turn.tx, spoken, heir[0])
            show(turn, heir[1], "speaks_now", member=spoken, circle=member.circle_id)
    members.leave(turn.tx, member.id, now=turn.now)
    for spoken in spoken_for:
        for commitment_id in going.promised_to_help(turn.tx, spoken):
            # Whoever speaks now is reminded, and asked how long it was.
            reminders.plan_for(turn, commitment_id)


def heir_of(turn: Turn, leaving: Member) -> tuple[MemberId, PersonId] | None:
    """Give who takes on what somebody who leaves had to answer for: a steward, else a coordinator; None: nobody."""
    others = [found for found in members.stewards(turn.tx, leaving.circle_id) if found[0] != leaving.id]
    others += [
        (other.id, other.person_id)
        for other in people.coordinators(turn.tx, leaving.circle_id)
        if other.id != leaving.id
    ]
    return others[0] if others else None


def _note(turn: Turn, member: Member, action: str, detail: Mapping[str, int]) -> None:
    """Record a change that may be made again and again, and bring what they see of themselves up to date."""
    turn.record(action, "member", member.id, raise_version(turn, member), **detail)
