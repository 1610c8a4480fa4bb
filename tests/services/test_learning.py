"""What is learned of how people answer: each invitation once, as much as it says, and fading."""

import math
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ids import SlotId
from bot.domain.promises.answering import Delays, Ending, Record, counts, delays, habit_of, waking_minutes
from bot.domain.promises.waves import Sleep
from bot.services.needs import slots
from bot.services.promises import commitments
from storage.instants import from_ms
from storage.promises import answering, prospects
from storage.upkeep.export import export
from tests.support.desk import Desk
from tests.support.promises import Street, a_street

ZONE = ZoneInfo("Europe/London")


@pytest.fixture
def street(desk: Desk) -> Street:
    made = a_street(desk, "Mair", "Nia", "Olwen")
    desk.tx.execute("DELETE FROM circle_answering")
    return made


def records(street: Street) -> dict[str, tuple[float, float, float]]:
    """What is kept of each member."""
    names = {member: name for name, member in street.members.items()}
    rows = street.desk.query("SELECT member_id, yes, no, silent FROM answering")
    return {names[row["member_id"]]: (row["yes"], row["no"], row["silent"]) for row in rows}


def circle(street: Street) -> Any:
    """What is kept of the circle."""
    rows = street.desk.query("SELECT * FROM circle_answering")
    return rows[0] if rows else None


def over(street: Street, slot: int, at: str) -> None:
    """Let it be some time, and the slot be over."""
    street.desk.at(at)
    street.act(lambda turn: slots.end_slot(turn, SlotId(slot)))


def first_two(street: Street) -> tuple[int, str, str]:
    """An urgent need of two people, for which several are asked at once; and the first two."""
    street.answers(0.2)
    slot = street.need("2026-11-24T12:00", "2026-11-24T13:00", people=2)
    street.desk.tx.execute("DELETE FROM circle_answering")
    first, second, *_ = street.states(slot)
    return slot, first, second


def test_nothing_is_known_of_whoever_was_only_asked(street: Street) -> None:
    street.need()

    assert records(street) == {}
    assert circle(street) is None


def test_a_yes_and_a_no_count_once_each(street: Street) -> None:
    _, first, second = first_two(street)
    street.desk.pass_time(minutes=10)

    street.desk.press(street.people[first], "Yes, I can")
    street.desk.press(street.people[second], "Not this time")
    street.desk.press(street.people[first], "I cannot after all")

    known = records(street)
    assert known[first] == (1, 0, 0)
    assert known[second] == (0, 1, 0)
    kept = circle(street)
    assert (kept["yes"], kept["no"], kept["silent"]) == (1, 1, 0)
    assert kept["seen"] == 2
    assert kept["logs"] == pytest.approx(2 * math.log(10))
    assert kept["squares"] == pytest.approx(2 * math.log(10) ** 2)


def test_silence_counts_when_the_places_are_taken_and_the_longer_the_more(street: Street) -> None:
    def silence_after(minutes: int) -> float:
        street.answers(0.2)
        slot = street.need("2026-11-24T16:00", "2026-11-24T17:00")
        street.desk.tx.execute("DELETE FROM circle_answering")
        taker, *others = [name for name, state in street.states(slot).items() if state == "sent"]
        street.desk.pass_time(minutes=minutes)
        street.desk.press(street.people[taker], "Yes, I can")
        known = records(street)
        street.desk.tx.execute("DELETE FROM answering")
        street.desk.tx.execute("DELETE FROM commitment")
        return known[others[0]][2]

    soon, later = silence_after(1), silence_after(15)

    assert 0 < soon < later < 1


def test_a_yes_after_the_time_to_answer_still_counts_as_one(street: Street) -> None:
    slot, first, _ = first_two(street)
    street.desk.pass_time(minutes=40)
    assert street.states(slot)[first] == "expired"

    street.desk.press(street.people[first], "Yes, I can")

    assert records(street)[first] == (1, 0, 0)


def test_whoever_never_answers_is_counted_when_the_slot_is_over(street: Street) -> None:
    slot, first, _ = first_two(street)
    assert records(street) == {}

    over(street, slot, "2026-11-24T13:01")

    yes, no, silent = records(street)[first]
    assert (yes, no) == (0, 0)
    # Three hours, of which the prior's median is one.
    habit = habit_of(Record(), Delays())
    assert silent == pytest.approx(counts(Ending.UNANSWERED, waited=180, habit=habit).silent)


def test_whoever_is_not_needed_any_more_is_counted_when_the_slot_is_off(street: Street) -> None:
    slot, first, _ = first_two(street)
    street.desk.pass_time(minutes=30)

    street.act(lambda turn: commitments.slot_cancelled(turn, SlotId(slot)), "Carys")

    assert 0 < records(street)[first][2] < 1
    assert street.desk.query("SELECT * FROM outlook") == []


