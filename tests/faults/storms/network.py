"""Telegram and the way to it: refusals, errors, cut and slow connections, silence, a second poller, blocked people."""

import random
import time
from collections.abc import Callable, Mapping
from typing import ClassVar

import httpx

from tests.faults import judge
from tests.faults.storms.scripts import Beginning, ShortDay
from tests.faults.storms.storm import Storm
from tests.journeys.stage import TOKEN, Stage, StageError

#: Exit codes of the bot's that ask its supervisor for another start.
SILENCE = 3


_HANDLED_SINCE = "SELECT count(*) FROM inbox WHERE kind = 'update' AND state = 'done' AND id > ?"


class Spoilt(Storm):
    """The stand-in spoils calls at random while an act goes on."""

    chances: ClassVar[Mapping[str, object]] = {}

    def hit(self, do: Callable[[], None]) -> None:
        """Spoil calls until the bot has come to rest."""
        off = {name: 0 for name in self.chances if name.startswith("p")}
        self.faults(**self.chances, seed=self.chance.randrange(10**6))
        try:
            do()
            self.stage.settle(timeout=50)
        finally:
            self.faults(**off)


class TooMany(Spoilt):
    """429s, sometimes of one chat, sometimes of all; their waits are kept."""

    signs = ("too many",)
    share = 0.2
    chances: ClassVar[Mapping[str, object]] = {"p429": 0.4, "retry_after": 1, "in_a_row": 2}

    def judge(self) -> None:
        """No chat was written to before its wait was over."""
        if judge.waits_honoured(self.stage) == 0:
            raise StageError("There was no 429 at all")


class ServerErrors(Spoilt):
    """5xx to anything, polls too."""

    signs = ("Sending waits|unknown",)
    polling_signs = ("Updates cannot be fetched",)
    chances: ClassVar[Mapping[str, object]] = {"p5xx": 0.25, "in_a_row": 1, "methods": ["*"]}


class Resets(Spoilt):
    """Connections cut before the request was handled, and after."""

    signs = ("unknown",)
    polling_signs = ("Updates cannot be fetched",)
    chances: ClassVar[Mapping[str, object]] = {
        "p_reset_before": 0.15,
        "p_reset_after": 0.15,
        "in_a_row": 1,
        "methods": ["*"],
    }


class CutBodies(Spoilt):
    """Answers that end in the middle, as a connection or as JSON."""

    signs = ("unknown",)
    polling_signs = ("Updates cannot be fetched",)
    chances: ClassVar[Mapping[str, object]] = {
        "p_cut_body": 0.15,
        "p_garbled": 0.15,
        "in_a_row": 1,
        "methods": ["*"],
    }


class SlowAnswers(Spoilt):
    """Answers that come later than the bot waits for them, of calls that took effect."""

    signs = ("unknown",)
    settings: ClassVar[Mapping[str, str]] = {"MINGA_REQUEST_TIMEOUT": "0.7"}
    share = 0.2
    chances: ClassVar[Mapping[str, object]] = {"p_slow": 0.2, "slow_ms": 1500, "in_a_row": 1}


class Blocked(Storm):
    """403: somebody has blocked the bot, and comes back in the end."""

    signs = ("unreachable",)
    same = judge.SAID
    _have_joined = False

    def is_hit(self, name: str) -> bool:
        """Nobody blocks a bot that they are just joining."""
        self._have_joined = self._have_joined or name == "link"
        return self._have_joined and super().is_hit(name)

    def hit(self, do: Callable[[], None]) -> None:
        """The next call to somebody other than the steward is refused."""
        assert self.day is not None
        if len(self.day.people) > 1:
            victim = self.chance.choice(self.day.people[1:])
            self.faults(script=[{"kind": "403", "method": "sendMessage", "chat_id": victim.id}])
        do()
        self.stage.settle()
        self.faults(script=[])

    def finish(self) -> None:
        """Everybody writes again, and is answered."""
        assert self.day is not None
        for actor in self.day.people:
            actor.look_away()
            actor.say("/balance")
            if not actor.news():
                raise StageError(f"{actor.name} came back and was not answered")

    def judge(self) -> None:
        """Nobody is left marked as unreachable."""
        marked = self.stage.query("SELECT address FROM account WHERE unreachable_since IS NOT NULL")
        refused = [call for call in self.stage.calls() if call["status"] == 403]
        if marked or not refused:
            raise StageError(f"Marked: {marked}; refused: {len(refused)}")


