"""A game: people at a table do something, the model says what may come of it, and the database is asked what did.

After each step the two agree on promises, places, waiting lists, balances, offers, needs, members and roles, and the
checks of `minga check` find nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.ids import CircleId
from bot.texts.dates import duration
from storage.instants import to_ms
from storage.upkeep.checks import CHECKS
from tests.model import deeds
from tests.model.deeds import Deed, Who
from tests.model.facts import UNTOLD, Promise, Refused, plain
from tests.model.reading import Told, View, differences, observe, rows, told, view
from tests.model.table import Table
from tests.model.world import World
from tests.support.desk import Seen, Someone

#: Buttons that, while they are on a screen and the model sees no reason against it, do what they say.
SURE = frozenset(
    [
        "iy",
        "it",
        "ia",
        "iv",
        "iw",
        "is",
        "hc",
        "hn",
        "ha",
        "hx",
        "hw",
        "hs",
        "hk",
        "nsx",
        "nsp",
        "nnp",
        "nnb",
        "pw",
        "pf",
    ]
)
#: Checks that read tables which grow with every message; they are made after so many steps, and at the end.
_GROWING = frozenset({"I1", "I2", "I8"})
_EVERY = 16
LANGUAGES = ("en", "cy", "es", "de", "fr")


@cache
def _lengths() -> list[tuple[str, int]]:
    """Give lengths of time as the bot writes them, each with its minutes, the longest text first."""
    written = {
        duration(minutes, language): minutes for language in LANGUAGES for minutes in range(1, 24 * 60 + 1)
    }
    return sorted(written.items(), key=lambda length: -len(length[0]))


class Broken(AssertionError):  # noqa: N818 - it is what was found
    """The bot and the model do not agree."""


class Play:
    """One game."""

    def __init__(self, file: Path | None = None) -> None:
        self.table = Table(file)
        self.world = World(now=to_ms(self.table.now))
        self.people: list[Someone] = []
        self.told = Told()
        #: What was done, as people would tell it.
        self.story: list[str] = []
        self.steps: Counter[str] = Counter()
        #: Everybody who was forgotten, as they were.
        self.forgotten: list[Someone] = []
        #: Chats that were heard of again after that.
        self.back: set[int] = set()
        #: Buttons that were pressed: by whom, what, and on which message.
        self.pressed: list[tuple[Someone, str, Seen | None]] = []
        self._seats = 0
        self.is_broken = False
        #: How often database and model were compared, and how often the model saw a reason why nothing was done.
        self.compared = 0
        self.refused = 0
        #: Whether the last thing done was a press.
        self.may_repeat = False

    # People and what they see -----------------------------------------------------------------------------------

    def sit_down(self, *roles: str, circle: int = 1) -> Someone:
        """Somebody is a member from the start."""
        someone = self.newcomer()
        self.table.join(someone, CircleId(circle), *roles)
        return someone

    def newcomer(self) -> Someone:
        """Somebody new at the table, in the next language."""
        self._seats += 1
        language = LANGUAGES[self._seats % len(LANGUAGES)]
        someone = self.table.person(f"Quorwen{self._seats}x", language, f"quorwen{self._seats}x")
        self.people.append(someone)
        return someone

    def join_too(self, someone: Someone, circle: int) -> None:
        """Somebody is in a second circle as well, and talks with the first."""
        self.table.join(someone, CircleId(circle))
        self.table.query("UPDATE chat SET circle_id = 1 WHERE id = ?", someone.id)

    def sitting(self, person: int) -> Someone | None:
        """Give who a person of ours is at the table, unless they have blocked the bot."""
        found = rows(self.table.tx, "SELECT address FROM account WHERE person_id = ?", person)
        someone = self.at_chat(int(found[0][0])) if found else None
        return None if someone is None or someone.id in self.table.blocked else someone

    def at_chat(self, chat: int) -> Someone | None:
        """Give whose chat it is."""
        return next((one for one in self.people if one.id == chat), None)

    def begin(self) -> None:
        """Look at how things are before the first step."""
        found = observe(self.table.tx)
        for id_, (circle, person, speaker, present, roles) in found["members"].items():
            self.world.members[id_] = deeds.Member(circle, person, speaker, present, set(roles))
        self.hear()

    def hear(self) -> None:
        """Be told what cannot be foreseen."""
        self.told = told(self.table.tx)
        self.world.apart = self.told.apart
        self.world.quiet = self.told.quiet
        self.world.unreachable = dict(self.told.unreachable)
        self.world.lapses = list(self.told.asked)
        for key, at in self.told.asked.items():
            promise = self.world.promises.get(key)
            if promise is not None and promise.asked is not None:
                promise.asked = at
        for id_, offer in self.world.offers.items():
            offer.until = self.told.paused.get(id_) if offer.state == "paused" else None

    def visible(self, people: Iterable[Someone] | None = None) -> list[tuple[Someone, Seen, str]]:
        """Give every button on the last screens, with whose it is."""
        return [
            (someone, seen, data)
            for someone in (self.people if people is None else people)
            for seen in self.table.screens.get(someone.id, [])[-25:]
            for data in seen.buttons.values()
        ]

    def may_be_taken(self, code: str, number: str) -> bool:
        """Tell whether a button leads to a slot that is still open."""
        table = {"iy": "invitation", "ia": "commitment"}.get(code)
        slot = int(number)
        if table is not None:
            found = rows(self.table.tx, f"SELECT slot_id FROM {table} WHERE id = ?", slot)
            if not found:
                return False
            slot = found[0][0]
        return self.world.is_open(slot)

    def is_live(self, someone: Someone, seen: Seen | None) -> bool:
        """Tell whether a message is a card that is kept true; a list is as it was when it was asked for."""
        return seen is not None and bool(
            rows(
                self.table.tx,
                "SELECT 1 FROM card WHERE chat_id = ? AND message_id = ?",
                someone.id,
                seen.message_id,
            )
        )

    # A step -----------------------------------------------------------------------------------------------------

    def tell(self, what: str) -> None:
        """Write a step down."""
        self.may_repeat = False
        self.story.append(f"{plain(self.world.now)} {what}")

    def press(self, someone: Someone, data: str, seen: Seen | None) -> None:
        """They press; `seen` is the message on which the button stands, None when it was made up."""
        who = deeds.who_is(self.table.tx, someone.id)
        fresh = seen is not None and self.table.is_fresh(seen) and data in seen.buttons.values()
        sure = fresh and data.split(":", maxsplit=1)[0] in SURE and self.is_live(someone, seen)
        self.tell(f"{someone.name} presses {data}{'' if fresh else ' (not on their screen)'}")
        self.pressed = [*self.pressed[-60:], (someone, data, seen)]
        deed = deeds.deed_of(self.table.tx, who, data, self.observed)
        self.act(who, lambda: self.table.press_data(someone, data, seen), [deed], sure=sure)
        self.may_repeat = True
        if who.person is not None and deeds.who_is(self.table.tx, someone.id).person is None:
            self.forgotten.append(someone)

    def press_again(self, someone: Someone, data: str, seen: Seen | None) -> None:
        """The same press once more, at once: whatever the first did, the second changes nothing (I15)."""
        self.tell(f"{someone.name}'s press {data} comes again")
        who = deeds.who_is(self.table.tx, someone.id)
        self.act(who, lambda: self.table.press_data(someone, data, seen), [])

    def come_again(self) -> None:
        """The last update is delivered again: it was handled, and is not handled again (I2)."""
        self.tell("the last update is delivered again")
        acts = (
            rows(self.table.tx, "SELECT count(*) FROM act"),
            rows(self.table.tx, "SELECT count(*) FROM outbox"),
        )
        self.table.come(self.table.last_update)
        self.look(self.observed())
        if acts != (
            rows(self.table.tx, "SELECT count(*) FROM act"),
            rows(self.table.tx, "SELECT count(*) FROM outbox"),
        ):
            raise Broken(self.account(["an update was handled twice"]))

    def block(self, someone: Someone, *, told: bool) -> None:
        """They block the bot."""
        self.tell(f"{someone.name} blocks the bot")
        self.act(Who(someone.id, None, None, None), lambda: self.table.block(someone, told=told), [])

    def unblock(self, someone: Someone, *, writes: bool) -> None:
        """They come back: Telegram says so, or they just write."""
        self.tell(f"{someone.name} is back")
        if writes:
            self.table.blocked.discard(someone.id)
            self.table.forget_screen(someone.id)
            self.write(someone, "/help")
        else:
            who = deeds.who_is(self.table.tx, someone.id)
            self.act(who, lambda: self.table.unblock(someone), [])

    def write(self, someone: Someone, text: str) -> None:
        """They write: it may press what they were shown last, answer a form, or begin something."""
        who = deeds.who_is(self.table.tx, someone.id)
        self.tell(f"{someone.name} writes {text!r}")
        shown = rows(self.table.tx, "SELECT data FROM choice WHERE chat_id = ?", someone.id)
        wanted = [deeds.deed_of(self.table.tx, who, data, self.observed) for (data,) in shown]
        self.act(who, lambda: self.table.write(someone, text), [*wanted, *self._typed_hours(who, text)])

    def _typed_hours(self, who: Who, text: str) -> list[Deed]:
        """A length of time answers the question how long it was, where that was asked last."""
        minutes = {"1": 60, "2": 120, "3": 180, "90 min": 90, "0": 0}.get(text)
        if minutes is None:  # as the bot writes lengths, alone or in the label of a button
            minutes = next((found for length, found in _lengths() if length in text), None)
        if minutes is None:
            return []
        return [
            lambda world, key=key: world.state_hours(*key, who.person, minutes)  # type: ignore[misc]
            for key, promise in self.world.promises.items()
            if promise.state in ("accepted", "confirmed", "there", "no_show")
        ]

    def observed(self) -> View:
        """Read how things are."""
        return observe(self.table.tx)

    def act(self, who: Who, run: Callable[[], Any], wanted: list[Deed], *, sure: bool = False) -> None:
        """Do it, and compare: nothing was done, or one of what was wanted.

        Of a sure press the one thing that was wanted is done, unless the model refuses it.
        """
        self.pass_time(seconds=1)
        if any(one.id == who.chat for one in self.forgotten):
            self.back.add(who.chat)
        drafts = rows(self.table.tx, "SELECT id FROM draft WHERE chat_id = ? AND state = 'open'", who.chat)
        if who.person is not None:
            self.world.unreachable.pop(who.person, None)
            self.world.settle()
        run()
        found = self.observed()
        done = deeds.draft_answers(self.table.tx, drafts[0][0]) if drafts else None
        if done is not None:
            wanted, sure = [deeds.form_deed(*done, who, found)], True
        wanted = [deed for deed in wanted if deed is not deeds.nothing]
        before = view(self.world)
        if before != found:
            self._do_one(wanted, found)
        elif sure and wanted:
            self._miss(wanted[0], before)
        self.look(found)

    def _miss(self, deed: Deed, before: View) -> None:
        """Nothing was done: then the model refuses it too, or it changes nothing."""
        tried = self.world.copy()
        try:
            deed(tried)
        except Refused:
            self.refused += 1
            return
        missing = differences(view(tried), before)
        if missing:
            toasts = [toast for said in self.table.toasts.values() for toast in said[-1:]]
            raise Broken(self.account(["nothing was done", *missing, f"last answers: {toasts}"]))
        self.world = tried

    def _do_one(self, wanted: list[Deed], found: View) -> None:
        reasons: list[str] = []
        for deed in wanted:
            tried = self.world.copy() if len(wanted) > 1 else self.world
            try:
                deed(tried)
            except Refused as refused:
                reasons.append(f"not allowed: {refused}")
                continue
            if len(wanted) == 1 or view(tried) == found:
                self.world = tried
                return
        raise Broken(self.account([*reasons[:3], *differences(view(self.world), found)]))

    def pass_time(self, **delta: float) -> None:
        """Time passes; what is due is done on the way, in the model too."""
        if delta != {"seconds": 1}:
            self.tell(f"time passes: {delta}")
        self.table.pass_time(**delta)
        if self.catch_up():
            self.look(self.observed())

    def catch_up(self) -> bool:
        """Let the model do what was due; tells whether there was anything."""
        happened = False
        target = to_ms(self.table.now)
        self.world.unreachable = told(self.table.tx).unreachable
        while (event := self.world.next_event()) is not None and event[0] <= target:
            self.world.now = max(self.world.now, event[0])
            self._happen(event[1], event[2])
            happened = True
        self.world.now = target
        return happened

    def _happen(self, what: str, key: Any) -> None:
        world = self.world
        if what == "over":
            world.slots[key].state = "over"
            world.close_if_over(world.slots[key].need)
        elif what == "lapse":
            promise = world.promises[key]
            promise.is_over = True
            if world.now < world.slots[key[0]].end and promise.state in ("accepted", "confirmed"):
                world.promises[key] = Promise("withdrawn")
                world.settle(key[0])
        elif what == "silence":
            world.fall_silent(*key)
        elif what == "wake":
            world.offers[key].state, world.offers[key].until = "active", None
        else:
            deeds.extend(world, key, self.observed())

    # What must hold ---------------------------------------------------------------------------------------------

    def look(self, found: View) -> None:
        """Compare the model with the database, and run the checks."""
        expected = view(self.world)
        if expected != found:
            raise Broken(self.account(differences(expected, found)))
        self.hear()
        untold = [key for key, promise in self.world.promises.items() if promise.asked == UNTOLD]
        if untold:
            raise Broken(self.account([f"no deadline for {untold}"]))
        self.compared += 1
        self.check(whole=self.compared % _EVERY == 0)

    def check(self, *, whole: bool) -> None:
        """Run the checks that `minga check` runs; those that read growing tables only when it is the whole."""
        for check in CHECKS:
            if check.name in _GROWING and not whole:
                continue
            broken = rows(self.table.tx, check.query)
            if broken:
                raise Broken(self.account([f"{check.name} ({check.says}): {broken}"]))

    def account(self, what: Iterable[str]) -> str:
        """Say what is wrong, with the story that led to it."""
        self.is_broken = True
        return "\n".join(["; ".join(what), "after", *self.story[-40:]])
