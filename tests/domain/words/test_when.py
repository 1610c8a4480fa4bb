"""Sentences to times, in five languages; the tables beside this file say what each one means."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.words import DoubtKind, Period, Repeat, Span, Weekly, guess_language, understand_when
from tests.domain.words.notation import ZONES, notation, reference

LONDON = ZONES["en"]
TABLES = {
    language: tomllib.loads((Path(__file__).parent / f"phrases_{language}.toml").read_text(encoding="utf-8"))
    for language in ZONES
}
PHRASES = [
    pytest.param(language, expect, phrase, meaning, id=f"{language} {expect}: {phrase}")
    for language, table in TABLES.items()
    for expect, phrases in table.items()
    for phrase, meaning in phrases.items()
]


def understand(text, language="en", *, at=None, zone=None, expect="need"):
    zone = zone or ZONES[language]
    return understand_when(text, language=language, at=at or reference(zone), zone=zone, expect=expect)


@pytest.mark.parametrize(("language", "expect", "phrase", "meaning"), PHRASES)
def test_a_sentence_means(language, expect, phrase, meaning):
    assert notation(understand(phrase, language, expect=expect)) == meaning


def test_every_language_has_at_least_sixty_phrases():
    for language, table in TABLES.items():
        assert sum(map(len, table.values())) >= 60, language


def test_a_span_is_aware_in_the_zone_of_the_sentence():
    when = understand("Thursday 9:30 to 11")

    assert when.slots == (
        Span(
            start=datetime(2026, 11, 26, 9, 30, tzinfo=LONDON),
            end=datetime(2026, 11, 26, 11, 0, tzinfo=LONDON),
            day_only=False,
        ),
    )
    assert when.slots[0].start.tzinfo is LONDON
    assert when.slots[0].start.astimezone(UTC) == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def test_a_day_without_an_hour_is_the_day_and_says_so():
    one, several = understand("tomorrow").slots[0], understand("this weekend").slots[0]

    assert one == Span(start=datetime(2026, 11, 25, tzinfo=LONDON), end=None, day_only=True)
    assert several.end == datetime(2026, 11, 30, tzinfo=LONDON)


def test_a_habit_an_exception_and_a_repetition_have_types_of_their_own():
    offer = understand("Tuesday mornings until 1 June, not in August", expect="offer")
    need = understand("every other Thursday 10 to 11 until 1 June")

    assert offer.pattern == (Weekly(weekday=1, from_minute=540, to_minute=720),)
    assert offer.period == Period(
        from_date=None, to_date=date(2027, 6, 1), excluded=((date(2027, 8, 1), date(2027, 8, 31)),)
    )
    assert need.repeat == Repeat(
        every_weeks=2, weekdays=(3,), until=date(2027, 6, 1), start_minute=600, end_minute=660
    )


def test_a_doubt_quotes_the_words_that_it_is_about():
    when = understand("next Thursday at 3")

    assert {doubt.kind: doubt.words for doubt in when.unsure} == {
        DoubtKind.NEXT: "next Thursday",
        DoubtKind.AM_PM: "at 3",
    }


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Someone to drive Mrs. Évans on Thursday", "Someone to drive Mrs. Évans"),
        ("Please (on Thursday) help", "Please help"),
        ("On Thursday, please help", "please help"),
        ("Help, on Thursday at 3, please!", "Help, please!"),
        ("", ""),
    ],
)
def test_the_rest_keeps_the_authors_words_without_loose_ends(text, kept):
    assert understand(text).rest == kept


def test_days_are_those_of_the_readers_zone_not_of_utc():
    # 23:30 in London on Tuesday is already Wednesday in Berlin.
    at = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)

    assert understand("tomorrow", "en", at=at).slots[0].start.date() == date(2026, 11, 25)
    assert understand("morgen", "de", at=at).slots[0].start.date() == date(2026, 11, 26)


def test_a_replayed_message_means_what_it_meant_when_it_was_sent():
    sent = reference(LONDON)

    assert understand("in 30 minutes", at=sent).slots[0].start == sent + timedelta(minutes=30)


def test_seconds_are_rounded_up_to_the_next_minute():
    when = understand("now", at=datetime(2026, 11, 24, 9, 0, 20, tzinfo=UTC))

    assert when.slots[0].start == datetime(2026, 11, 24, 9, 1, tzinfo=LONDON)


def test_minutes_from_now_are_real_minutes_when_the_clocks_change():
    berlin = ZONES["de"]
    just_before = datetime(2027, 3, 28, 0, 50, tzinfo=UTC)

    start = understand("in 30 Minuten", "de", at=just_before).slots[0].start

    assert start.astimezone(UTC) == just_before + timedelta(minutes=30)
    assert start.astimezone(berlin).hour == 3


def test_an_hour_that_does_not_exist_becomes_the_next_minute_that_does():
    when = understand("28.3.2027 um 02:30", "de")

    assert when.slots[0].start.strftime("%H:%M") == "03:00"


def test_an_hour_that_exists_twice_is_the_first():
    when = understand("25.10.2027 um 9", "de"), understand("31.10.2027 um 02:30", "de")

    assert when[1].slots[0].start.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_another_zone_reads_the_same_words_in_its_own_time():
    sydney = ZoneInfo("Australia/Sydney")

    when = understand("tomorrow at 3pm", zone=sydney)

    assert when.slots[0].start == datetime(2026, 11, 25, 15, 0, tzinfo=sydney)


@pytest.mark.parametrize(
    ("text", "expected", "hour"),
    [
        ("at 3", "Tue 2026-11-24 15:00", 9),
        ("at 3", "Wed 2026-11-25 15:00", 16),
        ("at 8", "Tue 2026-11-24 20:00", 17),
    ],
)
def test_an_hour_without_a_day_is_the_next_such_hour(text, expected, hour):
    when = understand(text, at=datetime(2026, 11, 24, hour, 0, tzinfo=UTC))

    assert notation(when) == f"{expected}; unsure am_pm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today at 8", "Tue 2026-11-24 20:00; unsure am_pm"),
        ("today at 9:30", "Tue 2026-11-24 09:30; unsure past"),
        ("today 9 to 11", "Tue 2026-11-24 09:00-11:00; unsure past"),
        ("today at 8 for an hour", "Tue 2026-11-24 20:00-21:00; unsure am_pm"),
    ],
)
def test_an_hour_of_today_that_has_gone_by_is_this_evening_or_doubtful(text, expected):
    when = understand(text, at=datetime(2026, 11, 24, 10, 0, tzinfo=UTC))

    assert notation(when) == expected


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        (date(2026, 11, 26), "this Thursday at 11", "Thu 2026-11-26 11:00"),
        (date(2026, 11, 26), "next Thursday", "Thu 2026-12-03"),
        (date(2026, 11, 29), "next Monday", "Mon 2026-11-30"),
        (date(2026, 11, 28), "this weekend", "Sat 2026-11-28..Sun 2026-11-29"),
        (date(2026, 11, 29), "this weekend", "Sun 2026-11-29"),
        (date(2028, 2, 28), "tomorrow", "Tue 2028-02-29"),
        (date(2026, 12, 31), "in a month", "Sun 2027-01-31"),
        (date(2027, 1, 31), "in a month", "Sun 2027-02-28"),
        (date(2026, 11, 24), "29 February", "Tue 2028-02-29"),
    ],
)
def test_a_day_counts_from_the_day_it_was_said_on(day, text, expected):
    at = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)

    assert notation(understand(text, at=at)) == expected


@pytest.mark.parametrize(
    ("language", "text", "evidently"),
    [
        ("en", "dydd Iau nesaf am 3", "cy"),
        ("en", "Necesito a alguien para el jueves", "es"),
        ("cy", "Someone to drive my neighbour on Thursday", "en"),
        ("de", "Je peux cuisiner le vendredi soir", "fr"),
        ("fr", "Ich kann am Freitag kochen", "de"),
        ("de-AT", "am Freitag", "de-AT"),
        ("pl", "jutro", "pl"),
        ("en", "", "en"),
    ],
)
def test_a_sentence_evidently_in_another_language_is_read_in_it(language, text, evidently):
    assert guess_language(text, language) == evidently


def test_an_unknown_language_falls_back_to_english_and_digits():
    at = reference(LONDON)

    digits = understand_when("3/12 10:00", language="pl", at=at, zone=LONDON)
    words = understand_when("tomorrow at 3pm", language="pl", at=at, zone=LONDON)

    assert notation(digits) == "Thu 2026-12-03 10:00"
    assert notation(words) == "Wed 2026-11-25 15:00"


def test_a_weekday_of_another_language_is_known_in_every_one():
    assert notation(understand("help mit Donnerstag please", "en")).startswith("Thu 2026-11-26")


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        understand("tomorrow", at=datetime(2026, 11, 24, 9, 0))  # noqa: DTZ001 - the mistake itself
