"""To whoever answers for a slot with open places: how it stands, and what each choice would bring, said beforehand."""

from bot.services.promises.widening import Effects, effects
from bot.texts import Markup
from handlers.cards.needs.broadcast import time_words
from handlers.cards.needs.need_checks import check_words
from handlers.cards.needs.offer_draft import distance_words, in_rows
from handlers.cards.promises.invitations import ended, over, what
from handlers.cards.promises.progress import filled_line, progress_lines
from handlers.cards.promises.who import coordinated
from handlers.look import Look
from handlers.presses.answers import WhyPage, WidenReach
from handlers.presses.needs import ChangeSlot, OfferToEverybody, PostToGroup, ShowSlot
from handlers.presses.overview import AskLeave, MoveBy, NarrowReach, WhyNot, WithoutCheck
from handlers.presses.people import Poster
from handlers.presses.skills import SameAs
from handlers.screen import Button, Screen
from storage.needs import broadcasts, needs, skills
from storage.needs.needs import Need, Slot
from storage.people import circles

#: Further people than these are not counted before everybody is asked.
MOST_COUNTED = 1000


def unfilled(look: Look) -> Screen | None:
    """Places are open: how far the asking has come, and what would bring more people."""
    found = coordinated(look)
    if found is None:
        return None
    slot, need = found
    lines = [look.t("unfilled-title"), *what(look, slot, need)]
    ending = over(look, slot, need)
    if ending is not None:
        return ended(look, lines, ending)
    held = needs.held(look.tx, slot.id)
    if held >= slot.places:
        lines[0] = look.t("widen-title")
        return Screen(text="\n".join([*lines, "", look.t("unfilled-filled")]))
    would = effects(look.tx, slot, need, look.now)
    how = [filled_line(look, slot, held), *progress_lines(look, slot)]
    text = "\n".join([*lines, "", *how, "", *_said(look, need, would)])
    return Screen(text=text, buttons=_choices(look, slot, need, would))


def _said(look: Look, need: Need, would: Effects) -> list[Markup]:
    """Say in words what the buttons cannot: what would bring nobody, and whom not even a button brings."""
    skill = skills.skill_name(look.tx, need.skill_id, look.language)
    if not would.offering:
        return [look.t("widen-nobody-offers", skill=skill), look.t("unfilled-what")]
    lines = [look.t("widen-left", count=would.left) if would.left else look.t("widen-nobody-left")]
    if not would.further:
        lines.append(look.t("widen-further-nobody", distance=distance_words(look, would.further_m)))
    if _useful(would):
        lines.append(look.t("widen-times", count=would.left))
    else:
        lines.append(look.t("widen-times-nobody"))
    if would.budget:
        lines.append(look.t("widen-budget", count=len(would.budget)))
    if not would.is_whole:
        lines.append(look.t("why-partly"))
    return [*lines, look.t("unfilled-what")]


def _useful(would: Effects) -> dict[int, int]:
    """Give the other times that would let more people be asked than the time as it is."""
    return {by: count for by, count in would.times.items() if count > would.left}


def _choices(look: Look, slot: Slot, need: Need, would: Effects) -> list[list[Button]]:
    rows: list[list[Button]] = []
    if would.further:
        label = look.plain(
            "unfilled-further", distance=distance_words(look, would.further_m), count=would.further
        )
        rows.append([Button(label=label, press=WidenReach(slot=slot.id, version=need.version))])
    if would.widened_m:
        less = distance_words(look, min(would.widened_m, would.further_m))
        back = NarrowReach(slot=slot.id, version=need.version)
        rows.append([look.button("widen-back", back, distance=less)])
    shifts = [
        look.button(
            f"widen-by-{'earlier' if by < 0 else 'later'}-{'hour' if abs(by) == 60 else 'day'}",  # noqa: PLR2004
            MoveBy(slot=slot.id, version=need.version, minutes=by),
            count=count,
        )
        for by, count in _useful(would).items()
    ]
    rows += in_rows(shifts)
    rows.append([look.button("unfilled-times", ChangeSlot(slot=slot.id, part="time"))])
    rows += [
        [
            look.button(
                "widen-check",
                WithoutCheck(slot=slot.id, version=need.version, kind=kind),
                kind=check_words(look, kind),
                count=count,
            )
        ]
        for kind, count in would.checks.items()
        if count
    ]
    if would.leave:
        leave = AskLeave(slot=slot.id, version=need.version)
        rows.append([look.button("widen-leave", leave, count=len(would.leave))])
    rows.append([_everybody(look, slot, need)])
    if circles.groups_of(look.tx, slot.circle_id):
        rows.append([look.button("unfilled-group", PostToGroup(slot=slot.id, version=need.version))])
    if not would.offering:
        skill = skills.root(look.tx, need.skill_id)
        rows.append([look.button("widen-poster", Poster(circle=need.circle_id, skill=skill))])
        rows.append([look.button("widen-same", SameAs(skill=skill))])
    rows.append(
        [look.button("why-list", WhyPage(slot=slot.id, page=0)), look.button("why-not", WhyNot(slot=slot.id))]
    )
    rows.append([look.button("unfilled-show", ShowSlot(slot=slot.id))])
    return rows


def _everybody(look: Look, slot: Slot, need: Need) -> Button:
    press = OfferToEverybody(slot=slot.id, version=need.version)
    count = broadcasts.count_hearers(
        look.tx,
        now=look.now,
        circle=slot.circle_id,
        sender=need.posted_by,
        slot=slot.id,
        most=MOST_COUNTED + 1,
    )
    if count > MOST_COUNTED:
        return look.button("widen-everybody-many", press, count=MOST_COUNTED)
    return look.button("widen-everybody", press, count=count, time=time_words(look, count))
