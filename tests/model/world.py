"""The model: what is true in a circle, in plain sets and dicts, without a line of the program that it judges.

It knows who is a member, who has promised what, who waits in which order, what was said about hours, and who owes whom
how many minutes. What the bot chooses (whom to invite, how long to wait for an answer) it does not foresee: it is told
of that, as a person would be. Instants are milliseconds UTC.
"""

from tests.model.facts import UNTOLD, UPCOMING, Refused
from tests.model.wants import Wants


class World(Wants):
    """Everything that is true."""

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
            for key in dict.fromkeys([*self.lapses, *self.promises])
            if (promise := self.promises.get(key)) is not None
            and promise.asked not in (None, UNTOLD)
            and not promise.is_over
            and promise.state in UPCOMING
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
