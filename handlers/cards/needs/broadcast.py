"""How telling everybody looks: beforehand, on its way, and to whoever hears it."""

from zoneinfo import ZoneInfo

from bot.domain.ids import BroadcastId, SlotId
from bot.domain.states import SlotState
from bot.services.needs.broadcasting import seconds_for
from bot.texts import dates
from handlers.look import Look
from handlers.presses.needs import StartBroadcast, StopBroadcast
from handlers.screen import Screen
from storage.needs import beneficiaries, broadcasts, needs, skills
from storage.needs.broadcasts import BroadcastState
from storage.people import people

_MINUTE = 60
_BAR = 10


def preview(look: Look) -> Screen | None:
    """Before anything is sent: how many people, and how long it takes."""
    slot = needs.slot(look.tx, SlotId(look.ids["slot"]))
    need = None if slot is None else needs.need(look.tx, slot.need_id)
    if slot is None or need is None or look.member is None or not look.coordinates:
        return None
    if broadcasts.running_for(look.tx, slot.id):
        return Screen(text=look.t("broadcast-begun"))
    if slot.state != SlotState.OPEN or slot.starts_at <= look.now:
        return Screen(text=look.t("broadcast-too-late"))
    count = broadcasts.count_hearers(
        look.tx, now=look.now, circle=slot.circle_id, sender=look.member.id, slot=slot.id
    )
    skill = skills.skill_name(look.tx, need.skill_id, look.language)
    when = dates.full_span(slot.starts_at, slot.ends_at, look.language, ZoneInfo(slot.zone))
    if count == 0:
        return Screen(text=look.t("broadcast-nobody", skill=skill, when=when))
    text = look.t("broadcast-preview", skill=skill, when=when, count=count, time=time_words(look, count))
    start = StartBroadcast(slot=slot.id, version=slot.version)
    return Screen(text=text, buttons=[[look.button("broadcast-start", start, count=count)]])


def time_words(look: Look, messages: int) -> str:
    """Give how long so many messages take at Telegram's limits."""
    seconds = seconds_for(messages)
    if seconds < _MINUTE:
        return look.plain("broadcast-seconds", seconds=seconds)
    return dates.duration(-(-seconds // _MINUTE), look.language)


def progress(look: Look) -> Screen | None:
    """A broadcast on its way, stopped or through."""
    running = broadcasts.broadcast(look.tx, BroadcastId(look.ids["broadcast"]))
    if running is None or not look.coordinates or look.circle is None:
        return None
    if running.circle_id != look.circle.id:
        return None
    values = {"asked": running.asked, "total": running.total}
    if running.state == BroadcastState.DONE:
        return Screen(text=look.t("broadcast-done", **values))
    if running.state == BroadcastState.STOPPED:
        return Screen(text=look.t("broadcast-stopped", **values))
    filled = min(_BAR, running.asked * _BAR // max(1, running.total))
    bar = "▓" * filled + "░" * (_BAR - filled)
    return Screen(
        text=look.t("broadcast-progress", bar=bar, **values),
        buttons=[[look.button("broadcast-stop", StopBroadcast(broadcast=running.id))]],
    )


def message_to_all(look: Look) -> Screen | None:
    """A coordinator's own words, framed in the reader's language; nothing once it was stopped."""
    told = broadcasts.broadcast(look.tx, BroadcastId(look.ids["broadcast"]))
    if told is None or told.state == BroadcastState.STOPPED or look.person is None:
        return None
    member = people.membership(look.tx, told.circle_id, look.person.id)
    circle = people.circle(look.tx, told.circle_id)
    if member is None or member.left_at is not None or circle is None:
        return None
    name = beneficiaries.name_of(look.tx, told.by_member)
    return Screen(text=look.t("broadcast-notice", name=name, circle=circle.name, words=told.words))
