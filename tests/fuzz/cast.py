"""Who and what there is at the moment in the circle that is fuzzed: people, chats, buttons, codes, numbers."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from tests.fuzz import values
from tests.support.scene import GROUP

#: Telegram's own senders: anonymous administrators, forwards into groups, posts of a linked channel.
ANONYMOUS, SERVICE, CHANNEL_BOT = 1087968824, 777000, 136817688
#: People who were never here.
STRANGERS = (900_001, 900_002, 2**52 + 5, 5_000_000_001)
OTHER_GROUP, CHANNEL = -4_321, -1_009_999_999_999
#: Buttons that are kept in mind, at most.
_MOST_BUTTONS = 600


@dataclass
class Button:
    """A button that the bot has shown."""

    chat: int
    message_id: int
    data: str


@dataclass
class Cast:
    """What an update can be about."""

    users: list[dict[str, Any]] = field(default_factory=list)
    groups: list[int] = field(default_factory=lambda: [GROUP, OTHER_GROUP, -1_001_234_567_890])
    buttons: list[Button] = field(default_factory=list)
    #: Of the users those who steward or coordinate something; everybody where nobody does.
    leaders: list[dict[str, Any]] = field(default_factory=list)
    #: What whoever begins writes first: the set-up's code, where there is no circle yet.
    opening: str | None = None
    codes: tuple[str, ...] = ()
    #: Who is watched for a while: most updates come from them.
    focus: dict[str, Any] | None = None
    #: The highest id of anything, so that forged ids are often those of something.
    highest: int = 40

    @classmethod
    def of(cls, database: sqlite3.Connection) -> "Cast":
        """Read who is there from the tables, with some who are not."""
        cast = cls()
        rows = database.execute(
            "SELECT a.address, a.username, p.name, p.language FROM account a JOIN person p ON p.id = a.person_id "
            "WHERE a.channel = 'telegram' AND a.address GLOB '[0-9]*' ORDER BY a.id"
        )
        for address, username, name, language in rows:
            user = {"id": int(address), "is_bot": False, "first_name": name or "X", "language_code": language}
            cast.users.append(user | ({"username": username} if username else {}))
        leading = {
            int(row[0])
            for row in database.execute(
                "SELECT a.address FROM account a JOIN member m ON m.person_id = a.person_id "
                "JOIN member_role r ON r.member_id = m.id"
            )
        }
        cast.leaders = [user for user in cast.users if user["id"] in leading]
        strangers = enumerate(STRANGERS)
        cast.users += [
            {"id": it, "is_bot": False, "first_name": values.NAMES[at + 2]} for at, it in strangers
        ]
        cast.leaders = cast.leaders or cast.users
        setup = database.execute("SELECT code FROM setup_code").fetchone()
        cast.opening = f"/start {setup[0]}" if setup is not None and not leading else None
        cast.codes = tuple(
            row[0] for row in database.execute("SELECT code FROM link UNION SELECT code FROM setup_code")
        )
        tables = ("draft", "slot", "invitation", "commitment", "member")
        cast.highest = 3 + max(
            database.execute(f"SELECT COALESCE(max(id), 0) FROM {table}").fetchone()[0] for table in tables
        )
        cast.buttons = [
            Button(row[0], row[2] or 1, row[1])
            for row in database.execute(
                "SELECT c.chat_id, c.data, o.message_id FROM choice c JOIN outbox o ON o.id = c.outbox_id"
            )
        ]
        return cast

    def shown(self, chat: int, message_id: int, data: list[str]) -> None:
        """Remember what the bot has shown."""
        self.buttons += [Button(chat, message_id, it) for it in data]
        if len(self.buttons) > _MOST_BUTTONS:
            del self.buttons[: _MOST_BUTTONS // 3]
