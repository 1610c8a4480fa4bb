"""Who is asked for a slot, in which order and why in that order: for coordinators only.

Of nobody more is shown than a coordinator may know: distances are coarse, and what somebody missed is never said, not
even by what it cost them in the order.
"""

from collections.abc import Mapping
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.domain.promises.matching import Feature
from bot.domain.states import CommitmentState, InvitationState
from bot.services.promises import concerned, order
from bot.services.promises import overview as seeing
from bot.services.promises.overview import Entry
from bot.texts import Markup
from handlers.cards.day.about import about, name, slot_for
from handlers.cards.promises.progress import moment
from handlers.cards.promises.why import joined, why_they
from handlers.look import Look
from handlers.presses.answers import WhyPage
from handlers.presses.needs import ShowSlot
from handlers.presses.overview import WhyNot, WhyOrder, Widen
from handlers.screen import Button, Screen
from storage.needs.needs import Need, Slot
from storage.promises import commitments

#: People on one page of the list.
PAGE = 8
#: So many reasons for one before another.
_MOST_REASONS = 3
#: Of what speaks for the one before the other, a reason with this share is "above all".
_ABOVE_ALL = 0.6
#: What counts, as it is said: what was carried and what was kept are one, so that nothing missed can be read from it.
_SAID_AS: Mapping[str, str] = {Feature.CARRIED: "record", Feature.KEPT: "record"}


def coordinated(look: Look) -> tuple[Slot, Need] | None:
    """Give the slot and its need when the reader coordinates it, else None."""
    found = slot_for(look, look.ids["slot"])
    if found is None or look.person is None or not concerned.coordinates(look.tx, found[1], look.person.id):
        return None
    return found


def why_list(look: Look) -> Screen | None:
    """A page of the order in which people are asked for a slot: each with how it stands, and why them."""
    found = coordinated(look)
    if found is None:
        return None
    slot, need = found
    page = look.ids.get("page", 0)
    shown = seeing.overview(look.tx, slot, need, look.now)
    entries = seeing.page(look.tx, slot, shown, first=page * PAGE, most=PAGE)
    lines = [look.t("why-title", **about(look, slot, need)), ""]
    if not len(shown):
        lines.append(look.t("why-nobody"))
    lines += [entry_line(look, slot, entry) for entry in entries]
    out = sum(len(members) for members in shown.not_on_it.values())
    if out:
        lines += ["", look.t("why-not-count", count=out)]
    if not shown.is_whole:
        lines += ["", look.t("why-partly")]
    turns = []
    if page > 0:
        turns.append(look.button("why-back", WhyPage(slot=slot.id, page=page - 1)))
    if len(shown) > (page + 1) * PAGE:
        turns.append(look.button("why-more", WhyPage(slot=slot.id, page=page + 1)))
    rows: list[list[Button]] = [turns]
    if len(entries) > 1:
        rows.append([look.button("why-order", WhyOrder(slot=slot.id, page=page))])
    rows.append([look.button("why-not", WhyNot(slot=slot.id))])
    rows.append([look.button("widen", Widen(slot=slot.id)), look.button("why-slot", ShowSlot(slot=slot.id))])
    return Screen(text="\n".join(lines), buttons=rows)


def entry_line(look: Look, slot: Slot, entry: Entry) -> Markup:
    """Give somebody's line of the list."""
    return look.t(
        "why-line",
        number=entry.number,
        name=name(look, entry.member_id),
        state=state_words(look, slot, entry),
        reasons=why_they(look, entry.reasons),
    )


