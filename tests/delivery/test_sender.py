"""What becomes of a row of the outbox, over real HTTP, whatever the server does."""

import asyncio
import json

import pytest

from bot.delivery.sending import taking
from bot.domain.ids import ChatId, OutboxId
from bot.texts import say_plain
from storage.queues.outbox import Priority
from tests.delivery.conftest import Rig
from tests.delivery.post_office import Answer

KEPT = say_plain("en", "error-kept")
WELSH = say_plain("cy", "error-kept")


async def test_a_message_is_sent_with_a_receipt_and_its_words_are_forgotten(rig: Rig):
    row = await rig.queue()

    await rig.send_all()

    assert rig.office.texts() == [KEPT]
    kept = await rig.row("SELECT * FROM outbox WHERE id = ?", row)
    assert (kept["state"], kept["message_id"], kept["payload"], kept["attempts"]) == ("sent", 101, None, 1)


async def test_what_nobody_wants_any_more_expires_unsent(rig: Rig):
    # A link to join is only shown while there is a circle.
    row = await rig.queue(kind="join_link", subject={"circle": 99})

    await rig.send_all()

    assert rig.office.delivered[1:] == []
    assert (await rig.row("SELECT state FROM outbox WHERE id = ?", row))["state"] == "expired"


async def test_too_many_waits_as_long_as_it_is_told_and_is_no_attempt(rig: Rig):
    rig.office.will("sendMessage", Answer(status=429, description="Too Many", parameters={"retry_after": 1}))
    row = await rig.queue()
    begun = asyncio.get_running_loop().time()

    await rig.send_all()

    assert rig.office.delivered[-1].at - begun >= 1
    assert (await rig.row("SELECT attempts, ambiguous FROM outbox WHERE id = ?", row)) == {
        "attempts": 1,
        "ambiguous": 0,
    }


async def test_a_send_of_unknown_outcome_is_repeated_once_and_counted(rig: Rig):
    rig.office.will("sendMessage", Answer(result=None, hang_up="answer"))
    row = await rig.queue()

    sender = await rig.send_all()

    assert rig.office.texts() == [KEPT, KEPT]  # the receiver saw it twice: nobody could know
    assert sender.ambiguous == 1
    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "sent", "ambiguous": 1}


async def test_after_the_second_unknown_outcome_it_is_left_unknown_and_reported(rig: Rig):
    rig.office.will(
        "sendMessage", Answer(status=502, description="Bad Gateway"), Answer(result=None, hang_up="cut")
    )
    row = await rig.queue(priority=Priority.REMINDER)

    await rig.send_all()

    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "unknown", "ambiguous": 2}
    answer = json.loads((await rig.row("SELECT payload FROM inbox"))["payload"])
    assert (answer["outbox"], answer["ok"], answer["error"]) == (row, False, "unknown")


async def test_nothing_is_lost_while_the_server_is_away(rig: Rig):
    await rig.office.close()
    row = await rig.queue()
    sending = asyncio.create_task(rig.send_all())
    await asyncio.sleep(0.7)

    await rig.office.open()
    await sending

    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "sent", "ambiguous": 0}


async def test_who_has_blocked_the_bot_is_unreachable_and_the_worker_is_told(rig: Rig):
    await rig.rows("INSERT INTO person (id, name, language, created_at) VALUES (1, 'Ann', 'en', 0)")
    await rig.rows("INSERT INTO account (person_id, channel, address) VALUES (1, 'telegram', '7')")
    rig.office.will("sendMessage", Answer(status=403, description="Forbidden: bot was blocked by the user"))
    first = await rig.queue(person=1)
    await rig.send_all()

    second = await rig.queue(person=1)
    await rig.send_all()

    assert rig.office.texts() == []
    assert (await rig.row("SELECT unreachable_since FROM account"))["unreachable_since"] is not None
    states = await rig.rows("SELECT id, state, error FROM outbox ORDER BY id")
    assert states == [{"id": row, "state": "failed", "error": "unreachable"} for row in (first, second)]
    reports = [json.loads(r["payload"]) for r in await rig.rows("SELECT payload FROM inbox ORDER BY id")]
    assert [(r["kind"], r["person"], r["ok"]) for r in reports] == [("text", 1, False), ("text", 1, False)]


