"""What is not kept for ever."""

from datetime import timedelta

import pytest

from bot.domain.ids import CircleId, PersonId
from bot.services.people import governing
from bot.services.turn import Turn
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


def test_a_circles_decisions_stay_however_old_so_that_the_next_one_counts_on(street):
    anna = PersonId(1)
    for days in (0, 1, 410):
        now = street.now + timedelta(days=days)
        turn = Turn(tx=street.tx, now=now, actor=anna, circle=CircleId(1))
        governing.set_rule(turn, CircleId(1), "reach_m", 900 + days)
        governing.rename(turn, CircleId(1), f"Street {days}")

    expire(street.tx, now=street.now + timedelta(days=411))

    assert [row["version"] for row in street.query("SELECT version FROM act WHERE action = 'decide'")] == [
        1,
        2,
        3,
    ]
    for number in range(3):
        turn = Turn(tx=street.tx, now=street.now + timedelta(days=412), actor=anna, circle=CircleId(1))
        governing.set_rule(turn, CircleId(1), "reach_m", 1000 + number)


@pytest.mark.parametrize(("days", "left"), [(399, 2), (401, 1)])
def test_who_did_what_goes_after_its_time_but_what_moved_hours_stays(street, days, left):
    street.tx.execute(
        "INSERT INTO act (at, object, object_id, version, action) VALUES (?, 'need', 1, 1, 'x')",
        (to_ms(street.now),),
    )
    street.tx.execute(
        "INSERT INTO act (at, object, object_id, version, action) VALUES (?, 'need', 2, 1, 'x')",
        (to_ms(street.now),),
    )
    street.tx.execute(
        "INSERT INTO transfer (circle_id, from_account, to_account, minutes, at, act_id) "
        "SELECT 1, 1, 2, 5, 1, max(id) FROM act"
    )

    expire(street.tx, now=street.now + timedelta(days=days))

    assert len(street.query("SELECT * FROM act")) == left


def test_words_that_could_not_be_handled_go_after_two_weeks_and_new_ones_wait(street):
    now = to_ms(street.now)
    for number, (state, handled, payload) in enumerate(
        (("quarantined", now, "{}"), ("new", None, "{}"), ("done", now, None))
    ):
        street.tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, payload, state, handled_at) "
            "VALUES ('update', ?, 'x', ?, ?, ?, ?)",
            (number, now, payload, state, handled),
        )

    expire(street.tx, now=street.now + timedelta(days=13))
    assert [row["state"] for row in street.query("SELECT state FROM inbox")] == ["quarantined", "new", "done"]
    expire(street.tx, now=street.now + timedelta(days=15))
    rows = [(row["state"], row["payload"]) for row in street.query("SELECT * FROM inbox")]
    assert rows == [("done", None), ("new", "{}"), ("done", None)]
    expire(street.tx, now=street.now + timedelta(days=40))
    assert [row["state"] for row in street.query("SELECT state FROM inbox")] == ["new"]


def test_a_check_that_is_over_is_forgotten_after_three_months_and_no_sooner(street):
    street.tx.execute(
        "INSERT INTO check_held (circle_id, member_id, kind, valid_until, verified_by, verified_at, ended_at)"
        " SELECT 1, min(id), 'identity', date(?1, 'unixepoch'), min(id), 1, NULL FROM member UNION ALL"
        " SELECT 1, min(id), 'references', NULL, min(id), 1, ?1 * 1000 FROM member UNION ALL"
        " SELECT 1, min(id), 'criminal_record', NULL, min(id), 1, NULL FROM member",
        (int(street.now.timestamp()),),
    )

    expire(street.tx, now=street.now + timedelta(days=89))
    soon = [row["kind"] for row in street.query("SELECT kind FROM check_held ORDER BY id")]
    expire(street.tx, now=street.now + timedelta(days=92))

    assert soon == ["identity", "references", "criminal_record"]
    assert [row["kind"] for row in street.query("SELECT kind FROM check_held")] == ["criminal_record"]


def test_whoever_never_agreed_is_let_go_and_met_anew_when_they_write_again(street):
    stranger = street.person("Piet", "de")
    street.write(stranger, "/start")
    known = "SELECT id FROM chat WHERE id = ?"
    expire(street.tx, now=street.now + timedelta(days=89))
    assert street.query(known, stranger.id)

    street.pass_time(days=91)
    expire(street.tx, now=street.now)

    assert street.query(known, stranger.id) == []
    assert len(street.query("SELECT id FROM chat")) == 2
    street.write(stranger, "/start")
    assert street.query(known, stranger.id)
    assert "Minga" in street.last(stranger).text
