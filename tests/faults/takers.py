"""A thousand people press "Yes, I can" for the same place at the same moment.

The bot is off while they press, so that all arrives as one flood when it starts. Some press twice, some have lost
a check since they were asked, some have promised something else for the same time meanwhile.
"""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.ids import CircleId, MemberId, SkillId
from bot.domain.needs.needs import occurrence
from bot.texts import say_plain
from handlers.presses.answers import AcceptInvitation
from storage.connection import prepare
from storage.instants import to_ms
from storage.needs import needs
from storage.needs.needs import Beneficiary
from tests.benchmarks.standin import People
from tests.journeys.stage import Stage, StageError

#: Of so many one has lost the check, has promised something else, presses twice.
_UNCHECKED, _BUSY, _TWICE = 11, 7, 5
#: How long the bot may take to answer them all.
_PATIENCE_S = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Somebody with an invitation. `number` is person, member and invitation."""

    number: int
    chat: int
    unchecked: bool
    busy: bool
    twice: bool

    @property
    def may(self) -> bool:
        """Whether they can have a place."""
        return not self.unchecked and not self.busy


def play(
    folder: Path, *, people: int, places: int, seed: int, intake: str = "polling", kills: int = 0
) -> dict[str, int]:
    """Let them all press, and give what came of it. Raises `StageError` when anything is not as it has to be.

    `kills`: how often the bot is killed while it answers them.
    """
    dice = random.Random(seed)
    stage = Stage(folder, scale=1000.0, intake=intake)
    stage.open()
    try:
        chats = asyncio.run(_come(stage, people))
        stage.start_bot(wait=False)
        stage.settle(timeout=_PATIENCE_S)
        stage.stop_bot()
        takers = _settle_in(folder / "bot" / "minga.db", chats, places=places, now=stage.now())
        pressed = [one for one in takers for _ in range(2 if one.twice else 1)]
        dice.shuffle(pressed)
        known = len(stage.calls("answerCallbackQuery"))
        asyncio.run(_press(stage, pressed))
        for _ in range(kills):
            stage.start_bot(wait=False)
            _let_answer(stage, dice.randint(1, 2 * people // (kills + 1)))
            stage.kill_bot()
        stage.start_bot(wait=False)
        stage.settle(timeout=_PATIENCE_S)
        return _judge(stage, takers, pressed, places=places, answered=known, is_whole=not kills)
    finally:
        stage.close()


async def _come(stage: Stage, count: int) -> list[int]:
    people = People(stage.base)
    await people.come(count)
    await people.client.aclose()
    return people.ids


async def _press(stage: Stage, takers: Sequence[Taker]) -> None:
    people = People(stage.base)
    newest = {int(chat): messages[-1]["message_id"] for chat, messages in stage.state()["messages"].items()}
    for one in takers:
        # One after the other: the order of the updates is the order in which they pressed.
        data = AcceptInvitation(invitation=one.number, version=2, slot_version=1).pack()
        chat = stage.chat_of(one.chat)
        body = {"person": one.chat, "chat": chat, "message_id": newest[chat], "data": data, "forged": True}
        await people.post("/tap", **body)
    await people.client.aclose()


def _let_answer(stage: Stage, number: int) -> None:
    """Wait until so many more calls were made, or there are no more."""
    known = len(stage.calls())
    try:
        stage.wait_for(lambda: len(stage.calls()) >= known + number, "answers", timeout=20)
    except StageError:
        stage.settle()


def _settle_in(path: Path, chats: Sequence[int], *, places: int, now: datetime) -> list[Taker]:
    """Write a circle of these people: all are asked for one slot; some of them lack what it needs by now."""
    tx = sqlite3.connect(path, isolation_level=None)
    prepare(tx)
    at, zone = to_ms(now), ZoneInfo("Europe/London")
    takers = []
    tx.execute("BEGIN IMMEDIATE")
    tx.execute(
        "INSERT INTO circle VALUES (1, 'Cathays', 'en', 'Europe/London', 'Cathays', 51.495, -3.175, ?)", (at,)
    )
    tx.execute("INSERT INTO ledger_account (circle_id, opened_at) VALUES (1, ?)", (at,))
    tx.execute("INSERT INTO skill (id, circle_id, key, made_at) VALUES (1, 1, 'driving', ?)", (at,))
    for number, chat in enumerate([0, *chats], 1):
        tx.execute(
            "INSERT INTO person (id, name, language, agreed_at, notice, quiet_from, quiet_to, created_at)"
            " VALUES (?, ?, 'en', ?, 1, 0, 0, ?)",
            (number, f"Person {number}", at, at),
        )
        address = str(chat or 1)
        tx.execute(
            "INSERT INTO account (person_id, channel, address) VALUES (?, 'telegram', ?)", (number, address)
        )
        tx.execute(
            "INSERT INTO member (id, circle_id, person_id, joined_at) VALUES (?, 1, ?, ?)",
            (number, number, at),
        )
    # The coordinator has no phone in this play.
    tx.execute(
        "INSERT INTO member_role (circle_id, member_id, role, given_at) VALUES (1, 1, 'coordinator', ?)",
        (at,),
    )
    day = (now.astimezone(zone) + timedelta(days=3)).replace(
        hour=10, minute=0, second=0, microsecond=0, tzinfo=None
    )
    slots = []
    for _ in range(3):
        wall = (day, day + timedelta(hours=2))
        need = needs.add_need(
            tx, now=now, circle=CircleId(1), posted_by=MemberId(1), beneficiary=Beneficiary.CIRCLE,
            beneficiary_member=None, skill=SkillId(1), words="Somebody to help", language="en", times=(wall,),
            zone=str(zone), people=places,
        )  # fmt: skip
        made = occurrence(*wall, zone)
        slot = needs.add_slot(tx, need, starts_at=made.starts_at, ends_at=made.ends_at, wall=wall)
        assert slot is not None
        slots.append(slot)
    slot, *others = slots
    tx.executemany("UPDATE slot SET places = 100 WHERE id = ?", [(other.id,) for other in others])
    tx.execute("INSERT INTO need_check VALUES (1, ?, 'references', ?)", (slot.need_id, at))
    for number, chat in enumerate(chats, 2):
        taker = Taker(
            number=number,
            chat=chat,
            unchecked=number % _UNCHECKED == 0,
            busy=number % _BUSY == 0 and number % _UNCHECKED != 0,
            twice=number % _TWICE == 0,
        )
        takers.append(taker)
        tx.execute(
            "INSERT INTO check_held (circle_id, member_id, kind, verified_by, verified_at)"
            " VALUES (1, ?, 'references', 1, ?)",
            (number, at),
        )
        tx.execute(
            "INSERT INTO invitation (id, circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline,"
            " sent_at, version) VALUES (?, 1, ?, ?, 1, 'sent', '{}', ?, ?, ?, 2)",
            (number, slot.id, number, at, to_ms(slot.starts_at), at),
        )
        if taker.unchecked:
            tx.execute("UPDATE check_held SET ended_at = ? WHERE member_id = ?", (at, number))
        if taker.busy:
            other = others[number % len(others)]
            tx.execute(
                "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, state, starts_at, ends_at,"
                " created_at, changed_at) VALUES (1, ?, ?, ?, 'accepted', ?, ?, ?, ?)",
                (other.id, number, number, to_ms(other.starts_at), to_ms(other.ends_at), at, at),
            )
    tx.execute("COMMIT")
    tx.close()
    return takers


def _judge(
    stage: Stage,
    takers: Sequence[Taker],
    pressed: Sequence[Taker],
    *,
    places: int,
    answered: int,
    is_whole: bool,
) -> dict[str, int]:
    """Compare with what has to be: the first who may have the places, the others who may wait in their order."""
    order = list(dict.fromkeys(one.number for one in pressed if one.may))
    rows = stage.query("SELECT member_id, state FROM commitment WHERE slot_id = 1 ORDER BY id")
    wanted = [(number, "accepted" if place < places else "waiting") for place, number in enumerate(order)]
    if rows != wanted:
        raise StageError(f"the places: {rows[:20]}… instead of {wanted[:20]}…")
    line = stage.query(
        "SELECT member_id FROM commitment WHERE slot_id = 1 AND state = 'waiting' ORDER BY waiting_since, id"
    )
    if [number for (number,) in line] != order[places:]:
        raise StageError("the waiting list is not in the order in which they pressed")
    said = Counter(call["params"].get("text", "") for call in stage.calls("answerCallbackQuery")[answered:])
    counted = _counted(said)
    if is_whole:
        due = {
            "yes": min(places, len(order)),
            "waiting": max(0, len(order) - places),
            "check": sum(one.unchecked for one in pressed),
            "busy": sum(one.busy for one in pressed),
        }
        if any(counted[what] != number for what, number in due.items()) or sum(counted.values()) != len(
            pressed
        ):
            raise StageError(
                f"what was said: {counted} of {len(pressed)}, instead of {due}; {said.most_common(12)}"
            )
    acts = stage.query(
        """SELECT object_id, count(*) FROM act WHERE action = 'accept' AND object = 'invitation'
            GROUP BY 1 HAVING count(*) > 1"""
    )
    if acts:
        raise StageError(f"accepted twice: {acts}")
    stage.check()
    return {"pressed": len(pressed), "places": places, "waiting": max(0, len(order) - places), **counted}


def _counted(said: Counter[str]) -> dict[str, int]:
    """Sort what was answered by what it means."""
    counted = dict.fromkeys(("yes", "waiting", "check", "busy", "again"), 0)
    for text, number in said.items():
        if text == say_plain("en", "answer-yes"):
            counted["yes"] += number
        elif "waiting list" in text:
            counted["waiting"] += number
        elif "needs a check" in text:
            counted["check"] += number
        elif "two places at once" in text:
            counted["busy"] += number
        else:
            counted["again"] += number
    return counted
