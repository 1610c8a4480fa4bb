"""What people can do at the table: press, write, ask. How it is done says a die; each gives whether it was done."""

from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tests.model import deeds
from tests.model.play import Play
from tests.model.words import ASKS, COMMANDS, COUNTED, OFFERS, TYPED, WANTED, dated
from tests.support.desk import Seen, Someone

ZONE = ZoneInfo(deeds.ZONE)
#: Yes to an invitation, a place taken, a time said, a promise kept.
ANSWERS = ("iy", "it", "ia", "iv", "hc", "ha", "hs", "hk")
#: Buttons of settings that no model knows: the circle's own rules, and groups.
_ELSEWHERE = ("cc", "cu", "ph", "pj", "http", "https")
_FORGED = (
    *[
        "iy:{a}:{b}:{c}",
        "in:{a}:{b}:not_this_time",
        "it:{a}:{b}",
        "ia:{a}:{b}",
        "is:{a}:{b}",
        "iw:{a}:{b}",
        "iv:{a}:{b}",
    ],
    *[
        "hc:{a}:{b}",
        "ha:{a}:{b}",
        "hx:{a}:{b}",
        "hw:{a}:{b}:there",
        "hs:{a}:{b}:60",
        "hs:{a}:{b}:-60",
        "hk:{a}:{b}",
        "hr:{a}",
    ],
    *[
        "nsp:{a}:{b}:{c}",
        "nsx:{a}:{b}:1",
        "nnp:{a}:{b}",
        "nnb:{a}:{b}",
        "noe:{a}:{b}",
        "not:{a}:{b}",
        "nse:{a}:{b}",
    ],
    *[
        "pw:{a}:{b}",
        "pr:appoint:{a}:{b}",
        "pr:hand_on:{a}:{b}",
        "pf:{a}",
        "fd:{a}:{b}",
        "iy:{a}",
        "zz:{a}",
        "iy:x:y:z",
    ],
)


