"""What a person can do wrong. Each error has a key in the catalogue; bugs are other exceptions."""

from typing import Any


class DomainError(Exception):
    """Something that cannot be done, said to the person in their language.

    `key` names the sentence in `bot/texts`; `args` of the sentence are keyword arguments (numbers, names,
    datetimes). The transaction's effects are rolled back, the sentence is sent, the update counts as handled.
    """

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


class NotAllowedError(DomainError):
    """The actor's role does not allow it; asked of the database, whatever button was pressed."""

    def __init__(self, key: str = "error-not-allowed", **values: Any) -> None:
        super().__init__(key, **values)


class OutdatedError(DomainError):
    """The button, link or version is from before something changed, or was used already."""

    def __init__(self, key: str = "error-outdated", **values: Any) -> None:
        super().__init__(key, **values)


class NotFoundError(DomainError):
    """No such thing in the actor's circle."""

    def __init__(self, key: str = "error-not-found", **values: Any) -> None:
        super().__init__(key, **values)
