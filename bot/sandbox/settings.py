"""The stand-in's options, from the environment only. The bot's own settings are not read here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.sandbox.stage import bot_id

#: A token that is one in form and can be none at Telegram.
SANDBOX_TOKEN = "1000001:SANDBOX-stays-on-this-machine"  # noqa: S105  it opens nothing


def _checked(token: str) -> str:
    bot_id(token)
    return token


class SandboxSettings(BaseSettings):
    """Each option is `MINGA_SANDBOX_<NAME>` in the environment."""

    model_config = SettingsConfigDict(env_prefix="MINGA_SANDBOX_", extra="ignore")

    #: Port on 127.0.0.1; 0 lets the system choose.
    port: int = Field(default=8081, ge=0, le=65535)
    #: Folder for everything that is kept between starts.
    data: Path = Path("sandbox-data")
    #: The bot's token here.
    token: Annotated[str, AfterValidator(_checked)] = SANDBOX_TOKEN
    #: Multiplies the permitted counts of the rate limits; the bot's MINGA_LIMIT_SCALE has to be the same.
    limit_scale: float = Field(default=1.0, gt=0)


class SharedSettings(BaseSettings):
    """What the bot reads too."""

    model_config = SettingsConfigDict(extra="ignore")

    #: The one-time code that makes the first steward; the page shows it.
    minga_setup_code: str | None = None
    #: A real bot's token: the stand-in refuses to start beside it.
    telegram_bot_token: str | None = None
