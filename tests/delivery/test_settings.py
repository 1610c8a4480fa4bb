"""Settings: every one is documented, every wrong one is named with its mend, near misses are recognised."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, read_settings, unknown_names


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch, tmp_path):
    for name in list(Settings.model_fields):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_example_lists_every_setting_with_its_default_and_nothing_else():
    text = (Path(__file__).parents[2] / ".env.example").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^#([A-Z_]+)=(.*)$", text, re.MULTILINE))

    defaults = {
        name.upper(): "" if field.default is None else str(field.default)
        for name, field in Settings.model_fields.items()
    }

    assert listed == defaults


def test_the_example_says_every_unit_that_the_settings_say():
    text = (Path(__file__).parents[2] / ".env.example").read_text(encoding="utf-8")
    for field in Settings.model_fields.values():
        for unit in re.findall(r"\(([^()]*(?:second|minute|factor)[^()]*)\)", field.description or ""):
            assert f"({unit})" in text
    assert all(field.description for field in Settings.model_fields.values())


def test_every_wrong_setting_is_named_at_once_with_what_to_do(monkeypatch):
    monkeypatch.setenv("MINGA_POLL_TIMEOUT", "soon")
    monkeypatch.setenv("TELEGRAM_API_BASE", "telegram.org")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "not a token")
    monkeypatch.setenv("MINGA_SETUP_CODE", "short")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    said = "\n".join(caught.value.sentences)
    for name in ("MINGA_POLL_TIMEOUT", "TELEGRAM_API_BASE", "TELEGRAM_BOT_TOKEN", "MINGA_SETUP_CODE"):
        assert name in said
    assert "@BotFather" in said
    assert "not a token" not in said


@pytest.mark.parametrize("base", ["https://api.telegram.org", "https://api.telegram.org/"])
def test_a_movable_clock_is_refused_with_telegrams_own_servers(base):
    with pytest.raises(SettingsError, match="MINGA_CLOCK"):
        read_settings(telegram_api_base=base, minga_clock="http://127.0.0.1:1/clock")

    settings = read_settings(telegram_api_base="http://127.0.0.1:1/", minga_clock="http://127.0.0.1:1/clock")
    assert settings.telegram_api_base == "http://127.0.0.1:1"


def test_the_file_is_read_and_the_environment_goes_before_it(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("MINGA_LIMIT_ALL=10\nMINGA_LIMIT_CHAT=3\nMINGA_DATA=\n")
    monkeypatch.setenv("MINGA_LIMIT_CHAT", "2")

    settings = read_settings()

    assert (settings.minga_limit_all, settings.minga_limit_chat, settings.minga_data) == (10, 2, Path("data"))


def test_a_name_that_is_nearly_a_setting_is_recognised(tmp_path):
    (tmp_path / ".env").write_text("TELEGRAM_TOKEN=1:x\n")
    environment = {"MINGA_DATEN": "x", "PATH": "/bin", "MINGA_SANDBOX_PORT": "1", "MINGA_DATA": "y"}

    said = unknown_names(environment, tmp_path / ".env")

    assert [line.split()[0] for line in said] == ["MINGA_DATEN", "TELEGRAM_TOKEN"]
    assert "MINGA_DATA?" in said[0]
    assert "TELEGRAM_BOT_TOKEN?" in said[1]


def test_a_token_is_in_no_text_of_the_settings():
    settings = read_settings(telegram_bot_token="42:secret-secret-secret")

    assert "secret" not in repr(settings)
    assert settings.token == "42:secret-secret-secret"
