"""Everything the Bot API refuses is one exception, with Telegram's own code and wording."""

from __future__ import annotations

from bot.sandbox.world.entities import Json


class RefusedError(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, *, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_answer(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(reason: str) -> RefusedError:
    """A 400: the request itself is wrong."""
    return RefusedError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusedError:
    """A 403: nothing is wrong with the request, but it may not be."""
    return RefusedError(403, f"Forbidden: {reason}")


def too_many(retry_after_s: int) -> RefusedError:
    """A 429 with the seconds to wait."""
    return RefusedError(
        429, f"Too Many Requests: retry after {retry_after_s}", parameters={"retry_after": retry_after_s}
    )
