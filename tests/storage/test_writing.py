"""Whoever writes changes what it says and not a value more, in a town full of rows that look alike."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.ids import (
    ChatId,
    CircleId,
    CommitmentId,
    InvitationId,
    MemberId,
    NeedId,
    OfferId,
    PersonId,
    SkillId,
    SlotId,
)
from bot.domain.needs.offers import OfferTimes
from bot.domain.states import CommitmentState, InvitationState, NeedState, OfferState, SlotState
from storage.day import contributions, talks
from storage.instants import to_ms
from storage.needs import beneficiaries, broadcasts, changing_needs, offers, skills
from storage.needs.needs import SendTo
from storage.people import chats, circles, links, members, places
from storage.promises import commitments, going, invitations
from storage.promises.invitations import Decline
from storage.queues import due
from tests.support.desk import Desk
from tests.support.town import changed, row, rows

Deed = Callable[[Desk], Any]


def _tomorrow(desk: Desk) -> Any:
    return desk.now + timedelta(1)


def _first(desk: Desk, table: str, **wanted: Any) -> int:
    """Give the second of the rows with these values, so that neither the first nor the last is it."""
    return [
        one["id"] for one in rows(desk, table) if all(one[name] == value for name, value in wanted.items())
    ][1]


@pytest.mark.parametrize(
    ("deed", "table", "number", "values"),
    [
        (lambda it: members.note_agreement(it.tx, PersonId(3), notice=4, now=it.now), "person", 3,
         {"agreed_at": "now", "notice": 4}),
        (lambda it: members.set_language(it.tx, PersonId(3), "fr"), "person", 3, {"language": "fr"}),
        (lambda it: members.set_quiet(it.tx, PersonId(3), 5, 6), "person", 3, {"quiet_from": 5, "quiet_to": 6}),
        (lambda it: members.set_pause(it.tx, MemberId(3), it.now), "member", 3, {"paused_until": "now", "version": 2}),
        (lambda it: members.set_place(it.tx, MemberId(3), lat=1.5, lon=2.5, name="Here"), "member", 3,
         {"lat": 1.5, "lon": 2.5, "place_name": "Here", "version": 2}),
        (lambda it: members.raise_version(it.tx, MemberId(3)), "member", 3, {"version": 2}),
        (lambda it: members.set_speaker(it.tx, MemberId(3), MemberId(4)), "member", 3, {"speaker_id": 4, "version": 2}),
        (lambda it: circles.rename(it.tx, CircleId(3), "Other"), "circle", 3, {"name": "Other"}),
        (lambda it: circles.set_language(it.tx, CircleId(3), "cy"), "circle", 3, {"language": "cy"}),
        (lambda it: circles.set_zone(it.tx, CircleId(3), "UTC"), "circle", 3, {"zone": "UTC"}),
        (lambda it: circles.set_place(it.tx, CircleId(3), name="P", lat=1.0, lon=2.0), "circle", 3,
         {"place_name": "P", "lat": 1.0, "lon": 2.0}),
        (lambda it: chats.set_circle(it.tx, ChatId(1003), CircleId(3)), "chat", 1003, {"circle_id": 3}),
        (lambda it: chats.set_language(it.tx, ChatId(1003), "de"), "chat", 1003, {"language": "de"}),
        (lambda it: circles.set_group_left(it.tx, ChatId(-100200300), at=it.now), "chat", -100200300,
         {"left_at": "now"}),
        (lambda it: circles.set_group_left(it.tx, ChatId(1003), at=it.now), "chat", 1003, {}),
        (lambda it: skills.merge(it.tx, SkillId(3), SkillId(2)), "skill", 3, {"merged_into": 2}),
        (lambda it: changing_needs.set_answer(it.tx, NeedId(3), answer="Kind"), "need", 3, {"answer": "Kind"}),
        (lambda it: changing_needs.set_made_until(it.tx, NeedId(3), until=it.now), "need", 3, {"made_until": "now"}),
        (lambda it: changing_needs.widen(it.tx, NeedId(3), now=_tomorrow(it), by_m=50), "need", 3,
         {"widened_m": 50, "version": "+1", "changed_at": "tomorrow"}),
        (lambda it: changing_needs.set_send_to(it.tx, NeedId(3), now=_tomorrow(it), send_to=SendTo.GROUP), "need", 3,
         {"send_to": "group", "version": "+1", "changed_at": "tomorrow"}),
        (lambda it: changing_needs.set_people(it.tx, NeedId(3), now=_tomorrow(it), people=9), "need", 3,
         {"people": 9, "version": "+1", "changed_at": "tomorrow"}),
        (lambda it: changing_needs.touch_need(it.tx, NeedId(3), now=_tomorrow(it)), "need", 3,
         {"version": "+1", "changed_at": "tomorrow"}),
        (lambda it: changing_needs.set_need_state(it.tx, NeedId(3), now=_tomorrow(it), state=NeedState.CANCELLED),
         "need", 3, {"state": "cancelled", "version": "+1", "changed_at": "tomorrow"}),
        (lambda it: changing_needs.set_place(it.tx, NeedId(3), now=_tomorrow(it), place_name="P", lat=1.0, lon=2.0,
                                             address="A", by_phone=True, to_place="Q", to_lat=3.0, to_lon=4.0,
                                             to_address="B"),
         "need", 3,
         {"place_name": "P", "lat": 1.0, "lon": 2.0, "address": "A", "by_phone": 1, "version": "+1",
          "to_place": "Q", "to_lat": 3.0, "to_lon": 4.0, "to_address": "B",
          "changed_at": "tomorrow"}),
        (lambda it: changing_needs.set_places(it.tx, SlotId(3), places=50), "slot", 3, {"places": 50}),
        (lambda it: offers.set_offer_state(it.tx, OfferId(3), now=_tomorrow(it), state=OfferState.PAUSED,
                                           paused_until=it.now), "offer", 3,
         {"state": "paused", "paused_until": "now", "version": "+1", "changed_at": "tomorrow"}),
    ],
)  # fmt: skip
def test_one_row_changes_as_it_was_said(
    town: Desk, deed: Deed, table: str, number: int, values: dict[str, Any]
) -> None:
    if table == "need":
        town.tx.execute("DROP TRIGGER need_transition")
        town.tx.execute("UPDATE need SET state = 'published' WHERE id = 3")
        town.tx.execute("UPDATE need SET widened_m = 0, answer = '', made_until = NULL WHERE id = 3")
    told = {"now": to_ms(town.now), "tomorrow": to_ms(town.now + timedelta(1)), "+1": None}
    before = row(town, table, number)
    expected = {
        name: before["version"] + 1
        if value == "+1"
        else told.get(value, value)
        if isinstance(value, str)
        else value
        for name, value in values.items()
    }
    if "version" in values and values["version"] == 2:
        expected["version"] = before["version"] + 1

    found = changed(town, lambda: deed(town))

    assert found == (
        {table: {number: {k: v for k, v in expected.items() if before[k] != v}}} if expected else {}
    )


def test_whoever_leaves_loses_their_roles_and_nobody_else_does(town: Desk) -> None:
    member = next(one["member_id"] for one in rows(town, "member_role") if one["ended_at"] is None)
    own = {
        one["id"]: {"ended_at": to_ms(town.now)}
        for one in rows(town, "member_role")
        if one["member_id"] == member and one["ended_at"] is None
    }

    found = changed(town, lambda: members.leave(town.tx, MemberId(member), now=town.now))

    assert found == {
        "member": {member: {"left_at": to_ms(town.now), "version": row(town, "member", member)["version"]}},
        "member_role": own,
    }


def test_one_role_is_given_and_ended(town: Desk) -> None:
    [free] = [one["id"] for one in rows(town, "member") if one["id"] == 8]
    given = changed(
        town, lambda: members.give_role(town.tx, CircleId(1), free, "steward", by=MemberId(1), now=town.now)
    )
    [new] = given["member_role"].values()
    assert (new["member_id"], new["role"], new["given_by"], new["given_at"], new["ended_at"]) == (
        free, "steward", 1, to_ms(town.now), None,
    )  # fmt: skip
    members.give_role(town.tx, CircleId(1), free, "coordinator", by=None, now=town.now)

    found = changed(town, lambda: members.end_role(town.tx, free, "steward", now=town.now))

    assert found == {"member_role": {new["id"]: {"ended_at": to_ms(town.now)}}}
    assert not members.end_role(town.tx, free, "steward", now=town.now)
    assert members.end_role(town.tx, free, "coordinator", now=town.now)


def test_a_budget_is_the_persons_in_all_their_circles(town: Desk) -> None:
    dai = town.query("SELECT person_id FROM member GROUP BY person_id HAVING count(*) > 1")[0]["person_id"]

    found = changed(town, lambda: members.set_budget(town.tx, dai, 3, ask_less=True))

    assert found == {
        "person": {dai: {"weekly_budget": 3}},
        "member": {one["id"]: {"ask_less": 1} for one in rows(town, "member") if one["person_id"] == dai},
    }


def test_who_is_unreachable_is_noted_at_their_account_until_they_write(town: Desk) -> None:
    account = next(one["id"] for one in rows(town, "account") if one["person_id"] == 3)

    gone = changed(town, lambda: members.set_unreachable(town.tx, PersonId(3), town.now))
    back = changed(town, lambda: chats.heard_from(town.tx, PersonId(3), username="anew"))

    assert gone == {"account": {account: {"unreachable_since": to_ms(town.now)}}}
    assert back == {"account": {account: {"unreachable_since": None, "username": "anew"}}}
    assert changed(town, lambda: chats.heard_from(town.tx, PersonId(3), username="anew")) == {}


def test_a_wish_not_to_meet_is_one_pairs_and_noted_once(town: Desk) -> None:
    deed = changed(
        town, lambda: members.block(town.tx, CircleId(1), by=MemberId(1), of=MemberId(2), now=town.now)
    )
    [made] = deed["block"].values()

    assert (made["by_member"], made["of_member"], made["blocked_at"]) == (1, 2, to_ms(town.now))
    assert not members.block(town.tx, CircleId(1), by=MemberId(1), of=MemberId(2), now=town.now)
    assert members.block(town.tx, CircleId(1), by=MemberId(1), of=MemberId(3), now=town.now)
    assert changed(town, lambda: members.unblock(town.tx, by=MemberId(1), of=MemberId(2))) == {
        "block": {(1, 2): {}}
    }


def test_who_joins_again_is_the_same_member_with_a_new_version(town: Desk) -> None:
    left = next(one for one in rows(town, "member") if one["left_at"] is not None)

    found = changed(
        town, lambda: members.join(town.tx, left["circle_id"], left["person_id"], now=town.now + timedelta(1))
    )

    assert found == {
        "member": {
            left["id"]: {
                "joined_at": to_ms(town.now + timedelta(1)), "left_at": None, "version": left["version"] + 1,
            }
        }
    }  # fmt: skip


def test_who_joins_for_the_first_time_has_an_account_in_the_ledger(town: Desk) -> None:
    person = members.add_person(town.tx, name="N" * 150, language="de", notice=2, now=town.now)
    members.add_account(town.tx, person, user_id=77, username="new")

    made = changed(town, lambda: members.join(town.tx, CircleId(3), person, now=town.now))

    [member] = made["member"].values()
    [account] = made["ledger_account"].values()
    assert (member["circle_id"], member["person_id"], member["joined_at"], member["version"]) == (
        3, person, to_ms(town.now), 1,
    )  # fmt: skip
    assert (account["circle_id"], account["member_id"], account["opened_at"]) == (
        3,
        member["id"],
        to_ms(town.now),
    )
    written = row(town, "person", person)
    assert (written["name"], written["language"], written["agreed_at"], written["notice"], written["created_at"]) == (
        "N" * 100, "de", to_ms(town.now), 2, to_ms(town.now),
    )  # fmt: skip


def test_somebody_on_behalf_has_a_speaker_an_account_and_never_agreed(town: Desk) -> None:
    made = changed(
        town,
        lambda: beneficiaries.add_on_behalf(
            town.tx, now=town.now, circle=CircleId(3), name="Old Tom", language="cy", speaker=MemberId(25)
        ),
    )

    [person], [member], [account] = (
        list(made[table].values()) for table in ("person", "member", "ledger_account")
    )
    assert (person["name"], person["language"], person["agreed_at"], person["created_at"]) == (
        "Old Tom", "cy", None, to_ms(town.now),
    )  # fmt: skip
    assert (member["circle_id"], member["person_id"], member["speaker_id"], member["joined_at"]) == (
        3, person["id"], 25, to_ms(town.now),
    )  # fmt: skip
    assert (account["circle_id"], account["member_id"], account["opened_at"]) == (
        3,
        member["id"],
        to_ms(town.now),
    )


def test_a_link_ends_and_who_was_on_the_way_by_it_is_no_longer(town: Desk) -> None:
    code, other = [one["code"] for one in rows(town, "link") if one["ended_at"] is None][:2]
    town.tx.execute("UPDATE chat SET link = ? WHERE id = 1003", (code,))
    town.tx.execute("UPDATE chat SET link = ? WHERE id = 1004", (other,))
    on_the_way = {one["id"]: {"link": None} for one in rows(town, "chat") if one["link"] == code}

    found = changed(town, lambda: links.end(town.tx, code, now=town.now))

    assert found == {"link": {code: {"ended_at": to_ms(town.now)}}, "chat": on_the_way}
    assert changed(town, lambda: links.end(town.tx, code, now=town.now + timedelta(1))) == {}
    assert changed(town, lambda: chats.set_link(town.tx, ChatId(1005), other)) == {
        "chat": {1005: {"link": other}}
    }


def test_a_group_is_linked_let_go_of_and_linked_again(town: Desk) -> None:
    chat = ChatId(-100200300)

    gone = changed(town, lambda: circles.unlink_group(town.tx, chat, now=town.now))
    again = changed(
        town, lambda: circles.link_group(town.tx, chat, CircleId(3), by=MemberId(24), now=town.now)
    )

    assert gone == {"circle_group": {chat: {"ended_at": to_ms(town.now)}}}
    assert again == {
        "circle_group": {
            chat: {"circle_id": 3, "agreed_by": 24, "agreed_at": to_ms(town.now), "ended_at": None}
        }
    }
    circles.unlink_group(town.tx, chat, now=town.now)
    assert not circles.unlink_group(town.tx, chat, now=town.now)


def test_a_group_is_called_as_telegram_calls_it_and_a_private_chat_has_no_title(town: Desk) -> None:
    chat = -100200300

    assert changed(
        town,
        lambda: chats.meet(town.tx, ChatId(chat), now=town.now, kind="group", language="en", title="Other"),
    ) == {"chat": {chat: {"title": "Other"}}}
    assert not changed(
        town, lambda: chats.meet(town.tx, ChatId(chat), now=town.now, kind="group", language="en", title=None)
    )
    assert not changed(
        town,
        lambda: chats.meet(town.tx, ChatId(1003), now=town.now, kind="private", language="en", title="X"),
    )
    new = changed(
        town, lambda: chats.meet(town.tx, ChatId(-5), now=town.now, kind="group", language="de", title="New")
    )
    assert [new["chat"][-5][name] for name in ("kind", "language", "title", "circle_id")] == [
        "group",
        "de",
        "New",
        None,
    ]
    met = changed(
        town,
        lambda: chats.meet(town.tx, ChatId(55), now=town.now, kind="private", language="de", title="New"),
    )
    assert met["chat"][55]["title"] is None
    assert met["chat"][55]["met_at"] == to_ms(town.now)


def test_a_place_is_pinned_moved_and_forgotten_in_its_own_circle(town: Desk) -> None:
    there = rows(town, "place")[1]

    moved = changed(
        town,
        lambda: places.pin(
            town.tx, there["circle_id"], name="THE Library", folded=there["folded"], lat=1.0, lon=2.0
        ),
    )

    assert moved == {"place": {there["id"]: {"name": "THE Library", "lat": 1.0, "lon": 2.0}}}
    assert places.unpin(town.tx, CircleId(2), there["id"]) is None
    assert changed(town, lambda: places.unpin(town.tx, there["circle_id"], there["id"])) == {
        "place": {there["id"]: {}}
    }


def test_an_offer_written_anew_keeps_its_number_and_nothing_of_its_old_times(town: Desk) -> None:
    town.tx.execute(
        "INSERT INTO offer_except VALUES (3, '2027-01-01', '2027-01-02'), (4, '2027-01-01', '2027-01-02')"
    )
    hours = {
        (one["offer_id"], one["weekday"], one["from_minute"])
        for one in rows(town, "offer_hours")
        if one["offer_id"] == 3
    }
    times = OfferTimes(
        from_date=date(2027, 3, 1), to_date=None, excluded=((date(2027, 4, 1), date(2027, 4, 2)),)
    )

    found = changed(
        town,
        lambda: offers.change_offer(
            town.tx, OfferId(3), now=town.now + timedelta(1), skill=SkillId(1), words="Anew", language="cy", reach_m=5,
            by_phone=True, times=times,
        ),
    )  # fmt: skip

    assert hours
    assert found["offer_hours"] == {key: {} for key in hours}
    assert found["offer_except"] == {
        (3, "2027-04-01"): {"offer_id": 3, "from_date": "2027-04-01", "to_date": "2027-04-02"},
        (3, "2027-01-01"): {},
    }
    values = found["offer"].pop(3)
    assert not found["offer"]
    for name, value in {
        "skill_id": 1, "words": "Anew", "reach_m": 5, "by_phone": 1, "from_date": "2027-03-01",
        "changed_at": to_ms(town.now + timedelta(1)),
    }.items():  # fmt: skip
        assert values[name] == value, name


def test_a_new_offer_takes_no_number_that_was_anybodys_before(town: Desk) -> None:
    newest = max(one["id"] for one in rows(town, "offer"))
    town.tx.execute(
        "INSERT INTO act (at, object, object_id, version, action)"
        " VALUES (1, 'offer', ?, 1, 'x'), (1, 'need', 9999, 1, 'x')",
        (newest + 7,),
    )

    made = offers.add_offer(
        town.tx, now=town.now, circle=CircleId(1), member=MemberId(1), skill=SkillId(1), words="w", language="en",
        reach_m=None, by_phone=False, times=OfferTimes(),
    )  # fmt: skip

    assert made == newest + 8
    written = row(town, "offer", made)
    assert (written["state"], written["created_at"], written["changed_at"]) == (
        "active", to_ms(town.now), to_ms(town.now),
    )  # fmt: skip


def test_a_slot_is_ended_and_moved_alone_and_a_place_that_changes_touches_the_open_ones(town: Desk) -> None:
    slot = _first(town, "slot", state="open")
    need = row(town, "slot", slot)["need_id"]
    open_ones = {
        one["id"]: {"version": one["version"] + 1}
        for one in rows(town, "slot")
        if one["need_id"] == need and one["state"] == "open"
    }
    start = town.now + timedelta(days=400)
    walls = (start.replace(tzinfo=None), (start + timedelta(hours=1)).replace(tzinfo=None))

    touched = changed(town, lambda: changing_needs.touch_open_slots(town.tx, NeedId(need)))
    moved = changed(
        town,
        lambda: changing_needs.move_slot(
            town.tx, SlotId(slot), starts_at=start, ends_at=start + timedelta(hours=1), wall=walls
        ),
    )
    ended = changed(town, lambda: changing_needs.set_slot_state(town.tx, SlotId(slot), state=SlotState.OVER))

    assert touched == {"slot": open_ones}
    assert set(moved["slot"]) == {slot}
    assert moved["slot"][slot]["starts_at"] == to_ms(start)
    assert moved["slot"][slot]["ends_at"] == to_ms(start + timedelta(hours=1))
    assert moved["slot"][slot]["version"] == open_ones[slot]["version"] + 1
    assert [moved["slot"][slot][name] for name in ("local_start", "local_end")] == [
        wall.isoformat(timespec="minutes") for wall in walls
    ]
    assert ended == {"slot": {slot: {"state": "over"}}}


def test_an_invitation_is_planned_sent_answered_and_closed_alone(town: Desk) -> None:
    slot, member = _first(town, "slot", state="open"), 6
    town.tx.execute("DELETE FROM invitation WHERE slot_id = ? AND member_id = ?", (slot, member))
    newest = max(one["id"] for one in rows(town, "invitation"))
    town.tx.execute(
        "INSERT INTO act (at, object, object_id, version, action) VALUES (1, 'invitation', ?, 1, 'x')",
        (newest + 3,),
    )
    town.tx.execute("UPDATE invitation SET answered_at = 5 WHERE id = 1")
    later = town.now + timedelta(hours=3)
    asked = invitations.add(
        town.tx, now=town.now, circle=CircleId(1), slot=SlotId(slot), member=MemberId(member), wave=2,
        reasons={"b": 1, "a": 2}, waking=later,
    )  # fmt: skip
    written = row(town, "invitation", asked.id)
    assert asked.id == newest + 4
    assert [written[name] for name in ("wave", "state", "reasons", "planned_at", "deadline", "sent_at", "version")] == [
        2, "planned", '{"a": 2, "b": 1}', to_ms(town.now), to_ms(later), None, 1,
    ]  # fmt: skip

    sent = changed(
        town, lambda: invitations.send(town.tx, asked, now=later, wave=3, deadline=later + timedelta(1))
    )
    asked = invitations.invitation(town.tx, asked.id)
    assert asked is not None
    no = changed(
        town,
        lambda: invitations.change(
            town.tx, asked, InvitationState.DECLINED, answered=later, decline=Decline.NOT_THIS_KIND
        ),
    )

    assert sent == {
        "invitation": {
            asked.id: {
                "state": "sent", "wave": 3, "sent_at": to_ms(later), "deadline": to_ms(later + timedelta(1)),
                "version": 2,
            }
        }
    }  # fmt: skip
    assert no == {
        "invitation": {
            asked.id: {
                "state": "declined",
                "decline": "not_this_kind",
                "answered_at": to_ms(later),
                "version": 3,
            }
        }
    }
    declined = invitations.invitation(town.tx, InvitationId(asked.id))
    assert declined is not None
    yes = changed(town, lambda: invitations.change(town.tx, declined, InvitationState.ACCEPTED))
    assert yes == {"invitation": {asked.id: {"state": "accepted", "decline": None, "version": 4}}}


def test_closing_what_is_awaited_closes_one_slots_invitations_only(town: Desk) -> None:
    for slot in {one["slot_id"] for one in rows(town, "invitation")}:
        expected = {
            one["id"]: {"state": "closed", "version": one["version"] + 1}
            for one in rows(town, "invitation")
            if one["slot_id"] == slot and one["state"] in ("planned", "sent")
        }
        found = changed(town, lambda slot=slot: invitations.close_awaited(town.tx, SlotId(slot)))
        assert found == ({"invitation": expected} if expected else {})


def test_a_kind_that_somebody_avoids_is_noted_once_and_taken_back_alone(town: Desk) -> None:
    noted = changed(
        town,
        lambda: invitations.avoid(
            town.tx, now=town.now, circle=CircleId(1), member=MemberId(6), skill=SkillId(1)
        ),
    )
    invitations.avoid(town.tx, now=town.now, circle=CircleId(1), member=MemberId(6), skill=SkillId(2))
    invitations.avoid(town.tx, now=town.now, circle=CircleId(1), member=MemberId(6), skill=SkillId(1))
    invitations.avoid(town.tx, now=town.now, circle=CircleId(1), member=MemberId(7), skill=SkillId(1))

    assert [one["since"] for one in noted["avoided_skill"].values()] == [to_ms(town.now)]
    assert changed(
        town, lambda: invitations.avoid_no_more(town.tx, member=MemberId(6), skill=SkillId(1))
    ) == {"avoided_skill": {(6, 1): {}}}


def test_a_promise_changes_alone_and_takes_the_slots_times_while_it_stands(town: Desk) -> None:
    town.tx.execute("DROP TRIGGER commitment_overlap_update")
    later = town.now + timedelta(hours=3)
    number = _first(town, "commitment", state="accepted")
    slot = row(town, "commitment", number)["slot_id"]
    town.tx.execute("UPDATE slot SET starts_at = starts_at + 7, ends_at = ends_at + 7 WHERE id = ?", (slot,))
    before = row(town, "commitment", number)

    def now() -> Any:
        found = commitments.commitment(town.tx, CommitmentId(number))
        assert found is not None
        return found

    moved = changed(town, lambda: commitments.move(town.tx, now(), now=later, until=later + timedelta(1)))
    assert moved == {
        "commitment": {
            number: {
                "was_starts_at": before["starts_at"], "was_ends_at": before["ends_at"],
                "asked_until": to_ms(later + timedelta(1)), "starts_at": before["starts_at"] + 7,
                "ends_at": before["ends_at"] + 7, "version": before["version"] + 1, "changed_at": to_ms(later),
            }
        }
    }  # fmt: skip
    town.tx.execute("UPDATE slot SET starts_at = starts_at + 7, ends_at = ends_at + 7 WHERE id = ?", (slot,))
    again = changed(town, lambda: commitments.move(town.tx, now(), now=later, until=later + timedelta(2)))
    assert again["commitment"][number].keys() == {"asked_until", "starts_at", "ends_at", "version"}
    kept = changed(town, lambda: commitments.change(town.tx, now(), CommitmentState.CONFIRMED, now=later))
    assert kept == {
        "commitment": {
            number: {
                "state": "confirmed", "asked_until": None, "was_starts_at": None, "was_ends_at": None,
                "version": before["version"] + 3,
            }
        }
    }  # fmt: skip
    town.tx.execute("UPDATE slot SET starts_at = starts_at + 7, ends_at = ends_at + 7 WHERE id = ?", (slot,))
    commitments.move(town.tx, now(), now=later, until=later)
    assert now().state == CommitmentState.ACCEPTED
    ended = changed(town, lambda: commitments.change(town.tx, now(), CommitmentState.WITHDRAWN, now=later))
    assert ended["commitment"][number].keys() == {
        "state",
        "asked_until",
        "was_starts_at",
        "was_ends_at",
        "version",
    }
    waits = changed(
        town,
        lambda: commitments.change(
            town.tx, now(), CommitmentState.WAITING, now=later, invitation=InvitationId(1)
        ),
    )
    assert waits["commitment"][number]["waiting_since"] == to_ms(later)
    assert waits["commitment"][number]["invitation_id"] == 1
    still = changed(
        town, lambda: commitments.change(town.tx, now(), CommitmentState.WAITING, now=later + timedelta(1))
    )
    assert "waiting_since" not in still["commitment"][number]
    assert "invitation_id" not in still["commitment"][number]


def test_who_goes_leaves_nothing_of_theirs_open_and_nothing_of_others_changed(town: Desk) -> None:
    member = row(
        town, "member", town.query("SELECT member_id FROM offer WHERE state = 'resting'")[0]["member_id"]
    )
    person, circle, later = member["person_id"], member["circle_id"], town.now + timedelta(1)
    town.tx.execute(
        "INSERT INTO due (circle_id, kind, subject, person_id, due_at, state, ended_at)"
        " VALUES (?, 'a', 1, ?, 1, 'done', 1),"
        " (?, 'b', 1, ?, 1, 'waiting', NULL), (2, 'c', 1, ?, 1, 'waiting', NULL)",
        (circle, person, circle, person, person),
    )
    town.tx.execute(
        "INSERT INTO draft (circle_id, person_id, chat_id, form, step, state, created_at, changed_at)"
        " VALUES (2, ?, -99, 'x', 'x', 'kept', 1, 1)",
        (person,),
    )

    def expected(
        table: str, wanted: Callable[[dict[str, Any]], bool], **values: Any
    ) -> dict[int, dict[str, Any]]:
        found = {}
        for one in filter(wanted, rows(town, table)):
            new = {**values, **({"version": one["version"] + 1} if "version" in one else {})}
            found[one["id"]] = {name: value for name, value in new.items() if one[name] != value}
        return found

    at = to_ms(later)
    wanted = {
        "offer": expected(
            "offer",
            lambda one: one["member_id"] == member["id"] and one["state"] != "ended",
            state="ended", paused_until=None, changed_at=at,
        ),
        "invitation": expected(
            "invitation",
            lambda one: one["member_id"] == member["id"] and one["state"] in ("planned", "sent"),
            state="closed",
        ),
        "draft": expected(
            "draft",
            lambda one: (one["person_id"], one["circle_id"]) == (person, circle) and one["state"] in ("open", "kept"),
            state="cancelled", changed_at=at,
        ),
        "due": expected(
            "due",
            lambda one: (one["person_id"], one["circle_id"]) == (person, circle) and one["state"] == "waiting",
            state="dropped", ended_at=at,
        ),
    }  # fmt: skip

    found = changed(town, lambda: going.end_all(town.tx, member["id"], person, circle, now=later))

    assert all(wanted.values())
    assert found == wanted


def test_a_contribution_is_said_alone_and_opened_once(town: Desk) -> None:
    done = [one["id"] for one in rows(town, "commitment") if one["state"] == "done"]
    known = {one["commitment_id"] for one in rows(town, "contribution")}
    new = next(one for one in done if one not in known)

    opened = changed(
        town, lambda: contributions.open_for(town.tx, CommitmentId(new), CircleId(1), now=town.now)
    )
    [one] = opened["contribution"].values()

    assert (one["commitment_id"], one["state"], one["created_at"], one["changed_at"]) == (
        new, "open", to_ms(town.now), to_ms(town.now),
    )  # fmt: skip
    later = town.now + timedelta(1)
    assert not changed(
        town, lambda: contributions.open_for(town.tx, CommitmentId(new), CircleId(1), now=later)
    )


def test_words_to_a_human_are_taken_up_and_answered_alone(town: Desk) -> None:
    talk, member = rows(town, "talk")[1], 25
    version = talk["version"]

    taken = changed(town, lambda: talks.take_up(town.tx, talk["id"], MemberId(member)))
    said = changed(town, lambda: talks.answer(town.tx, talk["id"], "Anew", now=town.now + timedelta(1)))

    assert taken == {"talk": {talk["id"]: {"answered_by": member, "version": version + 1}}}
    assert said["talk"].keys() == {talk["id"]}
    assert said["talk"][talk["id"]]["answer"] == "Anew"
    assert said["talk"][talk["id"]]["answered_at"] == to_ms(town.now + timedelta(1))
    assert said["talk"][talk["id"]]["version"] == version + 2


def test_what_is_due_is_planned_moved_dropped_and_revived(town: Desk) -> None:
    at = town.now + timedelta(days=9)
    plan = {"kind": "reminder.x.one", "subject": 7, "circle": CircleId(1), "occasion": "1"}
    made = changed(town, lambda: due.plan(town.tx, at=at, person=PersonId(3), **plan))
    [number] = made["due"]
    assert (made["due"][number]["due_at"], made["due"][number]["person_id"]) == (to_ms(at), 3)
    due.plan(town.tx, at=at, person=PersonId(4), **plan)
    due.plan(town.tx, at=at, person=PersonId(3), **{**plan, "subject": 8})
    due.plan(town.tx, at=at, person=PersonId(3), **{**plan, "kind": "other.x"})

    moved = changed(town, lambda: due.plan(town.tx, at=at + timedelta(1), person=PersonId(3), **plan))
    one = changed(
        town, lambda: due.drop(town.tx, now=town.now, subject=7, kinds="reminder.*", person=PersonId(3))
    )
    revived = changed(town, lambda: due.plan(town.tx, at=at, person=PersonId(3), **plan))
    both = changed(town, lambda: due.drop(town.tx, now=town.now, subject=7, kinds="reminder.*"))

    dropped = {"state": "dropped", "ended_at": to_ms(town.now)}
    assert moved == {"due": {number: {"due_at": to_ms(at + timedelta(1))}}}
    assert one == {"due": {number: dropped}}
    assert revived == {"due": {number: {"due_at": to_ms(at), "state": "waiting", "ended_at": None}}}
    assert len(both["due"]) == 2
    assert all(values == dropped for values in both["due"].values())
    due.plan(town.tx, at=at, person=PersonId(3), **plan)
    due.mark_expired(town.tx, now=town.now, due_id=number)
    assert due.plan(town.tx, at=at, person=PersonId(3), **plan) is None
    assert not changed(town, lambda: due.mark_expired(town.tx, now=at, due_id=number))
    assert not changed(town, lambda: due.mark_failed(town.tx, now=at, due_id=number, error="x"))


def test_what_fell_due_ends_alone_and_only_as_it_was_read(town: Desk) -> None:
    due.plan(town.tx, kind="a", subject=1, at=town.now - timedelta(days=90))
    due.plan(town.tx, kind="b", subject=1, at=town.now - timedelta(days=80))
    due.plan(town.tx, kind="c", subject=1, at=town.now - timedelta(days=80))
    found = due.next_waiting(town.tx, town.now)
    assert found is not None

    done = changed(town, lambda: due.mark_handled(town.tx, now=town.now, row=found))

    assert done == {"due": {found.id: {"state": "done", "ended_at": to_ms(town.now)}}}
    assert not due.is_waiting(town.tx, found)
    second = due.next_waiting(town.tx, town.now)
    assert second is not None
    due.plan(town.tx, kind="b", subject=1, at=town.now)
    assert not due.is_waiting(town.tx, second)
    assert not changed(town, lambda: due.mark_handled(town.tx, now=town.now, row=second))
    third = due.next_waiting(town.tx, town.now - timedelta(days=70))
    assert third is not None
    town.tx.execute(
        "INSERT INTO outbox (created_at, not_before, due_id, priority, kind, mode, chat_id)"
        " VALUES (1, 1, ?, 0, 'x', 'message', 1)",
        (third.id,),
    )
    assert changed(town, lambda: due.mark_handled(town.tx, now=town.now, row=third)) == {
        "due": {third.id: {"state": "queued"}}
    }


def test_a_stopped_broadcast_takes_back_only_what_nobody_has_begun_to_send(town: Desk) -> None:
    slot = _first(town, "slot", state="open")
    asked = [one["id"] for one in rows(town, "invitation") if one["slot_id"] == slot]
    other = next(one["id"] for one in rows(town, "invitation") if one["slot_id"] != slot)
    assert asked
    kinds = (
        (asked[0], 4, "invitation", "queued", 0),
        (other, 4, "invitation", "queued", 0),
        (asked[0], 3, "invitation", "queued", 0),
        (asked[0], 4, "another", "queued", 0),
        (asked[0], 4, "invitation", "queued", 1),
        (asked[0], 4, "invitation", "sending", 0),
    )
    made = [
        town.tx.execute(
            "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, subject, state, attempts)"
            " VALUES (1, 1, ?, ?, 'card', 3, json_object('invitation', ?), ?, ?) RETURNING id",
            (priority, kind, invitation, state, attempts),
        ).fetchone()["id"]
        for invitation, priority, kind, state, attempts in kinds
    ]

    found = changed(town, lambda: broadcasts.take_back_invitations(town.tx, SlotId(slot), now=town.now))

    assert found == {"outbox": {made[0]: {"state": "expired", "ended_at": to_ms(town.now)}}}
    assert broadcasts.backlog(town.tx, now=town.now) == 3
    town.tx.execute("UPDATE outbox SET not_before = ? WHERE id = ?", (to_ms(town.now) + 1, made[1]))
    assert broadcasts.backlog(town.tx, now=town.now) == 2
