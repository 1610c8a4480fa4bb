"""How a need's form looks: what is asked, and the card of what was understood."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.domain.ids import MemberId, SkillId
from bot.domain.needs.needs import Notice, minutes_until, notices
from bot.domain.people.checks import CheckKind
from bot.domain.rules import RULES
from bot.texts import dates
from handlers.cards.needs.need_checks import checks_line
from handlers.cards.needs.need_places import is_trip, where_lines
from handlers.cards.needs.offer_draft import guess_lines, in_rows
from handlers.conversations.needs.need_times import known_day, occurrences_of
from handlers.forms import change_button, choice_button, done_button, end_buttons
from handlers.look import Look
from handlers.screen import Button, Screen
from storage.drafts import Draft
from storage.needs import beneficiaries, skills
from storage.people import circles
from storage.people.rules import rule

_QUICK_SKILLS = 6
_QUICK_LENGTHS = (30, 60, 120)
_QUICK_PEOPLE = (1, 2, 3, 4)
_A_WEEK = 7


def wall(iso: str) -> datetime:
    """Give the wall time that a draft keeps."""
    return datetime.fromisoformat(iso)


def member_id(number: int) -> MemberId:
    """Give a member's id out of a choice."""
    return MemberId(number)


def ask_words(look: Look, _draft: Draft) -> Screen:
    """Ask what is wanted."""
    return Screen(text=look.t("need-ask-words-coordinator" if look.coordinates else "need-ask-words"))


def ask_skill(look: Look, draft: Draft) -> Screen:
    """Ask what kind of help it is."""
    common = [] if look.circle is None else skills.most_offered(look.tx, look.circle.id, _QUICK_SKILLS)
    names = [(one, skills.skill_name(look.tx, one, look.language)) for one in common]
    return Screen(
        text=look.t("need-ask-skill"),
        buttons=in_rows([choice_button(look, draft, f"s{one}", label=name) for one, name in names]),
    )


def ask_unknown(look: Look, draft: Draft) -> Screen:
    """A word about time that was not understood is asked back by name."""
    nothing = choice_button(look, draft, "nothing", "when-unknown-nothing")
    return Screen(text=look.t("when-unknown", word=draft.answers["unknown"][0]), buttons=[[nothing]])


def ask_when(look: Look, draft: Draft) -> Screen:
    """Ask on which day, from when to when."""
    if draft.answers.get("past"):
        return Screen(text=look.t("need-when-past"))
    return Screen(text=look.t("need-ask-when"))


def ask_hour(look: Look, draft: Draft) -> Screen:
    """The day is known: ask at which hour."""
    day = known_day(draft.answers)
    return Screen(text=look.t("need-ask-hour", day=dates.full_day(day, look.language) if day else ""))


def ask_ampm(look: Look, draft: Draft) -> Screen:
    """Morning or afternoon, where both could be meant."""
    start = wall(draft.answers["times"][0][0])
    minutes = start.hour * 60 + start.minute
    return Screen(
        text=look.t("when-ampm", word=draft.answers["ampm"]),
        buttons=[
            [
                choice_button(look, draft, "keep", label=dates.clock(minutes, look.language)),
                choice_button(look, draft, "other", label=dates.clock((minutes + 720) % 1440, look.language)),
            ]
        ],
    )


def ask_end(look: Look, draft: Draft) -> Screen:
    """Ask until when."""
    start = occurrences_of(draft.answers, look.zone)[0].starts_at
    quick = [
        choice_button(look, draft, f"m{minutes}", label=dates.duration(minutes, look.language))
        for minutes in _QUICK_LENGTHS
    ]
    moment = dates.full_moment(start, look.language, look.zone)
    return Screen(text=look.t("need-ask-end", start=moment), buttons=[quick])


def ask_whom(look: Look, draft: Draft) -> Screen:
    """Ask for whom it is."""
    name = draft.answers.get("whom_name")
    other = choice_button(look, draft, "other", "need-whom-other")
    if name:
        found = [
            choice_button(look, draft, f"p{member}", label=known)
            for member, known in draft.answers.get("found", ())
        ]
        new = choice_button(look, draft, "new", "need-whom-new", name=name)
        key = "need-whom-found" if found else "need-whom-unknown"
        return Screen(text=look.t(key, name=name), buttons=[*in_rows(found), [new], [other]])
    if draft.answers.get("behalf"):
        return Screen(text=look.t("need-whom-behalf-ask"), buttons=[[other]])
    me = choice_button(look, draft, "me", "need-whom-me")
    rows: list[list[Button]] = [[me]]
    if look.coordinates:
        rows = [[choice_button(look, draft, "circle", "need-whom-circle"), me]]
    if look.member is not None:
        known_ones = beneficiaries.spoken_for(look.tx, look.member.id)[: _QUICK_PEOPLE[-1]]
        rows += in_rows(
            [choice_button(look, draft, f"p{one.member_id}", label=one.name) for one in known_ones]
        )
    rows.append([choice_button(look, draft, "behalf", "need-whom-without")])
    return Screen(text=look.t("need-ask-whom"), buttons=rows)


def ask_people(look: Look, draft: Draft) -> Screen:
    """Ask how many people."""
    quick = [choice_button(look, draft, f"n{count}", label=str(count)) for count in _QUICK_PEOPLE]
    return Screen(text=look.t("need-ask-people"), buttons=[quick])


