"""A circle that has been lived in: most that can stand on somebody's screen stands there at one stage or another."""

import copy
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.domain.ids import CircleId, MemberId
from storage.upkeep.dump import dump
from tests.support.desk import Desk, Seen, Someone

GROUP = -100200300
LANGUAGES = ("en", "cy", "es", "de", "fr")


class Frozen:
    """A desk at one instant; it can be gone back to any number of times."""

    def __init__(self, desk: Desk) -> None:
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        desk.tx.backup(self.database)
        self.rest = _rest(desk)

    def back(self, desk: Desk) -> None:
        """Go back to that instant."""
        self.database.backup(desk.tx)
        vars(desk).update(_rest(self.rest))

    def close(self) -> None:
        """Let go of it."""
        self.database.close()


def _rest(desk: Any) -> dict[str, Any]:
    """Copy all but the database; a message is changed by giving it other words, never inside them."""
    names = desk if isinstance(desk, dict) else vars(desk)
    kept = {name: copy.copy(value) for name, value in names.items() if name not in ("tx", "_heard_messages")}
    kept["screens"] = {
        chat: [copy.copy(seen) for seen in screen] for chat, screen in names["screens"].items()
    }
    kept["toasts"] = {chat: list(texts) for chat, texts in names["toasts"].items()}
    return kept


def held(desk: Desk) -> list[str]:
    """Give the canonical dump, line by line."""
    return dump(desk.tx).splitlines()


def kind_of(data: str) -> str:
    """The code and the words of ours in it: "ps language"."""
    code, *rest = data.split(":")
    return " ".join([code, *(part for part in rest if not part.lstrip("-").isdigit())])


