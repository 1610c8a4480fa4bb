"""How needs look: to whoever asked, to whoever coordinates, and to the circle's group."""

import json
from zoneinfo import ZoneInfo

from bot.domain.ids import NeedId, SlotId
from bot.domain.needs.needs import occurrence
from bot.domain.states import NeedState, SlotState
from bot.services.promises import concerned
from bot.texts import Markup, dates
from handlers.cards.needs.need_checks import checks_line
from handlers.cards.needs.need_draft import repeat_words
from handlers.look import Look
from handlers.presses.needs import DeclineNeed, EditNeed, PublishNeed, TakeBackNeed
from handlers.screen import Button, Screen
from storage.connection import Tx
from storage.needs import beneficiaries, needs, skills
from storage.needs.needs import Beneficiary, Need, Slot
from storage.people import checks, circles, links
from storage.people.links import LinkKind

_ME = "SELECT value FROM kept WHERE name = 'me'"


def need_card(look: Look) -> Screen | None:
    """A need that was asked: for whoever asked, and for the coordinators who look first."""
    need = needs.need(look.tx, NeedId(look.ids["need"]))
    if need is None or look.member is None or look.member.circle_id != need.circle_id:
        return None
    if look.member.left_at is not None:
        return None
    asker = look.member.id == need.posted_by
    if not asker and not look.coordinates:
        return None
    name = beneficiaries.name_of(look.tx, need.posted_by)
    title = look.t("need-yours") if asker else look.t("need-asked-by", name=name)
    lines = [title, *what_lines(look, need), *time_lines(look, need), *full_lines(look, need)]
    lines.append(look.t(f"need-state-{need.state}"))
    buttons: list[list[Button]] = []
    if need.state == NeedState.ASKED and look.coordinates:
        edit = look.button("need-edit", EditNeed(need=need.id))
        decline = look.button("need-decline", DeclineNeed(need=need.id))
        buttons = [
            [look.button("need-publish", PublishNeed(need=need.id, version=need.version))],
            [edit, decline],
        ]
    if need.state == NeedState.ASKED and asker:
        buttons.append([look.button("need-take-back", TakeBackNeed(need=need.id, version=need.version))])
    return Screen(text="\n".join(lines), buttons=buttons)


def what_lines(look: Look, need: Need) -> list[Markup]:
    """Say what is wanted, in the reader's language and in the author's own words."""
    skill = skills.skill_name(look.tx, need.skill_id, look.language)
    return [look.t("need-card-what", skill=skill), look.t("need-card-words", words=need.words)]


def time_lines(look: Look, need: Need) -> list[Markup]:
    """Say when, as it was asked."""
    zone = ZoneInfo(need.zone)
    lines = []
    for wall in need.times:
        made = occurrence(*wall, zone)
        when = dates.full_span(made.starts_at, made.ends_at, look.language, zone)
        lines.append(look.t("need-card-when", when=when))
    if need.repeat is not None:
        until = need.repeat.until
        kept = {
            "weeks": need.repeat.weeks,
            "days": list(need.repeat.days),
            "until": until.isoformat() if until else None,
        }
        lines.append(look.t("need-card-repeat", repeat=repeat_words(look, kept)))
    return lines


def full_lines(look: Look, need: Need) -> list[Markup]:
    """Say where, for whom and for how many: for those who answer for the need."""
    lines = []
    if place_said(need) or look.coordinates:  # who coordinates can still say it
        lines.append(look.t("need-card-where", place=place_words(look, need)))
    if need.address:
        lines.append(look.t("need-card-address", address=need.address))
    if need.to_address:
        lines.append(look.t("need-card-to-address", address=need.to_address))
    required = checks.required(look.tx, need.id)
    if required:
        lines.append(checks_line(look, required))
    lines.append(look.t("need-card-people", count=need.people))
    lines.append(look.t("need-card-whom", whom=whom_words(look, need)))
    return lines


def place_words(look: Look, need: Need) -> str:
    """Give where a need is, roughly, in the reader's words: of a trip both ends."""
    if need.trip and not need.by_phone:
        end = need.to_place or look.plain("need-where-point")
        return look.plain("need-where-trip", start=start_words(look, need), end=end)
    return start_words(look, need)


def start_words(look: Look, need: Need) -> str:
    """Give where a need is or starts, roughly, in the reader's words."""
    if need.by_phone:
        return look.plain("need-where-phone")
    if need.place_name:
        return need.place_name
    return look.plain("need-where-none" if need.lat is None else "need-where-point")


