"""What people set for themselves and for their circle: what changes, what the trail says, and where the limits are."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError
from bot.domain.ids import ChatId, CircleId, MemberId, PersonId, SkillId, SlotId
from bot.services.people import governing, links, membership, places, roles
from bot.services.turn import Turn
from storage.instants import to_ms
from storage.people.links import LinkKind
from tests.support.desk import Desk
from tests.support.town import changed, row, rows

CIRCLE = CircleId(1)
#: Carys is steward and coordinates, Dai coordinates, Elin does neither; their numbers as members and as people.
CARYS, DAI, ELIN = 1, 2, 3
Deed = Callable[[Turn], Any]


def _turn(desk: Desk, who: int, circle: CircleId | None = CIRCLE) -> Turn:
    return Turn(tx=desk.tx, now=desk.now, actor=PersonId(who), circle=circle)


def _acts(found: dict[str, dict[Any, dict[str, Any]]]) -> list[tuple[Any, ...]]:
    """Give actor, action, object, its number and version, and detail of what the trail has gained."""
    names = ("actor", "action", "object", "object_id", "version", "detail")
    return [tuple(one[name] for name in names) for one in found.get("act", {}).values()]


@pytest.mark.parametrize(
    ("deed", "action", "detail", "person", "member"),
    [
        (lambda it: membership.set_quiet(it, 0, 1439), "quiet_set", '{"from": 0, "to": 1439}',
         {"quiet_from": 0, "quiet_to": 1439}, {}),
        (lambda it: membership.set_budget(it, 0), "budget_set", '{"weekly": 0}', {"weekly_budget": 0}, {"ask_less": 1}),
        (lambda it: membership.set_budget(it, 4), "budget_set", '{"weekly": 4}', {"weekly_budget": 4}, {"ask_less": 1}),
        (lambda it: membership.set_budget(it, 50), "budget_set", '{"weekly": 50}', {"weekly_budget": 50}, {}),
        (lambda it: membership.set_pause(it, it.now + timedelta(1)), "paused", "{}", {}, {"paused_until": "tomorrow"}),
        (lambda it: membership.block(it, MemberId(4)), "blocked", "{}", {}, {}),
        (lambda it: membership.unblock(it, MemberId(4)), "unblocked", "{}", {}, {}),
        (lambda it: places.set_place(it, 51.123456, -3.654321, "Lane"), "place_set", "{}", {},
         {"lat": 51.125, "lon": -3.655, "place_name": "Lane"}),
        (places.forget_place, "place_forgotten", "{}", {}, {"lat": None, "lon": None}),
    ],
)  # fmt: skip
def test_what_a_member_sets_is_theirs_and_in_the_trail(
    town: Desk, *, deed: Deed, action: str, detail: str, person: dict[str, Any], member: dict[str, Any]
) -> None:
    town.tx.execute("UPDATE person SET quiet_from = 60, quiet_to = 61, weekly_budget = 5 WHERE id = 3")
    town.tx.execute("UPDATE member SET lat = 1.0, lon = 2.0 WHERE id = 3")
    before = row(town, "member", ELIN)

    found = changed(town, lambda: deed(_turn(town, ELIN)))

    # A pause is a new version in itself, and so is the note of it.
    version = before["version"] + (2 if action == "paused" else 1)
    assert _acts(found) == [(ELIN, action, "member", ELIN, version, detail)]
    assert found.get("person", {}) == ({ELIN: person} if person else {})
    noted = found["member"].pop(ELIN)
    assert not found["member"]
    expected = {"version": version, **member}
    if "paused_until" in member:
        expected["paused_until"] = to_ms(town.now + timedelta(1))
    if "lat" in member and member["lat"] is not None:
        assert abs(noted.pop("lat") - 51.123456) < 0.01
        assert abs(noted.pop("lon") + 3.654321) < 0.01
        expected = {name: value for name, value in expected.items() if name not in ("lat", "lon")}
    assert noted == expected


def test_a_break_that_ends_is_in_the_trail_and_the_same_again_is_not(town: Desk) -> None:
    membership.set_pause(_turn(town, ELIN), town.now + timedelta(1))

    same = changed(town, lambda: membership.set_pause(_turn(town, ELIN), town.now + timedelta(1)))
    ended = changed(town, lambda: membership.set_pause(_turn(town, ELIN), None))

    assert same == {}
    assert [act[1] for act in _acts(ended)] == ["resumed"]
    assert ended["member"][ELIN]["paused_until"] is None


def test_the_same_budget_again_changes_nothing(town: Desk) -> None:
    membership.set_budget(_turn(town, ELIN), 3)

    assert changed(town, lambda: membership.set_budget(_turn(town, ELIN), 3)) == {}


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (lambda it: membership.set_quiet(it, -1, 0), DomainError),
        (lambda it: membership.set_quiet(it, 0, -1), DomainError),
        (lambda it: membership.set_quiet(it, 1440, 0), DomainError),
        (lambda it: membership.set_budget(it, -1), DomainError),
        (lambda it: membership.set_budget(it, 51), DomainError),
        (lambda it: membership.set_pause(it, it.now), DomainError),
        (lambda it: membership.block(it, MemberId(ELIN)), OutdatedError),
        (lambda it: membership.block(it, MemberId(9999)), NotFoundError),
        (lambda it: membership.switch(it, ChatId(1003), CircleId(4)), NotAllowedError),
        (lambda it: membership.set_language(it, ChatId(1003), "pl"), NotFoundError),
    ],
)
def test_what_cannot_be_set_changes_nothing(town: Desk, deed: Deed, error: type[DomainError]) -> None:
    def tried() -> None:
        with pytest.raises(error):
            deed(_turn(town, ELIN))

    assert changed(town, tried) == {}


def test_a_language_is_the_chats_and_the_persons(town: Desk) -> None:
    found = changed(town, lambda: membership.set_language(_turn(town, ELIN), ChatId(1004), "de"))

    assert found == {"chat": {1004: {"language": "de"}}, "person": {ELIN: {"language": "de"}}}
    stranger = Turn(tx=town.tx, now=town.now)
    assert changed(town, lambda: membership.set_language(stranger, ChatId(1004), "cy")) == {
        "chat": {1004: {"language": "cy"}}
    }


@pytest.mark.parametrize(
    ("deed", "action", "what", "detail", "values"),
    [
        (lambda it: governing.rename(it, CIRCLE, "  Our   street "), "change", "circle", '{"part": "name"}',
         {"name": "Our street"}),
        (lambda it: governing.rename(it, CIRCLE, "N" * 100), "change", "circle", '{"part": "name"}',
         {"name": "N" * 100}),
        (lambda it: governing.set_language(it, CIRCLE, "cy"), "change", "circle", '{"part": "language"}',
         {"language": "cy"}),
        (lambda it: governing.set_place(it, CIRCLE, "P" * 120, None, None), "change", "circle", '{"part": "place"}',
         {"place_name": "P" * 100, "lat": None, "lon": None}),
        (lambda it: governing.set_zone(it, CIRCLE, "Europe/Berlin"), "change", "circle", '{"part": "zone"}',
         {"zone": "Europe/Berlin"}),
        (lambda it: governing.set_rule(it, CIRCLE, "reach_m", 900), "decide", "rule.reach_m", '{"value": 900}', None),
    ],
)  # fmt: skip
def test_what_a_steward_decides_holds_and_is_in_the_trail_each_time(
    town: Desk, *, deed: Deed, action: str, what: str, detail: str, values: dict[str, Any] | None
) -> None:
    found = changed(town, lambda: deed(_turn(town, CARYS)))
    again = changed(town, lambda: deed(_turn(town, CARYS)))

    assert _acts(found) == [(CARYS, action, what, CIRCLE, 1, detail)]
    assert [act[4] for act in _acts(again)] == [2]
    if values is None:
        [rule] = found["rule"].values()
        assert (rule["circle_id"], rule["name"], rule["value"], rule["decided_by"], rule["decided_at"]) == (
            CIRCLE, "reach_m", "900", CARYS, to_ms(town.now),
        )  # fmt: skip
    else:
        assert found["circle"] == {CIRCLE: values}


@pytest.mark.parametrize("who", [DAI, ELIN], ids=["a coordinator", "a member"])
@pytest.mark.parametrize(
    "deed",
    [
        lambda it: governing.rename(it, CIRCLE, "Other"),
        lambda it: governing.set_language(it, CIRCLE, "cy"),
        lambda it: governing.set_place(it, CIRCLE, "P", None, None),
        lambda it: governing.set_zone(it, CIRCLE, "UTC"),
        lambda it: governing.set_rule(it, CIRCLE, "reach_m", 900),
        lambda it: places.pin(it, "Lane", 51.0, -3.0),
        lambda it: places.unpin(it, CIRCLE, 1),
        lambda it: roles.appoint(it, MemberId(4), 1),
        lambda it: roles.remove(it, MemberId(DAI), 1),
        lambda it: roles.hand_on(it, MemberId(4), 1),
    ],
)
def test_nobody_but_a_steward_does_what_a_steward_does(town: Desk, deed: Deed, who: int) -> None:
    def tried() -> None:
        with pytest.raises(NotAllowedError):
            deed(_turn(town, who))

    assert changed(town, tried) == {}


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (lambda it: governing.rename(it, CIRCLE, "  "), DomainError),
        (lambda it: governing.rename(it, CIRCLE, "N" * 101), DomainError),
        (lambda it: governing.set_zone(it, CIRCLE, "Europe/Nowhere"), DomainError),
        (lambda it: governing.set_rule(it, CIRCLE, "nothing", 1), NotFoundError),
        (lambda it: governing.set_rule(it, CIRCLE, "reach_m", -1), DomainError),
        (lambda it: places.pin(it, "N" * 101, 51.0, -3.0), DomainError),
        (lambda it: places.pin(it, " ", 51.0, -3.0), DomainError),
        (lambda it: places.unpin(it, CIRCLE, 9999), NotFoundError),
        (lambda it: roles.remove(it, MemberId(4), 1), OutdatedError),
        (lambda it: roles.appoint(it, MemberId(4), 99), OutdatedError),
        (lambda it: roles.appoint(it, MemberId(25), 1), NotFoundError),
        (lambda it: roles.remove(it, MemberId(CARYS), 1), DomainError),
        (lambda it: roles.appoint(it, MemberId(DAI), 1), OutdatedError),
        (lambda it: links.offer_link(it, SkillId(9999)), NotFoundError),
        (lambda it: links.slot_link(it, SlotId(9999)), NotFoundError),
        (lambda it: links.renew_join_link(it, 99), OutdatedError),
    ],
)
def test_what_a_steward_cannot_do_changes_nothing(town: Desk, deed: Deed, error: type[DomainError]) -> None:
    town.tx.execute("UPDATE member SET version = 1 WHERE id IN (1, 2, 4)")

    def tried() -> None:
        with pytest.raises(error):
            deed(_turn(town, CARYS))

    assert changed(town, tried) == {}


def test_a_place_is_pinned_as_it_is_given_and_taken_away(town: Desk) -> None:
    found = changed(town, lambda: places.pin(_turn(town, CARYS), "  Albany   Road ", 51.123456, -3.1))
    [pinned] = found["place"].values()

    assert (pinned["name"], pinned["lat"], pinned["circle_id"]) == ("Albany Road", 51.123456, CIRCLE)
    gone = changed(town, lambda: places.unpin(_turn(town, CARYS), CIRCLE, pinned["id"]))
    assert gone["place"] == {pinned["id"]: {}}
    assert changed(town, lambda: places.pin(_turn(town, CARYS), "N" * 100, 51.0, -3.0))


def _told(found: dict[str, dict[Any, dict[str, Any]]]) -> list[tuple[Any, ...]]:
    return [
        (one["person_id"], one["kind"]) for one in found["outbox"].values() if one["person_id"] is not None
    ]


def test_a_coordinator_is_appointed_and_removed_and_told_each_time(town: Desk) -> None:
    version = row(town, "member", 4)["version"]

    made = changed(town, lambda: roles.appoint(_turn(town, CARYS), MemberId(4), version))
    ended = changed(town, lambda: roles.remove(_turn(town, CARYS), MemberId(4), version + 1))

    assert _acts(made) == [(CARYS, "appointed", "member", 4, version, "{}")]
    [role] = made["member_role"].values()
    assert (role["member_id"], role["role"], role["given_by"], role["ended_at"]) == (
        4,
        "coordinator",
        CARYS,
        None,
    )
    assert _told(made) == [(4, "role_given"), (CARYS, "member")]
    assert made["member"] == {4: {"version": version + 1}}
    assert _acts(ended) == [(CARYS, "removed", "member", 4, version + 1, "{}")]
    assert ended["member_role"] == {role["id"]: {"ended_at": to_ms(town.now)}}
    assert (4, "role_ended") in _told(ended)


def test_answering_for_the_circle_is_handed_on_and_coordinating_stays(town: Desk) -> None:
    version = row(town, "member", 4)["version"]
    own = row(town, "member", CARYS)["version"]
    steward = next(
        one["id"]
        for one in rows(town, "member_role")
        if (one["member_id"], one["role"], one["ended_at"]) == (CARYS, "steward", None)
    )

    found = changed(town, lambda: roles.hand_on(_turn(town, CARYS), MemberId(4), version))

    given = {(one["member_id"], one["role"]) for key, one in found["member_role"].items() if key != steward}
    assert given == {(4, "steward"), (4, "coordinator")}
    assert found["member_role"][steward] == {"ended_at": to_ms(town.now)}
    assert found["member"] == {CARYS: {"version": own + 1}, 4: {"version": version + 1}}
    assert _acts(found) == [(CARYS, "handed_on", "member", 4, version, "{}")]
    assert (4, "role_given") in _told(found)


def test_links_are_the_ones_that_stand_until_they_are_made_anew(town: Desk) -> None:
    first = links.join_link(_turn(town, ELIN))
    made = sum((one["circle_id"], one["kind"]) == (CIRCLE, "join") for one in rows(town, "link"))

    assert changed(town, lambda: links.join_link(_turn(town, DAI))) == {}
    found = changed(town, lambda: links.renew_join_link(_turn(town, CARYS), made))

    assert found["link"].pop(first.code) == {"ended_at": to_ms(town.now)}
    [new] = found["link"].values()
    assert (new["circle_id"], new["kind"], new["subject"], new["made_by"]) == (CIRCLE, "join", None, CARYS)
    assert len(new["code"]) >= 16
    with pytest.raises(OutdatedError):
        links.renew_join_link(_turn(town, CARYS), made)
    with pytest.raises(NotAllowedError):
        links.renew_join_link(_turn(town, ELIN), made + 1)
    with pytest.raises(NotAllowedError):
        links.offer_link(_turn(town, ELIN), SkillId(1))


def test_a_poster_is_of_the_coordinator_who_made_it(town: Desk) -> None:
    skill = next(one["id"] for one in rows(town, "skill") if one["circle_id"] in (None, CIRCLE))
    town.tx.execute("DELETE FROM link WHERE kind = 'offer'")

    found = changed(town, lambda: links.offer_link(_turn(town, DAI), SkillId(skill)))

    [new] = found["link"].values()
    assert (new["circle_id"], new["kind"], new["subject"], new["made_by"]) == (CIRCLE, "offer", skill, DAI)


def test_a_link_to_a_slot_is_that_circles_and_one_who_came_by_it_is_noted_until_they_arrive(
    town: Desk,
) -> None:
    slot = next(one["id"] for one in rows(town, "slot") if one["circle_id"] == 3)

    link = links.slot_link(_turn(town, CARYS), SlotId(slot))
    came = changed(town, lambda: links.come_by(_turn(town, CARYS), ChatId(1003), link.code))

    assert (link.circle_id, link.kind, link.subject) == (3, LinkKind.SLOT, slot)
    assert came == {"chat": {1003: {"link": link.code}}}
    assert changed(town, lambda: links.arrived(_turn(town, CARYS), ChatId(1003))) == {
        "chat": {1003: {"link": None}}
    }
    assert links.come_by(_turn(town, CARYS), ChatId(1003), "nothing") is None
