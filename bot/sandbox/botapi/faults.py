"""Faults on purpose: delays, silence, 429s, 5xx, cut connections, answers that come late, in part or garbled.

Either at random (seeded), or written down one by one in a script. Without either nothing goes wrong.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from bot.sandbox.world.entities import Json


class Fault(StrEnum):
    """What goes wrong with one request."""

    TOO_MANY = "429"
    SERVER_ERROR = "5xx"
    CUT_BEFORE = "reset_before"
    CUT_AFTER = "reset_after"
    FORBIDDEN = "403"
    #: It takes effect at once and is answered late.
    SLOW = "slow"
    #: It takes effect, and the connection is cut in the middle of the answer.
    CUT_BODY = "cut_body"
    #: It takes effect, and the answer ends in the middle of its JSON.
    GARBLED = "garbled"
    #: Nothing happens and nothing is said, for as long as the server is silent; then the connection is cut.
    SILENCE = "silence"


class Silence(StrEnum):
    """How a server is silent."""

    NONE = ""
    #: Connections are accepted and never answered.
    HANG = "hang"
    #: Connections are cut at once.
    REFUSE = "refuse"


#: Stands for every method, getUpdates too.
EVERY = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What goes wrong how often."""

    #: Least and most delay of each answer, milliseconds; half before the request takes effect, half after.
    latency_ms: tuple[float, float] = (0.0, 0.0)
    p429: float = 0.0
    retry_after: int = 1
    p5xx: float = 0.0
    p_reset_before: float = 0.0
    p_reset_after: float = 0.0
    p_slow: float = 0.0
    #: How late a slow answer is, milliseconds.
    slow_ms: float = 2000.0
    p_cut_body: float = 0.0
    p_garbled: float = 0.0
    #: "hang" or "refuse": no method is answered at all while this is set.
    silence: str = ""
    #: At most so many requests to one chat (or of one method, without a chat) go wrong at random in a row; 0: no bound.
    in_a_row: int = 0
    seed: int = 1
    #: The methods that are hit; empty: all but getUpdates; "*": getUpdates too.
    methods: tuple[str, ...] = ()
    #: A press that is not answered within so many seconds comes again under a new id; 0: never.
    redeliver_callbacks: float = 0.0
    #: A webhook gets updates one by one in their order, a failed one holding up all others, not only its chat's.
    one_queue: bool = False
    #: Faults used up one by one: {"kind": "429" | …, "method"?, "chat_id"?, "retry_after"?}.
    script: tuple[Json, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What happens to one request."""

    delay_s: float = 0.0
    fault: Fault | None = None
    retry_after: int = 1
    #: How late a slow answer is, seconds.
    slow_s: float = 2.0


class Faults:
    """Decides each request's fate."""

    def __init__(self) -> None:
        self.settings = Settings()
        self._rng = random.Random(self.settings.seed)  # noqa: S311  repeatable on purpose
        self._in_a_row: dict[Any, int] = {}

    def change(self, changes: Json) -> Json:
        """Set what is named; returns all settings. Raises ValueError for an unknown name or a wrong value."""
        known = {it.name for it in fields(Settings)}
        for name in changes:
            if name not in known:
                raise ValueError(f"There is no fault called {name!r}; known are {', '.join(sorted(known))}.")
        values: dict[str, Any] = {
            name: tuple(it) if isinstance(it, list) else it for name, it in changes.items()
        }
        latency = values.get("latency_ms", (0, 0))
        if not (isinstance(latency, tuple) and len(latency) == 2 and 0 <= latency[0] <= latency[1]):  # noqa: PLR2004
            raise ValueError("latency_ms is [least, most] in milliseconds.")
        for step in values.get("script", ()):
            Fault(step.get("kind"))
        Silence(values.get("silence", ""))
        self.settings = replace(self.settings, **values)
        if "seed" in changes:
            self._rng = random.Random(self.settings.seed)  # noqa: S311  repeatable on purpose
        return self.as_json()

    def as_json(self) -> Json:
        """All settings."""
        return {key: list(it) if isinstance(it, tuple) else it for key, it in asdict(self.settings).items()}

    def fate(self, method: str, chat_id: Any) -> Fate:
        """What happens to this request."""
        settings = self.settings
        if settings.silence:
            return Fate(fault=Fault.SILENCE)
        if scripted := self._from_script(method, chat_id):
            return scripted
        hit = method in settings.methods or EVERY in settings.methods
        if not (hit if settings.methods else method != "getUpdates"):
            return Fate()
        low, high = settings.latency_ms
        delay_s = self._rng.uniform(low, high) / 1000 if high else 0.0
        return Fate(
            delay_s=delay_s,
            fault=self._drawn(chat_id if chat_id is not None else method),
            retry_after=settings.retry_after,
            slow_s=settings.slow_ms / 1000,
        )

    def _drawn(self, whose: Any) -> Fault | None:
        settings = self.settings
        chances = (
            (Fault.TOO_MANY, settings.p429),
            (Fault.SERVER_ERROR, settings.p5xx),
            (Fault.CUT_BEFORE, settings.p_reset_before),
            (Fault.CUT_AFTER, settings.p_reset_after),
            (Fault.SLOW, settings.p_slow),
            (Fault.CUT_BODY, settings.p_cut_body),
            (Fault.GARBLED, settings.p_garbled),
        )
        fault = next((kind for kind, chance in chances if chance and self._rng.random() < chance), None)
        before = self._in_a_row.get(whose, 0)
        if settings.in_a_row and before >= settings.in_a_row:
            fault = None
        self._in_a_row[whose] = before + 1 if fault is not None else 0
        return fault

    def _from_script(self, method: str, chat_id: Any) -> Fate | None:
        script = self.settings.script
        for at, step in enumerate(script):
            if step.get("method", method) == method and str(step.get("chat_id", chat_id)) == str(chat_id):
                self.settings = replace(self.settings, script=script[:at] + script[at + 1 :])
                return Fate(
                    fault=Fault(step["kind"]),
                    retry_after=int(step.get("retry_after", 1)),
                    slow_s=self.settings.slow_ms / 1000,
                )
        return None
