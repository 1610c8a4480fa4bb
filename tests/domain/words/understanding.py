"""How well sentences are understood, counted on `sentences/*.toml`: `python -m tests.domain.words.understanding`.

A third of `sentences/*.toml` is held out by a fixed rule and is never looked at one by one: `--wrong` prints what was
misread in the other two thirds only. `sentences/fresh/*.toml` was written after the words were: whoever wrote both the
held-out third and the words knew what was in it, so the fresh part is the one to believe.
"""

import argparse
import hashlib
import itertools
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.needs.sentences import hear_need, hear_offer, meant_by
from bot.domain.words import STARTING_REGISTER
from tests.domain.words.notation import DAYS, ZONES, reference

LANGUAGES = ("en", "cy", "es", "de", "fr")
FOLDER = Path(__file__).parent / "sentences"
#: One sentence in so many is held out.
HELD_OUT = 3
PARTS = ("tuning", "held out", "fresh")
WORDS = ("at", "until", "on", "people", "reach")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and what it means, as far as that was written down."""

    language: str
    text: str
    kind: str
    #: Skills of which each is right; "new" is a word that nobody named.
    skills: tuple[str, ...]
    said: dict[str, str]
    fresh: bool

    @property
    def part(self) -> str:
        if self.fresh:
            return "fresh"
        digest = hashlib.sha256(self.text.encode()).digest()
        return "tuning" if int.from_bytes(digest[:4], "big") % HELD_OUT else "held out"


def sentences() -> list[Sentence]:
    found = []
    for folder, language in itertools.product((FOLDER, FOLDER / "fresh"), LANGUAGES):
        for text, meaning in tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")).items():
            kind, skills, *rest = meaning.split()
            said = dict(zip(rest[::2], rest[1::2], strict=True))
            assert set(said) <= set(WORDS), text
            found.append(
                Sentence(
                    language=language,
                    text=text,
                    kind=kind,
                    skills=tuple(skills.split("/")),
                    said=said,
                    fresh=folder != FOLDER,
                )
            )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What of a sentence was read rightly; None where nothing was said."""

    sentence: Sentence
    kind: str
    #: The keys found, best first; "new" when there is none.
    skills: list[str]
    time: bool | None
    time_read: str
    people: bool | None
    reach: bool | None

    @property
    def first(self) -> bool:
        return self.skills[0] in self.sentence.skills

    @property
    def third(self) -> bool:
        return any(one in self.sentence.skills for one in self.skills[:3])


def read(sentence: Sentence, register=STARTING_REGISTER) -> Reading:
    zone = ZONES[sentence.language]
    how = {"language": sentence.language, "at": reference(zone), "zone": zone}
    kind = meant_by(sentence.text, **how, register=lambda: register, coordinates=False)
    hear = hear_offer if sentence.kind == "offer" else hear_need
    heard = hear(sentence.text, **how, register=register)
    keys = [str(match.skill_key) for match in heard.skills.said[:1]] or ["new"]
    keys += [str(match.skill_key) for match in heard.skills.found if str(match.skill_key) not in keys]
    said = sentence.said
    when = heard.when
    starts = [span.start.replace(tzinfo=None) for span in when.slots]
    ends = [span.end.replace(tzinfo=None).strftime("%H:%M") for span in when.slots if span.end]
    weekdays = {one.weekday for one in when.pattern} | set(when.repeat.weekdays if when.repeat else ())
    right = []
    if "at" in said:
        wanted = datetime.fromisoformat(said["at"])
        right.append(
            bool(starts) and (starts[0] == wanted if "T" in said["at"] else starts[0].date() == wanted.date())
        )
    if "until" in said:
        right.append(said["until"] in ends)
    if "on" in said:
        right.append(weekdays == {DAYS.index(day) for day in said["on"].split(",")})
    return Reading(
        sentence=sentence,
        kind=kind,
        skills=keys,
        time=all(right) if right else None,
        time_read=f"{[str(one) for one in starts]} {ends} {sorted(weekdays)} {when.unknown}",
        people=heard.people == int(said["people"]) if "people" in said else None,
        reach=heard.reach_m == int(said["reach"]) if "reach" in said else None,
    )


def counted(readings: list[Reading]) -> Counter:
    count = Counter(n=len(readings))
    for one in readings:
        count["first"] += one.first
        count["third"] += one.third
        count["kind"] += one.kind == one.sentence.kind
        count["asked"] += one.kind not in ("offer", "need")
        count["swapped"] += one.kind in ("offer", "need") and one.kind != one.sentence.kind
        for part in ("time", "people", "reach"):
            judged = getattr(one, part)
            count[f"{part} n"] += judged is not None
            count[part] += bool(judged)
    return count


def table(readings: list[Reading]) -> list[str]:
    lines = [
        "part      language  sentences  top-1  top-3  kind  asked back  swapped  when    people  reach",
    ]
    for part in PARTS:
        chosen = [one for one in readings if one.sentence.part == part]
        for language in (*LANGUAGES, "all"):
            count = counted([one for one in chosen if language in ("all", one.sentence.language)])
            share = {name: f"{100 * count[name] / count['n']:.0f} %" for name in count}
            of = {name: f"{count[name]}/{count[name + ' n']}" for name in ("time", "people", "reach")}
            lines.append(
                f"{part:9} {language:9} {count['n']:9}  {share['first']:>5}  {share['third']:>5} {share['kind']:>5}"
                f"  {share['asked']:>10}  {share['swapped']:>7}  {of['time']:6}  {of['people']:6}  {of['reach']}"
            )
    return lines


def main(given: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="what was misread, in the tuning part only")
    parser.add_argument("--language", choices=LANGUAGES)
    arguments = parser.parse_args(given)
    readings = [read(one) for one in sentences()]
    print("\n".join(table(readings)))
    if arguments.wrong:
        for one in readings:
            if one.sentence.part != "tuning" or arguments.language not in (None, one.sentence.language):
                continue
            wrong = [] if one.first else [f"{'/'.join(one.sentence.skills)} read as {one.skills[:4]}"]
            wrong += [] if one.kind == one.sentence.kind else [f"{one.sentence.kind} read as {one.kind}"]
            wrong += [] if one.time is not False else [f"time {one.sentence.said}: {one.time_read}"]
            wrong += [part for part in ("people", "reach") if getattr(one, part) is False]
            if wrong:
                print(f"{one.sentence.language} {one.sentence.text}\n     {'; '.join(wrong)}")


if __name__ == "__main__":
    main()
