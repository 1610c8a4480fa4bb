"""What a press, or a form that was filled in, would do to the world, if whoever does it may."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tests.model.facts import Member, Need, Offer, Refused, Slot, instant
from tests.model.reading import View, rows
from tests.model.world import World

#: Changes a world, or raises `Refused`.
Deed = Callable[[World], None]

ZONE = "Europe/London"
#: Open to whoever is not (or not any more) in the chat's circle.
_OPEN = frozenset({"pa", "pf"})
#: Of a promise: who presses is asked, and little else.
_OF_PROMISE = {
    "iv": "still_yes",
    "hc": "confirm",
    "ha": "arrive",
    "hx": "nobody_came",
    "iw": "withdraw",
    "is": "withdraw",
    "hn": "withdraw",
}


@dataclass(frozen=True)
class Who:
    """Whoever presses or writes."""

    #: Telegram's id of them.
    chat: int
    #: Ours; None before they agreed and after they were forgotten.
    person: int | None
    #: The chat's circle, and who they are there while they are in it.
    circle: int | None
    member: int | None


def who_is(tx: sqlite3.Connection, chat: int) -> Who:
    """Look up somebody by their chat."""
    found = rows(
        tx,
        "SELECT a.person_id, c.circle_id, m.id FROM account a LEFT JOIN chat c ON c.id = ?1 "
        "LEFT JOIN member m ON m.person_id = a.person_id AND m.circle_id = c.circle_id AND m.left_at IS NULL "
        "WHERE a.address = CAST(?1 AS TEXT)",
        chat,
    )
    person, circle, member = found[0] if found else (None, None, None)
    return Who(chat, person, circle, member)


def nothing(_world: World) -> None:
    """Change nothing that the model knows."""


def deed_of(tx: sqlite3.Connection, who: Who, data: str, found: Callable[[], View]) -> Deed:
    """Give what a press with this callback data would do; `found` reads how things are afterwards."""
    code, *fields = data.split(":")
    numbers = [int(one) if one.lstrip("-").isdigit() else one for one in fields]
    try:
        deed = _deed(tx, who, code, numbers, found)
    except (IndexError, ValueError, TypeError):
        deed = nothing  # forged beyond recognition
    if code in _OPEN or deed is nothing:
        return deed

    def done_by_member(world: World) -> None:
        if who.member is None:
            raise Refused("not in the circle")
        deed(world)

    return done_by_member


_KEYS = {
    "invitation": "SELECT slot_id, member_id FROM invitation WHERE id = ?",
    "commitment": "SELECT slot_id, member_id FROM commitment WHERE id = ?",
    "contribution": "SELECT c.slot_id, c.member_id FROM contribution k JOIN commitment c ON c.id = k.commitment_id "
    "WHERE k.id = ?",
}


_BOOKED = """
SELECT c.slot_id, c.member_id FROM transfer t JOIN contribution k ON k.id = t.contribution_id
  JOIN commitment c ON c.id = k.commitment_id WHERE t.id = ?
