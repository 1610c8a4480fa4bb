"""What `minga` can be asked for. Whatever goes wrong is one sentence on standard error, never a traceback."""

import argparse
import sqlite3
from collections.abc import Sequence

from bot.operator import copies, looking, queues, starting, status, understand
from bot.operator.ground import OperatorError, complain
from bot.settings import SettingsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the operator's command and give its exit code: 0 fine, 1 something is wrong, 2 it could not be looked at."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.do(chosen))
    except SettingsError as error:
        complain("\n- ".join(["These settings have to be mended first:", *error.sentences]))
    except OperatorError as error:
        complain(str(error))
    except sqlite3.DatabaseError as error:
        complain(f"The database cannot be read ({error}). Is it Minga's, and is nothing else writing to it?")
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="minga",
        description="Look at a running bot's tables, check and back them up, put a row or a backup back.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for group in (starting, status, looking, queues, copies, understand):
        group.add(commands)
    return parser
