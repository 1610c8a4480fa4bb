"""Every button there is, forged, foreign, old and again: nothing of anybody else's changes, and the answer is kind.

The presses are taken from the registry, and the buttons from what stands on people's screens in a circle that has
been lived in, so that a new one cannot be forgotten.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace

import pytest

from bot.texts import say_plain
from handlers import registry
from tests.support.desk import Desk, Seen
from tests.support.scene import Frozen, Scene, held, kind_of

EVERY_PRESS = {press.code: press for press in (*registry.PRESSES, *registry.OPEN_PRESSES)}
#: Who has no business with anything of Cathays: a stranger, another circle's steward, somebody who left it.
OUTSIDERS = ("Owain", "Lowri", "Manon")
#: What any member may do with an open time, whoever shows them the button.
OPEN_TO_MEMBERS = {"it"}
VERSIONS = ("version", "slot_version", "seal")
#: Whoever was forgotten and presses again is a new chat, of which id and language are known, as of any stranger.
FORGETS = {"pf"}
#: Enough of one kind, each from another stage.
MOST_OF_A_KIND = 3
#: How many buttons deep a kind is looked for that no stage shows by itself.
DEEPEST = 3


@dataclass(frozen=True)
class Found:
    """A button somewhere: the desk as it was, whose screen, which message, what it carries."""

    stage: str
    at: Frozen
    name: str
    seen: Seen
    data: str

    @property
    def code(self) -> str:
        return self.data.split(":")[0]

    def __str__(self) -> str:
        return f"{self.stage}: {self.name} presses {self.data}"


@dataclass
class Crawl:
    """Every stage of the scene, and the buttons found on the way, each where it was seen first."""

    scene: Scene
    found: list[Found] = field(default_factory=list)
    #: Kinds of buttons that did something, or showed something, when they were pressed.
    worked: set[str] = field(default_factory=set)
    #: The desk after all.
    end: Frozen | None = None
    _known: set[tuple[str, str]] = field(default_factory=set)
    _kinds: set[str] = field(default_factory=set)
    _count: Counter[str] = field(default_factory=Counter)

    @property
    def desk(self) -> Desk:
        return self.scene.desk

    def go(self) -> None:
        """Live through the scene and look at all screens, and deeper where a kind has not been seen yet."""
        for stage in self.scene.stages():
            self.found += self._shown(stage)
        self.end = Frozen(self.desk)
        edge = list(self.found)
        for _ in range(DEEPEST):
            self._kinds |= {kind_of(it.data) for it in self.found}
            deeper = []
            for it in edge:
                if not press(self.scene, it).is_refused:
                    self.worked.add(it.code)
                deeper += self._shown(f"{it.stage}, after {it.name} pressed {it.data}")
            edge = deeper
            self.found += edge

    def _shown(self, stage: str) -> list[Found]:
        """Give the buttons on the screens that are new: by now, and of kinds that the stages did not show."""
        here: set[str] = set()
        found: list[Found] = []
        at: Frozen | None = None
        for name, someone in self.scene.people.items():
            for seen in reversed(self.desk.seen(someone)):
                for data in seen.buttons.values():
                    kind = kind_of(data)
                    if (name, data) in self._known or data.split(":")[0] not in EVERY_PRESS:
                        continue
                    if kind in self._kinds or kind in here or self._count[kind] == MOST_OF_A_KIND:
                        continue
                    self._known.add((name, data))
                    here.add(kind)
                    self._count[kind] += 1
                    at = at or Frozen(self.desk)
                    found.append(Found(stage, at, name, seen, data))
        return found


@dataclass(frozen=True)
class Answer:
    """What came of a press."""

    #: The key of the toast's or alert's sentence.
    key: str | None
    is_refused: bool
    #: Other messages to whoever pressed.
    said: int


def press(scene: Scene, it: Found, *, name: str = "", data: str = "", anew: bool = True) -> Answer:
    """Press, and see what is answered. Raises when the handler fails, or answers anything but one kind sentence."""
    desk = scene.desk
    if anew:
        it.at.back(desk)
    someone = scene.people[name or it.name]
    desk.press_data(someone, data or it.data, it.seen)
    cause = desk.query("SELECT max(id) AS id FROM inbox WHERE kind = 'update'")[0]["id"]
    rows = desk.query("SELECT kind, chat_id, person_id, subject FROM outbox WHERE cause = ?", cause)
    answers = [json.loads(row["subject"]) for row in rows if row["kind"] == "answer"]
    assert len(answers) == 1, f"{it}: answered {len(answers)} times"
    [answer] = answers
    if answer["key"] is not None:
        assert say_plain(someone.language, answer["key"], **answer["values"]).strip()
    assert not any("error-kept" in row["subject"] for row in rows)
    return Answer(answer["key"], bool(answer["alert"]), len(rows) - 1)


def _own(scene: Scene, name: str) -> re.Pattern[str]:
    """Give what the lines of the dump hold that are somebody's own: their person, member, chat, or other circle."""
    desk, someone = scene.desk, scene.people[name]
    own = [f"chat_id={someone.id}\\b", f"^chat: id={someone.id}\\b"]
    person = desk.query("SELECT person_id AS id FROM account WHERE address = ?", str(someone.id))
    if person:
        own += [rf"(person_id|by_person|actor)={person[0]['id']}\b", rf"^person: id={person[0]['id']}\b"]
        for row in desk.query("SELECT id FROM member WHERE person_id = ?", person[0]["id"]):
            own += [rf"(member_id|made_by|by_member)={row['id']}\b", rf"^member: id={row['id']}\b"]
    if name == "Lowri":
        own += [rf"circle_id={scene.roath}\b", rf"^circle: id={scene.roath}\b"]
    return re.compile("|".join(own))