class Migration(Storm):
    """The group becomes a supergroup while something is on its way to it."""

    signs = ("migrated",)

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        super().__init__(stage, chance)
        self._on_screen = 0

    def is_hit(self, name: str) -> bool:
        """The act in which something is posted in the group."""
        is_posting = name == "publish" and isinstance(self.day, ShortDay) and self.day.group is not None
        self._on_screen += is_posting
        return is_posting and self._on_screen == 3

    def hit(self, do: Callable[[], None]) -> None:
        """The group migrates just before the call to its old id arrives."""
        assert isinstance(self.day, ShortDay)
        day, group = self.day, self.day.group
        self.faults(latency_ms=[200, 400], methods=["sendMessage"])

        def migrate() -> None:
            """Wait for the bot's call to the old id, which takes effect half of its latency later."""
            before = len(self.stage.calls())
            self.stage.wait_for(
                lambda: any(call["chat_id"] == group for call in self.stage.calls()[before:]),
                "a call to the group",
            )
            day.migrate_now()

        self.meanwhile(do, migrate)
        self.stage.settle()
        self.faults(latency_ms=[0, 0], methods=[])


class SecondPoller(Storm):
    """Somebody else asks for updates with the same token for a while."""

    signs = ("Somebody else asks for updates with the same token",)
    intakes = ("polling",)
    share = 0.08

    def hit(self, do: Callable[[], None]) -> None:
        """Poll a few times from outside, without confirming."""

        def poll() -> None:
            end = time.monotonic() + self.chance.uniform(0.5, 2.5)
            with httpx.Client(timeout=10) as client:
                while time.monotonic() < end:
                    client.post(f"{self.stage.base}/bot{TOKEN}/getUpdates", json={"timeout": 1})

        self.meanwhile(do, poll)


class Silence(Storm):
    """The server is silent for seconds; the process ends with code 3, and its supervisor starts it again."""

    signs = ("no answer from the server", "A supervisor should start it again", "Updates cannot be fetched")
    allowed = ("no answer from the server",)
    settings: ClassVar[Mapping[str, str]] = {
        "MINGA_SILENCE": "1.5",
        "MINGA_POLL_TIMEOUT": "1",
        "MINGA_REQUEST_TIMEOUT": "2",
    }
    supervised = frozenset({SILENCE})
    intakes = ("polling",)
    share = 0.15
    #: How long, seconds.
    least_s, most_s = 0.3, 5.0

    def hit(self, do: Callable[[], None]) -> None:
        """People go on while nothing is answered."""
        self.faults(silence=self.chance.choice(("refuse", "refuse", "hang")))
        try:
            do()
            end = time.monotonic() + self.chance.uniform(self.least_s, self.most_s)
            while time.monotonic() < end:
                self.stage.keep_running()
                time.sleep(0.05)
        finally:
            self.faults(silence="")

    def judge(self) -> None:
        """It was started again at least once."""
        if not self.stage.ended_with:
            raise StageError("The bot never ended for silence")


class LongSilence(Silence):
    """Up to 25 hours pass in silence: what is late and of use is said, the rest expires, nothing is lost or doubled."""

    signs = ("no answer from the server",)
    same = judge.SAID
    least_s, most_s = 0.3, 2.0

    def is_hit(self, name: str) -> bool:
        """The acts in which the time passes."""
        return name in ("evening", "asked again", "morning", "before", "noon", "afternoon", "over")

    def finish(self) -> None:
        """A day and an hour of silence: what waited for longer than 24 hours is gone at Telegram itself."""
        assert self.day is not None
        nia = self.day.people[0]
        self.faults(silence="refuse")
        for hours, text in ((0.02, "/help"), (24, "/balance"), (1, "/needs")):
            self.stage.post("/sandbox/say", person=nia.id, text=text)
            self.stage.post("/sandbox/clock", add_ms=int(hours * 3600_000))
            self.pause(0.5, 1.0)
            self.stage.keep_running()
        nia.look_away()
        self.faults(silence="")
        self.stage.settle()
        if not nia.news():
            raise StageError("What was written in the last 24 hours was not answered")


