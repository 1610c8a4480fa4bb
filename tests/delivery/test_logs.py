"""What Telegram answers is in no line of the log, whoever would write it there."""

import logging
from collections.abc import Iterator

import pytest
from telegram.error import TelegramError

from bot.logs import set_up_logs
from tests.delivery.conftest import Rig
from tests.delivery.post_office import TOKEN, Answer


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The log as the program writes it; afterwards everything is as before."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level, logging.getLogger("telegram").level)
    set_up_logs(level="DEBUG", form="text", token=TOKEN)
    yield capsys
    root.handlers[:], root.level = before[:2]
    logging.getLogger("telegram").setLevel(before[2])


@pytest.mark.parametrize("hang_up", ["cut", "answer", "read"])
async def test_half_an_answer_with_somebodys_words_is_not_written_down(
    rig: Rig, said: pytest.CaptureFixture[str], hang_up: str
):
    rig.office.will("sendMessage", Answer(hang_up=hang_up, result={"text": "canary " * 50, "message_id": 1}))

    with pytest.raises(TelegramError):
        await rig.line.call("sendMessage", {"chat_id": 7, "text": "Hello"})

    assert "canary" not in said.readouterr().err
