"""What a view gives: text and buttons as a neighbour would see them, before they become a call to Telegram."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from handlers.callbacks import Press

Means = Literal["yes", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button says what will happen. Exactly one of `press` and `url` is given."""

    label: str
    press: Press | None = None
    url: str | None = None
    #: Typed "yes" or "no" (in any shipped language) does what this button does.
    means: Means | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture made when it is sent."""

    content: bytes
    file_name: str = "picture.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file made when it is sent."""

    content: bytes
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A point on Telegram's map, degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One message: HTML text (escaped by the catalogue), rows of buttons, perhaps something attached."""

    text: str
    buttons: Sequence[Sequence[Button]] = ()
    attached: Picture | Document | Place | None = None
    #: A key of the catalogue for a one-time reply button that shares the place ("📍 Share my location").
    ask_location: str | None = None
    #: Further answers on that keyboard: a tap on one types it.
    typed: Sequence[str] = ()
    #: Take such a reply button away again.
    drop_keyboard: bool = False
    #: The message in the same chat that this one answers.
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button as it was shown, kept so that typing its number or label does what it does."""

    label: str
    data: str
    means: Means | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One call of the Bot API, without the chat: the sender adds `chat_id` (and `message_id` for an edit)."""

    method: str
    parameters: Mapping[str, Any]
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    #: Further parts of a text that was too long for one message, to be sent after it in order.
    more: tuple[Mapping[str, Any], ...] = ()
