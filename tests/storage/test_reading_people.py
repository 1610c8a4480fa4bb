"""What is read of circles and their people is what stands in the tables: nobody who left, no role that ended."""

from typing import Any

import pytest

from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from storage.instants import to_ms
from storage.needs import beneficiaries
from storage.people import chats, circles, links, members, people, places
from storage.people.links import LinkKind
from tests.support.desk import Desk
from tests.support.town import rows


def _circles(desk: Desk) -> list[CircleId]:
    return [CircleId(row["id"]) for row in desk.query("SELECT id FROM circle")]


def _members(desk: Desk) -> list[dict[str, Any]]:
    return rows(desk, "member")


def _roles(desk: Desk, member: int) -> set[str]:
    return {
        one["role"]
        for one in rows(desk, "member_role")
        if one["member_id"] == member and one["ended_at"] is None
    }


def test_people_circles_and_members_are_read_as_they_are_written(town: Desk):
    town.tx.execute(
        "UPDATE person SET erased_at = 4000, quiet_from = 1, quiet_to = 2, weekly_budget = 3 WHERE id = 2"
    )
    town.tx.execute(
        "UPDATE member SET ask_less = 1, paused_until = 9000, version = 7, place_name = 'Lane' WHERE id = 3"
    )
    for one in rows(town, "person"):
        found = people.person(town.tx, one["id"])
        assert found is not None
        assert [
            found.id,
            found.name,
            found.language,
            found.quiet_from,
            found.quiet_to,
            found.weekly_budget,
        ] == [one[name] for name in ("id", "name", "language", "quiet_from", "quiet_to", "weekly_budget")]
        assert (found.agreed_at is None, found.erased_at is None) == (
            one["agreed_at"] is None,
            one["erased_at"] is None,
        )
    for one in _members(town):
        member = people.member(town.tx, one["id"])
        assert member is not None
        for name in (
            "id",
            "circle_id",
            "person_id",
            "speaker_id",
            "lat",
            "lon",
            "place_name",
            "ask_less",
            "version",
        ):
            assert getattr(member, name) == one[name], name
        for name in ("paused_until", "joined_at", "left_at"):
            at = getattr(member, name)
            assert (None if at is None else to_ms(at)) == one[name], name
        assert people.membership(town.tx, one["circle_id"], one["person_id"]) == member
    town.tx.execute("UPDATE circle SET lat = 51.5 + id, lon = id - 3.2, place_name = 'Library' || id")
    for circle in rows(town, "circle"):
        known = people.circle(town.tx, circle["id"])
        assert known is not None
        for name in ("id", "name", "language", "zone", "place_name", "lat", "lon"):
            assert getattr(known, name) == circle[name], name
    assert people.person(town.tx, PersonId(9999)) is None
    assert people.member(town.tx, MemberId(9999)) is None
    assert people.membership(town.tx, CircleId(2), PersonId(1)) is None


def test_somebody_is_found_by_their_telegram_id_and_reached_there_unless_it_is_known_not_to_arrive(
    town: Desk,
):
    for one in rows(town, "account"):
        found = people.person_at(town.tx, int(one["address"]))
        assert found is not None
        assert found.id == one["person_id"]
        assert people.chat_of(town.tx, one["person_id"]) == (
            int(one["address"]),
            one["unreachable_since"] is None,
        )
        assert members.unreachable(town.tx, one["person_id"]) == (one["unreachable_since"] is not None)
    assert people.person_at(town.tx, 1) is None


def test_of_two_accounts_the_one_that_is_reached_is_written_to(town: Desk):
    town.tx.execute("UPDATE account SET unreachable_since = 1 WHERE person_id = 1")
    town.tx.execute("INSERT INTO account (person_id, channel, address) VALUES (1, 'telegram', '777')")

    assert people.chat_of(town.tx, PersonId(1)) == (777, True)


def test_roles_are_those_that_have_not_ended(town: Desk):
    for one in _members(town):
        assert people.roles(town.tx, one["id"]) == _roles(town, one["id"])


def test_coordinators_and_stewards_are_there_and_have_the_role_now(town: Desk):
    for circle in _circles(town):
        here = [one for one in _members(town) if one["circle_id"] == circle and one["left_at"] is None]
        assert [one.id for one in people.coordinators(town.tx, circle)] == [
            one["id"] for one in here if _roles(town, one["id"])
        ]
        assert members.stewards(town.tx, circle) == [
            (one["id"], one["person_id"]) for one in here if "steward" in _roles(town, one["id"])
        ]


