"""Who is who, and who gets a place: the first on its list who could come."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from tests.model.facts import BUSY, HOLDS, Hours, Member, Need, Offer, Promise, Slot, Transfer


@dataclass
class Places:
    """Members, and the places of slots."""

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
    transfers: list[Transfer] = field(default_factory=list)
    # Told:
    #: Who does not want to be brought together with whom, by member.
    apart: set[tuple[int, int]] = field(default_factory=set)
    #: Since when a person's messages do not arrive.
    unreachable: dict[int, int] = field(default_factory=dict)
    #: Promises that a new yes is awaited for: of two that run out at the same moment the first one here is first.
    lapses: list[tuple[int, int]] = field(default_factory=list)
    #: A person's quiet hours, minutes of the day.
    quiet: dict[int, tuple[int, int]] = field(default_factory=dict)

    def copy(self) -> Self:
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
