"""Callback data: what was shown, the same with other numbers or words, well packed and forged, and rubbish."""

from dataclasses import fields
from random import Random

from handlers.callbacks import MAX_BYTES, Press
from handlers.registry import FORMS, OPEN_PRESSES, PRESSES
from tests.fuzz import values
from tests.fuzz.cast import Button, Cast

KINDS: tuple[type[Press], ...] = (*PRESSES, *OPEN_PRESSES)
_STEPS = tuple(sorted({step for form in FORMS._forms.values() for step in form.steps}))
#: Words that stand in some button's data.
WORDS = (
    *(
        "not_this_time",
        "not_this_kind",
        "giver",
        "receiver",
        "number",
        "telegram",
        "both",
        "offer",
        "need",
        "message",
    ),
    *(
        "en",
        "cy",
        "es",
        "de",
        "fr",
        "language",
        "budget",
        "circle",
        "quiet",
        "pause",
        "place",
        "group",
        "time",
    ),
    *(
        "back",
        "skip",
        "keep",
        "cancel",
        "resume",
        "appoint",
        "end",
        "yes",
        "no",
        "came",
        "absent",
        "name",
        "zone",
    ),
    *(
        "coordinator",
        "steward",
        "dogs",
        "shopping",
        "p1",
        "p2",
        "s1",
        "s3",
        "m30",
        "m60",
        "all",
        "22-7",
        "week",
    ),
    *_STEPS,
)


def data(rng: Random, cast: Cast, user: int) -> tuple[str, int]:
    """Give callback data, and the id of the message that it is pressed on."""
    draw = rng.random()
    if draw < 0.75 and cast.buttons:
        button = _button(rng, cast, user)
        if draw < 0.6:
            return button.data, button.message_id
        return _changed(rng, cast, button.data), button.message_id
    message_id = 1 + int(rng.random() * 60)
    return (packed(rng, cast) if draw < 0.95 else rubbish(rng)), message_id


#: Buttons that end what would go on: pressed less often.
_ENDS = (":cancel", "pf:", "pw", "pv", "hw", ":keep")


def _button(rng: Random, cast: Cast, user: int) -> Button:
    """Give a button: most often one that they see themselves, and of their newest message with buttons."""
    if rng.random() < 0.9:
        own = [it for it in cast.buttons if it.chat == user]
        if own and rng.random() < 0.7:
            newest = own[-1].message_id
            own = [it for it in own[-40:] if it.message_id == newest]
        if own:
            button = own[int(rng.random() * len(own))]
            if rng.random() < 0.7 and any(end in button.data for end in _ENDS):
                return own[int(rng.random() * len(own))]
            return button
    return cast.buttons[int(rng.random() * len(cast.buttons))]


def _changed(rng: Random, cast: Cast, shown: str) -> str:
    """Change one field of a button's data."""
    parts = shown.split(":")
    at = int(rng.random() * len(parts))
    part = parts[at]
    if part.lstrip("-").isdigit():
        parts[at] = (
            str(int(part) + (1 if rng.random() < 0.5 else -1)) if rng.random() < 0.5 else _number(rng, cast)
        )
    elif at == 0:
        parts[at] = KINDS[int(rng.random() * len(KINDS))].code
    else:
        parts[at] = _word(rng)
    return ":".join(parts)


def packed(rng: Random, cast: Cast) -> str:
    """Give well packed data of any kind about anything."""
    kind = KINDS[int(rng.random() * len(KINDS))]
    parts = [_number(rng, cast) if it.type in (int, "int") else _word(rng) for it in fields(kind)]
    return ":".join([kind.code, *parts]).encode(errors="replace")[:MAX_BYTES].decode(errors="ignore")


def _number(rng: Random, cast: Cast) -> str:
    draw = rng.random()
    if draw < 0.45:
        return str(1 + int(rng.random() * cast.highest))
    if draw < 0.7:
        return str(int(rng.random() * 5))
    if draw < 0.8:
        return str(cast.groups[int(rng.random() * len(cast.groups))])
    return str(values.whole(rng))


def _word(rng: Random) -> str:
    return WORDS[int(rng.random() * len(WORDS))] if rng.random() < 0.9 else values.words(rng)


def rubbish(rng: Random) -> str:
    """Give at most 64 bytes of anything."""
    if rng.random() < 0.5:
        text = values.strange(rng)
    else:
        text = bytes(rng.randrange(256) for _ in range(rng.randrange(MAX_BYTES + 1))).decode(errors="replace")
    return text.encode(errors="replace")[:MAX_BYTES].decode(errors="ignore")
