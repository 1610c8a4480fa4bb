"""What tests of the services share."""

from collections.abc import Iterator

import pytest

from tests.support import town as making
from tests.support.desk import Desk


@pytest.fixture
def town() -> Iterator[Desk]:
    """Two circles in which much has happened."""
    desk = making.town()
    yield desk
    desk.close()
