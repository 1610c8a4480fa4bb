"""What people write: every phrase of the language tests, odd commands, answers, numbers, dates, and rubbish."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from handlers.registry import COMMANDS
from tests.fuzz import values

_WORDS = Path(__file__).parent.parent / "domain" / "words"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, it in value.items():
            if not isinstance(it, dict | list):
                yield name
            yield from _texts(it)
    elif isinstance(value, list):
        yield from (it for it in value if isinstance(it, str))


def _corpus(*names: str) -> tuple[str, ...]:
    read = [tomllib.loads((_WORDS / f"{name}.toml").read_text(encoding="utf-8")) for name in names]
    return tuple(sorted({text for table in read for text in _texts(table)}))


WHEN = _corpus(*(f"phrases_{language}" for language in ("en", "cy", "es", "de", "fr")))
WHAT = _corpus("skills")
ANSWERS = _corpus("answers")
#: Short answers that forms ask for.
SHORT = (
    *(
        "1",
        "2",
        "3",
        "0",
        "-1",
        "99999999999999999999",
        "1.5",
        "²",
        "١",
        "10:00",
        "24:00",
        "25:61",
        "9",
        "noon",
    ),
    *("90 minutes", "1 hour", "1h30", "eine halbe Stunde", "100000000 hours", "0 minutes", "-5 hours", "1e9"),
    *("31 February", "29 February 2027", "31/12/9999", "1 January 0001", "2026-11-26 10:00", "yesterday"),
    *(
        "tomorrow",
        "in 999999999 years",
        "next Thursday 9:30 to 11",
        "Thursday",
        "every Tuesday at 10",
        "until June",
    ),
    *(
        "Cathays",
        "1 High Street",
        "+44 29 2000 0000",
        "me",
        "the circle",
        "skip",
        "back",
        "Cancel",
        "Europe/London",
    ),
    *("22-7", "22:00 to 07:00", "all day", "never", "Elin", "Gwen", "51.5, -3.17", "yes", "no", "👍", "?"),
)


def spoken(rng: Random, codes: tuple[str, ...]) -> str:
    """Give something written; `codes` are those of links, and the set-up's."""
    draw, random = rng.random(), rng.random
    if draw < 0.2:
        return command(rng, codes)
    if draw < 0.35:
        return f"{WHAT[int(random() * len(WHAT))]} {WHEN[int(random() * len(WHEN))]}"
    if draw < 0.47:
        return WHEN[int(random() * len(WHEN))]
    if draw < 0.55:
        return WHAT[int(random() * len(WHAT))]
    if draw < 0.65:
        return ANSWERS[int(random() * len(ANSWERS))]
    if draw < 0.8:
        return SHORT[int(random() * len(SHORT))]
    if draw < 0.85:
        return str(values.whole(rng))
    if draw < 0.93:
        return values.strange(rng)
    if draw < 0.97:
        return _cut(rng, f"{values.strange(rng)} {WHEN[int(random() * len(WHEN))]} {values.strange(rng)}")
    return _shuffled(rng)


def command(rng: Random, codes: tuple[str, ...]) -> str:
    """Give a command, with or without words after it."""
    random = rng.random
    names = tuple(COMMANDS)
    name = names[int(random() * len(names))] if random() < 0.9 else values.words(rng)
    if random() < 0.05:
        name = name.upper()
    if random() < 0.08:
        name += "@" + ("MingaTestBot" if random() < 0.5 else values.words(rng))
    draw = random()
    if draw < 0.6:
        return f"/{name}"
    if name == "start" or draw < 0.65:
        code = codes[int(random() * len(codes))] if codes and random() < 0.7 else values.words(rng)
        return f"/{name} {code}"
    if draw < 0.8:
        return f"/{name} {WHAT[int(random() * len(WHAT))]}"
    if draw < 0.9:
        return f"/{name} {SHORT[int(random() * len(SHORT))]}"
    return f"/{name}{values.strange(rng)}"


def _cut(rng: Random, text: str) -> str:
    begin = int(rng.random() * len(text))
    return text[begin : begin + int(rng.random() * 200)]


def _shuffled(rng: Random) -> str:
    words = [
        word for _ in range(1 + int(rng.random() * 4)) for word in WHEN[int(rng.random() * len(WHEN))].split()
    ]
    rng.shuffle(words)
    return " ".join(words)[:600]