"""


def _key(tx: sqlite3.Connection, table: str, id_: Any) -> tuple[int, int]:
    """Give slot and member of a row. Raises `IndexError` when there is none."""
    slot, member = rows(tx, _KEYS[table], id_)[0]
    return slot, member


def _deed(  # noqa: C901, PLR0912 - one line for each button
    tx: sqlite3.Connection, who: Who, code: str, fields: list[Any], found: Callable[[], View]
) -> Deed:
    by = who.person
    if code == "iy":
        slot, member = _key(tx, "invitation", fields[0])
        return lambda world: _yes(world, slot, member, by)
    if code == "it":
        return lambda world: _take(world, fields[0], by)
    if code == "ia":
        slot, member = _key(tx, "commitment", fields[0])
        return lambda world: _yes(world, slot, member, by)
    if code in _OF_PROMISE:
        slot, member = _key(tx, "commitment", fields[0])
        name = _OF_PROMISE[code]
        asks = code == "iw"

        def of_promise(world: World) -> None:
            own = world.members[member].person == by
            if asks and own and world.is_late(slot, member):
                raise Refused("asked once more first")
            getattr(world, name)(slot, member, by)

        return of_promise
    if code == "hw":
        slot, member = _key(tx, "commitment", fields[0])
        there = {"there": True, "could_not": False}.get(fields[2])
        return nothing if there is None else lambda w: w.answer_absence(slot, member, by, there=there)
    if code == "hs":
        slot, member = _key(tx, "contribution", fields[0])
        return lambda world: world.state_hours(slot, member, by, fields[2])
    if code == "hk":
        return lambda world: world.confirm_all(fields[0], by)
    if code == "nsp":
        return lambda world: world.set_places(fields[0], who.member, fields[2])
    if code == "nsx":
        return lambda world: world.cancel_slot(fields[0], who.member, later=fields[2] == 1)
    if code == "nnp":
        return lambda world: _publish(world, fields[0], who, found())
    if code == "nnb":
        return lambda world: _take_back(world, fields[0], who)
    if code in ("not", "noe"):
        return lambda world: _offer(world, fields[0], who, "active" if code == "not" else "ended")
    if code == "pa":
        return lambda world: _join(world, who, fields[0], found())
    if code == "pw":
        return lambda world: _leave(world, who, fields[0])
    if code == "pf":
        return lambda world: _forget(world, who, fields[0])
    if code == "pr":
        return lambda world: _role(world, who, fields[0], fields[1])
    return nothing


def _yes(world: World, slot: int, member: int, by: int | None) -> None:
    if world.members[member].person != by:
        raise Refused("somebody else's")
    world.say_yes(slot, member)


def _take(world: World, slot: int, by: int | None) -> None:
    member = world.member_of(world.slots[slot].circle, by)
    if (slot, member) in world.promises:
        raise Refused("they are shown what they promised")
    world.say_yes(slot, member)


def _offer(world: World, offer_id: int, who: Who, state: str) -> None:
    offer = world.offers[offer_id]
    if offer.member != who.member or offer.state == state:
        raise Refused("not theirs, or so already")
    offer.state, offer.until = state, None


def _join(world: World, who: Who, circle: int, found: View) -> None:
    mine = [
        (id_, person)
        for id_, (its_circle, person, _, present, _) in found["members"].items()
        if its_circle == circle and present and (id_ not in world.members or not world.members[id_].present)
    ]
    if len(mine) != 1:
        raise Refused("nobody joined")
    id_, person = mine[0]
    if who.person is not None and person != who.person:
        raise Refused("somebody else joined")
    if id_ not in world.members:
        world.members[id_] = Member(circle, person)
    world.members[id_].present = True


def _leave(world: World, who: Who, member: int) -> None:
    if who.member != member or not world.may_leave(member):
        raise Refused("not they, or the last steward")
    world.leave(member)


def _forget(world: World, who: Who, person: int) -> None:
    if who.person != person:
        raise Refused("not they")
    world.forget(person)


def _role(world: World, who: Who, deed: str, member: int) -> None:
    me, chosen = world.members[who.member or 0], world.members[member]
    if "steward" not in me.roles or chosen.circle != me.circle or not chosen.present:
        raise Refused("not theirs to give")
    if deed in ("appoint", "hand_on") and chosen.speaker is not None:
        raise Refused("no account")
    if deed == "appoint" and not chosen.roles:
        chosen.roles.add("coordinator")
    elif deed == "remove" and chosen.roles == {"coordinator"}:
        chosen.roles.clear()
    elif deed == "hand_on" and "steward" not in chosen.roles:
        chosen.roles |= {"steward", "coordinator"}
        me.roles.add("coordinator")
        me.roles.discard("steward")
    else:
        raise Refused("so already")


# Needs --------------------------------------------------------------------------------------------------------


def _take_back(world: World, need_id: int, who: Who) -> None:
    need = world.needs[need_id]
    if need.state != "asked" or need.poster != who.member:
        raise Refused("not theirs")
    need.state = "cancelled"


def _asked(world: World, need_id: int, who: Who) -> Need:
    need = world.needs[need_id]
    mine = world.members[who.member or 0]
    if need.circle != mine.circle or not mine.roles or need.state != "asked":
        raise Refused("not theirs, or over")
    return need


def _publish(world: World, need_id: int, who: Who, found: View, answers: Any = None) -> None:
    need = _asked(world, need_id, who)
    if answers is not None:
        _terms(world, need, who, answers, found)
    if answers is None and _ms(need.times[0][0]) <= world.now - 60_000:
        raise Refused("past")
    need.state = "published"
    _make_slots(world, need_id, found)


def _ms(wall: datetime) -> int:
    return instant(wall, ZONE)


def _terms(world: World, need: Need, who: Who, answers: Any, found: View) -> None:
    """Write what a form says into a need."""
    mine = world.members[who.member or 0]
    whom = answers["whom"]
    if whom["kind"] == "circle":
        if not mine.roles:
            raise Refused("coordinators only")
        need.helped = None
    elif whom.get("member") is not None:
        helped = world.members[whom["member"]]
        if helped.circle != mine.circle or not helped.present:
            raise Refused("gone")
        if not mine.roles and who.member not in (whom["member"], helped.speaker):
            raise Refused("for themselves only")
        need.helped = whom["member"]
    else:
        new = [id_ for id_ in found["members"] if id_ not in world.members]
        if len(new) != 1:
            raise Refused("nobody new")
        world.members[new[0]] = Member(mine.circle, found["members"][new[0]][1], who.member)
        need.helped = new[0]
    need.people = answers["people"]
    need.times = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in answers["times"]]
    repeat = answers.get("repeat")
    need.days = tuple(repeat["days"]) if repeat else ()
    need.weeks = repeat["weeks"] if repeat else 1
    need.until = date.fromisoformat(repeat["until"]) if repeat and repeat["until"] else None
    if any(_ms(start) <= world.now - 60_000 or _ms(end) <= _ms(start) for start, end in need.times):
        raise Refused("past")


def _make_slots(world: World, need_id: int, found: View) -> None:
    """Give the slots that are due to exist the ids that they have."""
    need = world.needs[need_id]
    ids = {
        start: id_
        for id_, (of_need, start, *_) in found["slots"].items()
        if of_need == need_id and id_ not in world.slots
    }
    wanted = world.times_to_make(need)
    if not wanted and need.made_until is None:
        raise Refused("past")
    known = {slot.start for slot in world.slots.values() if slot.need == need_id}
    for start, end, wall in wanted:
        if start not in known:
            # One that is not there gets an id that nothing has: the comparison says so.
            id_ = ids.get(start, -start)
            world.slots[id_] = Slot(need_id, need.circle, start, end, wall, need.people)
    world.made(need_id)


def extend(world: World, need_id: int, found: View) -> None:
    """A repetition's further slots are made."""
    _make_slots(world, need_id, found)


