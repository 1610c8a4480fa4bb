"""A lively circle at each stage of its life, made once per process and copied as often as it is wanted."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from tests.fuzz.cast import Button, Cast
from tests.support.desk import Desk
from tests.support.scene import Frozen, Scene


@dataclass(frozen=True)
class Stage:
    """The circle at one instant."""

    name: str
    database: sqlite3.Connection
    now: datetime
    buttons: tuple[Button, ...]

    def cast(self) -> Cast:
        """Give who and what is there."""
        cast = Cast.of(self.database)
        cast.buttons = list(self.buttons) or cast.buttons
        return cast


@cache
def stages() -> tuple[Stage, ...]:
    """Live through the scene and keep every stage; before it a circle that is only being set up."""
    empty = Desk()
    empty.tx.execute("INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, 0)", ("c" * 32,))
    kept = [_stage("before anybody", empty)]
    empty.close()
    desk = Desk()
    kept += [_stage(name, desk) for name in Scene(desk).stages()]
    desk.close()
    return tuple(kept)


def _stage(name: str, desk: Desk) -> Stage:
    buttons = tuple(
        Button(chat, seen.message_id, data)
        for chat, screen in desk.screens.items()
        for seen in screen
        for data in seen.buttons.values()
        if not data.startswith("http")
    )
    return Stage(name, Frozen(desk).database, desk.now, buttons)
