"""The mutants themselves: what is planted, what is left alone, and that a trial notices what it should."""

from pathlib import Path

import pytest

from tests.mutants import finding, sql
from tests.mutants.finding import OUTSIDE, Mutant
from tests.mutants.score import between
from tests.mutants.touching import Touched


def _faulty(statement: str, name: str) -> list[str]:
    return [
        statement[: fault.start] + fault.text + statement[fault.end :]
        for fault in sql.faults(statement)
        if fault.name == name
    ]


def test_each_term_of_a_condition_is_left_out_with_its_values_still_bound():
    statement = "SELECT id FROM slot WHERE circle_id = ? AND (state = 'open' OR places > 2)"

    assert _faulty(statement, "sql term left out") == [
        "SELECT id FROM slot WHERE (TRUE OR (circle_id = ?)) AND (state = 'open' OR places > 2)",
        "SELECT id FROM slot WHERE circle_id = ? AND ((FALSE AND (state = 'open')) OR places > 2)",
        "SELECT id FROM slot WHERE circle_id = ? AND (state = 'open' OR (FALSE AND (places > 2)))",
        "SELECT id FROM slot WHERE circle_id = ? AND (TRUE OR ((state = 'open' OR places > 2)))",
    ]


def test_an_assignment_is_left_out_and_no_equals_of_it_is_turned():
    statement = "UPDATE slot SET places = ?, version = version + 1 WHERE id = ?"

    assert _faulty(statement, "sql assignment left out") == [
        "UPDATE slot SET places = CASE WHEN TRUE THEN places ELSE (?) END, version = version + 1 WHERE id = ?",
        "UPDATE slot SET places = ?, version = CASE WHEN TRUE THEN version ELSE (version + 1) END WHERE id = ?",
    ]
    assert _faulty(statement, "sql = → <>") == [
        "UPDATE slot SET places = ?, version = version + 1 WHERE id <> ?"
    ]


def test_each_value_of_a_list_is_missing_once():
    assert _faulty("SELECT 1 WHERE state IN ('a', 'b', 'c')", "sql value of a list left out") == [
        "SELECT 1 WHERE state IN ( 'b', 'c')",
        "SELECT 1 WHERE state IN ('a', 'c')",
        "SELECT 1 WHERE state IN ('a', 'b')",
    ]


def test_the_and_of_between_is_no_and():
    assert _faulty("SELECT 1 WHERE a BETWEEN 1 AND 2 AND b < 3", "sql AND → OR") == [
        "SELECT 1 WHERE a BETWEEN 1 AND 2 OR b < 3"
    ]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Write a file, and give what is planted in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(finding, "KEPT", tmp_path / "found")

    def planted(text: str) -> list[tuple[str, str]]:
        path = Path("rules.py")
        path.write_text(text)
        return [
            (mutant.operator, mutant.applied_to(path.read_bytes()).decode())
            for mutant in finding.mutants(path)
        ]

    return planted


def test_conditions_terms_and_deeds_are_planted(written):
    faults = written("def f(a, b):\n    if a and b < 1:\n        raise ValueError\n    g(a)\n")

    assert ("statement", "def f(a, b):\n    if a and b < 1:\n        pass\n    g(a)\n") in faults
    assert ("statement", "def f(a, b):\n    if a and b < 1:\n        raise ValueError\n    pass\n") in faults
    assert ("term", "def f(a, b):\n    if a:\n        raise ValueError\n    g(a)\n") in faults
    assert any("if (not (a and b < 1)):" in text for _, text in faults)
    assert any("b<= 1" in text for _, text in faults)


def test_what_is_no_rule_is_left_alone(written):
    assert not written(
        '"""SELECT 1 WHERE a = 1 AND b."""\n'
        "from typing import NewType\n"
        "Id = NewType('Id', int)\n"
        "__slots__ = ('a', 1)\n"
        "def f(a: int | None) -> None:\n"
        '    """Give 1 AND 2."""\n'
        "    assert a is not None\n"
        "    log.info('%d', a + 1)\n"
    )


def test_a_mutant_keeps_its_key_while_its_function_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(finding, "KEPT", tmp_path / "found")
    path = Path("rules.py")
    path.write_text("def f(a):\n    return a + 1\n")
    before = {mutant.key for mutant in finding.mutants(path)}

    path.write_text("def g(b):\n    return b * 7\n\n\ndef f(a):\n    return a + 1\n")

    assert before <= {mutant.key for mutant in finding.mutants(path)}


def test_what_imports_a_table_is_tried_with_it_and_the_nearest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    here = {
        "bot/domain/words/fr.py": "NUMBERS = {50: 'cinquante'}\n",
        "tests/domain/test_far.py": "from bot.domain import rules\n",
        "tests/domain/test_near.py": "from bot.domain.words import understand_when\n",
        "tests/domain/test_nearest.py": "from bot.domain.words.fr import NUMBERS\n",
        "tests/storage/test_module.py": "from bot.domain.words import fr\n",
        "tests/storage/test_fr.py": "import bot.domain.words\n",
    }
    for name, text in here.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)
    tests = {f"{name}::test": 0.1 for name in here if name.startswith("tests")}
    mutant = Mutant("k", "bot/domain/words/fr.py", OUTSIDE, "number", 1, 0, 0, "")

    assert Touched(seconds=tests).tests_for(mutant) == [
        "tests/storage/test_fr.py::test",
        "tests/domain/test_nearest.py::test",
        "tests/storage/test_module.py::test",
        "tests/domain/test_near.py::test",
    ]


def test_the_interval_holds_the_share_and_narrows_to_it():
    low, high = between(850, 1000, 15_000)

    assert low < 0.85 < high
    assert high - low < 0.05
    assert between(850, 1000, 1000) == (0.85, 0.85)
