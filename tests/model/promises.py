"""Saying yes, giving back, being there."""

from tests.model.facts import DAY_MS, HOLDS, HOUR_MS, UPCOMING, Promise, Refused
from tests.model.places import Places


class Promises(Places):
    """A member's yes to a slot, through to the day."""

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
