"""Asking people for a slot: what a beginning, a no, a deadline and a warning leave behind, and whose word it is."""

from datetime import timedelta

import pytest

from bot.domain.ids import InvitationId, OfferId, SlotId
from bot.domain.promises.matching import Neighbour
from bot.domain.rules import RULES
from bot.services.promises import inviting, on_the_way, withdrawing
from storage.people import people
from storage.promises.invitations import Decline
from storage.queues import due
from tests.support.desk import Desk
from tests.support.effects import Deed, effects, give_back, invited, refused, take, unasked, write
from tests.support.promises import Street, a_street


@pytest.fixture
def street(desk: Desk) -> Street:
    """Carys coordinates, Elin is helped; Mair and Nia drive."""
    return a_street(desk, "Mair", "Nia")


def _declines(street: Street, name: str, kind: Decline = Decline.NOT_THIS_TIME) -> Deed:
    asked = invited(street, name)
    return lambda turn: inviting.decline(turn, asked.id, asked.version, kind)


def test_who_fits_is_asked_and_it_is_planned_when_to_look_again_and_when_to_warn(street: Street) -> None:
    slot = unasked(street)

    assert effects(street, lambda turn: inviting.begin(turn, slot), "Carys") == [
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        "the clock: invite invitation 2 v1",
        "the clock: send invitation 2 v1",
        "due wave of 1 '1' Tue24-13:00",
        "due unfilled of 1 '1' Wed25-09:30",
        "invitation 1 new: slot_id=1 member_id=Mair wave=1 state=sent deadline=Tue24-13:00 sent_at=now version=2",
        "invitation 2 new: slot_id=1 member_id=Nia wave=1 state=sent deadline=Tue24-13:00 sent_at=now version=2",
        "to Mair: invitation invitation=1 (invitation, card anew)",
        "to Nia: invitation invitation=2 (invitation, card anew)",
        "outlook 1 new: slot_id=1 skill_id=14 chance=0.08 by=Wed25-09:30 look_again=Tue24-13:00 wanted=0 able=0",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0",
    ]


def test_at_night_it_is_planned_whom_to_ask_on_waking_and_then_they_are_asked(street: Street) -> None:
    slot = unasked(street)
    street.desk.at("2026-11-24T23:00")

    assert effects(street, lambda turn: inviting.begin(turn, slot), "Carys") == [
        "the clock: invite invitation 1 v1",
        "the clock: invite invitation 2 v1",
        "due wave of 1 '1' Wed25-08:00",
        "due unfilled of 1 '1' Wed25-09:30",
        "invitation 1 new: slot_id=1 member_id=Mair wave=1 state=planned deadline=Wed25-08:00",
        "invitation 2 new: slot_id=1 member_id=Nia wave=1 state=planned deadline=Wed25-08:00",
        "outlook 1 new: slot_id=1 skill_id=14 chance=0.01 by=Wed25-16:15 look_again=Wed25-12:00 wanted=0 able=0",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0",
    ]
    street.desk.now = invited(street, "Mair").deadline
    assert effects(street, lambda turn: inviting.look(turn, slot, tell=True)) == [
        "the clock: send invitation 1 v1",
        "the clock: send invitation 2 v1",
        "due wave of 1: due_at=Wed25-12:00",
        "invitation 1: state=sent deadline=Wed25-12:00 sent_at=now version=2",
        "invitation 2: state=sent deadline=Wed25-12:00 sent_at=now version=2",
        "to Mair: invitation invitation=1 (invitation, card anew)",
        "to Nia: invitation invitation=2 (invitation, card anew)",
        "outlook 1: chance=0.01",
    ]


