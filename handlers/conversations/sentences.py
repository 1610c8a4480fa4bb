"""A new sentence is an offer, a need, thanks, a greeting, or something for a human.

Whatever cannot be told is asked back, with the words kept meanwhile in a draft, so that they outlive a restart.
"""

from bot.domain.errors import OutdatedError
from bot.domain.ids import DraftId
from bot.domain.needs.sentences import meant_by
from bot.domain.words import guess_language, looks_like
from bot.services.people import places
from handlers.conversations.day import talking
from handlers.conversations.hearing import register_of, said_at
from handlers.conversations.needs import needing, offering
from handlers.forms import CARD, Form, Given
from handlers.look import Look
from handlers.presses.needs import SentenceIs
from handlers.screen import Screen
from handlers.visit import Visit
from storage import drafts
from storage.drafts import Draft

#: More words than these are something new, not a short answer.
_SHORT = 3
_LONGEST = 3500


def is_new(visit: Visit) -> bool:
    """Tell whether the words begin something new rather than answer what is open."""
    return len(visit.text.split()) > _SHORT or asks_or_offers(visit)


def asks_or_offers(visit: Visit) -> bool:
    """Tell whether the words say that they could give something, or want it."""
    meant = looks_like(visit.text, guess_language(visit.text, visit.language), surely=True)
    return meant in ("offer", "need")


def begin(visit: Visit, words: str | None = None) -> None:
    """Begin what the sentence is about: `words`, or what was just written."""
    text = (visit.text if words is None else words).strip()[:_LONGEST]
    if not text:
        visit.say("error-only-words")
        return
    meant = meant_by(
        text,
        language=visit.language,
        at=said_at(visit),
        zone=visit.zone,
        register=lambda: register_of(visit),
        coordinates=visit.coordinates,
    )
    if meant == "offer":
        offering.begin(visit, text)
    elif meant == "need":
        needing.begin(visit, text)
    elif meant == "thanks":
        visit.say("sentence-thanks")
    elif meant == "greeting":
        visit.say("sentence-greeting")
    else:
        visit.forms.start(visit, "sentence", {"words": text})


def place(visit: Visit, given: Given) -> None:
    """A place was shared outside any form: it is where they are."""
    if given.lat is None or given.lon is None:
        visit.say("error-only-words")
        return
    places.set_place(visit.turn, given.lat, given.lon)
    visit.show("place_kept")


def sentence_is(visit: Visit, press: SentenceIs) -> None:
    """They say what their words are."""
    draft = drafts.draft(visit.turn.tx, DraftId(press.draft))
    if draft is None or draft.chat_id != visit.chat or draft.form != "sentence" or draft.state != "open":
        raise OutdatedError
    words = draft.answers["words"]
    drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state="done")
    visit.show("form", mode="card", draft=draft.id)
    if press.kind == "offer":
        offering.begin(visit, words)
    elif press.kind == "need":
        needing.begin(visit, words)
    elif press.kind == "message":
        talking.send(visit, words)
    else:
        raise OutdatedError


def _question(look: Look, draft: Draft) -> Screen:
    def button(kind: str) -> SentenceIs:
        return SentenceIs(draft=draft.id, kind=kind)

    return Screen(
        text=look.t("sentence-which", words=draft.answers["words"]),
        buttons=[
            [look.button("sentence-offer", button("offer"))],
            [look.button("sentence-need", button("need"))],
            [look.button("sentence-message", button("message"))],
        ],
    )


def _never(_visit: Visit, _draft: Draft) -> None:
    raise OutdatedError


#: Three buttons on a card: what they begin is another form.
SENTENCE_FORM = Form(steps={}, following=lambda _answers: CARD, card=_question, finish=_never)
