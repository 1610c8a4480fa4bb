"""The circle's own card, and its rules: what holds, what would hold by default, who decided it and when."""

from zoneinfo import ZoneInfo

from bot.domain.ids import CircleId
from bot.domain.rules import RULES, Rule, Unit
from bot.services.promises import concerned
from bot.texts import LANGUAGES, Markup, dates, zones
from handlers.cards.needs.offer_draft import in_rows
from handlers.look import Look
from handlers.presses.circle import ChangeCircle, ChangeRule, ShowRules
from handlers.screen import Button, Screen
from storage.people import rules
from storage.people.people import Circle
from storage.people.rules import Decision

_PARTS = ("name", "language", "place", "zone")
#: Numbers in a row of buttons.
_WIDE = 6


def circle(look: Look) -> Screen | None:
    """The circle as it is, for all its members; its steward can change it. ids: circle."""
    if look.circle is None or look.member is None or look.member.left_at is not None:
        return None
    here = look.circle
    rows: list[list[Button]] = []
    if "steward" in look.roles:
        rows = in_rows(
            [look.button(f"setup-change-{part}", ChangeCircle(circle=here.id, part=part)) for part in _PARTS]
        )
    rows.append([look.button("circle-rules", ShowRules(circle=here.id))])
    return Screen(
        text=look.t(
            "circle-card",
            name=here.name,
            spoken=LANGUAGES.get(here.language, here.language),
            place=place_of(look, here.place_name, point=here.lat is not None),
            time=time_in(look, here.zone),
        ),
        buttons=rows,
    )


def place_of(look: Look, name: str, *, point: bool) -> str:
    """Say where a circle is: by name, and whether that is a point on the map."""
    pinned = look.plain("setup-place-pinned")
    if name and point:
        return f"{name} ({pinned})"
    return name or (pinned if point else look.plain("setup-place-none"))


def time_in(look: Look, zone: str) -> str:
    """Say a zone by its city, and how late it is there."""
    clock = dates.clock_of(look.now, look.language, ZoneInfo(zone))
    return look.plain("setup-zone-choice", city=zones.city(zone, look.language), clock=clock)


def all_rules(look: Look) -> Screen | None:
    """Every rule with what holds, and whose decision that is. ids: circle."""
    if look.circle is None or look.member is None or look.member.left_at is not None:
        return None
    decided = rules.decisions(look.tx, look.circle.id)
    lines = [look.t("rules-title", circle=look.circle.name)]
    buttons = []
    for number, one in enumerate(RULES, 1):
        lines.append(_line(look, look.circle, number, one, decided.get(one.name)))
        press = ChangeRule(circle=look.circle.id, rule=one.name)
        buttons.append(Button(label=str(number), press=press))
    rows: list[list[Button]] = []
    if "steward" in look.roles:
        lines.append(look.t("rules-change"))
        rows = in_rows(buttons, _WIDE)
    return Screen(text="\n".join(lines), buttons=rows)


def _line(look: Look, here: Circle, number: int, one: Rule[int], decision: Decision | None) -> Markup:
    value = value_words(look, one, rules.rule(look.tx, CircleId(here.id), one))
    what = look.plain(one.words)
    if decision is None:
        return look.t("rules-line", number=number, what=what, value=value)
    by = "" if decision.by is None else concerned.name_of(look.tx, decision.by)
    day = dates.full_day(decision.at.astimezone(look.zone).date(), look.language)
    by = by or look.plain("rules-nobody")
    return look.t("rules-line-decided", number=number, what=what, value=value, name=by, day=day)


def value_words(look: Look, one: Rule[int], value: int) -> str:
    """Say a rule's value as people read it: an hour of the day, yes or no, a number in the unit that the rule names."""
    if one.unit is Unit.YES_NO:
        return look.plain("rules-yes" if value else "rules-no")
    if one.unit is Unit.HOUR_OF_DAY:
        return dates.clock(value * 60, look.language)
    return str(value)
