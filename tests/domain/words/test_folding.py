"""Words meet in spite of accents, endings and mutations."""

import pytest

from bot.domain.words import fold, stem
from bot.domain.words.folding import mutations, unmutated


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ŵyn", "wyn"),
        ("mañana", "manana"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("l’été", "l'ete"),
        ("`a´", "'a'"),
    ],
)
def test_folding_takes_off_case_accents_and_kinds_of_apostrophes(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("drive", "driving", "drives", "driver", "drivers")),
        ("en", ("shop", "shopping", "shops")),
        ("en", ("fix", "fixing", "fixes")),
        ("de", ("kochen", "koche", "kocht")),
        ("es", ("cocinar", "cocino", "cocinando")),
        ("fr", ("cuisiner", "cuisine", "cuisines")),
        ("cy", ("gyrru", "yrru", "ngyrru")),
        ("cy", ("dysgu", "ddysgu", "nysgu")),
        ("cy", ("coginio", "goginio", "choginio", "nghoginio")),
        ("cy", ("llenwi", "lenwi")),
        ("cy", ("trwsio", "drwsio", "thrwsio", "nhrwsio")),
        ("cy", ("peintio", "beintio", "mheintio", "pheintio")),
        ("cy", ("rhofio", "rofio")),
        ("cy", ("mynd", "fynd")),
    ],
)
def test_forms_of_one_word_share_a_stem(language, words):
    shared = set(stem(words[0], language))

    for word in words[1:]:
        assert shared & set(stem(word, language)), word


def test_different_words_do_not_share_a_stem():
    assert not set(stem("cook", "en")) & set(stem("coffee", "en"))
    assert not set(stem("gyrru", "cy")) & set(stem("gwau", "cy"))


def test_a_short_word_keeps_its_ending_and_an_unknown_language_only_folds():
    assert stem("bus", "en") == ("bus",)
    assert stem("Züge", "pl") == ("zuge",)
    assert stem("", "cy") == ("",)


def test_welsh_mutations_and_back():
    assert mutations("pedwar") == ("bedwar", "mhedwar", "phedwar")
    assert mutations("gwener") == ("wener", "ngwener")
    assert mutations("chwech") == ()
    assert mutations("awr") == ()
    assert all("gyrru" in unmutated(form) for form in ("gyrru", "yrru", "ngyrru"))
