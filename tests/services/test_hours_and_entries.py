"""The hours, the ledger, a human: what each word leaves behind, whose word it is, and what stays as it was."""

from datetime import datetime, timedelta

import pytest

from bot.domain.ids import CommitmentId, ContributionId, SlotId, TalkId, TransferId
from bot.services.day import hours, ledger, parties, talking
from bot.services.turn import Due
from storage.day import contributions
from storage.needs import beneficiaries
from tests.support.desk import Desk
from tests.support.effects import effects, refused, take, unasked, version_of, write
from tests.support.promises import Street, a_street

ONE, HOURS = CommitmentId(1), ContributionId(1)
OUTDATED = "OutdatedError error-outdated"


@pytest.fixture
def street(desk: Desk) -> Street:
    """Mair has promised to help Elin on Thursday, 9:30 to 11; Carys and Dilys coordinate."""
    street = a_street(desk)
    street.join("Mair")
    street.join("Dilys", "coordinator")
    take(street, unasked(street), "Mair")
    return street


def _over(street: Street) -> None:
    """It is over, and both have been asked how long it was."""
    street.desk.at("2026-11-26T11:00")


def _say(street: Street, name: str, minutes: int, number: int = 1) -> None:
    version = version_of(street, "contribution", number)
    street.act(lambda turn: hours.state_hours(turn, ContributionId(number), version, minutes), name)


# The hours ----------------------------------------------------------------------------------------------------


def test_what_the_giver_says_is_shown_to_who_is_helped_and_waited_for_anew(street: Street) -> None:
    _over(street)
    street.desk.pass_time(minutes=30)

    assert effects(street, lambda turn: hours.state_hours(turn, HOURS, 1, 90), "Mair") == [
        'Mair: state_hours contribution 1 v1 {"minutes": 90, "side": "giver"}',
        "contribution 1: giver_minutes=90 state=stated version=2",
        "due hours.silence of 1: state=dropped ended_at=now",
        "due hours.silence of 1 '2' Thu03-11:30",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "to Elin: received slot=1 (reply, card anew)",
    ]


def test_what_both_say_is_booked_and_the_promise_is_done(street: Street) -> None:
    _over(street)
    _say(street, "Mair", 90)

    assert effects(street, lambda turn: hours.state_hours(turn, HOURS, 2, 90), "Elin") == [
        'Elin: state_hours contribution 1 v2 {"minutes": 90, "side": "receiver"}',
        "commitment 1: state=done version=2",
        "contribution 1: receiver_minutes=90 minutes=90 state=agreed agreed_how=both version=3",
        "due hours.silence of 1: state=dropped ended_at=now",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Mair: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "to Elin: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "slot 1: shown_as=open 1 published full line_shown_as=open 1 published full 0 in vain",
        "transfer 1 new: from_account=3 to_account=4 minutes=90 contribution_id=1 reason= at=now act_id=3",
    ]


def test_of_hours_that_are_agreed_silence_says_nothing_more(street: Street) -> None:
    _over(street)
    _say(street, "Mair", 90)
    _say(street, "Elin", 90)
    late = Due(subject=HOURS, person=None, occasion="2")

    assert effects(street, lambda turn: hours.silence(turn, late)) == []


def test_who_has_no_account_yet_gets_one_with_the_first_hour(street: Street) -> None:
    write(street, "DELETE FROM ledger_account WHERE member_id IS NOT NULL")
    _over(street)
    _say(street, "Mair", 90)

    found = effects(
        street, lambda turn: hours.state_hours(turn, HOURS, 2, 90), "Elin", only=("ledger_account",)
    )

    assert found == [
        "ledger_account 2 new: member_id=Elin opened_at=now",
        "ledger_account 3 new: member_id=Mair opened_at=now",
    ]


