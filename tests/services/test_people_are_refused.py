"""What members, coordinators and stewards are refused, in which words; and what is left behind when they are not."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.ids import ChatId, CircleId, MemberId, PersonId
from bot.domain.people.checks import CheckKind
from bot.services.people import checking, circles, governing, joining, membership, places, privacy, roles
from storage.people import circles as stored
from tests.support.desk import Desk
from tests.support.effects import effects, refused, take, unasked, write
from tests.support.promises import Street, a_street

CIRCLE = CircleId(1)
STEWARD_ONLY = "NotAllowedError error-steward-only"
OUTDATED = "OutdatedError error-outdated"
NOT_FOUND = "NotFoundError error-not-found"
GROUP = ChatId(-100)


@pytest.fixture
def street(desk: Desk) -> Street:
    """Sian is steward, Carys and Dilys coordinate, Elin and Mair do neither; Mair drives."""
    street = a_street(desk, "Mair")
    street.join("Sian", "steward", "coordinator")
    street.join("Dilys", "coordinator")
    write(street, "INSERT INTO chat (id, kind, language, title) VALUES (-100, 'group', 'en', 'Our street')")
    return street


@pytest.mark.parametrize(
    ("by", "deed", "heard"),
    [
        ("Elin", lambda turn: membership.set_quiet(turn, -1, 0), "DomainError settings-quiet-how"),
        ("Elin", lambda turn: membership.set_quiet(turn, 0, 1440), "DomainError settings-quiet-how"),
        ("Elin", lambda turn: membership.set_budget(turn, 51), "DomainError error-outdated"),
        ("Elin", lambda turn: membership.set_pause(turn, turn.now), "DomainError settings-pause-past"),
        ("Elin", lambda turn: membership.block(turn, MemberId(2)), OUTDATED),
        ("Elin", lambda turn: membership.leave(turn, ChatId(1), 2), OUTDATED),
        ("Sian", lambda turn: membership.leave(turn, ChatId(1), 1), "DomainError circle-last-steward"),
        (None, lambda turn: membership.set_budget(turn, 3), "NotAllowedError error-join-first"),
        ("Sian", lambda turn: governing.rename(turn, CIRCLE, " "), "DomainError setup-name-how"),
        ("Sian", lambda turn: governing.set_zone(turn, CIRCLE, "Mars"), "DomainError setup-zone-unknown"),
        (
            "Sian",
            lambda turn: governing.set_rule(turn, CIRCLE, "reach_m", -1),
            "DomainError rules-range least=100 most=100000",
        ),
        ("Sian", lambda turn: places.pin(turn, " ", 51.0, -3.0), "DomainError places-name-how"),
        ("Carys", lambda turn: places.pin(turn, "Lane", 51.0, -3.0), STEWARD_ONLY),
        ("Sian", lambda turn: places.unpin(turn, CIRCLE, 99), NOT_FOUND),
        ("Carys", lambda turn: roles.appoint(turn, MemberId(2), 1), STEWARD_ONLY),
        (
            "Sian",
            lambda turn: roles.appoint(turn, MemberId(1), 1),
            "OutdatedError people-coordinates-already",
        ),
        (
            "Sian",
            lambda turn: roles.appoint(turn, MemberId(4), 1),
            "OutdatedError people-coordinates-already",
        ),
        ("Sian", lambda turn: roles.remove(turn, MemberId(4), 1), "DomainError people-steward-stays"),
        ("Sian", lambda turn: roles.remove(turn, MemberId(2), 1), OUTDATED),
        ("Sian", lambda turn: roles.hand_on(turn, MemberId(4), 1), "OutdatedError people-steward-already"),
        ("Sian", lambda turn: roles.hand_on(turn, MemberId(2), 2), OUTDATED),
        ("Sian", lambda turn: roles.hand_on(turn, MemberId(99), 1), NOT_FOUND),
        ("Elin", lambda turn: circles.ask_group(turn, GROUP), STEWARD_ONLY),
        (None, lambda turn: circles.ask_group(turn, GROUP), STEWARD_ONLY),
        ("Carys", lambda turn: circles.check_group(turn, GROUP, CIRCLE), STEWARD_ONLY),
        ("Sian", lambda turn: circles.check_group(turn, ChatId(-9), CIRCLE), NOT_FOUND),
        ("Sian", lambda turn: circles.unlink_group(turn, GROUP), NOT_FOUND),
        ("Carys", lambda turn: circles.link_group(turn, GROUP, frozenset({1002})), STEWARD_ONLY),
        (
            "Sian",
            lambda turn: circles.set_up(
                turn, name="N", language="en", zone="UTC", place_name="", lat=None, lon=None
            ),
            "NotAllowedError error-not-open-yet",
        ),
        (
            "Elin",
            lambda turn: privacy.forget(turn, ChatId(1), PersonId(1), "en"),
            "NotAllowedError error-outdated",
        ),
        (
            None,
            lambda turn: privacy.forget(turn, ChatId(1), PersonId(1), "en"),
            "OutdatedError privacy-nothing-kept",
        ),
        (
            "Sian",
            lambda turn: privacy.forget(turn, ChatId(1), PersonId(4), "en"),
            "DomainError circle-last-steward",
        ),
    ],
)
def test_whoever_cannot_do_it_hears_why(street: Street, by: str | None, deed: Any, heard: str) -> None:
    assert refused(street, deed, by) == heard


def test_a_group_is_one_circles_by_a_steward_who_administers_it(street: Street) -> None:
    other = street.desk.open_circle("Roath")
    street.join("Tegan")
    street.desk.join(street.people["Tegan"], other, "steward")
    sian = street.people["Sian"].id

    def link(administrators: set[int]) -> Any:
        return street.act(lambda turn: circles.link_group(turn, GROUP, frozenset(administrators)), "Sian")

    asked = effects(street, lambda turn: circles.check_group(turn, GROUP, CIRCLE), "Sian")
    assert asked == [
        (
            "again -100: group_admins by=4 circle=1 method=getChatAdministrators parameters={'chat_id': "
            "-100} (reply, question)"
        ),
    ]
    assert effects(street, lambda turn: circles.ask_group(turn, GROUP), "Sian") == [
        "to Sian: link_group group=-100 (reply, card)",
    ]
    assert (link({1}), stored.group_circle(street.desk.tx, GROUP)) == (False, None)
    assert (link({1, sian}), stored.group_circle(street.desk.tx, GROUP)) == (True, CIRCLE)
    again = refused(street, lambda turn: circles.check_group(turn, GROUP, CIRCLE), "Sian")
    assert again == "OutdatedError group-linked-already"
    theirs = refused(street, lambda turn: circles.check_group(turn.in_circle(other), GROUP, other), "Tegan")
    assert theirs == "DomainError group-other-circle"
    assert refused(street, lambda turn: circles.unlink_group(turn, GROUP), "Carys") == STEWARD_ONLY
    street.act(lambda turn: circles.leave_group(turn, GROUP))
    assert stored.group_circle(street.desk.tx, GROUP) is None


TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("by", "member", "version", "until", "heard"),
    [
        ("Carys", 3, 1, None, "done"),
        ("Carys", 3, 1, TODAY, "done"),
        ("Carys", 3, 1, TODAY - timedelta(days=1), "DomainError check-past"),
        ("Carys", 1, 1, None, "DomainError check-own"),
        ("Carys", 3, 2, None, OUTDATED),
        ("Carys", 99, 1, None, NOT_FOUND),
        ("Elin", 3, 1, None, "NotAllowedError error-not-allowed"),
    ],
)
def test_a_check_is_noted_by_who_coordinates_of_somebody_else(
    street: Street, *, by: str, member: int, version: int, until: date | None, heard: str
) -> None:
    kind = CheckKind.IDENTITY

    found = refused(
        street, lambda turn: checking.record_check(turn, MemberId(member), version, kind, until), by
    )

    assert found == heard


def test_a_check_is_noted_ended_and_told_each_time(street: Street) -> None:
    mair, kind = street.members["Mair"], CheckKind.IDENTITY
    slot = unasked(street)
    write(street, "INSERT INTO need_check (need_id, kind, circle_id, since) VALUES (1, 'identity', 1, 1)")

    missing = refused(street, lambda turn: checking.end_check(turn, mair, 1, kind), "Carys")
    noted = effects(
        street,
        lambda turn: checking.record_check(turn, mair, 1, kind, TODAY + timedelta(days=9)),
        "Carys",
        only=("act", "check_held", "member", "invitation", "outbox"),
    )
    take(street, slot, "Mair")
    ended = effects(
        street,
        lambda turn: checking.end_check(turn, mair, 2, kind),
        "Carys",
        only=("act", "check_held", "member", "commitment"),
    )

    assert missing == OUTDATED
    assert street.promises(slot) == {"Mair": "withdrawn"}
    assert noted[0] == 'Carys: checked member 3 v1 {"kind": "identity"}'
    assert "to Mair: check_changed check=identity circle=1 member=3 (reply)" in noted
    assert "to Carys: member circle=1 member=3 (reply, card)" in noted
    assert "member 3: version=2" in noted
    assert street.states(slot) == {"Mair": "declined"}
    assert ended[0] == 'Carys: check_ended member 3 v2 {"kind": "identity"}'
    assert "commitment 1: state=withdrawn version=2" in ended


def _agree(
    street: Street, name: str, *, notice: int = joining.NOTICE, circle: CircleId | None = CIRCLE
) -> Any:
    someone = street.people[name]
    return lambda turn: joining.agree(
        turn.as_actor(turn.actor, circle),
        ChatId(someone.id),
        user_id=someone.id,
        name=name,
        username=None,
        language="en",
        notice=notice,
    )


def test_who_joins_agrees_to_the_newest_notice_and_is_asked_once_for_an_idea(street: Street) -> None:
    street.people["Nia"] = street.desk.person("Nia")
    write(
        street, "INSERT INTO chat (id, kind, language) VALUES (?, 'private', 'en')", street.people["Nia"].id
    )

    older = refused(street, _agree(street, "Nia", notice=joining.NOTICE - 1))
    which = refused(street, _agree(street, "Nia", circle=None))
    joined = refused(street, _agree(street, "Nia"))
    again = refused(street, _agree(street, "Nia"))

    assert (older, which) == ("OutdatedError error-notice-changed", "NotAllowedError error-which-circle")
    assert (joined, again) == ("done", "OutdatedError joining-already")
    planned = street.desk.query("SELECT subject, circle_id, state FROM due WHERE kind = 'first_idea'")
    assert [tuple(row) for row in planned] == [(6, 1, "waiting")]
    assert street.desk.query("SELECT notice FROM person WHERE name = 'Nia'")[0]["notice"] == joining.NOTICE
    street.desk.pass_time(days=30)
    asked = street.desk.query("SELECT subject FROM outbox WHERE kind = 'first_idea'")
    assert [json.loads(row["subject"]) for row in asked] == [{"circle": 1, "member": 6}]


def test_whoever_has_left_is_not_asked_for_an_idea(street: Street) -> None:
    street.people["Nia"] = street.desk.person("Nia")
    refused(street, _agree(street, "Nia"))
    nia = street.desk.query("SELECT subject FROM due WHERE kind = 'first_idea'")[0]["subject"]
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", nia)

    street.desk.pass_time(days=30)

    assert street.desk.query("SELECT id FROM outbox WHERE kind = 'first_idea'") == []


def test_where_no_circle_is_open_nobody_joins(desk: Desk) -> None:
    street = Street(desk=desk, circle=CircleId(1))
    street.people["Nia"] = desk.person("Nia")

    assert refused(street, _agree(street, "Nia", circle=None)) == "NotAllowedError error-not-open-yet"
