"""The script of a small circle, the kills during it, and the count of what was lost and what was doubled.

In each round everybody makes an offer in a short conversation, the coordinator asks for help, everybody promises it,
is reminded, and says that it still stands. People do what they can see: whoever got no question gives no answer, and
whoever got no reminder cannot confirm. Meanwhile the process is killed and started again at once.

An **update is lost** when in the end there is no row with its number (nor, where it only leads to a question, the
question). An **effect is doubled** when there are two such rows. A **reminder is lost** when a promise stands in the
database and no reminder was ever sent, **doubled** when it was sent twice. An **answer is missing** when the row is
there and the person was never told.
"""

from __future__ import annotations

import random
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.journeys.stage import Actor, Stage, StageError
from tests.peers.circle import Act, Contestant

#: How long an act is reckoned to take when the moments of the kills are drawn, seconds.
ACT_S, REMINDER_S = 0.5, 3.0
#: The reminder comes so long after the promise, seconds; Minga's clock is moved to it after as long.
REMIND_AFTER_S = 2.0
#: A kill in the same act as the one before comes so long after the start at most, seconds.
AFTER_A_START_S = 0.6
#: Without any call for so long after everything was fetched, nothing more is coming (seconds).
QUIET_S = 0.6
#: Nothing is waited for longer (seconds); a start of its own accord is tried so often before somebody mends it.
LONGEST_S, MOST_STARTS = 20.0, 3


@dataclass
class Counts:
    """What was found."""

    kills: int = 0
    updates: int = 0
    updates_lost: int = 0
    effects_doubled: int = 0
    answers_missing: int = 0
    reminders: int = 0
    reminders_lost: int = 0
    reminders_doubled: int = 0
    #: Sends whose outcome the contestant itself calls unknown, over all kinds of messages.
    of_unknown_outcome: int = 0
    #: How often it did not start any more until somebody mended its files.
    mended_by_hand: int = 0


class Log:
    """What the stand-in was asked, read as it grows."""

    def __init__(self, stage: Stage) -> None:
        self._client = httpx.Client(base_url=stage.base, timeout=60)
        self.entries: list[dict[str, Any]] = []
        #: When the last call but questions for updates was seen, monotonic seconds.
        self.heard_at = 0.0

    def read(self) -> int:
        """Take in what is new; gives how many entries there are."""
        after = self.entries[-1]["n"] if self.entries else 0
        new = self._client.get("/sandbox/log", params={"after": after}).json()
        self.entries += new
        if any(entry["method"] != "getUpdates" for entry in new):
            self.heard_at = time.monotonic()
        return len(self.entries)

    def said(self, chat: int, pattern: str, since: int = 0, *, only_new: bool = False) -> int:
        """Count what was written to a chat that matches a pattern; with `only_new` without the edits."""
        kinds = ("send",) if only_new else ("send", "edit")
        return sum(
            entry["chat_id"] == chat
            and entry["method"].startswith(kinds)
            # What is not answered yet, or never as its asker was killed, is done by the stand-in all the same.
            and entry["status"] in (0, httpx.codes.OK)
            and re.search(pattern, str(entry["params"].get("text", "")), re.DOTALL) is not None
            for entry in self.entries[since:]
        )

    def close(self) -> None:
        """Hang up."""
        self._client.close()


