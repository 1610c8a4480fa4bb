"""A short play of the million: nothing falls, nothing is stuck, and each kind of fault that is planted is found."""

import json
import logging
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.texts
from bot.delivery.arriving.reading import NotAnUpdateError, read_payload, understand
from handlers import registry
from handlers.conversations import sentences
from storage.queues import inbox
from tests.fuzz.__main__ import play
from tests.fuzz.cast import Cast
from tests.fuzz.circle import Stage
from tests.fuzz.mutations import mutated
from tests.fuzz.play import Findings, Play
from tests.fuzz.updates import KINDS, Updates


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


async def test_a_thousand_updates_leave_nothing_broken():
    found = await play(1, 1_000)

    assert found.broken == {}, found.examples
    assert found.counts["updates"] == 1_000
    assert found.counts["answered"] > 500
    assert all(error.startswith("NotAnUpdateError") for error in found.put_aside)
    assert len(found.kinds) > len(registry.VIEWS) // 3


def _is_found(found: Findings, words: str) -> bool:
    return any(words in what for what in found.broken)


async def test_a_handler_that_raises_is_found(monkeypatch):
    def broken(*_args: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr(sentences, "begin", broken)

    assert _is_found(await play(1, 200), "put aside (well formed): KeyError")


async def test_words_that_are_not_escaped_are_found(monkeypatch):
    monkeypatch.setattr(bot.texts.html, "escape", lambda text, **_: text)

    # Which names meet which views is chance: of some pieces one has them.
    for seed in range(1, 9):
        if _is_found(await play(seed, 600), "can't parse entities"):
            return
    raise AssertionError("not found in eight pieces")


async def test_a_view_that_raises_is_found(monkeypatch):
    views = dict(registry.VIEWS)
    monkeypatch.setattr(registry, "VIEWS", {name: it for name, it in views.items() if name != "form"})

    assert _is_found(await play(1, 200), "rendering form raised KeyError")


async def test_a_row_that_is_never_put_aside_is_found(monkeypatch):
    monkeypatch.setattr(inbox, "quarantine", lambda *_args, **_more: None)

    assert _is_found(await play(1, 150), "the inbox never comes to its end")


async def test_an_invariant_that_breaks_is_found(monkeypatch):
    asked = Play.begin

    def begin(self: Play, stage: Stage) -> None:
        asked(self, stage)
        self.connection.execute("INSERT INTO due (kind, subject, due_at, state) VALUES ('x', 1, 0, 'queued')")

    monkeypatch.setattr(Play, "begin", begin)

    assert _is_found(await play(2, 20), "I8 broken")


def _cast() -> Cast:
    users = [{"id": 1001 + at, "is_bot": False, "first_name": "A"} for at in range(5)]
    return Cast(users=users, leaders=users, codes=("abc",))


def test_every_kind_of_update_is_made():
    updates, cast, made = Updates(Random(1)), _cast(), set()
    for _ in range(20_000):
        made.add(updates.next(cast, 1_795_000_000).kind)

    assert set(KINDS) <= made


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_update_is_stored_and_read_or_said_to_be_none(seed: int):
    rng = Random(seed)
    made = Updates(rng).next(_cast(), 1_795_000_000)
    is_changed = rng.random() < 0.5
    update = mutated(rng, made.update) if is_changed else made.update

    arrival = inbox.arrival(update)

    assert arrival.malformed is None
    try:
        understood = understand(read_payload(arrival.payload))
    except NotAnUpdateError:
        assert is_changed or not made.is_well_formed, json.dumps(update)[:2000]
    else:
        assert understood.update_id == update["update_id"]
