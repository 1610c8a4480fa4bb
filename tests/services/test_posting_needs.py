"""Posting, publishing and changing needs: what each leaves behind, whose word it is, and what is refused."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.ids import ChatId, MemberId, NeedId, SkillId, SlotId
from bot.domain.people.checks import CheckKind
from bot.domain.rules import RULES
from bot.services.needs import announcing, broadcasting, changing_needs, needs, slots
from bot.services.needs.needs import NeedTerms, Where, Whom
from storage.needs import beneficiaries
from storage.needs import needs as tables
from storage.needs.needs import Beneficiary, Repetition, SendTo
from storage.people import circles
from storage.queues import due
from tests.support.desk import Desk
from tests.support.effects import effects, refused, take, unasked, write
from tests.support.promises import Street, a_street

FIRST, SLOT = NeedId(1), SlotId(1)
OUTDATED = "OutdatedError error-outdated"
NOT_ALLOWED = "NotAllowedError error-not-allowed"
NOT_FOUND = "NotFoundError error-not-found"
EVERYTHING = ("act", "need", "slot", "due", "outbox", "need_check", "member", "commitment", "broadcast")


def at(text: str) -> datetime:
    """Wall time."""
    return datetime.fromisoformat(text)


@pytest.fixture
def street(desk: Desk) -> Street:
    """Carys coordinates; Elin, Mair and Owen do not; nobody offers anything."""
    street = a_street(desk)
    street.join("Mair")
    street.join("Owen")
    return street


def _terms(street: Street, **other: Any) -> NeedTerms:
    usual = NeedTerms(
        skill=street.skill(),
        new_skill="",
        words="w" * 1001,
        language="en",
        times=((at("2026-11-26T09:30"), at("2026-11-26T11:00")),),
        repeat=None,
        people=2,
        where=Where(
            name="n" * 201, lat=51.495, lon=-3.175, address="a" * 201, to_name="t" * 201, to_address="b" * 201
        ),
        whom=Whom(beneficiary=Beneficiary.MEMBER, member=street.members["Elin"]),
        send_to=SendTo.GROUP,
        checks=frozenset({CheckKind.IDENTITY}),
    )
    return replace(usual, **other)


def _weekly(street: Street, until: date | None = None, **other: Any) -> NeedTerms:
    return _terms(
        street,
        repeat=Repetition(weeks=1, days=(3,), until=until),
        send_to=SendTo.BEST,
        words="Someone to drive",
        where=Where(),
        checks=frozenset(),
        **other,
    )


def _posted(street: Street, terms: NeedTerms, by: str = "Carys") -> None:
    street.act(lambda turn: needs.post_need(turn, terms), by)


def _group(street: Street) -> None:
    """The circle has a group."""
    write(street, "INSERT INTO chat (id, kind, language, title) VALUES (-100, 'group', 'en', 'Our street')")
    circles.link_group(
        street.desk.tx, ChatId(-100), street.circle, by=street.members["Carys"], now=street.desk.now
    )


# Posting ------------------------------------------------------------------------------------------------------


def test_what_a_coordinator_posts_is_published_and_those_who_answer_for_it_see_it(street: Street) -> None:
    _group(street)

    assert effects(street, lambda turn: needs.post_need(turn, _terms(street)), "Carys") == [
        "Carys: post need 1 v1",
        "due slot_over of 1 Thu26-11:00",
        "due unfilled of 1 '1' Wed25-09:30",
        "link by chance new: code=by chance kind=slot subject=1 made_at=now",
        (
            "need 1 new: posted_by=Carys beneficiary=member beneficiary_member=Elin skill_id=14 "
            "words=wwwwwwwwww… (1000) place_name=nnnnnnnnnn… (200) lat=51.49 lon=-3.17 "
            'address=aaaaaaaaaa… (200) by_phone=0 people=2 send_to=group times=[["2026-11-26T09:30", '
            '"2026-11-26T11:00"]] answer= widened_m=0 state=published to_place=tttttttttt… (200) '
            "to_address=bbbbbbbbbb… (200)"
        ),
        "need_check 1-identity new: need_id=1 kind=identity since=now",
        "again -100: announcement slot=1 (invitation, card)",
        "to Carys: slot slot=1 (reply, card anew)",
        (
            "slot 1 new: need_id=1 starts_at=Thu26-09:30 ends_at=Thu26-11:00 "
            "local_start=2026-11-26T09:30 local_end=2026-11-26T11:00 places=2 state=open shown_as= "
            "line_shown_as="
        ),
    ]


def test_what_a_member_asks_for_waits_for_who_coordinates(street: Street) -> None:
    asked = _terms(street, words="A lift", where=Where(by_phone=True))

    assert effects(street, lambda turn: needs.post_need(turn, asked), "Elin") == [
        "Elin: ask need 1 v1",
        (
            "need 1 new: posted_by=Elin beneficiary=member beneficiary_member=Elin skill_id=14 words=A "
            'lift place_name= address= by_phone=1 people=2 send_to=best times=[["2026-11-26T09:30", '
            '"2026-11-26T11:00"]] answer= widened_m=0 state=asked to_place= to_address='
        ),
        "to Elin: need need=1 (reply, card anew)",
        "to Carys: need need=1 (reply, card)",
    ]


def test_where_the_circle_wants_no_look_first_a_members_need_is_published_and_asked_for_one_by_one(
    street: Street,
) -> None:
    street.rule(RULES.resident_needs_reviewed, False)
    asked = _terms(street, words="A lift", where=Where())

    assert effects(street, lambda turn: needs.post_need(turn, asked), "Elin", only=EVERYTHING) == [
        "Elin: post need 1 v1",
        "due slot_over of 1 Thu26-11:00",
        "due unfilled of 1 '1' Wed25-09:30",
        (
            "need 1 new: posted_by=Elin beneficiary=member beneficiary_member=Elin skill_id=14 words=A "
            'lift place_name= address= by_phone=0 people=2 send_to=best times=[["2026-11-26T09:30", '
            '"2026-11-26T11:00"]] answer= widened_m=0 state=published to_place= to_address='
        ),
        "to Carys: unfilled slot=1 (reply, card anew)",
        "to Elin: slot slot=1 (reply, card anew)",
        (
            "slot 1 new: need_id=1 starts_at=Thu26-09:30 ends_at=Thu26-11:00 "
            "local_start=2026-11-26T09:30 local_end=2026-11-26T11:00 places=2 state=open shown_as=open 1 "
            "published free line_shown_as=open 1 published free 0"
        ),
    ]


def test_whoever_posts_for_somebody_new_speaks_for_them(street: Street) -> None:
    terms = _terms(
        street,
        words="A lift",
        where=Where(),
        whom=Whom(beneficiary=Beneficiary.ON_BEHALF, on_behalf_name="  Old   Tom  "),
    )

    assert effects(
        street, lambda turn: needs.post_need(turn, terms), "Elin", only=("act", "member", "person")
    ) == [
        "Elin: speak_for member 5 v1",
        "Elin: ask need 1 v1",
        "member 5 new: person_id=Old Tom speaker_id=Elin place_name= ask_less=0 joined_at=now",
        "person 5 new: name=Old Tom quiet_from=1260 quiet_to=480 weekly_budget=5",
    ]


def test_a_name_is_as_long_as_names_are(street: Street) -> None:
    long = "Old " + "Tom" * 40
    terms = _terms(
        street,
        words="A lift",
        where=Where(),
        whom=Whom(beneficiary=Beneficiary.ON_BEHALF, on_behalf_name=long),
    )

    street.act(lambda turn: needs.post_need(turn, terms), "Elin")

    assert street.desk.query("SELECT name FROM person WHERE id = 5")[0]["name"] == long[:100]


@pytest.mark.parametrize(
    ("by", "whom", "heard"),
    [
        ("Carys", Whom(beneficiary=Beneficiary.CIRCLE), "done"),
        ("Elin", Whom(beneficiary=Beneficiary.CIRCLE), NOT_ALLOWED),
        ("Elin", "Elin", "done"),
        ("Carys", "Elin", "done"),
        ("Mair", "Elin", NOT_ALLOWED),
        ("Elin", "Gran", "done"),
        ("Mair", "Gran", NOT_ALLOWED),
        ("Carys", "Gone", NOT_FOUND),
        ("Carys", "Elsewhere", NOT_FOUND),
        ("Carys", MemberId(99), NOT_FOUND),
        (
            "Carys",
            Whom(beneficiary=Beneficiary.ON_BEHALF, on_behalf_name="   "),
            "DomainError need-error-name",
        ),
        ("Gone", "Elin", "NotAllowedError error-join-first"),
    ],
)
def test_for_whom_somebody_asks(street: Street, by: str, whom: Any, heard: str) -> None:
    tx, now = street.desk.tx, street.desk.now
    street.members["Gran"] = beneficiaries.add_on_behalf(
        tx, now=now, circle=street.circle, name="Gran", language="en", speaker=street.members["Elin"]
    )
    street.join("Gone")
    write(street, "UPDATE member SET left_at = 1 WHERE id = ?", street.members["Gone"])
    street.members["Elsewhere"] = street.desk.join(street.people["Mair"], street.desk.open_circle("Roath"))
    if not isinstance(whom, Whom):
        whom = Whom(beneficiary=Beneficiary.MEMBER, member=street.members.get(whom, whom))
    terms = _terms(street, whom=whom, send_to=SendTo.BEST)

    assert refused(street, lambda turn: needs.post_need(turn, terms), by) == heard
    if heard == "done":
        kinds = {"Elin": "member", "Gran": "on_behalf"}
        kind = street.desk.query("SELECT beneficiary AS kind FROM need")[0]["kind"]
        assert kind == (kinds["Gran"] if whom.member == street.members["Gran"] else whom.beneficiary)


START, END = at("2026-11-26T09:30"), at("2026-11-26T11:00")


@pytest.mark.parametrize(
    ("other", "heard"),
    [
        ({"people": 0}, "DomainError need-error-people"),
        ({"people": 1}, "done"),
        ({"people": 100}, "done"),
        ({"people": 101}, "DomainError need-error-people"),
        ({"times": ()}, "DomainError need-error-no-time"),
        ({"times": ((START, START),)}, "DomainError need-error-end"),
        ({"times": ((START, END), (END, START))}, "DomainError need-error-end"),
        ({"times": ((at("2026-11-24T08:59"), END),)}, "DomainError need-error-past"),
        ({"times": ((at("2026-11-24T09:00"), END),)}, "done"),
        ({"skill": None, "new_skill": " "}, "DomainError offer-error-no-skill"),
        ({"skill": SkillId(999)}, NOT_FOUND),
    ],
)
def test_what_cannot_be_wanted_is_said(street: Street, other: dict[str, Any], heard: str) -> None:
    terms = _terms(street, send_to=SendTo.BEST, **other)

    assert refused(street, lambda turn: needs.post_need(turn, terms), "Carys") == heard
    _posted(street, _terms(street), "Elin")
    asked = street.desk.query("SELECT max(id) AS id FROM need")[0]["id"]
    published = refused(street, lambda turn: needs.publish_need(turn, NeedId(asked), 1, terms), "Carys")
    assert published == heard


# Published, declined, taken back ------------------------------------------------------------------------------


def test_what_was_asked_for_is_published_as_it_is_and_its_asker_is_told(street: Street) -> None:
    _posted(street, _terms(street, words="A lift", where=Where()), "Elin")

    assert effects(street, lambda turn: needs.publish_need(turn, FIRST, 1), "Carys", only=EVERYTHING) == [
        "Carys: publish need 1 v1",
        "due slot_over of 1 Thu26-11:00",
        "due unfilled of 1 '1' Wed25-09:30",
        "need 1: state=published version=2",
        "again Carys: need need=1 (reply, card)",
        "again Elin: need need=1 (reply, card)",
        "to Elin: need_published need=1 (reply)",
        "to Carys: unfilled slot=1 (reply, card anew)",
        "to Carys: slot slot=1 (reply, card anew)",
        "to Elin: slot slot=1 (reply, card anew)",
        (
            "slot 1 new: need_id=1 starts_at=Thu26-09:30 ends_at=Thu26-11:00 "
            "local_start=2026-11-26T09:30 local_end=2026-11-26T11:00 places=2 state=open shown_as=open 1 "
            "published free line_shown_as=open 1 published free 0"
        ),
    ]


def test_or_with_other_terms(street: Street) -> None:
    _posted(street, _terms(street, words="A lift", where=Where()), "Elin")
    others = _terms(
        street,
        skill=None,
        new_skill="Stilts",
        times=((at("2026-11-27T09:30"), at("2026-11-27T11:00")),),
        people=3,
        whom=Whom(beneficiary=Beneficiary.CIRCLE),
        send_to=SendTo.EVERYBODY,
    )

    found = effects(street, lambda turn: needs.publish_need(turn, FIRST, 1, others), "Carys", only=EVERYTHING)

    assert found == [
        "Carys: name skill 49 v1",
        "Carys: publish need 1 v1",
        "due slot_over of 1 Fri27-11:00",
        "due unfilled of 1 '1' Thu26-09:30",
        (
            "need 1: beneficiary=circle beneficiary_member=None skill_id=49 words=wwwwwwwwww… (1000) "
            "place_name=nnnnnnnnnn… (200) lat=51.49 lon=-3.17 address=aaaaaaaaaa… (200) people=3 "
            'send_to=everybody times=[["2026-11-27T09:30", "2026-11-27T11:00"]] state=published '
            "version=2 to_place=tttttttttt… (200) to_address=bbbbbbbbbb… (200)"
        ),
        "need_check 1-identity new: need_id=1 kind=identity since=now",
        "again Carys: need need=1 (reply, card)",
        "again Elin: need need=1 (reply, card)",
        "to Elin: need_published need=1 (reply)",
        "to Elin: broadcast_preview slot=1 (reply, card anew)",
        "to Carys: slot slot=1 (reply, card anew)",
        "to Elin: slot slot=1 (reply, card anew)",
        (
            "slot 1 new: need_id=1 starts_at=Fri27-09:30 ends_at=Fri27-11:00 "
            "local_start=2026-11-27T09:30 local_end=2026-11-27T11:00 places=3 state=open shown_as= "
            "line_shown_as="
        ),
    ]


def test_what_was_asked_for_a_time_that_is_over_is_not_published_as_it_is(street: Street) -> None:
    _posted(street, _terms(street), "Elin")
    street.desk.now = at("2026-11-26T09:31:00+00:00")

    heard = refused(street, lambda turn: needs.publish_need(turn, FIRST, 1), "Carys")

    assert heard == "DomainError need-error-past"


def test_what_is_not_published_ends_with_a_word(street: Street) -> None:
    _posted(street, _terms(street), "Elin")
    street.desk.write(street.people["Carys"], "/board")

    found = effects(street, lambda turn: needs.decline_need(turn, FIRST, 1, "k" * 1001), "Carys")

    assert found == [
        "Carys: decline need 1 v1",
        "need 1: answer=kkkkkkkkkk… (1000) state=declined version=2",
        "again Carys: need need=1 (reply, card)",
        "again Elin: need need=1 (reply, card)",
        "again Carys: board circle=1 (reminder, card)",
        "to Elin: need_declined need=1 (reply)",
    ]


def test_who_asked_takes_it_back(street: Street) -> None:
    _posted(street, _terms(street), "Elin")
    street.desk.write(street.people["Carys"], "/board")

    assert refused(street, lambda turn: needs.take_back_need(turn, FIRST, 1), "Carys") == NOT_ALLOWED
    assert effects(street, lambda turn: needs.take_back_need(turn, FIRST, 1), "Elin") == [
        "Elin: cancel need 1 v1",
        "need 1: state=cancelled version=2",
        "again Carys: need need=1 (reply, card)",
        "again Elin: need need=1 (reply, card)",
        "again Carys: board circle=1 (reminder, card)",
    ]


@pytest.mark.parametrize(
    ("deed", "by"),
    [
        (needs.publish_need, "Carys"),
        (lambda turn, need, version: needs.decline_need(turn, need, version, ""), "Carys"),
        (needs.take_back_need, "Elin"),
    ],
)
def test_what_was_asked_for_is_decided_once_as_it_stands_in_its_circle(street: Street, deed, by: str) -> None:
    _posted(street, _terms(street, send_to=SendTo.BEST), "Elin")
    other = street.desk.open_circle("Roath")
    for name in ("Carys", "Elin"):
        street.desk.join(street.people[name], other, "coordinator")

    if by == "Carys":
        assert refused(street, lambda turn: deed(turn, FIRST, 1), "Mair") == NOT_ALLOWED
    assert refused(street, lambda turn: deed(turn, FIRST, 2), by) == OUTDATED
    assert refused(street, lambda turn: deed(turn, NeedId(99), 1), by) == NOT_FOUND
    assert refused(street, lambda turn: deed(turn.in_circle(other), FIRST, 1), by) == NOT_FOUND
    assert refused(street, lambda turn: deed(turn, FIRST, 1), by) == "done"
    assert refused(street, lambda turn: deed(turn, FIRST, 2), by) == OUTDATED


# Changed ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "version", "state", "heard"),
    [
        ("Carys", 1, "published", "done"),
        ("Carys", 2, "published", OUTDATED),
        ("Carys", 1, "closed", OUTDATED),
        ("Mair", 1, "published", NOT_ALLOWED),
        ("Elin", 1, "published", NOT_ALLOWED),
        ("Stranger", 1, "published", "NotAllowedError error-join-first"),
    ],
)
@pytest.mark.parametrize(
    "deed",
    [
        lambda turn, version: changing_needs.set_people(turn, SLOT, version, 3),
        lambda turn, version: changing_needs.set_place(turn, FIRST, version, Where()),
        lambda turn, version: changing_needs.require_checks(turn, FIRST, version, frozenset()),
        lambda turn, version: changing_needs.propose_to_everybody(turn, SLOT, version),
        lambda turn, version: changing_needs.move_slot(
            turn, SLOT, version, start=at("2026-11-27T09:00"), end=at("2026-11-27T10:00"), later_too=False
        ),
    ],
)
def test_a_need_is_changed_by_who_coordinates_as_it_stands(
    street: Street, *, deed, by: str, version: int, state: str, heard: str
) -> None:
    unasked(street)
    write(street, "UPDATE need SET state = ?", state)
    street.people["Stranger"] = street.desk.person("Stranger")
    street.desk.join(street.people["Stranger"], street.desk.open_circle("Roath"), "coordinator")

    assert refused(street, lambda turn: deed(turn, version), by) == heard


@pytest.mark.parametrize(
    ("by", "heard"),
    [("Carys", "done"), ("Elin", "done"), ("Mair", NOT_ALLOWED), ("Owen", "done")],
)
def test_a_time_is_called_off_also_by_who_asked_or_is_helped(street: Street, by: str, heard: str) -> None:
    unasked(street)
    write(street, "UPDATE need SET posted_by = ?", street.members["Owen"])

    off = refused(street, lambda turn: changing_needs.cancel_slot(turn, SLOT, 1, later_too=False), by)

    assert off == heard


@pytest.mark.parametrize(
    ("statement", "heard"),
    [
        ("UPDATE slot SET state = 'over'", "OutdatedError need-error-over"),
        ("UPDATE slot SET state = 'cancelled'", "OutdatedError need-error-over"),
        ("UPDATE slot SET ends_at = starts_at + 1, starts_at = starts_at", "OutdatedError need-error-over"),
        (None, OUTDATED),
    ],
)
def test_what_is_over_is_not_changed(street: Street, statement: str | None, heard: str) -> None:
    slot = unasked(street) if statement else SlotId(99)
    if statement:
        write(street, statement)
        street.desk.now = at("2026-11-26T09:31:00+00:00")

    assert refused(street, lambda turn: changing_needs.set_people(turn, slot, 1, 3), "Carys") == heard


def test_more_people_are_looked_for_and_fewer_are_not(street: Street) -> None:
    street.offer("Owen")
    slot = unasked(street, people=2)
    take(street, slot, "Mair")

    def wants(people: int, version: int) -> list[str]:
        deed = lambda turn: changing_needs.set_people(turn, slot, version, people)  # noqa: E731
        return effects(street, deed, "Carys", only=("act", "slot", "need", "outbox"))

    assert wants(3, 1) == [
        'Carys: people need 1 v1 {"people": 3, "slot": 1}',
        "need 1: version=2",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "slot 1: places=3",
    ]
    assert wants(1, 2) == [
        'Carys: people need 1 v2 {"people": 1, "slot": 1}',
        "the clock: close invitation 1 v2",
        "need 1: version=3",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "again Owen: invitation invitation=1 (invitation, card)",
        "slot 1: places=1 shown_as=open 1 published full line_shown_as=open 1 published full 0",
    ]
    heard = [
        refused(street, lambda turn, people=people: changing_needs.set_people(turn, slot, 3, people), "Carys")
        for people in (0, 1, 100, 101)
    ]
    assert heard == ["DomainError need-error-promised promised=1", "done", OUTDATED, OUTDATED]


@pytest.mark.parametrize(
    ("people", "heard"),
    [(0, "DomainError need-error-people"), (100, "done"), (101, "DomainError need-error-people")],
)
def test_one_to_a_hundred_people_are_wanted(street: Street, people: int, heard: str) -> None:
    slot = unasked(street)

    assert refused(street, lambda turn: changing_needs.set_people(turn, slot, 1, people), "Carys") == heard


def test_nobody_is_waited_for_when_the_places_that_are_left_are_taken_away(street: Street) -> None:
    street.offer("Owen")
    slot = street.need(people=2)
    take(street, slot, "Mair")

    street.act(lambda turn: changing_needs.set_people(turn, slot, 1, 1), "Carys")

    assert street.states(slot) == {"Owen": "closed"}


def test_another_place_is_the_needs_and_whoever_promised_is_asked_anew(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Mair")
    where = Where(name="By the library", to_name="The clinic", to_lat=51.5, to_lon=-3.2)

    found = effects(street, lambda turn: changing_needs.set_place(turn, FIRST, 1, where), "Carys")

    assert found == [
        "Carys: place need 1 v1",
        "the clock: move commitment 1 v1",
        "commitment 1: asked_until=Tue24-13:00 was_starts_at=Thu26-09:30 was_ends_at=Thu26-11:00 version=2",
        "due reminder.giver.evening of 1: state=dropped ended_at=now",
        "due reminder.giver.before of 1: state=dropped ended_at=now",
        "due reminder.giver.start of 1: state=dropped ended_at=now",
        "due reminder.giver.after of 1: state=dropped ended_at=now",
        "due reminder.receiver.evening of 1: state=dropped ended_at=now",
        "due reminder.receiver.before of 1: state=dropped ended_at=now",
        "due reminder.receiver.after of 1: state=dropped ended_at=now",
        "due new_yes of 1 '2' Tue24-13:00",
        "due reminder.giver.evening of 1 for Mair '2' Wed25-18:00",
        "due reminder.giver.before of 1 for Mair '2' Thu26-08:00",
        "due reminder.giver.start of 1 for Mair '2' Thu26-09:30",
        "due reminder.giver.after of 1 for Mair '2' Thu26-11:00",
        "due reminder.receiver.evening of 1 for Elin '2' Wed25-18:00",
        "due reminder.receiver.before of 1 for Elin '2' Thu26-08:00",
        "due reminder.receiver.after of 1 for Elin '2' Thu26-11:00",
        (
            "need 1: place_name=By the library lat=None lon=None version=2 to_place=The clinic "
            "to_lat=51.50 to_lon=-3.20"
        ),
        "to Mair: commitment commitment=1 (reply, card anew)",
        "again Elin: slot slot=1 (reply, card)",
        "again Mair: commitment commitment=1 (reply, card)",
        "slot 1: version=2 shown_as=open 2 published full line_shown_as=open 2 published full 0",
    ]


def test_checks_that_are_required_from_now_on_let_go_who_lacks_them(street: Street) -> None:
    slot = unasked(street)
    take(street, slot, "Mair")
    kinds = frozenset({CheckKind.REFERENCES, CheckKind.IDENTITY})

    found = effects(
        street,
        lambda turn: changing_needs.require_checks(turn, FIRST, 1, kinds),
        "Carys",
        only=("act", "need", "need_check"),
    )

    assert found == [
        'Carys: checks need 1 v1 {"kinds": "identity references"}',
        "the clock: withdraw commitment 1 v1",
        "need 1: version=2",
        "need_check 1-identity new: need_id=1 kind=identity since=now",
        "need_check 1-references new: need_id=1 kind=references since=now",
    ]
    assert street.promises(slot) == {"Mair": "withdrawn"}


def test_checks_that_are_required_no_more_let_more_people_be_asked(street: Street) -> None:
    street.offer("Owen")
    slot = unasked(street)
    street.act(
        lambda turn: changing_needs.require_checks(turn, FIRST, 1, frozenset({CheckKind.IDENTITY})), "Carys"
    )
    before = street.states(slot)

    street.act(lambda turn: changing_needs.require_checks(turn, FIRST, 2, frozenset()), "Carys")

    assert (before, street.states(slot)) == ({}, {"Owen": "sent"})


def test_asking_everybody_is_shown_first_and_a_group_is_told_at_once(street: Street) -> None:
    slot = unasked(street)

    assert effects(street, lambda turn: changing_needs.propose_to_everybody(turn, slot, 1), "Carys") == [
        "need 1: send_to=everybody version=2",
        "to Carys: broadcast_preview slot=1 (reply, card anew)",
        "slot 1: shown_as=open 1 published free line_shown_as=open 1 published free 0",
    ]
    group = refused(street, lambda turn: changing_needs.post_to_group(turn, slot, 2), "Carys")
    assert group == "DomainError announce-error-no-group"
    nothing = refused(street, lambda turn: announcing.announce(turn, SlotId(99)), "Carys")
    assert nothing == NOT_FOUND
    _group(street)
    told = effects(
        street,
        lambda turn: changing_needs.post_to_group(turn, slot, 2),
        "Carys",
        only=("act", "need", "outbox"),
    )
    assert told == [
        'Carys: announce need 1 v2 {"slot": 1}',
        "need 1: send_to=group version=3",
        "again -100: announcement slot=1 (invitation, card)",
    ]


# Moved --------------------------------------------------------------------------------------------------------


def _moves(
    street: Street,
    start: str,
    end: str,
    *,
    later_too: bool = False,
    slot: int = 1,
    version: int | None = None,
):
    known = street.desk.query(
        "SELECT version FROM need WHERE id = (SELECT need_id FROM slot WHERE id = ?)", slot
    )
    number = known[0]["version"] if version is None else version
    return lambda turn: changing_needs.move_slot(
        turn, SlotId(slot), number, start=at(start), end=at(end), later_too=later_too
    )


def test_a_moved_time_is_planned_anew(street: Street) -> None:
    slot = unasked(street)
    slots.plan_end(street.desk.turn(None, street.circle), _slot(street, slot))

    found = effects(
        street,
        _moves(street, "2026-11-27T10:00", "2026-11-27T12:00"),
        "Carys",
        only=("act", "slot", "need", "due"),
    )

    assert found == [
        'Carys: move need 1 v1 {"slot": 1}',
        "due slot_over of 1: due_at=Fri27-12:00",
        "due unfilled of 1 '2' Thu26-10:00",
        "need 1: version=2",
        (
            "slot 1: starts_at=Fri27-10:00 ends_at=Fri27-12:00 local_start=2026-11-27T10:00 "
            "local_end=2026-11-27T12:00 version=2 shown_as=open 2 published free line_shown_as=open 2 "
            "published free 0"
        ),
    ]


def _slot(street: Street, number: int) -> Any:
    return tables.slot(street.desk.tx, SlotId(number))


@pytest.mark.parametrize(
    ("start", "end", "heard"),
    [
        ("2026-11-27T10:00", "2026-11-27T10:00", "DomainError need-error-end"),
        ("2026-11-27T10:00", "2026-11-27T09:00", "DomainError need-error-end"),
        ("2026-11-24T09:00", "2026-11-27T09:00", "DomainError need-error-past"),
        ("2026-11-24T09:01", "2026-11-24T09:30", "done"),
    ],
)
def test_a_time_is_moved_to_what_is_ahead(street: Street, start: str, end: str, heard: str) -> None:
    unasked(street)

    assert refused(street, _moves(street, start, end), "Carys") == heard


def test_what_has_begun_is_not_moved(street: Street) -> None:
    unasked(street)
    street.desk.now = at("2026-11-26T09:30:00+00:00")

    heard = refused(street, _moves(street, "2026-11-27T10:00", "2026-11-27T12:00"), "Carys")

    assert heard == "DomainError need-error-begun"


def test_a_repetition_moves_from_here_on_and_no_two_of_its_times_meet(street: Street) -> None:
    street.rule(RULES.repeat_invite_days, 3)
    _posted(street, _weekly(street))
    taken = refused(street, _moves(street, "2026-12-03T09:30", "2026-12-03T11:00", slot=1), "Carys")

    assert taken == "DomainError need-error-same-time"
    found = effects(
        street,
        _moves(street, "2026-12-04T10:30", "2026-12-04T11:30", later_too=True, slot=2),
        "Carys",
        only=("act", "slot", "need"),
    )
    assert found == [
        'Carys: move need 1 v1 {"slot": 2}',
        (
            'need 1: repeat_days=[4] made_until=Wed23-10:00 times=[["2026-12-04T10:30", '
            '"2026-12-04T11:30"]] version=4'
        ),
        (
            "slot 2: starts_at=Fri04-10:30 ends_at=Fri04-11:30 local_start=2026-12-04T10:30 "
            "local_end=2026-12-04T11:30 version=2 shown_as=open 2 published free line_shown_as=open 2 "
            "published free 0"
        ),
        (
            "slot 3: starts_at=Fri11-10:30 ends_at=Fri11-11:30 local_start=2026-12-11T10:30 "
            "local_end=2026-12-11T11:30 version=2 shown_as=open 2 published free line_shown_as=open 2 "
            "published free 0"
        ),
        (
            "slot 4: starts_at=Fri18-10:30 ends_at=Fri18-11:30 local_start=2026-12-18T10:30 "
            "local_end=2026-12-18T11:30 version=2 shown_as=open 2 published free line_shown_as=open 2 "
            "published free 0"
        ),
    ]


# Called off ---------------------------------------------------------------------------------------------------


def test_a_time_that_is_called_off_is_planned_and_asked_for_no_more(street: Street) -> None:
    slot = unasked(street)
    turn = street.desk.turn(None, street.circle)
    slots.plan_end(turn, _slot(street, slot))
    due.plan(turn.tx, kind="send_slot", subject=slot, at=turn.now + timedelta(days=1), circle=street.circle)
    street.act(lambda turn: broadcasting.ask_everybody(turn, slot, 1), "Carys")
    street.desk.write(street.people["Carys"], "/board")

    found = effects(street, lambda turn: changing_needs.cancel_slot(turn, slot, 1, later_too=False), "Carys")

    assert found == [
        'Carys: cancel_slot need 1 v1 {"later": false, "slot": 1}',
        "broadcast 1: state=stopped version=3 ended_at=now",
        "due slot_over of 1: state=dropped ended_at=now",
        "due send_slot of 1: state=dropped ended_at=now",
        "need 1: state=cancelled version=3",
        "again Carys: broadcast broadcast=1 (reply, card)",
        "again Carys: board circle=1 (reminder, card)",
        "to Elin: slot_off slot=1 (reply)",
        (
            "slot 1: state=cancelled shown_as=cancelled 1 cancelled free line_shown_as=cancelled 1 "
            "cancelled free 0"
        ),
    ]


def test_a_repetition_is_called_off_from_here_on(street: Street) -> None:
    street.rule(RULES.repeat_invite_days, 3)
    _posted(street, _weekly(street))
    version = street.desk.query("SELECT version FROM need")[0]["version"]

    found = effects(
        street,
        lambda turn: changing_needs.cancel_slot(turn, SlotId(3), version, later_too=True),
        "Carys",
        only=("act", "slot", "need", "due"),
    )

    assert found == [
        'Carys: cancel_slot need 1 v1 {"later": true, "slot": 3}',
        "due slot_over of 3: state=dropped ended_at=now",
        "due send_slot of 3: state=dropped ended_at=now",
        "due slot_over of 4: state=dropped ended_at=now",
        "due send_slot of 4: state=dropped ended_at=now",
        "need 1: repeat_until=2026-12-09 version=3",
        "slot 2: shown_as=open 1 published free line_shown_as=open 1 published free 0",
        (
            "slot 3: state=cancelled shown_as=cancelled 1 published free line_shown_as=cancelled 1 "
            "published free 0"
        ),
        (
            "slot 4: state=cancelled shown_as=cancelled 1 published free line_shown_as=cancelled 1 "
            "published free 0"
        ),
    ]


@pytest.mark.parametrize(("until", "kept"), [("2026-12-01", "2026-12-01"), ("2026-12-31", "2026-12-02")])
def test_what_would_have_ended_before_ends_then(street: Street, until: str, kept: str) -> None:
    _posted(street, _weekly(street, date.fromisoformat("2026-12-31")))
    write(street, "UPDATE need SET repeat_until = ?", until)
    version = street.desk.query("SELECT version FROM need")[0]["version"]

    street.act(lambda turn: changing_needs.cancel_slot(turn, SlotId(2), version, later_too=True), "Carys")

    assert street.desk.query("SELECT repeat_until FROM need")[0]["repeat_until"] == kept


# Slots come and go --------------------------------------------------------------------------------------------


def test_a_repetition_is_made_four_weeks_ahead_and_each_is_asked_for_some_days_before(street: Street) -> None:
    street.rule(RULES.repeat_invite_days, 3)

    found = effects(
        street,
        lambda turn: needs.post_need(turn, _weekly(street)),
        "Carys",
        only=("act", "slot", "need", "due"),
    )

    assert found == [
        "Carys: post need 1 v1",
        "due slot_over of 1 Thu26-11:00",
        "due unfilled of 1 '1' Wed25-09:30",
        "due slot_over of 2 Thu03-11:00",
        "due send_slot of 2 Mon30-09:30",
        "due slot_over of 3 Thu10-11:00",
        "due send_slot of 3 Mon07-09:30",
        "due slot_over of 4 Thu17-11:00",
        "due send_slot of 4 Mon14-09:30",
        "due extend_need of 1 '2026-12-01' Tue01-09:00",
        (
            "need 1 new: posted_by=Carys beneficiary=member beneficiary_member=Elin skill_id=14 "
            "words=Someone to drive place_name= address= by_phone=0 people=2 send_to=best repeat_weeks=1 "
            'repeat_days=[3] made_until=Tue22-09:00 times=[["2026-11-26T09:30", "2026-11-26T11:00"]] '
            "answer= widened_m=0 state=published to_place= to_address="
        ),
        (
            "slot 1 new: need_id=1 starts_at=Thu26-09:30 ends_at=Thu26-11:00 "
            "local_start=2026-11-26T09:30 local_end=2026-11-26T11:00 places=2 state=open shown_as=open 1 "
            "published free line_shown_as=open 1 published free 0"
        ),
        (
            "slot 2 new: need_id=1 starts_at=Thu03-09:30 ends_at=Thu03-11:00 "
            "local_start=2026-12-03T09:30 local_end=2026-12-03T11:00 places=2 state=open shown_as= "
            "line_shown_as="
        ),
        (
            "slot 3 new: need_id=1 starts_at=Thu10-09:30 ends_at=Thu10-11:00 "
            "local_start=2026-12-10T09:30 local_end=2026-12-10T11:00 places=2 state=open shown_as= "
            "line_shown_as="
        ),
        (
            "slot 4 new: need_id=1 starts_at=Thu17-09:30 ends_at=Thu17-11:00 "
            "local_start=2026-12-17T09:30 local_end=2026-12-17T11:00 places=2 state=open shown_as= "
            "line_shown_as="
        ),
    ]


def test_a_week_later_one_more_is_made_and_what_was_called_off_is_not_made_again(street: Street) -> None:
    street.rule(RULES.repeat_invite_days, 3)
    _posted(street, _weekly(street, date.fromisoformat("2026-12-24")))
    write(street, "DELETE FROM slot WHERE id = 3")
    street.desk.now += timedelta(days=7)

    assert effects(street, lambda turn: slots.extend_need(turn, FIRST), only=("slot", "need", "due")) == [
        "due slot_over of 5 Thu24-11:00",
        "due send_slot of 5 Mon21-09:30",
        "due extend_need of 1 '2026-12-08' Tue08-09:00",
        "need 1: made_until=Tue29-09:00",
        (
            "slot 5 new: need_id=1 starts_at=Thu24-09:30 ends_at=Thu24-11:00 "
            "local_start=2026-12-24T09:30 local_end=2026-12-24T11:00 places=2 state=open shown_as= "
            "line_shown_as="
        ),
    ]
    write(street, "UPDATE need SET state = 'closed'")
    assert effects(street, lambda turn: slots.extend_need(turn, FIRST)) == []
    assert effects(street, lambda turn: slots.extend_need(turn, NeedId(99))) == []


def test_what_does_not_come_again_is_not_made_again(street: Street) -> None:
    _posted(street, _terms(street, send_to=SendTo.BEST))

    assert effects(street, lambda turn: slots.extend_need(turn, FIRST)) == []


def test_of_several_times_those_ahead_are_made(street: Street) -> None:
    times = [(at(f"2026-11-2{day}T09:00"), at(f"2026-11-2{day}T10:00")) for day in (4, 6, 7, 8)]
    _posted(street, _terms(street, times=tuple(times), send_to=SendTo.BEST), "Elin")
    street.desk.now += timedelta(minutes=1)

    write(
        street,
        "UPDATE need SET times = ?",
        '[["2026-11-26T09:00","2026-11-26T10:00"],["2026-11-24T09:00","2026-11-24T10:00"]]',
    )
    street.act(lambda turn: needs.publish_need(turn, FIRST, 1), "Carys")

    assert [row["local_start"] for row in street.desk.query("SELECT local_start FROM slot")] == [
        "2026-11-26T09:00"
    ]


def test_of_many_times_five_cards_are_shown_of_a_repetition_the_next(street: Street) -> None:
    times = [(at(f"2026-12-0{day}T09:00"), at(f"2026-12-0{day}T10:00")) for day in range(1, 8)]
    many = _terms(street, times=tuple(times), send_to=SendTo.BEST)

    def shown(terms: NeedTerms) -> int:
        lines = effects(street, lambda turn: needs.post_need(turn, terms), "Carys", only=("outbox",))
        return sum("slot slot=" in line and "anew" in line for line in lines)

    assert (shown(many), shown(_weekly(street))) == (5, 1)


def test_a_time_that_is_over_closes_its_need_and_silence_is_learned(street: Street) -> None:
    street.offer("Owen")
    slot = street.need()
    write(street, "UPDATE due SET state = 'dropped', ended_at = 0")
    end = lambda turn: slots.end_slot(turn, slot)  # noqa: E731

    early = effects(street, end)
    street.desk.now = at("2026-11-26T11:00:00+00:00")
    over = effects(street, end)

    assert early == ["due slot_over of 1 Thu26-11:00"]
    assert over == [
        "the clock: over slot 1 v1",
        "answering 4 new: member_id=Owen yes=0.00 no=0.00 silent=0.33 at=now",
        (
            "circle_answering 1: yes=2976.03 no=3472.03 silent=3472.36 seen=9920.53 logs=72146.29 "
            "squares=527158.23 at=now"
        ),
        "invitation 1: learned_at=now",
        "need 1: state=closed version=2",
        "again Owen: invitation invitation=1 (invitation, card)",
        "outlook 1 is gone",
        "slot 1: state=over shown_as=over 1 closed free line_shown_as=over 1 closed free 0 in vain",
    ]
    assert effects(street, end) == []
    assert effects(street, lambda turn: slots.end_slot(turn, SlotId(99))) == []


@pytest.mark.parametrize(
    ("other", "until", "state"),
    [
        ("open", None, "published"),
        ("over", None, "closed"),
        ("cancelled", None, "closed"),
        ("over", "forever", "published"),
        ("over", "2026-11-30", "closed"),
        ("over", "2026-12-03", "published"),
    ],
)
def test_a_need_is_over_when_nothing_more_of_it_is_to_come(
    street: Street, other: str, until: str | None, state: str
) -> None:
    slot = unasked(street)
    columns = "circle_id, need_id, zone, places"
    write(
        street,
        f"INSERT INTO slot ({columns}, starts_at, ends_at, local_start, local_end, state) SELECT {columns}, "
        "starts_at - 86400000, ends_at - 86400000, '2026-11-25T09:30', '2026-11-25T11:00', ? FROM slot",
        other,
    )
    if until is not None:
        write(
            street,
            "UPDATE need SET repeat_weeks = 1, repeat_days = '[3]', repeat_until = ?",
            None if until == "forever" else until,
        )
    street.desk.now = at("2026-11-26T11:00:00+00:00")

    street.act(lambda turn: slots.end_slot(turn, slot))

    assert street.desk.query("SELECT state FROM need")[0]["state"] == state


def test_a_need_of_which_nothing_took_place_is_called_off(street: Street) -> None:
    slot = unasked(street)
    write(street, "UPDATE slot SET state = 'cancelled'")

    found = effects(street, lambda turn: slots.close_if_over(turn, FIRST))

    assert found == ["need 1: state=cancelled version=2"]
    assert effects(street, lambda turn: slots.close_if_over(turn, FIRST)) == []
    assert effects(street, lambda turn: slots.close_if_over(turn, NeedId(99))) == []
    assert slot == SLOT


@pytest.mark.parametrize("send_to", ["best", "everybody", "group"])
def test_people_learn_of_a_time_in_the_way_its_need_says(street: Street, send_to: str) -> None:
    street.offer("Owen")
    slot = unasked(street)
    _group(street)
    write(street, "UPDATE need SET send_to = ?", send_to)

    found = effects(street, lambda turn: slots.send_slot(turn, slot), only=("outbox", "due"))

    said = {
        "best": "to Owen: invitation invitation=1 (invitation, card anew)",
        "everybody": "to Carys: broadcast_preview slot=1 (reply, card anew)",
        "group": "again -100: announcement slot=1 (invitation, card)",
    }
    assert [line for line in found if not line.startswith("due wave")] == [
        "due unfilled of 1 '1' Wed25-09:30",
        said[send_to],
    ]


@pytest.mark.parametrize(
    "statement", ["UPDATE slot SET state = 'cancelled'", "UPDATE slot SET starts_at = 1", None]
)
def test_of_what_is_off_or_has_begun_nobody_learns(street: Street, statement: str | None) -> None:
    street.offer("Owen")
    slot = unasked(street) if statement else SlotId(99)
    if statement:
        write(street, statement)

    assert effects(street, lambda turn: slots.send_slot(turn, slot)) == []