def ask_repeat(look: Look, draft: Draft) -> Screen:
    """Ask whether once, or again and again."""
    kinds = ("once", "weekly", "two_weeks", "daily")
    quick = [choice_button(look, draft, kind, "need-repeat-" + kind.replace("_", "-")) for kind in kinds]
    return Screen(text=look.t("need-ask-repeat"), buttons=in_rows(quick))


def ask_send(look: Look, draft: Draft) -> Screen:
    """Ask how people are to learn of it."""
    kinds = ["best", "everybody"]
    if look.circle is not None and circles.groups_of(look.tx, look.circle.id):
        kinds.append("group")
    quick = [[choice_button(look, draft, kind, f"need-send-{kind}")] for kind in kinds]
    return Screen(text=look.t("need-ask-send"), buttons=quick)


def draft_card(look: Look, draft: Draft) -> Screen:
    """What was understood, with a button for each part."""
    answers = draft.answers
    times = occurrences_of(answers, look.zone)
    lines = [
        look.t("need-card-title"),
        look.t("need-card-what", skill=_skill(look, answers)),
        *(
            look.t(
                "need-card-when", when=dates.full_span(one.starts_at, one.ends_at, look.language, look.zone)
            )
            for one in times
        ),
    ]
    if answers.get("repeat"):
        lines.append(look.t("need-card-repeat", repeat=repeat_words(look, answers["repeat"])))
    lines.append(look.t("need-card-people", count=answers["people"]))
    lines += where_lines(look, answers, doubts=draft.state == "open")
    lines.append(look.t("need-card-whom", whom=_whom(look, answers)))
    kinds = [CheckKind(kind) for kind in answers.get("checks", ())]
    if look.coordinates:
        lines += [checks_line(look, kinds)] if kinds else []
        lines.append(look.t("need-card-send", how=look.plain(f"need-send-{answers['send_to']}")))
    lines.append(look.t("need-card-words", words=answers["words"]))
    noticed: tuple[Notice, ...] = ()
    if draft.state == "open":  # doubts are for who still decides
        if not answers["skills"]:
            lines.append(look.t("offer-card-new-skill"))
        lines += guess_lines(look, answers)
        noticed = _noticed(look, answers)
        lines += [look.t("need-notice-" + one, **_notice_values(look, answers)) for one in noticed]
    return Screen(text="\n".join(lines), buttons=_buttons(look, draft, noticed=noticed))


def _buttons(look: Look, draft: Draft, *, noticed: tuple[Notice, ...]) -> list[list[Button]]:
    parts = ["skill", "when", "end", "people", "where", "address"]
    if not draft.answers["by_phone"]:
        parts.append("to")
    if is_trip(draft.answers):
        parts.append("to-address")
    parts += ["whom", "repeat"]
    if look.coordinates:
        parts += ["checks", "send"]
    buttons = [change_button(look, draft, part.replace("-", "_"), f"need-part-{part}") for part in parts]
    buttons.append(change_button(look, draft, "words", "need-part-words"))
    done = done_button(look, draft, _done_key(look, noticed=noticed))
    return [[done], *in_rows(buttons), end_buttons(look, draft)]


def _done_key(look: Look, *, noticed: tuple[Notice, ...]) -> str:
    if look.coordinates:
        return "need-publish-anyway" if noticed else "need-publish"
    reviewed = look.circle is None or rule(look.tx, look.circle.id, RULES.resident_needs_reviewed)
    return "need-ask" if reviewed else "need-publish"


def _noticed(look: Look, answers: Mapping[str, Any]) -> tuple[Notice, ...]:
    members = 1 if look.circle is None else beneficiaries.members_count(look.tx, look.circle.id)
    return notices(
        occurrences_of(answers, look.zone), now=look.now, people=answers["people"], members=members
    )


def _notice_values(look: Look, answers: Mapping[str, Any]) -> dict[str, Any]:
    times = occurrences_of(answers, look.zone)
    members = 0 if look.circle is None else beneficiaries.members_count(look.tx, look.circle.id)
    longest = max((one.ends_at - one.starts_at).total_seconds() // 60 for one in times)
    return {
        "minutes": min(minutes_until(one.starts_at, look.now) for one in times),
        "length": dates.duration(int(longest), look.language),
        "members": members,
    }


def _skill(look: Look, answers: Mapping[str, Any]) -> str:
    if answers["skills"]:
        return skills.skill_name(look.tx, SkillId(answers["skills"][0]), look.language)
    return str(answers["new_skill"])


def _whom(look: Look, answers: Mapping[str, Any]) -> str:
    whom = answers["whom"]
    if whom["kind"] == "circle":
        return look.plain("need-whom-is-circle")
    if look.member is not None and whom["member"] == look.member.id:
        return look.plain("need-whom-is-me")
    if whom["kind"] == "on_behalf":
        return look.plain("need-whom-behalf", name=whom["name"])
    return str(whom["name"])


def repeat_words(look: Look, repeat: Mapping[str, Any]) -> str:
    """Give how a need repeats, in the reader's words."""
    days, weeks = repeat["days"], repeat["weeks"]
    if len(days) == _A_WEEK:
        named = look.plain("weekly-every-day")
        weeks = 0 if weeks == 1 else weeks  # "every day" says it all
    else:
        named = dates.listed((dates.weekday(day, look.language) for day in days), look.language)
    until = repeat["until"]
    values = {"days": named, "weeks": weeks}
    if until is None:
        return look.plain("need-repeats", **values)
    return look.plain(
        "need-repeats-until", until=dates.full_day(date.fromisoformat(until), look.language), **values
    )
