"""A small circle in which a neighbour has promised to help another, for tests of what comes after."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.domain.ids import CircleId, CommitmentId, MemberId, SkillId, SlotId
from bot.services.promises import commitments
from storage.connection import run_transaction
from storage.needs import needs
from storage.needs.needs import Beneficiary, Slot
from tests.support.desk import Desk, Someone


@dataclass
class Street:
    """Rhian coordinates, Ann is helped, Mair helps."""

    desk: Desk
    circle: CircleId = field(init=False)
    rhian: Someone = field(init=False)
    ann: Someone = field(init=False)
    mair: Someone = field(init=False)
    members: dict[int, MemberId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.circle = self.desk.open_circle()
        self.rhian, self.ann, self.mair = (self.desk.person(name) for name in ("Rhian", "Ann", "Mair"))
        self.join(self.rhian, "steward", "coordinator")
        self.join(self.ann)
        self.join(self.mair)

    def join(self, someone: Someone, *roles: str) -> MemberId:
        self.members[someone.id] = self.desk.join(someone, self.circle, *roles)
        return self.members[someone.id]

    def person_id(self, someone: Someone) -> int:
        turn = self.desk.turn(someone, self.circle)
        assert turn.actor is not None
        return turn.actor

    def slot(
        self,
        start: str = "2026-11-26T09:30",
        end: str = "2026-11-26T11:00",
        *,
        people: int = 1,
        whom: Someone | None = None,
        for_circle: bool = False,
        beneficiary: MemberId | None = None,
    ) -> Slot:
        """A published need with one slot, wall time in the circle's zone."""
        walls = datetime.fromisoformat(start), datetime.fromisoformat(end)
        utc = [wall.replace(tzinfo=self.desk.zone).astimezone(UTC) for wall in walls]
        skill = SkillId(
            self.desk.query("SELECT id FROM skill WHERE key = 'driving' OR 1 ORDER BY id LIMIT 1")[0]["id"]
        )
        helped = None if for_circle else beneficiary or self.members[(whom or self.ann).id]
        kind = Beneficiary.CIRCLE if for_circle else Beneficiary.MEMBER
        if beneficiary is not None:
            kind = Beneficiary.ON_BEHALF
        need = needs.add_need(
            self.desk.tx,
            now=self.desk.now,
            circle=self.circle,
            posted_by=self.members[self.rhian.id],
            beneficiary=kind,
            beneficiary_member=helped,
            skill=skill,
            words="Somebody to drive a neighbour",
            language="en",
            times=(walls,),
            zone=str(self.desk.zone),
            people=people,
        )
        made = needs.add_slot(self.desk.tx, need, starts_at=utc[0], ends_at=utc[1], wall=walls)
        assert made is not None
        return made

    def take(self, someone: Someone, slot: Slot) -> CommitmentId:
        """They say yes."""
        self.do(someone, commitments.take, slot.id, slot.version)
        row = self.desk.query(
            "SELECT id FROM commitment WHERE slot_id = ? AND member_id = ?", slot.id, self.members[someone.id]
        )
        return CommitmentId(row[0]["id"])

    def promise(self, someone: Someone | None = None, **slot: Any) -> CommitmentId:
        """A slot, and somebody's (Mair's) yes to it."""
        return self.take(someone or self.mair, self.slot(**slot))

    def do(self, someone: Someone | None, service: Any, *args: Any, **values: Any) -> Any:
        """Call a service as somebody, in a transaction, and deliver what it says."""
        result = run_transaction(
            self.desk.tx, lambda _: service(self.desk.turn(someone, self.circle), *args, **values)
        )
        self.desk.deliver()
        return result

    def state(self, commitment: CommitmentId) -> str:
        return str(self.desk.query("SELECT state FROM commitment WHERE id = ?", commitment)[0]["state"])

    def version(self, commitment: CommitmentId) -> int:
        return int(self.desk.query("SELECT version FROM commitment WHERE id = ?", commitment)[0]["version"])

    def slot_of(self, commitment: CommitmentId) -> SlotId:
        return SlotId(
            self.desk.query("SELECT slot_id FROM commitment WHERE id = ?", commitment)[0]["slot_id"]
        )

    def minutes(self, someone: Someone) -> int:
        """Their balance, minutes."""
        return int(
            self.desk.query(
                "SELECT COALESCE(sum(minutes), 0) AS m FROM ledger_entry JOIN ledger_account a ON a.id = account_id "
                "WHERE a.member_id = ?",
                self.members[someone.id],
            )[0]["m"]
        )
