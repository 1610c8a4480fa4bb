"""What became of a call, and what to do about it, with the reason. Pure: an exception comes in, a verdict goes out.

An exactly-once send does not exist (Telegram has no idempotency key). So: nothing was sent → again, as often as it
takes; nobody knows → `most_sends` at most for a message, freely for what can be repeated without harm.
"""

from dataclasses import dataclass
from enum import StrEnum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.domain.ids import ChatId
from storage.queues.outbox import Priority
from storage.queues.sending import OutboxRow

#: Sends of a message whose outcomes are all unknown: of what somebody waits for, and of what comes unasked.
MOST_REPLIES, MOST_UNASKED = 3, 2


class What(StrEnum):
    """Each way in which a call can end."""

    #: Done, or so already ("message is not modified").
    DONE = "done"
    #: Too late to matter: a press whose waiting is over.
    HARMLESS = "harmless"
    #: 429: not an attempt at all.
    TOO_MANY = "too many"
    #: The connection was never made: nothing can have been sent.
    NOT_SENT = "not sent"
    #: It may or may not have been sent: no answer, half an answer, an error of the server's.
    UNKNOWN = "unknown"
    #: Blocked, deactivated, never started, or we are out of the group.
    UNREACHABLE = "unreachable"
    #: The group has become a supergroup.
    MIGRATED = "migrated"
    #: The message to edit is gone or too old.
    CARD_GONE = "card gone"
    #: Our HTML was wrong: a bug, said once more without it.
    BAD_ENTITIES = "bad entities"
    #: A server that does not know the method: said in words where it can be, else left out.
    LACKING = "not known to this server"
    #: Refused for a reason that repeating will not change.
    REFUSED = "refused"
    #: The token is no longer valid: nothing will go until somebody mends that.
    BAD_TOKEN = "bad token"  # noqa: S105 - a word for an outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What happened, with what is needed to act on it."""

    what: What
    #: What Telegram or the network said.
    error: str = ""
    #: TOO_MANY: seconds to wait.
    retry_after_s: float = 0.0
    #: MIGRATED: the group's new id.
    new_chat: ChatId | None = None


#: Nothing left this machine, or was accepted at the other end, before these.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.ProxyError,
)

_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not",
)
_UNREACHABLE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "bot was kicked",
)


def judge(error: BaseException) -> Verdict:
    """Give the verdict on what a call raised. Raises the error again when it is none of the network's."""
    text = str(error) or type(error).__name__
    match error:
        case RetryAfter():
            # The public attribute is an int or a timedelta, depending on the process's environment.
            wait = error.retry_after
            seconds = float(wait) if isinstance(wait, int) else wait.total_seconds()
            return Verdict(what=What.TOO_MANY, error=text, retry_after_s=max(seconds, 0.1))
        case ChatMigrated():
            return Verdict(what=What.MIGRATED, error=text, new_chat=ChatId(error.new_chat_id))
        case Forbidden():
            return Verdict(what=What.UNREACHABLE, error=text)
        case InvalidToken() | EndPointNotFound():
            is_token = isinstance(error, InvalidToken) or "unauthorized" in str(error.__cause__).lower()
            return Verdict(what=What.BAD_TOKEN if is_token else What.LACKING, error=text)
        case BadRequest():
            return Verdict(what=_of_bad_request(text.lower()), error=text)
        case Conflict():
            return Verdict(what=What.UNKNOWN, error=text)
        case NetworkError():
            never = isinstance(error.__cause__, _NEVER_SENT)
            return Verdict(what=What.NOT_SENT if never else What.UNKNOWN, error=text)
        case TelegramError():
            return Verdict(what=What.UNKNOWN, error=text)  # an answer that is no JSON: cut off on its way
    raise error


def _of_bad_request(text: str) -> What:
    if "message is not modified" in text:
        return What.DONE
    if "query is too old" in text or "query id is invalid" in text:
        return What.HARMLESS
    if "can't parse entities" in text:
        return What.BAD_ENTITIES
    if any(gone in text for gone in _GONE):
        return What.CARD_GONE
    if any(words in text for words in _UNREACHABLE):
        return What.UNREACHABLE
    return What.REFUSED


def most_sends(row: OutboxRow) -> int:
    """Give how often a message goes out at most while nobody knows whether it arrived.

    A reminder, an invitation, a broadcast is repeated once: a third copy is worse than the doubt, of which the
    coordinator is told. Whoever has just written or pressed waits for an answer, and may not go on without its
    buttons: they get one more.
    """
    is_awaited = row.due_id is None and row.priority <= Priority.REPLY
    return MOST_REPLIES if is_awaited else MOST_UNASKED
