"""Nothing about time is dropped in silence: every token of every sentence ends in exactly one fate."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.words import understand_when
from bot.domain.words.grammar.assembly import fates_of
from bot.domain.words.grammar.lexicon import Meanings
from bot.domain.words.grammar.reading import Fate
from bot.domain.words.grammar.tokens import tokens_of
from bot.domain.words.languages import VOCABULARIES
from bot.domain.words.vocabulary import Kind
from tests.domain.words.notation import ZONES, reference
from tests.domain.words.test_when import TABLES

FIGURES = [
    "3",
    "9",
    "11",
    "45",
    "9:30",
    "14h30",
    "9.30",
    "3/12",
    "2026-12-03",
    "930",
    "1.5",
    "3rd",
    "10pm",
    "99/99",
    "½",
]
ORDINARY = ["drive", "boxes", "hospital", "Cathays", ",", ".", "-", "(", "!", "kochen", "perro"]
MUST_NOT_VANISH = (
    Kind.WEEKDAY,
    Kind.WEEKDAY_HABIT,
    Kind.MONTH,
    Kind.PART,
    Kind.DAY,
    Kind.UNIT_DAY,
    Kind.UNIT_TIME,
    Kind.UNIT_MONTH,
    Kind.VAGUE,
    Kind.CLOCK,
    Kind.WEEKEND,
    Kind.TIME,
)


def wordings(language):
    words = VOCABULARIES[language]
    found = [wording.removeprefix("~") for kind in words.words for _, wording in words.wordings(kind)]
    return st.sampled_from(sorted(set(found)) + FIGURES * 4 + ORDINARY * 4)


SENTENCES = st.sampled_from(sorted(VOCABULARIES)).flatmap(
    lambda language: st.tuples(st.just(language), st.lists(wordings(language), max_size=8).map(" ".join))
)
EXPECT = st.sampled_from(["offer", "need"])


#: What people write, two or three of them in one sentence.
JOINED = st.sampled_from(sorted(TABLES)).flatmap(
    lambda language: st.tuples(
        st.just(language),
        st.lists(
            st.sampled_from([phrase for phrases in TABLES[language].values() for phrase in phrases]),
            min_size=2,
            max_size=3,
        ).flatmap(lambda said: st.sampled_from([" ", ", ", " and ", " - "]).map(lambda by: by.join(said))),
    )
)


def fates(language, text, expect):
    zone = ZONES[language]
    return fates_of(text, language=language, at=reference(zone), zone=zone, expect=expect)


@settings(max_examples=400, deadline=None)
@given(SENTENCES | JOINED, EXPECT)
def test_each_token_is_used_or_rest_or_unknown(sentence, expect):
    language, text = sentence

    ends = fates(language, text, expect)

    assert len(ends) == len(tokens_of(text))
    assert set(ends) <= set(Fate)


@settings(max_examples=400, deadline=None)
@given(SENTENCES, EXPECT)
def test_a_word_about_time_is_never_left_in_the_rest(sentence, expect):
    language, text = sentence
    said = Meanings(text, language)
    harmless = {
        inside
        for place in range(len(said))
        if (sense := said.sense(place, Kind.NOT_TIME))
        for inside in range(place, place + sense.length)
    }

    ends = fates(language, text, expect)

    for place, fate in enumerate(ends):
        for kind in MUST_NOT_VANISH:
            sense = said.sense(place, kind)
            if sense and not sense.weak and place not in harmless:
                assert fate is not Fate.REST, (said.tokens[place].text, kind)


@settings(max_examples=300, deadline=None)
@given(SENTENCES, EXPECT)
def test_rest_and_unknown_are_made_of_the_authors_own_words(sentence, expect):
    language, text = sentence
    zone = ZONES[language]
    said = tokens_of(text)
    ends = fates(language, text, expect)
    guessed = understand_when(text, language=language, at=reference(zone), zone=zone, expect=expect)

    unknown = [token.text for token, fate in zip(said, ends, strict=True) if fate is Fate.UNKNOWN]
    rest = [token.text for token, fate in zip(said, ends, strict=True) if fate is Fate.REST and token.is_word]

    for span in guessed.slots:
        assert span.start.tzinfo is zone
        assert span.end is None or span.end > span.start
    for weekly in guessed.pattern:
        assert 0 <= weekly.from_minute < weekly.to_minute <= 1440
    assert len(unknown) + len(rest) <= len(said)
    for words in (*guessed.unknown, *guessed.rest.split()):
        assert all(token.text in text for token in tokens_of(words))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.sampled_from([*VOCABULARIES, "xx", ""]))
def test_any_text_at_all_is_taken_without_an_error(text, language):
    zone = ZONES["en"]

    when = understand_when(text, language=language, at=reference(zone), zone=zone)

    assert isinstance(when.rest, str)


def test_a_word_that_belongs_to_no_time_is_asked_back_with_what_leads_to_it():
    zone = ZONES["en"]

    when = understand_when(
        "help me every month on Thursday at 10", language="en", at=reference(zone), zone=zone
    )

    assert when.unknown == ("every month",)
    assert when.rest == "help me"
