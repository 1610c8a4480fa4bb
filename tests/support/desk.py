"""Plays people against the real handlers on real SQLite, without a network: what a person writes, presses and sees.

The clock is moved by the test. What falls due on the way is done in its order, as the worker does it.
"""

import contextlib
import json
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Update
from telegram.ext import BaseHandler

from bot.domain.ids import ChatId, CircleId, DueId, InboxId, MemberId, PersonId
from bot.domain.words import STARTING_REGISTER
from bot.services.turn import Turn
from handlers import dispatch, registry
from storage.connection import prepare, run_transaction
from storage.instants import from_ms, to_ms
from storage.migrate import migrate
from storage.people import people

#: Tuesday 24 November 2026, 9:00 in London.
START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


#: Where a route leaves to which handler it leads.
_led_to: list[registry.Handler] = []


@cache
def _routes() -> list[BaseHandler[Any, Any, Any]]:
    def run(handler: registry.Handler) -> Any:
        async def callback(_update: Update, _context: Any) -> None:
            _led_to.append(handler)

        return callback

    return registry.routes(run)


def handler_of(update: Update) -> registry.Handler:
    """Give the handler to which the program's own routes lead; it is not called."""
    for route in _routes():
        check = route.check_update(update)
        if check is not None and check is not False:
            with contextlib.suppress(StopIteration):
                route.handle_update(update, None, check, None).send(None)
            return _led_to.pop()
    raise AssertionError(f"no route takes {update}")


@dataclass(frozen=True)
class Someone:
    """A Telegram user."""

    id: int
    name: str
    language: str
    username: str | None = None


@dataclass
class Seen:
    """A message as it stands on somebody's screen."""

    message_id: int
    text: str
    #: label → callback data, or the url.
    buttons: dict[str, str]
    method: str
    parameters: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    edits: int = 0


