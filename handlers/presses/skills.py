"""Buttons of the circle's register of skills, for coordinators; the service asks who may."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.callbacks import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsPage(Press):
    """A page of the register."""

    code: ClassVar[str] = "ck"
    circle: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSkill(Press):
    """One skill of the register."""

    code: ClassVar[str] = "cw"
    skill: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs(Press):
    """Say of which other skill this one is another word."""

    code: ClassVar[str] = "cx"
    skill: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart(Press):
    """They are two again."""

    code: ClassVar[str] = "cy"
    skill: int
    into: int
