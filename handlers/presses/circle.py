"""Buttons of the circle's own card and of its rules. Who may press them is asked in the service."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCircle(Press):
    """Say the circle's name, language, place or zone anew."""

    code: ClassVar[str] = "cc"
    circle: int
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRules(Press):
    """Show the circle's rules."""

    code: ClassVar[str] = "cr"
    circle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule(Press):
    """Say what a rule shall be."""

    code: ClassVar[str] = "cu"
    circle: int
    rule: str
