"""Each rule of the schema refuses something, and without it that goes through: none is there for nothing."""

import sqlite3

import pytest

from storage.connection import prepare
from storage.migrate import migrate
from tests.guards.schema import Rule, rules, without
from tests.guards.wrong import MORE_ROWS, STATEMENTS, TARGETS, statements
from tests.support.desk import Desk
from tests.support.scene import Scene


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection)
    migrate(connection)
    return connection


RULES = list(rules(_empty()))


@pytest.fixture(scope="module")
def lived_in():
    """A database with something in every table."""
    desk = Desk()
    for _ in Scene(desk).stages():
        pass
    for statement in MORE_ROWS:
        desk.tx.execute(statement)
    yield desk.tx
    desk.close()


def _attempt(tx: sqlite3.Connection, attempt: tuple[str, ...]) -> sqlite3.Error | int:
    """Give how many rows the last statement changed, or why it was refused; nothing stays of it."""
    tx.execute("BEGIN")
    try:
        for statement in attempt[:-1]:
            tx.execute(statement)
        return tx.execute(attempt[-1]).rowcount
    except sqlite3.Error as error:
        return error
    finally:
        tx.execute("ROLLBACK")


def test_every_trigger_and_unique_index_has_a_row_that_it_must_refuse():
    assert {rule.what for rule in RULES if rule.kind in ("trigger", "index")} == set(STATEMENTS)


@pytest.mark.parametrize("table", sorted({rule.table for rule in RULES}))
def test_each_rule_refuses_something_and_without_it_that_goes_through(
    lived_in: sqlite3.Connection, table: str
):
    assert lived_in.execute(f"SELECT 1 FROM {table}").fetchone(), f"nothing stands in {table}"
    own = [
        rule for rule in RULES if rule.table == table and not (rule.kind == "key" and rule.what in TARGETS)
    ]
    idle = [str(rule) for rule in own if not _holds(lived_in, rule, own)]

    assert not idle, "with and without them the same is refused"


def _holds(tx: sqlite3.Connection, rule: Rule, own: list[Rule]) -> bool:
    """Tell whether something is refused while this rule stands alone, and not when it does not stand."""
    others = [other for other in own if other != rule]
    alone, none = without(tx, others), without(tx, own)
    try:
        for attempt in statements(tx, rule):
            refused, passed = _attempt(alone, attempt), _attempt(none, attempt)
            if isinstance(refused, sqlite3.IntegrityError) and isinstance(passed, int) and passed > 0:
                return True
        return False
    finally:
        alone.close()
        none.close()


@pytest.mark.parametrize("table", sorted({rule.table for rule in RULES}))
def test_what_the_rules_refuse_is_refused_by_the_whole_schema(lived_in: sqlite3.Connection, table: str):
    """The rules together hold what each holds alone."""
    for rule in RULES:
        if rule.table == table and rule.kind in ("trigger", "index"):
            whole = without(
                lived_in, [it for it in RULES if it.table == table and it.kind == "trigger" and it != rule]
            )
            answer = _attempt(whole, statements(lived_in, rule).__next__())
            whole.close()
            assert isinstance(answer, sqlite3.IntegrityError), (rule, answer)
