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
    monkeypatch.setenv("MINGA_WEBHOOK_URL", "http://minga.example/hook")
    monkeypatch.setenv("MINGA_WEBHOOK_LISTEN", "everywhere")
    monkeypatch.setenv("MINGA_WEBHOOK_SECRET", "short")
    monkeypatch.setenv("MINGA_WEBHOOK_CONNECTIONS", "101")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "not a token")
    monkeypatch.setenv("MINGA_SETUP_CODE", "short")

    with pytest.raises(SettingsError) as caught:
        read_settings()

    said = "\n".join(caught.value.sentences)
    for name in ("MINGA_POLL_TIMEOUT", "TELEGRAM_API_BASE", "TELEGRAM_BOT_TOKEN", "MINGA_SETUP_CODE"):
        assert name in said
    for part in ("URL", "LISTEN", "SECRET", "CONNECTIONS"):
        assert f"MINGA_WEBHOOK_{part}: " in said
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
    settings = read_settings(
        telegram_bot_token="42:not-to-be-seen-anywhere", minga_webhook_secret="not-to-be-seen-either"
    )

    assert "not-to-be-seen" not in repr(settings)
    assert settings.token == "42:not-to-be-seen-anywhere"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("minga.example/hook", "write it as https://your.name/path"),
        ("https://minga.example/hook?a=1", "without"),
        ("http://minga.example/hook", "by https only"),
        ("http://127.0.0.1:8080/hook", "public name"),
        ("https://localhost/hook", "public name"),
        ("https://minga.example:8080/hook", "ports 443, 80, 88, 8443"),
        ("https://minga.example:port/hook", "ports 443, 80, 88, 8443"),
    ],
)
def test_a_webhook_that_telegram_could_not_reach_is_refused(url, says):
    with pytest.raises(SettingsError, match="MINGA_WEBHOOK_URL") as caught:
        read_settings(minga_webhook_url=url)

    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://minga.example/hook", "https://api.telegram.org"),
        ("https://minga.example:8443/hook", "https://api.telegram.org"),
        ("http://127.0.0.1:8080/hook", "http://127.0.0.1:8081"),
    ],
)
def test_a_webhook_that_can_be_reached_is_taken(url, base):
    settings = read_settings(minga_webhook_url=url, telegram_api_base=base, minga_webhook_listen="[::1]:9000")

    assert settings.minga_webhook_url == url
    assert settings.webhook_place == ("::1", 9000)


@pytest.mark.parametrize(
    "place", ["8080", "localhost", "localhost:", "a b:80", "localhost:0", "localhost:99999"]
)
def test_a_place_to_listen_at_is_a_host_and_a_port(place):
    with pytest.raises(SettingsError, match="MINGA_WEBHOOK_LISTEN: write it as host:port"):
        read_settings(minga_webhook_listen=place)