def test_whoever_does_not_fit_any_more_on_waking_is_not_asked(street: Street) -> None:
    slot = unasked(street)
    street.desk.at("2026-11-24T23:00")
    street.act(lambda turn: inviting.begin(turn, slot), "Carys")
    write(street, "UPDATE offer SET state = 'ended' WHERE member_id = ?", street.members["Mair"])
    street.desk.now = invited(street, "Mair").deadline

    assert effects(
        street, lambda turn: inviting.look(turn, slot, tell=True), only=("act", "invitation", "outbox")
    ) == [
        "the clock: expire invitation 1 v1",
        "the clock: send invitation 2 v1",
        "invitation 1: state=expired version=2",
        "invitation 2: state=sent deadline=Wed25-12:00 sent_at=now version=2",
        "to Nia: invitation invitation=2 (invitation, card anew)",
    ]


def test_where_nobody_fits_who_coordinates_hears_it_if_it_is_to_be_told(street: Street) -> None:
    slot = unasked(street, key="gardening")

    assert effects(street, lambda turn: inviting.look(turn, slot, tell=True), only=("outbox", "due")) == [
        "to Carys: unfilled slot=1 (reply, card anew)",
    ]
    assert effects(street, lambda turn: inviting.look(turn, slot, tell=False), only=("outbox", "due")) == [
        "again Carys: unfilled slot=1 (reply, card)",
    ]


def test_a_no_is_learned_and_the_next_looked_for(street: Street) -> None:
    street.need()

    assert effects(street, _declines(street, "Mair"), "Mair") == [
        'Mair: decline invitation 1 v2 {"kind": "not_this_time"}',
        "answering 3 new: member_id=Mair yes=0.00 no=1.00 silent=0.00 at=now",
        "circle_answering 1: no=3501.00 seen=10001.00",
        "invitation 1: state=declined decline=not_this_time answered_at=now version=3 learned_at=now",
        "again Mair: invitation invitation=1 (reply, card)",
        "outlook 1: chance=0.04",
    ]


def test_not_this_kind_of_thing_is_remembered_until_it_is_taken_back(street: Street) -> None:
    street.need()
    street.need("2026-11-27T09:30", "2026-11-27T11:00")

    never = _declines(street, "Mair", Decline.NOT_THIS_KIND)
    assert effects(street, never, "Mair", only=("act", "avoided_skill")) == [
        'Mair: decline invitation 1 v2 {"kind": "not_this_kind"}',
        "avoided_skill 3-14 new: member_id=Mair skill_id=14 since=now",
    ]
    said = invited(street, "Mair")
    older = refused(street, lambda turn: inviting.ask_again(turn, said.id, said.version - 1), "Mair")
    foreign = refused(street, lambda turn: inviting.ask_again(turn, said.id, said.version), "Nia")
    assert (older, foreign) == ("OutdatedError error-outdated", "NotFoundError error-not-found")
    assert effects(street, lambda turn: inviting.ask_again(turn, said.id, said.version), "Mair") == [
        "Mair: ask_again invitation 1 v3",
        "avoided_skill 3-14 is gone",
        "again Mair: invitation invitation=1 (reply, card)",
    ]


@pytest.mark.parametrize(
    ("state", "heard"),
    [
        ("sent", "done"),
        ("expired", "done"),
        ("closed", "OutdatedError error-outdated"),
        ("declined", "OutdatedError error-outdated"),
        ("accepted", "OutdatedError error-outdated"),
    ],
)
def test_a_no_answers_what_is_still_asked(street: Street, state: str, heard: str) -> None:
    street.need()
    write(street, "UPDATE invitation SET state = ? WHERE member_id = ?", state, street.members["Mair"])
    asked = invited(street, "Mair")
    no = Decline.NOT_THIS_TIME

    older = refused(street, lambda turn: inviting.decline(turn, asked.id, asked.version - 1, no), "Mair")
    assert older == "OutdatedError error-outdated"
    assert refused(street, _declines(street, "Mair"), "Mair") == heard


