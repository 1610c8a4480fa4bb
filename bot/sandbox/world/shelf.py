"""A dictionary that remembers which of its keys changed since it was last asked, so that only those are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """Values by key; `encode`/`decode` turn a pair into (text key, JSON) and back.

    Values are treated as immutable: whoever changes one puts a new one.
    """

    def __init__(
        self,
        kind: str,
        *,
        encode: Callable[[K, V], tuple[str, Any]],
        decode: Callable[[str, Any], tuple[K, V]],
    ) -> None:
        self.kind = kind
        self._encode = encode
        self._decode = decode
        self._values: dict[K, V] = {}
        #: An ordered set, so that what is written first was put first.
        self._changed: dict[K, None] = {}

    def __getitem__(self, key: K) -> V:
        return self._values[key]

    def __setitem__(self, key: K, value: V) -> None:
        self._values[key] = value
        self._changed[key] = None

    def __delitem__(self, key: K) -> None:
        del self._values[key]
        self._changed[key] = None

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[K]:
        return iter(self._values)

    def get(self, key: K) -> V | None:
        """The value, or None."""
        return self._values.get(key)

    def values(self) -> Iterable[V]:
        """All values in the order in which their keys were first put."""
        return self._values.values()

    def items(self) -> Iterable[tuple[K, V]]:
        """All pairs, in the same order."""
        return self._values.items()

    def take_changes(self, *, key_of: Callable[[K], str]) -> list[tuple[str, Any | None]]:
        """What changed since the last call: (text key, JSON), or (text key, None) for what is gone."""
        changes: list[tuple[str, Any | None]] = []
        for key in self._changed:
            if key in self._values:
                changes.append(self._encode(key, self._values[key]))
            else:
                changes.append((key_of(key), None))
        self._changed.clear()
        return changes

    def load(self, rows: Iterable[tuple[str, Any]]) -> None:
        """Put what was written earlier, without counting it as changed."""
        for text, value in rows:
            key, decoded = self._decode(text, value)
            self._values[key] = decoded

    def clear(self) -> None:
        """Forget everything; the next writing removes it."""
        self._changed.update(dict.fromkeys(self._values))
        self._values.clear()
