"""On the day: it stands, there, late, nobody came; what each word leaves behind, and whose word it is."""

from datetime import datetime

import pytest

from bot.domain.ids import CommitmentId, SlotId
from bot.services.day import day
from tests.support.desk import Desk
from tests.support.effects import effects, refused, take, unasked, version_of, write
from tests.support.promises import Street, a_street

ONE = CommitmentId(1)
NOT_YOURS = "NotAllowedError day-not-yours"
OUTDATED = "OutdatedError error-outdated"


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair has promised to help Elin on Thursday, 9:30 to 11; Carys and Dilys coordinate."""
    street = a_street(desk)
    street.join("Mair")
    street.join("Dilys", "coordinator")
    take(street, unasked(street), "Mair")
    return street


def _it_is(street: Street, time: str, day_of: int = 26) -> None:
    street.desk.now = datetime.fromisoformat(f"2026-11-{day_of}T{time}+00:00")


# The day ------------------------------------------------------------------------------------------------------


def test_it_stands_ends_the_asking_and_the_looking_for_somebody_else(street: Street) -> None:
    slot = unasked(street, "2026-11-26T14:00", "2026-11-26T15:00")
    take(street, slot, "Dilys")
    street.join("Nia")
    street.offer("Nia")
    street.desk.at("2026-11-26T09:05")
    assert street.states(slot) == {"Nia": "sent"}
    stands = CommitmentId(2)

    assert effects(street, lambda turn: day.confirm(turn, stands, 1), "Dilys") == [
        "Dilys: confirm commitment 2 v1",
        "commitment 2: state=confirmed version=2",
        "due wave of 2: due_at=now",
        "again Dilys: reminder.giver.evening commitment=2 version=1 (reply, card)",
        "again Dilys: reminder.giver.again commitment=2 version=1 (reply, card)",
        "again Carys: reminder.giver.silent commitment=2 version=1 (reply, card)",
        "again Elin: reminder.receiver.evening slot=2 version=1 (reply, card)",
        "again Elin: slot slot=2 (reply, card)",
        "again Dilys: commitment commitment=2 (reply, card)",
        "again Nia: invitation invitation=2 (invitation, card)",
        "slot 2: shown_as=open 1 published full line_shown_as=open 1 published full 0",
    ]
    assert (
        refused(street, lambda turn: day.confirm(turn, stands, 2), "Dilys")
        == "OutdatedError error-done-already"
    )


def test_where_nobody_is_looked_for_a_yes_of_the_evening_plans_no_look(street: Street) -> None:
    assert effects(street, lambda turn: day.confirm(turn, ONE, 1), "Mair", only=("act", "due")) == [
        "Mair: confirm commitment 1 v1",
    ]


def test_who_is_there_is_reminded_no_more(street: Street) -> None:
    street.desk.at("2026-11-26T09:00")

    assert effects(street, lambda turn: day.arrive(turn, ONE, 1), "Mair") == [
        "Mair: arrive commitment 1 v1",
        "commitment 1: state=there version=2",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "again Mair: reminder.giver.evening commitment=1 version=1 (reply, card)",
        "again Mair: reminder.giver.again commitment=1 version=1 (reply, card)",
        "again Carys: reminder.giver.silent commitment=1 version=1 (reply, card)",
        "again Mair: reminder.giver.before commitment=1 version=1 (reply, card)",
        "again Elin: reminder.receiver.evening slot=1 version=1 (reply, card)",
        "again Elin: reminder.receiver.before slot=1 version=1 (reply, card)",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "slot 1: shown_as=open 1 published full line_shown_as=open 1 published full 0",
    ]
    again = refused(street, lambda turn: day.arrive(turn, ONE, 2), "Mair")
    assert again == "OutdatedError error-done-already"


@pytest.mark.parametrize(
    ("time", "heard"),
    [
        ("08:29", "DomainError day-too-early"),
        ("08:30", "done"),
        ("11:00", "done"),
        ("11:01", "OutdatedError day-over"),
    ],
)
def test_there_is_said_from_an_hour_before_until_the_end(street: Street, time: str, heard: str) -> None:
    _it_is(street, time)

    assert refused(street, lambda turn: day.arrive(turn, ONE, 1), "Mair") == heard


@pytest.mark.parametrize(
    ("time", "day_of", "state", "heard"),
    [
        ("09:29", 25, "accepted", "DomainError day-late-too-early"),
        ("09:30", 25, "accepted", "done"),
        ("11:00", 26, "confirmed", "done"),
        ("11:01", 26, "accepted", OUTDATED),
        ("09:30", 26, "there", OUTDATED),
        ("09:30", 26, "withdrawn", OUTDATED),
    ],
)
def test_late_is_said_from_a_day_before_until_the_end(
    street: Street, *, time: str, day_of: int, state: str, heard: str
) -> None:
    if state != "accepted":
        write(street, "UPDATE commitment SET state = ?", state)
    _it_is(street, time, day_of)

    assert refused(street, lambda turn: day.may_be_late(turn, ONE), "Mair") == heard


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE commitment SET version = 2",
        "UPDATE commitment SET state = 'withdrawn'",
        "UPDATE slot SET state = 'cancelled'",
    ],
)
@pytest.mark.parametrize("word", [day.confirm, day.arrive])
def test_what_does_not_stand_as_it_was_shown_is_not_said_yes_to(street: Street, word, statement: str) -> None:
    _it_is(street, "09:29")
    write(street, statement)

    assert refused(street, lambda turn: word(turn, ONE, 1), "Mair") == OUTDATED


@pytest.mark.parametrize(
    "word",
    [
        lambda turn: day.confirm(turn, ONE, 1),
        lambda turn: day.arrive(turn, ONE, 1),
        lambda turn: day.run_late(turn, ONE, minutes=10),
        lambda turn: day.answer_absence(turn, ONE, 1, there=True),
    ],
)
def test_only_the_giver_speaks_for_themselves(street: Street, word) -> None:
    _it_is(street, "09:29")

    assert [refused(street, word, name) for name in ("Elin", "Carys", None)] == [NOT_YOURS] * 3
    unknown = refused(street, lambda turn: day.confirm(turn, CommitmentId(99), 1), "Mair")
    assert unknown == "NotFoundError error-not-found"


def test_who_runs_late_says_so_to_both_who_is_helped_and_who_coordinates(street: Street) -> None:
    _it_is(street, "09:29")

    assert effects(street, lambda turn: day.run_late(turn, ONE, minutes=10), "Mair") == [
        'Mair: run_late late 1 v1 {"commitment": 1, "minutes": 10}',
        "late 1 new: commitment_id=1 minutes=10 words= said_at=now",
        "to Elin: late circle=1 late=1 (reply)",
        "to Carys: late circle=1 late=1 (reply)",
    ]
    for word in ("  why  ", "w" * 501):
        street.act(lambda turn, word=word: day.run_late(turn, ONE, minutes=None, words=word), "Mair")
    said = street.desk.query("SELECT minutes, words, length(words) AS long FROM late WHERE id > 1")
    assert [(row["minutes"], row["words"][:3], row["long"]) for row in said] == [
        (None, "why", 3),
        (None, "www", 500),
    ]
    both = lambda turn: day.run_late(turn, ONE, minutes=5, words="five")  # noqa: E731
    assert effects(street, both, "Mair", only=("late",)) == [
        "late 4 new: commitment_id=1 minutes=5 words= said_at=now",
    ]


def test_nobody_came_says_who_is_helped_and_the_giver_is_asked(street: Street) -> None:
    _it_is(street, "09:45")

    assert effects(street, lambda turn: day.nobody_came(turn, ONE, 1), "Elin") == [
        "Elin: nobody_came commitment 1 v1",
        'Elin: state_hours contribution 1 v1 {"minutes": 0, "side": "receiver"}',
        "commitment 1: state=no_show version=2",
        "contribution 1 new: commitment_id=1 receiver_minutes=0 state=stated version=2",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due hours.silence of 1 '1' Thu03-09:45 dropped",
        "due hours.silence of 1 '2' Thu03-09:45",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Carys: absence commitment=1 (reply, card anew)",
        "to Mair: absence-asked commitment=1 (reply, card anew)",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0 in vain",
    ]
    assert (
        refused(street, lambda turn: day.nobody_came(turn, ONE, 2), "Elin")
        == "OutdatedError error-done-already"
    )


def test_nobody_came_says_who_coordinates_and_who_is_helped_has_not_spoken_yet(street: Street) -> None:
    _it_is(street, "09:45")

    found = effects(
        street, lambda turn: day.nobody_came(turn, ONE, 1), "Dilys", only=("contribution", "outbox")
    )

    assert found == [
        "contribution 1 new: commitment_id=1 state=open",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Carys: absence commitment=1 (reply, card anew)",
        "to Mair: absence-asked commitment=1 (reply, card anew)",
    ]


@pytest.mark.parametrize(
    ("name", "time", "version", "heard"),
    [
        ("Elin", "09:29", 1, "DomainError day-not-yet"),
        ("Elin", "09:30", 1, "done"),
        ("Dilys", "09:30", 1, "done"),
        ("Elin", "09:30", 2, OUTDATED),
        ("Mair", "09:30", 1, NOT_YOURS),
        ("Owen", "09:30", 1, NOT_YOURS),
        (None, "09:30", 1, NOT_YOURS),
    ],
)
def test_nobody_came_is_said_from_the_start_on_by_who_knows_it(
    street: Street, *, name: str | None, time: str, version: int, heard: str
) -> None:
    street.join("Owen")
    _it_is(street, time)

    assert refused(street, lambda turn: day.nobody_came(turn, ONE, version), name) == heard


def test_a_coordinator_says_of_themselves_neither_that_they_did_not_come(street: Street) -> None:
    take(street, unasked(street, "2026-11-27T09:30", "2026-11-27T11:00"), "Dilys")
    _it_is(street, "10:00", 27)

    assert refused(street, lambda turn: day.nobody_came(turn, CommitmentId(2), 1), "Dilys") == NOT_YOURS


@pytest.mark.parametrize("state", ["withdrawn", "cancelled"])
def test_nobody_came_is_said_of_what_stood(street: Street, state: str) -> None:
    write(street, "UPDATE commitment SET state = ?", state)
    _it_is(street, "10:00")

    assert refused(street, lambda turn: day.nobody_came(turn, ONE, 1), "Elin") == OUTDATED


def _absent(street: Street, by: str = "Elin") -> None:
    _it_is(street, "09:45")
    street.act(lambda turn: day.nobody_came(turn, ONE, 1), by)


def test_i_was_there_opens_the_hours_again(street: Street) -> None:
    _absent(street)

    assert effects(street, lambda turn: day.answer_absence(turn, ONE, 2, there=True), "Mair") == [
        'Mair: answer_absence commitment 1 v2 {"there": true}',
        "commitment 1: state=there version=3",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Mair: hours contribution=1 (reply, card anew)",
        "to Carys: absence-answer circle=1 commitment=1 there=True (reply)",
        "again Carys: absence commitment=1 (reply, card)",
        "again Mair: absence-asked commitment=1 (reply, card)",
        "slot 1: shown_as=open 1 published full line_shown_as=open 1 published full 0 in vain",
    ]


def test_i_could_not_agrees_to_no_hours(street: Street) -> None:
    _absent(street)

    assert effects(street, lambda turn: day.answer_absence(turn, ONE, 2, there=False), "Mair") == [
        'Mair: answer_absence commitment 1 v2 {"there": false}',
        'Mair: state_hours contribution 1 v2 {"minutes": 0, "side": "giver"}',
        "contribution 1: giver_minutes=0 minutes=0 state=agreed agreed_how=both version=3",
        "due hours.silence of 1: state=dropped ended_at=now",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Mair: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "to Elin: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "to Carys: absence-answer circle=1 commitment=1 there=False (reply)",
        "again Carys: absence commitment=1 (reply, card)",
        "again Mair: absence-asked commitment=1 (reply, card)",
    ]
    again = refused(street, lambda turn: day.answer_absence(turn, ONE, 2, there=False), "Mair")
    assert again == "OutdatedError error-done-already"


def test_who_was_there_after_all_finds_their_place_given_to_somebody_else(street: Street) -> None:
    _absent(street)
    street.join("Owen")
    write(
        street,
        "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, created_at, "
        "changed_at) SELECT 1, 1, ?, (SELECT person_id FROM member WHERE id = ?), starts_at, ends_at, 'there', 0, 0 "
        "FROM slot",
        street.members["Owen"],
        street.members["Owen"],
    )

    street.act(lambda turn: day.answer_absence(turn, ONE, 2, there=True), "Mair")

    assert street.promises(SlotId(1)) == {"Mair": "no_show", "Owen": "there"}


def test_an_answer_is_to_what_was_said_and_only_once(street: Street) -> None:
    _it_is(street, "09:45")
    answered = lambda turn: day.answer_absence(turn, ONE, version_of(street, "commitment"), there=True)  # noqa: E731
    before = refused(street, answered, "Mair")
    _absent(street)
    older = refused(street, lambda turn: day.answer_absence(turn, ONE, 1, there=True), "Mair")

    assert (before, older) == (OUTDATED, OUTDATED)
    assert refused(street, answered, "Mair") == "done"
    assert refused(street, answered, "Mair") == OUTDATED
