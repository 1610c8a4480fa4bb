"""Agreeing hours between real people: whoever speaks first, it is booked once, and both know."""

import pytest

from bot.domain.errors import NotAllowedError, OutdatedError
from bot.services.day import hours
from storage.day import contributions
from storage.needs import beneficiaries
from tests.support.desk import Desk, Someone
from tests.support.promise import Street


def finished(desk: Desk, **slot) -> tuple[Street, int]:
    """The slot is over, and everybody has been asked; gives the contribution's id."""
    street = Street(desk)
    street.promise(**slot)
    desk.at("2026-11-26T11:00")
    return street, desk.query("SELECT id FROM contribution")[0]["id"]


def version(desk: Desk, contribution: int) -> int:
    return int(desk.query("SELECT version FROM contribution WHERE id = ?", contribution)[0]["version"])


def state(street: Street, someone: Someone, contribution: int, minutes: int) -> None:
    street.do(someone, hours.state_hours, contribution, version(street.desk, contribution), minutes)


def how(desk: Desk) -> tuple[str, int | None, str | None]:
    row = desk.query("SELECT state, minutes, agreed_how FROM contribution")[0]
    return row["state"], row["minutes"], row["agreed_how"]


@pytest.mark.parametrize("first", ["mair", "ann"])
def test_whoever_speaks_first_the_hours_are_booked_from_the_helped_to_the_helper(
    desk: Desk, first: str
) -> None:
    street, contribution = finished(desk)
    order = [street.mair, street.ann] if first == "mair" else [street.ann, street.mair]

    for someone in order:
        state(street, someone, contribution, 90)

    assert how(desk) == ("agreed", 90, "both")
    assert (street.minutes(street.mair), street.minutes(street.ann)) == (90, -90)
    assert desk.query("SELECT state FROM commitment")[0]["state"] == "done"
    assert "you have helped for 1 h 30 min" in desk.text(street.mair)
    assert "have been helped for 1 h 30 min" in desk.text(street.ann)


def test_both_see_the_others_figure_when_they_differ_and_one_takes_it(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 60)

    assert "You say: 1 h 30 min. Ann says: 1 h" in desk.text(street.mair)
    assert "You say: 1 h. Mair says: 1 h 30 min" in desk.text(street.ann)
    assert street.minutes(street.mair) == 0
    desk.press(street.mair, "1 h, as the other side says")

    assert how(desk) == ("agreed", 60, "both")
    assert street.minutes(street.mair) == 60


def test_a_coordinator_of_neither_side_settles_a_difference(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 60)

    assert "Mair says: 1 h 30 min" in desk.text(street.rhian)
    desk.press(street.rhian, "1 h 30 min")

    assert how(desk) == ("agreed", 90, "coordinator")
    assert "Settled by a coordinator" in desk.text(street.ann)


def test_what_nobody_contradicts_for_a_week_counts_as_said_and_both_are_told(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 75)

    desk.at("2026-12-03T10:59")
    assert how(desk)[0] == "stated"
    desk.at("2026-12-03T11:00")

    assert how(desk) == ("agreed", 75, "silence")
    for someone in (street.mair, street.ann):
        assert "It counts as said: 1 h 15 min" in desk.text(someone)
        assert "Nobody said otherwise within 7 days" in desk.text(someone)


def test_the_week_begins_with_what_was_said_last(desk: Desk) -> None:
    street, contribution = finished(desk)
    desk.at("2026-12-02T11:00")
    state(street, street.mair, contribution, 75)

    desk.at("2026-12-03T12:00")
    assert how(desk)[0] == "stated"
    desk.at("2026-12-09T11:00")

    assert how(desk) == ("agreed", 75, "silence")


def test_what_nobody_has_said_at_all_reaches_the_coordinator_after_a_week(desk: Desk) -> None:
    street, _ = finished(desk)

    desk.at("2026-12-03T11:00")

    assert how(desk)[0] == "open"
    assert "What you choose is settled" in desk.text(street.rhian)


def test_silence_settles_no_difference(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 60)

    desk.at("2026-12-05T11:00")

    assert how(desk)[0] == "disputed"


def test_it_did_not_happen_books_nothing_and_ends_the_promise(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.ann, contribution, 0)
    state(street, street.mair, contribution, 0)

    assert how(desk) == ("agreed", 0, "both")
    assert desk.query("SELECT * FROM transfer") == []
    assert desk.query("SELECT state FROM commitment")[0]["state"] == "done"


def test_nobody_else_has_a_say(desk: Desk) -> None:
    street, contribution = finished(desk)
    tom = desk.person("Tom")
    street.join(tom)

    with pytest.raises(NotAllowedError):
        state(street, tom, contribution, 90)
    with pytest.raises(NotAllowedError):
        street.do(tom, hours.thank, contribution, "thanks")
    with pytest.raises(NotAllowedError):
        street.do(street.mair, hours.thank, contribution, "thanks to me")


def test_a_figure_for_an_earlier_version_is_outdated(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)

    with pytest.raises(OutdatedError):
        street.do(street.ann, hours.state_hours, contribution, 1, 90)


def test_what_is_agreed_stays_agreed(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 90)

    for someone in (street.mair, street.ann, street.rhian):
        with pytest.raises(OutdatedError, match="hours-agreed-already"):
            state(street, someone, contribution, 60)