def test_what_differs_is_shown_to_a_coordinator_of_neither_side(street: Street) -> None:
    _over(street)
    _say(street, "Mair", 90)

    assert effects(street, lambda turn: hours.state_hours(turn, HOURS, 2, 60), "Elin") == [
        'Elin: state_hours contribution 1 v2 {"minutes": 60, "side": "receiver"}',
        "contribution 1: receiver_minutes=60 state=disputed version=3",
        "due hours.silence of 1: state=dropped ended_at=now",
        "due hours.silence of 1 '3' Thu03-11:00",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "to Mair: hours contribution=1 (reply, card anew)",
        "to Carys: hours contribution=1 (reply, card anew)",
    ]
    settled = effects(
        street,
        lambda turn: hours.state_hours(turn, HOURS, 3, 75),
        "Dilys",
        only=("act", "contribution", "transfer"),
    )
    assert settled == [
        'Dilys: state_hours contribution 1 v3 {"minutes": 75, "side": null}',
        "contribution 1: minutes=75 state=agreed agreed_how=coordinator version=4",
        "transfer 1 new: from_account=3 to_account=4 minutes=75 contribution_id=1 reason= at=now act_id=4",
    ]


def test_where_every_coordinator_is_of_a_side_who_did_not_give_settles_it(street: Street) -> None:
    street.join("Owen")
    write(street, "UPDATE member_role SET ended_at = 1 WHERE member_id = ?", street.members["Dilys"])
    take(street, unasked(street, "2026-11-26T12:00", "2026-11-26T13:00", whom=None), "Owen")
    street.desk.at("2026-11-26T13:00")
    _say(street, "Owen", 90, 2)
    _say(street, "Carys", 60, 2)

    assert _silence(street, 2) == ["to Carys: hours contribution=2 (reminder, card anew)"]


def test_at_night_the_other_side_reads_it_in_the_morning(street: Street) -> None:
    _over(street)
    street.desk.at("2026-11-26T23:00")

    stated = effects(street, lambda turn: hours.state_hours(turn, HOURS, 1, 90), "Elin", only=("outbox",))
    agreed = effects(street, lambda turn: hours.state_hours(turn, HOURS, 2, 90), "Mair", only=("outbox",))

    assert stated == [
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "to Mair: hours contribution=1 (reply, card anew) at Fri27-08:00",
    ]
    assert agreed == [
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Mair: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "to Elin: hours-agreed circle=1 contribution=1 (reply, card anew) at Fri27-08:00",
        "again Elin: slot slot=1 (reply, card)",
    ]


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("Mair", "done"),
        ("Elin", "done"),
        ("Dilys", "done"),
        ("Owen", "NotAllowedError hours-not-yours"),
        (None, "NotAllowedError hours-not-yours"),
    ],
)
def test_hours_are_said_by_the_two_or_who_coordinates(street: Street, name: str | None, heard: str) -> None:
    street.join("Owen")
    _over(street)

    said = lambda version, number=HOURS: lambda turn: hours.state_hours(turn, number, version, 60)  # noqa: E731
    assert refused(street, said(2), name) == (OUTDATED if heard == "done" else heard)
    assert refused(street, said(1, ContributionId(99)), name) == "NotFoundError error-not-found"
    assert refused(street, said(1), name) == heard


def test_of_what_was_given_back_no_hours_are_said(street: Street) -> None:
    _over(street)
    write(street, "UPDATE commitment SET state = 'cancelled'")

    assert refused(street, lambda turn: hours.state_hours(turn, HOURS, 1, 60), "Mair") == OUTDATED


def _silence(street: Street, number: int = 1) -> list[str]:
    street.desk.now += timedelta(days=7)
    due = Due(subject=number, person=None, occasion="1")
    return effects(street, lambda turn: hours.silence(turn, due))


def test_what_nobody_says_anything_to_is_shown_to_who_coordinates(street: Street) -> None:
    _over(street)

    assert _silence(street) == [
        "to Carys: hours contribution=1 (reminder, card anew)",
    ]


def test_what_one_says_counts_when_the_other_is_silent(street: Street) -> None:
    _over(street)
    _say(street, "Mair", 90)

    assert _silence(street) == [
        'the clock: fall_silent contribution 1 v2 {"minutes": 90}',
        "commitment 1: state=done version=2",
        "contribution 1: minutes=90 state=agreed agreed_how=silence version=3",
        "due hours.silence of 1: state=dropped ended_at=now",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "again Mair: contact commitment=1 side=giver (reply, card)",
        "again Elin: contact commitment=1 side=receiver (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "to Mair: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "to Elin: hours-agreed circle=1 contribution=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "slot 1: shown_as=open 1 published full line_shown_as=open 1 published full 0 in vain",
        "transfer 1 new: from_account=3 to_account=4 minutes=90 contribution_id=1 reason= at=now act_id=3",
    ]
    assert _silence(street) == []


