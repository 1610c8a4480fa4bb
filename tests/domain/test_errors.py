"""What a person can do wrong is said to them in a sentence of the catalogue."""

import pytest

from bot.domain.day.hours import HoursAgreedError, TooManyHoursError
from bot.domain.day.ledger import ReasonMissingError, ReversedAlreadyError
from bot.domain.errors import DomainError, NotAllowedError, NotFoundError, OutdatedError


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (NotAllowedError(), "error-not-allowed"),
        (OutdatedError(), "error-outdated"),
        (NotFoundError(), "error-not-found"),
        (HoursAgreedError(), "hours-agreed-already"),
        (TooManyHoursError(), "hours-too-many"),
        (ReversedAlreadyError(), "ledger-reversed-already"),
        (ReasonMissingError(), "ledger-reason-missing"),
    ],
)
def test_each_error_names_its_own_sentence(error, key):
    assert (error.key, error.values) == (key, {})


@pytest.mark.parametrize("kind", [DomainError, NotAllowedError, OutdatedError, NotFoundError])
def test_an_error_carries_what_its_sentence_tells_and_is_read_in_a_log(kind):
    error = kind("need-too-long", most=8)

    assert (error.key, error.values) == ("need-too-long", {"most": 8})
    assert "need-too-long" in str(error)
    assert "8" in str(error)