class Keeper:
    """Keeps the contestant's process running, and kills it."""

    def __init__(self, contestant: Contestant, counts: Counts) -> None:
        self._contestant = contestant
        self._stage = contestant.stage
        self._counts = counts
        self._log = Log(self._stage)
        self._log.read()
        self._started_at = len(self._log.entries)
        self._failed = 0
        #: When the process was last seen to ask for updates, monotonic seconds; infinite while it is starting.
        self.ready_at = time.monotonic()

    def kill(self) -> None:
        """`kill -9`, and start again."""
        self._stage.kill_bot()
        self._counts.kills += 1
        self._start()

    def _start(self) -> None:
        self._started_at = self._log.read()
        self.ready_at = float("inf")
        self._stage.start_bot(wait=False)

    def look(self) -> bool:
        """Start it again if it ended by itself; tells whether it works."""
        assert self._stage.bot is not None
        if self._stage.bot.poll() is not None:
            self._failed += 1
            if self._failed >= MOST_STARTS:
                self._contestant.mend()
                self._counts.mended_by_hand += 1
                self._failed = 0
            self._start()
        elif self.ready_at == float("inf"):
            self._log.read()
            if any(
                it["method"] in ("getUpdates", "getWebhookInfo")
                for it in self._log.entries[self._started_at :]
            ):
                self.ready_at = time.monotonic()
                self._failed = 0
        return self.ready_at != float("inf")

    def storm(self, moments: Sequence[float]) -> None:
        """Kill at these moments: the first after the act began, the others after the start before (seconds)."""
        for number, wait in enumerate(moments):
            if number:
                until = time.monotonic() + LONGEST_S
                while not self.look() and time.monotonic() < until:
                    time.sleep(0.02)
            time.sleep(min(wait, AFTER_A_START_S) if number else wait)
            self.kill()

    def close(self) -> None:
        """Hang up."""
        self._log.close()


@dataclass
class Round:
    """One round, as it is played."""

    number: int
    #: Where in the log it began.
    began_at: int = 0
    #: What was done, by whom.
    done: list[tuple[Act, Actor]] = field(default_factory=list)