def test_nothing_is_agreed_by_silence_about_what_was_called_off(street: Street) -> None:
    _over(street)
    _say(street, "Mair", 90)
    write(street, "UPDATE commitment SET state = 'cancelled'")

    assert _silence(street) == []


def test_who_is_asked_again_after_it_is_agreed_is_not(street: Street) -> None:
    _over(street)
    for name in ("Mair", "Elin"):
        _say(street, name, 90)
    case = parties.case_of(street.desk.tx, ONE)

    assert effects(street, lambda turn: hours.ask_giver(turn, case)) == []
    heard = refused(street, lambda turn: hours.state_hours(turn, HOURS, 3, 60), "Mair")
    assert heard == "OutdatedError hours-agreed-already"


@pytest.mark.parametrize("said", [None, 60])
def test_that_nobody_came_takes_back_no_word_of_who_is_helped(street: Street, said: int | None) -> None:
    _over(street)
    if said is not None:
        _say(street, "Elin", said)
    case = parties.case_of(street.desk.tx, ONE)

    street.act(lambda turn: hours.note_absence(turn, case, received=True), "Elin")

    known = contributions.of_commitment(street.desk.tx, ONE)
    assert known is not None
    assert known.said.receiver == (0 if said is None else said)


def test_all_is_right_agrees_to_what_the_givers_say_and_to_nothing_else(street: Street) -> None:
    for name in ("Nia", "Owen"):
        street.join(name)
    write(street, "UPDATE slot SET places = 3")
    for name in ("Nia", "Owen"):
        take(street, 1, name)
    _over(street)
    _say(street, "Mair", 90, 1)
    _say(street, "Nia", 60, 2)
    seal = hours.seal_of(contributions.of_slot(street.desk.tx, SlotId(1)))

    assert refused(street, lambda turn: hours.confirm_all(turn, SlotId(1), seal - 1), "Elin") == OUTDATED
    assert street.act(lambda turn: hours.confirm_all(turn, SlotId(1), seal), "Elin") == 2
    left = hours.seal_of(contributions.of_slot(street.desk.tx, SlotId(1)))
    assert refused(street, lambda turn: hours.confirm_all(turn, SlotId(1), left), "Elin") == OUTDATED
    states = street.desk.query("SELECT state, minutes FROM contribution ORDER BY id")
    assert [tuple(row) for row in states] == [("agreed", 90), ("agreed", 60), ("open", None)]


def test_thanks_reach_the_giver_and_are_as_long_as_they_may_be(street: Street) -> None:
    _over(street)
    street.desk.at("2026-11-26T23:00")

    assert effects(street, lambda turn: hours.thank(turn, HOURS, " " + "t" * 5 + " "), "Elin") == [
        "Elin: thank contribution 1 v1",
        "to Mair: thanks by=2 circle=1 contribution=1 (reminder) at Fri27-08:00",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: received slot=1 (reply, card)",
        "thanks 1-2 new: contribution_id=1 by_person=Elin words=ttttt given_at=now",
    ]
    assert (
        refused(street, lambda turn: hours.thank(turn, HOURS, "t"), "Elin") == "OutdatedError thanks-already"
    )
    heard = [
        refused(street, lambda turn: hours.thank(turn, HOURS, "t"), name) for name in ("Mair", "Dilys", None)
    ]
    assert heard == ["NotAllowedError hours-not-yours"] * 3


def test_a_long_thank_you_is_kept_to_a_thousand_characters(street: Street) -> None:
    _over(street)
    street.act(lambda turn: hours.thank(turn, HOURS, "t" * 1001), "Elin")

    assert street.desk.query("SELECT length(words) AS n FROM thanks")[0]["n"] == 1000


# The ledger ---------------------------------------------------------------------------------------------------


