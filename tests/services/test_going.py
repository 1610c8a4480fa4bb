"""Leaving a circle, and being forgotten: what others count on is taken back first; nothing of the person is left."""

import json
import sqlite3
from contextlib import closing

import pytest

from bot.domain.ids import PersonId
from bot.domain.people.personal import IMPERSONAL, PERSONAL, Fate, What
from handlers.presses.people import Forget, Leave
from storage.connection import open_database
from storage.queues import kept
from storage.upkeep.erasure import scrub
from storage.upkeep.export import export
from tests.support.written import promise, slot_for

CANARY = "Zyzzogeton"


@pytest.fixture
def circle(desk):
    return desk.open_circle()


@pytest.fixture
def anna(desk, circle):
    anna = desk.person("Anna")
    desk.join(anna, circle, "steward", "coordinator")
    return anna


def offer(desk, member, words="I can drive"):
    return desk.tx.execute(
        "INSERT INTO offer (circle_id, member_id, skill_id, words, language, state, created_at, changed_at) "
        "VALUES (1, ?, 1, ?, 'en', 'active', 0, 0) RETURNING id",
        (member, words),
    ).fetchone()["id"]


# Leaving ------------------------------------------------------------------------------------------------------


def test_leaving_withdraws_promises_and_ends_offers(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    _, slot = slot_for(desk)
    promised = promise(desk, slot, member)
    offered = offer(desk, member)
    desk.write(tom, "/leave")
    assert "your one promise" in desk.text(tom)

    desk.press(tom, "Yes, leave")

    assert desk.query("SELECT state FROM commitment WHERE id = ?", promised)[0]["state"] == "withdrawn"
    assert desk.query("SELECT state FROM offer WHERE id = ?", offered)[0]["state"] == "ended"
    assert desk.query("SELECT left_at FROM member WHERE id = ?", member)[0]["left_at"] is not None
    assert "You have left" in desk.text(tom)


def test_leaving_cancels_what_is_needed_for_them_and_tells_who_promised(desk, circle, anna):
    tom, ben = desk.person("Tom"), desk.person("Ben")
    member, giver = desk.join(tom, circle), desk.join(ben, circle)
    need, slot = slot_for(desk, beneficiary=member)
    promised = promise(desk, slot, giver)
    desk.write(tom, "/leave")

    desk.press(tom, "Yes, leave")

    assert desk.query("SELECT state FROM need WHERE id = ?", need)[0]["state"] == "cancelled"
    assert desk.query("SELECT state FROM commitment WHERE id = ?", promised)[0]["state"] == "cancelled"
    assert desk.seen(ben) != []


def test_the_last_steward_is_told_to_hand_on_first(desk, circle, anna):
    desk.join(desk.person("Tom"), circle)
    desk.write(anna, "/leave")

    desk.press(anna, "Yes, leave")
    desk.write(anna, "/forget")
    desk.press(anna, "Yes, forget me")

    assert desk.query("SELECT left_at FROM member WHERE id = 1")[0]["left_at"] is None
    assert desk.query("SELECT erased_at FROM person WHERE id = 1")[0]["erased_at"] is None
    assert [toast for toast in desk.toasts[anna.id] if "hand that on first" in toast] != []


def test_saying_no_leaves_everything_as_it_was(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    desk.write(tom, "/leave")

    desk.write(tom, "no")

    assert desk.query("SELECT left_at FROM member WHERE id = ?", member)[0]["left_at"] is None
    assert "everything stays" in desk.text(tom)


def test_an_old_button_leaves_nothing(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    desk.tx.execute("UPDATE member SET version = 7 WHERE id = ?", (member,))

    desk.press_data(tom, Leave(member=member, version=1).pack())

    assert desk.query("SELECT left_at FROM member WHERE id = ?", member)[0]["left_at"] is None


def test_nobody_leaves_for_somebody_else(desk, circle, anna):
    tom, eve = desk.person("Tom"), desk.person("Eve")
    member = desk.join(tom, circle)
    desk.join(eve, circle)

    desk.press_data(eve, Leave(member=member, version=1).pack())

    assert desk.query("SELECT count(*) AS n FROM member WHERE left_at IS NOT NULL")[0]["n"] == 0


def test_whoever_was_spoken_for_is_spoken_for_by_somebody_else(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    gran = desk.tx.execute(
        "INSERT INTO person (name, language, created_at) VALUES ('Gran', 'en', 0) RETURNING id"
    ).fetchone()["id"]
    desk.tx.execute(
        "INSERT INTO member (circle_id, person_id, speaker_id, joined_at) VALUES (1, ?, ?, 0)", (gran, member)
    )
    desk.write(tom, "/leave")

    desk.press(tom, "Yes, leave")

    assert desk.query("SELECT speaker_id FROM member WHERE person_id = ?", gran)[0]["speaker_id"] == 1
    assert "Gran has nobody to speak for them" in desk.text(anna)


# The list of personal data ------------------------------------------------------------------------------------


def test_every_column_of_the_schema_is_known_to_be_personal_or_not(desk):
    tables = desk.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    wrong = {}
    for table in (row["name"] for row in tables):
        columns = {row["name"] for row in desk.query(f"SELECT name FROM pragma_table_info('{table}')")}
        personal, other = set(PERSONAL.get(table, {})), set(IMPERSONAL.get(table, ()))
        if columns != personal | other or personal & other:
            wrong[table] = (columns ^ (personal | other)) | (personal & other)
    unknown = (set(PERSONAL) | set(IMPERSONAL)) - {row["name"] for row in tables}

    assert wrong == {}
    assert unknown == set()


# Being forgotten ----------------------------------------------------------------------------------------------


def fill_with_canaries(desk, circle, someone):
    """Write the canary into every column of words, names, places and numbers that is somebody's; give the member."""
    member = desk.join(someone, circle)
    person = desk.query("SELECT person_id FROM member WHERE id = ?", member)[0]["person_id"]
    helper = desk.join(desk.person("Helper"), circle)
    offer(desk, member, f"{CANARY} offers")
    need, slot = slot_for(desk, beneficiary=member, posted_by=member, words=CANARY)
    done = promise(desk, slot, helper, "accepted")
    _, other = slot_for(desk, hours=96)
    mine = promise(desk, other, member)
    desk.tx.execute(
        "UPDATE need SET place_name = ?1, answer = ?1, to_place = ?1, to_address = ?1, to_lat = 51.5, to_lon = -3.2"
        " WHERE id = ?2",
        (CANARY, need),
    )
    desk.tx.execute("UPDATE member SET place_name = ? WHERE id = ?", (CANARY, member))
    desk.tx.execute(
        "INSERT INTO contact_consent (commitment_id, side, given_by, given_at, contact) VALUES (?, 'giver', ?, 0, ?)",
        (mine, person, CANARY),
    )
    desk.tx.execute(
        "INSERT INTO late (circle_id, commitment_id, words, said_at) VALUES (1, ?, ?, 0)", (mine, CANARY)
    )
    contribution = desk.tx.execute(
        "INSERT INTO contribution (circle_id, commitment_id, minutes, state, agreed_how, created_at, changed_at) "
        "VALUES (1, ?, 60, 'agreed', 'both', 0, 0) RETURNING id",
        (done,),
    ).fetchone()["id"]
    desk.tx.execute(
        "INSERT INTO thanks (contribution_id, by_person, circle_id, words, given_at) VALUES (?, ?, 1, ?, 0)",
        (contribution, person, CANARY),
    )
    accounts = [
        desk.query("SELECT id FROM ledger_account WHERE member_id = ?", which)[0]["id"]
        for which in (member, helper)
    ]
    first = desk.tx.execute(
        "INSERT INTO transfer (circle_id, from_account, to_account, minutes, contribution_id, at) "
        "VALUES (1, ?, ?, 60, ?, 1000000) RETURNING id",
        (*accounts, contribution),
    ).fetchone()["id"]
    desk.tx.execute(
        "INSERT INTO transfer (circle_id, from_account, to_account, minutes, reverses, reason, at) "
        "VALUES (1, ?, ?, 60, ?, ?, 1000000)",
        (*reversed(accounts), first, f"{CANARY} was wrong"),
    )
    desk.tx.execute(
        "INSERT INTO talk (circle_id, member_id, words, language, answer, written_at) VALUES (1, ?, ?, 'en', ?, 0)",
        (member, CANARY, f"Dear {CANARY}"),
    )
    desk.tx.execute(
        "INSERT INTO broadcast (circle_id, by_member, words, total, state, started_at, ended_at) "
        "VALUES (1, ?, ?, 0, 'done', 0, 1)",
        (member, CANARY),
    )
    skill = desk.tx.execute(
        "INSERT INTO skill (circle_id, made_by, made_at) VALUES (1, ?, 0) RETURNING id", (member,)
    ).fetchone()["id"]
    desk.tx.execute(
        "INSERT INTO skill_word (circle_id, skill_id, language, word, is_name) VALUES (1, ?, 'en', ?, 1)",
        (skill, CANARY),
    )
    for state in ("done", "kept"):
        desk.tx.execute(
            "INSERT INTO draft (circle_id, person_id, chat_id, form, step, answers, state, created_at, changed_at) "
            "VALUES (1, ?, ?, 'offer', 'card', ?, ?, 0, 0)",
            (person, someone.id, json.dumps({"words": CANARY}), state),
        )
    payload = json.dumps({"message": {"from": {"id": someone.id}, "text": CANARY}})
    desk.tx.execute(
        "INSERT INTO inbox (kind, update_id, digest, received_at, payload, state, handled_at, error) "
        "VALUES ('update', 1, 'd', 0, ?, 'quarantined', 1, ?)",
        (payload, f"ValueError: {CANARY}"),
    )
    for who, state, ended in (("person_id", "sent", 1), ("person_id", "queued", None)):
        desk.tx.execute(
            f"INSERT INTO outbox (created_at, not_before, priority, kind, mode, {who}, state, payload, ended_at) "
            "VALUES (0, 9999999999999, 1, 'text', 'message', ?, ?, ?, ?)",
            (person, state, json.dumps({"text": CANARY}), ended),
        )
    desk.tx.execute(
        "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, state, payload, ended_at) "
        "VALUES (0, 0, 1, 'text', 'message', 1, 'sent', ?, 1)",
        (json.dumps({"text": f"{CANARY} will come"}),),
    )
    _fill_what_is_only_theirs(
        desk, member=member, person=person, helper=helper, mine=mine, slot=other, chat=someone.id
    )
    desk.tx.execute(
        "INSERT INTO choice (chat_id, number, outbox_id, label, data) "
        "SELECT 1002, 99, min(id), ?, 'x' FROM outbox",
        (CANARY,),
    )
    return member


def _fill_what_is_only_theirs(desk, *, member, person, helper, mine, slot, chat):
    given = desk.query("SELECT id FROM offer WHERE member_id = ?", member)[0]["id"]
    run = desk.tx.execute
    run("INSERT INTO offer_hours VALUES (?, 1, 540, 720)", (given,))
    run("INSERT INTO offer_except VALUES (?, '2026-12-24', '2026-12-26')", (given,))
    run("INSERT INTO avoided_skill VALUES (1, ?, 2, 0)", (member,))
    run("INSERT INTO block VALUES (1, ?, ?, 0)", (member, helper))
    run("INSERT INTO block VALUES (1, ?, ?, 0)", (helper, member))
    invited = run(
        "INSERT INTO invitation (circle_id, slot_id, member_id, wave, state, reasons, planned_at, deadline) "
        "VALUES (1, ?, ?, 1, 'accepted', '{\"distance\": 400}', 0, 0) RETURNING id",
        (slot, member),
    ).fetchone()["id"]
    run("UPDATE commitment SET invitation_id = ? WHERE id = ?", (invited, mine))
    run(
        "INSERT INTO contact_consent (commitment_id, side, given_by, given_at, contact) "
        "VALUES (?, 'receiver', 1, 0, '0123')",
        (mine,),
    )
    run(
        "INSERT INTO talk (circle_id, member_id, words, language, answered_by, answer, written_at) "
        "VALUES (1, ?, 'help', 'en', ?, ?, 0)",
        (helper, member, f"Call {CANARY}"),
    )
    run(
        "INSERT INTO due (kind, subject, person_id, due_at) VALUES ('reminder.x', 1, ?, 9999999999999)",
        (person,),
    )
    run(
        "INSERT INTO due (kind, subject, person_id, due_at, state, ended_at, error) "
        "VALUES ('reminder.y', 1, ?, 0, 'failed', 0, ?)",
        (person, CANARY),
    )
    run(
        "INSERT INTO draft (circle_id, person_id, chat_id, form, step, answers, state, created_at, changed_at) "
        "VALUES (1, 1, 1001, 'need', 'card', ?, 'done', 0, 0)",
        (json.dumps({"for": CANARY}),),
    )
    run(
        "INSERT INTO outbox (created_at, not_before, priority, kind, mode, person_id, subject, state, ended_at) "
        "VALUES (0, 0, 1, 'text', 'message', 1, ?, 'sent', 1)",
        (json.dumps({"name": CANARY}),),
    )
    run(
        "INSERT OR REPLACE INTO setup_code (id, code, made_at, shown_by) VALUES (1, ?, 0, ?)",
        ("c" * 32, chat),
    )


@pytest.fixture
def forgotten(desk, circle, anna):
    """Somebody whose name is the canary, everywhere, and who has been forgotten."""
    someone = desk.person(CANARY, username=f"{CANARY}_tg")
    member = fill_with_canaries(desk, circle, someone)
    desk.write(someone, "/settings")
    assert CANARY in "\n".join(desk.tx.iterdump())
    desk.write(someone, "/forget")
    desk.press(someone, "Yes, forget me")
    return someone, member


def test_nothing_with_their_name_or_words_is_left_in_any_table(desk, forgotten):
    assert [line for line in desk.tx.iterdump() if CANARY in line] == []


@pytest.mark.parametrize(
    "table",
    [
        "offer",
        "offer_hours",
        "offer_except",
        "avoided_skill",
        "block",
        "invitation",
        "contact_consent",
        "late",
    ],
)
def test_what_was_only_theirs_is_gone(desk, forgotten, table):
    assert desk.query(f"SELECT * FROM {table}") == []


def test_only_ids_of_ours_are_left_where_others_records_need_a_row(desk, forgotten):
    someone, member = forgotten
    person = desk.query("SELECT person_id FROM member WHERE id = ?", member)[0]["person_id"]

    assert desk.query("SELECT * FROM draft WHERE person_id = ? OR chat_id = ?", person, someone.id) == []
    assert (
        desk.query("SELECT * FROM due WHERE person_id = ? AND state IN ('waiting', 'queued')", person) == []
    )
    assert desk.query("SELECT * FROM chat WHERE id = ?", someone.id) == []
    assert desk.query("SELECT * FROM card WHERE chat_id = ?", someone.id) == []
    assert desk.query("SELECT * FROM setup_code WHERE shown_by IS NOT NULL") == []
    assert desk.query("SELECT * FROM member WHERE id = ? AND lat IS NOT NULL", member) == []
    said = desk.query("SELECT DISTINCT subject FROM outbox WHERE person_id = ?", person)
    assert [row["subject"] for row in said] == ["{}"]


def test_their_telegram_id_is_gone_once_the_goodbye_has_been_sent(desk, forgotten):
    someone, _ = forgotten
    assert "I have forgotten you" in desk.last(someone).text

    desk.pass_time(minutes=11)

    left = [line for line in desk.tx.iterdump() if str(someone.id) in line]
    assert left == []


async def test_nothing_is_left_in_the_bytes_of_the_file_and_its_log(desk, forgotten, tmp_path):
    path = tmp_path / "minga.sqlite"
    with closing(sqlite3.connect(path)) as copy:
        desk.tx.backup(copy)
    async with open_database(path) as database:
        await database.transact(lambda tx: tx.execute("UPDATE circle SET name = ?", (CANARY * 9,)))
        await database.transact(lambda tx: tx.execute("UPDATE circle SET name = 'Cathays'"))
        assert CANARY.encode() in (tmp_path / "minga.sqlite-wal").read_bytes()
        wanted = await database.transact(lambda tx: kept.kept(tx, "scrub"))

        await database.maintain(scrub)

        for each in tmp_path.iterdir():
            assert CANARY.encode() not in each.read_bytes(), each.name
        assert wanted
        assert not await database.transact(lambda tx: kept.kept(tx, "scrub"))


def test_the_ledger_stays_balanced_and_the_hours_stay(desk, forgotten):
    _, member = forgotten

    assert desk.query("SELECT sum(minutes) AS n FROM ledger_entry")[0]["n"] == 0
    assert desk.query("SELECT count(*) AS n FROM transfer")[0]["n"] == 2
    assert desk.query("SELECT id FROM ledger_account WHERE member_id = ?", member) != []
    assert {row["at"] % 86_400_000 for row in desk.query("SELECT at FROM transfer")} == {0}


def test_their_promises_were_withdrawn_before(desk, forgotten):
    _, member = forgotten

    states = {row["state"] for row in desk.query("SELECT state FROM commitment WHERE member_id = ?", member)}
    assert states == {"withdrawn"}


def test_what_waited_for_them_is_not_sent(desk, forgotten):
    someone, _ = forgotten
    before = len(desk.seen(someone))

    desk.pass_time(days=40)

    assert len(desk.seen(someone)) == before
    assert desk.query("SELECT * FROM outbox WHERE state IN ('queued', 'sending')") == []


def test_whoever_was_forgotten_is_a_stranger_who_can_join_anew(desk, forgotten):
    someone, _ = forgotten
    desk.pass_time(minutes=11)

    desk.write(someone, "hello")
    desk.press(someone, "I agree")

    assert len(desk.query("SELECT * FROM person WHERE name = ?", CANARY)) == 1
    assert len(desk.query("SELECT * FROM account WHERE address = ?", str(someone.id))) == 1


def test_pressing_forget_again_is_answered_kindly(desk, forgotten):
    someone, member = forgotten

    desk.press_data(someone, Forget(person=member).pack())

    assert "I keep nothing about you" in desk.toasts[someone.id][-1]


def test_nobody_is_forgotten_by_somebody_else(desk, circle, anna):
    tom, eve = desk.person("Tom"), desk.person("Eve")
    desk.join(tom, circle)
    desk.join(eve, circle)

    desk.press_data(eve, Forget(person=2).pack())

    assert desk.query("SELECT * FROM person WHERE erased_at IS NOT NULL") == []


def test_the_ledger_lets_nothing_else_be_changed(desk, forgotten):
    with pytest.raises(sqlite3.IntegrityError, match="I6"):
        desk.tx.execute("UPDATE transfer SET minutes = 1")
    with pytest.raises(sqlite3.IntegrityError, match="I6"):
        desk.tx.execute("UPDATE transfer SET reason = 'other'")
    with pytest.raises(sqlite3.IntegrityError, match="I6"):
        desk.tx.execute("UPDATE transfer SET at = 5")
    with pytest.raises(sqlite3.IntegrityError, match="I6"):
        desk.tx.execute("DELETE FROM transfer")


def test_every_column_that_is_blanked_or_deleted_was_tried(desk, circle, anna):
    """The canary test is worth something only if the canary was wherever words, names and numbers can be."""
    someone = desk.person(CANARY, username=CANARY)
    fill_with_canaries(desk, circle, someone)
    desk.write(someone, "/settings")
    untried = []
    for table, columns in PERSONAL.items():
        for column, personal in columns.items():
            if personal.fate == Fate.NAMELESS or personal.what in (What.CHOICE, What.DEED):
                continue
            if (table, column) in {("due", "error"), ("setup_code", "shown_by"), ("chat", "id")}:
                continue
            found = desk.query(f'SELECT 1 FROM "{table}" WHERE "{column}" IS NOT NULL AND "{column}" <> \'\'')
            if not found and column not in ("lat", "lon", "error", "subject", "unreachable_since", "payload"):
                untried.append((table, column))

    assert untried == []


# Everything about me ------------------------------------------------------------------------------------------


def test_the_file_has_all_that_is_about_them(desk, circle, anna):
    someone = desk.person(CANARY, username=CANARY)
    member = fill_with_canaries(desk, circle, someone)
    person = PersonId(desk.query("SELECT person_id FROM member WHERE id = ?", member)[0]["person_id"])

    whole = export(desk.tx, person)

    assert whole["person"]["name"] == CANARY
    for section in (
        "accounts",
        "memberships",
        "offers",
        "skills_named",
        "needs_for_me",
        "commitments",
        "contact_consents",
        "contributions_received",
        "thanks_given",
        "ledger",
        "talks",
        "broadcasts",
        "drafts",
        "messages",
    ):
        assert whole[section] != [], section
    assert len(whole["ledger"]) == 2


def test_the_file_has_nothing_about_anybody_else(desk, circle, anna):
    fill_with_canaries(desk, circle, desk.person(CANARY, username=CANARY))
    helper = desk.query("SELECT id FROM person WHERE name = 'Helper'")[0]["id"]

    for person in (1, helper):
        whole = export(desk.tx, PersonId(person))
        # What they have written themselves is theirs, whomever it names.
        del whole["drafts"]

        assert CANARY not in json.dumps(whole)


def test_mydata_comes_as_a_file_with_a_summary(desk, circle, anna):
    tom = desk.person("Tom")
    desk.join(tom, circle)

    desk.write(tom, "/mydata")

    name, content = desk.last(tom).files["document"]
    assert name == "everything-about-me.json"
    assert json.loads(content)["person"]["name"] == "Tom"
    assert "Nothing about other people" in desk.last(tom).text


def test_whoever_has_not_agreed_has_nothing_kept(desk, circle, anna):
    stranger = desk.person("Stranger")

    desk.write(stranger, "/mydata")
    desk.write(stranger, "/forget")

    assert desk.text(stranger).count("I keep nothing about you") == 2


# Who cannot be reached ----------------------------------------------------------------------------------------


def block_the_bot(desk, someone, new="kicked", old="member"):
    bot = {"id": 42, "is_bot": True, "first_name": "Minga"}
    states = {
        "kicked": {"status": "kicked", "user": bot, "until_date": 0},
        "member": {"status": "member", "user": bot},
    }
    desk.update(
        {
            "my_chat_member": {
                "chat": {"id": someone.id, "type": "private", "first_name": someone.name},
                "from": {"id": someone.id, "is_bot": False, "first_name": someone.name},
                "date": 1,
                "old_chat_member": states[old],
                "new_chat_member": states[new],
            }
        }
    )


def test_coordinators_hear_of_somebody_waited_for_who_has_blocked_the_bot(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    _, slot = slot_for(desk)
    promise(desk, slot, member)

    block_the_bot(desk, tom)

    assert "Tom cannot be reached" in desk.text(anna)
    assert "promised: Thu 26 Nov" in desk.text(anna)


def test_when_nobody_waits_for_them_coordinators_are_left_in_peace(desk, circle, anna):
    tom = desk.person("Tom")
    desk.join(tom, circle)

    block_the_bot(desk, tom)

    assert desk.seen(anna) == []
    assert desk.query("SELECT unreachable_since FROM account WHERE person_id = 2")[0]["unreachable_since"]


def test_a_message_that_fails_for_good_tells_the_coordinators_too(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    _, slot = slot_for(desk)
    promise(desk, slot, member)
    desk.blocked.add(tom.id)

    desk.press_data(anna, "pr:appoint:2:1")

    assert "Tom cannot be reached" in desk.text(anna)


def test_when_they_come_back_the_card_says_so(desk, circle, anna):
    tom = desk.person("Tom")
    member = desk.join(tom, circle)
    _, slot = slot_for(desk)
    promise(desk, slot, member)
    block_the_bot(desk, tom)

    block_the_bot(desk, tom, new="member", old="kicked")

    assert "Tom can be reached again" in desk.text(anna)
    assert "cannot be reached" not in desk.text(anna)
