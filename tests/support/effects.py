"""All that a deed leaves behind, a line for each thing: in the trail, in the tables, planned, and to be said.

People are named, instants are the circle's wall time, and what is as it always is stays unsaid: the circle, the present
moment, the cause. So a line with something in it that nobody expects is seen, and one that is missing, too.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.errors import DomainError
from bot.domain.ids import DueId, InboxId, SlotId
from bot.domain.people.checks import CheckKind
from bot.services.promises import commitments
from bot.services.turn import Turn
from storage.connection import run_transaction
from storage.instants import from_ms, to_ms
from storage.needs import needs
from storage.people import checks
from storage.promises import commitments as stored
from storage.promises import invitations
from storage.promises.commitments import Commitment
from storage.promises.invitations import Invitation
from storage.queues.outbox import Priority
from tests.support.promises import Street
from tests.support.town import changed

#: What follows from other tables by triggers, and what the harness itself writes.
_SILENT = {"transition", "able", "inbox", "sqlite_sequence", "hour_block"}
_PERSONS = {"person_id", "actor", "given_by", "by_person", "used_by"}
_MEMBERS = {
    "member_id", "posted_by", "beneficiary_member", "made_by", "decided_by", "answered_by", "by_member", "speaker_id",
    "verified_by", "last_member", "by_id", "of_id",
}  # fmt: skip
_MODES = {"message": "", "card": ", card", "card_anew": ", card anew", "question": ", question"}
#: Of longer texts it is said how long they are.
_LONG = 100
#: Later than this is an instant, not an amount.
_INSTANT = 1_000_000_000_000

Deed = Callable[[Turn], Any]


def effects(
    street: Street, deed: Deed, by: str | None = None, *, only: tuple[str, ...] = (), due: int | None = None
) -> list[str]:
    """Somebody (or the clock) does something; give what that changed, in the tables `only` (else in all)."""
    desk = street.desk
    turn = _turn(street, by, due)
    found = changed(desk, lambda: run_transaction(desk.tx, lambda _: deed(turn)))
    names = _Names(street, turn)
    lines: list[str] = []
    for table in sorted(found):
        if table in _SILENT or (only and table not in only):
            continue
        lines += [names.line(table, key, found[table][key]) for key in sorted(found[table])]
    desk.deliver()
    return lines


def refused(street: Street, deed: Deed, by: str | None = None) -> str:
    """Somebody tries what they cannot do; give what they hear, "done" when they could."""
    turn = _turn(street, by, None)
    try:
        run_transaction(street.desk.tx, lambda _: deed(turn))
    except DomainError as error:
        said = " ".join(f"{name}={value}" for name, value in error.values.items())
        return f"{type(error).__name__} {error.key} {said}".strip()
    return "done"


def _turn(street: Street, by: str | None, due: int | None) -> Turn:
    desk = street.desk
    asked = desk.turn(street.people[by] if by else None, street.circle)
    cause = desk.tx.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, state, handled_at) "
        "VALUES ('update', (SELECT count(*) FROM inbox), 'of a test', ?1, 'done', ?1) RETURNING id",
        (to_ms(desk.now),),
    ).fetchone()["id"]
    return Turn(
        tx=asked.tx,
        now=asked.now,
        actor=asked.actor,
        circle=asked.circle,
        cause=InboxId(cause),
        due=None if due is None else DueId(due),
    )


def take(street: Street, slot: int, name: str) -> Commitment:
    """Somebody says yes to a slot as it stands."""
    found = needs.slot(street.desk.tx, SlotId(slot))
    assert found is not None
    street.act(lambda turn: commitments.take(turn, found.id, found.version), name)
    return mine(street, slot, name)


def mine(street: Street, slot: int, name: str) -> Commitment:
    """Give what somebody has promised of a slot, as it stands."""
    found = stored.of_member(street.desk.tx, SlotId(slot), street.members[name])
    assert found is not None
    return found


def unasked(street: Street, *args: str, **fields: object) -> SlotId:
    """A need that nobody is asked for."""
    return street.need(*args, begin=False, **fields)


def require(street: Street, slot: int, *kinds: CheckKind) -> None:
    """Whoever comes must have been checked for these; what follows from it is not done yet."""
    found = needs.slot(street.desk.tx, SlotId(slot))
    assert found is not None
    checks.require(street.desk.tx, found.need_id, frozenset(kinds), circle=street.circle, now=street.desk.now)


def at_another_time(street: Street, slot: int, start: str, end: str) -> None:
    """The slot is at another time now; what follows from it is not done yet."""
    zone = street.desk.zone
    walls = [datetime.fromisoformat(wall) for wall in (start, end)]
    street.desk.tx.execute(
        "UPDATE slot SET starts_at = ?, ends_at = ?, local_start = ?, local_end = ?, version = version + 1 "
        "WHERE id = ?",
        (*[to_ms(wall.replace(tzinfo=zone)) for wall in walls], start, end, slot),
    )


def write(street: Street, statement: str, *values: object) -> None:
    """Something is so, however it came about."""
    street.desk.tx.execute(statement, values)


def give_back(street: Street, slot: int, name: str) -> Deed:
    """Give the deed of giving back what somebody promised of a slot."""
    own = mine(street, slot, name)
    return lambda turn: commitments.withdraw(turn, own.id, own.version)


def version_of(street: Street, table: str, number: int = 1) -> int:
    """Give the version that a row has now."""
    return int(street.desk.query(f"SELECT version FROM {table} WHERE id = ?", number)[0]["version"])


def invited(street: Street, name: str, slot: int = 1) -> Invitation:
    """Give somebody's invitation to a slot."""
    found = invitations.of_member(street.desk.tx, SlotId(slot), street.members[name])
    assert found is not None
    return found


