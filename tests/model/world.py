"""The model: what is true in a circle, in plain sets and dicts, without a line of the program that it judges.

It knows who is a member, who has promised what, who waits in which order, what was said about hours, and who owes whom
how many minutes. What the bot chooses (whom to invite, how long to wait for an answer) it does not foresee: it is told
of that, as a person would be. Instants are milliseconds UTC.
"""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

BUSY = frozenset({"accepted", "confirmed", "there"})
HOLDS = BUSY | {"done"}
UPCOMING = frozenset({"waiting", "accepted", "confirmed"})
#: Hours can be said of these.
COUNTS = BUSY | {"no_show"}
DAY_MS = 86_400_000
HOUR_MS = 3_600_000
MINUTE_MS = 60_000
#: After so long the other side's silence counts as a yes to the hours.
SILENCE_MS = 7 * DAY_MS
#: Slots of a repetition exist so far ahead; further ones follow week by week.
AHEAD_MS = 28 * DAY_MS
#: A new yes is awaited, until an instant that the world was not told yet.
UNTOLD = -1


class Refused(Exception):  # noqa: N818 - nothing went wrong: somebody may not, or it is too late
    """What somebody wants cannot be; everything stays as it is."""


@dataclass
class Member:
    circle: int
    person: int
    #: Who speaks for them; None for most.
    speaker: int | None = None
    present: bool = True
    roles: set[str] = field(default_factory=set)


@dataclass
class Need:
    circle: int
    poster: int
    #: None: the circle itself.
    helped: int | None
    people: int
    state: str
    zone: str
    times: list[tuple[datetime, datetime]]
    #: Weekdays on which it comes again, and until when.
    days: tuple[int, ...] = ()
    weeks: int = 1
    until: date | None = None
    made_until: int | None = None
    extends_at: int | None = None


@dataclass
class Slot:
    need: int
    circle: int
    start: int
    end: int
    wall: datetime
    places: int
    state: str = "open"


@dataclass
class Promise:
    state: str
    #: Until when a new yes is awaited.
    asked: int | None = None
    #: Whether that instant has come.
    is_over: bool = False


@dataclass
class Hours:
    giver: int | None = None
    receiver: int | None = None
    agreed: int | None = None
    silent_at: int | None = None


@dataclass(frozen=True)
class Transfer:
    circle: int
    #: Accounts: a member's id, or minus the circle's for its pot.
    helped: int
    giver: int
    minutes: int
    reverses: int | None = None


@dataclass
class Offer:
    member: int
    state: str
    until: int | None = None


