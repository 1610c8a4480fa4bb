"""Why you: one line for whoever is asked; for coordinators the whole order, and who is not on it and why."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bot.domain.ids import CircleId, MemberId
from bot.domain.promises.matching import Lack, Ranking
from bot.domain.states import InvitationState
from bot.services.promises import concerned, inviting
from bot.texts import Markup, dates
from handlers.cards.day.about import about, name, slot_for
from handlers.cards.needs.offer_draft import distance_words
from handlers.look import Look
from handlers.presses.answers import WhyPage
from handlers.presses.needs import ShowSlot
from handlers.screen import Screen
from storage.needs import beneficiaries
from storage.promises import invitations

#: People on one page of the list.
PAGE = 8
#: So many reasons beside the skill; more would be a questionnaire.
_MOST_REASONS = 3
#: Whoever was not asked for so many days is told so.
_LONG_AGO_DAYS = 14
#: Whoever has kept so many promises is told so.
_MANY_KEPT = 3


def why_you(look: Look, reasons: Mapping[str, Any], skill: str) -> Markup:
    """Say in one line why a member is asked. Only what speaks for them is ever said."""
    said = _reasons(look, reasons)[:_MOST_REASONS]
    told = look.t("why-you-offered", skill=skill) if reasons.get("offer") else look.t("why-you-everybody")
    if not said:
        return told
    return look.t("why-you-and", first=told, more=dates.listed(said, look.language))


def _reasons(look: Look, reasons: Mapping[str, Any], *, words: str = "why") -> list[str]:
    """Give what speaks for somebody, most personal first: to themselves, or ("why-they") to who coordinates."""
    found = []
    if reasons.get("giving_back"):
        found.append(look.plain(f"{words}-giving-back"))
    if reasons.get("distance_m") is not None:
        found.append(look.plain("why-near", distance=_about(look, reasons["distance_m"])))
    elif not reasons.get("remote") and "distance_m" in reasons:
        found.append(look.plain(f"{words}-distance-unknown"))
    language = reasons.get("language")
    if language and look.circle is not None and language != look.circle.language:
        found.append(look.plain(f"{words}-language"))
    rested = reasons.get("rested_days")
    if "rested_days" in reasons and rested is not None and rested >= _LONG_AGO_DAYS:
        found.append(look.plain(f"{words}-rested"))
    if reasons.get("kept", 0) >= _MANY_KEPT:
        found.append(look.plain(f"{words}-kept"))
    return found


def _about(look: Look, metres: int) -> str:
    """Places are only known to some 500 m: nothing finer is said."""
    return distance_words(look, max(500, round(metres / 500) * 500))


def why_list(look: Look) -> Screen | None:
    """A page of the order in which people are asked for a slot, with reasons; at its end who is not on it, and why."""
    found = slot_for(look, look.ids["slot"])
    if found is None or look.person is None or not concerned.coordinates(look.tx, found[1], look.person.id):
        return None
    slot, need = found
    page = look.ids.get("page", 0)
    ranking = inviting.ranked(look.tx, slot, need, look.now)
    states = {one.member_id: one.state for one in invitations.of_slot(look.tx, slot.id)}
    lines = [look.t("why-title", **about(look, slot, need)), ""]
    if not ranking.fitting:
        lines.append(look.t("why-nobody"))
    for number, fit in enumerate(ranking.fitting[page * PAGE : (page + 1) * PAGE], page * PAGE + 1):
        reasons = _reasons(look, fit.reasons.as_kept(), words="why-they")
        lines.append(
            look.t(
                "why-line",
                number=number,
                name=name(look, fit.member_id),
                state=look.plain(f"why-state-{states.get(fit.member_id, 'none')}"),
                reasons=dates.listed(reasons, look.language) if reasons else look.plain("why-offered"),
            )
        )
    more = len(ranking.fitting) > (page + 1) * PAGE
    if not more:
        lines += ["", *_left_out(look, ranking, need.circle_id, states)]
    turns = []
    if page > 0:
        turns.append(look.button("why-back", WhyPage(slot=slot.id, page=page - 1)))
    if more:
        turns.append(look.button("why-more", WhyPage(slot=slot.id, page=page + 1)))
    return Screen(text="\n".join(lines), buttons=[turns, [look.button("why-slot", ShowSlot(slot=slot.id))]])


def _left_out(
    look: Look, ranking: Ranking, circle_id: CircleId, states: Mapping[MemberId, InvitationState]
) -> list[Markup]:
    """Who is not on the list, by reason. A block is between two people: it is counted among "other reasons"."""
    out = [
        one
        for one in ranking.left_out
        if one.lack not in (Lack.LEFT, Lack.BENEFICIARY)
        # Whose budget this very invitation used up was asked.
        and not (one.lack == Lack.BUDGET and one.member_id in states)
    ]
    counted: Counter[Lack] = Counter(one.lack for one in out if one.lack != Lack.BLOCKED)
    others = sum(one.lack == Lack.BLOCKED for one in out)
    considered = len(ranking.fitting) + sum(one.lack != Lack.LEFT for one in ranking.left_out)
    without = max(0, beneficiaries.members_count(look.tx, circle_id) - considered)
    lines = []
    for lack in Lack:
        if counted[lack]:
            names = [name(look, one.member_id) for one in out if one.lack == lack]
            lines.append(
                look.t(f"why-not-{lack}", names=dates.listed(names, look.language), count=len(names))
            )
    if others:
        lines.append(look.t("why-not-other", count=others))
    if without:
        lines.append(look.t("why-not-skill", count=without))
    return [look.t("why-not-title"), *lines] if lines else []
