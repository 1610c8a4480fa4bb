"""Which words of a sentence name a place, whether anybody knows it or not."""

import pytest

from bot.domain.words import find_places, place_words


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


@pytest.mark.parametrize(
    ("language", "words", "place", "to_place"),
    [
        (
            "en",
            "Someone to drive a neighbour from Cathays to the Heath hospital",
            "Cathays",
            "Heath hospital",
        ),
        ("en", "a lift from Cathays to the hospital", "Cathays", "(hospital)"),
        ("en", "take mum to the doctor's", "", "(doctor's)"),
        ("en", "drive her to Splott", "", "Splott"),
        ("en", "read to Anna", "", ""),
        ("en", "help in Roath with a sofa from Clifton Street to Splott", "Clifton Street", "Splott"),
        ("en", "a lift between Cathays and Heath Park Avenue", "Cathays", "Heath Park Avenue"),
        ("en", "help between the acts and after", "", ""),
        ("en", "from the station to the library", "(station)", "(library)"),
        ("en", "help at the old village hall", "(old village hall)", ""),
        ("en", "help at the very big old village hall", "", ""),
        ("cy", "Lifft o Gathays i Ysbyty'r Mynydd Bychan", "Gathays", "Ysbyty'r Mynydd Bychan"),
        ("cy", "Rhywun i yrru cymydog o'r Rhath i'r ysbyty", "Rhath", "(ysbyty)"),
        ("cy", "mynd â mam at y meddyg", "", "(meddyg)"),
        ("es", "Puedo llevar a alguien al hospital", "", "(hospital)"),
        ("es", "llevar a María al Hospital La Fe", "", "Hospital La Fe"),
        ("es", "llevar a mi vecina de Ruzafa a Benimaclet", "Ruzafa", "Benimaclet"),
        ("es", "cuidar a la hija de María", "", ""),
        ("es", "desde la calle Colón hasta la estación del Norte", "calle Colón", "estación del Norte"),
        ("es", "ayuda en la biblioteca", "(biblioteca)", ""),
        ("de", "Fahrt von Ehrenfeld nach Nippes", "Ehrenfeld", "Nippes"),
        ("de", "vom Bahnhof ins Krankenhaus Holweide", "(Bahnhof)", "Krankenhaus Holweide"),
        ("de", "die Mutter von Anna ins Klinikum fahren", "", "(Klinikum)"),
        ("de", "Jemanden zum Einkaufen", "", ""),
        ("de", "zwischen Deutz und Kalk", "Deutz", "Kalk"),
        ("fr", "accompagner ma mère chez le médecin", "", "(médecin)"),
        ("fr", "conduire ma voisine de Belleville à l'hôpital Tenon", "Belleville", "hôpital Tenon"),
        ("fr", "aider à Montreuil", "Montreuil", ""),
        ("fr", "emmener papa à Belleville", "", "Belleville"),
        ("fr", "garder le chien de Marie", "", ""),
    ],
)
def test_a_way_has_two_ends_and_a_kind_of_place_is_no_name(
    language: str, words: str, place: str, to_place: str
) -> None:
    found = find_places(words, language)

    assert _said(found.place, is_name=found.place_is_name) == place
    assert _said(found.to_place, is_name=found.to_place_is_name) == to_place


def _said(words: str, *, is_name: bool) -> str:
    return words if is_name or not words else f"({words})"