async def test_a_failure_to_tell_about_a_failure_is_not_reported_again(rig: Rig):
    rig.office.will("sendMessage", Answer(status=403, description="Forbidden"))
    await rig.do(
        lambda tx: tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, payload) VALUES ('answer', 1, 'x', 0, '{}')"
        )
    )
    cause = (await rig.row("SELECT id FROM inbox"))["id"]
    await rig.queue(cause=cause)

    await rig.send_all()

    assert len(await rig.rows("SELECT id FROM inbox")) == 1


async def test_a_group_that_became_a_supergroup_is_followed_with_all_that_waits(rig: Rig):
    await rig.do(lambda tx: tx.execute("INSERT INTO chat (id, kind, language) VALUES (-5, 'group', 'en')"))
    moved = {"migrate_to_chat_id": -1005}
    rig.office.will("sendMessage", Answer(status=400, description="upgraded", parameters=moved))
    for _ in range(3):
        await rig.queue(chat=-5)

    await rig.send_all()

    assert [d.parameters["chat_id"] for d in rig.office.delivered if d.method == "sendMessage"] == [-1005] * 3
    assert [r["id"] for r in await rig.rows("SELECT id FROM chat ORDER BY id")] == [-1005, 7]


async def test_html_that_telegram_cannot_read_is_said_once_more_as_plain_words(rig: Rig):
    rig.office.will("sendMessage", Answer(status=400, description="Bad Request: can't parse entities: at 3"))
    await rig.queue()

    await rig.send_all()

    assert rig.office.texts() == [KEPT]
    assert "parse_mode" not in rig.office.delivered[-1].parameters


async def test_a_card_is_edited_where_it_is_and_left_alone_while_it_is_true(rig: Rig):
    await rig.queue(mode="card")
    await rig.send_all()
    unchanged = await rig.queue(mode="card")
    await rig.send_all()
    await rig.do(lambda tx: tx.execute("UPDATE chat SET language = 'cy'"))
    changed = await rig.queue(mode="card")

    await rig.send_all()

    assert [d.method for d in rig.office.delivered[1:]] == ["sendMessage", "editMessageText"]
    edit = rig.office.delivered[-1].parameters
    assert (edit["message_id"], edit["text"]) == (101, WELSH)
    assert (await rig.row("SELECT state FROM outbox WHERE id = ?", unchanged))["state"] == "expired"
    assert (await rig.row("SELECT outbox_id, message_id FROM card")) == {
        "outbox_id": changed,
        "message_id": 101,
    }


async def test_an_edit_that_changes_nothing_is_a_success(rig: Rig):
    await rig.queue(mode="card")
    await rig.send_all()
    await rig.do(lambda tx: tx.execute("UPDATE chat SET language = 'cy'"))
    rig.office.will(
        "editMessageText", Answer(status=400, description="Bad Request: message is not modified: …")
    )
    row = await rig.queue(mode="card")

    await rig.send_all()

    assert (await rig.row("SELECT state FROM outbox WHERE id = ?", row))["state"] == "sent"


async def test_a_card_that_somebody_deleted_is_sent_anew(rig: Rig):
    await rig.queue(mode="card")
    await rig.send_all()
    await rig.do(lambda tx: tx.execute("UPDATE chat SET language = 'cy'"))
    rig.office.will(
        "editMessageText", Answer(status=400, description="Bad Request: message to edit not found")
    )
    await rig.queue(mode="card")

    await rig.send_all()

    assert rig.office.texts() == [KEPT, WELSH]
    assert (await rig.row("SELECT message_id FROM card"))["message_id"] == 102


async def test_a_card_shown_again_at_the_bottom_takes_the_buttons_of_the_old_one(rig: Rig):
    await rig.queue(mode="card")
    await rig.send_all()
    await rig.queue(mode="card_anew")

    await rig.send_all()

    assert [d.method for d in rig.office.delivered[1:]] == [
        "sendMessage",
        "sendMessage",
        "editMessageReplyMarkup",
    ]
    assert rig.office.delivered[-1].parameters["message_id"] == 101


