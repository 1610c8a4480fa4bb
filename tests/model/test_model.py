"""Random games against the model, and faults that the model has to find."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from bot.services.promises import commitments as promising
from bot.services.promises import holding
from storage.day import ledger
from storage.needs import needs
from storage.promises import commitments
from storage.upkeep import erasure, export
from tests.model import machine
from tests.model.machine import Circles, a_game
from tests.model.play import Broken
from tests.model.table import Table

TestCircles = Circles.TestCase
TestCircles.settings = settings(
    max_examples=10,
    stateful_step_count=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


#: Within so many games of so many steps each fault is found.
GAMES, LENGTH = 6, 120


def found_by_play(games: int = GAMES) -> str:
    """Play until something is broken, and give what."""
    for seed in range(games):
        try:
            a_game(seed, LENGTH)
        except Broken as broken:
            return str(broken).split("\nafter\n", maxsplit=1)[0]
    return ""


def _without(*triggers: str) -> Callable[[pytest.MonkeyPatch], None]:
    def plant(patch: pytest.MonkeyPatch) -> None:
        whole = Table._connect

        def connect(table: Table):
            connection = whole(table)
            for trigger in triggers:
                connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
            return connection

        patch.setattr(Table, "_connect", connect)

    return plant


def places_are_not_counted(patch: pytest.MonkeyPatch) -> None:
    """No trigger, and the service thinks that every place is free."""
    _without("commitment_places_insert", "commitment_places_update")(patch)
    patch.setattr(needs, "held", lambda _tx, _slot: 0)


def overlaps_are_not_seen(patch: pytest.MonkeyPatch) -> None:
    """No trigger, and the service thinks that everybody is free."""
    _without("commitment_overlap_insert", "commitment_overlap_update")(patch)
    patch.setattr(commitments, "overlapping", lambda *_args, **_values: [])


def the_last_to_wait_goes_first(patch: pytest.MonkeyPatch) -> None:
    """The waiting list the wrong way round."""
    right = commitments.waiting_list
    patch.setattr(commitments, "waiting_list", lambda tx, slot: right(tx, slot)[::-1])


def nobody_looks_at_the_waiting_list(patch: pytest.MonkeyPatch) -> None:
    """A place given back stays empty."""
    patch.setattr(
        holding, "fill_from_waiting", lambda turn, slot, _need: slot.places - needs.held(turn.tx, slot.id)
    )


def giving_back_keeps_the_place(patch: pytest.MonkeyPatch) -> None:
    """Thanked for giving back, and still expected."""
    right = commitments.change

    def change(tx, promised, state, **values):
        kept = promised.state if state == "withdrawn" else state
        return right(tx, promised, kept, **values)

    patch.setattr(commitments, "change", change)


def a_new_yes_is_awaited_for_ever(patch: pytest.MonkeyPatch) -> None:
    """Whoever does not answer to a changed time keeps the place."""
    patch.setattr(promising, "new_yes_due", lambda _turn, _commitment: None)


def hours_are_booked_the_wrong_way_round(patch: pytest.MonkeyPatch) -> None:
    """Who helped owes, who was helped is owed."""
    right = ledger.add

    def add(tx, *, from_account, to_account, **values):
        if values.get("reverses") is None:
            from_account, to_account = to_account, from_account
        return right(tx, from_account=from_account, to_account=to_account, **values)

    patch.setattr(ledger, "add", add)


def an_entry_is_taken_back_twice(patch: pytest.MonkeyPatch) -> None:
    """The second time without saying so."""
    right = ledger.add

    def add(tx, **values):
        made = right(tx, **values)
        if values.get("reverses") is not None:
            right(tx, **{**values, "reverses": None})
        return made

    patch.setattr(ledger, "add", add)


def an_update_is_handled_again(patch: pytest.MonkeyPatch) -> None:
    """What Telegram delivers twice is stored twice."""
    right = machine.Play.come_again

    def come_again(play):
        body = play.table.last_update
        play.table.last_update = {**body, "update_id": body["update_id"] + 500_000}
        right(play)

    patch.setattr(machine.Play, "come_again", come_again)


def an_export_names_others(patch: pytest.MonkeyPatch) -> None:
    """Everybody's offers stand in everybody's file."""
    patch.setitem(export._SECTIONS, "offers", "SELECT id, words FROM offer")


def the_forgotten_keep_their_account(patch: pytest.MonkeyPatch) -> None:
    """One statement of the erasure is left out."""
    kept = tuple(one for one in erasure._STATEMENTS if "DELETE FROM account" not in one)
    patch.setattr(erasure, "_STATEMENTS", kept)


QUICK = (
    places_are_not_counted,
    giving_back_keeps_the_place,
    the_last_to_wait_goes_first,
    hours_are_booked_the_wrong_way_round,
)
LONG = (
    overlaps_are_not_seen,
    nobody_looks_at_the_waiting_list,
    a_new_yes_is_awaited_for_ever,
    an_entry_is_taken_back_twice,
    an_update_is_handled_again,
    an_export_names_others,
    the_forgotten_keep_their_account,
)


@pytest.mark.parametrize("fault", QUICK)
def test_a_planted_fault_is_found(fault, monkeypatch):
    fault(monkeypatch)

    assert found_by_play()


@pytest.mark.faults
@pytest.mark.parametrize("fault", LONG)
def test_a_planted_fault_is_found_in_more_games(fault, monkeypatch):
    fault(monkeypatch)

    assert found_by_play(games=20)