def instant(wall: datetime, zone: str) -> int:
    """Give the instant of a wall time."""
    return int(wall.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@dataclass
class World:
    """Everything that is true."""

    now: int = 0
    members: dict[int, Member] = field(default_factory=dict)
    offers: dict[int, Offer] = field(default_factory=dict)
    needs: dict[int, Need] = field(default_factory=dict)
    slots: dict[int, Slot] = field(default_factory=dict)
    #: By slot and member.
    promises: dict[tuple[int, int], Promise] = field(default_factory=dict)
    #: Who waits for a place of a slot, first come first.
    queue: dict[int, list[int]] = field(default_factory=dict)
    hours: dict[tuple[int, int], Hours] = field(default_factory=dict)
    transfers: dict[int, Transfer] = field(default_factory=dict)
    # Told:
    #: Who does not want to be brought together with whom, by member.
    apart: set[tuple[int, int]] = field(default_factory=set)
    #: Since when a person's messages do not arrive.
    unreachable: dict[int, int] = field(default_factory=dict)
    #: A person's quiet hours, minutes of the day.
    quiet: dict[int, tuple[int, int]] = field(default_factory=dict)

    def copy(self) -> "World":
        """Give the same world, to try something in it."""
        return copy.deepcopy(self)

    # Who is who -----------------------------------------------------------------------------------------------

    def member_of(self, circle: int, person: int | None) -> int | None:
        """Give who a person is in a circle, also after leaving it."""
        return next(
            (id_ for id_, one in self.members.items() if (one.circle, one.person) == (circle, person)), None
        )

    def is_present(self, member: int | None) -> bool:
        return member is not None and self.members[member].present

    def coordinates(self, circle: int, person: int | None) -> bool:
        member = self.member_of(circle, person)
        return member is not None and self.members[member].present and bool(self.members[member].roles)

    def receiver(self, need: Need) -> int | None:
        """Give the member who receives, or speaks for who does; None for the circle, and when they have gone."""
        if need.helped is None:
            return None
        speaker = self.members[need.helped].speaker
        found = need.helped if speaker is None else speaker
        return found if self.members[found].present else None

    def may_receive(self, slot: int, member: int, person: int | None) -> bool:
        """Tell whether a person speaks for the receiving side of a promise. Nobody does for what they gave."""
        if person is None or person == self.members[member].person:
            return False
        need = self.needs[self.slots[slot].need]
        if need.helped is None:
            return self.coordinates(need.circle, person)
        found = self.receiver(need)
        return found is not None and self.members[found].person == person

    # Places ---------------------------------------------------------------------------------------------------

    def held(self, slot: int) -> int:
        return sum(1 for (one, _), promise in self.promises.items() if one == slot and promise.state in HOLDS)

    def is_busy(
        self,
        person: int,
        start: int,
        end: int,
        but: tuple[int, int] | None,
        before: Mapping[int, tuple[int, int]] | None = None,
    ) -> bool:
        """Tell whether a person has promised something at that time, in whichever circle.

        `before` gives the times of slots that are just being moved.
        """
        for key, promise in self.promises.items():
            if promise.state in BUSY and key != but and self.members[key[1]].person == person:
                slot = self.slots[key[0]]
                begins, ends = (before or {}).get(key[0], (slot.start, slot.end))
                if begins < end and ends > start:
                    return True
        return False

    def is_open(self, slot: int) -> bool:
        """Tell whether people can still promise to come."""
        one = self.slots[slot]
        return one.state == "open" and self.needs[one.need].state == "published" and self.now < one.start

    def sleeps_past(self, person: int, slot: int) -> bool:
        """Tell whether somebody's quiet hours last beyond a start."""
        begins, ends = self.quiet.get(person, (0, 0))
        zone = ZoneInfo(self.needs[self.slots[slot].need].zone)
        local = datetime.fromtimestamp(self.now / 1000, zone)
        minute = local.hour * 60 + local.minute
        asleep = begins <= minute < ends if begins <= ends else minute >= begins or minute < ends
        if not asleep:
            return False
        wakes = local.replace(hour=ends // 60, minute=ends % 60, second=0, microsecond=0, tzinfo=None)
        if minute >= ends:
            wakes += timedelta(days=1)
        return wakes.replace(tzinfo=zone).timestamp() * 1000 >= self.slots[slot].start

    def settle(self, first: int | None = None) -> None:
        """Give every free place to the first on its list who could come and can be told."""
        waited_for = [slot for slot, line in self.queue.items() if line]
        for slot in sorted(waited_for, key=lambda one: (one != first, self.slots[one].start, one)):
            if not self.is_open(slot):
                continue
            free = self.slots[slot].places - self.held(slot)
            for member in list(self.queue[slot]):
                person = self.members[member].person
                if free <= 0:
                    break
                if (
                    self.is_busy(person, self.slots[slot].start, self.slots[slot].end, None)
                    or self.sleeps_past(person, slot)
                    or self.unreachable.get(person, self.now) < self.now
                ):
                    continue
                self.queue[slot].remove(member)
                self.promises[slot, member] = Promise("accepted")
                free -= 1

    # Promises -------------------------------------------------------------------------------------------------

    def say_yes(self, slot: int, member: int | None) -> None:
        if member is None or not self.is_present(member) or not self.is_open(slot):
            raise Refused("not now, or not they")
        one, person = self.slots[slot], self.members[member].person
        need = self.needs[one.need]
        if self.members[member].circle != one.circle or need.helped == member:
            raise Refused("not they")
        receiver = self.receiver(need)
        if receiver is not None and {(member, receiver), (receiver, member)} & self.apart:
            raise Refused("they do not want to meet")
        before = self.promises.get((slot, member))
        if before is not None and before.state != "withdrawn":
            raise Refused("said before")
        if self.is_busy(person, one.start, one.end, (slot, member)):
            raise Refused("promised elsewhere")
        if self.held(slot) < one.places:
            self.promises[slot, member] = Promise("accepted")
        else:
            self.promises[slot, member] = Promise("waiting")
            self.queue.setdefault(slot, []).append(member)
        self.settle(slot)

    def _release(self, slot: int, member: int, state: str) -> None:
        if self.promises[slot, member].state == "waiting":
            self.queue[slot].remove(member)
        self.promises[slot, member] = Promise(state)

    def withdraw(self, slot: int, member: int, by: int | None) -> None:
        """Give a place back: by the giver, who speaks for them, or a coordinator."""
        giver, promise = self.members[member], self.promises[slot, member]
        if by != giver.person:
            mine = self.member_of(giver.circle, by)
            if mine is None or not self.members[mine].present:
                raise Refused("not theirs")
            if giver.speaker != mine and not self.members[mine].roles:
                raise Refused("not theirs")
        if promise.state not in UPCOMING or self.now > self.slots[slot].end:
            raise Refused("too late")
        self._release(slot, member, "withdrawn")
        self.settle(slot)

    def is_late(self, slot: int, member: int) -> bool:
        """Tell whether giving back is asked about twice."""
        near = self.slots[slot].start - self.now < DAY_MS
        return self.promises[slot, member].state in HOLDS and near

    def still_yes(self, slot: int, member: int, by: int | None) -> None:
        if by != self.members[member].person or self.promises[slot, member].asked is None:
            raise Refused("not asked")
        self.promises[slot, member].asked = None

    # The day --------------------------------------------------------------------------------------------------

    def _own(self, slot: int, member: int, by: int | None) -> Promise:
        if by != self.members[member].person:
            raise Refused("not theirs")
        return self.promises[slot, member]

    def confirm(self, slot: int, member: int, by: int | None) -> None:
        if self._own(slot, member, by).state != "accepted" or self.now >= self.slots[slot].start:
            raise Refused("nothing to confirm")
        self.promises[slot, member] = Promise("confirmed")

    def arrive(self, slot: int, member: int, by: int | None) -> None:
        one = self.slots[slot]
        if self._own(slot, member, by).state not in ("accepted", "confirmed") or one.state == "cancelled":
            raise Refused("no promise")
        if not one.start - HOUR_MS <= self.now <= one.end:
            raise Refused("not now")
        self.promises[slot, member] = Promise("there")

    def nobody_came(self, slot: int, member: int, by: int | None) -> None:
        receives = self.may_receive(slot, member, by)
        if by == self.members[member].person or not (
            receives or self.coordinates(self.slots[slot].circle, by)
        ):
            raise Refused("not theirs to say")
        if self.promises[slot, member].state not in BUSY or self.now < self.slots[slot].start:
            raise Refused("not now")
        self.promises[slot, member] = Promise("no_show")
        said = self.hours.get((slot, member), Hours())
        if receives and said.agreed is None and said.receiver is None:
            self._say(slot, member, "receiver", 0)
        self.settle()

    def answer_absence(self, slot: int, member: int, by: int | None, *, there: bool) -> None:
        if self._own(slot, member, by).state != "no_show":
            raise Refused("not asked")
        if there and self._may_hold_again(slot, member):
            self.promises[slot, member] = Promise("there")
        said = self.hours.get((slot, member), Hours())
        if not there and said.agreed is None:
            self._say(slot, member, "giver", 0)

    def _may_hold_again(self, slot: int, member: int) -> bool:
        one = self.slots[slot]
        busy = self.is_busy(self.members[member].person, one.start, one.end, (slot, member))
        return not busy and self.held(slot) < one.places

    # Hours ----------------------------------------------------------------------------------------------------

    def state_hours(self, slot: int, member: int, by: int | None, minutes: int) -> None:
        """Either side says how long it was, or a coordinator settles it."""
        said = self.hours.get((slot, member), Hours())
        if said.agreed is not None or self.promises[slot, member].state not in COUNTS:
            raise Refused("over")
        if not 0 <= minutes <= 1440:
            raise Refused("more than a day")
        if by == self.members[member].person:
            self._say(slot, member, "giver", minutes)
        elif self.may_receive(slot, member, by):
            self._say(slot, member, "receiver", minutes)
        elif self.coordinates(self.slots[slot].circle, by):
            self._agree(slot, member, minutes)
        else:
            raise Refused("not theirs")

    def confirm_all(self, slot: int, by: int | None) -> None:
        """What the givers say is right."""
        waiting = [
            (key[1], said.giver)
            for key, said in sorted(self.hours.items())
            if key[0] == slot and said.agreed is None and said.giver is not None and said.receiver is None
        ]
        if not waiting:
            raise Refused("nothing waits")
        for member, minutes in waiting:
            self.state_hours(slot, member, by, minutes)

    def _say(self, slot: int, member: int, side: str, minutes: int) -> None:
        said = self.hours.setdefault((slot, member), Hours())
        setattr(said, side, minutes)
        said.silent_at = self.now + SILENCE_MS
        if said.giver == said.receiver:
            self._agree(slot, member, minutes)

    def _agree(self, slot: int, member: int, minutes: int) -> None:
        said = self.hours.setdefault((slot, member), Hours())
        said.agreed, said.silent_at = minutes, None
        missed = self.promises[slot, member].state == "no_show"
        if not missed or (minutes and self._may_hold_again(slot, member)):
            self.promises[slot, member] = Promise("done")
        if minutes:
            need = self.needs[self.slots[slot].need]
            helped = -need.circle if need.helped is None else need.helped
            self._book(Transfer(need.circle, helped, member, minutes))

    def fall_silent(self, slot: int, member: int) -> None:
        """The other side has said nothing for a week: what one side stated is agreed."""
        said = self.hours[slot, member]
        said.silent_at = None
        stated = [one for one in (said.giver, said.receiver) if one is not None]
        if len(stated) == 1 and self.promises[slot, member].state in COUNTS:
            self._agree(slot, member, stated[0])

    def _book(self, transfer: Transfer) -> None:
        self.transfers[max(self.transfers, default=0) + 1] = transfer

    def reverse(self, transfer: int, by: int | None) -> None:
        """A coordinator takes an entry back, once; of another's, if there is another who can."""
        taken = self.transfers[transfer]
        if not self.coordinates(taken.circle, by):
            raise Refused("coordinators only")
        if taken.reverses is not None or any(one.reverses == transfer for one in self.transfers.values()):
            raise Refused("taken back before")
        sides = {self._reader(taken.helped), self._reader(taken.giver)}
        others = {
            one.person
            for one in self.members.values()
            if one.circle == taken.circle and one.present and one.roles
        }
        if by in sides and others - sides:
            raise Refused("their own")
        self._book(Transfer(taken.circle, taken.giver, taken.helped, taken.minutes, transfer))

    def _reader(self, account: int) -> int | None:
        if account < 0:
            return None
        speaker = self.members[account].speaker
        found = self.members[account if speaker is None else speaker]
        return found.person if found.present else None

    def balances(self) -> dict[int, int]:
        """Give every account's balance, minutes: given less received."""
        found: dict[int, int] = {}
        for one in self.transfers.values():
            found[one.giver] = found.get(one.giver, 0) + one.minutes
            found[one.helped] = found.get(one.helped, 0) - one.minutes
        return found

    # Needs ----------------------------------------------------------------------------------------------------

    def occurrences(self, need: Need, after: int, before: int) -> Iterator[tuple[int, int, datetime]]:
        """Give start, end and wall time of a repetition's occurrences between two instants."""
        first, last = need.times[0]
        day = first.date()
        while need.days and (need.until is None or day <= need.until):
            wall = datetime.combine(day, first.time())
            start = instant(wall, need.zone)
            if start > before:
                return
            weeks = (day - first.date() + timedelta(days=first.weekday())).days // 7
            if start > after and day.weekday() in need.days and weeks % need.weeks == 0:
                yield start, instant(wall + (last - first), need.zone), wall
            day += timedelta(days=1)

    def times_to_make(self, need: Need) -> list[tuple[int, int, datetime]]:
        """Give the slots that a published need has to have now and has not had yet."""
        recent = self.now - MINUTE_MS
        found = []
        if need.made_until is None:
            found = [(instant(a, need.zone), instant(b, need.zone), a) for a, b in need.times]
        if need.days:
            found += self.occurrences(need, max(recent, need.made_until or recent), self.now + AHEAD_MS)
        return sorted({one for one in found if one[0] > recent})

    def comes_again(self, need: Need) -> bool:
        if not need.days:
            return False
        if need.until is None:
            return True
        end = instant(datetime.combine(need.until, datetime.max.time()), need.zone)
        return any(self.occurrences(need, max(self.now, need.made_until or self.now), end))

    def made(self, need_id: int) -> None:
        """Note that a need's slots have been made up to now."""
        need = self.needs[need_id]
        if need.days:
            need.made_until = self.now + AHEAD_MS
            need.extends_at = self.now + 7 * DAY_MS if self.comes_again(need) else None

    def open_slots(self, need: int) -> list[int]:
        return [id_ for id_, slot in self.slots.items() if slot.need == need and slot.state == "open"]

    def close_if_over(self, need: int) -> None:
        known = self.needs[need]
        if known.state != "published" or self.open_slots(need) or self.comes_again(known):
            return
        given = any(slot.need == need and slot.state == "over" for slot in self.slots.values())
        known.state = "closed" if given else "cancelled"

    def changeable(self, slot: int, member: int | None, *, asker_too: bool = False) -> Need:
        """Give the need of a slot that a member, in their circle, may change."""
        one = self.slots[slot]
        need = self.needs[one.need]
        if member is None or not self.is_present(member) or self.members[member].circle != need.circle:
            raise Refused("not they")
        asking = asker_too and member in (need.poster, self.receiver(need))
        if not (self.members[member].roles or asking):
            raise Refused("not they")
        if need.state != "published" or one.state != "open" or one.end <= self.now:
            raise Refused("over")
        return need

    def _cancel(self, slot: int) -> None:
        self.slots[slot].state = "cancelled"
        for (one, member), promise in list(self.promises.items()):
            if one == slot and promise.state in UPCOMING:
                self._release(slot, member, "cancelled")

    def cancel_slot(self, slot: int, by: int | None, *, later: bool) -> None:
        need = self.changeable(slot, by, asker_too=True)
        start = self.slots[slot].start
        off = [slot]
        if later:
            off = [one for one in self.open_slots(self.slots[slot].need) if self.slots[one].start >= start]
            if need.days:
                last = self.slots[slot].wall.date() - timedelta(days=1)
                need.until = last if need.until is None else min(last, need.until)
        for one in off:
            self._cancel(one)
        self.close_if_over(self.slots[slot].need)
        self.settle()

    def set_places(self, slot: int, by: int | None, places: int) -> None:
        self.changeable(slot, by)
        if not self.held(slot) <= places or not 1 <= places <= 100:
            raise Refused("promised already")
        self.slots[slot].places = places
        self.settle(slot)

    def move(self, slot: int, by: int | None, start: datetime, end: datetime, *, later: bool) -> None:
        need = self.changeable(slot, by)
        one = self.slots[slot]
        shift, length = start - one.wall, end - start
        moved = [slot]
        if later:
            moved = [each for each in self.open_slots(one.need) if self.slots[each].start >= one.start]
        there = any(promise.state == "there" and key[0] in moved for key, promise in self.promises.items())
        if instant(start, need.zone) <= self.now or end <= start or one.start <= self.now or there:
            raise Refused("past, or begun")
        taken = {
            other.start for id_, other in self.slots.items() if other.need == one.need and id_ not in moved
        }
        walls = {each: self.slots[each].wall + shift for each in moved}
        if taken & {instant(wall, need.zone) for wall in walls.values()}:
            raise Refused("there is one at that time")
        old = {each: (self.slots[each].start, self.slots[each].end) for each in moved}
        for each, wall in walls.items():
            self.slots[each].wall = wall
            self.slots[each].start = instant(wall, need.zone)
            self.slots[each].end = instant(wall + length, need.zone)
        if later and need.days:
            days = (start.date() - (start - shift).date()).days
            need.days = tuple(sorted((day + days) % 7 for day in need.days))
            need.times = [(start, end)]
            if need.made_until is not None:
                need.made_until += int(shift.total_seconds() * 1000)
        # One after the other, away from the side that they move to; the others still count at their old time.
        order = sorted(moved, key=lambda each: self.slots[each].start, reverse=shift > timedelta())
        before = {each: old[each] for each in order}
        for each in order:
            del before[each]
            self._ask_anew(each, before)
        self.settle(slot)

    def set_place(self, need_id: int, by: int | None) -> None:
        """Another place: whoever promised, and has not begun, is asked again."""
        need = self.needs[need_id]
        if by is None or not self.is_present(by) or self.members[by].circle != need.circle:
            raise Refused("not they")
        if not self.members[by].roles or need.state != "published":
            raise Refused("not they")
        for slot in self.open_slots(need_id):
            if self.slots[slot].start > self.now:
                self._ask_anew(slot, {})
        self.settle()

    def _ask_anew(self, slot: int, before: Mapping[int, tuple[int, int]]) -> None:
        one = self.slots[slot]
        for key, promise in list(self.promises.items()):
            if key[0] != slot or promise.state not in ("accepted", "confirmed"):
                continue
            if self.is_busy(self.members[key[1]].person, one.start, one.end, key, before):
                self.promises[key] = Promise("withdrawn")
            else:
                self.promises[key] = Promise("accepted", UNTOLD)

    # Coming and going -----------------------------------------------------------------------------------------

    def stewards(self, circle: int) -> list[int]:
        return [
            id_
            for id_, one in sorted(self.members.items())
            if one.circle == circle and one.present and "steward" in one.roles
        ]

    def leave(self, member: int) -> None:
        """Give back all promises, cancel what was needed, end what was offered, and pass on who they spoke for."""
        gone = self.members[member]
        for (slot, giver), promise in list(self.promises.items()):
            if giver == member and promise.state in UPCOMING and self.slots[slot].end >= self.now:
                self._release(slot, member, "withdrawn")
        for need_id, need in self.needs.items():
            if need.helped == member and need.state in ("asked", "published"):
                need.state = "cancelled"
                for slot in self.open_slots(need_id):
                    self._cancel(slot)
        for offer in self.offers.values():
            if offer.member == member:
                offer.state, offer.until = "ended", None
        stewards = self.stewards(gone.circle)
        others = [
            id_
            for id_, one in sorted(self.members.items())
            if one.circle == gone.circle and one.present and "coordinator" in one.roles
        ]
        heirs = [one for one in [*stewards, *others] if one != member]
        for spoken in self.members.values():
            if spoken.speaker == member and spoken.present and heirs:
                spoken.speaker = heirs[0]
        gone.present, gone.roles = False, set()
        self.settle()

    def may_leave(self, member: int) -> bool:
        return self.stewards(self.members[member].circle) != [member]

    def forget(self, person: int) -> None:
        mine = [id_ for id_, one in self.members.items() if one.person == person and one.present]
        for member in mine:
            circle = self.members[member].circle
            alone = sum(one.circle == circle and one.present for one in self.members.values()) == 1
            if not self.may_leave(member) and not alone:
                raise Refused("the last steward")
        for member in mine:
            self.leave(member)
        theirs = {id_ for id_, one in self.members.items() if one.person == person}
        self.offers = {id_: one for id_, one in self.offers.items() if one.member not in theirs}

    # Time -----------------------------------------------------------------------------------------------------

    def next_event(self) -> tuple[int, str, object] | None:
        """Give what happens next by itself."""
        found: list[tuple[int, str, object]] = []
        for id_, slot in self.slots.items():
            if slot.state == "open":
                found.append((slot.end, "over", id_))
        found += [
            (promise.asked, "lapse", key)
            for key, promise in self.promises.items()
            if promise.asked not in (None, UNTOLD) and not promise.is_over and promise.state in UPCOMING
        ]
        found += [
            (said.silent_at, "silence", key) for key, said in self.hours.items() if said.silent_at is not None
        ]
        found += [
            (offer.until, "wake", id_)
            for id_, offer in self.offers.items()
            if offer.state == "paused" and offer.until is not None
        ]
        found += [
            (need.extends_at, "extend", id_)
            for id_, need in self.needs.items()
            if need.extends_at is not None and need.state == "published"
        ]
        return min(found, key=lambda one: one[0], default=None)


def plain(ms: int) -> str:
    """Give an instant as a person reads it."""
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%a %d %b %H:%M:%S")
