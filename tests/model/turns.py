"""What else can happen at the table: promises and needs change, people come and go, time passes, things go wrong."""

from datetime import timedelta
from random import Random

from tests.model import deeds
from tests.model.facts import UPCOMING
from tests.model.hands import Hands
from tests.model.words import dated
from tests.support.desk import Someone


class Turns(Hands):
    """Everybody's hands, and the clock."""

    # Promises and needs change ----------------------------------------------------------------------------------

    def somebody_gives_back(self, die: Random) -> bool:
        """A place, or one on the waiting list."""
        world = self.play.world
        standing = sorted(
            key
            for key, one in world.promises.items()
            if one.state in UPCOMING and world.slots[key[0]].state == "open"
        )
        if not standing:
            return False
        waited_for = [key for key in standing if world.queue.get(key[0])]
        slot, member = die.choice(waited_for if waited_for and die.random() < 0.6 else standing)
        someone = self.play.sitting(world.members[member].person)
        if someone is None:
            return False
        commitment = self.play.table.query(
            "SELECT id FROM commitment WHERE slot_id = ? AND member_id = ?", slot, member
        )[0]["id"]
        self.play.write(someone, "/mine")
        self.press(someone, f"iw:{commitment}:", f"hn:{commitment}:")
        self.press(someone, f"is:{commitment}:")
        return True

    def somebody_takes_a_place(self, die: Random) -> bool:
        """Invited or not, often where others have promised already: there is a waiting list."""
        world = self.play.world
        found = [id_ for id_ in world.slots if world.is_open(id_)]
        if not found:
            return False
        wanted = [id_ for id_ in found if world.held(id_)]
        slot = min(wanted) if wanted and die.random() < 0.6 else die.choice(wanted or found)
        could = [
            one.person
            for id_, one in world.members.items()
            if one.circle == world.slots[slot].circle and one.present and (slot, id_) not in world.promises
        ]
        busy = [
            one.person
            for id_, one in world.members.items()
            if one.person in could and any(key[1] == id_ for key in world.promises)
        ]
        could = busy if busy and die.random() < 0.4 else could
        someone = self.play.sitting(die.choice(could)) if could else None
        if someone is None:
            return False
        if die.random() < 0.3:
            self.play.write(someone, "/needs")
        if not self.press(someone, f"it:{slot}:"):
            version = self.play.table.query("SELECT version FROM slot WHERE id = ?", slot)[0]["version"]
            self.play.press(someone, f"it:{slot}:{version}", None)
        return True

    def _look_at_a_slot(self, die: Random) -> tuple[int, Someone] | None:
        """Give an open slot, and a coordinator who looks at it."""
        world, blocked = self.play.world, self.play.table.blocked
        found = [id_ for id_, one in world.slots.items() if one.state == "open"]
        if not found:
            return None
        slot = die.choice(found)
        for someone in self.play.people:
            if someone.id in blocked or not self.coordinates(someone):
                continue
            if deeds.who_is(self.play.table.tx, someone.id).circle == world.slots[slot].circle:
                self.play.press(someone, f"nsl:{slot}", None)
                return slot, someone
        return None

    def a_time_is_changed(self, die: Random) -> bool:
        """Of one slot, or of it and those after it."""
        found = self._look_at_a_slot(die)
        if found is None or not self.press(found[1], f"nsc:{found[0]}:time"):
            return False
        slot, someone = found
        wall = self.play.world.slots[slot].wall
        days = die.choice((0, 0, 0, 1, 2)) + (wall.date() - self.day(0)).days
        start = min(20, max(6, wall.hour + die.choice((-2, -1, 0, 1, 1, 2))))
        on = "{day} {month}".format(**dated(self.day(days), "en"))
        self.play.write(someone, f"{on} {start}:00 to {start + die.randint(1, 3)}:00")
        at, draft = self.asked(someone)
        if at == "slot_time.scope":
            self.press(someone, f"fc:{draft}:scope:{die.choice(('later', 'this'))}")
        self.finish(someone, "slot_time")
        return True

    def a_place_is_changed(self, die: Random) -> bool:
        """Whoever promised is asked again."""
        found = self._look_at_a_slot(die)
        if found is None or not self.press(found[1], f"nsc:{found[0]}:place"):
            return False
        self.play.write(found[1], "Roath Park")
        self.finish(found[1], "slot_place")
        return True

    def places_are_changed(self, die: Random) -> bool:
        """One more, or one less."""
        found = self._look_at_a_slot(die)
        return found is not None and self._press_one(found[1], f"nsp:{found[0]}:", die)

    def _press_one(self, someone: Someone, beginning: str, die: Random) -> bool:
        here = [
            (seen, data)
            for seen in self.play.table.seen(someone)[-3:]
            for data in seen.buttons.values()
            if data.startswith(beginning)
        ]
        if here:
            seen, data = die.choice(here)
            self.play.press(someone, data, seen)
        return bool(here)

    def a_time_is_cancelled(self, die: Random) -> bool:
        """One, or it and those after it."""
        found = self._look_at_a_slot(die)
        if found is None or not self.press(found[1], f"nsa:{found[0]}"):
            return False
        self._press_one(found[1], f"nsx:{found[0]}:", die)
        return True

    def hours_are_said(self, die: Random) -> bool:
        """By a tap, or all at once."""
        found = self.seen("hs", "hk")
        if found:
            someone, seen, data = die.choice(found)
            self.play.press(someone, data, seen)
        return bool(found)

    def an_entry_is_taken_back(self, die: Random) -> bool:
        """By a coordinator, with a reason."""
        entries = self.play.table.query("SELECT id FROM transfer")
        someone = self.who(die, coordinating=True)
        if not entries or someone is None:
            return False
        self.play.press(someone, f"hr:{die.choice(entries)['id']}", None)
        if self.asked(someone)[0] == "reverse.reason":
            self.play.write(someone, f"{someone.name} was mistaken")
        return True

    # Coming, going, being away ----------------------------------------------------------------------------------

    def somebody_leaves(self, die: Random) -> bool:
        """They ask what it means, and most often do."""
        someone = self.who(die)
        if someone is None:
            return False
        self.play.write(someone, "/leave")
        if die.random() < 0.7:
            self.press(someone, "pw:")
        return True

    def somebody_is_forgotten(self, die: Random) -> bool:
        """They ask what it means, and do or do not."""
        someone = self.who(die)
        if someone is None:
            return False
        self.play.write(someone, "/forget")
        if die.random() < 0.5:
            self.press(someone, "pf:")
        return True

    def somebody_reads_all_about_them(self, die: Random) -> bool:
        """As a file."""
        someone = self.who(die)
        if someone is not None:
            self.play.write(someone, "/mydata")
        return someone is not None

    def somebody_blocks_the_bot(self, die: Random) -> bool:
        """Telegram says so at once, or the next message finds out."""
        someone = self.who(die)
        if someone is None or len(self.play.table.blocked) > 2:
            return False
        self.play.block(someone, told=die.random() < 0.5)
        return True

    def somebody_comes_back_to_the_bot(self, die: Random) -> bool:
        """Telegram says so, or they write."""
        if not self.play.table.blocked:
            return False
        someone = self.play.at_chat(die.choice(sorted(self.play.table.blocked)))
        assert someone is not None
        self.play.unblock(someone, writes=die.random() < 0.5)
        return True

    def a_role_changes(self, die: Random) -> bool:
        """Given, taken, or handed on."""
        someone = self.who(die, coordinating=True)
        if someone is None:
            return False
        member = die.choice(sorted(self.play.world.members))
        self.play.press(someone, f"pm:{member}", None)
        self.press(someone, f"pr:{die.choice(('appoint', 'appoint', 'remove', 'hand_on'))}:{member}")
        return True

    def somebody_goes_to_another_circle(self, die: Random) -> bool:
        """Which one their chat is about."""
        someone = self.who(die)
        if someone is not None:
            self.play.press(someone, f"pc:{die.randint(1, 2)}", None)
        return someone is not None

    # Time and trouble -------------------------------------------------------------------------------------------

    def minutes_pass(self, die: Random) -> bool:
        """Up to an hour and a half."""
        self.play.pass_time(minutes=die.randint(1, 90))
        return True

    def what_is_due_comes(self, die: Random) -> bool:
        """Once or twice."""
        for _ in range(die.randint(1, 2)):
            until = self.play.table.next_due()
            if until is not None and until < timedelta(days=20):
                self.play.pass_time(seconds=until.total_seconds() + 0.001)
        return True

    def a_start_or_an_end_comes(self, die: Random) -> bool:
        """Shortly before or after it."""
        now, by = self.play.world.now, die.choice((-30, -1, 1, 20)) * 60_000
        marks = sorted(
            mark + by
            for one in self.play.world.slots.values()
            if one.state == "open"
            for mark in (one.start, one.end)
            if mark + by > now
        )
        if marks:
            self.play.pass_time(milliseconds=die.choice(marks[:3]) - now)
        return bool(marks)

    def days_pass(self, die: Random) -> bool:
        """One, or more than a week."""
        self.play.pass_time(days=die.choice((1, 1, 2, 8)))
        return True

    def the_program_starts_again(self, _die: Random) -> bool:
        """All that was in memory is gone."""
        self.play.tell("the program starts again")
        self.play.table.restart()
        self.play.look(self.play.observed())
        return True

    def the_program_will_die(self, die: Random) -> bool:
        """While it handles the next update, before the commit."""
        self.play.table.deaths = die.randint(1, 2)
        self.play.tell(f"the program will die {self.play.table.deaths} times")
        return True

    def sends_will_go_wrong(self, die: Random) -> bool:
        """Some fail for good, some are done and not noted."""
        table = self.play.table
        table.failing, table.unnoted = die.choice(((1, 0), (0, 1), (1, 1), (2, 0), (0, 2)))
        self.play.tell(f"the next {table.failing} sends fail, then {table.unnoted} are not noted")
        return True


