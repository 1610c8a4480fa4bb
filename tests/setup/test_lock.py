"""The lock file can be installed on any day: pip takes no package from outside it, however new."""

import re
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_BLOCKS = re.split(r"\n(?=\S)", (Path(__file__).parents[2] / "requirements.lock").read_text().strip())


def _locked() -> dict[str, Requirement]:
    """Give what is pinned for a system like this one."""
    told = (Requirement(block.split("\n")[0].removesuffix("\\").strip()) for block in _BLOCKS)
    return {canonicalize_name(one.name): one for one in told if one.marker is None or one.marker.evaluate()}


LOCKED = _locked()
INSTALLED = {
    name: one.requires or [] for one in distributions() if (name := canonicalize_name(one.name)) in LOCKED
}


def _asks_for(name: str) -> list[Requirement]:
    """Give what a package asks for here, with the extras by which the lock names it."""
    extras = ["", *LOCKED[name].extras]
    told = map(Requirement, INSTALLED[name])
    return [
        one for one in told if one.marker is None or any(one.marker.evaluate({"extra": it}) for it in extras)
    ]


def test_every_package_has_a_version_and_a_hash() -> None:
    assert all(re.match(r"\S+==\S+.* \\\n +--hash=sha256:", block) for block in _BLOCKS)


def test_what_is_pinned_is_what_is_installed() -> None:
    assert set(LOCKED) == set(INSTALLED)


@pytest.mark.parametrize("name", INSTALLED)
def test_whatever_a_package_asks_for_is_pinned_with_the_extras_it_asks_for(name: str) -> None:
    """Asked for `coverage[toml]`, pip does not look at a pinned `coverage`: it takes the newest, which has no hash."""
    for wanted in _asks_for(name):
        pinned = LOCKED.get(canonicalize_name(wanted.name))
        assert pinned is not None, f"{name} asks for {wanted}"
        assert wanted.extras <= pinned.extras, f"{name} asks for {wanted}, pinned is {pinned}"