class QuietWeeks(Storm):
    """Update ids begin anew at random after each quiet week: lower, higher, or where they have been before."""

    script = Beginning
    same = judge.SAID
    settings: ClassVar[Mapping[str, str]] = {"MINGA_POLL_TIMEOUT": "1"}
    weeks = 4

    def is_hit(self, _name: str) -> bool:
        """The trouble comes after the script."""
        return False

    def finish(self) -> None:
        """Weeks pass, and in each people write; the bot is the same all along, or was started anew."""
        assert self.day is not None
        people = self.day.people
        known = [row[0] for row in self.stage.query("SELECT update_id FROM inbox WHERE kind = 'update'")]
        for week in range(self.weeks):
            last = self._last()
            self.stage.post("/sandbox/clock", add_ms=int((7 + self.chance.random()) * 86_400_000))
            self.stage.settle()
            # In the first week the worst: all at once, to an offset of the week before that lies among the new ids.
            is_worst = week == 0
            old = self.chance.choice(known)
            following = self.chance.choice((old, max(1, known[-1] - 5), 1 + old // 2, old * 2 + 11))
            if is_worst:
                following = max(known[-1] - 5, 1)
            self.stage.post("/sandbox/update-ids", next=following)
            if not is_worst and self.chance.random() < 0.3:
                self.stage.restart_bot(killed=True)
            if is_worst or self.chance.random() < 0.5:
                self.faults(silence="refuse")
                self.pause(1.1, 1.3)  # until the poll under way is over
            said = 0
            for _ in range(3):
                for actor in people:
                    self.stage.post("/sandbox/say", person=actor.id, text=f"/help {week}")
                    known.append(following + said)
                    said += 1
                self.pause(0, 0.3)
            self.faults(silence="")
            self.stage.settle()
            self.hits += 1
            handled = self.stage.query(_HANDLED_SINCE, last)[0][0]
            if handled != said:
                raise StageError(f"Ids from {following}: {said} were written, {handled} handled")

    def _last(self) -> int:
        return int(self.stage.query("SELECT seq FROM sqlite_sequence WHERE name = 'inbox'")[0][0])


class PressedAgain(Storm):
    """Presses that were not answered in time come again as new updates."""

    share = 0.5

    def hit(self, do: Callable[[], None]) -> None:
        """Answers to presses are slow."""
        self.faults(redeliver_callbacks=0.2, latency_ms=[300, 900], methods=["answerCallbackQuery"])
        do()
        self.pause(0.3, 0.6)
        self.stage.settle()
        self.faults(redeliver_callbacks=0, latency_ms=[0, 0], methods=[])

    def judge(self) -> None:
        """Some came again indeed."""
        answers = [
            str(call["params"].get("callback_query_id"))
            for call in self.stage.calls()
            if call["method"] == "answerCallbackQuery"
        ]
        if len(answers) == len(set(answers)):
            raise StageError("No press came again")


class Foreign(Storm):
    """Updates that nobody understands, and answers that are no JSON, between those of people."""

    share = 0.5
    planted = "PLANTED"
    traces = True
    signs = ("Put aside|put aside|set aside",)
    allowed = ("[Pp]ut aside", "Updates cannot be fetched")

    def hit(self, do: Callable[[], None]) -> None:
        """Put some before, and some after."""
        self._plant()
        do()
        self._plant()

    def _plant(self) -> None:
        for _ in range(self.chance.randrange(1, 4)):
            self.stage.post("/sandbox/raw", **self.chance.choice(_FOREIGN))


_FOREIGN = (
    {"update": {"purchased_planet": {"note": "PLANTED"}}},
    {"update": {"message": {"message_id": 1, "note": "PLANTED"}}},
    {"update": {"message": "PLANTED"}},
    {"update": {"message": {"message_id": "x", "date": "y", "chat": {"id": "z", "type": "PLANTED"}}}},
    {"update": {"callback_query": {"id": 5, "from": "PLANTED", "data": 7}}},
    {"update": {"poll_answer": {"poll_id": None, "option_ids": "PLANTED"}}},
    {"update": {"my_chat_member": {"chat": None, "note": "PLANTED"}}},
    {"bytes": '{"message": "PLANTED"}'},
    {"bytes": '{"update_id": "PLANTED"}'},
    {"bytes": '"PLANTED"'},
    {"bytes": '["PLANTED"]'},
    {"bytes": '{"update_id": 1e400, "note": "PLANTED"}'},
    {"bytes": '{"update_id": 12, "message": {"text": "PLANTED'},
)