def where_line(look: Look, need: Need) -> str:
    """Give the place on a line of its own, to stand behind the time; nothing where no place was said."""
    return f"\n{place_words(look, need)}" if place_said(need) else ""


def place_said(need: Need) -> bool:
    """Tell whether anything is known of where a need is."""
    return need.by_phone or bool(need.place_name) or need.lat is not None or need.trip


def whom_words(look: Look, need: Need) -> str:
    """Give for whom a need is: for those who answer for it, never for everybody."""
    if need.beneficiary_member is None:
        return look.plain("need-whom-is-circle")
    if look.member is not None and look.member.id == need.beneficiary_member:
        return look.plain("need-whom-is-me")
    name = beneficiaries.name_of(look.tx, need.beneficiary_member)
    if need.beneficiary == Beneficiary.ON_BEHALF:
        return look.plain("need-whom-behalf", name=name)
    return name


def answers_for(look: Look, need: Need) -> bool:
    """Tell whether the reader coordinates, asked for the need, or is (or speaks for) who is helped."""
    if look.member is None or look.member.circle_id != need.circle_id or look.member.left_at is not None:
        return False
    helped = concerned.receiver(look.tx, need)
    return look.coordinates or look.member.id in (need.posted_by, helped.id if helped else None)


def published(look: Look) -> Screen | None:
    """To whoever asked: a coordinator has looked, and people are being asked now."""
    need = needs.need(look.tx, NeedId(look.ids["need"]))
    if need is None or need.state != NeedState.PUBLISHED:
        return None
    return Screen(
        text=look.t("need-published", skill=skills.skill_name(look.tx, need.skill_id, look.language))
    )


def declined(look: Look) -> Screen | None:
    """To whoever asked: it was not published, with the coordinator's own kind word."""
    need = needs.need(look.tx, NeedId(look.ids["need"]))
    if need is None or need.state != NeedState.DECLINED:
        return None
    text = look.t("need-declined", skill=skills.skill_name(look.tx, need.skill_id, look.language))
    if need.answer:
        text = Markup(text + "\n\n" + look.t("need-declined-words", words=need.answer))
    return Screen(text=text)


def announcement(look: Look) -> Screen | None:
    """A slot in the circle's group: what, when, roughly where, how many are still wanted."""
    slot = needs.slot(look.tx, SlotId(look.ids["slot"]))
    need = None if slot is None else needs.need(look.tx, slot.need_id)
    if slot is None or need is None:
        return None
    if all(group.chat_id != look.chat for group in circles.groups_of(look.tx, slot.circle_id)):
        return None  # the group is the circle's no longer: it reads nothing more of it
    zone = ZoneInfo(slot.zone)
    lines = [
        look.t("announce-title", skill=skills.skill_name(look.tx, need.skill_id, look.language)),
        look.t("need-card-words", words=need.words),
        look.t("need-card-when", when=dates.full_span(slot.starts_at, slot.ends_at, look.language, zone)),
    ]
    if place_said(need):
        lines.append(look.t("need-card-where", place=place_words(look, need)))
    left = places_left(look.tx, slot)
    buttons: list[list[Button]] = []
    if slot.state == SlotState.CANCELLED:
        lines.append(look.t("announce-cancelled"))
    elif slot.state == SlotState.OVER or slot.starts_at <= look.now:
        lines.append(look.t("announce-over"))
    elif left == 0:
        lines.append(look.t("announce-filled"))
    else:
        lines.append(look.t("announce-places", count=left))
        url = deep_link(look.tx, slot)
        if url is not None:
            buttons = [[Button(label=look.plain("announce-help"), url=url)]]
    return Screen(text="\n".join(lines), buttons=buttons)


def places_left(tx: Tx, slot: Slot) -> int:
    """Count the places that nobody holds."""
    return max(0, slot.places - needs.held(tx, slot.id))


def deep_link(tx: Tx, slot: Slot) -> str | None:
    """Give the address that opens the private chat at a slot; None while the bot's own name is unknown."""
    link = links.standing(tx, slot.circle_id, LinkKind.SLOT, slot.id)
    me = tx.execute(_ME).fetchone()
    if link is None or me is None:
        return None
    return f"https://t.me/{json.loads(me['value'])['username']}?start={link.code}"
