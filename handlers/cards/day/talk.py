"""A member's words to a human, the answer, and who has taken them up. Own words are kept as they were written."""

from bot.domain.ids import TalkId
from bot.texts import LANGUAGES
from handlers.cards.day.about import about, case_for, name
from handlers.look import Look
from handlers.presses.day import AnswerTalk, TalkToHuman
from handlers.screen import Screen
from storage.day import talks


def talk(look: Look) -> Screen | None:
    """To the coordinators: what a member wrote, and who answers."""
    known = talks.talk(look.tx, TalkId(look.ids["talk"]))
    if known is None or not look.coordinates or look.circle is None or look.circle.id != known.circle_id:
        return None
    writer = name(look, known.member_id)
    foreign = known.language != look.language and known.language in LANGUAGES
    key = "talk-card-in" if foreign else "talk-card"
    lines = [look.t(key, name=writer, words=known.words, tongue=LANGUAGES.get(known.language, ""))]
    case = None if known.commitment_id is None else case_for(look, known.commitment_id)
    if case is not None:
        lines.append(look.t("talk-about", **about(look, case.slot, case.need)))
    mine = look.member is not None and look.member.id == known.answered_by
    press = AnswerTalk(talk=known.id, version=known.version)
    if known.answer:
        answerer = name(look, known.answered_by) if known.answered_by else look.plain("day-a-neighbour")
        lines.append(look.t("talk-answered", name=answerer, words=known.answer))
        return Screen(text="\n\n".join(lines))
    if known.answered_by is None:
        return Screen(text="\n\n".join(lines), buttons=[[look.button("talk-answer-button", press)]])
    if mine:
        lines.append(look.t("talk-you-answer"))
        return Screen(text="\n\n".join(lines), buttons=[[look.button("talk-answer-button", press)]])
    lines.append(look.t("talk-taken-by", name=name(look, known.answered_by)))
    return Screen(text="\n\n".join(lines), buttons=[[look.button("talk-take-over", press)]])


def answer(look: Look) -> Screen | None:
    """To the member: a human's answer, in their own words, with what it answers."""
    known = talks.talk(look.tx, TalkId(look.ids["talk"]))
    if known is None or look.member is None or look.member.id != known.member_id or not known.answer:
        return None
    answerer = name(look, known.answered_by) if known.answered_by else look.plain("day-a-neighbour")
    text = look.t("talk-answer", name=answerer, words=known.answer, asked=_shortened(known.words))
    again = look.button("talk-again", TalkToHuman(commitment=known.commitment_id or 0))
    return Screen(text=text, buttons=[[again]])


def _shortened(words: str, most: int = 200) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