class _Names:
    """Says what rows say, in names and wall times."""

    def __init__(self, street: Street, turn: Turn) -> None:
        query = street.desk.query
        self.turn = turn
        self.zone = ZoneInfo(str(street.desk.zone))
        self.now = to_ms(turn.now)
        self.circle = street.circle
        self.persons = {row["id"]: row["name"] for row in query("SELECT id, name FROM person")}
        self.members = {
            row["id"]: self.persons[row["person_id"]] for row in query("SELECT id, person_id FROM member")
        }
        self.chats = {
            int(row["address"]): self.persons[row["person_id"]]
            for row in query("SELECT address, person_id FROM account WHERE address IS NOT NULL")
        }
        self.query = query

    def line(self, table: str, key: Any, values: dict[str, Any]) -> str:
        if table in ("act", "outbox", "due") and "id" in values:
            return getattr(self, f"_{table}")(values)
        if not values:
            return f"{table} {self._key(key)} is gone"
        if table == "due":
            [row] = self.query("SELECT kind, subject FROM due WHERE id = ?", key)
            table, key = "due", f"{row['kind']} of {row['subject']}"
        said = " ".join(
            f"{name}={self.value(name, value)}"
            for name, value in values.items()
            if self._tells(name, value, values)
        )
        if "code" in values:
            key = "by chance"
        return f"{table} {self._key(key)}{' new' if self._is_new(values) else ''}: {said}"

    def value(self, name: str, value: Any) -> str:
        if name == "code":
            return "by chance"
        if name in _PERSONS:
            return str(self.persons.get(value, value))
        if name in _MEMBERS:
            return str(self.members.get(value, value))
        if isinstance(value, int) and value > _INSTANT:
            return self._at(value)
        if isinstance(value, str) and len(value) > _LONG:
            return f"{value[:10]}… ({len(value)})"
        if isinstance(value, float):
            return f"{value:.2f}"
        return str(value)

    def _at(self, ms: int) -> str:
        if ms == self.now:
            return "now"
        return f"{from_ms(ms).astimezone(self.zone):%a%d-%H:%M}"

    @staticmethod
    def _is_new(values: dict[str, Any]) -> bool:
        return "id" in values or "circle_id" in values or "given_at" in values or "code" in values

    def _tells(self, name: str, value: Any, values: dict[str, Any]) -> bool:
        if not self._is_new(values):
            return name != "changed_at" or value != self.now
        if name == "reasons" or ("slot_id" in values and name in ("starts_at", "ends_at")):
            return False  # as the ranking gives them; the slot's
        usual = {
            "id": value,
            "version": 1,
            "person_id": self._person_of(values),
            "circle_id": self.circle,
            "created_at": self.now,
            "changed_at": self.now,
            "planned_at": self.now,
            "zone": str(self.zone),
            "language": "en",
        }
        return value is not None and usual.get(name, _OTHER) != value

    def _person_of(self, values: dict[str, Any]) -> Any:
        """Give whose member it is, to be said once."""
        rows = self.query("SELECT person_id FROM member WHERE id = ?", values.get("member_id"))
        return rows[0]["person_id"] if rows else _OTHER

    def _key(self, key: Any) -> str:
        return "-".join(str(part) for part in key) if isinstance(key, tuple) else str(key)

    def _unusual(self, values: dict[str, Any], *, circle: bool = True) -> str:
        said = "" if values.get("cause") == self.turn.cause else " (without its cause)"
        if circle and values["circle_id"] != self.circle:
            said += f" (in circle {values['circle_id']})"
        return said

    def _act(self, values: dict[str, Any]) -> str:
        who = "the clock" if values["actor"] is None else self.persons[values["actor"]]
        detail = "" if values["detail"] == "{}" else f" {values['detail']}"
        at = "" if values["at"] == self.now else f" at {self._at(values['at'])}"
        what = f"{values['action']} {values['object']} {values['object_id']} v{values['version']}"
        return f"{who}: {what}{detail}{at}{self._unusual(values)}"

    def _outbox(self, values: dict[str, Any]) -> str:
        if values["person_id"] is not None:
            who = f"to {self.persons[values['person_id']]}"
        else:
            who = f"again {self.chats.get(values['chat_id'], values['chat_id'])}"
        ids = " ".join(f"{name}={value}" for name, value in json.loads(values["subject"]).items())
        at = "" if values["not_before"] == self.now else f" at {self._at(values['not_before'])}"
        due = "" if values["due_id"] is None else " for what was due"
        how = f"{Priority(values['priority']).name.lower()}{_MODES[values['mode']]}"
        return f"{who}: {values['kind']} {ids} ({how}){at}{due}{self._unusual(values, circle=False)}"

    def _due(self, values: dict[str, Any]) -> str:
        whom = "" if values["person_id"] is None else f" for {self.persons[values['person_id']]}"
        occasion = f" {values['occasion']!r}" if values["occasion"] else ""
        in_circle = "" if values["circle_id"] == self.circle else f" (in circle {values['circle_id']})"
        state = "" if values["state"] == "waiting" else f" {values['state']}"
        at = self._at(values["due_at"])
        return f"due {values['kind']} of {values['subject']}{whom}{occasion} {at}{state}{in_circle}"


#: No value of any column.
_OTHER = object()