def test_the_list_of_members_says_of_each_what_is_so(town: Desk):
    names = {one["id"]: one for one in rows(town, "person")}
    town.tx.execute("UPDATE account SET unreachable_since = 1 WHERE person_id = 4")
    reached = {one["person_id"] for one in rows(town, "account") if one["unreachable_since"] is None}
    active = [one["member_id"] for one in rows(town, "offer") if one["state"] == "active"]
    for circle in _circles(town):
        here = [one for one in _members(town) if one["circle_id"] == circle and one["left_at"] is None]
        here.sort(
            key=lambda one: (
                "steward" not in _roles(town, one["id"]),
                "coordinator" not in _roles(town, one["id"]),
                names[one["person_id"]]["name"],
                one["id"],
            )
        )
        listed = members.listed(town.tx, circle, most=100, skip=0)
        assert [one.id for one in listed] == [one["id"] for one in here]
        for found, one in zip(listed, here, strict=True):
            assert found.name == names[one["person_id"]]["name"]
            assert found.person_id == one["person_id"]
            assert found.on_behalf == (one["speaker_id"] is not None)
            assert found.reachable == (one["person_id"] in reached)
            assert found.offers == members.active_offers(town.tx, one["id"]) == active.count(one["id"])
            assert found.coordinator == ("coordinator" in _roles(town, one["id"]))
            assert found.steward == ("steward" in _roles(town, one["id"]))
        assert members.listed(town.tx, circle, most=2, skip=1) == listed[1:3]
        assert members.count(town.tx, circle) == len(here)


def test_who_did_something_is_not_taken_for_new(town: Desk):
    for one in _members(town):
        did = any(
            it["member_id"] == one["id"] for it in rows(town, "offer") + rows(town, "commitment")
        ) or any(one["id"] in (it["posted_by"], it["beneficiary_member"]) for it in rows(town, "need"))
        assert members.did_nothing_yet(town.tx, one["id"]) != did


def test_whom_somebody_speaks_for_has_not_left(town: Desk):
    town.tx.execute("UPDATE member SET speaker_id = 3 WHERE id IN (4, 5)")
    town.tx.execute("UPDATE member SET left_at = 1 WHERE id = 5")
    for one in _members(town):
        spoken_for = [
            it["id"] for it in _members(town) if it["speaker_id"] == one["id"] and it["left_at"] is None
        ]
        assert members.spoken_for_by(town.tx, one["id"]) == spoken_for
        assert sorted(it.member_id for it in beneficiaries.spoken_for(town.tx, one["id"])) == spoken_for


def test_members_are_found_by_every_word_of_their_name_among_those_who_are_here(town: Desk):
    names = {one["id"]: one for one in rows(town, "person")}
    town.tx.execute("UPDATE person SET name = 'Siân Ffion Rees', erased_at = NULL WHERE id = 5")
    town.tx.execute("UPDATE person SET erased_at = 1 WHERE id = 6")
    names = {one["id"]: one for one in rows(town, "person")}
    for circle in _circles(town):
        for words in ("e", "sian rees", "driver"):
            expected = [
                one["id"]
                for one in sorted(
                    _members(town), key=lambda one: (names[one["person_id"]]["name"], one["id"])
                )
                if one["circle_id"] == circle
                and one["left_at"] is None
                and names[one["person_id"]]["erased_at"] is None
                and all(
                    word in names[one["person_id"]]["name"].lower().replace("â", "a")
                    for word in words.split()
                )
            ]
            found = beneficiaries.find_members(town.tx, circle, words, 99)
            assert [one.member_id for one in found] == expected, (circle, words)
            assert beneficiaries.find_members(town.tx, circle, words, 2) == found[:2]
        assert beneficiaries.find_members(town.tx, circle, " ", 99) == []
        assert beneficiaries.members_count(town.tx, circle) == len(
            [
                one
                for one in _members(town)
                if one["circle_id"] == circle and one["left_at"] is None and one["speaker_id"] is None
            ]
        )


def test_a_member_has_a_name_and_a_person(town: Desk):
    for one in _members(town):
        assert beneficiaries.person_of(town.tx, one["id"]) == one["person_id"]
        assert (
            beneficiaries.name_of(town.tx, one["id"])
            == town.query("SELECT name FROM person WHERE id = ?", one["person_id"])[0]["name"]
        )
    assert beneficiaries.name_of(town.tx, MemberId(9999)) == ""


