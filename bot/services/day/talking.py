"""Write to a human: a member's own words reach the coordinators, one of them answers, and the answer comes back."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError, NotFoundError, OutdatedError
from bot.domain.ids import CommitmentId, TalkId
from bot.domain.people.quiet import next_waking
from bot.services.acting import acting_coordinator, acting_member
from bot.services.day import parties
from bot.services.day.parties import Case
from bot.services.promises import concerned
from bot.services.saying import refresh, show, tell
from bot.services.turn import Turn
from storage.day import talks
from storage.day.talks import Talk
from storage.people import people
from storage.people.people import Member

#: Longest words either way, characters.
LONGEST = 3500


def write_to_human(
    turn: Turn, words: str, *, language: str, commitment_id: CommitmentId | None = None
) -> tuple[Talk, datetime]:
    """Bring a member's words to all coordinators; give the talk and when the first of them reads it (aware UTC).

    Raises `DomainError` when no coordinator can be reached, or there are too many words.
    """
    about = concerning(turn, commitment_id)
    if about is not None:
        turn = turn.in_circle(about.slot.circle_id)
    member = acting_member(turn)
    if len(words) > LONGEST:
        raise DomainError("talk-too-long")
    readers = readers_for(turn, member)
    if not readers:
        raise DomainError("talk-nobody")
    written = talks.write(
        turn.tx,
        now=turn.now,
        circle=member.circle_id,
        member=member.id,
        commitment=None if about is None else about.commitment.id,
        words=words,
        language=language,
    )
    turn.record("write", "talk", written.id, 1)
    first: datetime | None = None
    for coordinator in readers:
        at = _waking(turn, coordinator)
        first = at if first is None else min(first, at)
        show(turn, coordinator.person_id, "talk", not_before=at, circle=written.circle_id, talk=written.id)
    return written, first or turn.now


def concerning(turn: Turn, commitment_id: CommitmentId | None) -> Case | None:
    """Give the case that the actor may write about: of their own side, or of a circle that they coordinate.

    A number from a forged button counts as none.
    """
    if commitment_id is None:
        return None
    try:
        case = parties.case_of(turn.tx, commitment_id)
    except NotFoundError:
        return None
    sides = (case.commitment.person_id, *parties.receivers(turn.tx, case.need))
    mine = turn.actor in sides or concerned.coordinates(turn.tx, case.need, turn.actor)
    return case if mine else None


def readers_for(turn: Turn, member: Member) -> list[Member]:
    """Give the coordinators whom a member's words would reach now: others than themselves."""
    return [
        one
        for one in people.coordinators(turn.tx, member.circle_id)
        if one.id != member.id and _reachable(turn, one)
    ]


def take_up(turn: Turn, talk_id: TalkId, version: int) -> Talk:
    """A coordinator is going to answer; the others see who. Whoever presses later may take it over.

    Raises `NotAllowedError` for anybody else, `OutdatedError` when somebody has taken it up since, or answered.
    """
    known = _known(turn, talk_id)
    turn = turn.in_circle(known.circle_id)
    coordinator = acting_coordinator(turn)
    if known.answer:
        raise OutdatedError("talk-answered-already")
    if known.version != version:
        raise OutdatedError("talk-taken")
    turn.record("take_up", "talk", talk_id, version)
    taken = talks.take_up(turn.tx, talk_id, coordinator.id)
    refresh(turn, "talk", circle=known.circle_id, talk=talk_id)
    return taken


def answer(turn: Turn, talk_id: TalkId, words: str) -> None:
    """The coordinator who has taken it up answers; the words go back as they are.

    Raises `OutdatedError` when somebody else has answered, or taken it over.
    """
    known = _known(turn, talk_id)
    turn = turn.in_circle(known.circle_id)
    coordinator = acting_coordinator(turn)
    if known.answer:
        raise OutdatedError("talk-answered-already")
    if known.answered_by != coordinator.id:
        raise OutdatedError("talk-taken")
    if len(words) > LONGEST:
        raise DomainError("talk-too-long")
    turn.record("answer", "talk", talk_id, known.version)
    talks.answer(turn.tx, talk_id, words, now=turn.now)
    refresh(turn, "talk", circle=known.circle_id, talk=talk_id)
    asked_by = people.member(turn.tx, known.member_id)
    if asked_by is not None:
        tell(
            turn,
            asked_by.person_id,
            "talk-answer",
            not_before=_waking(turn, asked_by),
            circle=known.circle_id,
            talk=talk_id,
        )


def _known(turn: Turn, talk_id: TalkId) -> Talk:
    known = talks.talk(turn.tx, talk_id)
    if known is None:
        raise NotFoundError
    return known


def _reachable(turn: Turn, member: Member) -> bool:
    chat = people.chat_of(turn.tx, member.person_id)
    return chat is not None and chat[1]


def _waking(turn: Turn, member: Member) -> datetime:
    person = people.person(turn.tx, member.person_id)
    circle = people.circle(turn.tx, member.circle_id)
    if person is None or circle is None:
        return turn.now
    return next_waking(turn.now, person.quiet_from, person.quiet_to, ZoneInfo(circle.zone))
