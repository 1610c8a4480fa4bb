"""A promise as a calendar file: what a giver's calendar shows follows what they promised."""

from datetime import datetime

from bot.domain.states import CommitmentState
from handlers.cards.day.about import about, case_for, is_reader
from handlers.cards.needs.needs import start_words
from handlers.look import Look
from handlers.screen import Document, Screen
from storage.needs.needs import Need
from storage.promises.commitments import Commitment


def calendar(look: Look) -> Screen | None:
    """The promise as a calendar file: added, changed, or taken out again. Only the newest version is sent."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    promised = case.commitment
    if promised.version != look.ids["version"] or promised.state == CommitmentState.WAITING:
        return None
    values = about(look, case.slot, case.need)
    content = _ics(look, promised, case.need, values)
    key = "calendar-added" if promised.holds else "calendar-removed"
    return Screen(
        text=look.t(key, **values), attached=Document(content=content, file_name=f"minga-{promised.id}.ics")
    )


def _ics(look: Look, promised: Commitment, need: Need, values: dict[str, str]) -> bytes:
    """Give RFC 5545 text. The version of the promise is its SEQUENCE: it rises with every change, time or mind."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - rarely used, and slow to load

    event = Event()
    event.add("uid", f"commitment-{promised.id}-{int(promised.created_at.timestamp())}@minga")
    event.add("sequence", promised.version)
    event.add("dtstamp", _second(look.now))
    event.add("dtstart", _second(promised.starts_at))
    event.add("dtend", _second(promised.ends_at))
    event.add("summary", values["skill"])
    if values["where"]:
        event.add("location", start_words(look, need))
    trip = [values["place"]] if need.trip else []
    event.add("description", "\n".join([*trip, look.plain("calendar-description")]))
    event.add("status", "CONFIRMED" if promised.holds else "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", "-//Minga//minga//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if promised.holds else "CANCEL")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _second(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)
