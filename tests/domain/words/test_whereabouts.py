"""Which words of a sentence name a place, whether anybody knows it or not."""

import pytest

from bot.domain.words import place_words


@pytest.mark.parametrize(
    ("language", "words", "place"),
    [
        ("en", "Someone to drive a neighbour to the hospital, from Cathays", "Cathays"),
        ("en", "Someone to drive me from cathays", "cathays"),
        ("en", "to carry chairs in the Rose Street", "Rose Street"),
        ("en", "to carry chairs in rose street", ""),
        ("en", "Help with English in Roath Park", "Roath Park"),
        ("en", "help in Roath with a sofa from Clifton Street to Splott", "Clifton Street"),
        ("en", "help from Mrs Jones in Rose Street", "Rose Street"),
        ("en", "to collect a prescription from the pharmacy", ""),
        ("en", "to read me a letter in Welsh", ""),
        ("en", "to wait at home", ""),
        ("en", "to sweep the leaves in the street", ""),
        ("cy", "Rhywun i yrru cymydog o'r Rhath i'r ysbyty", "Rhath"),
        ("cy", "Rhywun i yrru o Gathays", "Gathays"),
        ("cy", "Angen help yn Heol y Frenhines", "Heol y Frenhines"),
        ("cy", "Angen darllen llythyr yn Gymraeg", ""),
        ("es", "Alguien que lleve a una vecina al hospital, desde Ruzafa", "Ruzafa"),
        ("es", "Necesito ayuda en la calle Mayor", "calle Mayor"),
        ("es", "en el barrio de San Juan", "barrio de San Juan"),
        ("es", "para ayudar en casa", ""),
        ("de", "Jemand, der eine Nachbarin aus Ehrenfeld ins Krankenhaus fährt", "Ehrenfeld"),
        ("de", "Hilfe in der Rosenstraße", "Rosenstraße"),
        ("de", "Jemand zum Fahren von der Venloer Straße", "Venloer Straße"),
        ("de", "Hilfe in der Küche", ""),
        ("de", "Gartenarbeit bei Frau Müller", ""),
        ("fr", "Quelqu’un pour conduire une voisine à l’hôpital, depuis Belleville", "Belleville"),
        ("fr", "rue des Lilas", "rue des Lilas"),
        ("fr", "Besoin d’aide à Montreuil", "Montreuil"),
        ("fr", "dans le quartier de la Goutte d’Or", "quartier de la Goutte d’Or"),
        ("fr", "garder les enfants à la maison", ""),
        ("xx", "someone from Cathays", "Cathays"),
        ("en", "", ""),
    ],
)
def test_the_words_that_name_a_place_are_kept_as_they_were_written(
    language: str, words: str, place: str
) -> None:
    assert place_words(words, language) == place
