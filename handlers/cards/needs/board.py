"""The board: every open need and how full it is, for coordinators; and the open needs near a member."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people.places import metres_between
from bot.domain.rules import RULES
from bot.texts import Markup, dates
from handlers.cards.needs.needs import place_said, place_words, places_left
from handlers.cards.needs.offer_draft import distance_words, in_rows
from handlers.look import Look
from handlers.presses.answers import TakeSlot
from handlers.presses.needs import BoardPage, NeedsPage, ShowNeed, ShowSlot
from handlers.screen import Button, Screen
from storage.needs import needs, skills
from storage.needs.needs import Need, Slot
from storage.people.rules import rule
from storage.promises import commitments

#: Times on one page of the board, and of the list near somebody.
PAGE = 8
NEAR_PAGE = 5


def board(look: Look) -> Screen | None:
    """A page of all that is open in the circle; at risk is said in words."""
    if look.circle is None or not look.coordinates:
        return None
    page = look.ids.get("page", 0)
    slots = needs.open_slots(look.tx, look.circle.id, now=look.now)
    asked = needs.asked(look.tx, look.circle.id)
    lines = [look.t("board-title", circle=look.circle.name, count=len(slots))]
    rows: list[list[Button]] = []
    if asked and page == 0:
        lines.append(look.t("board-asked", count=len(asked)))
        for need in asked[:PAGE]:
            name = skills.skill_name(look.tx, need.skill_id, look.language)
            rows.append([look.button("board-look", ShowNeed(need=need.id), skill=name)])
    if not slots:
        lines.append(look.t("board-empty"))
    warning = timedelta(hours=rule(look.tx, look.circle.id, RULES.unfilled_warning_hours))
    numbers = []
    for number, slot in enumerate(slots[page * PAGE : (page + 1) * PAGE], page * PAGE + 1):
        lines.append(_board_line(look, slot, number, warning))
        numbers.append(look.button("board-show", ShowSlot(slot=slot.id), number=number))
    rows += in_rows(numbers, 4)
    rows.append(_turns(look, page, len(slots), PAGE, BoardPage))
    return Screen(text="\n".join(lines), buttons=rows)


def _board_line(look: Look, slot: Slot, number: int, warning: timedelta) -> Markup:
    need = needs.need(look.tx, slot.need_id)
    skill = "" if need is None else skills.skill_name(look.tx, need.skill_id, look.language)
    held = needs.held(look.tx, slot.id)
    line = look.t(
        "board-line",
        number=number,
        skill=skill,
        when=dates.short_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone)),
        filled=held,
        places=slot.places,
    )
    if held < slot.places and slot.starts_at - look.now < warning:
        return Markup(line + " " + look.t("board-at-risk", count=slot.places - held))
    return line


def _turns(
    look: Look, page: int, count: int, size: int, press: type[BoardPage] | type[NeedsPage]
) -> list[Button]:
    turns = []
    if page > 0:
        turns.append(look.button("board-back", press(page=page - 1)))
    if count > (page + 1) * size:
        turns.append(look.button("board-more", press(page=page + 1)))
    return turns


def needs_near(look: Look) -> Screen | None:
    """A page of the open needs in the circle, newest first, with how far each is and a button to help."""
    if look.circle is None or look.member is None:
        return None
    page = look.ids.get("page", 0)
    open_ones = _takeable(look)
    if not open_ones:
        return Screen(text=look.t("needs-none"))
    lines = [look.t("needs-title", count=len(open_ones))]
    if look.member.lat is None:
        lines.append(look.t("needs-no-place"))
    rows = []
    for number, (slot, need) in enumerate(
        open_ones[page * NEAR_PAGE : (page + 1) * NEAR_PAGE], page * NEAR_PAGE + 1
    ):
        skill = skills.skill_name(look.tx, need.skill_id, look.language)
        lines.append(
            look.t(
                "needs-line",
                number=number,
                skill=skill,
                when=dates.full_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone)),
                where=_where(look, need),
                words=need.words,
                count=places_left(look.tx, slot),
            )
        )
        press = TakeSlot(slot=slot.id, version=slot.version)
        rows.append([look.button("needs-help", press, number=number, skill=skill)])
    rows.append(_turns(look, page, len(open_ones), NEAR_PAGE, NeedsPage))
    return Screen(text="\n\n".join(lines), buttons=rows)


def _takeable(look: Look) -> list[tuple[Slot, Need]]:
    """The open slots that have a place left, are not for the reader, and not promised by them already."""
    assert look.circle is not None
    assert look.member is not None
    found = []
    for slot in needs.open_slots(look.tx, look.circle.id, now=look.now):
        need = needs.need(look.tx, slot.need_id)
        mine = commitments.of_member(look.tx, slot.id, look.member.id)
        if (
            need is not None
            and slot.starts_at > look.now
            and need.beneficiary_member != look.member.id
            and not (mine is not None and (mine.holds or mine.upcoming))
            and places_left(look.tx, slot) > 0
        ):
            found.append((slot, need))
    # Newest first; of one need, the next time first.
    found.sort(key=_newest_first)
    return found


def _newest_first(pair: tuple[Slot, Need]) -> tuple[float, int, datetime]:
    slot, need = pair
    return -need.created_at.timestamp(), -need.id, slot.starts_at


def _where(look: Look, need: Need) -> str:
    """Where, as far as it was said, and how far that is from the reader: a line of its own."""
    words = [place_words(look, need) if place_said(need) else "", _distance(look, need)]
    return "\n" + " ".join(word for word in words if word)


def _distance(look: Look, need: Need) -> str:
    if need.by_phone:
        return ""
    member = look.member
    if member is None or member.lat is None or member.lon is None or need.lat is None or need.lon is None:
        return look.plain("needs-distance-unknown")
    metres = metres_between(member.lat, member.lon, need.lat, need.lon)
    return look.plain("needs-distance", distance=distance_words(look, round(metres / 100) * 100))