def test_an_invitation_is_answered_by_whose_it_is_while_they_are_of_the_circle(street: Street) -> None:
    street.need()

    def asked(name: str | None, number: int = invited(street, "Mair").id) -> str:
        return refused(street, lambda turn: inviting.own_invitation(turn, InvitationId(number)), name)

    assert (asked("Nia"), asked(None), asked("Mair", 99)) == ("NotFoundError error-not-found",) * 3
    assert asked("Mair") == "done"
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", street.members["Mair"])
    assert asked("Mair") == "NotAllowedError error-join-first"


def test_whoever_does_not_answer_in_time_sees_it_and_can_still_say_yes(street: Street) -> None:
    slot = street.need()
    write(street, "UPDATE invitation SET deadline = ? WHERE member_id = ?", 1, street.members["Mair"])

    found = effects(
        street, lambda turn: inviting.look(turn, slot, tell=True), only=("act", "invitation", "outbox")
    )

    assert found == [
        "the clock: expire invitation 1 v2",
        "invitation 1: state=expired version=3",
        "again Mair: invitation invitation=1 (invitation, card)",
    ]


def test_when_all_places_are_taken_nobody_is_waited_for(street: Street) -> None:
    slot = street.need()
    street.join("Owen")

    assert (
        effects(
            street,
            lambda turn: inviting.look(turn, slot, tell=True),
            only=("act", "invitation"),
        )
        == []
    )
    take(street, slot, "Owen")
    assert street.states(slot) == {"Mair": "closed", "Nia": "closed"}


@pytest.mark.parametrize(
    ("start", "end", "at"),
    [
        ("2026-11-26T09:30", "2026-11-26T11:00", "Wed25-09:30"),
        ("2026-11-25T10:00", "2026-11-25T11:00", "Tue24-10:00"),
        ("2026-11-25T09:00", "2026-11-25T11:00", "Tue24-21:00"),
        ("2026-11-24T11:00", "2026-11-24T12:00", "Tue24-10:00"),
    ],
)
def test_who_coordinates_is_warned_a_day_before_or_when_half_of_the_time_is_over(
    street: Street, start: str, end: str, at: str
) -> None:
    street.rule(RULES.unfilled_warning_hours, 24)
    slot = unasked(street, start, end)

    assert effects(street, lambda turn: inviting.plan_warning(turn, slot)) == [f"due unfilled of 1 '1' {at}"]
    write(street, "UPDATE slot SET version = 2")
    again = effects(street, lambda turn: inviting.plan_warning(turn, slot))
    assert again == ["due unfilled of 1: state=dropped ended_at=now", f"due unfilled of 1 '2' {at}"]


def test_the_warning_is_said_to_who_coordinates_while_places_are_open(street: Street) -> None:
    slot = unasked(street, people=2)
    take(street, slot, "Mair")

    def warned() -> list[str]:
        return effects(street, lambda turn: inviting.warn_in_time(turn, slot), "Mair")

    assert warned() == ["to Carys: unfilled slot=1 (reply, card anew)"]
    take(street, slot, "Nia")
    assert warned() == []


def test_at_night_the_warning_waits_for_the_morning_if_that_is_before_the_start(street: Street) -> None:
    slot, early = unasked(street), unasked(street, "2026-11-25T07:00", "2026-11-25T08:00")
    street.desk.at("2026-11-24T23:00")

    told = [
        effects(street, lambda turn, of=of: inviting.warn_in_time(turn, of), only=("outbox",))
        for of in (slot, early)
    ]

    assert told == [
        ["to Carys: unfilled slot=1 (reply, card anew) at Wed25-08:00"],
        ["to Carys: unfilled slot=2 (reply, card anew)"],
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE slot SET state = 'cancelled'",
        "UPDATE slot SET state = 'over'",
        "UPDATE need SET state = 'closed'",
        "UPDATE slot SET starts_at = 1764061200000",
        None,
    ],
)
def test_for_what_is_off_over_or_has_begun_nobody_is_asked_or_warned(
    street: Street, statement: str | None
) -> None:
    slot = unasked(street) if statement else SlotId(99)
    if statement:
        street.desk.now = street.desk.now.replace(year=2025)
        write(street, statement.replace("1764061200000", str(int(street.desk.now.timestamp() * 1000))))

    for deed in (
        lambda turn: inviting.look(turn, slot, tell=True),
        lambda turn: inviting.begin(turn, slot),
        lambda turn: inviting.plan_warning(turn, slot),
        lambda turn: inviting.warn_in_time(turn, slot),
    ):
        assert effects(street, deed) == []
    over = refused(street, lambda turn: inviting.coordinated_slot(turn, slot, 1), "Carys")
    assert over == "OutdatedError need-error-over"