class Script:
    """Plays rounds with a contestant."""

    def __init__(self, contestant: Contestant, seed: int, *, rounds: int, kills: int) -> None:
        self.contestant = contestant
        self.counts = Counts()
        self._rounds, self._kills, self._chance = rounds, kills, random.Random(seed)

    def play(self) -> Counts:
        """Play all rounds and count."""
        contestant = self.contestant
        contestant.begin()
        self._log, self._keeper = Log(contestant.stage), Keeper(contestant, self.counts)
        try:
            for number in range(1, self._rounds + 1):
                self._round(number)
            self._count_reminders()
        finally:
            self._log.close()
            self._keeper.close()
        return self.counts

    # --- the moments

    def _moments(self) -> list[list[float]]:
        """Draw in which step of a round, and how long after its beginning, the process is killed (seconds).

        The draws are shares of the round's time, the same for every contestant with the same seed.
        """
        lengths = [ACT_S] * (len(self.contestant.acts) - 1) + [REMINDER_S, ACT_S]
        moments: list[list[float]] = [[] for _ in lengths]
        each, more = divmod(self._kills, self._rounds)
        for share in sorted(
            self._chance.random() for _ in range(each + (self._chance.random() < more / self._rounds))
        ):
            at, step = share * sum(lengths), 0
            while at > lengths[step]:
                at -= lengths[step]
                step += 1
            moments[step].append(at)
        return moments

    # --- a round

    def _round(self, number: int) -> None:
        playing = Round(number, self._log.read())
        moments = iter(self._moments())
        *acts, last = self.contestant.acts
        for act in acts:
            self._act(playing, act, next(moments))
        self._reminder(playing, next(moments))
        self._act(playing, last, next(moments))
        self._count(playing)
        self.counts.of_unknown_outcome = self.contestant.doubts() or 0
        self.contestant.end_round()

    def _act(self, playing: Round, act: Act, moments: Sequence[float]) -> None:
        contestant = self.contestant
        self._log.read()
        everybody = [contestant.coordinator] if act.by_coordinator else contestant.people
        can = [it for it in everybody if self._has_read(playing, it, act.after)]
        storm = threading.Thread(target=self._keeper.storm, args=(moments,))
        storm.start()
        playing.done += [(act, person) for person in can if self._do(playing, act, person)]
        storm.join()
        self._until_quiet(playing, [(person, act.answer) for person in can])

    def _do(self, playing: Round, act: Act, person: Actor) -> bool:
        """Have somebody write or press; False when the button is not there any more."""
        says = self._filled(playing, act.says, person)
        if not act.presses:
            person.say(says, settle=False)
            return True
        try:
            person.tap(says, settle=False)
        except StageError:
            return False
        return True

    def _reminder(self, playing: Round, moments: Sequence[float]) -> None:
        began = time.monotonic()
        storm = threading.Thread(target=self._keeper.storm, args=(moments,))
        storm.start()
        time.sleep(REMIND_AFTER_S)
        self.contestant.remind()
        storm.join()
        promised = [it for it in self.contestant.people if self._effects(playing, "take", it)]
        wanted = [(it, self.contestant.reminded) for it in promised]
        self._until_quiet(playing, wanted, not_before=began + REMIND_AFTER_S + 1.0, after_start_s=1.5)

    def _until_quiet(
        self,
        playing: Round,
        wanted: Sequence[tuple[Actor, str]],
        *,
        not_before: float = 0.0,
        after_start_s: float | None = None,
    ) -> None:
        """Wait until everybody has read what they wait for, or nothing more is coming."""
        after_start_s = QUIET_S if after_start_s is None else after_start_s
        until = time.monotonic() + LONGEST_S
        while time.monotonic() < until:
            works = self._keeper.look()
            self._log.read()
            now = time.monotonic()
            idle = self.contestant.is_idle() if works else False
            if idle is None:
                pending = self.contestant.stage.client.get("/sandbox/idle", params={"timeout": 0}).json()[
                    "pending"
                ]
                rests = (
                    now - max(self._log.heard_at, self._keeper.ready_at - QUIET_S + after_start_s) > QUIET_S
                )
                idle = not pending and rests and now > not_before
                idle = idle or (not pending and all(self._has_read(playing, *it) for it in wanted))
            if works and idle:
                return
            time.sleep(0.03)

    # --- what is seen

    def _number(self, playing: Round, person: Actor) -> int:
        people = list(self.contestant.people)
        return playing.number * (len(people) + 1) + (people.index(person) + 1 if person in people else 0)

    def _filled(self, playing: Round, pattern: str, person: Actor) -> str:
        # Patterns have braces of their own only as our two names.
        return re.sub(
            r"\{(round|number)(:02d)?\}",
            lambda found: (
                f"{playing.number if found[1] == 'round' else self._number(playing, person):{(found[2] or ':')[1:]}}"
            ),
            pattern,
        )

    def _has_read(self, playing: Round, person: Actor, pattern: str) -> bool:
        return not pattern or self._said(playing, person, pattern) > 0

    def _said(self, playing: Round, person: Actor, pattern: str) -> int:
        return self._log.said(person.id, self._filled(playing, pattern, person), playing.began_at)

    def _effects(self, playing: Round, act: str, person: Actor) -> int | None:
        return self.contestant.effects(act, person, self._number(playing, person), playing.number)

    # --- the count

    def _count(self, playing: Round) -> None:
        self._log.read()
        counts = self.counts
        for act, person in playing.done:
            answers = self._said(playing, person, act.answer)
            rows = self._effects(playing, act.name, person)
            counts.updates += 1
            effects = answers if rows is None else rows
            counts.updates_lost += effects == 0
            # An answer that comes twice is no doubled effect: only rows are counted.
            counts.effects_doubled += rows is not None and rows > 1
            counts.answers_missing += bool(rows) and not answers
            if act.name == "need" and rows:
                counts.answers_missing += sum(
                    not self._has_read(playing, it, self.contestant.invited) for it in self.contestant.people
                )

    def _count_reminders(self) -> None:
        self._log.read()
        for number in range(1, self._rounds + 1):
            playing = Round(number)
            for person in self.contestant.people:
                if not self._effects(playing, "take", person):
                    continue
                pattern = self._filled(playing, self.contestant.reminded, person)
                sent = self._log.said(person.id, pattern, only_new=True)
                self.counts.reminders += 1
                self.counts.reminders_lost += sent == 0
                self.counts.reminders_doubled += max(0, sent - 1)
