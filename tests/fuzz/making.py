"""Makes objects of the Bot API's types: every required field, some of the optional ones, nested to a depth."""

from random import Random
from typing import Any

from tests.fuzz import values
from tests.fuzz.description import Field, Type, read

_ARRAY = "Array of "
TYPES = read()
#: How deep objects lie in each other; beyond it only what is required.
_DEEPEST = 4


class Maker:
    """Makes objects with one source of chance."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng

    def make(self, name: str, depth: int = 0, share: float = 0.15) -> dict[str, Any]:
        """Give an object of the type `name`; each optional field is there with the chance `share`."""
        found = self._object(TYPES[name], depth, share)
        assert isinstance(found, dict)
        return found

    def field(self, name: str, depth: int = 1) -> tuple[str, Any]:
        """Give one optional field of the type `name`, any with the same chance, with its value."""
        optional = TYPES[name].optional
        field = optional[int(self._rng.random() * len(optional))]
        return field.name, self.value(field, depth)

    def value(self, field: Field, depth: int) -> Any:
        """Give a value for a field."""
        kinds, rng = field.kinds, self._rng
        kind = kinds[0] if len(kinds) == 1 else kinds[int(rng.random() * len(kinds))]
        if kind == "String" and field.words and rng.random() < 0.95:
            return field.words[int(rng.random() * len(field.words))]
        return self._of(kind, depth)

    def _of(self, kind: str, depth: int) -> Any:
        rng = self._rng
        if kind == "Integer":
            return values.whole(rng)
        if kind == "String":
            return values.words(rng)
        if kind == "Boolean":
            return rng.random() < 0.5
        if kind == "True":
            return True
        if kind == "Float":
            return values.number(rng)
        if kind.startswith(_ARRAY):
            most = 3 if depth < _DEEPEST else 1
            return [self._of(kind[len(_ARRAY) :], depth + 1) for _ in range(int(rng.random() * most))]
        return self._object(TYPES[kind], depth + 1, 0.15)

    def _object(self, made: Type, depth: int, share: float) -> Any:
        if made.any_of:
            kind = made.any_of[int(self._rng.random() * len(made.any_of))]
            return self._of("String" if depth > _DEEPEST and "String" in made.any_of else kind, depth)
        found = {field.name: self.value(field, depth) for field in made.required}
        if depth < _DEEPEST:
            random = self._rng.random
            for field in made.optional:
                if random() < share:
                    found[field.name] = self.value(field, depth)
        return found
