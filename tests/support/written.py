"""Rows written straight into the tables, for tests whose subject is not how they come about."""

from storage.instants import to_ms

HOUR = 3_600_000


def slot_for(desk, beneficiary=None, posted_by=1, *, words="Drive a neighbour", hours=48):
    """A published need with one slot; give (need, slot)."""
    now = to_ms(desk.now)
    skill = desk.query("SELECT min(id) AS id FROM skill")[0]["id"]
    columns = {
        "circle_id": 1,
        "posted_by": posted_by,
        "beneficiary": "member" if beneficiary else "circle",
        "beneficiary_member": beneficiary,
        "skill_id": skill,
        "words": words,
        "language": "en",
        "people": 1,
        "state": "published",
        "created_at": now,
        "changed_at": now,
        "zone": "Europe/London",
        "times": '[["2026-11-26T09:00", "2026-11-26T10:00"]]',
        "address": f"1 {words} Street",
    }
    need = desk.tx.execute(
        f"INSERT INTO need ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) RETURNING id",
        tuple(columns.values()),
    ).fetchone()["id"]
    start = now + hours * HOUR
    slot = desk.tx.execute(
        "INSERT INTO slot (circle_id, need_id, starts_at, ends_at, local_start, local_end, zone, places, state) "
        "VALUES (1, ?, ?, ?, '2026-11-26T09:00', '2026-11-26T10:00', 'Europe/London', 1, 'open') RETURNING id",
        (need, start, start + HOUR),
    ).fetchone()["id"]
    return need, slot


def promise(desk, slot, member, state="accepted"):
    """Write a promise straight into the tables; give its id."""
    at = desk.query("SELECT starts_at, ends_at FROM slot WHERE id = ?", slot)[0]
    person = desk.query("SELECT person_id FROM member WHERE id = ?", member)[0]["person_id"]
    return desk.tx.execute(
        "INSERT INTO commitment (circle_id, slot_id, member_id, person_id, starts_at, ends_at, state, created_at, "
        "changed_at) VALUES (1, ?, ?, ?, ?, ?, ?, 0, 0) RETURNING id",
        (slot, member, person, at["starts_at"], at["ends_at"], state),
    ).fetchone()["id"]
