"""Backups of a bot at work, and what people see after one was put back: real processes, real files."""

import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.circle import DRIVE, NEED, PLACE, join_code, thursday
from tests.journeys.stage import Stage
from tests.upkeep.conftest import holds

CANARY = "Zyzzogeton"


@pytest.mark.faults
def test_a_backup_made_while_people_write_is_whole(stage: Stage, tmp_path: Path):
    (nia,) = stage.people.values()
    code = join_code(nia)
    target = tmp_path / "backups"
    target.mkdir()
    writers = [stage.person(f"P{number}") for number in range(12)]
    for person in writers:
        stage.post("/sandbox/start", person=person.id, payload=code)
    done: list[int] = []
    is_over = threading.Event()

    def back_up() -> None:
        while not is_over.is_set() or not done:
            done.append(stage.operator("backup", str(target / f"{len(done)}.db")).returncode)

    thread = threading.Thread(target=back_up)
    thread.start()
    for round_number in range(6):
        for person in writers:
            person.say(f"hello {round_number}", settle=False)
    stage.settle(90)
    is_over.set()
    thread.join()

    assert done
    assert set(done) == {0}
    for path in target.glob("*.db"):
        rehearsed = stage.operator("restore", "--rehearse", str(path))
        assert rehearsed.returncode == 0, rehearsed.stderr
        assert "Restore rehearsed" in rehearsed.stdout
        assert path.stat().st_mode & 0o777 == 0o600
        assert not list(target.glob(".*"))
    stage.check()


def test_after_a_restore_the_forgotten_stay_forgotten_and_nothing_old_is_said_again(
    stage: Stage, tmp_path: Path
):
    (nia,) = stage.people.values()
    code = join_code(nia)
    bryn = stage.person("Bryn")
    bryn.start(code)
    bryn.tap("I agree")
    bryn.say(DRIVE["en"])
    bryn.tap("^Yes, I offer this$")
    bryn.share_place(*PLACE)
    gone = stage.person(CANARY)
    gone.start(code)
    gone.tap("I agree")
    gone.say(f"I can teach {CANARY} on Tuesday mornings")

    # A need is published, Bryn says yes; then the backup is made.
    nia.say(NEED)
    nia.tap("^For the whole circle$")
    nia.tap("^Publish$")
    bryn.expect("Could you help.*Lifts by car")
    backup = tmp_path / "before.db"
    made = stage.operator("backup", str(backup))
    assert made.returncode == 0, made.stderr
    assert CANARY.encode() in backup.read_bytes()

    # The lost time: Bryn says yes, somebody is forgotten.
    bryn.say("yes")
    bryn.expect("You are coming")
    lost_message, lost_button = bryn.button(".")
    gone.say("/forget")
    gone.tap("Yes, forget me")
    gone.expect("I have forgotten you")
    stage.clock_to(stage.now() + timedelta(minutes=30))
    assert stage.query("SELECT state FROM commitment") == [("accepted",)]

    # While the bot runs nothing is put back.
    refused = stage.operator("restore", str(backup))
    assert refused.returncode == 2
    assert "Stop it first" in refused.stderr
    stage.stop_bot()
    before = {person.id: len(person.screen()) for person in (bryn, gone)}
    restored = stage.operator("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    assert "1 people who were forgotten" in restored.stdout

    # Not a byte of theirs is in the data folder, not even before the bot has started.
    assert holds(stage.folder / "bot", CANARY.encode(), str(gone.id).encode()) == []
    stage.start_bot()
    stage.settle()
    assert holds(stage.folder / "bot", CANARY.encode(), str(gone.id).encode()) == []
    assert stage.query("SELECT count(*) FROM commitment") == [(0,)]
    nia.expect("I had to be put back to an earlier state")
    assert len(gone.screen()) == before[gone.id]

    # A button from the lost time changes nothing and says why; the invitation on the screen is true again.
    bryn.tap_data(lost_message, lost_button["callback_data"])
    assert any("from a time that I have lost" in toast for toast in stage.toasts())
    assert stage.query("SELECT count(*) FROM commitment") == [(0,)]
    bryn.tap("^Yes, I can")
    assert stage.query("SELECT state FROM commitment") == [("accepted",)]
    stage.live_until(thursday(stage) + timedelta(hours=12))
    assert stage.query("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')") == [(0,)]
    assert stage.operator("check").returncode == 0


@pytest.mark.faults
def test_a_copy_that_was_put_back_by_hand_is_noticed_at_the_start(stage: Stage, tmp_path: Path):
    (nia,) = stage.people.values()
    gone = stage.person(CANARY)
    gone.start(join_code(nia))
    gone.tap("I agree")
    backup = tmp_path / "before.db"
    assert stage.operator("backup", str(backup)).returncode == 0
    gone.say("/forget")
    gone.tap("Yes, forget me")
    stage.clock_to(stage.now() + timedelta(minutes=15))
    stage.stop_bot()
    data = stage.folder / "bot"
    for path in data.glob("minga.db*"):
        path.unlink()
    (data / "minga.db").write_bytes(backup.read_bytes())

    stage.start_bot()

    nia.expect("I had to be put back to an earlier state")
    assert stage.query("SELECT count(*) FROM person WHERE name = ?", CANARY) == [(0,)]
    stage.wait_for(lambda: holds(data, CANARY.encode()) == [], "the scrub", 60)
    assert stage.operator("check").returncode == 0


@pytest.mark.faults
@pytest.mark.parametrize("moved", [False, True], ids=["restored", "moved"])
def test_what_waited_is_said_only_when_the_bot_has_not_run_since(stage: Stage, tmp_path: Path, moved: bool):
    (nia,) = stage.people.values()
    stage.stop_bot()
    path = stage.folder / "bot" / "minga.db"
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, subject) "
        "VALUES (0, 0, 1, 'text', 'message', 1, '{\"key\":\"error-kept\",\"values\":{}}')"
    )
    connection.commit()
    connection.close()
    backup = tmp_path / "moving.db"
    assert stage.operator("backup", str(backup)).returncode == 0
    nia.look_away()

    done = stage.operator("restore", str(backup), *(["--moved"] if moved else []))
    assert done.returncode == 0, done.stderr
    stage.start_bot()

    assert any("went wrong" in said for said in nia.news()) is moved
    assert nia.sees("put back to an earlier state") is not moved
    state, error = stage.query("SELECT state, error FROM outbox WHERE subject LIKE '%error-kept%'")[0]
    assert (state, error) == (("sent", None) if moved else ("expired", "restored"))
