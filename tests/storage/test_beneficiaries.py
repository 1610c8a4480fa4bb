"""For whom a need can be is found without reading everybody there is."""

from storage.needs import beneficiaries
from tests.support.desk import Desk


def test_those_for_whom_a_member_speaks_are_found_by_index(desk: Desk):
    rows = desk.tx.execute("EXPLAIN QUERY PLAN " + beneficiaries._SPOKEN_FOR, (1,)).fetchall()
    plan = [row["detail"] for row in rows]

    assert any("member_speaker" in line for line in plan)
    assert [line for line in plan if line.startswith("SCAN")] == []