def form_deed(form: str, answers: Any, who: Who, found: View) -> Deed:
    """Give what a filled-in form does."""
    if form == "need":
        if answers.get("asked"):
            return lambda world: _publish(world, answers["asked"], who, found, answers)
        return lambda world: _post(world, who, answers, found)
    if form == "offer":
        return lambda world: _give_offers(world, who, answers, found)
    if form == "offer_pause":
        return lambda world: _pause(world, answers["offer"], who)
    if form == "slot_time":
        start, end = (datetime.fromisoformat(one) for one in answers["times"][0])
        later = answers.get("scope") == "later"
        return lambda world: world.move(answers["slot"], who.member, start, end, later=later)
    if form == "slot_place":
        return lambda world: world.set_place(answers["need"], who.member)
    if form == "need_decline":
        return lambda world: _decline(world, answers["need"], who)
    if form == "reverse":
        return lambda world: world.reverse(answers["key"], who.person)
    if form == "hours":
        return lambda world: world.state_hours(*answers["key"], who.person, answers["minutes"])
    return nothing


def _post(world: World, who: Who, answers: Any, found: View) -> None:
    if who.member is None:
        raise Refused("not in the circle")
    new = [id_ for id_ in found["needs"] if id_ not in world.needs]
    if len(new) != 1:
        raise Refused("no new need")
    mine = world.members[who.member]
    need = Need(mine.circle, who.member, None, 1, "asked", ZONE, [])
    _terms(world, need, who, answers, found)
    world.needs[new[0]] = need
    if mine.roles:
        need.state = "published"
        _make_slots(world, new[0], found)


def _decline(world: World, need_id: int, who: Who) -> None:
    _asked(world, need_id, who).state = "declined"


def _give_offers(world: World, who: Who, answers: Any, found: View) -> None:
    """New offers are theirs and stand; a changed one, and one said anew, stands."""
    if who.member is None:
        raise Refused("not in the circle")
    new = [id_ for id_ in found["offers"] if id_ not in world.offers]
    if len(new) > max(1, len(answers["skills"])):
        raise Refused("so many were not offered")
    for id_ in new:
        world.offers[id_] = Offer(who.member, "active")
    if not new:
        changed = [
            id_
            for id_, (member, state) in found["offers"].items()
            if member == who.member and state != world.offers[id_].state
        ]
        for id_ in changed:
            world.offers[id_] = Offer(who.member, "active")


def _pause(world: World, offer_id: int, who: Who) -> None:
    offer = world.offers[offer_id]
    if offer.member != who.member or offer.state != "active":
        raise Refused("not theirs, or asleep already")
    offer.state = "paused"


def draft_answers(tx: sqlite3.Connection, draft: int) -> tuple[str, Any] | None:
    """Give form and answers of a draft, once it is done."""
    found = rows(tx, "SELECT form, answers FROM draft WHERE id = ? AND state = 'done'", draft)
    if not found:
        return None
    form, answers = found[0][0], json.loads(found[0][1])
    if form == "reverse":
        booked = rows(tx, _BOOKED, answers["transfer"])
        answers["key"] = tuple(booked[0]) if booked else None
    if form == "hours":
        answers["key"] = _key(tx, "contribution", answers["contribution"])
    return form, answers
