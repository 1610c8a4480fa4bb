"""Offers, the register, and asking everybody: what each word leaves behind, whose word it is, and what is refused."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.ids import BroadcastId, OfferId, SkillId, SlotId
from bot.domain.needs.offers import OfferTimes
from bot.services.needs import broadcasting, offers, skills
from bot.services.needs.offers import OfferTerms
from storage.promises import invitations
from tests.support.desk import Desk
from tests.support.effects import effects, refused, take, unasked, write
from tests.support.promises import Street, a_street

ONE = OfferId(1)
OUTDATED = "OutdatedError error-outdated"
NOT_FOUND = "NotFoundError error-not-found"
NOT_ALLOWED = "NotAllowedError error-not-allowed"
JOIN_FIRST = "NotAllowedError error-join-first"


@pytest.fixture
def street(desk: Desk) -> Street:
    """Carys coordinates, Elin is helped, Mair drives."""
    return a_street(desk, "Mair")


def _terms(street: Street, **other: Any) -> OfferTerms:
    usual = OfferTerms(
        skill=street.skill(),
        new_skill="",
        words="w" * 1001,
        language="en",
        times=OfferTimes(),
        reach_m=900,
        by_phone=True,
    )
    return replace(usual, **other)


# Offers -------------------------------------------------------------------------------------------------------


def test_an_offer_is_kept_as_it_was_said_and_finds_what_waits_for_it(street: Street) -> None:
    slot = street.need(key="gardening")
    terms = _terms(street, skill=street.skill("gardening"))

    found = effects(street, lambda turn: offers.give_offer(turn, terms), "Mair", only=("act", "offer"))

    assert found == [
        "Mair: offer offer 2 v1",
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        (
            "offer 2 new: member_id=Mair skill_id=17 words=wwwwwwwwww… (1000) reach_m=900 by_phone=1 "
            "state=active"
        ),
    ]
    assert street.states(slot) == {"Mair": "sent"}


def test_the_same_offered_again_is_the_offer_that_stands(street: Street) -> None:
    found = effects(
        street, lambda turn: offers.give_offer(turn, _terms(street)), "Mair", only=("act", "offer")
    )

    assert found == [
        "Mair: change offer 1 v1",
        "offer 1: words=wwwwwwwwww… (1000) reach_m=900 by_phone=1 version=2",
    ]


def test_an_offer_that_sleeps_is_awake_when_it_is_said_anew(street: Street) -> None:
    street.act(lambda turn: offers.pause_offer(turn, ONE, 1, None), "Mair")

    found = effects(
        street, lambda turn: offers.change_offer(turn, ONE, 2, _terms(street)), "Mair", only=("act", "offer")
    )

    assert found == [
        "Mair: change offer 1 v2",
        "Mair: take_up offer 1 v3",
        "offer 1: words=wwwwwwwwww… (1000) reach_m=900 by_phone=1 state=active version=4",
    ]


def test_an_offer_sleeps_until_it_wakes_and_wakes_once(street: Street) -> None:
    street.desk.write(street.people["Mair"], "/offers")
    until = street.desk.now + timedelta(days=2)

    assert effects(street, lambda turn: offers.pause_offer(turn, ONE, 1, until), "Mair") == [
        "Mair: pause offer 1 v1",
        "due offer_wakes of 1 '2' Thu26-09:00",
        "offer 1: paused_until=Thu26-09:00 state=paused version=2",
        "again Mair: offer offer=1 (reply, card)",
    ]
    slot = street.need()
    assert effects(street, lambda turn: offers.wake_offer(turn, ONE, "1")) == []
    assert effects(street, lambda turn: offers.wake_offer(turn, OfferId(99), "2")) == []
    assert effects(street, lambda turn: offers.wake_offer(turn, ONE, "2"), only=("act", "offer")) == [
        "the clock: wake offer 1 v2",
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        "offer 1: paused_until=None state=active version=3",
    ]
    assert effects(street, lambda turn: offers.wake_offer(turn, ONE, "3")) == []
    assert street.states(slot) == {"Mair": "sent"}


def test_an_offer_ends_and_is_taken_up_again(street: Street) -> None:
    assert effects(street, lambda turn: offers.end_offer(turn, ONE, 1), "Mair", only=("act", "offer")) == [
        "Mair: end offer 1 v1",
        "offer 1: state=ended version=2",
    ]
    slot = street.need()
    assert effects(
        street, lambda turn: offers.take_up_offer(turn, ONE, 2), "Mair", only=("act", "offer")
    ) == [
        "Mair: take_up offer 1 v2",
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        "offer 1: state=active version=3",
    ]
    assert street.states(slot) == {"Mair": "sent"}


@pytest.mark.parametrize(
    "deed",
    [
        lambda turn, number, version, _: offers.pause_offer(turn, number, version, None),
        lambda turn, number, version, _: offers.end_offer(turn, number, version),
        offers.change_offer,
    ],
)
def test_an_offer_is_its_givers_as_it_stands(street: Street, deed) -> None:
    terms = _terms(street)

    def tried(name: str | None, number: int = 1, version: int = 1) -> str:
        return refused(street, lambda turn: deed(turn, OfferId(number), version, terms), name)

    assert (tried("Elin"), tried("Mair", 99), tried("Mair", 1, 2)) == (NOT_FOUND, NOT_FOUND, OUTDATED)
    assert (tried(None), tried("Mair")) == (JOIN_FIRST, "done")


def test_one_of_two_offers_of_the_same_stands(street: Street) -> None:
    street.act(lambda turn: offers.end_offer(turn, ONE, 1), "Mair")
    street.offer("Mair")
    street.offer("Mair", "gardening")
    gardening = _terms(street)

    assert (
        refused(street, lambda turn: offers.take_up_offer(turn, ONE, 2), "Mair")
        == "DomainError offer-error-standing"
    )
    changed = refused(street, lambda turn: offers.change_offer(turn, OfferId(3), 1, gardening), "Mair")
    assert changed == "DomainError offer-error-standing"


def test_what_stands_is_not_taken_up_what_has_ended_does_not_sleep_nothing_sleeps_until_now(
    street: Street,
) -> None:
    until = street.desk.now

    assert refused(street, lambda turn: offers.take_up_offer(turn, ONE, 1), "Mair") == OUTDATED
    past = refused(street, lambda turn: offers.pause_offer(turn, ONE, 1, until), "Mair")
    assert past == "DomainError offer-error-pause-past"
    street.act(lambda turn: offers.end_offer(turn, ONE, 1), "Mair")
    assert refused(street, lambda turn: offers.pause_offer(turn, ONE, 2, None), "Mair") == OUTDATED
    assert refused(street, lambda turn: offers.end_offer(turn, ONE, 2), "Mair") == OUTDATED


# The register -------------------------------------------------------------------------------------------------


def test_two_words_for_the_same_are_one_skill_until_they_are_taken_apart(street: Street) -> None:
    driving, gardening = street.skill(), street.skill("gardening")
    slot = street.need(key="gardening")

    def merge(turn: Any) -> None:
        skills.merge(turn, driving, gardening)

    def split(turn: Any) -> None:
        skills.split(turn, driving, gardening)

    assert refused(street, split, "Carys") == OUTDATED
    assert effects(street, merge, "Carys", only=("act", "skill")) == [
        'Carys: merge skill 14 v1 {"into": 17}',
        "the clock: invite invitation 1 v1",
        "the clock: send invitation 1 v1",
        "skill 14: merged_into=17",
    ]
    assert street.states(slot) == {"Mair": "sent"}
    assert refused(street, merge, "Carys") == OUTDATED
    other = lambda turn: skills.merge(turn, street.skill("cooking"), driving)  # noqa: E731
    assert refused(street, other, "Carys") == OUTDATED
    assert refused(street, split, "Mair") == NOT_ALLOWED
    assert effects(street, split, "Carys", only=("act", "skill")) == [
        'Carys: split skill 14 v2 {"into": 17}',
        "skill 14: merged_into=None",
    ]
    assert effects(street, merge, "Carys", only=("act",)) == [
        'Carys: merge skill 14 v3 {"into": 17}',
    ]


def test_words_are_judged_by_who_coordinates_within_their_circle(street: Street) -> None:
    own, other = street.skill(), street.desk.open_circle("Roath")
    theirs = SkillId(street.desk.query("SELECT min(id) AS id FROM skill WHERE circle_id = ?", other)[0]["id"])

    def merged(skill: SkillId, into: SkillId, name: str = "Carys") -> str:
        return refused(street, lambda turn: skills.merge(turn, skill, into), name)

    assert (merged(own, theirs), merged(theirs, own)) == (NOT_FOUND, NOT_FOUND)
    assert merged(own, own) == "DomainError skills-same-how"
    assert merged(own, street.skill("gardening"), "Mair") == NOT_ALLOWED
    assert refused(street, lambda turn: skills.split(turn, theirs, own), "Carys") == NOT_FOUND


def test_a_name_is_cut_to_a_hundred_characters(street: Street) -> None:
    made = street.act(lambda turn: skills.named_skill(turn, None, "n" * 101, "en"), "Mair")

    words = street.desk.query("SELECT word FROM skill_word WHERE skill_id = ?", made)
    assert [len(row["word"]) for row in words] == [100]


# Everybody ----------------------------------------------------------------------------------------------------


def test_everybody_is_asked_in_steps_and_the_sender_sees_how_far_it_is(street: Street) -> None:
    slot = unasked(street)

    assert effects(street, lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys") == [
        "Carys: begin broadcast 1 v1",
        (
            "broadcast 1 new: by_member=Carys slot_id=1 words= last_member=0 total=2 asked=0 "
            "state=running started_at=now"
        ),
        "due broadcast_step of 1 '2026-11-24T09:00:00.000+00:00' now",
        "to Carys: broadcast broadcast=1 (reply, card anew)",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0",
    ]
    assert effects(street, lambda turn: broadcasting.step(turn, BroadcastId(1))) == [
        "broadcast 1: last_member=Mair asked=2 version=2",
        "due broadcast_step of 1 '2026-11-24T09:00:03.000+00:00' Tue24-09:00",
        (
            "invitation 1 new: slot_id=1 member_id=Carys wave=1 state=sent deadline=Thu26-09:30 "
            "sent_at=now version=2"
        ),
        (
            "invitation 2 new: slot_id=1 member_id=Mair wave=1 state=sent deadline=Thu26-09:30 "
            "sent_at=now version=2"
        ),
        "to Carys: invitation invitation=1 (broadcast, card)",
        "to Mair: invitation invitation=2 (broadcast, card)",
        "again Carys: broadcast broadcast=1 (reply, card)",
    ]


@pytest.mark.parametrize(
    ("statement", "by", "heard"),
    [
        (None, "Carys", "done"),
        (None, "Mair", NOT_ALLOWED),
        ("UPDATE slot SET version = 2", "Carys", OUTDATED),
        ("UPDATE slot SET state = 'over'", "Carys", OUTDATED),
        ("UPDATE slot SET starts_at = 1795510800000", "Carys", OUTDATED),
        ("UPDATE member SET paused_until = 1795510800001", "Carys", "DomainError broadcast-error-nobody"),
    ],
)
def test_everybody_is_asked_by_who_coordinates_for_what_is_open(
    street: Street, statement: str | None, by: str, heard: str
) -> None:
    slot = unasked(street)
    assert int(street.desk.now.timestamp() * 1000) == 1795510800000
    if statement:
        write(street, statement)

    assert refused(street, lambda turn: broadcasting.ask_everybody(turn, slot, 1), by) == heard
    if heard == "done":
        again = refused(street, lambda turn: broadcasting.ask_everybody(turn, slot, 1), by)
        assert again == "OutdatedError broadcast-error-running"


def test_only_the_circles_own_is_asked_or_stopped(street: Street) -> None:
    slot, other = unasked(street), street.desk.open_circle("Roath")
    street.desk.join(street.people["Mair"], other, "coordinator")
    street.act(lambda turn: broadcasting.tell_everybody(turn, "Hello"), "Carys")

    def elsewhere(deed: Any) -> str:
        return refused(street, lambda turn: deed(turn.in_circle(other)), "Mair")

    assert elsewhere(lambda turn: broadcasting.ask_everybody(turn, slot, 1)) == NOT_FOUND
    assert elsewhere(lambda turn: broadcasting.ask_everybody(turn, SlotId(99), 1)) == NOT_FOUND
    assert elsewhere(lambda turn: broadcasting.stop_broadcast(turn, BroadcastId(1))) == NOT_FOUND
    assert elsewhere(lambda turn: broadcasting.stop_broadcast(turn, BroadcastId(99))) == NOT_FOUND
    assert (
        refused(street, lambda turn: broadcasting.stop_broadcast(turn, BroadcastId(1)), "Mair") == NOT_ALLOWED
    )


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("  ", "DomainError broadcast-error-empty"),
        ("w" * 3500, "done"),
        (" " + "w" * 3500 + " ", "done"),
        ("w" * 3501, "DomainError broadcast-error-long most=3500"),
    ],
)
def test_what_is_told_to_everybody_is_something_and_fits(street: Street, words: str, heard: str) -> None:
    assert refused(street, lambda turn: broadcasting.tell_everybody(turn, words), "Carys") == heard


def test_nobody_is_told_by_who_is_alone(street: Street) -> None:
    write(street, "UPDATE member SET left_at = 1 WHERE id <> ?", street.members["Carys"])

    heard = refused(street, lambda turn: broadcasting.tell_everybody(turn, "Hello"), "Carys")

    assert heard == "DomainError broadcast-error-nobody"


def test_a_word_to_everybody_reaches_them_when_they_wake_and_a_stop_takes_it_back(street: Street) -> None:
    street.desk.at("2026-11-24T23:00")

    assert effects(street, lambda turn: broadcasting.tell_everybody(turn, " Hello "), "Carys") == [
        "Carys: begin broadcast 1 v1",
        (
            "broadcast 1 new: by_member=Carys words=Hello last_member=0 total=2 asked=0 state=running "
            "started_at=now"
        ),
        "due broadcast_step of 1 '2026-11-24T23:00:00.000+00:00' now",
        "to Carys: broadcast broadcast=1 (reply, card anew)",
    ]
    assert effects(street, lambda turn: broadcasting.step(turn, BroadcastId(1))) == [
        "broadcast 1: last_member=Mair asked=2 version=2",
        "due broadcast_step of 1 '2026-11-24T23:00:03.000+00:00' Tue24-23:00",
        "to Elin: message_to_all broadcast=1 (broadcast) at Wed25-08:00",
        "to Mair: message_to_all broadcast=1 (broadcast) at Wed25-08:00",
        "again Carys: broadcast broadcast=1 (reply, card)",
    ]
    assert effects(street, lambda turn: broadcasting.stop_broadcast(turn, BroadcastId(1)), "Carys") == [
        "Carys: stop broadcast 1 v1",
        "broadcast 1: asked=0 state=stopped version=4 ended_at=now",
        "outbox 2: state=expired ended_at=now",
        "outbox 3: state=expired ended_at=now",
        "again Carys: broadcast broadcast=1 (reply, card)",
    ]
    again = refused(street, lambda turn: broadcasting.stop_broadcast(turn, BroadcastId(1)), "Carys")
    assert again == "OutdatedError broadcast-error-through"
    assert effects(street, lambda turn: broadcasting.step(turn, BroadcastId(1))) == []
    assert effects(street, lambda turn: broadcasting.step(turn, BroadcastId(99))) == []


def test_whoever_would_wake_too_late_is_not_asked_and_who_was_closed_is_asked_anew(street: Street) -> None:
    slot = street.need("2026-11-25T07:30", "2026-11-25T08:30")
    write(street, "UPDATE invitation SET state = 'closed'")
    write(street, "UPDATE person SET quiet_from = 0, quiet_to = 0 WHERE name = 'Mair'")
    street.join("Nia")
    street.desk.now += timedelta(hours=14)
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")

    found = effects(
        street,
        lambda turn: broadcasting.step(turn, BroadcastId(1)),
        only=("outbox", "invitation", "broadcast"),
    )

    assert found == [
        "broadcast 1: last_member=Nia asked=1 version=2",
        "invitation 1: state=sent deadline=Wed25-07:30 sent_at=now version=3",
        "to Mair: invitation invitation=1 (broadcast, card anew)",
        "again Carys: broadcast broadcast=1 (reply, card)",
    ]


@pytest.mark.parametrize("how", ["full", "begun", "over"])
def test_nobody_is_asked_for_what_nobody_is_wanted_for_any_more(street: Street, how: str) -> None:
    slot = unasked(street)
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    if how == "full":
        take(street, slot, "Mair")
    elif how == "begun":
        write(street, "UPDATE slot SET starts_at = ?", int(street.desk.now.timestamp() * 1000))
    else:
        write(street, "UPDATE slot SET state = 'over'")

    street.act(lambda turn: broadcasting.step(turn, BroadcastId(1)))

    assert street.desk.query("SELECT state FROM broadcast")[0]["state"] == "stopped"
    assert street.states(slot) == {}


def test_a_stop_closes_the_invitations_that_have_not_gone_out(street: Street) -> None:
    slot = unasked(street)
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    turn = street.desk.turn(street.people["Carys"], street.circle)
    broadcasting.step(turn, BroadcastId(1))

    found = effects(
        street, lambda turn: broadcasting.stop_for(turn, slot), only=("invitation", "broadcast", "outbox")
    )

    assert found == [
        "broadcast 1: asked=0 state=stopped version=4 ended_at=now",
        "invitation 1: state=closed version=3",
        "invitation 2: state=closed version=3",
        "outbox 2: state=expired ended_at=now",
        "outbox 3: state=expired ended_at=now",
    ]
    closed = invitations.of_member(street.desk.tx, slot, street.members["Mair"])
    assert closed is not None
    assert closed.state == "closed"
