"""The counter counts: what a careless program loses, doubles and leaves unsaid is seen, and nothing else."""

from pathlib import Path

from tests.peers.circle import PEOPLE, Plain
from tests.peers.pieces import table
from tests.peers.script import Counts, Script

#: Loses an offer, writes another twice, forgets a reminder and repeats one, and leaves a promise without a word.
_CARELESS = """
import tests.peers.plain as plain
from telegram import CallbackQuery

when, remind, edit = plain.when, plain.remind, CallbackQuery.edit_message_text

async def careless_when(update, context):
    if update.effective_user.first_name == "Person1":
        await when(update, context)
    if update.effective_user.first_name != "Person0":
        return await when(update, context)
    return plain.ConversationHandler.END

async def careless_remind(context):
    user = await context.bot.get_chat(context.job.chat_id)
    for _ in range({"Person2": 0, "Person3": 2}.get(user.first_name, 1)):
        await remind(context.job.chat_id, context.job.data)

async def careless_edit(query, *words):
    if query.from_user.first_name != "Person4" or "coming" not in words[0]:
        await edit(query, *words)

plain.when, plain.remind_by_queue = careless_when, careless_remind
CallbackQuery.edit_message_text = careless_edit
plain.new_application().run_polling()
"""


def test_each_planted_loss_and_each_planted_double_is_counted_once(tmp_path: Path):
    contestant = Plain(tmp_path / "stage", program=("-c", _CARELESS))
    try:
        counts = Script(contestant, 1, rounds=1, kills=0).play()
    finally:
        contestant.stage.close()

    # Who has no reminder does not confirm.
    updates = 5 * PEOPLE + 1 - 1
    assert counts == Counts(
        updates=updates,
        updates_lost=1,
        effects_doubled=1,
        answers_missing=1,
        reminders=PEOPLE,
        reminders_lost=1,
        reminders_doubled=1,
    )


def test_the_table_gives_each_figure_for_a_thousand_kills(tmp_path: Path):
    kept = tmp_path / "peers.jsonl"
    piece = (
        '{"result": {"Minga: kills": 50, "Minga: updates": 240, "Minga: updates_lost": 1, "broken": []}}\n'
    )
    kept.write_text(piece * 3)

    (row,) = [line for line in table(kept).splitlines() if line.startswith("| Minga ")]

    assert row.split(" | ")[:6] == ["| Minga", "150", "720", "0", "20 (3 of 720)", "0"]