def test_for_the_circle_a_coordinator_confirms_and_the_pot_gives(desk: Desk) -> None:
    street, contribution = finished(desk, for_circle=True)
    state(street, street.mair, contribution, 90)

    desk.press(street.rhian, "Yes, 1 h 30 min")

    assert how(desk) == ("agreed", 90, "both")
    pot = desk.query(
        "SELECT sum(minutes) AS m FROM ledger_entry JOIN ledger_account a ON a.id = account_id WHERE member_id IS NULL"
    )
    assert (street.minutes(street.mair), pot[0]["m"]) == (90, -90)


def test_a_coordinator_who_helped_the_circle_does_not_confirm_to_themselves(desk: Desk) -> None:
    street = Street(desk)
    nia = desk.person("Nia")
    street.join(nia, "coordinator")
    street.promise(street.rhian, for_circle=True)
    desk.at("2026-11-26T11:00")
    contribution = desk.query("SELECT id FROM contribution")[0]["id"]

    state(street, street.rhian, contribution, 90)
    assert how(desk)[0] == "stated"
    state(street, nia, contribution, 90)

    assert how(desk) == ("agreed", 90, "both")


def test_who_speaks_for_somebody_confirms_and_the_account_is_theirs(desk: Desk) -> None:
    street = Street(desk)
    gran = beneficiaries.add_on_behalf(
        desk.tx,
        now=desk.now,
        circle=street.circle,
        name="Gran",
        language="en",
        speaker=street.members[street.ann.id],
    )
    street.promise(beneficiary=gran)
    desk.at("2026-11-26T11:00")
    contribution = desk.query("SELECT id FROM contribution")[0]["id"]

    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 90)

    helped = desk.query(
        "SELECT sum(minutes) AS m FROM ledger_entry JOIN ledger_account a ON a.id = account_id WHERE member_id = ?",
        gran,
    )
    assert helped[0]["m"] == -90
    assert street.minutes(street.ann) == 0
    assert "Gran has helped for 0 min and has been helped for 1 h 30 min" in desk.text(street.ann)


def test_several_givers_are_confirmed_together_or_singly(desk: Desk) -> None:
    street = Street(desk)
    tom, una = desk.person("Tom"), desk.person("Una")
    street.join(tom)
    street.join(una)
    slot = street.slot(people=3)
    for someone in (street.mair, tom, una):
        street.take(someone, slot)
    desk.at("2026-11-26T11:00")
    of = {
        row["member_id"]: row["id"]
        for row in desk.query(
            "SELECT c.id, p.member_id FROM contribution c JOIN commitment p ON p.id = c.commitment_id"
        )
    }

    state(street, street.mair, of[street.members[street.mair.id]], 90)
    state(street, tom, of[street.members[tom.id]], 60)
    desk.press(street.ann, "All right, as they say")
    desk.press(street.ann, "Una…")
    desk.press(street.ann, "1 h 30 min")
    state(street, una, of[street.members[una.id]], 90)

    assert [street.minutes(someone) for someone in (street.mair, tom, una)] == [90, 60, 90]
    assert street.minutes(street.ann) == -240


def test_all_at_once_counts_only_for_what_was_on_the_card(desk: Desk) -> None:
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    slot = street.slot(people=2)
    for someone in (street.mair, tom):
        street.take(someone, slot)
    desk.at("2026-11-26T11:00")
    seal = hours.seal_of(contributions.of_slot(desk.tx, slot.id))
    state(street, street.mair, 1, 90)

    with pytest.raises(OutdatedError):
        street.do(street.ann, hours.confirm_all, slot.id, seal)
    assert street.minutes(street.mair) == 0


def test_thanks_are_brought_to_the_giver_once(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    state(street, street.ann, contribution, 90)

    street.do(street.ann, hours.thank, contribution, "You were <wonderful>")

    assert "You were &lt;wonderful&gt;" in desk.text(street.mair)
    assert "Say thank you" not in [label for seen in desk.seen(street.ann) for label in seen.buttons]
    with pytest.raises(OutdatedError):
        street.do(street.ann, hours.thank, contribution, "again")


def test_thanks_at_night_wait_for_the_morning(desk: Desk) -> None:
    street, contribution = finished(desk)
    desk.at("2026-11-26T23:00")

    street.do(street.ann, hours.thank, contribution, "Thank you!")

    assert "🙏" not in desk.text(street.mair)
    desk.at("2026-11-27T08:00")
    assert "🙏" in desk.text(street.mair)


def test_agreed_in_the_quiet_hours_is_told_in_the_morning_but_answered_at_once(desk: Desk) -> None:
    street, contribution = finished(desk)
    state(street, street.mair, contribution, 90)
    desk.at("2026-11-26T22:00")

    state(street, street.ann, contribution, 90)

    assert "You have helped" not in desk.text(street.mair)
    assert "have been helped for 1 h 30 min" in desk.text(street.ann)
    desk.at("2026-11-27T08:00")
    assert "you have helped for 1 h 30 min" in desk.text(street.mair)


def test_hours_are_agreed_wherever_the_chat_is(desk: Desk) -> None:
    street, _ = finished(desk)
    other = desk.open_circle("Roath")
    desk.join(street.mair, other)
    desk.join(street.ann, other)

    desk.press(street.mair, "1 h 30 min")
    desk.press(street.ann, "Yes, 1 h 30 min")

    assert street.minutes(street.mair) == 90
    assert "you have helped for 1 h 30 min" in desk.text(street.mair)
    assert {
        row["circle_id"] for row in desk.query("SELECT circle_id FROM act WHERE action = 'state_hours'")
    } == {street.circle}
