"""Whatever number or word stands in a button of joining, settings, roles, group or privacy: nothing changes by it."""

import inspect
from dataclasses import fields

import pytest

from handlers import registry
from handlers.callbacks import Press
from handlers.presses import people

PRESSES = [
    press
    for _, press in inspect.getmembers(people, inspect.isclass)
    if issubclass(press, Press) and press is not Press
]
NUMBERS = (0, -1, 999, 2**63 - 1, -(2**63))
#: What these do is harmless, or only shows something.
HARMLESS = (people.Stay,)
FLEETING = ("inbox", "outbox", "card", "choice", "chat", "sqlite_sequence")


def held(desk):
    return [line for line in desk.tx.iterdump() if not any(f'INTO "{table}"' in line for table in FLEETING)]


def forged(press, number):
    values = {f.name: number if f.type in (int, "int") else "x" for f in fields(press)}
    return ":".join([press.code, *(str(value) for value in values.values())])[:64]


def test_every_button_of_this_page_leads_somewhere():
    assert {press for press in PRESSES if press not in {*registry.PRESSES, *registry.OPEN_PRESSES}} == set()
    codes = [press.code for press in PRESSES]
    assert len(codes) == len(set(codes))
    assert all(code.startswith("p") for code in codes)


@pytest.mark.parametrize(
    "press", [press for press in PRESSES if press not in HARMLESS], ids=lambda p: p.__name__
)
def test_a_forged_button_changes_nothing_and_is_answered(desk, press):
    cathays, roath = desk.open_circle("Cathays"), desk.open_circle("Roath")
    anna, tom, eve, stranger = (desk.person(name) for name in ("Anna", "Tom", "Eve", "Stranger"))
    desk.join(anna, cathays, "steward", "coordinator")
    desk.join(tom, cathays)
    desk.join(eve, roath, "steward", "coordinator")
    before = held(desk)

    for number in NUMBERS:
        for someone in (stranger, tom, eve, anna):
            desk.press_data(someone, forged(press, number))

    if press is not people.ChooseBudget:
        assert held(desk) == before
    assert all(len(desk.toasts.get(someone.id, [])) == len(NUMBERS) for someone in (stranger, tom, eve, anna))
