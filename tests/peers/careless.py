"""The plain program with faults planted, for the test of the counter.

It loses an offer, writes another twice, forgets a reminder and repeats one, and leaves a promise without a word.
"""

from typing import Any

from telegram import CallbackQuery

from tests.peers import plain

_when, _remind, _edit = plain.when, plain.remind, CallbackQuery.edit_message_text


async def when(update: Any, context: Any) -> int:
    """Lose one offer, and write another twice."""
    if update.effective_user.first_name == "Person1":
        await _when(update, context)
    if update.effective_user.first_name != "Person0":
        return await _when(update, context)
    return plain.ConversationHandler.END


async def remind(context: Any) -> None:
    """Forget one reminder, and repeat one."""
    user = await context.bot.get_chat(context.job.chat_id)
    for _ in range({"Person2": 0, "Person3": 2}.get(user.first_name, 1)):
        await _remind(context.job.chat_id, context.job.data)


async def edit(query: Any, *words: Any) -> None:
    """Leave one promise without a word."""
    if query.from_user.first_name != "Person4" or "coming" not in words[0]:
        await _edit(query, *words)


if __name__ == "__main__":
    plain.when, plain.remind_by_queue = when, remind
    CallbackQuery.edit_message_text = edit
    plain.new_application().run_polling()
