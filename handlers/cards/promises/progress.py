"""How far the asking for a slot has come, in a few plain lines; they stand on cards that stay true."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.services.promises.progress import Progress, progress
from bot.texts import Markup, dates
from handlers.cards.promises.why import joined
from handlers.look import Look
from storage.needs.needs import Slot

_BAR = 10
_STEP = 5


def moment(look: Look, instant: datetime, zone: ZoneInfo) -> str:
    """Give "9:30" for an instant of the reader's today, else "Thu 26 Nov, 9:30"."""
    clock = dates.clock_of(instant, look.language, zone)
    day = instant.astimezone(zone).date()
    if day == look.now.astimezone(zone).date():
        return clock
    return f"{dates.short_day(day, look.language)}, {clock}"


def bar(part: int, whole: int) -> str:
    """Give a bar of ten signs. It carries no meaning alone: the numbers stand beside it."""
    filled = min(_BAR, part * _BAR // max(1, whole))
    return "▓" * filled + "░" * (_BAR - filled)


def filled_line(look: Look, slot: Slot, held: int) -> Markup:
    """Say how many of a slot's places are filled; of one place alone a bar says nothing."""
    shown = bar(held, slot.places) if slot.places > 1 else ""
    return Markup(look.t("slot-filled", filled=held, places=slot.places, bar=shown).rstrip())


def progress_lines(look: Look, slot: Slot) -> list[Markup]:
    """Say how many were asked, what came of it, how likely it is filled in time, and when it is looked at again."""
    how = progress(look.tx, slot)
    zone = ZoneInfo(slot.zone)
    lines = []
    if how.asked or how.later:
        lines.append(_asked(look, how, zone))
    if not how.left or slot.starts_at <= look.now:
        return lines
    if how.prospect is not None and how.prospect.by > look.now:
        lines.append(_chance(look, how.prospect.chance, how.prospect.by, zone))
    if how.look_again is not None and how.look_again > look.now:
        lines.append(look.t("progress-again", time=moment(look, how.look_again, zone)))
    return lines


def _chance(look: Look, chance: float, by: datetime, zone: ZoneInfo) -> Markup:
    """Say how likely it is, in steps of five: nobody knows it more exactly."""
    percent = _STEP * round(100 * chance / _STEP)
    how = "low" if percent < _STEP else "high" if percent > 100 - _STEP else "about"
    return look.t("progress-chance", how=how, chance=percent, time=moment(look, by, zone))


def _asked(look: Look, how: Progress, zone: ZoneInfo) -> Markup:
    parts = []
    if how.declined:
        parts.append(look.plain("progress-declined", count=how.declined))
    if how.silent:
        parts.append(look.plain("progress-silent", count=how.silent))
    if how.awaited and how.since is not None:
        since = moment(look, how.since, zone)
        parts.append(look.plain("progress-awaited", count=how.awaited, time=since))
    if how.later:
        parts.append(look.plain("progress-later", count=how.later))
    if not parts:
        return look.t("progress-asked", count=how.asked)
    return look.t("progress-asked-of-whom", count=how.asked, parts=joined(look, parts))
