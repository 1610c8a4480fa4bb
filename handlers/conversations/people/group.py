"""The circle's group: what the bot says there, and how a steward links it. The bot does not read along."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.domain.errors import DomainError
from bot.domain.ids import ChatId, CircleId, PersonId
from bot.services.people import circles as opening
from bot.services.saying import refresh, show, tell
from bot.services.turn import Turn
from handlers.presses.people import LinkGroup, UnlinkGroup
from handlers.visit import Visit
from storage.people import circles, people
from storage.queues.outbox import Priority, enqueue

#: Telegram's own sender for those who write as the group: nobody knows who it is.
_ANONYMOUS = 1087968824


def added(visit: Visit) -> None:
    """The bot was added to a group."""
    opening.enter_group(visit.turn, visit.chat)
    visit.show("group_hello")
    if visit.person is not None and circles.stewarded_by(visit.turn.tx, visit.person.id):
        opening.ask_group(visit.turn, visit.chat)


def removed(visit: Visit) -> None:
    """The bot was taken out of a group: it is no circle's any more."""
    opening.leave_group(visit.turn, visit.chat)


def link_here(visit: Visit) -> None:
    """/link in a group: a steward is asked privately."""
    if visit.user_id == _ANONYMOUS:
        visit.say("group-anonymous")
    elif visit.person is None or not circles.stewarded_by(visit.turn.tx, visit.person.id):
        visit.say("group-steward-only")
    else:
        opening.ask_group(visit.turn, visit.chat)


def help_here(visit: Visit) -> None:
    """/help in a group: only the way into a private chat."""
    visit.show("group_help")


def link_group(visit: Visit, press: LinkGroup) -> None:
    """Yes, link it: Telegram is asked who administers the group."""
    opening.check_group(visit.turn, ChatId(press.group), CircleId(press.circle))
    visit.answer("group-checking")


def administrators(turn: Turn, answer: Mapping[str, Any]) -> None:
    """Telegram has said who administers the group: it is linked, or the steward hears why not."""
    subject = answer["subject"]
    group, by = ChatId(subject["parameters"]["chat_id"]), PersonId(subject["by"])
    if people.person(turn.tx, by) is None:
        return
    turn = turn.as_actor(by, CircleId(subject["circle"]))
    if not answer["ok"] or not isinstance(answer["result"], list):
        tell(turn, by, "text", key="group-no-answer")
        return
    listed = frozenset(_people_among(answer["result"]))
    title = circles.group_title(turn.tx, group) or ""
    try:
        linked = opening.link_group(turn, group, listed)
    except DomainError as error:
        tell(turn, by, "text", key=error.key, values=error.values)
        return
    if not linked:
        tell(turn, by, "text", key="group-not-admin", values={"title": title})
        return
    show(turn, by, "link_group", group=group)
    enqueue(
        turn.tx,
        now=turn.now,
        kind="group_hello",
        subject={},
        priority=Priority.REPLY,
        chat=group,
        cause=turn.cause,
    )


def _people_among(admins: Iterable[Any]) -> Iterator[int]:
    """Give the ids of those administrators who are people."""
    for admin in admins:
        user = admin.get("user") if isinstance(admin, Mapping) else None
        user_id = user.get("id") if isinstance(user, Mapping) and not user.get("is_bot", False) else None
        if isinstance(user_id, int):
            yield user_id


def unlink_group(visit: Visit, press: UnlinkGroup) -> None:
    """A steward lets go of the group."""
    group = ChatId(press.group)
    opening.unlink_group(visit.turn, group)
    visit.answer("group-unlinked")
    refresh(visit.turn, "link_group", group=group)