def _of_others(scene: Scene, name: str, before: list[str], after: list[str]) -> list[str]:
    """Give the lines that differ and are not somebody's own."""
    own = _own(scene, name)
    return sorted(line for line in set(before) ^ set(after) if not own.search(line))


@pytest.fixture(scope="module")
def crawl() -> Iterator[Crawl]:
    desk = Desk()
    crawl = Crawl(Scene(desk))
    crawl.go()
    yield crawl
    desk.close()


#: Kinds that the scene never shows, each with the reason.
NOT_IN_THE_SCENE: dict[str, str] = {}


def test_every_kind_of_button_is_found_on_a_screen_and_works(crawl: Crawl) -> None:
    missing = {code: press.__name__ for code, press in EVERY_PRESS.items() if code not in crawl.worked}
    assert set(missing) == set(NOT_IN_THE_SCENE), missing


def test_a_button_pressed_twice_does_what_it_does_once(crawl: Crawl) -> None:
    wrong = []
    for it in crawl.found:
        if it.code in FORGETS:
            continue
        press(crawl.scene, it)
        once = held(crawl.desk)
        press(crawl.scene, it, anew=False)
        twice = held(crawl.desk)
        if once != twice:
            wrong.append(f"{it}: {sorted(set(once) ^ set(twice))}")
    assert wrong == [], "\n".join(wrong)


def test_a_button_of_another_version_changes_nothing_and_says_so(crawl: Crawl) -> None:
    wrong = []
    for it in crawl.found:
        if press(crawl.scene, it).is_refused:
            continue  # an old button itself: another number may be today's
        for data in _other_versions(it.data):
            it.at.back(crawl.desk)
            before = held(crawl.desk)
            answer = press(crawl.scene, it, data=data, anew=False)
            if not answer.is_refused or held(crawl.desk) != before:
                wrong.append(f"{it} as {data}: {answer} {sorted(set(before) ^ set(held(crawl.desk)))}")
    assert wrong == [], "\n".join(wrong)


def _other_versions(data: str) -> list[str]:
    code, *parts = data.split(":")
    names = [f.name for f in fields(EVERY_PRESS[code])]
    return [
        ":".join([code, *(str(int(part) + by) if n == at else part for n, part in enumerate(parts))])
        for at, name in enumerate(names)
        if name in VERSIONS
        for by in (-1, 1)
    ]


@pytest.mark.parametrize("name", [*OUTSIDERS, "Kit"])
def test_somebody_elses_button_changes_nothing_of_others(crawl: Crawl, name: str) -> None:
    wrong = []
    for it in crawl.found:
        if it.name == name or (name == "Kit" and it.code in OPEN_TO_MEMBERS):
            continue
        it.at.back(crawl.desk)
        before = held(crawl.desk)
        answer = press(crawl.scene, it, name=name, anew=False)
        others = _of_others(crawl.scene, name, before, held(crawl.desk))
        if others or (answer.key is None and not answer.said):
            wrong.append(f"{name} where {it}: {answer} {others}")
    assert wrong == [], "\n".join(wrong)


