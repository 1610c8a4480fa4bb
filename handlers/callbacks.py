"""Typed callback data: ids only, at most 64 bytes, and nothing in it is believed.

A press names what somebody wants; the service asks the database whether they may, and in which state things are.
"""

from dataclasses import dataclass, fields
from typing import ClassVar, Self

#: Telegram's limit of `callback_data`, bytes.
MAX_BYTES = 64
#: A 64-bit number has at most 19 digits.
MAX_DIGITS = 19


class BadPressError(Exception):
    """The callback data is none of ours: forged, or from a program long gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The base of every button's data. A subclass names its `code`, unique over the registry, and int or str fields.

    A str field holds a short word of ours (an enum's value), never what somebody wrote.
    """

    code: ClassVar[str] = ""

    def pack(self) -> str:
        """Give `code:field:field`; raises `ValueError` when it is longer than 64 bytes or a field has a colon."""
        values = [str(getattr(self, f.name)) for f in fields(self)]
        packed = ":".join([self.code, *values])
        if len(packed.encode()) > MAX_BYTES or any(":" in value for value in values):
            raise ValueError(packed)
        return packed

    @classmethod
    def unpack(cls, parts: list[str]) -> Self:
        """Read the fields back; raises `BadPressError` when they do not fit."""
        wanted = fields(cls)
        if len(parts) != len(wanted):
            raise BadPressError(parts)
        values: dict[str, int | str] = {}
        for f, part in zip(wanted, parts, strict=True):
            if f.type in (int, "int"):
                # int() would take "+1", "1_0" and other scripts' digits; we wrote none of these.
                if not (part.isascii() and part.removeprefix("-").isdigit() and len(part) <= MAX_DIGITS + 1):
                    raise BadPressError(parts)
                values[f.name] = int(part)
                if not -(2**63) <= values[f.name] < 2**63:  # type: ignore[operator]
                    raise BadPressError(parts)
            else:
                values[f.name] = part
        return cls(**values)