@dataclass
class Scene:
    """Carys is steward, Dai coordinates too, Elin is helped; Ffion, Gwen, Huw, Iolo and Jac drive."""

    desk: Desk
    #: Their group's id at Telegram.
    group: int = GROUP
    circle: CircleId = field(init=False)
    roath: CircleId = field(init=False)
    people: dict[str, Someone] = field(default_factory=dict)
    members: dict[str, MemberId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        desk = self.desk
        self.circle, self.roath = desk.open_circle("Cathays"), desk.open_circle("Roath")
        for name, language, *roles in (
            ("Carys", "en", "steward", "coordinator"),
            ("Dai", "cy", "coordinator"),
            ("Elin", "en"),
            ("Ffion", "cy"),
            ("Gwen", "en"),
            ("Huw", "es"),
            ("Iolo", "de"),
            ("Jac", "fr"),
            ("Kit", "en"),
            ("Manon", "en"),
        ):
            self._join(name, self.circle, language, *roles)
        self._join("Lowri", self.roath, "en", "steward", "coordinator")
        desk.join(self.people["Dai"], self.roath)
        self.desk.query("UPDATE chat SET circle_id = ? WHERE id = ?", self.circle, self.people["Dai"].id)
        self.people["Owain"] = desk.person("Owain")

    def _join(self, name: str, circle: CircleId, language: str, *roles: str) -> None:
        self.people[name] = self.desk.person(name, language, name.lower())
        self.members[name] = self.desk.join(self.people[name], circle, *roles)

    def write(self, name: str, *texts: str) -> None:
        """They write, one message after the other."""
        for text in texts:
            self.desk.write(self.people[name], text)

    def button(self, name: str, beginning: str) -> tuple[Seen, str]:
        """Give the newest button with this code, and perhaps these further fields, whatever numbers stand between."""
        wanted = beginning.split(":")
        for seen in reversed(self.desk.seen(self.people[name])):
            for data in seen.buttons.values():
                fields = data.split(":")
                if fields[0] == wanted[0] and set(wanted[1:]) <= set(fields[1:]):
                    return seen, data
        shown = [seen.buttons for seen in self.desk.seen(self.people[name])][-4:]
        raise AssertionError(
            f"{name} sees no button {beginning!r}: {self.desk.last(self.people[name])} {shown}"
        )

    def press(self, name: str, *beginnings: str) -> None:
        """They press the newest button of each kind, one after the other."""
        for beginning in beginnings:
            seen, data = self.button(name, beginning)
            self.desk.press_data(self.people[name], data, seen)

    def stages(self) -> Iterator[str]:
        """Live on, and stop wherever there is something to look at."""
        yield from self._getting_to_know()
        yield from self._needs()
        yield from self._answers()
        yield from self._the_day()
        yield from self._a_week_later()

    def _getting_to_know(self) -> Iterator[str]:
        self.write("Carys", "/link")
        code = self.desk.query("SELECT code FROM link WHERE kind = 'join' AND circle_id = ?", self.circle)[0][
            "code"
        ]
        self.write("Owain", f"/start {code}")
        self.people["Petra"] = self.desk.person("Petra")
        self.write("Petra", f"/start {code}")
        self.press("Petra", "pa")
        self.write("Manon", "/leave")
        self.press("Manon", "pw")
        for name, words in (
            ("Ffion", "Gallaf yrru pobl ar foreau Iau"),
            ("Gwen", "I can drive people on Thursday mornings"),
            ("Huw", "Puedo llevar a gente en coche los jueves por la mañana"),
            ("Iolo", "Ich kann donnerstags vormittags Leute fahren"),
            ("Jac", "Je peux conduire des gens le jeudi matin"),
        ):
            self.write(name, words)
            self.press(name, "fd")
        self.write("Kit", "I can drive people on Fridays")
        self.write("Gwen", "/offers")
        self.write("Huw", "/offers")
        self.press("Huw", "nop", "fc")
        self.write("Huw", "/offers")
        self.write("Carys", "/places")
        self.press("Carys", "pn")
        self.write("Carys", "The library")
        self.desk.share_place(self.people["Carys"], 51.4953, -3.1745)
        self.write("Carys", "/people", "/places", "/settings")
        self.write("Carys", "/circle")
        self.press("Carys", "cr")
        self.write("Kit", "I can do xylotaxi on Fridays")
        self.press("Kit", "fd")
        own = self.desk.query("SELECT max(id) AS id FROM skill WHERE circle_id = ?", self.circle)[0]["id"]
        self.write("Carys", "/skills")
        self.press("Carys", f"cw:{own}", "cx", "fc", "fd")
        self.write("Carys", "/skills")
        self.press("Carys", "pm", "pn")
        self.write("Carys", "/cancel", "/people")
        self.press("Carys", f"pm:{self.members['Ffion']}", "pz", "fc:identity", "fc:open", "fd")
        self.write("Dai", "/settings", "/help")
        self.write("Elin", "/settings", "/mydata", "/forget")
        yield "people"
        self.write("Kit", "Tomorrow I am in the park")
        self.desk.update(
            {
                "my_chat_member": {
                    "chat": {"id": self.group, "type": "supergroup", "title": "Our street"},
                    "from": {"id": self.people["Carys"].id, "is_bot": False, "first_name": "Carys"},
                    "date": int(self.desk.now.timestamp()),
                    "old_chat_member": self._bot("left"),
                    "new_chat_member": self._bot("member"),
                }
            }
        )
        yield "group asked"
        self.press("Carys", "ph")
        self.desk.answer_question(
            -1,
            [
                {
                    "status": "creator",
                    "user": {"id": self.people["Carys"].id, "is_bot": False, "first_name": "C"},
                }
            ],
        )
        self.write("Elin", "/settings", "/leave")
        self.press("Elin", "ps:pause")
        yield "group linked"

    def _needs(self) -> Iterator[str]:
        self.write("Elin", "/cancel")
        self.press("Huw", "not")
        for words in (
            "I need somebody to help me in the garden on Friday 15:00 to 16:00",
            "I need somebody to do the shopping on Saturday 10 to 11",
        ):
            self.write("Elin", words)
            self.press("Elin", "fd")
        self.write(
            "Carys",
            "/cancel",
            "Two people to drive a neighbour to the hospital on Thursday 9:30 to 11",
            "Elin",
        )
        self.press("Carys", "fc", "fd")
        self.write("Dai", "/board")
        self.write("Kit", "/needs")
        yield "needs asked and published"
        self.write("Carys", "Three people to drive to the beach on Friday 9:30 to 11")
        self.press("Carys", "fc", "fd")
        self.press("Carys", "nse", "nxs", "nsa")
        self.write("Carys", "/board")
        yield "asked everybody"

    def _answers(self) -> Iterator[str]:
        slot = self.desk.query("SELECT min(slot_id) FROM invitation WHERE circle_id = ?", self.circle)[0][0]
        self.slot = slot
        self.press("Gwen", self._invited("Gwen", "iy"))
        self.press("Huw", self._invited("Huw", "in"))
        yield "one said yes, one no"
        self.press("Iolo", self._invited("Iolo", "iy"))
        self.press("Gwen", "ic")
        self.press("Elin", "ic", "ic")
        self.write("Kit", "/needs")
        self.press("Gwen", "hu")
        self.write("Gwen", "Which entrance is it?")
        yield "full"
        self.press("Jac", "iy")
        self.write("Carys", "/board")
        self.press("Carys", "nsw", "vn", "vs")
        self.write("Carys", "Kit")
        self.desk.pass_time(minutes=5)
        yield "one waits"
        self.press("Carys", f"nsc:{slot}:time")
        self.write("Carys", "Thursday 10:00 to 11:30")
        self.press("Carys", "fd")
        yield "the time has changed"
        self.press("Gwen", "iv")
        self.press("Iolo", "iv")

    def _the_day(self) -> Iterator[str]:
        self.desk.at("2026-11-25T18:00")
        yield "the evening before"
        self.press("Gwen", "hc")
        self.press("Iolo", "iw")
        yield "surely not"
        self.press("Iolo", "ip")
        self.desk.at("2026-11-26T10:00")
        yield "it begins"
        self.press("Iolo", "hl")
        self.write("Iolo", "10 Minuten")
        self.press("Gwen", "ha")
        self.desk.at("2026-11-26T11:30")
        yield "it is over"
        self.press("Gwen", "hs")
        self.write("Elin", "/hours")
        self.write("Carys", "/hours")
        yield "one side has said"
        self.press("Elin", f"hg:{self._ids('contribution')[0]}", "hs")
        self.write("Gwen", "/balance")
        self.write("Elin", "/balance")
        self.write("Carys", "/hours")
        self.press("Carys", "hp", "hg")
        yield "agreed"

    def _a_week_later(self) -> Iterator[str]:
        self.desk.at("2026-12-02T12:00")
        for number in range(9):
            name = f"Driver{number}"
            self._join(name, self.circle, LANGUAGES[number % len(LANGUAGES)])
            self.write(name, "I can drive people on Fridays")
            self.press(name, "fd")
        for number in range(9):
            self.write(
                "Carys", f"Somebody to drive to the clinic on Friday at {number + 9}:00 for half an hour"
            )
            self.press("Carys", "fc", "fd")
            if number == 0:
                self.press("Carys", "nsw")
        self.write("Carys", "/board", "Somebody to drive to the coast on Friday 14:00 to 15:00")
        self.press("Carys", "fc", "fg:where")
        self.desk.share_place(self.people["Carys"], 51.57, -3.175)
        self.press("Carys", "fd")
        self.desk.query("UPDATE person SET weekly_budget = 0 WHERE name = 'Jac'")
        self.write("Carys", "Somebody to drive to the market on Thursday 9:30 to 10:00")
        self.press("Carys", "fc", "fd", "vw")
        self.write("Kit", "/needs")
        yield "a week later"
        self.press("Carys", "nsc:checks", "fc:references", "fc:enough", "fd", "vw")
        yield "a check is required"
        self.write("Petra", "/offers", "/settings")
        self.press("Petra", "ps:place")
        self.desk.share_place(self.people["Petra"], 51.4953, -3.1745)
        self.press("Dai", "hd")
        self.write("Dai", "The main entrance")
        self.press("Carys", "hr")
        self.write("Carys", "It was an hour less")
        self.press("Elin", "ht")
        self.write("Elin", "So kind of you")
        self.press("Carys", f"nnd:{self._ids('need')[1]}")
        self.write("Carys", "Somebody helps already")
        self.write("Carys", "/people")
        self.press("Carys", f"pm:{self.members['Driver0']}", "pr:appoint")
        self.write("Carys", "/link")
        self.press("Carys", "pq", "po")
        self.write("Carys", "/tell The kettle is on at four")
        self.press("Carys", "fd")
        self.desk.pass_time(minutes=10)
        yield "afterwards"

    def _ids(self, table: str) -> list[int]:
        """Give the numbers of the circle's rows of a table."""
        return [
            row["id"]
            for row in self.desk.query(f"SELECT id FROM {table} WHERE circle_id = ? ORDER BY id", self.circle)
        ]

    def _invited(self, name: str, code: str) -> str:
        invitation = self.desk.query(
            "SELECT id FROM invitation WHERE slot_id = ? AND member_id = ?", self.slot, self.members[name]
        )
        return f"{code}:{invitation[0][0]}"

    @staticmethod
    def _bot(status: str) -> dict[str, Any]:
        return {"status": status, "user": {"id": 42, "is_bot": True, "first_name": "Minga"}}
