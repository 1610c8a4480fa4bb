"""What no Bot API server sends: fields that are missing, null, of another type, unknown, or lie too deep."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.fuzz import values

_PLACES = ("message", "callback_query", "my_chat_member")


def mutated(rng: Random, update: dict[str, Any]) -> dict[str, Any]:
    """Change an update in one to three places; its `update_id` stays."""
    for _ in range(1 + int(rng.random() * 3)):
        owner, key = _place(rng, update)
        draw = rng.random()
        if draw < 0.3:
            owner.pop(key, None)
        elif draw < 0.45:
            owner[key] = None
        elif draw < 0.85:
            owner[key] = anything(rng)
        elif draw < 0.95:
            owner[values.words(rng) or "unheard_of"] = anything(rng)
        else:
            for name in ("self", "api_kwargs", "bot", "update_id_"):
                owner[name] = anything(rng)
    return update


def _place(rng: Random, update: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Give an object within the update and one of its keys: most often near the top."""
    owner = update
    while True:
        keys = [key for key in owner if key != "update_id"]
        if not keys:
            return owner, "unheard_of"
        key = keys[int(rng.random() * len(keys))]
        below = owner[key]
        if not isinstance(below, dict) or not below or rng.random() < 0.3:
            return owner, key
        owner = below


def anything(rng: Random) -> Any:
    """Give any JSON value at all."""
    draw = rng.random()
    if draw < 0.15:
        return None
    if draw < 0.3:
        return rng.random() < 0.5
    if draw < 0.45:
        return values.whole(rng)
    if draw < 0.5:
        return values.TOO_BIG[int(rng.random() * len(values.TOO_BIG))]
    if draw < 0.6:
        return values.number(rng)
    if draw < 0.8:
        return values.strange(rng)
    if draw < 0.87:
        return [anything(rng) for _ in range(int(rng.random() * 3))]
    if draw < 0.98:
        return {values.words(rng): anything(rng) for _ in range(int(rng.random() * 3))}
    return nested(50 + int(rng.random() * 300))


def nested(depth: int) -> Any:
    """Give lists and objects that lie in each other."""
    value: Any = "deep"
    for at in range(depth):
        value = [value] if at % 2 else {"in": value}
    return value


def bodies(update: str) -> Iterator[str]:
    """Give ways in which the text of a JSON object is written oddly: keys twice, numbers without end, NaN."""
    inside = update.removeprefix("{")
    yield '{"update_id":1,' + inside
    yield "{" + inside[:-1] + ',"update_id":2}'
    yield "{" + inside[:-1] + ',"message":null}'
    yield '{"x":NaN,' + inside
    yield '{"x":-Infinity,' + inside
    yield '{"x":' + "9" * 5000 + "," + inside
    yield '{"x":' + "[" * 900 + "]" * 900 + "," + inside
    yield '{"x":' + "[" * 100_000 + "]" * 100_000 + "," + inside
    yield '{"x":"\\ud800",' + inside
    yield update[: len(update) // 2]
