"""Which checks somebody lacks, and on which day."""

from datetime import date, datetime

import pytest

from bot.domain.people.checks import CheckKind, Standing, last_day, missing

DAY = date(2026, 11, 26)
IDENTITY, REFERENCES, RECORD = CheckKind.IDENTITY, CheckKind.REFERENCES, CheckKind.CRIMINAL_RECORD


def check(kind: CheckKind, valid_until: date | None = None) -> Standing:
    return Standing(kind=kind, valid_until=valid_until)


def test_a_check_is_valid_through_its_last_day_and_not_beyond():
    assert check(IDENTITY, DAY).valid_on(DAY)
    assert not check(IDENTITY, date(2026, 11, 25)).valid_on(DAY)
    assert check(IDENTITY).valid_on(date(2040, 1, 1))


def test_nothing_required_is_nothing_missing():
    assert missing((), (), DAY) == ()


def test_what_is_missing_is_named_in_the_order_in_which_it_is_shown():
    held = [check(RECORD, DAY)]

    assert missing({RECORD, REFERENCES, IDENTITY}, held, DAY) == (IDENTITY, REFERENCES)


def test_what_ran_out_the_day_before_is_missing():
    held = [check(RECORD, date(2026, 11, 25)), check(IDENTITY)]

    assert missing({RECORD, IDENTITY}, held, DAY) == (RECORD,)


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("2026-11-26T09:30", "2026-11-26T11:00", DAY),
        ("2026-11-25T22:00", "2026-11-26T06:00", DAY),
        ("2026-11-26T22:00", "2026-11-27T00:00", DAY),
        ("2026-11-25T22:00", "2026-11-26T00:01", DAY),
        ("2026-11-26T00:00", "2026-11-26T00:00", DAY),
    ],
)
def test_a_check_has_to_last_to_the_last_day_on_which_it_takes_place(start, end, day):
    assert last_day(datetime.fromisoformat(start), datetime.fromisoformat(end)) == day


def test_a_check_is_read_under_its_name_in_the_sentences():
    assert RECORD.words == "check-criminal-record"
    assert [kind.words for kind in CheckKind] == [
        "check-identity",
        "check-references",
        "check-criminal-record",
        "check-home-visits",
    ]
