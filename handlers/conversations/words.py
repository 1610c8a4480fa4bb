"""What somebody writes, shares or presses finds its way: a button's label, the open form, yes or no, or a new sentence.

Typed answers do what buttons do. What is not understood gets a question back, never silence.
"""

from bot.domain.errors import OutdatedError
from bot.domain.words import fold, understand_choice, understand_yes_no
from handlers.callbacks import BadPressError
from handlers.command import parse_command
from handlers.conversations import sentences
from handlers.conversations.day import hours
from handlers.conversations.people import joining
from handlers.forms import CARD, Given, NotUnderstoodError
from handlers.visit import Visit
from storage import choices, drafts


def pressed(visit: Visit) -> None:
    """A button was pressed. In groups we show none that are pressed so: what comes from there is forged."""
    if not visit.private:
        raise OutdatedError
    query = visit.update.callback_query
    data = query.data if query is not None else None
    try:
        visit.press(visit, data or "")
    except BadPressError as error:
        raise OutdatedError from error


def hear(visit: Visit) -> None:
    """Words came in a private chat."""
    if parse_command(visit.text) is not None:
        visit.say("error-unknown-command")
        return
    if hours.typed(visit) or _typed_button(visit):
        return
    draft = drafts.open_draft(visit.turn.tx, visit.chat)
    if visit.member is None and not (draft is not None and visit.forms.is_for_anybody(draft)):
        joining.greet(visit)
        return
    if draft is not None:
        try:
            visit.forms.hear(visit, draft, Given(text=visit.text))
        except NotUnderstoodError as error:
            # The form's own question back; a whole new sentence about something else is not taken for an answer.
            aside = visit.forms.is_aside(draft) and sentences.asks_or_offers(visit)
            if visit.member is not None and (aside or (draft.step == CARD and sentences.is_new(visit))):
                sentences.begin(visit)
                return
            visit.say(error.key, **error.values)
            visit.show("form", mode="card_anew", draft=draft.id)
        return
    sentences.begin(visit)


def _typed_button(visit: Visit) -> bool:
    """Do what a button of the newest message with buttons does, when its label, number or meaning was typed."""
    tx = visit.turn.tx
    shown = choices.shown(tx, visit.chat)
    if not shown:
        return False
    folded = fold(visit.text)
    data = next((choice.data for choice in shown if fold(choice.label) == folded), None)
    draft = drafts.open_draft(tx, visit.chat)
    asked = draft is not None and draft.step != CARD and not visit.forms.is_aside(draft)
    if data is None and not (draft is not None and asked and visit.forms.takes_numbers(draft)):
        number = understand_choice(visit.text, visit.language, len(shown))
        data = shown[number - 1].data if number is not None else None
    if data is None and not asked:
        meant = understand_yes_no(visit.text, visit.language)
        data = next((choice.data for choice in shown if choice.means == meant), None) if meant else None
    if data is None:
        return False
    try:
        visit.press(visit, data)
    except BadPressError:
        return False
    return True


def place(visit: Visit) -> None:
    """A location was shared."""
    message = visit.update.message
    if message is None or message.location is None:
        return
    given = Given(lat=message.location.latitude, lon=message.location.longitude)
    draft = drafts.open_draft(visit.turn.tx, visit.chat)
    if draft is not None and draft.step != CARD:
        _given(visit, draft, given)
    elif visit.member is None:
        joining.greet(visit)
    else:
        sentences.place(visit, given)


def contact(visit: Visit) -> None:
    """A contact was shared. It proves a number only when it is the sender's own."""
    message = visit.update.message
    if message is None or message.contact is None:
        return
    draft = drafts.open_draft(visit.turn.tx, visit.chat)
    if visit.member is None:
        joining.greet(visit)
    elif draft is None or draft.step == CARD:
        visit.say("error-contact-when")
    elif message.contact.user_id != visit.user_id:
        visit.say("error-contact-not-yours")
    else:
        _given(visit, draft, Given(phone=message.contact.phone_number))


def _given(visit: Visit, draft: drafts.Draft, given: Given) -> None:
    try:
        visit.forms.hear(visit, draft, given)
    except NotUnderstoodError as error:
        visit.say(error.key, **error.values)
        visit.show("form", mode="card_anew", draft=draft.id)


def cancel(visit: Visit) -> None:
    """/cancel: what was begun is put away; it can be taken up again."""
    draft = drafts.open_draft(visit.turn.tx, visit.chat)
    if draft is None:
        visit.say("cancel-nothing")
        return
    drafts.set_state(visit.turn.tx, draft.id, now=visit.turn.now, state="cancelled")
    visit.show("form", mode="card_anew", draft=draft.id)


def kept(visit: Visit) -> None:
    """/drafts: what was kept for later."""
    found = drafts.kept_drafts(visit.turn.tx, visit.chat)
    if not found:
        visit.say("drafts-none")
        return
    visit.say("drafts-some", count=len(found))
    for draft in found:
        visit.show("form", mode="card_anew", draft=draft.id)
