"""Dates and times stand as people in each language write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.texts import dates

LONDON = ZoneInfo("Europe/London")
START = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
END = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Thursday 26 November 2026, 9:30–11:00"),
        ("cy", "Dydd Iau 26 Tachwedd 2026, 9:30–11:00"),
        ("es", "jueves, 26 de noviembre de 2026, 9:30–11:00"),
        ("de", "Donnerstag, 26. November 2026, 9:30–11:00"),
        ("fr", "jeudi 26 novembre 2026, 9h30–11h00"),
        ("xx", "Thursday 26 November 2026, 9:30–11:00"),
    ],
)
def test_a_time_is_said_in_full(language, said):
    assert dates.full_span(START, END, language, LONDON) == said


def test_both_days_are_said_when_it_ends_on_another():
    end = datetime(2026, 11, 27, 1, 0, tzinfo=UTC)

    assert dates.short_span(START, end, "en", LONDON) == "Thu 26 Nov, 9:30 – Fri 27 Nov, 1:00"


def test_a_moment_is_said_in_the_zone_of_the_circle():
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)

    assert dates.full_moment(summer, "en", LONDON) == "Thursday 2 July 2026, 0:30"


@pytest.mark.parametrize(("minutes", "said"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min")])
def test_a_duration_is_said_in_hours_and_minutes(minutes, said):
    assert dates.duration(minutes, "en") == said


@pytest.mark.parametrize(
    ("patterns", "said"),
    [
        ([], "any time"),
        ([(day, 0, 1440) for day in range(7)], "every day"),
        (
            [(0, 540, 720), (1, 540, 720), (2, 540, 720), (5, 0, 1440)],
            "Monday to Wednesday 9:00–12:00; Saturday",
        ),
        ([(1, 540, 720), (3, 540, 720)], "Tuesday and Thursday 9:00–12:00"),
        ([(4, 1080, 1440)], "Friday 18:00–24:00"),
    ],
)
def test_weekly_hours_are_said_in_words(patterns, said):
    assert dates.weekly(patterns, "en") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["Siân"], "Siân"),
        (["Siân", "Huw"], "Siân a Huw"),
        (["Siân", "Huw", "Owen"], "Siân, Huw ac Owen"),
        (["Siân", "Wyn"], "Siân a Wyn"),
        (["Siân", "Émile"], "Siân ac Émile"),
        (["Siân", "Ifan"], "Siân ac Ifan"),
        (["Siân", "Ieuan"], "Siân a Ieuan"),
        (["Siân", "Carys"], "Siân a Carys"),
        (["geirda", "cofnod troseddol"], "geirda a chofnod troseddol"),
        (["Siân", "Huw", "1 arall"], "Siân, Huw ac 1 arall"),
        (["Siân", "Huw", "12 arall"], "Siân, Huw a 12 arall"),
    ],
)
def test_a_welsh_list_says_a_or_ac(words, said):
    assert dates.listed(words, "cy") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Ana", "Inés"], "Ana e Inés"),
        (["Ana", "Luis", "Íñigo"], "Ana, Luis e Íñigo"),
        (["aguja", "hilo"], "aguja e hilo"),
        (["Ana", "Yvonne"], "Ana e Yvonne"),
        (["nieve", "hielo"], "nieve y hielo"),
        (["Ana", "Iolo"], "Ana y Iolo"),
        (["Ana", "Yolanda"], "Ana y Yolanda"),
        (["Ivy", "Ana"], "Ivy y Ana"),
        (["Inés"], "Inés"),
    ],
)
def test_a_spanish_list_says_e_before_the_sound_of_i(words: list[str], said: str):
    assert dates.listed(words, "es") == said


def test_midnight_at_the_end_of_a_day_is_not_its_beginning():
    assert (dates.clock(0, "fr"), dates.clock(1440, "fr")) == ("0h00", "24h00")
