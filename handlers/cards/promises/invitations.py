"""Invitations as they stand: what, when, roughly where, and why you. No button here is ever dead."""

from bot.domain.ids import InvitationId, SlotId
from bot.domain.states import CommitmentState, InvitationState, NeedState, SlotState
from bot.texts import Markup
from handlers.cards.day.about import about, slot_for
from handlers.cards.needs.need_checks import checks_words
from handlers.cards.needs.needs import place_said
from handlers.cards.promises.commitments import tight_lines
from handlers.cards.promises.why import why_you
from handlers.look import Look
from handlers.presses.answers import (
    AcceptInvitation,
    AskMeAgain,
    DeclineInvitation,
    TakeAgain,
    TakeSlot,
)
from handlers.presses.day import TalkToHuman
from handlers.screen import Button, Screen
from storage.needs import needs, skills
from storage.needs.needs import Need, Slot
from storage.people import checks, people
from storage.promises import commitments, invitations, matching
from storage.promises.commitments import Commitment
from storage.promises.invitations import Decline, Invitation
from storage.queues.outbox import canonical

_SHOWN = "SELECT 1 FROM card WHERE chat_id = ? AND kind = 'invitation' AND subject = ?"


def invitation(look: Look) -> Screen | None:
    """An invitation, for the member who is asked."""
    invited = invitations.invitation(look.tx, InvitationId(look.ids["invitation"]))
    found = None if invited is None else slot_for(look, invited.slot_id)
    if invited is None or found is None or not _is_theirs(look, invited):
        return None
    slot, need = found
    promised = commitments.of_member(look.tx, slot.id, invited.member_id)
    lines = [look.t("invitation-title"), *what(look, slot, need)]
    ending = over(look, slot, need, promised)
    if ending is not None:
        return ended(look, lines, ending)
    if promised is not None and promised.state != CommitmentState.WITHDRAWN:
        return Screen(text=_joined(lines, look.t(_said_key(promised))))
    if invited.state == InvitationState.DECLINED:
        text, rows = _declined(look, slot, need, invited, promised)
        return Screen(text=_joined(lines, text), buttons=rows)
    lacked = checks.lacking(look.tx, slot.id, invited.member_id)
    if lacked:
        return Screen(text=_joined(lines, look.t("answer-checks", kinds=checks_words(look, lacked))))
    full = needs.held(look.tx, slot.id) >= slot.places
    accept = AcceptInvitation(invitation=invited.id, version=invited.version, slot_version=slot.version)
    if full:
        if invited.state == InvitationState.CLOSED and not _on_screen(look):
            return None  # it was filled before this was ever shown: nobody needs to hear of it
        if invited.state != InvitationState.CLOSED and commitments.in_doubt(look.tx, slot.id):
            return _perhaps(look, lines, need, invited, accept)
        rows = [[look.button("invitation-wait", accept)]]
        return Screen(text=_joined(lines, look.t("invitation-filled")), buttons=rows)
    lines.append(why_you(look, invited.reasons, skills.skill_name(look.tx, need.skill_id, look.language)))
    late = invited.state in (InvitationState.EXPIRED, InvitationState.CLOSED)
    if late:
        lines.append(look.t("invitation-still-open"))
    else:
        lines.append(look.t("invitation-leave" if invited.reasons.get("leave") else "invitation-ask"))
    return Screen(text="\n".join(lines), buttons=_answers(look, invited, accept))


def _perhaps(
    look: Look, lines: list[Markup], need: Need, invited: Invitation, accept: AcceptInvitation
) -> Screen:
    """Everything is promised, but somebody stays silent: whoever is asked now is told that it may not be needed."""
    lines.append(why_you(look, invited.reasons, skills.skill_name(look.tx, need.skill_id, look.language)))
    rows = _answers(look, invited, accept)
    rows[0] = [look.button("invitation-be-ready", accept, means="yes")]
    return Screen(text=_joined(lines, look.t("invitation-perhaps")), buttons=rows)


def _answers(look: Look, invited: Invitation, accept: AcceptInvitation) -> list[list[Button]]:
    yes = [look.button("invitation-yes", accept, means="yes")]
    human = [look.button("invitation-human", TalkToHuman())]
    if invited.state == InvitationState.CLOSED:
        return [yes, human]
    no = [
        look.button(
            f"invitation-{kind.replace('_', '-')}",
            DeclineInvitation(invitation=invited.id, version=invited.version, kind=kind),
            means="no" if kind == Decline.NOT_THIS_TIME else None,
        )
        for kind in Decline
    ]
    return [yes, no[:1], no[1:], human]


