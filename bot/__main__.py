"""`python -m bot` starts the bot. What is wrong is said in sentences, never in a traceback."""

import asyncio
import logging
import signal
import sys

from bot.settings import Settings, SettingsError, read_settings, unknown_names


def main() -> int:
    """Start the bot and give the process's exit code."""
    try:
        settings = read_settings()
    except SettingsError as error:
        say("\n- ".join(["These settings have to be mended first:", *error.sentences]))
        return 2
    if not settings.token:
        say(
            "There is no TELEGRAM_BOT_TOKEN. `make run` starts Minga with a sandbox, without any account; "
            "with a token of @BotFather's in the environment or in .env this starts the bot on Telegram."
        )
        return 2
    return start(settings)


def say(sentence: str) -> None:
    """Say something to the operator before there is a log."""
    sys.stderr.write(f"{sentence}\n")


def start(settings: Settings) -> int:
    """Run the bot with these settings and give the process's exit code."""
    from bot.app import run  # noqa: PLC0415 - wrong settings are told without loading everything
    from bot.delivery.starting.foundations import CannotStartError  # noqa: PLC0415
    from bot.logs import set_up_logs  # noqa: PLC0415

    set_up_logs(level=settings.minga_log_level, form=settings.minga_log_format, token=settings.token)
    log = logging.getLogger("minga")
    for sentence in unknown_names():
        log.warning("%s", sentence)
    try:
        return int(asyncio.run(run(settings)))
    except CannotStartError as error:
        log.error("%s", error)  # noqa: TRY400 - a sentence, no traceback
        return int(error.code)


if __name__ == "__main__":
    signal.signal(
        signal.SIGTERM, lambda *_: sys.exit(0)
    )  # until everything is loaded and listens for it itself
    sys.exit(main())
