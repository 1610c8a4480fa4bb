"""Long runs keep what they have, go on where they ended, and say what was broken with the seed that repeats it."""

import json
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from tests.support import campaign


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(campaign, "RUNS", tmp_path / "runs")
    return tmp_path / "runs"


def chosen(*words: str) -> Namespace:
    return campaign.arguments("a test").parse_args(words)


class Played:
    """A piece that remembers which seeds it was given."""

    def __init__(self, broken: int = 0) -> None:
        self.seeds: list[int] = []
        self.broken = broken

    def __call__(self, seed: int) -> dict[str, object]:
        self.seeds.append(seed)
        return {"things": 2, "broken": ["the lamp"] if seed == self.broken else []}


def test_a_run_that_ended_is_taken_up_where_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = Played(), Played()

    assert campaign.run("lamps", first, 3, chosen("--minutes", "0")) == 1
    assert "Not complete" in capsys.readouterr().out
    assert campaign.run("lamps", first, 3, chosen()) == 0
    assert campaign.run("lamps", second, 5, chosen()) == 0

    assert first.seeds == [1, 2, 3]
    assert second.seeds == [4, 5]
    assert "5 of 5 pieces" in (said := capsys.readouterr().out)
    assert "10 things" in said


def test_a_line_that_was_cut_off_is_played_again(elsewhere: Path) -> None:
    campaign.run("lamps", Played(), 2, chosen())
    path = elsewhere / "lamps.jsonl"
    path.write_text(path.read_text()[:-9])

    again, once_more = Played(), Played()
    campaign.run("lamps", again, 2, chosen())
    campaign.run("lamps", once_more, 2, chosen())

    assert again.seeds == [2]
    assert once_more.seeds == []


def test_what_is_broken_is_told_with_its_seed_and_ends_in_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert campaign.run("lamps", Played(broken=2), 3, chosen()) == 1

    assert "BROKEN (seed 2): the lamp" in capsys.readouterr().out


def test_a_piece_that_raises_is_broken_and_the_run_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    def piece(seed: int) -> dict[str, object]:
        if seed == 1:
            raise RuntimeError("out of oil")
        return {}

    assert campaign.run("lamps", piece, 2, chosen()) == 1

    said = capsys.readouterr().out
    assert "BROKEN (seed 1): RuntimeError: out of oil" in said
    assert "2 of 2 pieces" in said


def test_one_seed_can_be_played_alone_and_is_not_kept(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert campaign.run("lamps", Played(broken=7), 3, chosen("--only", "7")) == 1

    assert json.loads(capsys.readouterr().out)["broken"] == ["the lamp"]
    assert not elsewhere.exists()


def test_pieces_can_be_played_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert campaign.run("sums", _one, 4, chosen("--jobs", "2")) == 0

    assert "10 seeds" in capsys.readouterr().out


def _one(seed: int) -> dict[str, int]:
    return {"seeds": seed}


def test_a_program_with_its_own_pieces_plays_several_at_a_time(tmp_path: Path) -> None:
    program = tmp_path / "lamps" / "__main__.py"
    program.parent.mkdir()
    program.write_text(
        "import functools\n"
        "from tests.support import campaign\n"
        "def piece(seed, *, times):\n"
        "    return {'lamps': seed * times, 'broken': []}\n"
        "if __name__ == '__main__':\n"
        "    campaign.run('lamps', functools.partial(piece, times=10), 3,\n"
        "                 campaign.arguments('').parse_args(['--jobs', '2']))\n"
    )
    paths = os.pathsep.join((str(tmp_path), str(Path(__file__).parents[2])))

    done = subprocess.run(
        [sys.executable, "-m", "lamps"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "3 of 3 pieces" in done.stdout, done.stderr
    assert "60 lamps" in done.stdout