def state_words(look: Look, slot: Slot, entry: Entry) -> str:
    """Say how it stands with somebody on the list."""
    zone, invited = ZoneInfo(slot.zone), entry.invited
    if invited is None:
        waking = order.sleep_of(look.tx, slot, entry.member_id).waking(look.now)
        if waking > look.now:
            return look.plain("why-state-sleeps", time=moment(look, waking, zone))
        free = order.free_from(look.tx, slot, entry.member_id, look.now)
        if free > look.now:
            return look.plain("why-state-rests", time=moment(look, free, zone))
        return look.plain("why-state-none")
    if invited.state == InvitationState.PLANNED:
        awake = order.sleep_of(look.tx, slot, entry.member_id).waking(look.now) <= look.now
        return look.plain(
            "why-state-later" if awake else "why-state-planned", time=moment(look, invited.deadline, zone)
        )
    if invited.state == InvitationState.ACCEPTED:
        promised = commitments.of_member(look.tx, slot.id, entry.member_id)
        if promised is not None and promised.state == CommitmentState.WAITING:
            return look.plain("why-state-waiting")
        return look.plain("why-state-accepted")
    asked = moment(look, invited.sent_at or invited.planned_at, zone)
    if invited.state == InvitationState.SENT:
        until = moment(look, invited.deadline, zone)
        return look.plain("why-state-sent", time=asked, until=until)
    if invited.state == InvitationState.EXPIRED:
        return look.plain("why-state-expired", time=asked)
    return look.plain(f"why-state-{invited.state}")


def why_order(look: Look) -> Screen | None:
    """Why those on one page of the list come one after the other."""
    found = coordinated(look)
    if found is None:
        return None
    slot, need = found
    page = look.ids.get("page", 0)
    shown = seeing.overview(look.tx, slot, need, look.now)
    entries = seeing.page(look.tx, slot, shown, first=page * PAGE, most=PAGE + 1)
    lines = [look.t("why-order-title", **about(look, slot, need)), ""]
    for first, second in pairwise(entries):
        lines += _before(look, first, second)
    back = look.button("why-list", WhyPage(slot=slot.id, page=page))
    return Screen(text="\n".join(lines), buttons=[[back]])


def _before(look: Look, first: Entry, second: Entry) -> list[Markup]:
    """Say why one comes before the next."""
    names = {"first": name(look, first.member_id), "second": name(look, second.member_id)}
    waves = [None if one.invited is None else one.invited.wave for one in (first, second)]
    if waves[0] != waves[1]:
        return [look.t("why-order-wave", **names)]
    points, others = first.reasons.get("points"), second.reasons.get("points")
    if points is None or others is None:
        return [look.t("why-order-everybody", **names)]
    ahead, behind = _differences(points, others)
    if sum(points.values()) < sum(others.values()):
        return [look.t("why-order-awake", **names)]
    if not ahead:
        return [look.t("why-order-equal", **names)]
    lines = [look.t("why-order-line", **names, reasons=_said(look, ahead))]
    if behind:
        lines.append(look.t("why-order-but", name=names["second"], reasons=_listed(look, behind)))
    return lines


def _differences(
    first: Mapping[str, int], second: Mapping[str, int]
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Give what speaks for the first and what for the second, the most first, with by how much."""
    by: dict[str, int] = {}
    for feature in first.keys() | second.keys():
        said = _SAID_AS.get(feature, feature)
        by[said] = by.get(said, 0) + first.get(feature, 0) - second.get(feature, 0)
    ahead = sorted(((said, more) for said, more in by.items() if more > 0), key=lambda it: (-it[1], it[0]))
    behind = sorted(((said, -more) for said, more in by.items() if more < 0), key=lambda it: (-it[1], it[0]))
    return ahead, behind


def _said(look: Look, reasons: list[tuple[str, int]]) -> str:
    share = reasons[0][1] / sum(more for _, more in reasons)
    if len(reasons) > 1 and share >= _ABOVE_ALL:
        first = look.plain(_key(reasons[0][0]))
        return look.plain("why-order-mostly", first=first, more=_listed(look, reasons[1:]))
    return _listed(look, reasons)


def _listed(look: Look, reasons: list[tuple[str, int]]) -> str:
    words = [look.plain(_key(said)) for said, _ in reasons[:_MOST_REASONS]]
    return joined(look, words)


def _key(feature: str) -> str:
    return f"why-order-{feature.replace('_', '-')}"
