"""The counter counts: what a careless program loses, doubles and leaves unsaid is seen, and nothing else."""

from pathlib import Path

import pytest

from tests.peers import script
from tests.peers.circle import PEOPLE, Plain
from tests.peers.pieces import table
from tests.peers.script import Counts, Script


def test_each_planted_loss_and_each_planted_double_is_counted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # On a busy machine a program that still works may be silent for longer than in a long run.
    monkeypatch.setattr(script, "QUIET_S", 6.0)
    contestant = Plain(tmp_path / "stage", program="tests.peers.careless")
    try:
        counts = Script(contestant, 1, rounds=1, kills=0).play()
    finally:
        contestant.stage.close()

    # Who has no reminder does not confirm.
    updates = 5 * PEOPLE + 1 - 1
    assert counts == Counts(
        updates=updates,
        updates_lost=1,
        effects_doubled=1,
        answers_missing=1,
        reminders=PEOPLE,
        reminders_lost=1,
        reminders_doubled=1,
    )


def test_the_table_gives_each_figure_for_a_thousand_kills(tmp_path: Path):
    kept = tmp_path / "peers.jsonl"
    piece = (
        '{"result": {"Minga: kills": 50, "Minga: updates": 240, "Minga: updates_lost": 1, "broken": []}}\n'
    )
    kept.write_text(piece * 3)

    (row,) = [line for line in table(kept).splitlines() if line.startswith("| Minga ")]

    assert row.split(" | ")[:6] == ["| Minga", "150", "720", "0", "20 (3 of 720)", "0"]