def test_circles_of_somebody_are_those_they_are_in_first_joined_first(town: Desk):
    town.tx.execute("UPDATE member SET joined_at = 1 WHERE person_id = 2 AND circle_id = 2")
    for person in rows(town, "person"):
        mine = [one for one in _members(town) if one["person_id"] == person["id"] and one["left_at"] is None]
        assert [one.id for one in circles.circles_of(town.tx, person["id"])] == [
            one["circle_id"] for one in sorted(mine, key=lambda one: (one["joined_at"], one["circle_id"]))
        ]
        assert [one.id for one in circles.stewarded_by(town.tx, person["id"])] == sorted(
            one["circle_id"] for one in mine if "steward" in _roles(town, one["id"])
        )


def test_groups_are_those_that_were_not_let_go_of(town: Desk):
    for circle in _circles(town):
        assert [one.chat_id for one in circles.groups_of(town.tx, circle)] == sorted(
            one["chat_id"]
            for one in rows(town, "circle_group")
            if one["circle_id"] == circle and one["ended_at"] is None
        )
    for one in rows(town, "circle_group"):
        expected = one["circle_id"] if one["ended_at"] is None else None
        assert circles.group_circle(town.tx, ChatId(one["chat_id"])) == expected
        assert (
            chats.meet(
                town.tx, one["chat_id"], now=town.now, kind="group", language="en", title=None
            ).circle_id
            == expected
        )
    for one in rows(town, "chat"):
        expected = (one["title"] or "") if one["kind"] == "group" else None
        assert circles.group_title(town.tx, one["id"]) == expected


def test_links_are_found_while_they_stand(town: Desk):
    there = rows(town, "link")
    for one in there:
        found = links.link(town.tx, one["code"])
        assert (None if found is None else found.code) == (one["code"] if one["ended_at"] is None else None)
        standing = [
            it["code"]
            for it in there
            if it["ended_at"] is None
            and (it["circle_id"], it["kind"], it["subject"])
            == (one["circle_id"], one["kind"], one["subject"])
        ]
        found = links.standing(town.tx, one["circle_id"], LinkKind(one["kind"]), one["subject"])
        assert ([] if found is None else [found.code]) == standing
        if found is not None:
            assert (found.circle_id, found.kind, found.subject) == (
                one["circle_id"],
                one["kind"],
                one["subject"],
            )
    for circle in _circles(town):
        for kind in LinkKind:
            assert links.made(town.tx, circle, kind) == sum(
                (it["circle_id"], it["kind"]) == (circle, kind) for it in there
            )


def test_a_link_by_which_somebody_came_counts_while_it_stands(town: Desk):
    standing, ended = (
        next(one["code"] for one in rows(town, "link") if (one["ended_at"] is None) == stands)
        for stands in (True, False)
    )
    town.tx.execute("UPDATE chat SET link = ? WHERE id = 1003", (standing,))
    town.tx.execute("UPDATE chat SET link = ? WHERE id = 1004", (ended,))

    found = links.noted(town.tx, ChatId(1003))
    assert found is not None
    assert found.code == standing
    assert links.noted(town.tx, ChatId(1004)) is None
    assert links.noted(town.tx, ChatId(1005)) is None


@pytest.mark.parametrize("own", ["Cathays, Cardiff", "The library", ""])
def test_a_circle_understands_its_pinned_places_and_its_own_name(town: Desk, own: str):
    town.tx.execute("UPDATE circle SET place_name = ? WHERE id = 1", (own,))
    town.tx.execute(
        "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (1, 'Albany Road', 'albany road', 51.5, -3.1)"
    )
    for circle in _circles(town):
        there = sorted(
            (one for one in rows(town, "place") if one["circle_id"] == circle), key=lambda one: one["folded"]
        )
        known = places.known(town.tx, circle)
        assert [(it.id, it.name, it.folded, it.lat, it.lon) for it in known] == [
            (it["id"], it["name"], it["folded"], it["lat"], it["lon"]) for it in there
        ]
        for one in rows(town, "place"):
            found = places.place(town.tx, circle, one["id"])
            assert (found is not None) == (one["circle_id"] == circle)
        if circle == 1:
            more = [it.name for it in places.understood(town.tx, circle)][len(known) :]
            assert more == (["Cathays"] if own.startswith("Cathays") else [])