@pytest.mark.parametrize(
    ("name", "version", "heard"),
    [
        ("Carys", 1, "done"),
        ("Carys", 2, "OutdatedError error-outdated"),
        ("Mair", 1, "NotAllowedError error-not-allowed"),
        (None, 1, "NotAllowedError error-not-allowed"),
        ("Stranger", 1, "NotAllowedError error-not-allowed"),
        ("Dilys", 1, "NotAllowedError error-not-allowed"),
    ],
)
def test_only_a_coordinator_of_the_circle_asks_further_away(
    street: Street, name: str | None, version: int, heard: str
) -> None:
    slot = street.need()
    street.people["Stranger"] = street.desk.person("Stranger")
    street.desk.join(street.people["Stranger"], street.desk.open_circle("Roath"), "coordinator")
    street.join("Dilys", "coordinator")
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", street.members["Dilys"])

    assert refused(street, lambda turn: inviting.widen(turn, slot, version), name) == heard


def test_asking_further_away_is_the_needs_and_in_the_trail_and_the_next_are_asked(street: Street) -> None:
    street.join("Far", at=(51.549, -3.175))
    street.offer("Far", reach_m=2000)
    slot = street.need()

    assert effects(street, lambda turn: inviting.widen(turn, slot, 1), "Carys", only=("act", "need")) == [
        'Carys: widen need 1 v1 {"slot": 1}',
        "the clock: invite invitation 3 v1",
        "the clock: send invitation 3 v1",
        "need 1: widened_m=5000 version=2",
    ]
    assert "Far" in street.states(slot)


def test_a_new_offer_finds_what_waits_for_just_it(street: Street) -> None:
    street.join("Owen")
    slot = street.need(key="gardening")
    street.need("2026-11-27T09:30", "2026-11-27T11:00", key="cooking")
    street.desk.deliver()
    offer = OfferId(street.offer("Owen", "gardening"))

    assert effects(street, lambda turn: inviting.new_offer(turn, OfferId(99))) == []
    assert effects(street, lambda turn: inviting.new_offer(turn, offer), "Owen", only=("act", "outbox")) == [
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        "to Owen: invitation invitation=1 (invitation, card anew)",
        "again Carys: unfilled slot=1 (reply, card)",
    ]
    assert street.states(slot) == {"Owen": "sent"}


