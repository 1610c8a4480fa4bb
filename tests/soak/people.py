"""What the town's people do: they read what arrives and press, write, stay silent, change their minds, block.

They know nothing but their screens. What somebody is going to do is a line in the agenda, which is all that has to be
kept so that a run can go on after it was ended.
"""

import heapq
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.soak.town import ZONE, Town, shares, skill_names

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MINUTE, _HOUR = 60.0, 3600.0
#: Code of a button → how likely it is pressed, and between which seconds after it was seen. A message with several of
#: them is answered by one, as in `_choose`.
_PRESSES: Mapping[str, tuple[float, tuple[float, float]]] = {
    "hc": (0.72, (2 * _MINUTE, 2 * _HOUR)),
    "hn": (0.06, (5 * _MINUTE, 3 * _HOUR)),
    "ha": (0.55, (_MINUTE, 15 * _MINUTE)),
    "hs": (0.70, (5 * _MINUTE, 20 * _HOUR)),
    "hk": (0.60, (5 * _MINUTE, 20 * _HOUR)),
    "iv": (0.80, (5 * _MINUTE, 5 * _HOUR)),
    "ic": (0.30, (_MINUTE, 3 * _HOUR)),
    "iw": (0.06, (3 * _HOUR, 40 * _HOUR)),
    "is": (0.80, (20.0, _MINUTE)),
    "ix": (0.10, (10 * _MINUTE, 4 * _HOUR)),
    "nnp": (0.3, (_MINUTE, 2 * _HOUR)),
    "nsa": (0.04, (_HOUR, 30 * _HOUR)),
    "nsx": (0.90, (10.0, _MINUTE)),
    "nsc": (0.04, (_HOUR, 30 * _HOUR)),
    "fd": (1.0, (15.0, 90.0)),
}
_YES, _NO, _LATE = 0.34, 0.62, 0.70

#: (seconds, order, chat, what, how): `what` is "say", "press", "block", "unblock", "need" or "ask".
Line = tuple[float, int, int, str, Any]


