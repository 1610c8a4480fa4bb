"""A row that was put aside: its person is told, an operator sees why, and after the mend it happens once, late."""

import json
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import operator
from bot.delivery.arriving.reading import NotAnUpdateError, understand
from bot.delivery.arriving.reasons import reason
from bot.delivery.worker import Worker
from bot.settings import Settings
from storage.connection import open_database
from storage.instants import from_ms, to_ms
from storage.queues import inbox
from tests.delivery.conftest import Rig
from tests.delivery.post_office import PostOffice
from tests.delivery.test_worker import StoppedClock
from tests.support.desk import START, Desk, Someone

#: The bug: no offer can be written.
BUG = "CREATE TRIGGER bug BEFORE INSERT ON offer BEGIN SELECT RAISE(ABORT, 'a planted bug'); END"
PRESSED_AT = START + timedelta(minutes=5)


@dataclass
class House:
    """Gwen has been asked whether her offer is right; her bot's data lies in a folder with an operator before it."""

    rig: Rig
    worker: Worker
    clock: StoppedClock
    gwen: Someone
    button: str
    _next: int = 100

    async def come(self, fields: dict[str, Any]) -> None:
        """An update comes in, now."""
        self._next += 1
        update = {"update_id": self._next, **fields}
        now = self.clock.now()
        await self.rig.do(lambda tx: inbox.store(tx, now=now, arrivals=[inbox.arrival(update)]))
        await self.work()

    async def work(self) -> None:
        while await self.worker.step():
            pass

    async def press(self) -> None:
        user = {"id": self.gwen.id, "is_bot": False, "first_name": "Gwen"}
        chat = {"id": self.gwen.id, "type": "private"}
        shown = {"message_id": 3, "date": int(START.timestamp()), "chat": chat}
        press = {"id": str(self._next), "from": user, "message": shown, "data": self.button}
        await self.come({"callback_query": press})

    async def write(self, text: str) -> None:
        user = {"id": self.gwen.id, "is_bot": False, "first_name": "Gwen"}
        chat = {"id": self.gwen.id, "type": "private"}
        message = {"message_id": 4, "date": int(START.timestamp()), "chat": chat, "from": user, "text": text}
        await self.come({"message": message})

    async def offers(self) -> int:
        return (await self.rig.row("SELECT count(*) AS n FROM offer"))["n"]


@pytest.fixture
async def house(tmp_path: Path, office: PostOffice, desk: Desk, monkeypatch) -> AsyncIterator[House]:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("MINGA_DATA", str(tmp_path))
    gwen = desk.person("Gwen")
    desk.join(gwen, desk.open_circle())
    desk.write(gwen, "I can drive people on Tuesday mornings")
    button = next(data for data in desk.last(gwen).buttons.values() if data.startswith("fd:"))
    file = sqlite3.connect(tmp_path / "minga.db")
    desk.tx.backup(file)
    file.close()
    async with open_database(tmp_path / "minga.db") as database:
        rig, clock = Rig(database, office), StoppedClock()
        clock.shows = PRESSED_AT
        worker = Worker(
            database=database, bot=rig.line.bot, clock=clock, bell=rig.worker_bell, handled=lambda: None
        )
        await worker._router.open()
        yield House(rig, worker, clock, gwen, button)
        await worker.close()


async def test_after_the_mend_it_happens_once_and_as_of_the_time_when_it_came(house: House, capsys):
    # Given a bug, and a press that meets it.
    await house.rig.rows(BUG)
    await house.press()

    # Then nothing is half done, and Gwen is told honestly.
    row = await house.rig.row("SELECT * FROM inbox WHERE state = 'quarantined'")
    assert await house.offers() == 0
    said = await house.rig.row("SELECT subject FROM outbox WHERE cause = ?", row["id"])
    assert json.loads(said["subject"])["key"] == "error-kept"

    # And whatever comes later is handled, before and after the operator has looked.
    house.clock.shows += timedelta(hours=2)
    await house.write("/help")
    assert operator.main(["inbox", "--quarantined"]) == 0
    listed = capsys.readouterr().out

    # And what the operator sees says what, from whom, when, why, where, in which version, and what to do.
    for part in (
        "callback query from",
        "private",
        "2026-11-24 09:05:00",
        "a planted bug",
        "storage/needs/offers.py:",
    ):
        assert part in listed
    assert "Minga" in listed
    assert f"minga replay {row['id']}" in listed.replace("ROW", str(row["id"]))
    assert "fd:" in listed

    # When the bug is mended and the row is replayed, more than once.
    await house.rig.rows("DROP TRIGGER bug")
    assert operator.main(["replay", "--all"]) == 0
    await house.work()
    assert operator.main(["replay", str(row["id"])]) == 1
    await house.press()

    # Then the effect is there exactly once, at the instant of receipt.
    assert await house.offers() == 1
    act = await house.rig.row("SELECT at, cause FROM act WHERE object = 'offer'")
    assert (from_ms(act["at"]), act["cause"]) == (PRESSED_AT, row["id"])
    assert await house.rig.rows("SELECT 1 FROM inbox WHERE state <> 'done'") == []


