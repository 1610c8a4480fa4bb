"""What is known of everybody who offers a skill is read by index, and all of it is right."""

import pytest

from bot.domain.rules import RULES
from storage.instants import to_ms
from storage.needs import needs
from storage.promises import matching
from tests.support.desk import Desk
from tests.support.promises import Street, a_street

#: What the query itself makes: a handful of skills and who has them.
_SMALL = {"same", "up", "able", "json_each"}
#: What the nightly `PRAGMA optimize` would know of a town of 20,000.
_STATISTICS = (
    ("offer", "offer_skill", "39211 27 1"),
    ("offer", "offer_member", "39211 2"),
    ("offer_hours", "offer_hours", "62792 3 1 1"),
    ("skill", "sqlite_autoindex_skill_1", "1510 151 4"),
    ("skill", "sqlite_autoindex_skill_2", "1510 1 1"),
    ("member", "member_person", "20000 1"),
    ("account", "account_person", "20000 1"),
)


def _gather_statistics(desk: Desk) -> None:
    desk.tx.execute("ANALYZE")
    desk.tx.execute("DELETE FROM sqlite_stat1")
    desk.tx.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", _STATISTICS)
    desk.tx.execute("ANALYZE sqlite_schema")


def _plan(desk: Desk, sql: str, values: dict[str, object]) -> list[str]:
    return [row["detail"] for row in desk.tx.execute("EXPLAIN QUERY PLAN " + sql, values)]


_READ = (matching._MEMBERS, matching._OFFERS, matching._HOURS, matching._EXCEPT)
_PARTS = ("members", "offers", "hours", "exceptions")


@pytest.mark.parametrize("has_statistics", [False, True], ids=["new", "after a night"])
@pytest.mark.parametrize(
    "sql",
    [
        matching._SAME,
        *(sql.format(able=matching._ABLE) for sql in _READ),
        *(sql.format(able=matching._OF_THESE) for sql in _READ),
        matching._OPEN_FOR,
        matching._OFFERS_SKILL,
    ],
    ids=["same", *_PARTS, *(f"{part} of some" for part in _PARTS), "open slots", "offers skill"],
)
def test_no_table_is_read_from_end_to_end(desk: Desk, sql: str, has_statistics: bool):
    if has_statistics:
        _gather_statistics(desk)
    values: dict[str, object] = dict.fromkeys(
        ("skill", "slot", "start", "end", "helped", "speaker", "week", "carried"), 1
    )
    values |= dict.fromkeys(("forgotten", "circle", "now", "member"), 1) | {"same": "[1]", "members": "[1]"}

    plan = _plan(desk, sql, values)

    built = [line for line in plan if "AUTOMATIC" in line and line.split()[1] not in _SMALL]
    scanned = [line for line in plan if line.startswith("SCAN") and line.split()[1] not in _SMALL]
    assert [line for line in scanned if "CONSTANT" not in line] == []
    assert built == []
    assert [line for line in plan if "BLOOM" in line] == []


def _candidates(street: Street, slot: int) -> dict[str, object]:
    found = needs.slot(street.desk.tx, slot)
    need = needs.need(street.desk.tx, found.need_id)
    names = {member: name for name, member in street.members.items()}
    return {
        names[one.member_id]: one
        for one in matching.candidates(street.desk.tx, need, found, now=street.desk.now)
    }


def test_merged_skills_are_one(desk: Desk):
    street = a_street(desk)
    street.join("Mair")
    street.offer("Mair", "shopping")
    desk.tx.execute(
        "UPDATE skill SET merged_into = ? WHERE id = ?", (street.skill("driving"), street.skill("shopping"))
    )
    into = street.need(begin=False)
    other = street.need("2026-11-27T09:30", "2026-11-27T11:00", key="shopping", begin=False)

    assert set(_candidates(street, into)) == {"Mair"}
    assert set(_candidates(street, other)) == {"Mair"}


def test_the_budget_and_the_last_asking_count_over_all_circles(desk: Desk):
    street = a_street(desk, "Mair")
    other = Street(desk=desk, circle=desk.open_circle("Splott"))
    other.join("Carys", "coordinator")
    other.join("Elin")
    other.people["Mair"] = street.people["Mair"]
    other.members["Mair"] = desk.join(street.people["Mair"], other.circle)
    other.offer("Mair")
    before = _candidates(street, street.need(begin=False))["Mair"]

    other.need()

    after = _candidates(street, street.need("2026-11-27T09:30", "2026-11-27T11:00", begin=False))["Mair"]
    assert (before.budget_left, after.budget_left) == (5, 4)
    assert (before.last_asked, after.last_asked) == (None, desk.now)


def test_invitations_of_more_than_a_week_ago_count_no_more(desk: Desk):
    street = a_street(desk, "Mair")
    street.need()
    desk.pass_time(days=7, minutes=1)

    slot = street.need("2026-12-10T09:30", "2026-12-10T11:00", begin=False)

    assert _candidates(street, slot)["Mair"].budget_left == 5


def test_what_was_carried_kept_missed_and_received_is_counted(desk: Desk):
    street = a_street(desk, "Mair")
    street.offer("Elin")
    done = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    missed = street.need("2026-11-27T09:30", "2026-11-27T11:00")
    desk.press(street.people["Mair"], "Yes, I can")
    for slot, state in ((done, "done"), (missed, "no_show")):
        desk.tx.execute("UPDATE commitment SET state = ? WHERE slot_id = ?", (state, slot))

    slot = street.need("2026-11-30T09:30", "2026-11-30T11:00", whom="Carys", begin=False)
    mair, elin = (_candidates(street, slot)[name] for name in ("Mair", "Elin"))

    assert (mair.carried, mair.kept, mair.missed, mair.given, mair.received) == (90, 1, 1, 1, 0)
    assert (elin.carried, elin.received, elin.given) == (0, 1, 0)


def test_a_no_show_is_forgotten_after_the_circles_time(desk: Desk):
    street = a_street(desk, "Mair")
    street.rule(RULES.no_show_days, 30)
    slot = street.need()
    desk.press(street.people["Mair"], "Yes, I can")
    old = to_ms(desk.now) - 31 * 86_400_000
    desk.tx.execute(
        "UPDATE commitment SET state = 'no_show', starts_at = ?, ends_at = ? + 1000 WHERE slot_id = ?",
        (old, old, slot),
    )

    later = street.need("2026-11-30T09:30", "2026-11-30T11:00", begin=False)

    assert _candidates(street, later)["Mair"].missed == 0


def test_who_speaks_for_whoever_is_helped_counts_as_helped(desk: Desk):
    street = a_street(desk, "Mair")
    desk.tx.execute(
        "UPDATE member SET speaker_id = ? WHERE id = ?", (street.members["Mair"], street.members["Elin"])
    )

    slot = street.need()

    assert street.states(slot) == {}


def test_paused_and_ended_offers_are_none(desk: Desk):
    street = a_street(desk)
    for name, state in (("Mair", "paused"), ("Nia", "ended")):
        street.join(name)
        offer = street.offer(name)
        desk.tx.execute("UPDATE offer SET state = ? WHERE id = ?", (state, offer))

    assert _candidates(street, street.need(begin=False)) == {}
