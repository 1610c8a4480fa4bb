"""Backups: making one while the bot runs, putting one back while it does not, and rehearsing that."""

import argparse
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.delivery.starting.foundations import DATABASE_NAME
from bot.delivery.starting.lock import AlreadyRunningError, FileLock
from bot.operator.ground import OperatorError, add_command, complain, open_database, say
from bot.operator.tables import local_time, size
from bot.services import restoring
from bot.services.restoring import Settled
from bot.settings import Settings, read_settings
from storage.queues import kept
from storage.upkeep import backup, restore, tombstones
from storage.upkeep.backup import BackupError
from storage.upkeep.restore import Ready

if TYPE_CHECKING:
    from bot.operator.ground import Commands

#: Where backups go when nothing else is said, in the data folder.
BACKUPS = "backups"


def add(commands: "Commands") -> None:
    """Add this module's commands."""
    making = add_command(commands, "backup", _backup, "make a backup, also while the bot runs")
    making.add_argument(
        "target",
        nargs="?",
        type=Path,
        help="a new file, or a folder; else MINGA_BACKUP_FOLDER, else `backups` in the data folder",
    )
    making.add_argument(
        "--keep", type=_count, metavar="N", help="then remove the oldest minga-….db there but for N"
    )
    putting = add_command(commands, "restore", _restore, "put a backup in the database's place")
    putting.add_argument("file", type=Path, help="a backup, or a database that Litestream restored")
    putting.add_argument(
        "--rehearse", action="store_true", help="do it in a temporary folder and change nothing"
    )
    putting.add_argument(
        "--moved",
        action="store_true",
        help="the bot has not run since the backup was made: what waits to be sent is still sent",
    )


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("keep at least 1")
    return number


def _backup(chosen: argparse.Namespace) -> int:
    settings = read_settings()
    with closing(open_database(settings)) as connection:
        now = _now(connection)
    target = chosen.target
    if target is None:
        target = settings.minga_backup_folder or settings.minga_data / BACKUPS
        try:
            target.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise OperatorError(
                f"The folder {target.absolute()} cannot be made ({error.strerror})."
            ) from None
    try:
        made = backup.make(settings.minga_data / DATABASE_NAME, target, now=now)
        say(f"{made.path}: {size(made.size)} in {made.took_s:.1f} s, checked")
        if chosen.keep is not None:
            for path in backup.keep_newest(made.path.parent, chosen.keep):
                say(f"removed {path}")
    except BackupError as error:
        raise OperatorError(str(error)) from None
    except OSError as error:
        raise OperatorError(f"The backup is safe, but an old one could not be removed ({error}).") from None
    return _complain_of(made.broken, "The backup is whole, but the database breaks what should hold")


def _restore(chosen: argparse.Namespace) -> int:
    settings = read_settings()
    try:
        if chosen.rehearse:
            with tempfile.TemporaryDirectory(prefix="minga-rehearsal-") as folder:
                return _rehearse(settings, chosen.file, Path(folder), moved=chosen.moved)
        settings.minga_data.mkdir(parents=True, exist_ok=True)
        with FileLock(settings.minga_data).held():
            return _put_back(settings, chosen.file, moved=chosen.moved)
    except BackupError as error:
        raise OperatorError(str(error)) from None
    except AlreadyRunningError as error:
        raise OperatorError(f"Minga is running on this data ({error}). Stop it first.") from None
    except OSError as error:
        raise OperatorError(
            f"{error.filename or settings.minga_data}: {error.strerror}. The database was not replaced."
        ) from None


def _rehearse(settings: Settings, file: Path, folder: Path, *, moved: bool) -> int:
    database = settings.minga_data / DATABASE_NAME
    if file.is_file():
        free = shutil.disk_usage(folder).free
        if free < 3 * file.stat().st_size:
            raise OperatorError(f"{folder} has only {size(free)} left; set TMPDIR to a folder with more.")
    ready, settled = _make_ready(file, folder, database, moved=moved)
    _report(ready, settled, file)
    say("Restore rehearsed; nothing was changed.")
    return _complain_of(ready.broken, "The backup breaks what should hold")


def _put_back(settings: Settings, file: Path, *, moved: bool) -> int:
    database = settings.minga_data / DATABASE_NAME
    had_tombstones = database.exists() or (settings.minga_data / tombstones.NAME).exists()
    ready, settled = _make_ready(file, settings.minga_data, database, moved=moved)
    aside = restore.put_in_place(ready, database, now=datetime.now(UTC))
    _report(ready, settled, file)
    if aside is not None:
        say(f"The database as it was before is {aside}. Delete it when you no longer need it:")
        say("  whoever is forgotten from now on is still in it, as in every older backup.")
    if not had_tombstones and not moved:
        say(
            f"Neither the database nor {tombstones.NAME} was in {settings.minga_data.absolute()}: whoever asked to be "
            "forgotten after the backup was made cannot be known, and is in the database again. If you have "
            f"{tombstones.NAME} from elsewhere, put it there before you start the bot."
        )
    say(f"Restored. Start the bot; `minga check` looks at {database} any time.")
    return _complain_of(ready.broken, "It is in place, but breaks what should hold")


def _make_ready(file: Path, folder: Path, database: Path, *, moved: bool) -> tuple[Ready, Settled | None]:
    done: list[Settled] = []
    present = datetime.now(UTC)
    if database.exists():
        with suppress(sqlite3.DatabaseError), closing(backup.open_for_reading(database)) as connection:
            present = _now(connection)

    def settle(tx: sqlite3.Connection, ready: Ready) -> None:
        # The newer of both clocks: a sandbox's may have been moved since.
        now = max(_now(tx), present)
        if moved:
            restoring.forget_again(tx, now=now, buried=ready.buried)
            restore.say_copied(tx, None)
        else:
            done.append(restoring.settle(tx, since=ready.since or now, now=now, buried=ready.buried))

    ready = restore.make_ready(file, folder, database=database, settle=settle)
    return ready, done[0] if done else None


def _report(ready: Ready, settled: Settled | None, file: Path) -> None:
    since = "an unknown time" if ready.since is None else local_time(ready.since)
    say(f"{file} is of {since}, schema {ready.schema}, whole.")
    if settled is not None:
        say(
            f"{settled.expired} messages that waited then are not sent any more (they end as expired, 'restored')."
        )
        say(f"{settled.forgotten} people who were forgotten since then have been forgotten again.")
        say("The coordinators of every circle are told from when to when things may be missing.")


def _complain_of(broken: Sequence[str], what: str) -> int:
    if broken:
        complain(f"{what}: {'; '.join(broken[:5])}. Run `minga check`.")
    return 1 if broken else 0


def _now(tx: sqlite3.Connection) -> datetime:
    """Give the present on the bot's clock, which a sandbox may have moved."""
    return datetime.now(UTC) + timedelta(milliseconds=int(kept.kept(tx, "offset_ms") or 0))