class Hands:
    """Everybody's hands."""

    def __init__(self, play: Play) -> None:
        self.play = play

    # Who does it, and what they see -----------------------------------------------------------------------------

    def who(self, die: Random, *, coordinating: bool = False) -> Someone | None:
        """Give somebody who has not blocked the bot."""
        found = [one for one in self.play.people if one.id not in self.play.table.blocked]
        if coordinating:
            found = [one for one in found if self.coordinates(one)]
        return die.choice(found) if found else None

    def coordinates(self, someone: Someone) -> bool:
        """Tell whether somebody coordinates the circle that they are in."""
        who = deeds.who_is(self.play.table.tx, someone.id)
        return who.member is not None and bool(self.play.world.members[who.member].roles)

    def press(self, someone: Someone, *beginnings: str) -> bool:
        """They press the newest button that begins so, if they see one."""
        for seen in reversed(self.play.table.screens.get(someone.id, [])):
            for data in seen.buttons.values():
                if data.startswith(beginnings):
                    self.play.press(someone, data, seen)
                    return True
        return False

    def asked(self, someone: Someone) -> tuple[str, int]:
        """Give which question of which form somebody is asked, and its draft."""
        found = self.play.table.query(
            "SELECT id, form || '.' || step AS at FROM draft WHERE chat_id = ? AND state = 'open'", someone.id
        )
        return (found[0]["at"], found[0]["id"]) if found else ("", 0)

    def finish(self, someone: Someone, form: str) -> None:
        """They press that the card is right, if it is shown."""
        at, draft = self.asked(someone)
        if at == f"{form}.card":
            self.press(someone, f"fd:{draft}:")

    def day(self, days: int) -> date:
        """Give the local date in so many days."""
        return (self.play.table.now.astimezone(ZONE) + timedelta(days=days)).date()

    def seen(self, *codes: str) -> list[tuple[Someone, Seen, str]]:
        """Give the buttons of some kinds (of all: without any) that somebody could press."""
        blocked, found = self.play.table.blocked, []
        for one in self.play.visible():
            code = one[2].split(":")[0]
            if one[0].id not in blocked and code not in _ELSEWHERE and (not codes or code in codes):
                found.append(one)
        return found

    # Joining, offering, asking ----------------------------------------------------------------------------------

    def somebody_joins(self, die: Random) -> bool:
        """Somebody new, by a circle's link."""
        if len(self.play.people) >= 14:
            return False
        self._join(self.play.newcomer(), die.randint(1, 2))
        return True

    def somebody_joins_again_or_elsewhere(self, die: Random) -> bool:
        """By a link, somebody who has left, or who is in one circle already."""
        someone = self.who(die)
        if someone is not None:
            self._join(someone, die.randint(1, 2))
        return someone is not None

    def _join(self, someone: Someone, circle: int) -> None:
        code = self.play.table.query(
            "SELECT code FROM link WHERE kind = 'join' AND circle_id = ? AND ended_at IS NULL", circle
        )
        if code:
            self.play.write(someone, f"/start {code[0]['code']}")
            self.press(someone, "pa:")

    def somebody_offers(self, die: Random) -> bool:
        """In their own words and language."""
        someone = self.who(die)
        if someone is not None:
            self.offer(someone, die.randrange(3))
        return someone is not None

    def offer(self, someone: Someone, skill: int) -> None:
        """They offer one of three skills."""
        self.play.write(someone, "/cancel")
        self.play.write(someone, OFFERS[someone.language][skill])
        self.finish(someone, "offer")

    def a_need_is_posted(self, die: Random) -> bool:
        """By a coordinator: once, at several times, or again and again; for somebody, or the circle."""
        someone = self.who(die, coordinating=True)
        if someone is None or sum(one.state == "open" for one in self.play.world.slots.values()) > 10:
            return False
        kind = die.choice(("once", "once", "once", "once", "twice", "weekly", "daily"))
        start, length = die.choice((8, 9, 9, 10, 10, 11, 14, 19, 7)), die.randint(1, 3)
        half = die.choice(("00", "30"))
        hours, day = f"{start}:{half} to {start + length}:{half}", die.choice((0, 1, 1, 1, 2, 2, 3))
        when = "on {day} {month} ".format(**dated(self.day(day), "en")) + hours
        count = COUNTED[die.choice((0, 0, 0, 1, 1, 2))]
        if kind == "twice":
            second = (
                f"{start + length}:{half} to {start + 2 * length}:{half}" if die.random() < 0.5 else hours
            )
            later = 0 if second != hours else 1
            when += " and on {day} {month} ".format(**dated(self.day(day + later), "en")) + second
        elif kind in ("weekly", "daily"):
            until = "{day} {month}".format(
                **dated(self.day(die.choice((5, 9, 30) if kind == "weekly" else (3, 5, 9))), "en")
            )
            when = f"every {'day' if kind == 'daily' else self.day(day).strftime('%A')} {hours} until {until}"
        self.play.write(someone, "/cancel")
        self.play.write(someone, f"{count} {die.choice(WANTED)} {when}")
        self._say_whom(someone, die)
        if die.random() < 0.05:
            self.press(someone, f"fm:{self.asked(someone)[1]}:keep")
        self.finish(someone, "need")
        return True

    def _say_whom(self, someone: Someone, die: Random) -> None:
        at, draft = self.asked(someone)
        if at != "need.whom":
            return
        whom = die.choice(("circle", "me", "other", "other", "other", "behalf"))
        if whom == "behalf":
            self.press(someone, f"fc:{draft}:whom:behalf")
            self.play.write(someone, f"Nain Quax{die.randrange(4)}")
        elif whom == "other":
            # Whoever was forgotten is not named again: then their name would rightly be there.
            there = [one for one in self.play.people if one not in self.play.forgotten]
            self.play.write(someone, die.choice(there).name)
        else:
            self.press(someone, f"fc:{draft}:whom:{whom}")
        self.press(someone, f"fc:{draft}:whom:p", f"fc:{draft}:whom:new")

    def somebody_asks(self, die: Random) -> bool:
        """For themselves; most often a coordinator publishes it."""
        someone = self.who(die)
        if someone is None:
            return False
        start = die.randint(8, 19)
        words = ASKS[someone.language].format(
            start=f"{start}:00", end=f"{start + 1}:00", **dated(self.day(die.randint(0, 4)), someone.language)
        )
        self.play.write(someone, "/cancel")
        self.play.write(someone, words)
        self._say_whom(someone, die)
        self.finish(someone, "need")
        coordinator = self.who(die, coordinating=True)
        if coordinator is not None and die.random() < 0.8:
            self.press(coordinator, "nnp:")
        return True

    # Pressing and typing ----------------------------------------------------------------------------------------

    def an_answer_is_pressed(self, die: Random) -> bool:
        """Each kind of answer as often as another."""
        found = self.seen(*ANSWERS)
        if not found:
            return False
        kind = die.choice(sorted({data.split(":")[0] for _, _, data in found}))
        someone, seen, data = die.choice([one for one in found if one[2].split(":")[0] == kind])
        self.play.press(someone, data, seen)
        return True

    def an_invitation_is_accepted(self, die: Random) -> bool:
        """The answer that matters most."""
        found = [
            one
            for one in self.seen("iy", "it", "ia")
            if self.play.may_be_taken(*one[2].split(":")[:2]) or die.random() < 0.1
        ]
        if found:
            someone, seen, data = die.choice(found)
            self.play.press(someone, data, seen)
        return bool(found)

    def a_button_of_some_kind_is_pressed(self, die: Random) -> bool:
        """Each kind as often as another, however many of it there are."""
        found = self.seen()
        if not found:
            return False
        kind = die.choice(sorted({data.split(":")[0] for _, _, data in found}))
        someone, seen, data = die.choice([one for one in found if one[2].split(":")[0] == kind])
        self.play.press(someone, data, seen)
        return True

    def _pressed(self, die: Random | None) -> tuple[Someone, str, Seen | None] | None:
        if not self.play.pressed:
            return None
        found = self.play.pressed[-1] if die is None else die.choice(self.play.pressed)
        return None if found[0].id in self.play.table.blocked else found

    def an_old_button_is_pressed(self, die: Random) -> bool:
        """What was pressed before is pressed again, whatever stands there now."""
        found = self._pressed(die)
        if found is not None:
            self.play.press(*found)
        return found is not None

    def the_last_press_comes_again(self, _die: Random) -> bool:
        """As Telegram does with a press that was not answered in time: under a new id."""
        found = self._pressed(None)
        if found is None or not self.play.may_repeat:
            return False
        self.play.press_again(*found)
        return True

    def the_last_update_comes_again(self, _die: Random) -> bool:
        """Under the same id."""
        if not self.play.table.last_update:
            return False
        self.play.come_again()
        return True

    def somebody_presses_what_others_were_shown(self, die: Random) -> bool:
        """By the wrong person, who never saw it."""
        someone, found = self.who(die), self.seen()
        if someone is None or not found:
            return False
        self.play.press(someone, die.choice(found)[2], None)
        return True

    def a_button_is_forged(self, die: Random) -> bool:
        """Numbers made up."""
        someone = self.who(die)
        if someone is None:
            return False
        a, b, c = die.randint(0, 30), die.randint(0, 5), die.randint(0, 4)
        self.play.press(someone, die.choice(_FORGED).format(a=a, b=b, c=c), None)
        return True

    def somebody_types(self, die: Random) -> bool:
        """A word, a number, a button's label, a length of time, a sentence."""
        someone = self.who(die)
        if someone is None:
            return False
        shown = [label for seen in self.play.table.seen(someone)[-3:] for label in seen.buttons]
        labels = [label for label in shown if "Quorwen" not in label] or ["?"]
        text = die.choice(
            (
                die.choice(TYPED[someone.language]),
                str(die.randint(0, 3)),
                die.choice(labels),
                die.choice(("90 min", "2", "0", "1 h")),
                f"{someone.name} says this",
            )
        )
        self.play.write(someone, text)
        return True

    def somebody_sends_a_command(self, die: Random) -> bool:
        """To look at something."""
        someone = self.who(die)
        if someone is not None:
            self.play.write(someone, die.choice(COMMANDS))
        return someone is not None