#: What is in no table of ours, in every position where a number or a word stands.
NONSENSE = (
    "0",
    "-1",
    "7777777",
    str(2**63 - 1),
    str(-(2**63)),
    str(2**63),
    "9" * 30,
    "+1",
    "1_0",
    "1.0",
    "0x1",
    " 1",
    "",
    "x",
    "\u0661",
    "\u0967\uff11",
    "\u202e1",
    "'; DROP TABLE person; --",
)


def _nonsense(press_type: type) -> Iterator[str]:
    code, wanted = press_type.code, fields(press_type)
    for word in NONSENSE:
        yield ":".join([code, *(word if f.type in (int, "int") else "x" for f in wanted)])
    yield code
    yield ":".join([code, *["1"] * (len(wanted) + 1)])
    if wanted:
        yield ":".join([code, *["1"] * (len(wanted) - 1)])
        yield ":".join([code, *["1"] * len(wanted)]).upper() + "Z"


@pytest.mark.parametrize("name", ["Carys", "Owain"])
def test_nonsense_in_a_button_reaches_nothing_of_others(crawl: Crawl, name: str) -> None:
    wrong = []
    for press_type in EVERY_PRESS.values():
        if fields(press_type):  # else it carries nothing that could be forged
            wrong += _forge(crawl, name, _nonsense(press_type))
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", [*OUTSIDERS, "Kit"])
def test_small_numbers_that_somebody_makes_up_reach_nothing_of_others(crawl: Crawl, name: str) -> None:
    wrong = []
    for press_type in EVERY_PRESS.values():
        if name != "Kit" or press_type.code not in OPEN_TO_MEMBERS:
            wrong += _forge(crawl, name, _small(crawl, press_type))
    assert wrong == [], "\n".join(wrong)


def _small(crawl: Crawl, press_type: type) -> Iterator[str]:
    """Give the press with every number from 1 to 5 and every word that was seen in its place."""
    wanted = fields(press_type)
    seen = [it.data.split(":")[1:] for it in crawl.found if it.code == press_type.code]
    words = {
        word for parts in seen for word, f in zip(parts, wanted, strict=True) if f.type not in (int, "int")
    }
    for number in range(1, 6):
        for word in sorted(words or {"x"}):
            parts = (str(number) if f.type in (int, "int") else word for f in wanted)
            yield ":".join([press_type.code, *parts])


def _forge(crawl: Crawl, name: str, forged: Iterable[str]) -> list[str]:
    """Press all of these after all is over, and tell what they did to others, or which met with silence."""
    assert crawl.end is not None
    scene, wrong = crawl.scene, []
    crawl.end.back(scene.desk)
    before = held(scene.desk)
    seen = scene.desk.last(scene.people["Carys"])
    for data in forged:
        answer = press(scene, Found("the end", crawl.end, name, seen, data), anew=False)
        if answer.key is None and not answer.said:
            wrong.append(f"{name} presses {data!r}: silence")
    others = _of_others(scene, name, before, held(scene.desk))
    return [*wrong, f"{name} pressed {data!r} last: {others}"] if others else wrong


def test_a_button_pressed_after_all_is_over_is_answered(crawl: Crawl) -> None:
    assert crawl.end is not None
    for it in crawl.found:
        answer = press(crawl.scene, replace(it, at=crawl.end))
        assert answer.key is not None or answer.said, it


def test_in_whichever_order_different_people_act_it_ends_the_same(crawl: Crawl) -> None:
    scene, desk = crawl.scene, crawl.desk
    start = next(it.at for it in crawl.found if it.stage == "needs asked and published")

    def play(order: Sequence[str]) -> list[str]:
        start.back(desk)
        deeds = {
            "Gwen": [
                lambda: scene.press("Gwen", "in:not_this_time"),
                lambda: scene.write("Gwen", "/settings"),
            ],
            "Kit": [lambda: scene.write("Kit", "/offers"), lambda: scene.press("Kit", "non")],
            "Elin": [lambda: scene.press("Elin", "nnb:2"), lambda: scene.write("Elin", "/mine")],
            "Huw": [lambda: scene.press("Huw", "in:not_this_kind"), lambda: scene.press("Huw", "iu")],
        }
        for name in order:
            deeds[name].pop(0)()
        # Numbers are given in the order of coming; whose things they are is what counts.
        return sorted(re.sub(r"\bid=\d+ ", "", line) for line in held(desk))

    assert play(["Gwen", "Kit", "Elin", "Huw"] * 2) == play(
        ["Huw", "Huw", "Elin", "Gwen", "Kit", "Elin", "Kit", "Gwen"]
    )