def test_who_goes_takes_back_what_others_count_on(street: Street) -> None:
    street.join("Owen")
    for_mair = unasked(street, whom="Mair")
    take(street, for_mair, "Owen")
    helping = unasked(street, "2026-11-27T09:30", "2026-11-27T11:00")
    waiting = unasked(street, "2026-11-28T09:30", "2026-11-28T11:00")
    street.need("2026-11-29T09:30", "2026-11-29T11:00")
    take(street, waiting, "Owen")
    for slot in (helping, waiting):
        take(street, slot, "Mair")
    tx, at = street.desk.tx, street.desk.now + timedelta(days=1)
    for kind in ("slot_over", "send_slot", "wave", "extend_need"):
        due.plan(tx, kind=kind, subject=1, at=at, circle=street.circle)
    mair = people.member(tx, street.members["Mair"])
    assert mair is not None

    assert effects(
        street,
        lambda turn: withdrawing.take_back_all(turn, mair),
        "Mair",
        only=("act", "commitment", "invitation", "need", "slot", "offer", "due"),
    ) == [
        "Mair: withdraw commitment 4 v1",
        "Mair: withdraw commitment 3 v1",
        "the clock: invite invitation 3 v1",
        "the clock: send invitation 3 v1",
        "Mair: gone need 1 v1",
        "Mair: cancel commitment 1 v1",
        "commitment 1: state=cancelled version=2",
        "commitment 3: state=withdrawn version=2",
        "commitment 4: state=withdrawn version=2",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "due reminder.giver.evening of 3: state=dropped ended_at=now",
        "due reminder.giver.before of 3: state=dropped ended_at=now",
        "due reminder.giver.start of 3: state=dropped ended_at=now",
        "due reminder.giver.after of 3: state=dropped ended_at=now",
        "due reminder.receiver.evening of 2: state=dropped ended_at=now",
        "due reminder.receiver.before of 2: state=dropped ended_at=now",
        "due reminder.receiver.after of 2: state=dropped ended_at=now",
        *(
            f"due {kind} of 1: state=dropped ended_at=now"
            for kind in ("slot_over", "send_slot", "wave", "extend_need")
        ),
        "due wave of 2 '1' Tue24-21:00",
        "invitation 1: state=closed version=3",
        "invitation 3 new: slot_id=2 member_id=Nia wave=1 state=sent deadline=Tue24-21:00 sent_at=now version=2",
        "need 1: state=cancelled version=2",
        "offer 1: state=ended version=2",
        "slot 1: state=cancelled shown_as=cancelled 1 published free line_shown_as=cancelled 1 published free 0",
        "slot 2: shown_as=open 1 published free line_shown_as=open 1 published free 0",
        "slot 3: line_shown_as=open 1 published full 1",
    ]


def test_what_was_promised_in_another_circle_stands_when_somebody_goes_from_one(street: Street) -> None:
    other = street.desk.open_circle("Roath")
    elsewhere = Street(desk=street.desk, circle=other, people=dict(street.people))
    for name in ("Carys", "Elin", "Mair"):
        elsewhere.members[name] = street.desk.join(street.people[name], other)
    slot = unasked(elsewhere)
    take(elsewhere, slot, "Mair")
    mair = people.member(street.desk.tx, street.members["Mair"])
    assert mair is not None

    street.act(lambda turn: withdrawing.take_back_all(turn, mair), "Mair")

    assert elsewhere.promises(slot) == {"Mair": "accepted"}


def test_the_promise_that_leaves_least_time_for_the_way_is_named(street: Street) -> None:
    """North of Cathays, some six and eleven kilometres away; at ten kilometres an hour."""
    before = unasked(street, "2026-11-26T08:00", "2026-11-26T09:15", lat=51.549)
    after = unasked(street, "2026-11-26T11:05", "2026-11-26T12:00", lat=51.594)
    slot = unasked(street)

    def tight(name: str, of: SlotId = slot) -> tuple[Neighbour, int] | None:
        found = inviting.open_slot(street.desk.tx, of, street.desk.now)
        assert found is not None
        return on_the_way.too_tight(street.desk.tx, *found, street.members[name], now=street.desk.now)

    take(street, before, "Nia")
    alone = tight("Nia")
    take(street, after, "Nia")
    both = tight("Nia")

    assert tight("Mair") is None
    assert alone is not None
    assert both is not None
    assert (alone[0].gap, both[0].gap) == (15, 5)
    assert alone[1] > 15
    assert both[1] > alone[1]
    assert tight("Nia", unasked(street, "2026-11-26T09:15", "2026-11-26T11:05", by_phone=True)) is None
    assert tight("Nia", unasked(street, "2026-11-26T09:15", "2026-11-26T11:05", lat=None, lon=None)) is None


def test_a_place_that_is_given_back_is_looked_for_again_at_once(street: Street) -> None:
    slot = street.need()
    street.join("Owen")
    take(street, slot, "Owen")

    street.act(give_back(street, slot, "Owen"), "Owen")

    assert street.states(slot) == {"Mair": "sent", "Nia": "sent"}
