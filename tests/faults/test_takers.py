"""One place, wanted by very many at the same moment: nobody is promised what somebody else has (I3, I4, I5, I11)."""

from pathlib import Path

import pytest

from tests.faults import takers


def test_of_sixty_who_press_at_once_the_first_has_the_place(tmp_path: Path) -> None:
    found = takers.play(tmp_path, people=60, places=1, seed=1)

    assert found["yes"] == 1
    assert found["check"] > 3
    assert found["busy"] > 3


@pytest.mark.faults
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", [0, 5])
@pytest.mark.parametrize("intake", ["polling", "webhook"])
@pytest.mark.parametrize("places", [1, 7])
def test_of_a_thousand_who_press_at_once_as_many_have_a_place_as_there_are(
    tmp_path: Path, places: int, intake: str, kills: int
) -> None:
    found = takers.play(tmp_path, people=1000, places=places, seed=places, intake=intake, kills=kills)

    print(f"\n{intake}, {places} places, {kills} kills: {found}")
    assert found["waiting"] > 700
