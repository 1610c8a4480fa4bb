"""A street: somebody coordinates, somebody is helped, others offer; needs are written into the tables."""

import math
from dataclasses import astuple, dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.ids import CircleId, MemberId, SkillId, SlotId
from bot.domain.needs.needs import occurrence
from bot.domain.needs.offers import OfferTimes
from bot.domain.promises.answering import Delays, Record
from bot.services.promises import inviting
from storage.connection import run_transaction
from storage.instants import to_ms
from storage.needs import needs, offers
from storage.needs.needs import Beneficiary
from storage.people.rules import set_rule
from tests.support.desk import Desk, Seen, Someone


@dataclass
class Street:
    """One circle, with its people by name."""

    desk: Desk
    circle: CircleId
    people: dict[str, Someone] = field(default_factory=dict)
    members: dict[str, MemberId] = field(default_factory=dict)

    def join(self, name: str, *roles: str, language: str = "en", **fields: Any) -> Someone:
        """Somebody joins."""
        someone = self.desk.person(name, language, fields.pop("username", None))
        self.people[name] = someone
        self.members[name] = self.desk.join(someone, self.circle, *roles, **fields)
        return someone

    def skill(self, key: str = "driving") -> SkillId:
        """The id of a skill of the starting register."""
        row = self.desk.query("SELECT id FROM skill WHERE circle_id = ? AND key = ?", self.circle, key)
        return SkillId(row[0]["id"])

    def offer(self, name: str, key: str = "driving", *, words: str = "I can drive", **fields: Any) -> int:
        """Somebody offers a skill, at any time unless said otherwise; nobody is asked by it yet."""
        return offers.add_offer(
            self.desk.tx,
            now=self.desk.now,
            circle=self.circle,
            member=self.members[name],
            skill=self.skill(key),
            words=words,
            language="en",
            reach_m=fields.get("reach_m"),
            by_phone=fields.get("by_phone", False),
            times=fields.get("times", OfferTimes()),
        )

    def need(
        self,
        start: str = "2026-11-26T09:30",
        end: str = "2026-11-26T11:00",
        *,
        people: int = 1,
        whom: str | None = "Elin",
        begin: bool = True,
        **fields: Any,
    ) -> SlotId:
        """A published need with one slot, and (unless said otherwise) the first people are asked."""
        wall = (datetime.fromisoformat(start), datetime.fromisoformat(end))
        zone = ZoneInfo(str(self.desk.zone))

        def write(tx: Any) -> SlotId:
            need = needs.add_need(
                tx,
                now=self.desk.now,
                circle=self.circle,
                posted_by=self.members["Carys"],
                beneficiary=Beneficiary.MEMBER if whom else Beneficiary.CIRCLE,
                beneficiary_member=self.members[whom] if whom else None,
                skill=self.skill(fields.get("key", "driving")),
                words=fields.get("words", "Someone to drive to the clinic"),
                language="en",
                times=(wall,),
                zone=str(zone),
                people=people,
                place_name=fields.get("place_name", "Cathays"),
                lat=fields.get("lat", 51.495),
                lon=fields.get("lon", -3.175),
                address=fields.get("address", ""),
                by_phone=fields.get("by_phone", False),
            )
            made = occurrence(*wall, zone)
            slot = needs.add_slot(tx, need, starts_at=made.starts_at, ends_at=made.ends_at, wall=wall)
            assert slot is not None
            return slot.id

        slot = run_transaction(self.desk.tx, write)
        if begin:
            self.act(lambda turn: inviting.begin(turn, slot), "Carys")
        return slot

    def act(self, deed: Any, name: str | None = None) -> Any:
        """Somebody (or the clock) does something through a service, and what is to be said is said."""
        someone = self.people[name] if name else None
        turn = self.desk.turn(someone, self.circle)
        done = run_transaction(self.desk.tx, lambda _: deed(turn))
        self.desk.deliver()
        return done

    def rule(self, wanted: Any, value: Any) -> None:
        """The circle sets a rule otherwise."""
        set_rule(self.desk.tx, self.circle, wanted, value, now=self.desk.now, by=None)

    def answers(self, chance: float, *, median_minutes: int = 60) -> None:
        """The circle is known for answering so: the chance of a yes, and when half of the answers have come.

        Willing people (0.9) are asked one by one; of slow ones (a day) all are asked at once.
        """
        known = 10_000
        log, spread = math.log(median_minutes), 0.5
        record = Record(yes=known * chance, no=known * (1 - chance) / 2, silent=known * (1 - chance) / 2)
        sums = Delays(seen=known, logs=known * log, squares=known * (log * log + spread * spread))
        self.desk.tx.execute(
            "INSERT OR REPLACE INTO circle_answering VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self.circle, record.yes, record.no, record.silent, *astuple(sums), to_ms(self.desk.now)),
        )

    def states(self, slot: SlotId) -> dict[str, str]:
        """Who was asked for a slot, and how that stands."""
        names = {member: name for name, member in self.members.items()}
        rows = self.desk.query("SELECT member_id, state FROM invitation WHERE slot_id = ? ORDER BY id", slot)
        return {names[row["member_id"]]: row["state"] for row in rows}

    def promises(self, slot: SlotId) -> dict[str, str]:
        """Who promised a slot, and how that stands."""
        names = {member: name for name, member in self.members.items()}
        rows = self.desk.query("SELECT member_id, state FROM commitment WHERE slot_id = ? ORDER BY id", slot)
        return {names[row["member_id"]]: row["state"] for row in rows}


def card(street: Street, name: str, words: str) -> Seen:
    """The newest message on somebody's screen with these words."""
    return next(seen for seen in reversed(street.desk.seen(street.people[name])) if words in seen.text)


def a_street(desk: Desk, *givers: str) -> Street:
    """Carys coordinates, Elin is helped, and the givers offer to drive at any time. They take their time to answer."""
    street = Street(desk=desk, circle=desk.open_circle())
    street.answers(0.3, median_minutes=24 * 60)
    street.join("Carys", "coordinator")
    street.join("Elin")
    for name in givers:
        street.join(name)
        street.offer(name)
    return street
