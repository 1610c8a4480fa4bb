"""Every option of the bot, with its unit and default; read from the environment or `.env`, all faults named at once."""

import difflib
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

#: Telegram's own servers.
TELEGRAM = "https://api.telegram.org"
#: Names that begin like ours and are read by the sandbox, not by the bot.
_SANDBOX_PREFIX = "MINGA_SANDBOX_"
_PREFIXES = ("MINGA_", "TELEGRAM_")


class SettingsError(Exception):
    """Settings that cannot be used. `sentences` says of each what is wrong and how to mend it."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


class Settings(BaseSettings):
    """What the operator decides. The environment goes before `.env`; an empty value counts as not set."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None,
        description="The bot's token, from @BotFather. Without one, `make run` starts the sandbox.",
    )
    telegram_api_base: str = Field(
        default=TELEGRAM,
        description="Root of the Bot API server; calls go to <root>/bot<token>/<method>.",
    )
    minga_data: Path = Field(
        default=Path("data"), description="Folder of the database and everything else that is kept."
    )
    minga_clock: str | None = Field(
        default=None,
        description="Address of a sandbox's movable clock. Refused with Telegram's own servers.",
    )
    minga_setup_code: SecretStr | None = Field(
        default=None,
        description=(
            "Code that makes its first sender the steward, 32 to 64 of A-Z a-z 0-9 _ -. Else made at random."
        ),
    )
    minga_limit_scale: float = Field(
        default=1.0,
        gt=0,
        le=10_000,
        description="Multiplies the three limits below; only for servers that scale theirs alike (a factor).",
    )
    minga_limit_all: int = Field(
        default=30,
        ge=1,
        le=10_000,
        description="Messages in any second, over all chats (messages per second).",
    )
    minga_limit_chat: int = Field(
        default=1, ge=1, le=1_000, description="Messages in any second in one chat (messages per second)."
    )
    minga_limit_group: int = Field(
        default=20, ge=1, le=10_000, description="Messages in any minute in one group (messages per minute)."
    )
    minga_poll_timeout: int = Field(
        default=25,
        ge=0,
        le=50,
        description="How long one question for updates may wait for an answer (seconds).",
    )
    minga_request_timeout: float = Field(
        default=30.0,
        gt=0,
        le=600,
        description="How long a call may take before its outcome counts as unknown (seconds).",
    )
    minga_silence: float = Field(
        default=300.0,
        gt=0,
        description="After so long without any answer to a poll the process ends with code 3 (seconds).",
    )
    minga_wait_lock: float = Field(
        default=0.0,
        ge=0,
        description="How long a second start waits for the first to end before it refuses with code 4 (seconds).",
    )
    minga_log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="DEBUG, INFO, WARNING or ERROR."
    )
    minga_log_format: Literal["text", "json"] = Field(
        default="text", description="text, or json: one JSON object per line."
    )

    @field_validator("telegram_api_base", "minga_clock")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("write it as http://host:port or https://host")
        return value.rstrip("/")

    @field_validator("telegram_bot_token")
    @classmethod
    def _is_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        if re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value.get_secret_value()) is None:
            raise ValueError("copy it again from @BotFather; it looks like 123456789:AbC-dEf…")
        return value

    @field_validator("minga_setup_code")
    @classmethod
    def _is_code(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        code = value.get_secret_value()
        if re.fullmatch(r"[A-Za-z0-9_-]{32,64}", code) is None:
            raise ValueError(
                "use 32 to 64 letters, digits, _ or -, or leave it out and one is made at random"
            )
        return value

    @field_validator("minga_log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _clock_only_in_a_sandbox(self) -> "Settings":
        host = urlsplit(self.telegram_api_base).hostname or ""
        if self.minga_clock is not None and (host == "telegram.org" or host.endswith(".telegram.org")):
            raise ValueError(
                "MINGA_CLOCK: a movable clock is only for the sandbox; with Telegram's own servers leave it out"
            )
        return self

    @property
    def token(self) -> str:
        """The bot's token; "" when there is none."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""


def read_settings(**given: Any) -> Settings:
    """Read the environment and `.env`; `given` goes before both (tests).

    Raises `SettingsError`, with a sentence for every setting that is wrong.
    """
    try:
        return Settings(**given)
    except ValidationError as error:
        raise SettingsError(_sentences(error)) from None
    except UnicodeDecodeError:
        raise SettingsError([".env: this file is not UTF-8 text; save it as UTF-8."]) from None


def _sentences(error: ValidationError) -> list[str]:
    sentences = []
    for fault in error.errors(include_url=False, include_input=False):
        reason = fault["msg"].removeprefix("Value error, ")
        if not fault["loc"]:
            sentences.append(f"{reason}.")
            continue
        name = str(fault["loc"][0])
        field = Settings.model_fields.get(name)
        about = f" ({field.description})" if field is not None else ""
        default = "" if field is None or field.default is None else f" Default: {field.default}."
        sentences.append(f"{name.upper()}: {reason[:1].lower()}{reason[1:]}.{about}{default}")
    return sentences


def unknown_names(environment: Mapping[str, str] | None = None, env_file: Path = Path(".env")) -> list[str]:
    """Give a sentence for each name that begins like a setting of ours and is none, with the nearest that is."""
    known = [name.upper() for name in Settings.model_fields]
    names = set(os.environ if environment is None else environment)
    if env_file.is_file():
        lines = env_file.read_text(encoding="utf-8", errors="replace").splitlines()
        names |= {line.split("=", 1)[0].removeprefix("export ").strip() for line in lines if "=" in line}
    sentences = []
    for name in sorted(n.upper() for n in names):
        if name in known or name.startswith(_SANDBOX_PREFIX) or not name.startswith(_PREFIXES):
            continue
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        mean = f" Did you mean {near[0]}?" if near else ""
        sentences.append(f"{name} is no setting of this program and changes nothing.{mean}")
    return sentences