#: How often each happens, against the others.
WEIGHTS = {
    Turns.somebody_joins: 3,
    Turns.somebody_joins_again_or_elsewhere: 3,
    Turns.somebody_offers: 5,
    Turns.a_need_is_posted: 6,
    Turns.somebody_asks: 3,
    Turns.an_invitation_is_accepted: 16,
    Turns.somebody_takes_a_place: 18,
    Turns.an_answer_is_pressed: 18,
    Turns.a_button_of_some_kind_is_pressed: 8,
    Turns.an_old_button_is_pressed: 5,
    Turns.the_last_press_comes_again: 3,
    Turns.the_last_update_comes_again: 2,
    Turns.somebody_presses_what_others_were_shown: 4,
    Turns.a_button_is_forged: 5,
    Turns.somebody_types: 5,
    Turns.somebody_sends_a_command: 3,
    Turns.somebody_gives_back: 5,
    Turns.a_time_is_changed: 4,
    Turns.a_place_is_changed: 1,
    Turns.places_are_changed: 3,
    Turns.a_time_is_cancelled: 1,
    Turns.hours_are_said: 8,
    Turns.an_entry_is_taken_back: 2,
    Turns.somebody_leaves: 1,
    Turns.somebody_is_forgotten: 1,
    Turns.somebody_reads_all_about_them: 1,
    Turns.somebody_blocks_the_bot: 1,
    Turns.somebody_comes_back_to_the_bot: 3,
    Turns.a_role_changes: 2,
    Turns.somebody_goes_to_another_circle: 2,
    Turns.minutes_pass: 2,
    Turns.what_is_due_comes: 4,
    Turns.a_start_or_an_end_comes: 4,
    Turns.days_pass: 1,
    Turns.the_program_starts_again: 1,
    Turns.the_program_will_die: 2,
    Turns.sends_will_go_wrong: 2,
}
