"""What is read on the day: who runs late, that nobody came, and the answer to that."""

import json

from bot.domain.ids import PersonId
from bot.domain.states import CommitmentState
from bot.services.day import parties
from bot.texts import dates
from handlers.cards.day.about import about, case_for, coordinates, is_reader, name, name_of_person
from handlers.look import Look
from handlers.presses.day import AnswerAbsence, TalkToHuman
from handlers.screen import Screen
from storage.day import talks

_RECORDED = """
SELECT actor, action, detail FROM act
 WHERE object = 'commitment' AND object_id = ? AND action IN ('nobody_came', 'answer_absence')
 ORDER BY id DESC
"""


def late(look: Look) -> Screen | None:
    """To the receiver and the coordinators: somebody runs late."""
    said = talks.late(look.tx, look.ids["late"])
    case = None if said is None else case_for(look, said.commitment_id)
    if said is None or case is None or look.person is None or look.now >= case.slot.ends_at:
        return None
    if look.person.id not in parties.receivers(look.tx, case.need) and not coordinates(look, case.need):
        return None
    values = {**about(look, case.slot, case.need), "name": name(look, case.commitment.member_id)}
    if said.minutes is None:
        return Screen(text=look.t("day-late-words", **values, words=said.words))
    return Screen(text=look.t("day-late-minutes", **values, time=dates.duration(said.minutes, look.language)))


def absence(look: Look) -> Screen | None:
    """To the coordinators, at once: nobody came, who says so, and what the giver answered."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not coordinates(look, case.need) or is_reader(look, case.commitment.person_id):
        return None
    rows = look.tx.execute(_RECORDED, (case.commitment.id,)).fetchall()
    recorded = next((row for row in rows if row["action"] == "nobody_came"), None)
    if recorded is None:
        return None
    by = look.plain("day-a-neighbour")
    if recorded["actor"] is not None:
        by = name_of_person(look, PersonId(recorded["actor"]))
    values = {**about(look, case.slot, case.need), "name": name(look, case.commitment.member_id)}
    text = look.t("day-absence", **values, by=by)
    answer = next((row for row in rows if row["action"] == "answer_absence"), None)
    if answer is not None:
        there = json.loads(answer["detail"])["there"]
        return Screen(text=f"{text}\n\n" + _answer(look, name(look, case.commitment.member_id), there=there))
    return Screen(text=f"{text}\n\n" + look.t("day-absence-asked", name=values["name"]))


def absence_asked(look: Look) -> Screen | None:
    """To the giver: it was noted that nobody came, and what happened is asked."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not is_reader(look, case.commitment.person_id):
        return None
    values = about(look, case.slot, case.need)
    answered = look.tx.execute(_RECORDED, (case.commitment.id,)).fetchone()
    if answered is None:
        return None
    if case.commitment.state != CommitmentState.NO_SHOW or answered["action"] == "answer_absence":
        return Screen(text=look.t("day-absence-answered", **values))
    version = case.commitment.version
    there = AnswerAbsence(commitment=case.commitment.id, version=version, answer="there")
    could_not = AnswerAbsence(commitment=case.commitment.id, version=version, answer="could_not")
    return Screen(
        text=look.t("day-absence-what", **values),
        buttons=[
            [look.button("day-was-there", there)],
            [look.button("day-could-not", could_not)],
            [look.button("talk-button", TalkToHuman(commitment=case.commitment.id))],
        ],
    )


def absence_answer(look: Look) -> Screen | None:
    """To the coordinators: what the giver answered."""
    case = case_for(look, look.ids["commitment"])
    if case is None or not coordinates(look, case.need):
        return None
    giver = name(look, case.commitment.member_id)
    text = _answer(look, giver, there=look.ids["there"])
    return Screen(text=text + "\n" + look.t("day-about", **about(look, case.slot, case.need)))


def _answer(look: Look, giver: str, *, there: bool) -> str:
    return look.t("day-answer-there" if there else "day-answer-could-not", name=giver)