class Desk:
    """One database, one clock, and everybody's screens."""

    def __init__(self, *, zone: str = "Europe/London") -> None:
        self.tx = self._connect()
        self.now = START
        self.zone = ZoneInfo(zone)
        self.screens: dict[int, list[Seen]] = {}
        self.toasts: dict[int, list[str]] = {}
        self.questions: list[tuple[int, str, dict[str, Any]]] = []
        self.blocked: set[int] = set()
        self._next_user = 1001
        self._next_update = 5000
        self._next_message = 1
        self.tx.execute(
            "INSERT OR IGNORE INTO kept (name, value) VALUES ('me', ?)",
            (json.dumps({"id": 42, "is_bot": True, "first_name": "Minga", "username": "MingaTestBot"}),),
        )

    def _connect(self) -> sqlite3.Connection:
        """Open the database; a desk that keeps it elsewhere, or begins with more in it, says how."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        prepare(connection)
        migrate(connection)
        return connection

    def close(self) -> None:
        """Close the database."""
        self.tx.close()

    # People ---------------------------------------------------------------------------------------------------

    def person(self, name: str, language: str = "en", username: str | None = None) -> Someone:
        """A new Telegram user, who has not written yet."""
        self._next_user += 1
        return Someone(self._next_user, name, language, username)

    def open_circle(
        self, name: str = "Cathays", *, language: str = "en", zone: str | None = None
    ) -> CircleId:
        """A circle written straight into the tables, for tests whose subject is not the set-up."""
        if zone:
            self.zone = ZoneInfo(zone)
        row = self.tx.execute(
            "INSERT INTO circle (name, language, zone, place_name, lat, lon, created_at) "
            "VALUES (?, ?, ?, 'Cathays', 51.495, -3.175, ?) RETURNING id",
            (name, language, str(self.zone), to_ms(self.now)),
        ).fetchone()
        self.tx.execute(
            "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, NULL, ?)",
            (row["id"], to_ms(self.now)),
        )
        for key in sorted({skill.key for skill in STARTING_REGISTER}):
            self.tx.execute(
                "INSERT INTO skill (circle_id, key, made_at) VALUES (?, ?, ?)",
                (row["id"], key, to_ms(self.now)),
            )
        return CircleId(row["id"])

    def join(
        self,
        someone: Someone,
        circle: CircleId,
        *roles: str,
        at: tuple[float, float] | None = (51.495, -3.175),
    ) -> MemberId:
        """A member written straight into the tables, for tests whose subject is not the joining."""
        now = to_ms(self.now)
        known = people.person_at(self.tx, someone.id)
        if known is None:
            person_id = self.tx.execute(
                "INSERT INTO person (name, language, agreed_at, notice, created_at) VALUES (?, ?, ?, 1, ?) "
                "RETURNING id",
                (someone.name, someone.language, now, now),
            ).fetchone()["id"]
            self.tx.execute(
                "INSERT INTO account (person_id, channel, address, username) VALUES (?, 'telegram', ?, ?)",
                (person_id, str(someone.id), someone.username),
            )
        else:
            person_id = known.id
        self.tx.execute(
            "INSERT INTO chat (id, kind, language, circle_id) VALUES (?, 'private', ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET circle_id = excluded.circle_id",
            (someone.id, someone.language, circle),
        )
        lat, lon = at if at is not None else (None, None)
        member = self.tx.execute(
            "INSERT INTO member (circle_id, person_id, lat, lon, joined_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (circle, person_id, lat, lon, now),
        ).fetchone()["id"]
        self.tx.execute(
            "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, ?, ?)",
            (circle, member, now),
        )
        for role in roles:
            self.tx.execute(
                "INSERT INTO member_role (circle_id, member_id, role, given_at) VALUES (?, ?, ?, ?)",
                (circle, member, role, now),
            )
        return MemberId(member)

    def turn(self, someone: Someone | None = None, circle: CircleId | None = None) -> Turn:
        """A turn for calling a service directly (outside a transaction: statements commit by themselves)."""
        person = people.person_at(self.tx, someone.id) if someone else None
        return Turn(tx=self.tx, now=self.now, actor=person.id if person else None, circle=circle)

    # What people do -------------------------------------------------------------------------------------------

    def write(self, someone: Someone, text: str, **fields: Any) -> None:
        """They write in their private chat with the bot. `fields` are further fields of the Message."""
        self.update({"message": self._message(someone, text=text, **fields)})

    def share_place(self, someone: Someone, lat: float, lon: float) -> None:
        """They share a location."""
        self.update({"message": self._message(someone, location={"latitude": lat, "longitude": lon})})

    def share_contact(self, someone: Someone, phone: str) -> None:
        """They share their own contact."""
        contact = {"phone_number": phone, "first_name": someone.name, "user_id": someone.id}
        self.update({"message": self._message(someone, contact=contact)})

    def press(self, someone: Someone, label: str, *, on: Seen | None = None) -> None:
        """They press the newest button whose label contains `label`."""
        shown = [on] if on is not None else list(reversed(self.screens.get(someone.id, [])))
        for seen in shown:
            for text, data in seen.buttons.items():
                if label.lower() in text.lower():
                    self.press_data(someone, data, seen)
                    return
        raise AssertionError(f"{someone.name} sees no button {label!r}: {self.buttons(someone)}")

    def press_data(self, someone: Someone, data: str, seen: Seen | None = None, *, chat: int = 0) -> None:
        """They press a button with this callback data (forged, when it was never shown)."""
        message = self._message(someone, text=seen.text if seen else "?")
        message |= {
            "message_id": seen.message_id if seen else 1,
            "from": {"id": 42, "is_bot": True, "first_name": "M"},
        }
        if seen is not None and "reply_parameters" in seen.parameters:
            message["reply_to_message"] = self._heard.get(seen.parameters["reply_parameters"]["message_id"])
        self._next_update += 1
        self.update(
            {
                "callback_query": {
                    "id": f"q{self._next_update}",
                    "from": self._user(someone),
                    "chat_instance": "1",
                    "message": message,
                    "data": data,
                }
            }
        )

    def update(self, fields: dict[str, Any], *, update_id: int | None = None) -> None:
        """Any update comes in and is handled, and what is to be said is said."""
        self._next_update += 1
        body = {"update_id": update_id or self._next_update, **fields}
        update = Update.de_json(body, None)
        assert update is not None
        handler = handler_of(update)

        def whole(tx: sqlite3.Connection) -> None:
            row = tx.execute(
                "INSERT INTO inbox (kind, update_id, digest, received_at, payload) "
                "VALUES ('update', ?, ?, ?, '{}') RETURNING id",
                (body["update_id"], str(body["update_id"]), to_ms(self.now)),
            ).fetchone()["id"]
            dispatch.handle_update(tx, now=self.now, row=InboxId(row), update=update, handler=handler)
            tx.execute(
                "UPDATE inbox SET state = 'done', payload = NULL, handled_at = ? WHERE id = ?",
                (to_ms(self.now), row),
            )

        run_transaction(self.tx, whole)
        self.deliver()

    def answer_question(self, index: int, result: Any, *, ok: bool = True) -> None:
        """Telegram answers a question of ours."""
        outbox_id, kind, subject = self.questions[index]
        answer = {
            "outbox": outbox_id,
            "kind": kind,
            "subject": subject,
            "person": None,
            "chat": None,
            "ok": ok,
            "result": result,
            "error": None if ok else "unreachable",
        }
        run_transaction(self.tx, lambda tx: self._answer(tx, answer))
        self.deliver()

    def _answer(self, tx: sqlite3.Connection, answer: dict[str, Any]) -> None:
        row = tx.execute(
            "INSERT INTO inbox (kind, update_id, digest, received_at, payload) "
            "VALUES ('answer', ?, 'answer', ?, '{}') RETURNING id",
            (answer["outbox"], to_ms(self.now)),
        ).fetchone()["id"]
        dispatch.handle_answer(tx, now=self.now, row=InboxId(row), answer=answer)
        tx.execute(
            "UPDATE inbox SET state = 'done', payload = NULL, handled_at = ? WHERE id = ?",
            (to_ms(self.now), row),
        )

    # The clock ------------------------------------------------------------------------------------------------

    def at(self, moment: str | datetime) -> None:
        """Move the clock to an instant (a text is local time in the circle's zone) and do what is due on the way."""
        target = (
            datetime.fromisoformat(moment).replace(tzinfo=self.zone).astimezone(UTC)
            if isinstance(moment, str)
            else moment
        )
        assert target >= self.now, "the clock never goes back"
        while True:
            due = self.tx.execute(
                "SELECT * FROM due WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT 1",
                (to_ms(target),),
            ).fetchone()
            later = self.tx.execute(
                "SELECT min(not_before) AS at FROM outbox WHERE state = 'queued' AND not_before > ?",
                (to_ms(self.now),),
            ).fetchone()["at"]
            if later is not None and later <= to_ms(target) and (due is None or later < due["due_at"]):
                self.now = max(self.now, from_ms(later))
                self.deliver()
                continue
            if due is None:
                break
            self.now = max(self.now, from_ms(due["due_at"]))
            run_transaction(self.tx, lambda tx, row=due: self._do(tx, row))
            self.deliver()
        self.now = target
        self.deliver()

    def pass_time(self, **delta: float) -> None:
        """Move the clock on: `pass_time(hours=2)`."""
        self.at(self.now + timedelta(**delta))

    def _do(self, tx: sqlite3.Connection, row: sqlite3.Row) -> None:
        dispatch.handle_due(
            tx,
            now=self.now,
            due_id=DueId(row["id"]),
            kind=row["kind"],
            subject=row["subject"],
            person_id=None if row["person_id"] is None else PersonId(row["person_id"]),
            circle_id=None if row["circle_id"] is None else CircleId(row["circle_id"]),
            occasion=row["occasion"],
        )
        queued = tx.execute("SELECT 1 FROM outbox WHERE due_id = ?", (row["id"],)).fetchone()
        tx.execute(
            "UPDATE due SET state = ?, ended_at = ? WHERE id = ? AND state = 'waiting' AND due_at = ?",
            ("queued" if queued else "done", None if queued else to_ms(self.now), row["id"], row["due_at"]),
        )

    # What people see ------------------------------------------------------------------------------------------

    def seen(self, someone: Someone) -> list[Seen]:
        """Give their screen, newest last."""
        return self.screens.get(someone.id, [])

    def last(self, someone: Someone) -> Seen:
        """Give the newest message on their screen."""
        return self.screens[someone.id][-1]

    def text(self, someone: Someone) -> str:
        """Give all that stands on their screen."""
        return "\n---\n".join(seen.text for seen in self.seen(someone))

    def buttons(self, someone: Someone) -> list[str]:
        """Give the labels of all buttons on their screen."""
        return [label for seen in self.seen(someone) for label in seen.buttons]

    def query(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Look into the database."""
        return self.tx.execute(sql, values).fetchall()

    def deliver(self) -> None:
        """Send what the outbox holds, as the sender does."""
        while True:
            row = self.tx.execute(
                "SELECT * FROM outbox WHERE state = 'queued' AND not_before <= ? ORDER BY priority, id LIMIT 1",
                (to_ms(self.now),),
            ).fetchone()
            if row is None:
                return
            run_transaction(self.tx, lambda tx, row=row: self._send(tx, row))

    def _send(self, tx: sqlite3.Connection, row: sqlite3.Row) -> None:  # noqa: C901, PLR0912 - the sender in one page
        def end(state: str, message_id: int | None = None) -> None:
            tx.execute(
                "UPDATE outbox SET state = ?, ended_at = ?, message_id = ?, attempts = 1 WHERE id = ?",
                (state, to_ms(self.now), message_id, row["id"]),
            )
            if row["due_id"] is not None:
                tx.execute(
                    "UPDATE due SET state = ?, ended_at = ? WHERE id = ? AND state = 'queued'",
                    (state, to_ms(self.now), row["due_id"]),
                )

        if row["mode"] == "question":
            self.questions.append((row["id"], row["kind"], json.loads(row["subject"])))
            end("sent")
            return
        chat = row["chat_id"]
        person = None if row["person_id"] is None else PersonId(row["person_id"])
        if person is not None:
            address = people.chat_of(tx, person)
            if address is None or not address[1] or address[0] in self.blocked:
                end("failed")
                answer = {
                    "outbox": row["id"],
                    "kind": row["kind"],
                    "subject": json.loads(row["subject"]),
                    "person": person,
                    "chat": None,
                    "ok": False,
                    "result": None,
                    "error": "unreachable",
                }
                if address is not None:
                    tx.execute(
                        "UPDATE account SET unreachable_since = COALESCE(unreachable_since, ?) WHERE person_id = ?",
                        (to_ms(self.now), person),
                    )
                self._answer(tx, answer)
                return
            chat = address[0]
        out = dispatch.render(
            tx, now=self.now, chat=ChatId(chat), person_id=person, kind=row["kind"], subject=row["subject"]
        )
        if out is None:
            end("expired")
            return
        if out.method == "answerCallbackQuery":
            self.toasts.setdefault(chat, []).append(out.parameters.get("text", ""))
            end("sent")
            return
        assert len(out.parameters.get("text", "x")) > 0, "Telegram refuses an empty text"
        card = None
        if row["mode"] in ("card", "card_anew"):
            card = tx.execute(
                "SELECT * FROM card WHERE chat_id = ? AND kind = ? AND subject = ?",
                (chat, row["kind"], row["subject"]),
            ).fetchone()
        screen = self.screens.setdefault(chat, [])
        old = next(
            (seen for seen in screen if card is not None and seen.message_id == card["message_id"]), None
        )
        shown = self._seen(out)
        if old is not None and row["mode"] == "card":
            if (old.text, old.buttons) == (shown.text, shown.buttons):
                end("expired")
                return
            old.text, old.buttons, old.parameters, old.edits = (
                shown.text,
                shown.buttons,
                shown.parameters,
                old.edits + 1,
            )
            message_id = old.message_id
        else:
            if old is not None:
                old.buttons = {}
            screen.append(shown)
            message_id = shown.message_id
        end("sent", message_id)
        if row["mode"] in ("card", "card_anew"):
            tx.execute(
                "INSERT OR REPLACE INTO card (chat_id, kind, subject, message_id, digest, outbox_id, shown_at) "
                "VALUES (?, ?, ?, ?, '', ?, ?)",
                (chat, row["kind"], row["subject"], message_id, row["id"], to_ms(self.now)),
            )
        offered = tx.execute("SELECT outbox_id FROM choice WHERE chat_id = ?", (chat,)).fetchone()
        edited = old is not None and row["mode"] == "card"
        newest = offered is None or (card is not None and offered["outbox_id"] == card["outbox_id"])
        if newest if edited else out.choices:
            tx.execute("DELETE FROM choice WHERE chat_id = ?", (chat,))
            tx.executemany(
                "INSERT INTO choice (chat_id, number, outbox_id, label, data, means) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (chat, number, row["id"], choice.label, choice.data, choice.means)
                    for number, choice in enumerate(out.choices, 1)
                ],
            )

    def _seen(self, out: Any) -> Seen:
        self._next_message += 1
        parameters = dict(out.parameters)
        markup = parameters.get("reply_markup", {})
        buttons = {
            button["text"]: button.get("callback_data") or button["url"]
            for line in markup.get("inline_keyboard", [])
            for button in line
        }
        text = parameters.get("text", parameters.get("caption", ""))
        text = "\n\n".join([text, *[part["text"] for part in out.more]])
        return Seen(self._next_message, text, buttons, out.method, parameters, dict(out.files))

    # ----------------------------------------------------------------------------------------------------------

    def _user(self, someone: Someone) -> dict[str, Any]:
        user = {
            "id": someone.id,
            "is_bot": False,
            "first_name": someone.name,
            "language_code": someone.language,
            "username": someone.username,
        }
        return {name: value for name, value in user.items() if value is not None}

    @property
    def _heard(self) -> dict[int, dict[str, Any]]:
        return self.__dict__.setdefault("_heard_messages", {})

    def _message(self, someone: Someone, **fields: Any) -> dict[str, Any]:
        self._next_message += 1
        message = {
            "message_id": self._next_message,
            "date": int(self.now.timestamp()),
            "chat": {"id": someone.id, "type": "private", "first_name": someone.name},
            "from": self._user(someone),
            **fields,
        }
        self._heard[self._next_message] = message
        return message