def _booked(street: Street) -> TransferId:
    _over(street)
    for name in ("Mair", "Elin"):
        _say(street, name, 90)
        street.desk.write(street.people[name], "/balance")
    return TransferId(1)


def test_an_entry_is_taken_back_with_its_reason_and_both_read_it(street: Street) -> None:
    entry = _booked(street)

    assert effects(
        street, lambda turn: ledger.reverse_transfer(turn, entry, " It was an hour "), "Dilys"
    ) == [
        "Dilys: reverse transfer 1 v1",
        "to Elin: reversed circle=1 transfer=2 (reply)",
        "to Mair: reversed circle=1 transfer=2 (reply)",
        "again Mair: hours contribution=1 (reply, card)",
        "again Elin: hours-agreed circle=1 contribution=1 (reply, card)",
        "again Mair: hours-agreed circle=1 contribution=1 (reply, card)",
        "again Mair: balance circle=1 member=3 (reply, card)",
        "again Elin: balance circle=1 member=2 (reply, card)",
        "transfer 2 new: from_account=4 to_account=3 minutes=90 reverses=1 reason=It was an hour at=now act_id=4",
    ]
    assert refused(street, lambda turn: ledger.reverse_transfer(turn, entry, "again"), "Dilys").startswith(
        "ReversedAlreadyError"
    )


def test_an_entry_is_taken_back_by_a_coordinator_and_ones_own_by_another(street: Street) -> None:
    take(street, unasked(street, "2026-11-26T12:00", "2026-11-26T13:00"), "Dilys")
    _booked(street)
    street.desk.at("2026-11-26T13:00")
    for name in ("Dilys", "Elin"):
        _say(street, name, 60, 2)

    def back(number: int, name: str | None, reason: str = "so") -> str:
        return refused(street, lambda turn: ledger.reverse_transfer(turn, TransferId(number), reason), name)

    assert back(2, "Dilys") == "NotAllowedError ledger-own"
    assert back(2, "Elin") == "NotAllowedError error-not-allowed"
    assert back(99, "Dilys") == "NotFoundError error-not-found"
    assert back(2, "Carys", "  ").startswith("ReasonMissingError")
    write(street, "UPDATE member_role SET ended_at = 1 WHERE member_id = ?", street.members["Carys"])
    assert back(2, "Dilys") == "done"  # nobody else can


def test_who_speaks_for_somebody_reads_of_their_account_and_who_has_left_does_not(street: Street) -> None:
    gran = beneficiaries.add_on_behalf(
        street.desk.tx,
        now=street.desk.now,
        circle=street.circle,
        name="Gran",
        language="en",
        speaker=street.members["Elin"],
    )
    accounts = {
        row["member_id"]: row["id"] for row in street.desk.query("SELECT id, member_id FROM ledger_account")
    }
    tx = street.desk.tx
    person = {row["name"]: row["id"] for row in street.desk.query("SELECT id, name FROM person")}

    assert ledger.reader_of(tx, accounts[gran]) == person["Elin"]
    assert ledger.reader_of(tx, accounts[street.members["Mair"]]) == person["Mair"]
    assert ledger.reader_of(tx, accounts[None]) is None
    write(
        street,
        "UPDATE member SET left_at = 1 WHERE id IN (?, ?)",
        street.members["Elin"],
        street.members["Mair"],
    )
    assert ledger.reader_of(tx, accounts[gran]) is None
    assert ledger.reader_of(tx, accounts[street.members["Mair"]]) is None


# A human ------------------------------------------------------------------------------------------------------


def test_words_to_a_human_reach_whoever_coordinates_when_they_are_awake(street: Street) -> None:
    street.desk.at("2026-11-24T23:00")
    write(street, "UPDATE person SET quiet_from = 0, quiet_to = 0 WHERE name = 'Dilys'")

    assert effects(
        street,
        lambda turn: talking.write_to_human(
            turn.in_circle(None), "The key?", language="en", commitment_id=ONE
        ),
        "Mair",
    ) == [
        "Mair: write talk 1 v1",
        "to Carys: talk circle=1 talk=1 (reply, card) at Wed25-08:00",
        "to Dilys: talk circle=1 talk=1 (reply, card)",
        "talk 1 new: member_id=Mair commitment_id=1 words=The key? answer= written_at=now",
    ]