def test_an_invitation_to_everybody_says_nothing_about_one_person(street: Street) -> None:
    slot, first, second = first_two(street)
    street.desk.tx.execute("UPDATE invitation SET reasons = '{\"everybody\": true}'")

    street.desk.press(street.people[first], "Yes, I can")
    street.desk.press(street.people[second], "Yes, I can")
    over(street, slot, "2026-11-24T13:01")

    assert records(street) == {}


def test_what_was_learned_fades(street: Street) -> None:
    _, first, _ = first_two(street)
    street.desk.press(street.people[first], "Yes, I can")
    member = street.members[first]

    later = street.desk.now + timedelta(days=180)
    known = answering.known(street.desk.tx, [member], zone=ZONE, now=later)
    assert known[member].record.yes == pytest.approx(0.5)
    assert answering.learned(street.desk.tx, street.circle, now=later).record.yes == pytest.approx(0.5)


def test_the_sums_are_those_that_come_of_counting_all_invitations_again(street: Street) -> None:
    for day in (25, 26, 27):
        slot = street.need(f"2026-11-{day}T14:00", f"2026-11-{day}T15:00", people=2)
        # Telegram was slow with some of them: they are asked when it has reached them.
        street.desk.tx.execute(
            "UPDATE invitation SET sent_at = sent_at + 660000 WHERE slot_id = ? AND id % 2", (slot,)
        )
        street.desk.pass_time(hours=1, minutes=7)
        for name in [name for name, state in street.states(slot).items() if state == "sent"][:1]:
            street.desk.press(street.people[name], "Not this time")
        street.desk.pass_time(minutes=21)
        for name in [name for name, state in street.states(slot).items() if state == "sent"][:1]:
            street.desk.press(street.people[name], "Yes, I can")
        over(street, slot, f"2026-11-{day}T15:30")

    own, whole, sums = _counted_again(street)

    kept = circle(street)
    assert len(own) == 3
    assert whole.yes > 0.5
    assert whole.silent > 0
    assert (kept["yes"], kept["no"], kept["silent"]) == pytest.approx((whole.yes, whole.no, whole.silent))
    assert (kept["seen"], kept["logs"], kept["squares"]) == pytest.approx(
        (sums.seen, sums.logs, sums.squares)
    )
    rows = street.desk.query("SELECT * FROM answering")
    at = max(from_ms(row["at"]) for row in rows)
    found = answering.known(street.desk.tx, [row["member_id"] for row in rows], zone=ZONE, now=at)
    for member, record in own.items():
        one = found[member].record
        assert (one.yes, one.no, one.silent) == pytest.approx((record.yes, record.no, record.silent))


def _counted_again(street: Street) -> tuple[dict[int, Record], Record, Delays]:
    """Count every invitation that was counted, in that order, from nothing."""
    rows = street.desk.query(
        """SELECT invitation.*, slot.starts_at, person.quiet_from, person.quiet_to,
                  (SELECT min(at) FROM act WHERE object = 'invitation' AND object_id = invitation.id) AS asked
             FROM invitation JOIN slot ON slot.id = invitation.slot_id JOIN member ON member.id = invitation.member_id
             JOIN person ON person.id = member.person_id
            WHERE learned_at IS NOT NULL ORDER BY learned_at, invitation.id"""
    )
    own: dict[int, Record] = {}
    whole, sums, before = Record(), Delays(), datetime(2026, 11, 1, tzinfo=UTC)
    for row in rows:
        at = from_ms(row["learned_at"])
        days = (at - before) / timedelta(days=1)
        own = {member: record.aged(days) for member, record in own.items()}
        whole, sums, before = whole.aged(days), sums.aged(days), at
        sent = from_ms(row["sent_at"])
        ended = min(at, from_ms(row["starts_at"]))
        sleep = Sleep(begins=row["quiet_from"], ends=row["quiet_to"], zone=ZONE)
        waited = waking_minutes((sent, max(sent, ended)), sleep)[-1]
        ending = {"accepted": Ending.YES, "declined": Ending.NO}.get(row["state"], Ending.UNANSWERED)
        habit = habit_of(whole, sums)
        counted = counts(ending, waited=waited, habit=habit)
        own[row["member_id"]] = own.get(row["member_id"], Record()) + counted
        sums += delays(ending, waited=waited, habit=habit)
        whole += counted
    return own, whole, sums


def test_their_own_sums_are_in_everybodys_data_and_go_with_them(street: Street) -> None:
    _, first, _ = first_two(street)
    street.desk.press(street.people[first], "Yes, I can")
    [person] = street.desk.query("SELECT person_id FROM member WHERE id = ?", street.members[first])

    data = export(street.desk.tx, person["person_id"])

    assert [row["yes"] for row in data["answers_counted"]] == [1.0]


def test_of_a_slot_that_is_over_no_chance_is_kept(street: Street) -> None:
    slot, *_ = first_two(street)
    assert prospects.prospect(street.desk.tx, SlotId(slot)) is not None

    over(street, slot, "2026-11-24T13:01")

    assert prospects.prospect(street.desk.tx, SlotId(slot)) is None