def _declined(
    look: Look, slot: Slot, need: Need, invited: Invitation, promised: Commitment | None
) -> tuple[Markup, list[list[Button]]]:
    """Thanked for a no, with the way back."""
    key = "invitation-after-all" if _left(look, slot) else "invitation-wait"
    if promised is not None:
        again = TakeAgain(commitment=promised.id, version=promised.version)
        return look.t("invitation-given-back"), [[look.button(key, again)]]
    accept = AcceptInvitation(invitation=invited.id, version=invited.version, slot_version=slot.version)
    rows = [[look.button(key, accept)]]
    skill = skills.root(look.tx, need.skill_id)
    if not invitations.avoids(look.tx, member=invited.member_id, skill=skill):
        return look.t("invitation-declined"), rows
    name = skills.skill_name(look.tx, skill, look.language)
    undo = AskMeAgain(invitation=invited.id, version=invited.version)
    rows.append([look.button("invitation-ask-again", undo, skill=name)])
    return look.t("invitation-avoided", skill=name), rows


def slot_invite(look: Look) -> Screen | None:
    """A time that is open, for somebody who came by a link, the group or the list: not invited, but welcome."""
    found = slot_for(look, look.ids["slot"])
    if found is None or look.person is None:
        return None
    slot, need = found
    member = people.membership(look.tx, slot.circle_id, look.person.id)
    if member is None or member.left_at is not None:
        return None
    lines = what(look, slot, need)
    promised = commitments.of_member(look.tx, slot.id, member.id)
    ending = over(look, slot, need, promised)
    if ending is not None:
        return ended(look, lines, ending)
    if promised is not None and promised.state != CommitmentState.WITHDRAWN:
        return Screen(text=_joined(lines, look.t(_said_key(promised))))
    if need.beneficiary_member == member.id:
        return Screen(text=_joined(lines, look.t("slot-invite-yours")))
    if not matching.offers_skill(look.tx, member.id, need.skill_id):
        name = skills.skill_name(look.tx, need.skill_id, look.language)
        lines.append(look.t("slot-invite-other-skill", skill=name))
    lacked = checks.lacking(look.tx, slot.id, member.id)
    if lacked:
        human = [look.button("invitation-human", TalkToHuman())]
        lines.append(look.t("answer-checks", kinds=checks_words(look, lacked)))
        return Screen(text="\n".join(lines), buttons=[human])
    lines += tight_lines(look, slot, need, member.id)
    full = needs.held(look.tx, slot.id) >= slot.places
    lines.append(look.t("invitation-filled" if full else "slot-invite-open", count=_left(look, slot)))
    take = TakeSlot(slot=slot.id, version=slot.version)
    if promised is not None:
        again = TakeAgain(commitment=promised.id, version=promised.version)
        rows = [[look.button("invitation-wait" if full else "invitation-after-all", again, means="yes")]]
    else:
        rows = [[look.button("invitation-wait" if full else "slot-invite-help", take, means="yes")]]
    rows.append([look.button("invitation-human", TalkToHuman())])
    return Screen(text="\n".join(lines), buttons=rows)


def what(look: Look, slot: Slot, need: Need) -> list[Markup]:
    """What, in the author's own words too; when in full; roughly where; for whom only in a word."""
    whom = "invitation-for-circle" if need.beneficiary_member is None else "invitation-for-neighbour"
    values = about(look, slot, need)
    lines = [look.t("invitation-what", skill=values["skill"])]
    if need.words:
        lines.append(look.t("invitation-words", words=need.words))
    lines.append(look.t("invitation-when", when=values["when"]))
    if place_said(need):
        lines.append(look.t("invitation-where", place=values["place"]))
    lines.append(look.t(whom))
    return lines


def over(look: Look, slot: Slot, need: Need, promised: Commitment | None = None) -> Markup | None:
    """Say what became of a slot that is over or begun; to whoever promised it, that they did."""
    if slot.state == SlotState.CANCELLED or need.state == NeedState.CANCELLED:
        return look.t("invitation-cancelled")
    if slot.state != SlotState.OVER and slot.starts_at > look.now:
        return None
    if promised is None or promised.state == CommitmentState.WITHDRAWN:
        return look.t("invitation-over")
    waited = promised.state == CommitmentState.WAITING
    return look.t("commitment-in-vain" if waited else "invitation-said-yes")


def ended(look: Look, lines: list[Markup], ending: Markup) -> Screen | None:
    """What is over is only said where it stands on the screen already."""
    return Screen(text=_joined(lines, ending)) if _on_screen(look) or "slot" in look.ids else None


def _on_screen(look: Look) -> bool:
    return look.tx.execute(_SHOWN, (look.chat, canonical(look.ids))).fetchone() is not None


def _said_key(promised: Commitment) -> str:
    waiting = promised.state == CommitmentState.WAITING
    return "invitation-said-waiting" if waiting else "invitation-said-yes"


def _is_theirs(look: Look, invited: Invitation) -> bool:
    member = people.member(look.tx, invited.member_id)
    return (
        member is not None
        and look.person is not None
        and member.person_id == look.person.id
        and member.left_at is None
    )


def _left(look: Look, slot: Slot) -> int:
    return max(0, slot.places - needs.held(look.tx, SlotId(slot.id)))


def _joined(lines: list[Markup], last: Markup) -> Markup:
    return Markup("\n".join([*lines, "", last]))
