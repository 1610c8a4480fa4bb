"""Needs: their slots come to be, move, are cancelled, and are over."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from tests.model.accounts import Accounts
from tests.model.facts import AHEAD_MS, DAY_MS, MINUTE_MS, UNTOLD, UPCOMING, Need, Promise, Refused, instant


class Wants(Accounts):
    """What is wanted, and when."""

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
