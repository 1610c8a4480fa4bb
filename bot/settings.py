"""Every option of the bot, with its unit and default; read from the environment or `.env`, all faults named at once."""

import difflib
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

#: Telegram's own servers.
TELEGRAM = "https://api.telegram.org"
#: Names that begin like ours and are read by the sandbox, not by the bot.
_SANDBOX_PREFIX = "MINGA_SANDBOX_"
_PREFIXES = ("MINGA_", "TELEGRAM_")
_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
#: Telegram's servers bring updates to these ports and no others.
WEBHOOK_PORTS = (443, 80, 88, 8443)


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
    minga_backup_folder: Path | None = Field(
        default=None,
        description="Folder, best on another disk, where the bot leaves a backup each night. Default: none is made.",
    )
    minga_backup_keep: int = Field(
        default=14,
        ge=1,
        le=1_000,
        description="Nightly backups that are kept; older ones are removed (backups).",
    )
    minga_checkpoints: Literal["own", "litestream"] = Field(
        default="own",
        description="Who empties the database's log: own, or litestream when Litestream replicates the database.",
    )
    minga_webhook_url: str | None = Field(
        default=None,
        description=(
            "Public https address to which Telegram brings updates, with its path. Without one the bot asks for them."
        ),
    )
    minga_webhook_listen: str = Field(
        default="127.0.0.1:8080",
        description="Where the bot listens for what the reverse proxy passes on to it (host:port).",
    )
    minga_webhook_secret: SecretStr | None = Field(
        default=None,
        description=(
            "Shared with Telegram and sent with each update, 16 to 256 of A-Z a-z 0-9 _ -. "
            "Else made at random and kept in the database."
        ),
    )
    minga_webhook_connections: int = Field(
        default=40,
        ge=1,
        le=100,
        description="Updates that Telegram may bring at the same time (connections).",
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

    @field_validator("minga_webhook_url")
    @classmethod
    def _is_webhook(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        parts, port = urlsplit(value), _port(value)
        is_local = parts.hostname in _THIS_MACHINE
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("write it as https://your.name/path, without ? and #")
        if parts.scheme == "http" and not is_local:
            raise ValueError("Telegram brings updates by https only; http is for a sandbox on this machine")
        if _is_telegram(info.data.get("telegram_api_base", "")):
            if is_local:
                raise ValueError(
                    "Telegram cannot reach this machine under that name; use its public name, or leave it out to poll"
                )
            if port not in WEBHOOK_PORTS:
                raise ValueError(
                    f"Telegram brings updates to the ports {', '.join(map(str, WEBHOOK_PORTS))} only"
                )
        return value if parts.path else f"{value}/"

    @field_validator("minga_webhook_listen")
    @classmethod
    def _is_listening_place(cls, value: str) -> str:
        if re.fullmatch(r"(\[[0-9A-Fa-f:]+\]|[^\s:/]+):[0-9]{1,5}", value) is None or not _port(f"//{value}"):
            raise ValueError("write it as host:port, such as 127.0.0.1:8080 or [::1]:8080")
        return value

    @field_validator("minga_webhook_secret")
    @classmethod
    def _is_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        if re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()) is None:
            raise ValueError(
                "use 16 to 256 letters, digits, _ or -, or leave it out and one is made at random"
            )
        return value

    @field_validator("minga_log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _clock_only_in_a_sandbox(self) -> "Settings":
        if self.minga_clock is not None and _is_telegram(self.telegram_api_base):
            raise ValueError(
                "MINGA_CLOCK: a movable clock is only for the sandbox; with Telegram's own servers leave it out"
            )
        return self

    @property
    def token(self) -> str:
        """The bot's token; "" when there is none."""
        return self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else ""

    @property
    def webhook_place(self) -> tuple[str, int]:
        """The host and the port at which the bot listens for updates."""
        host, _, port = self.minga_webhook_listen.rpartition(":")
        return host.strip("[]"), int(port)


def _is_telegram(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    return host == "telegram.org" or host.endswith(".telegram.org")


def _port(address: str) -> int | None:
    """Give the port of an address, by its scheme when it names none; None when what it names is no port."""
    parts = urlsplit(address)
    try:
        return parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None


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
