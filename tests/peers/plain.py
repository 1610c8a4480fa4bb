"""A circle's bot as python-telegram-bot's own documentation shows how to write one.

`run_polling`, a `ConversationHandler`, effects in SQLite by commits in the handlers, and reminders either by the
`JobQueue` or by APScheduler's SQLAlchemy job store. An honest best effort with what the manuals recommend: it is what
Minga is measured against, so nothing in it is made worse than people write it.

    PEER_TOKEN, PEER_BASE, PEER_FOLDER     where the server is, and where to keep things
    PEER_PERSISTENCE=1                     the conversation is kept by `PicklePersistence`
    PEER_REMINDERS=jobqueue|store|store-none
"""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

TOKEN, BASE = os.environ["PEER_TOKEN"], os.environ["PEER_BASE"]
FOLDER = Path(os.environ["PEER_FOLDER"])
HAS_PERSISTENCE = os.environ.get("PEER_PERSISTENCE") == "1"
REMINDERS = os.environ.get("PEER_REMINDERS", "jobqueue")

#: A reminder comes so long after the promise, seconds.
REMIND_AFTER_S = 2
WHAT, WHEN = range(2)

database = sqlite3.connect(FOLDER / "circle.db")
database.executescript(
    """
    CREATE TABLE IF NOT EXISTS members (user_id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE IF NOT EXISTS offers (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, what TEXT, day TEXT);
    CREATE TABLE IF NOT EXISTS needs (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT);
    CREATE TABLE IF NOT EXISTS promises (
        need TEXT, user_id INTEGER, confirmed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (need, user_id));
    """
)
bot = Bot(TOKEN, base_url=f"{BASE}/bot")


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Join."""
    with database:
        database.execute(
            "INSERT OR IGNORE INTO members VALUES (?, ?)",
            (update.effective_user.id, update.effective_user.first_name),
        )
    await update.message.reply_text("Welcome")


async def offer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Begin to offer something."""
    await update.message.reply_text(f"What can you do? {context.args[0]}")
    return WHAT


async def what(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Remember what, ask when."""
    context.user_data["what"] = update.message.text
    await update.message.reply_text(f"When? You said: {update.message.text}")
    return WHEN


async def when(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Keep the offer."""
    with database:
        database.execute(
            "INSERT INTO offers (user_id, what, day) VALUES (?, ?, ?)",
            (update.effective_user.id, context.user_data["what"], update.message.text),
        )
    await update.message.reply_text(f"Thank you for {update.message.text}")
    return ConversationHandler.END


async def cancel(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> int:
    """Offer nothing."""
    await update.message.reply_text("All right")
    return ConversationHandler.END


async def need(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep a need and ask every member."""
    words = context.args[0]
    with database:
        database.execute("INSERT INTO needs (words) VALUES (?)", (words,))
    members = database.execute(
        "SELECT user_id FROM members WHERE user_id <> ?", (update.effective_user.id,)
    ).fetchall()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes, I can", callback_data=f"take {words}")]])
    for (user_id,) in members:
        await context.bot.send_message(user_id, f"Could you help? {words}", reply_markup=keyboard)
    await update.message.reply_text(f"Asked: {words}")


async def take(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep a promise and have it reminded of."""
    query = update.callback_query
    await query.answer()
    words, user_id = query.data.split()[1], query.from_user.id
    with database:
        database.execute("INSERT OR IGNORE INTO promises (need, user_id) VALUES (?, ?)", (words, user_id))
    plan_reminder(context, user_id, words)
    await query.edit_message_text(f"You are coming: {words}")


def plan_reminder(context: ContextTypes.DEFAULT_TYPE, user_id: int, words: str) -> None:
    """Have a reminder sent; one for each person and need."""
    name = f"{words} {user_id}"
    if REMINDERS == "jobqueue":
        for job in context.job_queue.get_jobs_by_name(name):
            job.schedule_removal()
        context.job_queue.run_once(remind_by_queue, REMIND_AFTER_S, data=words, name=name, chat_id=user_id)
        return
    at = datetime.now(UTC) + timedelta(seconds=REMIND_AFTER_S)
    scheduler.add_job(remind, "date", run_date=at, args=[user_id, words], id=name, replace_existing=True)


async def remind_by_queue(context: ContextTypes.DEFAULT_TYPE) -> None:
    """Remind; called by the job queue."""
    await remind(context.job.chat_id, context.job.data)


async def remind(user_id: int, words: str) -> None:
    """Remind; called by the scheduler."""
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("I’ll be there", callback_data=f"there {words}")]])
    await bot.send_message(user_id, f"Reminder: {words}", reply_markup=keyboard)


async def there(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Keep that somebody will be there."""
    query = update.callback_query
    await query.answer()
    words = query.data.split()[1]
    with database:
        database.execute(
            "UPDATE promises SET confirmed = confirmed + 1 WHERE need = ? AND user_id = ?",
            (words, query.from_user.id),
        )
    await query.edit_message_text(f"Thank you, see you: {words}")


def new_scheduler() -> Any:
    """Give a scheduler whose jobs are kept in a file of SQLite."""
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # noqa: PLC0415 - not with the job queue
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415

    store = SQLAlchemyJobStore(url=f"sqlite:///{FOLDER / 'jobs.db'}")
    defaults: dict[str, Any] = {"misfire_grace_time": None} if REMINDERS == "store-none" else {}
    return AsyncIOScheduler(jobstores={"default": store}, job_defaults=defaults, timezone=UTC)


async def open_everything(_application: Application) -> None:
    """Start what runs beside the application."""
    await bot.initialize()
    if scheduler is not None:
        scheduler.start()


def new_application() -> Application:
    """Put the handlers together."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{BASE}/bot").post_init(open_everything)
    if HAS_PERSISTENCE:
        # The shortest interval that the manual names; by default what changed is written once a minute.
        builder.persistence(PicklePersistence(FOLDER / "conversation.pickle", update_interval=1))
    application = builder.build()
    conversation = ConversationHandler(
        entry_points=[CommandHandler("offer", offer)],
        states={
            WHAT: [MessageHandler(filters.TEXT & ~filters.COMMAND, what)],
            WHEN: [MessageHandler(filters.TEXT & ~filters.COMMAND, when)],
        },
        fallbacks=[CommandHandler("cancel", cancel)],
        allow_reentry=True,
        name="offering",
        persistent=HAS_PERSISTENCE,
    )
    application.add_handler(conversation)
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CommandHandler("need", need))
    application.add_handler(CallbackQueryHandler(take, "^take "))
    application.add_handler(CallbackQueryHandler(there, "^there "))
    return application


scheduler = None if REMINDERS == "jobqueue" else new_scheduler()

if __name__ == "__main__":
    new_application().run_polling()
