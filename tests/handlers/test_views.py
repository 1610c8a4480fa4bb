"""Every view renders in every language for whatever the scene has it show: valid, short enough, nothing missing."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from bot.domain.ids import ChatId, PersonId
from bot.sandbox.botapi.formatting.html import parse_html
from bot.texts import LANGUAGES
from handlers import registry
from handlers.dispatch import render
from handlers.screen import Outgoing
from tests.support.desk import Desk, Seen
from tests.support.scene import Frozen, Scene, kind_of

#: So many rows of one kind are looked at in each language, each from another stage or about something else.
MOST_OF_A_KIND = 4
#: Kinds that the scene has nothing to show of, each with the test that reads it.
NOT_IN_THE_SCENE: dict[str, str] = {
    "absence-answer": "what the giver says to “nobody came”: test_after_the_yes",
    "balance-earlier": "more entries than a page has: services/test_ledger",
    "circle_opened": "the end of the set-up: test_setting_up",
    "group_help": "a command in a group: test_group",
    "late": "true only until it is over: test_after_the_yes",
    "past": "a time opened by a link when it is over: test_commitments",
    "promise_lapsed": "no new yes after a change: test_commitments",
    "promise_overlaps": "a change that runs into another promise: test_commitments",
    "promise_unchecked": "a check comes to be required after the promise: test_checks",
    "restored": "after a restore: upkeep/test_restore",
    "slot_invite": "a time opened by its link: test_commitments",
    "slot_off": "a promise whose time is cancelled: test_slots",
    "speaks_now": "somebody on behalf speaks for themselves: test_people",
    "unreachable": "a promise of somebody who blocked the bot: test_people",
}


@dataclass
class Gallery:
    """What was rendered: by kind and language, the calls."""

    shown: dict[tuple[str, str], list[Outgoing]] = field(default_factory=dict)
    _looked: set[tuple[str, str, int]] = field(default_factory=set)
    _count: Counter[str] = field(default_factory=Counter)
    _last: int = 0

    def look(self, desk: Desk, *, all_of_it: bool = False) -> None:
        """Render what was put into the outbox since the last look, as every language's reader would see it now."""
        if all_of_it:
            self._last = desk.query("SELECT max(id) - 12 FROM outbox")[0][0]
        rows = desk.query(
            "SELECT o.*, COALESCE(o.chat_id, CAST(a.address AS INTEGER)) AS chat FROM outbox o "
            "LEFT JOIN account a ON a.person_id = o.person_id WHERE o.id > ? AND o.mode <> 'question' ORDER BY o.id",
            self._last,
        )
        for row in rows:
            self._last = row["id"]
            key = (row["kind"], row["subject"], row["chat"])
            if row["kind"] not in registry.VIEWS or row["chat"] is None or key in self._looked:
                continue
            if self._count[row["kind"]] == MOST_OF_A_KIND:
                continue
            self._looked.add(key)
            done = [self._render(desk, row, language) for language in LANGUAGES]
            self._count[row["kind"]] += all(done)

    def _render(self, desk: Desk, row: dict, language: str) -> bool:
        tx, chat = desk.tx, row["chat"]
        tx.execute("BEGIN")
        tx.execute(
            "UPDATE person SET language = ? WHERE id IN (SELECT person_id FROM account WHERE address = ?)",
            (language, str(chat)),
        )
        tx.execute("UPDATE chat SET language = ? WHERE id = ?", (language, chat))
        tx.execute("UPDATE circle SET language = ?", (language,))
        out = render(
            tx,
            now=desk.now,
            chat=ChatId(chat),
            person_id=None if row["person_id"] is None else PersonId(row["person_id"]),
            kind=row["kind"],
            subject=row["subject"],
        )
        tx.execute("ROLLBACK")
        if out is not None:
            self.shown.setdefault((row["kind"], language), []).append(out)
        return out is not None


@pytest.fixture(scope="module")
def gallery() -> Iterator[Gallery]:
    desk, gallery = Desk(), Gallery()
    scene = Scene(desk)
    buttons: dict[str, tuple[Frozen, str, Seen, str]] = {}
    for _ in scene.stages():
        gallery.look(desk)
        at = Frozen(desk)
        for name, someone in scene.people.items():
            for seen in desk.seen(someone):
                for data in seen.buttons.values():
                    buttons.setdefault(kind_of(data), (at, name, seen, data))
    # What one press away is shown belongs to it.
    for at, name, seen, data in buttons.values():
        at.back(desk)
        desk.press_data(scene.people[name], data, seen)
        gallery.look(desk, all_of_it=True)
    yield gallery
    desk.close()


def test_every_view_is_shown_in_every_language(gallery: Gallery) -> None:
    missing = {
        kind for kind in registry.VIEWS for language in LANGUAGES if (kind, language) not in gallery.shown
    }
    assert missing == set(NOT_IN_THE_SCENE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_is_what_telegram_takes(gallery: Gallery, language: str) -> None:
    for (kind, shown_in), calls in gallery.shown.items():
        for call in calls if shown_in == language else ():
            for parameters in (call.parameters, *call.more):
                text = parameters.get("text", parameters.get("caption"))
                if text is None:
                    assert call.method == "sendLocation"
                    continue
                plain, _entities = parse_html(text)
                assert plain.strip(), (kind, text)
                limit = 4096 if "text" in parameters else 1024
                assert len(plain.encode("utf-16-le")) // 2 <= limit, (kind, len(plain))
                assert "{" not in plain, (kind, plain)
                assert "\u2068" not in plain, (kind, plain)
            markup = call.parameters.get("reply_markup", {})
            rows = [*markup.get("inline_keyboard", []), *markup.get("keyboard", [])]
            for button in (button for line in rows for button in line):
                assert button["text"].strip(), kind
                assert len(button.get("callback_data", "x").encode()) in range(1, 65), (kind, button)
            json.dumps(dict(call.parameters))
