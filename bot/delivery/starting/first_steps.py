"""What is done once at a start, before anything comes in: after a restore, and on an empty database."""

import logging
import secrets
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.delivery.faults import persist
from bot.services import restoring
from storage.connection import Database
from storage.queues import kept

_log = logging.getLogger("minga")


async def offer_setup_code(database: Database, *, wanted: SecretStr | None, now: datetime) -> None:
    """Log the line that makes its sender the first steward, while there is no circle."""
    code = wanted.get_secret_value() if wanted is not None else None
    made = secrets.token_urlsafe(24)
    offered = await database.transact(lambda tx: kept.offer_setup_code(tx, now=now, wanted=code, made=made))
    if offered is not None:
        _log.info("set up: /start %s", offered)


async def settle(database: Database, *, folder: Path, now: datetime) -> None:
    """Do what follows when the database was put back from a copy, by whatever means; else nothing."""
    settled, back = await persist(database, lambda tx: restoring.settle_if_copied(tx, folder=folder, now=now))
    if settled is not None:
        _log.warning(
            "The database is a copy of %s: what came until %s is lost; %d waiting messages are not sent any more",
            settled.since.isoformat(timespec="seconds"),
            settled.until.isoformat(timespec="seconds"),
            settled.expired,
        )
    if back:
        _log.warning("%d people who had been forgotten were in the database, and are forgotten again", back)
