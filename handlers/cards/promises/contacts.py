"""Whether the other side may see how to reach somebody; and how to reach them, only while both said yes (I10)."""

from bot.domain.ids import CommitmentId
from bot.services.promises import concerned, contacts
from bot.texts import Markup
from handlers.cards.day.about import about, case_for, name_of_person
from handlers.look import Look
from handlers.presses.answers import HideContact, NotTogether, ShareContact
from handlers.screen import Button, Screen
from storage.needs.needs import Need
from storage.people import people
from storage.promises import commitments
from storage.promises import contacts as kept_contacts
from storage.promises.commitments import Commitment
from storage.promises.contacts import Consent, Side
from storage.queues.outbox import canonical

_SHOWN = "SELECT 1 FROM card WHERE chat_id = ? AND kind = 'contact' AND subject = ?"


def contact(look: Look) -> Screen | None:
    """May the other side see how to reach you? And, only while both said yes, how to reach them (I10)."""
    promised = commitments.commitment(look.tx, CommitmentId(look.ids["commitment"]))
    side = Side(look.ids["side"])
    if promised is None or look.person is None:
        return None
    if contacts.person_on(look.tx, promised, side) != look.person.id:
        # Somebody else answers for the circle now: what stood on this screen goes away.
        return Screen(text=look.t("contact-over")) if _on_screen(look) else None
    case = case_for(look, promised.id)
    if case is None:
        return None
    across = contacts.person_on(look.tx, promised, side.other)
    other = look.plain("day-a-neighbour") if across is None else name_of_person(look, across)
    if not contacts.is_open(promised):
        return Screen(text=look.t("contact-closed", other=other))
    mine = _of_reader(look, kept_contacts.consent(look.tx, promised.id, side))
    lines = [look.t("contact-about", other=other, **about(look, case.slot, case.need)), ""]
    lines += _contact_lines(look, promised, case.need, side, other)
    return Screen(text="\n".join(lines), buttons=_contact_buttons(look, promised, side, mine))


def _of_reader(look: Look, said: Consent | None) -> Consent | None:
    """What who answered before has said is not the reader's word."""
    return said if said is not None and look.person is not None and said.given_by == look.person.id else None


def _on_screen(look: Look) -> bool:
    return look.tx.execute(_SHOWN, (look.chat, canonical(look.ids))).fetchone() is not None


def _contact_lines(look: Look, promised: Commitment, need: Need, side: Side, other: str) -> list[Markup]:
    mine = _of_reader(look, kept_contacts.consent(look.tx, promised.id, side))
    theirs = kept_contacts.consent(look.tx, promised.id, side.other)
    both = contacts.both(look.tx, promised)
    if both is not None:
        giver, receiver = both
        lines = [
            look.t("contact-both", other=other, how=_how(look, receiver if side is Side.GIVER else giver))
        ]
        if side is Side.GIVER and need.address:
            lines.append(look.t("commitment-address", address=need.address))
        return lines
    if mine is None:
        return [look.t("contact-ask", other=other)]
    if not mine.stands:
        return [look.t("contact-through-bot", other=other)]
    refused = theirs is not None and not theirs.stands
    return [look.t("contact-other-refused" if refused else "contact-other-not-yet", other=other)]


def _how(look: Look, consent: Consent) -> Markup:
    """Give a number, or the way to somebody's Telegram."""
    if consent.contact:
        return look.t("contact-number", number=consent.contact)
    found = kept_contacts.telegram_name(look.tx, consent.given_by)
    if found is None:
        return look.t("contact-lost")
    username, user_id = found
    if username is not None:
        return look.t("contact-username", username=username)
    person = people.person(look.tx, consent.given_by)
    name = look.t("contact-link", name=person.name if person else "")
    return Markup(f'<a href="tg://user?id={user_id}">{name}</a>')


def _contact_buttons(
    look: Look, promised: Commitment, side: Side, mine: Consent | None
) -> list[list[Button]]:
    version = contacts.version_of(look.tx, promised.id, side)
    hide = HideContact(commitment=promised.id, side=side.value, version=version)
    if mine is not None and mine.stands:
        rows = [[look.button("contact-hide", hide)]]
        if look.person is not None and contacts.across(look.tx, promised, look.person.id) is not None:
            rows.append([look.button("contact-not-together", NotTogether(commitment=promised.id))])
        return rows

    def share(how: str) -> ShareContact:
        return ShareContact(commitment=promised.id, side=side.value, version=version, how=how)

    rows = [
        [look.button("contact-telegram", share("telegram"), means="yes")],
        [look.button("contact-with-number", share("number"))],
    ]
    if mine is None:
        rows.append([look.button("contact-rather-bot", hide, means="no")])
    return rows


def not_together(look: Look) -> Screen | None:
    """Whoever pressed learns that it holds, and that nobody is told."""
    member = None if look.person is None else people.member(look.tx, look.ids["of"])
    if member is None:
        return None
    return Screen(text=look.t("contact-apart", other=concerned.name_of(look.tx, member.id)))
