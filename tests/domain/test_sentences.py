"""What one sentence says, read as an offer or as a need, and which of the two it is."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.needs.offers import OfferTimes
from bot.domain.needs.sentences import hear_need, hear_offer, meant_by
from bot.domain.words import STARTING_REGISTER, Weekly, Whereabouts

LONDON = ZoneInfo("Europe/London")
#: Tuesday 24 November 2026, 9:00.
HOW = {"at": datetime(2026, 11, 24, 9, 0, tzinfo=LONDON), "zone": LONDON}


def meant(text: str, language: str = "en", *, coordinates: bool = False) -> str:
    return meant_by(
        text, language=language, **HOW, register=lambda: STARTING_REGISTER, coordinates=coordinates
    )


def offered(text: str, language: str = "en"):
    return hear_offer(text, language=language, **HOW, register=STARTING_REGISTER)


def needed(text: str, language: str = "en"):
    return hear_need(text, language=language, **HOW, register=STARTING_REGISTER)


def said(heard) -> list[str]:
    return [match.skill_key for match in heard.skills.said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Everyday signs decide when it is about a skill.
        ("my tap won't stop dripping", "need"),
        ("I'll do the garden", "offer"),
        # Without a skill, or with one that is hardly heard, it may be a message.
        ("it won't work", "other"),
        ("I'll do it", "other"),
        ("my chat won't open", "other"),
        # A skill without any sign says nothing of what is meant.
        ("gardening", "other"),
        ("what is this?", "question"),
        ("tap?", "question"),
    ],
)
@pytest.mark.parametrize("coordinates", [False, True])
def test_without_an_opening_signs_and_skills_decide(text, expected, coordinates):
    assert meant(text, coordinates=coordinates) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thursday 9 to 11", "en"),
        ("every Thursday 9 to 11", "en"),
        ("driving on Thursday at 9", "en"),
        ("Donnerstag 9 bis 11", "de"),
        ("jeden Donnerstag 9 bis 11", "de"),
        ("dydd Iau 9 tan 11", "cy"),
    ],
)
def test_a_coordinators_sentence_about_a_time_is_a_need_and_nobody_elses(text, language):
    assert meant(text, language, coordinates=True) == "need"
    assert meant(text, language) == "other"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I need a lift tomorrow", "need"),
        ("could somebody fix my bike?", "need"),
        ("I can drive on Thursday at 9", "offer"),
        ("Ich brauche am Donnerstag Hilfe", "need"),
        ("hello", "greeting"),
    ],
)
@pytest.mark.parametrize("coordinates", [False, True])
def test_an_opening_decides_without_looking_into_the_register(text, expected, coordinates):
    def unread():
        raise AssertionError("nobody has to look")

    assert meant_by(text, language="en", **HOW, register=unread, coordinates=coordinates) == expected


def test_an_offer_is_heard_with_its_hours_skill_place_reach_and_way():
    heard = offered(
        "I can give lessons in English over the phone on Tuesdays 9 to 12 up to 3 km from Cathays"
    )

    assert heard.language == "en"
    assert heard.times == OfferTimes(hours=(Weekly(weekday=1, from_minute=540, to_minute=720),))
    assert heard.when.pattern == heard.times.hours
    assert said(heard) == ["languages"]
    assert heard.whereabouts == Whereabouts(place="Cathays", place_is_name=True)
    assert heard.reach_m == 3000
    assert heard.by_phone is True


def test_what_an_offer_does_not_say_is_not_heard():
    heard = offered("I can drive")

    assert (heard.times, heard.whereabouts, heard.reach_m, heard.by_phone) == (
        OfferTimes(),
        Whereabouts(),
        None,
        False,
    )


def test_the_number_of_a_distance_is_no_hour():
    heard = offered("Ich kann dienstags von 9 bis 12 Uhr im Umkreis von 3 km fahren", "en")

    assert heard.language == "de"
    assert heard.times.hours == (Weekly(weekday=1, from_minute=540, to_minute=720),)
    assert heard.reach_m == 3000
    assert said(heard) == ["driving"]


def test_a_need_is_heard_with_its_time_people_skill_and_places():
    heard = needed("two people needed to carry a sofa from Cathays to Splott on Thursday at 9")

    assert heard.language == "en"
    assert [span.start for span in heard.when.slots] == [datetime(2026, 11, 26, 9, 0, tzinfo=LONDON)]
    assert heard.people == 2
    assert said(heard) == ["moving"]
    assert heard.whereabouts == Whereabouts(
        place="Cathays", place_is_name=True, to_place="Splott", to_place_is_name=True
    )
    assert heard.by_phone is False


def test_what_a_need_does_not_say_is_not_heard():
    heard = needed("Ich brauche am Donnerstag um 9 Uhr Hilfe im Garten", "en")

    assert heard.language == "de"
    assert [span.start for span in heard.when.slots] == [datetime(2026, 11, 26, 9, 0, tzinfo=LONDON)]
    assert (heard.people, heard.by_phone, said(heard)) == (None, False, ["gardening"])


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        # What is done is a lesson, and that it is done by phone is said apart.
        ("lessons in English over the phone", "languages"),
        ("computers by phone", "computers"),
        # The call is what is done.
        ("I can chat by phone", "calls"),
        ("somebody to talk to over the phone", "calls"),
        # Nothing else is said.
        ("something by phone", "phones"),
        ("help with my phone", "phones"),
    ],
)
def test_by_phone_is_how_it_is_done_unless_the_call_is_what_is_done(text, skill):
    assert said(offered(text)) == [skill]
    assert said(needed(text)) == [skill]
    assert offered(text).by_phone is needed(text).by_phone is ("my phone" not in text)


def test_an_offer_for_a_weekday_is_for_every_one_of_them():
    assert offered("I can drive on Thursday 9 to 11").times == OfferTimes(
        hours=(Weekly(weekday=3, from_minute=540, to_minute=660),)
    )
    assert [span.start.day for span in needed("a lift on Thursday 9 to 11").when.slots] == [26]