async def test_a_question_comes_back_as_a_row_for_the_worker(rig: Rig):
    subject = {"method": "getChatAdministrators", "parameters": {"chat_id": -5}, "circle": 3}
    rig.office.will("getChatAdministrators", Answer(result=[{"status": "creator"}]))
    row = await rig.queue(mode="question", kind="admins", subject=subject)

    await rig.send_all()

    answer = json.loads((await rig.row("SELECT payload FROM inbox WHERE kind = 'answer'"))["payload"])
    assert (answer["outbox"], answer["ok"], answer["result"]) == (row, True, [{"status": "creator"}])
    assert (answer["kind"], answer["subject"]) == ("admins", subject)


async def test_an_answer_to_a_press_that_comes_too_late_does_no_harm(rig: Rig):
    rig.office.will(
        "answerCallbackQuery", Answer(status=400, description="Bad Request: query is too old and …")
    )
    subject = {"query": "q", "key": None, "values": {}, "alert": False}
    row = await rig.queue(kind="answer", subject=subject, priority=Priority.ANSWER)

    await rig.send_all()

    assert (await rig.row("SELECT state FROM outbox WHERE id = ?", row))["state"] == "sent"
    assert await rig.rows("SELECT 1 FROM inbox") == []


async def test_each_chat_hears_things_in_the_order_in_which_they_were_said(rig: Rig):
    keys = ["error-kept", "error-outdated", "error-not-found"]
    for key in keys * 3:
        for chat in range(10, 18):
            await rig.queue(chat=chat, key=key)
    rig.office.will("sendMessage", *(Answer(result=None, after_s=0.02 * (i % 3)) for i in range(60)))

    await rig.send_all()

    for chat in range(10, 18):
        assert rig.office.texts(chat=chat) == [say_plain("en", key) for key in keys * 3]


async def test_what_somebody_waits_for_goes_before_a_broadcast(rig: Rig):
    for chat in range(10, 60):
        await rig.queue(chat=chat, priority=Priority.BROADCAST)
    reply = await rig.queue(chat=7)

    await rig.send_all()

    ended = [r["id"] for r in await rig.rows("SELECT id FROM outbox ORDER BY message_id")]
    assert ended.index(reply) < 16


async def test_a_message_of_which_the_process_died_is_sent_again_and_counted_as_ambiguous(rig: Rig):
    row = OutboxId(await rig.queue())
    await rig.do(lambda tx: taking.take(tx, now=rig.clock.now(), row_id=row, lane=ChatId(7)))

    sender = await rig.send_all()

    assert (rig.office.texts(), sender.ambiguous) == ([KEPT], 1)
    assert (await rig.row("SELECT state, ambiguous FROM outbox")) == {"state": "sent", "ambiguous": 1}


@pytest.mark.parametrize(
    ("priority", "is_due", "deaths", "ends"),
    [
        (Priority.REPLY, False, 2, "sent"),  # somebody waits for it, and may need its buttons
        (Priority.REPLY, False, 3, "unknown"),
        (Priority.REPLY, True, 2, "unknown"),
        (Priority.REMINDER, False, 1, "sent"),
        (Priority.REMINDER, False, 2, "unknown"),
        (Priority.BROADCAST, False, 2, "unknown"),
    ],
)
async def test_a_message_of_which_the_process_died_goes_again_as_often_as_its_kind_may(
    rig: Rig, priority: Priority, is_due: bool, deaths: int, ends: str
):
    due = "INSERT INTO due (id, kind, subject, due_at, state) VALUES (1, 'x', 1, 0, 'queued')"
    if is_due:
        await rig.do(lambda tx: tx.execute(due))
    row = OutboxId(await rig.queue(priority=priority, due=1 if is_due else None))
    for _ in range(deaths):
        await rig.do(lambda tx: taking.take(tx, now=rig.clock.now(), row_id=row, lane=ChatId(7)))
        await rig.do(lambda tx: taking.recover(tx, now=rig.clock.now()))

    await rig.send_all()

    assert rig.office.texts() == ([KEPT] if ends == "sent" else [])
    kept = await rig.row("SELECT state, ambiguous FROM outbox")
    assert kept == {"state": ends, "ambiguous": deaths}


