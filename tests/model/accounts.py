"""Who came, how long it was, and who owes whom how many minutes."""

from tests.model.facts import BUSY, COUNTS, SILENCE_MS, Hours, Promise, Refused, Transfer
from tests.model.promises import Promises


class Accounts(Promises):
    """Hours are said by both sides, agreed, booked once, and taken back at most once."""

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
            self.transfers.append(Transfer(need.circle, helped, member, minutes, (slot, member)))

    def fall_silent(self, slot: int, member: int) -> None:
        """The other side has said nothing for a week: what one side stated is agreed."""
        said = self.hours[slot, member]
        said.silent_at = None
        stated = [one for one in (said.giver, said.receiver) if one is not None]
        if len(stated) == 1 and self.promises[slot, member].state in COUNTS:
            self._agree(slot, member, stated[0])

    def reverse(self, of: tuple[int, int] | None, by: int | None) -> None:
        """A coordinator takes the entry of a promise back, once; of another's, if there is another who can."""
        entries = [one for one in self.transfers if one.of == of]
        if not entries:
            raise Refused("that takes something back itself")
        taken = entries[0]
        if not self.coordinates(taken.circle, by):
            raise Refused("coordinators only")
        if len(entries) > 1:
            raise Refused("taken back before")
        sides = {self._reader(taken.helped), self._reader(taken.giver)}
        others = {
            one.person
            for one in self.members.values()
            if one.circle == taken.circle and one.present and one.roles
        }
        if by in sides and others - sides:
            raise Refused("their own")
        self.transfers.append(
            Transfer(taken.circle, taken.giver, taken.helped, taken.minutes, taken.of, reverses=True)
        )

    def _reader(self, account: int) -> int | None:
        if account < 0:
            return None
        speaker = self.members[account].speaker
        found = self.members[account if speaker is None else speaker]
        return found.person if found.present else None

    def balances(self) -> dict[int, int]:
        """Give every account's balance, minutes: given less received."""
        found: dict[int, int] = {}
        for one in self.transfers:
            found[one.giver] = found.get(one.giver, 0) + one.minutes
            found[one.helped] = found.get(one.helped, 0) - one.minutes
        return found
