"""Whatever people do in whatever order: no place is promised twice, nobody is promised to two, no one is stuck."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.handlers.test_commitments import _cancel, _move
from tests.support.desk import Desk, Someone
from tests.support.promises import a_street

NAMES = ("Mair", "Nia", "Olwen", "Pia", "Rhys")
HELD = "('accepted', 'confirmed', 'there', 'done')"


class Promising(RuleBasedStateMachine):
    """People press whatever they see; the coordinator moves and cancels; time passes."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.street = a_street(self.desk, *NAMES)
        self.slots: list[int] = []
        self.pressed: list[tuple[Someone, str]] = []

    def teardown(self) -> None:
        self.desk.close()

    @precondition(lambda self: len(self.slots) < 4)
    @rule(hour=st.integers(9, 12), people=st.integers(1, 2), day=st.integers(27, 28))
    def a_need_is_published(self, hour, people, day):
        start, end = f"2026-11-{day}T{hour:02}:00", f"2026-11-{day}T{hour + 2:02}:00"
        self.slots.append(self.street.need(start, end, people=people))

    @rule(name=st.sampled_from(NAMES), which=st.integers(0, 30))
    def somebody_presses_what_they_see(self, name, which):
        someone = self.street.people[name]
        found = [
            (data, seen)
            for seen in self.desk.seen(someone)
            for data in seen.buttons.values()
            if data.startswith("i")
        ]
        if found:
            data, seen = found[which % len(found)]
            acts = len(self.desk.query("SELECT id FROM act"))
            self.desk.press_data(someone, data, seen)
            if len(self.desk.query("SELECT id FROM act")) > acts:  # what was refused may be tried again
                self.pressed.append((someone, data))

    @precondition(lambda self: self.pressed)
    @rule(which=st.integers(0, 100))
    def a_press_comes_again(self, which):
        someone, data = self.pressed[which % len(self.pressed)]
        before = self.desk.query("SELECT id, state, version FROM commitment ORDER BY id")
        told = self.desk.query("SELECT * FROM contact_consent")

        self.desk.press_data(someone, data)

        assert self.desk.query("SELECT id, state, version FROM commitment ORDER BY id") == before
        assert self.desk.query("SELECT * FROM contact_consent") == told

    @precondition(lambda self: self.slots)
    @rule(which=st.integers(0, 3), hour=st.integers(8, 13))
    def a_time_is_moved(self, which, hour):
        slot = self.slots[which % len(self.slots)]
        row = self.desk.query("SELECT * FROM slot WHERE id = ?", slot)[0]
        day = row["local_start"][:10]
        free = self.desk.query(
            "SELECT 1 FROM slot WHERE need_id = ? AND local_start LIKE ?",
            row["need_id"],
            f"{day}T{hour:02}:00%",
        )
        if row["state"] == "open" and not free and f"{day}T{hour:02}" > self.desk.now.isoformat()[:13]:
            _move(self.street, slot, f"{day}T{hour:02}:00", f"{day}T{hour + 1:02}:30")

    @precondition(lambda self: self.slots)
    @rule(which=st.integers(0, 3))
    def a_time_is_cancelled(self, which):
        slot = self.slots[which % len(self.slots)]
        row = self.desk.query("SELECT state, starts_at FROM slot WHERE id = ?", slot)[0]
        if row["state"] == "open" and row["starts_at"] > self.desk.now.timestamp() * 1000:
            _cancel(self.street, slot)

    @rule(hours=st.integers(1, 12))
    def time_passes(self, hours):
        if self.desk.now.day < 26:
            self.desk.pass_time(hours=hours)

    @invariant()
    def no_place_is_promised_twice(self):
        over = self.desk.query(
            f"SELECT slot_id FROM commitment JOIN slot ON slot.id = slot_id WHERE commitment.state IN {HELD} "
            "GROUP BY slot_id HAVING count(*) > min(slot.places)"
        )
        assert over == []

    @invariant()
    def nobody_is_in_two_places_at_once(self):
        both = self.desk.query(
            f"SELECT 1 FROM commitment a JOIN commitment b ON a.person_id = b.person_id AND a.id < b.id "
            f"AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at "
            f"WHERE a.state IN {HELD} AND b.state IN {HELD}"
        )
        assert both == []

    @invariant()
    def what_stands_has_its_slots_times(self):
        apart = self.desk.query(
            f"SELECT 1 FROM commitment JOIN slot ON slot.id = slot_id WHERE commitment.state IN {HELD} "
            "AND (commitment.starts_at <> slot.starts_at OR commitment.ends_at <> slot.ends_at)"
        )
        assert apart == []

    @invariant()
    def nobody_who_could_waits_while_a_place_is_free(self):
        waiting = self.desk.query(
            f"SELECT c.id FROM commitment c JOIN slot s ON s.id = c.slot_id WHERE c.state = 'waiting' "
            f"AND s.state = 'open' AND s.places > (SELECT count(*) FROM commitment h WHERE h.slot_id = s.id "
            f"AND h.state IN {HELD}) AND NOT EXISTS (SELECT 1 FROM commitment o WHERE o.person_id = c.person_id "
            f"AND o.id <> c.id AND o.state IN {HELD} AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at)"
        )
        assert waiting == []

    @invariant()
    def whoever_is_awaited_has_a_deadline_that_is_planned(self):
        lost = self.desk.query(
            "SELECT i.id FROM invitation i JOIN slot s ON s.id = i.slot_id WHERE i.state IN ('planned', 'sent') "
            "AND s.state = 'open' AND s.starts_at > ? AND NOT EXISTS (SELECT 1 FROM due WHERE kind = 'wave' "
            "AND subject = s.id AND state = 'waiting' AND due_at <= i.deadline)",
            int(self.desk.now.timestamp() * 1000),
        )
        assert lost == []

    @invariant()
    def nothing_is_awaited_for_what_is_off(self):
        awaited = self.desk.query(
            "SELECT 1 FROM slot s JOIN invitation i ON i.slot_id = s.id AND i.state IN ('planned', 'sent') "
            "WHERE s.state = 'cancelled' UNION ALL "
            "SELECT 1 FROM slot s JOIN commitment c ON c.slot_id = s.id "
            "AND c.state IN ('waiting', 'accepted', 'confirmed') WHERE s.state = 'cancelled'"
        )
        assert awaited == []

    @invariant()
    def no_contact_is_on_a_screen_without_both_consents(self):
        for name, someone in self.street.people.items():
            for seen in self.desk.seen(someone):
                if "You can reach" in seen.text:
                    both = self.desk.query(
                        "SELECT commitment_id FROM contact_consent WHERE withdrawn_at IS NULL "
                        "GROUP BY commitment_id HAVING count(*) = 2"
                    )
                    assert both, name


TestPromising = Promising.TestCase
TestPromising.settings = settings(
    max_examples=30,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
