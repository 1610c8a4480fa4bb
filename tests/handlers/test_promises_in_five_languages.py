"""Every sentence of invitations, promises and contacts is there in each language, with what it needs."""

import pytest

from bot.texts import LANGUAGES, say_plain
from storage.promises import commitments
from tests.handlers.test_commitments import _cancel, _move
from tests.support.desk import Desk
from tests.support.promises import Street


def _press(street: Street, name: str, key: str, **values: object) -> None:
    someone = street.people[name]
    label = say_plain(someone.language, key, **values)
    card = next(seen for seen in reversed(street.desk.seen(someone)) if label in seen.buttons)
    street.desk.press_data(someone, card.buttons[label], card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_promise_is_read_from_the_asking_to_the_end(desk: Desk, language: str):
    street = Street(desk=desk, circle=desk.open_circle(language="en"))
    street.join("Carys", "coordinator", language=language)
    street.join("Elin", language=language)
    for name in ("Mair", "Nia", "Olwen"):
        street.join(name, language=language)
        street.offer(name)

    first = street.need(address="17 Cathays Terrace", people=2)
    _press(street, "Mair", "invitation-yes")
    _press(street, "Mair", "contact-telegram")
    _press(street, "Elin", "contact-telegram")
    _press(street, "Nia", "invitation-not-this-kind")
    _press(street, "Olwen", "invitation-yes")
    _move(street, first, "2026-11-27T14:00", "2026-11-27T15:00")
    _press(street, "Mair", "commitment-still-yes")
    _press(street, "Olwen", "commitment-no-longer")
    _press(street, "Olwen", "invitation-after-all")
    desk.write(street.people["Mair"], "/mine")
    desk.press_data(street.people["Carys"], f"iq:{first}:0")
    desk.pass_time(days=2, hours=10)
    _press(street, "Mair", "commitment-give-back")
    _press(street, "Mair", "commitment-sure-no")
    assert say_plain(language, "commitment-kept") in desk.text(street.people["Mair"])
    assert say_plain(language, "commitment-sure-yes") not in desk.buttons(street.people["Mair"])
    _press(street, "Mair", "commitment-give-back")
    _press(street, "Mair", "commitment-sure-yes")
    _cancel(street, first)
    second = street.need("2026-11-30T14:00", "2026-11-30T15:00")
    desk.pass_time(days=4)

    [promised] = [one for one in commitments.of_slot(desk.tx, first) if one.state == "withdrawn"]
    assert promised.member_id == street.members["Mair"]
    assert set(street.states(second).values()) == {"expired"}
    shown = say_plain(language, "unfilled-what")
    assert shown in desk.text(street.people["Carys"])
    assert desk.query("SELECT kind, error FROM outbox WHERE state = 'failed'") == []
