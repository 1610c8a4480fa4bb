"""A new sentence: is it an offer, a need, or something for a human?"""

from handlers.forms import Given
from handlers.visit import Visit


def is_new(visit: Visit) -> bool:
    """Tell whether the words begin something new rather than answer what is open."""
    return len(visit.text.split()) > 3


def begin(visit: Visit, words: str | None = None) -> None:
    """Begin what the sentence is about: `words`, or what was just written."""
    visit.say("error-only-words")


def place(visit: Visit, given: Given) -> None:
    """A place was shared outside any form."""
    visit.say("error-only-words")
