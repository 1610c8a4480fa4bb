"""Buttons of what whoever answers for a slot looks at, and of what widens a search. Codes begin with "v".

Where something changes they carry the need's version; the service looks up who presses and whether they may.
"""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyOrder(Press):
    """Why those on a page come one after the other."""

    code: ClassVar[str] = "vo"
    slot: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot(Press):
    """Who is not on the list, and why."""

    code: ClassVar[str] = "vn"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhySomebody(Press):
    """Ask about one member by name."""

    code: ClassVar[str] = "vs"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Widen(Press):
    """What would bring more people, with the effect of each choice."""

    code: ClassVar[str] = "vw"
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowReach(Press):
    """Back to before: one step less far."""

    code: ClassVar[str] = "vz"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveBy(Press):
    """Begin to move the slot by so many minutes of wall time; it is confirmed as any other change of time."""

    code: ClassVar[str] = "vt"
    slot: int
    version: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLeave(Press):
    """Ask those who were asked often enough this week whether they may be asked once more."""

    code: ClassVar[str] = "vl"
    slot: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutCheck(Press):
    """Begin to require one check less; it is confirmed as any other change of what is required."""

    code: ClassVar[str] = "vc"
    slot: int
    version: int
    kind: str
