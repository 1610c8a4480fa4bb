"""How coordinators see who is in a circle, and whom they cannot reach."""

from collections.abc import Sequence

from bot.domain.ids import CircleId, MemberId
from bot.services.people.roles import COORDINATOR, STEWARD
from bot.texts import Markup
from bot.texts.dates import full_day, short_span
from handlers.cards.needs.need_checks import check_words
from handlers.cards.people.checks import check_lines
from handlers.look import Look
from handlers.presses.people import ChangeRole, EndCheck, PeoplePage, RecordCheck, ShowMember
from handlers.screen import Button, Screen
from storage.people import checks, members, people
from storage.people.checks import CheckHeld
from storage.people.members import ListedMember
from storage.people.people import Member
from storage.promises import awaited

#: Members on one page of the list.
PAGE = 8


def people_list(look: Look) -> Screen | None:
    """A page of everybody in the circle, for coordinators. ids: circle, page."""
    if look.circle is None or not look.coordinates:
        return None
    page = look.ids["page"]
    count = members.count(look.tx, look.circle.id)
    shown = members.listed(look.tx, look.circle.id, most=PAGE, skip=page * PAGE)
    lines = [
        look.t("people-line", number=number, name=member.name, notes=_notes(look, member))
        for number, member in enumerate(shown, 1)
    ]
    rows = [[Button(label=member.name, press=ShowMember(member=member.id))] for member in shown]
    turns = []
    if page > 0:
        turns.append(look.button("circle-back", PeoplePage(circle=look.circle.id, page=page - 1)))
    if count > (page + 1) * PAGE:
        turns.append(look.button("circle-more", PeoplePage(circle=look.circle.id, page=page + 1)))
    head = look.t("people-list", circle=look.circle.name, count=count)
    text = "\n".join([head, "", *lines, "", look.t("people-show-hint")])
    return Screen(text=text, buttons=[*rows, turns])


def _notes(look: Look, member: ListedMember) -> str:
    notes = []
    if member.steward:
        notes.append(look.plain("people-is-steward"))
    elif member.coordinator:
        notes.append(look.plain("people-is-coordinator"))
    if member.on_behalf:
        notes.append(look.plain("people-is-on-behalf"))
    elif not member.reachable:
        notes.append(look.plain("people-is-unreachable"))
    if member.offers:
        notes.append(look.plain("people-offers", count=member.offers))
    return f" – {', '.join(notes)}" if notes else ""


def member_card(look: Look) -> Screen | None:
    """One member, for coordinators; a steward gives and takes roles here. ids: circle, member."""
    member = people.member(look.tx, MemberId(look.ids["member"]))
    if member is None or look.circle is None or member.circle_id != look.circle.id or not look.coordinates:
        return None
    person = people.person(look.tx, member.person_id)
    if person is None:
        return None
    if member.left_at is not None:
        return Screen(text=look.t("people-left", name=person.name))
    theirs = people.roles(look.tx, member.id)
    role = STEWARD if STEWARD in theirs else COORDINATOR if COORDINATOR in theirs else "member"
    offers = members.active_offers(look.tx, member.id)
    text = look.t(
        "people-card",
        name=person.name,
        role=look.plain(f"people-role-{role}"),
        circle=look.circle.name,
        day=full_day(member.joined_at.astimezone(look.zone).date(), look.language),
        offers=look.plain("people-offers", count=offers),
        reach=_reach(look, member),
    )
    held = checks.held(look.tx, member.id)
    if held:
        text = Markup("\n".join([text, look.t("check-title"), *check_lines(look, held)]))
    buttons = _deeds(look, member, person.name, theirs) if STEWARD in look.roles else []
    buttons += _checks(look, member, held)
    return Screen(text=text, buttons=buttons)


def _checks(look: Look, member: Member, held: Sequence[CheckHeld]) -> list[list[Button]]:
    """Nobody notes a check of their own; ending it is for any coordinator."""
    rows = []
    if look.person is None or member.person_id != look.person.id:
        rows.append([look.button("check-record", RecordCheck(member=member.id))])
    for one in held:
        press = EndCheck(member=member.id, version=member.version, kind=one.kind.value)
        rows.append([look.button("check-end", press, kind=check_words(look, one.kind))])
    return rows


def _reach(look: Look, member: Member) -> str:
    chat = people.chat_of(look.tx, member.person_id)
    if chat is not None:
        return look.plain("people-reach-yes" if chat[1] else "people-reach-no")
    speaker = None if member.speaker_id is None else people.member(look.tx, member.speaker_id)
    voice = None if speaker is None else people.person(look.tx, speaker.person_id)
    name = voice.name if voice is not None else look.plain("privacy-someone")
    return look.plain("people-reach-none", speaker=name)


def _deeds(look: Look, member: Member, name: str, theirs: frozenset[str]) -> list[list[Button]]:
    def deed(key: str, what: str) -> list[Button]:
        press = ChangeRole(deed=what, member=member.id, version=member.version)
        return [look.button(key, press, name=name)]

    if STEWARD in theirs or people.chat_of(look.tx, member.person_id) is None:
        return []
    first = deed("people-remove", "remove") if COORDINATOR in theirs else deed("people-appoint", "appoint")
    return [first, deed("people-hand-on", "hand_on")]


def role_given(look: Look) -> Screen | None:
    """You have a role now. ids: circle, role."""
    if look.circle is None or look.ids["role"] not in look.roles:
        return None
    key = "people-you-steward" if look.ids["role"] == STEWARD else "people-you-coordinate"
    return Screen(text=look.t(key, circle=look.circle.name))


def role_ended(look: Look) -> Screen | None:
    """You no longer have a role. ids: circle, role."""
    if look.circle is None or look.ids["role"] in look.roles:
        return None
    return Screen(text=look.t("people-you-coordinate-no-more", circle=look.circle.name))


def speaks_now(look: Look) -> Screen | None:
    """You speak for somebody from now on. ids: circle, member."""
    member = people.member(look.tx, MemberId(look.ids["member"]))
    person = None if member is None else people.person(look.tx, member.person_id)
    if look.circle is None or look.member is None or member is None or person is None:
        return None
    if member.speaker_id != look.member.id:
        return None
    return Screen(text=look.t("circle-speaks-now", name=person.name, circle=look.circle.name))


def unreachable(look: Look) -> Screen | None:
    """Somebody who is waited for cannot be reached, live. ids: circle, member."""
    member = people.member(look.tx, MemberId(look.ids["member"]))
    person = None if member is None else people.person(look.tx, member.person_id)
    if member is None or person is None or not _coordinates(look, member.circle_id):
        return None
    if not members.unreachable(look.tx, person.id):
        return Screen(text=look.t("people-reachable-again", name=person.name))
    waiting = awaited.of_member(look.tx, member.id, now=look.now)
    if not waiting:
        return None
    lines = [
        look.t(
            f"people-unreachable-{wait.why}",
            when=short_span(wait.starts_at, wait.ends_at, look.language, look.zone),
        )
        for wait in waiting
    ]
    return Screen(text=look.t("people-unreachable", name=person.name, what=Markup("\n".join(lines))))


def _coordinates(look: Look, circle_id: CircleId) -> bool:
    return look.circle is not None and look.circle.id == circle_id and look.coordinates