async def test_a_row_can_be_let_go_knowingly(house: House, capsys):
    await house.rig.rows(BUG)
    await house.press()
    row = await house.rig.row("SELECT id FROM inbox WHERE state = 'quarantined'")

    assert operator.main(["drop", str(row["id"])]) == 0
    assert operator.main(["drop", str(row["id"])]) == 1
    await house.rig.rows("DROP TRIGGER bug")
    assert operator.main(["replay", "--all"]) == 0
    await house.work()

    assert "Nothing was put aside" in capsys.readouterr().out
    kept = await house.rig.row("SELECT state, payload, error FROM inbox WHERE id = ?", row["id"])
    assert kept == {"state": "done", "payload": None, "error": None}
    assert await house.offers() == 0


async def test_rubbish_is_listed_as_what_it_is_and_tells_nobody(house: House, capsys):
    await house.come({"message": [1, 2]})
    await house.come({"callback_query": {"from": {"id": "x" * 500}}})

    assert operator.main(["inbox"]) == 0

    listed = capsys.readouterr().out
    assert "NotAnUpdateError: message is no JSON object" in listed
    assert "2 quarantined" in listed
    assert (
        await house.rig.rows(
            "SELECT 1 FROM outbox WHERE cause IN (SELECT id FROM inbox WHERE update_id BETWEEN 101 AND 200)"
        )
        == []
    )


def test_an_update_of_another_bot_api_is_read_as_far_as_it_is_needed():
    chat = {"id": 7, "type": "private", "unheard_of": [[]]}
    message = {
        "chat": chat,
        "text": "hello",
        "date": "yesterday",
        "sticker": 7,
        "entities": "none",
        "self": 1,
    }

    update = understand({"update_id": 1, "message": message, "new_kind": {"x": 1}, "poll": 3})

    assert update.message is not None
    assert update.message.text == "hello"
    assert to_ms(update.message.date) == 0


def test_another_bot_in_somebodys_private_chat_is_left_alone():
    sender = {"id": 8, "is_bot": True, "first_name": "Bot"}
    message = {"message_id": 3, "date": 0, "chat": {"id": 7, "type": "private"}, "from": sender, "text": "hi"}

    assert understand({"update_id": 1, "message": message}).message is None


def test_in_a_channel_nobody_is_taken_for_the_sender():
    for sender in ({"id": 0, "is_bot": False, "first_name": "A"}, {"id": 8, "is_bot": False}, 7):
        message = {"message_id": 3, "date": 0, "chat": {"id": -1007, "type": "channel"}, "from": sender}

        update = understand({"update_id": 1, "message": message})

        assert update.message is not None
        assert update.effective_user is None


@pytest.mark.parametrize(
    ("update", "says"),
    [
        ([], "no JSON object"),
        ({"update_id": "1"}, "update_id"),
        ({"update_id": 1, "message": {"chat": {"id": 7}}}, "chat"),
        ({"update_id": 1, "message": {"chat": {"id": 2**70, "type": "private"}}}, "chat"),
        (
            {"update_id": 1, "message": {"chat": {"id": 7, "type": "private"}, "from": {"id": 8}}},
            "somebody else",
        ),
        ({"update_id": 1, "callback_query": {"id": "1", "from": {"id": True}}}, "sender"),
        (
            {"update_id": 1, "my_chat_member": {"chat": {"id": 7, "type": "private"}, "from": {"id": 7}}},
            "member",
        ),
    ],
)
def test_what_cannot_be_an_update_says_why(update: Any, says: str):
    with pytest.raises(NotAnUpdateError, match=says):
        understand(update)


def test_a_reason_names_the_place_in_our_own_code():
    with pytest.raises(NotAnUpdateError) as caught:
        understand([])

    assert reason(caught.value).startswith(
        "NotAnUpdateError: an update is no JSON object (bot/delivery/arriving/reading.py:"
    )
