"""What is not kept for ever."""

from datetime import timedelta

import pytest

from storage.instants import to_ms
from storage.upkeep.retention import expire


@pytest.fixture
def street(desk):
    circle = desk.open_circle()
    anna, tom = desk.person("Anna"), desk.person("Tom")
    desk.join(anna, circle, "steward")
    desk.join(tom, circle)
    now = to_ms(desk.now)
    desk.tx.execute(
        "INSERT INTO need (circle_id, posted_by, beneficiary, skill_id, words, language, people, state, times, zone, "
        "address, created_at, changed_at) VALUES (1, 1, 'circle', 1, 'x', 'en', 1, 'published', '[]', "
        "'Europe/London', '5 Crwys Road', ?, ?)",
        (now, now),
    )
    desk.tx.execute(
        "INSERT INTO slot (circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state) "
        "VALUES (1, 1, ?, ?, '', '', 'Europe/London', 1, 'open')",
        (now, now + 3_600_000),
    )
    desk.tx.execute(
        "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, created_at, "
        "changed_at) VALUES (1, 1, 2, 2, ?, ?, 'done', ?, ?)",
        (now, now + 3_600_000, now, now),
    )
    desk.tx.execute(
        "INSERT INTO contact_consent (commitment_id, side, given_by, given_at, contact) "
        "VALUES (1, 'giver', 2, ?, '029 2000 0000')",
        (now,),
    )
    for chat, state in ((1, "done"), (2, "cancelled"), (3, "kept"), (4, "open")):
        desk.tx.execute(
            "INSERT INTO draft (circle_id, person_id, chat_id, form, step, state, created_at, changed_at) "
            "VALUES (1, 2, ?, 'offer', 'card', ?, ?, ?)",
            (chat, state, now, now),
        )
    return desk


def test_within_a_month_everything_stays(street):
    assert expire(street.tx, now=street.now + timedelta(days=29)) == 0


def test_after_a_month_contacts_and_ended_forms_are_gone(street):
    expire(street.tx, now=street.now + timedelta(days=31))

    assert street.query("SELECT * FROM contact_consent") == []
    assert {row["state"] for row in street.query("SELECT state FROM draft")} == {"kept", "open"}


def test_an_address_goes_a_month_after_its_need_has_ended_and_not_before(street):
    later = street.now + timedelta(days=31)
    expire(street.tx, now=later)
    assert street.query("SELECT address FROM need")[0]["address"] == "5 Crwys Road"
    street.tx.execute("UPDATE need SET state = 'closed'")

    expire(street.tx, now=later)

    assert street.query("SELECT address FROM need")[0]["address"] == ""
