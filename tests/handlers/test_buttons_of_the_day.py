"""Forged, old and repeated buttons of the day and the hours change nothing, and are answered kindly."""

from dataclasses import fields
from typing import Any

import pytest

from bot.services.day import hours
from handlers.callbacks import Press
from handlers.presses import day as presses
from tests.support.desk import Desk, Someone
from tests.support.promise import Street

EVERY = [
    value
    for value in vars(presses).values()
    if isinstance(value, type) and issubclass(value, Press) and value is not Press
]
#: What only shows something, or begins a message to a human, is open to every member.
HARMLESS = {presses.OpenHours, presses.HoursPage, presses.TalkToHuman}
TABLES = ("commitment", "contribution", "transfer", "thanks", "talk", "late", "act", "draft", "slot", "due")


def things(desk: Desk) -> list[Any]:
    return [tuple(row) for table in TABLES for row in desk.query(f"SELECT * FROM {table} ORDER BY 1, 2")]


def data_of(kind: type[Press], version: int) -> str:
    values = {"version": version, "minutes": 60, "answer": "there", "page": 0, "agreed": 1, "seal": 99}
    return kind(**{f.name: values.get(f.name, 1) for f in fields(kind)}).pack()


def eventful(desk: Desk) -> tuple[Street, Someone]:
    """The first promise is agreed and booked, the second goes on; somebody unconcerned looks on."""
    street = Street(desk)
    tom = desk.person("Tom")
    street.join(tom)
    street.promise()
    desk.write(street.mair, "/human Where is it?")
    desk.at("2026-11-26T11:00")
    return street, tom


@pytest.mark.parametrize(
    "kind", [kind for kind in EVERY if kind not in HARMLESS], ids=lambda kind: kind.__name__
)
@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_forged_button_of_somebody_unconcerned_changes_nothing(
    desk: Desk, kind: type[Press], version: int
) -> None:
    _, tom = eventful(desk)
    before = things(desk)

    desk.press_data(tom, data_of(kind, version))

    assert things(desk) == before
    assert len(desk.toasts[tom.id]) == 1
    assert desk.toasts[tom.id][0]


@pytest.mark.parametrize(
    "kind",
    [kind for kind in EVERY if kind not in HARMLESS or kind is presses.OpenHours],
    ids=lambda kind: kind.__name__,
)
def test_a_button_about_nothing_that_exists_changes_nothing(desk: Desk, kind: type[Press]) -> None:
    street, _ = eventful(desk)
    before = things(desk)
    data = kind(**{f.name: "x" if f.type in (str, "str") else 777 for f in fields(kind)}).pack()

    desk.press_data(street.mair, data)

    assert things(desk) == before
    assert desk.toasts[street.mair.id][-1]


@pytest.mark.parametrize(
    "kind",
    [presses.Confirm, presses.Arrive, presses.NobodyCame, presses.AnswerAbsence, presses.StateHours],
    ids=lambda kind: kind.__name__,
)
def test_an_old_button_changes_nothing_even_for_those_concerned(desk: Desk, kind: type[Press]) -> None:
    street, _ = eventful(desk)
    for version, someone in ((1, street.mair), (2, street.ann)):
        street.do(someone, hours.state_hours, 1, version, 90)
    before = things(desk)

    for someone in (street.mair, street.ann, street.rhian):
        for version in (1, 2, 3):
            desk.press_data(someone, data_of(kind, version))

    assert things(desk) == before