def test_when_the_first_reads_it_is_said(street: Street) -> None:
    street.desk.at("2026-11-24T23:00")

    def reads() -> datetime:
        return street.act(lambda turn: talking.write_to_human(turn, "Hello", language="en"), "Mair")[1]

    assert reads() == datetime.fromisoformat("2026-11-25T08:00+00:00")
    write(street, "UPDATE person SET quiet_from = 0, quiet_to = 0 WHERE name = 'Dilys'")
    assert reads() == street.desk.now


def test_too_many_words_or_nobody_to_read_them_are_refused(street: Street) -> None:
    def written(words: str, name: str = "Mair") -> str:
        return refused(street, lambda turn: talking.write_to_human(turn, words, language="en"), name)

    assert (written("w" * 3500), written("w" * 3501)) == ("done", "DomainError talk-too-long")
    write(street, "UPDATE member_role SET ended_at = 1 WHERE member_id = ?", street.members["Dilys"])
    assert written("to nobody but myself", "Carys") == "DomainError talk-nobody"
    write(
        street, "UPDATE account SET unreachable_since = 1 WHERE address = ?", str(street.people["Carys"].id)
    )
    assert written("nobody is there") == "DomainError talk-nobody"


def test_a_talk_is_taken_up_and_answered_by_one_and_the_answer_comes_back(street: Street) -> None:
    street.act(lambda turn: talking.write_to_human(turn, "The key?", language="en"), "Mair")
    talk = TalkId(1)

    def tried(deed, name: str) -> str:
        return refused(street, deed, name)

    assert tried(lambda turn: talking.answer(turn, talk, "a"), "Carys") == "OutdatedError talk-taken"
    assert tried(lambda turn: talking.take_up(turn, talk, 2), "Carys") == "OutdatedError talk-taken"
    assert tried(lambda turn: talking.take_up(turn, talk, 1), "Elin") == "NotAllowedError error-not-allowed"
    assert (
        tried(lambda turn: talking.take_up(turn, TalkId(99), 1), "Carys") == "NotFoundError error-not-found"
    )
    assert effects(street, lambda turn: talking.take_up(turn, talk, 1), "Carys") == [
        "Carys: take_up talk 1 v1",
        "again Carys: talk circle=1 talk=1 (reply, card)",
        "again Dilys: talk circle=1 talk=1 (reply, card)",
        "talk 1: answered_by=Carys version=2",
    ]
    assert tried(lambda turn: talking.answer(turn, talk, "a"), "Dilys") == "OutdatedError talk-taken"
    assert tried(lambda turn: talking.answer(turn, talk, "a"), "Elin") == "NotAllowedError error-not-allowed"
    assert tried(lambda turn: talking.answer(turn, talk, "a" * 3501), "Carys") == "DomainError talk-too-long"
    street.desk.at("2026-11-24T23:00")
    assert effects(street, lambda turn: talking.answer(turn, talk, "By the door"), "Carys") == [
        "Carys: answer talk 1 v2",
        "again Carys: talk circle=1 talk=1 (reply, card)",
        "again Dilys: talk circle=1 talk=1 (reply, card)",
        "to Mair: talk-answer circle=1 talk=1 (reply) at Wed25-08:00",
        "talk 1: answer=By the door version=3 answered_at=now",
    ]
    over = "OutdatedError talk-answered-already"
    assert tried(lambda turn: talking.answer(turn, talk, "b"), "Carys") == over
    assert tried(lambda turn: talking.take_up(turn, talk, 3), "Dilys") == over


def test_words_are_about_ones_own_promise_or_of_ones_circle(street: Street) -> None:
    street.join("Owen")

    def about(name: str | None, number: int | None) -> bool:
        someone = street.people[name] if name else None
        turn = street.desk.turn(someone, street.circle)
        return talking.concerning(turn, None if number is None else CommitmentId(number)) is not None

    assert [about(name, 1) for name in ("Mair", "Elin", "Dilys", "Owen")] == [True, True, True, False]
    assert (about("Mair", None), about("Mair", 99)) == (False, False)