class People:
    """Everybody's eyes and hands."""

    def __init__(self, town: Town, *, needs_a_day: int, seed: int) -> None:
        self._town = town
        self._needs_a_day = needs_a_day
        self._dice = random.Random(seed)
        self._by_user = {one.user: one for one in town.residents}
        self._leading = {one.user for few in town.coordinators for one in few}
        self._skills = skill_names()
        self._shares = shares(len(self._skills))
        self._agenda: list[Line] = []
        self._order = 0
        #: chat → for whom the need is that is being asked for: a name, or "" for the circle.
        self._whom: dict[int, str] = {}
        self.did: Counter[str] = Counter()

    # What is kept over a restart ------------------------------------------------------------------------------

    def kept(self) -> dict[str, Any]:
        """Give what has to be kept."""
        return {
            "agenda": self._agenda,
            "order": self._order,
            "whom": list(self._whom.items()),
            "dice": self._dice.getstate(),
        }

    def take_up(self, kept: Mapping[str, Any]) -> None:
        """Go on from what was kept."""
        self._agenda = [tuple(line) for line in kept["agenda"]]  # type: ignore[misc]
        heapq.heapify(self._agenda)
        self._order = kept["order"]
        self._whom = dict(kept["whom"])
        version, state, gauss = kept["dice"]
        self._dice.setstate((version, tuple(state), gauss))

    # The agenda -----------------------------------------------------------------------------------------------

    def plan_day(self, begins_s: float) -> None:
        """Put a day's new needs, and who blocks or unblocks, into the agenda. `begins_s` is 3:30 at night."""
        dice = self._dice
        for _ in range(self._needs_a_day):
            at = begins_s + dice.uniform(4.0, 17.0) * _HOUR
            circle = self._a_circle()
            asked_by_resident = dice.random() < 0.3
            who = dice.choice(
                self._town.others[circle] if asked_by_resident else self._town.coordinators[circle]
            )
            self._plan(at, who.user, "need", "")
        for _ in range(max(1, len(self._town.residents) // 5000)):
            one = dice.choice(self._town.residents)
            if one.user not in self._leading:
                self._plan(begins_s + dice.uniform(5, 20) * _HOUR, one.user, "block", dice.random() < 0.5)
                self._plan(begins_s + dice.uniform(30, 90) * _HOUR, one.user, "unblock", "")

    def _a_circle(self) -> int:
        """The larger a circle, the more is needed there."""
        one = self._dice.choice(self._town.residents)
        return one.circle - 1

    def _plan(self, at_s: float, chat: int, what: str, how: Any) -> None:
        self._order += 1
        heapq.heappush(self._agenda, (at_s, self._order, chat, what, how))

    def next_s(self) -> float | None:
        """Give the second at which somebody does something next."""
        return self._agenda[0][0] if self._agenda else None

    def act(
        self, now_s: float, now: datetime, come: Callable[[Mapping[str, Any]], None], blocked: set[int]
    ) -> None:
        """Do what the agenda says until now."""
        while self._agenda and self._agenda[0][0] <= now_s:
            _, _, chat, what, how = heapq.heappop(self._agenda)
            self.did[what] += 1
            if what == "press":
                come(self._press(chat, how[0], how[1]))
            elif what == "say":
                come(self._message(chat, how, now))
            elif what == "need":
                come(self._message(chat, self._need(chat, now), now))
            elif what == "block":
                blocked.add(chat)
                if how:  # Telegram tells the bot of it, or only the next send finds out
                    come(self._membership(chat, "member", "kicked", now))
            elif chat in blocked:
                blocked.discard(chat)
                come(self._membership(chat, "kicked", "member", now))

    # What they say --------------------------------------------------------------------------------------------

    def _need(self, chat: int, now: datetime) -> str:
        dice = self._dice
        local = now.astimezone(ZoneInfo(ZONE))
        ahead = dice.choices((0, 1, dice.randint(2, 5), 7), (0.08, 0.3, 0.42, 0.2))[0]
        if ahead == 0 and local.hour >= 15:
            ahead = 1
        day = (local + timedelta(days=ahead)).date()
        begin = dice.randint(local.hour + 3, 20) if ahead == 0 else dice.randint(8, 19)
        if ahead == 0:
            when = "today"
        elif ahead == 1:
            when = "tomorrow"
        else:
            when = f"on {day.day} {day:%B} {day.year}"
        minutes = dice.choice((":00", ":30"))
        skill = dice.choices(self._skills, cum_weights=self._shares)[0]
        people = dice.choices(("Somebody", "Two people", "Three people"), (0.8, 0.14, 0.06))[0]
        if chat not in self._leading:
            return f"I need somebody to help me with {skill} {when} from {begin}{minutes} to {begin + 1}{minutes}"
        self._whom[chat] = (
            "" if dice.random() < 0.3 else dice.choice(self._town.others[self._by_user[chat].circle - 1]).name
        )
        return (
            f"{people} to help a neighbour with {skill} {when} from {begin}{minutes} to {begin + 1}{minutes}"
        )

    # What they see --------------------------------------------------------------------------------------------

    def sees(
        self, now_s: float, chat: int, message: int, is_new: bool, rows: Sequence[Sequence[Mapping[str, Any]]]
    ) -> None:
        """A message has arrived, or one on the screen reads otherwise now."""
        if not rows:
            return
        codes: dict[str, list[str]] = {}
        for row in rows:
            for button in row:
                data = button.get("callback_data", "")
                codes.setdefault(data.partition(":")[0], []).append(data)
        if not is_new and not codes.keys() & {"fd", "fc"}:
            return
        self._choose(now_s, chat, message, codes)

    def _choose(self, now_s: float, chat: int, message: int, codes: Mapping[str, list[str]]) -> None:
        dice = self._dice
        if "iy" in codes and "in" in codes:
            drawn = dice.random()
            if drawn < _YES:
                self._press_later(now_s + dice.uniform(_MINUTE, 3 * _HOUR), chat, message, codes["iy"][0])
            elif drawn < _NO:
                kind = codes["in"][-1 if dice.random() < 0.04 else 0]
                self._press_later(now_s + dice.uniform(_MINUTE, 4 * _HOUR), chat, message, kind)
            elif drawn < _LATE:
                self._press_later(now_s + dice.uniform(8 * _HOUR, 30 * _HOUR), chat, message, codes["iy"][0])
            return
        if "fc" in codes and "fd" not in codes:
            self._answer_form(now_s, chat, message, codes["fc"])
            return
        for code, (chance, (least, most)) in _PRESSES.items():
            if code in codes and dice.random() < chance:
                data = codes[code][0]
                if code == "nsc":
                    data = next((one for one in codes[code] if one.endswith(":time")), "")
                    begin = dice.randint(9, 18)
                    at = now_s + dice.uniform(least, most)
                    self._press_later(at, chat, message, data)
                    self._plan(at + 30, chat, "say", f"tomorrow from {begin}:00 to {begin + 1}:30")
                else:
                    self._press_later(now_s + dice.uniform(least, most), chat, message, data)
                return

    def _answer_form(self, now_s: float, chat: int, message: int, choices: Sequence[str]) -> None:
        step, choice = choices[0].split(":")[2], choices[0].split(":")[3]
        at = now_s + self._dice.uniform(10, 60)
        if step == "whom" and choice[0] != "p":
            name = self._whom.pop(chat, "")
            if name:
                self._plan(at, chat, "say", name)
                return
        self._press_later(at, chat, message, choices[0])

    def _press_later(self, at_s: float, chat: int, message: int, data: str) -> None:
        if data:
            self._plan(at_s, chat, "press", [message, data])

    # Updates --------------------------------------------------------------------------------------------------

    def _user(self, chat: int) -> dict[str, Any]:
        one = self._by_user[chat]
        return {"id": chat, "is_bot": False, "first_name": one.name, "language_code": one.language}

    def _message(self, chat: int, text: str, now: datetime) -> dict[str, Any]:
        at = int(now.timestamp())
        return {
            "message": {
                "message_id": 1,
                "date": at,
                "chat": _chat(chat),
                "from": self._user(chat),
                "text": text,
            }
        }

    def _press(self, chat: int, message: int, data: str) -> dict[str, Any]:
        self.did[data.partition(":")[0]] += 1
        shown = {"message_id": message, "date": 1, "chat": _chat(chat), "text": "…"}
        query = {
            "id": str(self._order),
            "from": self._user(chat),
            "chat_instance": "1",
            "message": shown,
            "data": data,
        }
        return {"callback_query": query}

    def _membership(self, chat: int, old: str, new: str, now: datetime) -> dict[str, Any]:
        bot = {"id": 42, "is_bot": True, "first_name": "Minga"}

        def member(status: str) -> dict[str, Any]:
            return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}

        change = {
            "chat": _chat(chat),
            "from": self._user(chat),
            "date": int(now.timestamp()),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        }
        return {"my_chat_member": change}


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private"}
