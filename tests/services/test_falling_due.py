"""What falls due for a promise: what each reminder says to whom, what it plans, and when there is nothing to say."""

from datetime import timedelta

import pytest

from bot.domain.ids import CircleId, CommitmentId, PersonId
from bot.services.day import reminders
from bot.services.promises import commitments
from bot.services.turn import Due, Turn
from storage.instants import from_ms
from tests.support.desk import Desk
from tests.support.effects import effects, give_back, take, unasked, write
from tests.support.promises import Street, a_street

GIVERS = ("evening", "again", "silent", "before", "start", "after")
RECEIVERS = ("evening", "before", "after")

ALL = {*(f"giver.{one}" for one in GIVERS), *(f"receiver.{one}" for one in RECEIVERS)}


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair has promised to help Elin on Thursday from two to three; Carys coordinates."""
    street = a_street(desk)
    street.join("Mair")
    take(street, unasked(street, "2026-11-26T14:00", "2026-11-26T15:00"), "Mair")
    return street


def _due(street: Street, hours: float, who: str = "Mair", subject: int = 1) -> Due:
    """Something has fallen due, so many hours before the start."""
    street.desk.now = from_ms(street.desk.query("SELECT starts_at FROM slot")[0]["starts_at"]) - timedelta(
        hours=hours
    )
    person = street.desk.query("SELECT id FROM person WHERE name = ?", who)[0]["id"]
    return Due(subject=subject, person=PersonId(person), occasion="1")


def _falls(street: Street, kind: str, hours: float, who: str = "Mair") -> list[str]:
    due = _due(street, hours, who)
    row = _row(street, kind)
    return effects(street, lambda turn: reminders.DUES[f"reminder.{kind}"](turn, due), due=row)


def _row(street: Street, kind: str) -> int:
    """Give the row of what falls due, written if it was not planned yet."""
    rows = street.desk.query("SELECT id FROM due WHERE kind = ?", f"reminder.{kind}")
    if rows:
        return rows[0]["id"]
    return street.desk.tx.execute(
        "INSERT INTO due (kind, subject, circle_id, due_at, occasion) VALUES (?, 1, ?, 0, 'of a test') RETURNING id",
        (f"reminder.{kind}", street.circle),
    ).fetchone()["id"]


def test_in_the_evening_the_giver_is_asked_and_two_more_tries_are_planned(street: Street) -> None:
    assert _falls(street, "giver.evening", 20) == [
        "due reminder.giver.again of 1 for Mair '1' Thu26-08:00",
        "due reminder.giver.silent of 1 for Mair '1' Thu26-09:00",
        "to Mair: reminder.giver.evening commitment=1 version=1 (reminder, card anew) for what was due",
    ]


def test_the_second_time_they_are_asked_only(street: Street) -> None:
    assert _falls(street, "giver.again", 6) == [
        "to Mair: reminder.giver.again commitment=1 version=1 (reminder, card anew) for what was due",
    ]


def test_silence_is_told_to_who_coordinates_and_the_slot_is_looked_at_again(street: Street) -> None:
    assert _falls(street, "giver.silent", 5) == [
        "due wave of 1 '1' now",
        "to Carys: reminder.giver.silent commitment=1 version=1 (reminder, card anew)",
    ]


def test_some_hours_before_and_at_the_start_the_giver_is_reminded(street: Street) -> None:
    assert _falls(street, "giver.before", 2) == [
        "to Mair: reminder.giver.before commitment=1 version=1 (reminder, card anew) for what was due",
    ]
    assert _falls(street, "giver.start", 0) == [
        "to Mair: reminder.giver.start commitment=1 version=1 (reminder, card anew) for what was due",
    ]


def test_afterwards_both_sides_are_asked_how_long_it_was_and_the_clock_waits_for_a_week(
    street: Street,
) -> None:
    assert _falls(street, "giver.after", -1) == [
        "contribution 1 new: commitment_id=1 state=open",
        "due hours.silence of 1 '1' Thu03-15:00",
        "to Mair: hours contribution=1 (reminder, card anew) for what was due",
    ]
    assert _falls(street, "receiver.after", -1, "Elin") == [
        "to Elin: received slot=1 (reminder, card anew) for what was due",
    ]


def test_who_is_helped_reads_who_comes(street: Street) -> None:
    assert _falls(street, "receiver.evening", 20, "Elin") == [
        "to Elin: reminder.receiver.evening slot=1 version=1 (reminder, card anew) for what was due",
    ]
    assert _falls(street, "receiver.before", 2, "Elin") == [
        "to Elin: reminder.receiver.before slot=1 version=1 (reminder, card anew) for what was due",
    ]


def test_who_coordinates_reads_the_evening_before_what_tomorrow_brings(street: Street) -> None:
    tomorrow = _due(street, 20, "Carys")
    row = _row(street, "coordinator.evening")

    def summary(
        occasion: str, person: PersonId | None = tomorrow.person, circle: CircleId | None = street.circle
    ):
        due = Due(subject=1, person=person, occasion=occasion)
        return effects(
            street,
            lambda turn: reminders.summary(turn.as_actor(None, circle), due),
            only=("outbox", "due"),
            due=row,
        )

    assert summary("2026-11-26") == [
        "to Carys: reminder.coordinator.evening circle=1 day=2026-11-26 (reminder) for what was due",
    ]
    assert summary("2026-11-26", person=None) == []
    assert summary("2026-11-26", circle=None) == []
    assert summary("2026-11-27") == [
        "due reminder.coordinator.evening of 1: state=expired ended_at=now",
    ]


def test_what_has_begun_is_none_of_the_things_to_come(street: Street) -> None:
    _due(street, 0.5)
    day = street.desk.now.date()
    turn = street.desk.turn(street.people["Carys"], street.circle)
    before = reminders.needs_of_day(turn.tx, turn, day)
    _due(street, 0)
    turn = street.desk.turn(street.people["Carys"], street.circle)

    assert [slot.id for slot in before] == [1]
    assert reminders.needs_of_day(turn.tx, turn, day) == []
    assert reminders.needs_of_day(turn.tx, Turn(tx=turn.tx, now=turn.now), day) == []
    assert reminders.needs_of_day(turn.tx, turn, day + timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("statement", "expired"),
    [
        ("UPDATE commitment SET state = 'confirmed'", {"giver.evening", "giver.again", "giver.silent"}),
        (
            "UPDATE commitment SET asked_until = 1, was_starts_at = 0, was_ends_at = 1",
            {"giver.evening"},
        ),
        ("UPDATE commitment SET state = 'there'", {f"giver.{one}" for one in GIVERS} - {"giver.after"}),
        (
            "UPDATE commitment SET state = 'withdrawn'",
            ALL,
        ),
        (
            "UPDATE slot SET version = 2",
            ALL,
        ),
        (
            "UPDATE slot SET state = 'cancelled'",
            ALL,
        ),
        (
            "UPDATE slot SET state = 'over'",
            ALL - {"giver.after", "receiver.after"},
        ),
        (None, set()),
    ],
)
def test_a_reminder_that_has_nothing_true_to_say_any_more_ends_unsaid(
    street: Street, statement: str | None, expired: set[str]
) -> None:
    hours = {"evening": 20, "again": 6, "silent": 5, "before": 2, "start": 0, "after": -1}
    kinds = [f"giver.{one}" for one in GIVERS] + [f"receiver.{one}" for one in RECEIVERS]
    rows = {kind: _row(street, kind) for kind in kinds}
    if statement:
        write(street, statement)

    unsaid = set()
    for kind in kinds:
        side, occasion = kind.split(".")
        due = _due(street, hours[occasion], "Mair" if side == "giver" else "Elin")
        found = effects(
            street,
            lambda turn, kind=kind, due=due: reminders.DUES[f"reminder.{kind}"](turn, due),
            due=rows[kind],
        )
        if f"due reminder.{kind} of 1: state=expired ended_at=now" in found:
            assert len(found) == 1
            unsaid.add(kind)

    assert unsaid == expired


@pytest.mark.parametrize("kind", sorted(ALL))
def test_a_reminder_for_nobody_reaches_only_whom_it_is_about(street: Street, kind: str) -> None:
    _due(street, 1 if "after" not in kind else -1)
    due = Due(subject=1, person=None, occasion="1")

    found = effects(street, lambda turn: reminders.DUES[f"reminder.{kind}"](turn, due), only=("outbox",))

    assert [line.split(":")[0] for line in found] == {
        "giver.silent": ["to Carys"],
        "giver.after": ["to Mair"],
    }.get(kind, [])


def test_who_coordinates_and_promised_it_themselves_hears_nothing_of_their_own_silence(
    street: Street,
) -> None:
    street.join("Dilys", "coordinator")
    take(street, unasked(street, "2026-11-27T14:00", "2026-11-27T15:00", whom=None), "Carys")
    write(street, "UPDATE need SET posted_by = ? WHERE id = 2", street.members["Mair"])
    due = _due(street, 5, "Carys", subject=2)

    found = effects(street, lambda turn: reminders.silent(turn, due), only=("outbox",))

    assert found == [
        "to Dilys: reminder.giver.silent commitment=2 version=1 (reminder, card anew)",
    ]


@pytest.mark.parametrize(
    ("start", "end", "at"),
    [("10:59", "12:00", ""), ("11:00", "12:00", " at Thu26-08:00")],
)
def test_who_coordinates_sleeps_on_when_three_hours_are_left_to_act(
    street: Street, start: str, end: str, at: str
) -> None:
    take(street, unasked(street, f"2026-11-26T{start}", f"2026-11-26T{end}"), "Mair")
    due = _due(street, 16, subject=2)  # at ten in the evening

    found = effects(street, lambda turn: reminders.silent(turn, due), only=("outbox",))

    assert found == [f"to Carys: reminder.giver.silent commitment=2 version=1 (reminder, card anew){at}"]


def test_who_is_there_already_is_only_asked_how_long_it_was(street: Street) -> None:
    write(street, "UPDATE commitment SET state = 'there'")

    assert effects(street, lambda turn: reminders.plan_for(turn, CommitmentId(1)), "Carys") == [
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE commitment SET state = 'withdrawn'",
        "UPDATE slot SET state = 'cancelled'",
        "UPDATE slot SET state = 'over'",
    ],
)
def test_what_does_not_stand_is_not_reminded_of(street: Street, statement: str) -> None:
    write(street, statement)

    assert effects(street, lambda turn: reminders.plan_for(turn, CommitmentId(1)), "Carys") == []


def test_the_reminders_of_who_is_helped_stay_while_somebody_else_comes(street: Street) -> None:
    street.join("Nia")
    write(street, "UPDATE slot SET places = 2")
    take(street, 1, "Nia")

    def waiting() -> set[str]:
        rows = street.desk.query(
            "SELECT kind, subject FROM due WHERE state = 'waiting' AND kind LIKE 'reminder.%r.%' AND person_id <> 1"
        )
        return {f"{row['kind'].removeprefix('reminder.')} {row['subject']}" for row in rows}

    street.act(give_back(street, 1, "Mair"), "Mair")
    one_left = waiting()
    street.act(give_back(street, 1, "Nia"), "Nia")

    receivers = {f"receiver.{one} 1" for one in RECEIVERS}
    assert one_left == {f"giver.{one} 2" for one in ("evening", "before", "start", "after")} | receivers
    assert waiting() == set()


def test_reminders_on_screens_follow_what_happened_also_those_of_an_earlier_time(street: Street) -> None:
    street.desk.at("2026-11-26T14:00")
    write(street, "UPDATE slot SET version = 2")

    found = effects(street, lambda turn: reminders.drop_for(turn, CommitmentId(1)), only=("outbox",))

    assert found == [
        "again Mair: reminder.giver.evening commitment=1 version=1 (reply, card)",
        "again Mair: reminder.giver.again commitment=1 version=1 (reply, card)",
        "again Carys: reminder.giver.silent commitment=1 version=1 (reply, card)",
        "again Mair: reminder.giver.before commitment=1 version=1 (reply, card)",
        "again Mair: reminder.giver.start commitment=1 version=1 (reply, card)",
        "again Elin: reminder.receiver.evening slot=1 version=1 (reply, card)",
        "again Elin: reminder.receiver.before slot=1 version=1 (reply, card)",
    ]


def test_the_giver_hears_nothing_as_the_one_who_is_helped(street: Street) -> None:
    """Nobody reminds somebody who speaks for whom they help twice."""
    write(
        street,
        "UPDATE member SET speaker_id = ? WHERE id = ?",
        street.members["Mair"],
        street.members["Elin"],
    )

    found = effects(street, lambda turn: reminders.plan_for(turn, CommitmentId(1)), only=("due",))

    assert not [line for line in found if "receiver" in line and "dropped" not in line]


def test_a_promise_lapses_only_while_it_waits_for_a_new_yes(street: Street) -> None:
    assert effects(street, lambda turn: commitments.new_yes_due(turn, CommitmentId(1))) == []
    assert effects(street, lambda turn: commitments.new_yes_due(turn, CommitmentId(99))) == []
