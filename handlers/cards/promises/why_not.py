"""Who is not on the list of a slot, and why: in groups, and for any one member by name. For coordinators only.

Whether somebody does not want to be asked for a thing, or two people do not want to meet, is said in the same words.
"""

from collections import defaultdict
from collections.abc import Sequence

from bot.domain.ids import MemberId
from bot.domain.promises.matching import Lack
from bot.services.promises import overview as seeing
from bot.texts import Markup, dates
from handlers.cards.day.about import about, name
from handlers.cards.promises.who import coordinated, entry_line
from handlers.look import Look
from handlers.presses.answers import WhyPage
from handlers.presses.overview import WhySomebody, Widen
from handlers.screen import Screen
from storage.needs import beneficiaries
from storage.people import people

#: So many names of a group; of any other member one can ask.
_MOST_NAMES = 5
#: More than this are not counted.
_MOST_COUNTED = 10_000


def why_not(look: Look) -> Screen | None:
    """Who is not on the list, by reason."""
    found = coordinated(look)
    if found is None:
        return None
    slot, need = found
    shown = seeing.overview(look.tx, slot, need, look.now)
    groups: dict[str, list[MemberId]] = defaultdict(list)
    for lack, left_out in shown.not_on_it.items():
        groups[_reason_key(lack)] += left_out
    lines = [look.t("why-not-title", **about(look, slot, need)), ""]
    for key, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        lines.append(_group(look, key, sorted(members)))
    others = beneficiaries.members_count(look.tx, need.circle_id, most=_MOST_COUNTED) - shown.offering
    if not shown.is_whole:
        lines += ["", look.t("why-partly")]
    elif others > 0:
        lines.append(look.t("why-not-others", count=others))
    if len(lines) == 2:  # noqa: PLR2004 - the title and a gap
        lines.append(look.t("why-not-nobody"))
    rows = [
        [look.button("why-somebody", WhySomebody(slot=slot.id))],
        [look.button("why-list", WhyPage(slot=slot.id, page=0)), look.button("widen", Widen(slot=slot.id))],
    ]
    return Screen(text="\n".join(lines), buttons=rows)


def _reason_key(lack: Lack) -> str:
    return "why-not-private" if lack in seeing.PRIVATE else f"why-not-{lack}"


def _group(look: Look, key: str, members: Sequence[MemberId]) -> Markup:
    names = [name(look, member) for member in members[:_MOST_NAMES]]
    if len(members) > _MOST_NAMES:
        names.append(look.plain("why-not-more", count=len(members) - _MOST_NAMES))
    return look.t(
        "why-not-line", why=look.plain(key), count=len(members), names=dates.listed(names, look.language)
    )


def why_somebody(look: Look) -> Screen | None:
    """Where one member stands on the list of a slot, or why they are not on it."""
    found = coordinated(look)
    member = people.member(look.tx, MemberId(look.ids["member"]))
    if found is None or member is None or member.circle_id != found[1].circle_id:
        return None
    slot, need = found
    who = name(look, member.id)
    where = seeing.of_member(look.tx, slot, need, member.id, look.now)
    if where is None:
        line = look.t("why-somebody-promised", name=who)
    elif isinstance(where, Lack):
        line = look.t("why-somebody-not", name=who, why=look.plain(_reason_key(where)))
    else:
        line = entry_line(look, slot, where)
    rows = [
        [look.button("why-somebody-else", WhySomebody(slot=slot.id))],
        [look.button("why-list", WhyPage(slot=slot.id, page=0))],
    ]
    return Screen(
        text="\n".join([look.t("why-somebody-title", **about(look, slot, need)), "", line]), buttons=rows
    )