async def test_an_answer_that_somebody_waits_for_is_repeated_twice_and_then_left_unknown(rig: Rig):
    lost = Answer(result=None, hang_up="cut")
    rig.office.will("sendMessage", lost, lost, lost)
    row = await rig.queue(priority=Priority.REPLY)

    await rig.send_all()

    assert len(rig.office.texts()) == 3
    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "unknown", "ambiguous": 3}


async def test_an_edit_of_which_the_process_died_is_simply_made_again(rig: Rig):
    await rig.queue(mode="card")
    await rig.send_all()
    await rig.do(lambda tx: tx.execute("UPDATE chat SET language = 'cy'"))
    row = OutboxId(await rig.queue(mode="card"))
    await rig.do(lambda tx: taking.take(tx, now=rig.clock.now(), row_id=row, lane=ChatId(7)))

    await rig.send_all()

    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "sent", "ambiguous": 0}


async def test_what_fell_due_ends_as_its_message_ends(rig: Rig):
    for number in (1, 2):
        await rig.do(
            lambda tx, n=number: tx.execute(
                "INSERT INTO due (id, kind, subject, due_at, state) VALUES (?, 'x', ?, 0, 'queued')", (n, n)
            )
        )
        await rig.queue(due=number)
    rig.office.will("sendMessage", Answer(result=None), Answer(status=400, description="Bad Request: no"))

    await rig.send_all()

    states = [r["state"] for r in await rig.rows("SELECT state FROM due ORDER BY id")]
    assert states == ["sent", "failed"]


async def test_a_view_with_a_bug_ends_its_row_and_holds_nobody_up(rig: Rig):
    broken = await rig.queue(key="no-such-sentence")
    await rig.queue()

    await rig.send_all()

    assert rig.office.texts() == [KEPT]
    assert (await rig.row("SELECT state FROM outbox WHERE id = ?", broken))["state"] == "failed"


async def test_what_may_not_go_yet_waits_for_its_time(rig: Rig):
    begun = asyncio.get_running_loop().time()
    later = rig.clock.now().timestamp() + 0.4
    await rig.queue(not_before=rig.clock.now().fromtimestamp(later, rig.clock.now().tzinfo))

    await rig.send_all()

    assert rig.office.delivered[-1].at - begun >= 0.35


async def test_an_outage_does_not_use_up_the_one_repetition(rig: Rig):
    down = Answer(status=502, description="Bad Gateway")
    rig.office.will("sendMessage", down)
    rig.office.will("getMe", down, down)
    row = await rig.queue()

    await rig.send_all()

    asked = [request.method for request in rig.office.requests[1:]]
    assert asked == ["sendMessage", "getMe", "getMe", "getMe", "sendMessage"]
    kept = await rig.row("SELECT state, ambiguous FROM outbox WHERE id = ?", row)
    assert kept == {"state": "sent", "ambiguous": 1}


async def test_two_chats_refused_in_a_row_mean_that_everybody_waits(rig: Rig):
    refused = Answer(status=429, description="Too Many", parameters={"retry_after": 1})
    rig.office.will("sendMessage", refused, refused)
    for chat in (10, 11):
        await rig.queue(chat=chat)
    begun = asyncio.get_running_loop().time()
    sending = asyncio.create_task(rig.send_all())
    await asyncio.sleep(0.3)

    await rig.queue(chat=12)
    rig.bell.ring()
    await sending

    assert min(d.at for d in rig.office.delivered if d.method == "sendMessage") - begun >= 0.9


async def test_a_group_that_we_are_out_of_is_marked_as_left(rig: Rig):
    await rig.rows("INSERT INTO chat (id, kind, language) VALUES (-5, 'group', 'en')")
    rig.office.will(
        "sendMessage", Answer(status=403, description="Forbidden: bot was kicked from the group chat")
    )
    await rig.queue(chat=-5)

    await rig.send_all()

    assert (await rig.row("SELECT left_at FROM chat WHERE id = -5"))["left_at"] is not None
