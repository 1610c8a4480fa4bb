"""What is read of offers, needs and skills is what stands in the tables: nothing ended, nothing of another circle."""

from collections import Counter
from datetime import date, timedelta

from bot.domain.ids import BroadcastId, CircleId, MemberId, NeedId, OfferId, SkillId, SlotId
from bot.domain.rules import RULES
from storage.instants import to_ms
from storage.needs import broadcasts, needs, offers, skills
from storage.people.rules import rule
from storage.promises import matching
from tests.support.desk import Desk
from tests.support.town import rows

_PROMISED = {"accepted", "confirmed", "there"}


def _circles(desk: Desk) -> list[CircleId]:
    return [CircleId(row["id"]) for row in desk.query("SELECT id FROM circle")]


def test_needs_and_slots_are_read_as_they_are_written(town: Desk):
    town.tx.execute(
        "UPDATE need SET repeat_weeks = 2, repeat_days = '[1, 3]', repeat_until = '2027-01-31', widened_m = 700,"
        " made_until = 8000, answer = 'kind', by_phone = 1, address = '5 Lane', version = 4 WHERE id = 1"
    )
    for one in rows(town, "need"):
        need = needs.need(town.tx, one["id"])
        assert need is not None
        for name in (
            "id", "circle_id", "posted_by", "beneficiary", "beneficiary_member", "skill_id", "words", "language",
            "place_name", "lat", "lon", "address", "by_phone", "people", "send_to", "zone", "answer", "widened_m",
            "state", "version",
        ):  # fmt: skip
            assert getattr(need, name) == one[name], name
        assert (need.repeat is None) == (one["repeat_weeks"] is None)
    first = needs.need(town.tx, NeedId(1))
    assert first is not None
    assert first.repeat is not None
    assert (first.repeat.weeks, tuple(first.repeat.days), first.repeat.until) == (
        2,
        (1, 3),
        date(2027, 1, 31),
    )
    for one in rows(town, "slot"):
        slot = needs.slot(town.tx, one["id"])
        assert slot is not None
        for name in ("id", "circle_id", "need_id", "zone", "places", "state", "version"):
            assert getattr(slot, name) == one[name], name
        assert (to_ms(slot.starts_at), to_ms(slot.ends_at)) == (one["starts_at"], one["ends_at"])
        assert (needs.iso(slot.local_start), needs.iso(slot.local_end)) == (
            one["local_start"],
            one["local_end"],
        )
    assert needs.need(town.tx, NeedId(9999)) is None
    assert needs.slot(town.tx, SlotId(9999)) is None


def test_slots_are_those_of_their_need_and_open_ones_those_of_what_is_published(town: Desk):
    states = {one["id"]: one["state"] for one in rows(town, "need")}
    at = to_ms(town.now)
    town.tx.execute("UPDATE slot SET starts_at = ?, ends_at = ? WHERE id = 1", (at - 60_000, at))
    town.tx.execute("UPDATE slot SET starts_at = ?, ends_at = ? WHERE id = 2", (at - 60_000, at + 1))
    slots = sorted(rows(town, "slot"), key=lambda one: (one["starts_at"], one["id"]))
    for need in states:
        own = [one["id"] for one in slots if one["need_id"] == need]
        assert [one.id for one in needs.slots_of(town.tx, need)] == own
    for circle in _circles(town):
        assert [one.id for one in needs.open_slots(town.tx, circle, now=town.now)] == [
            one["id"]
            for one in slots
            if one["circle_id"] == circle
            and one["state"] == "open"
            and states[one["need_id"]] == "published"
            and one["ends_at"] > to_ms(town.now)
        ]
        assert [one.id for one in needs.asked(town.tx, circle)] == [
            one["id"] for one in rows(town, "need") if one["circle_id"] == circle and one["state"] == "asked"
        ]
    for one in slots:
        held = [
            it
            for it in rows(town, "commitment")
            if it["slot_id"] == one["id"] and it["state"] in _PROMISED | {"done"}
        ]
        assert needs.held(town.tx, one["id"]) == len(held)


def test_a_members_offers_are_those_that_have_not_ended(town: Desk):
    town.tx.execute("INSERT INTO offer_except SELECT id, '2027-02-01', '2027-02-05' FROM offer")
    town.tx.execute("INSERT INTO offer_except SELECT id, '2027-01-01', '2027-01-02' FROM offer")
    town.tx.execute(
        "UPDATE offer SET by_phone = 1, reach_m = 900, from_date = '2026-12-01', to_date = '2027-06-01' WHERE id = 2"
    )
    there = rows(town, "offer")
    ended = next(one["id"] for one in there if one["state"] == "ended")
    for member in rows(town, "member"):
        mine = [one for one in there if one["member_id"] == member["id"]]
        standing = [one["id"] for one in mine if one["state"] != "ended"]
        assert [one.id for one in offers.offers_of(town.tx, member["id"])] == standing
        also = [one["id"] for one in mine if one["state"] != "ended" or one["id"] == ended]
        assert [one.id for one in offers.offers_of(town.tx, member["id"], also=OfferId(ended))] == also
        for one in mine:
            same = [it["id"] for it in mine if it["skill_id"] == one["skill_id"] and it["state"] != "ended"]
            found = offers.standing_offer(town.tx, member["id"], one["skill_id"])
            assert (None if found is None else found.id) == min(same, default=None)
    for one in there:
        found = offers.offer(town.tx, one["id"])
        assert found is not None
        for name in (
            "id",
            "circle_id",
            "member_id",
            "skill_id",
            "words",
            "language",
            "reach_m",
            "by_phone",
            "state",
            "version",
        ):
            assert getattr(found, name) == one[name], name
        hours = sorted(
            (it["weekday"], it["from_minute"], it["to_minute"])
            for it in rows(town, "offer_hours")
            if it["offer_id"] == one["id"]
        )
        assert [(it.weekday, it.from_minute, it.to_minute) for it in found.times.hours] == hours
        assert found.times.excluded == (
            (date(2027, 1, 1), date(2027, 1, 2)),
            (date(2027, 2, 1), date(2027, 2, 5)),
        )
        assert [str(it) for it in (found.times.from_date, found.times.to_date)] == [
            str(one["from_date"]),
            str(one["to_date"]),
        ]
    assert offers.offer(town.tx, OfferId(9999)) is None


def test_the_register_counts_active_offers_of_a_skill_and_of_what_was_merged_with_it(town: Desk):
    merged = {one["id"]: one["merged_into"] for one in rows(town, "skill")}
    top, middle, low = sorted(one for one in merged if one < 40)[:3]
    town.tx.execute("UPDATE skill SET merged_into = ? WHERE id = ?", (top, middle))
    town.tx.execute("UPDATE skill SET merged_into = ? WHERE id = ?", (middle, low))
    town.tx.execute("UPDATE offer SET skill_id = ? WHERE id IN (1, 2)", (low,))
    merged |= {middle: top, low: middle}

    def root(skill: int) -> int:
        while merged[skill] is not None:
            skill = merged[skill]
        return skill

    active = Counter(root(one["skill_id"]) for one in rows(town, "offer") if one["state"] == "active")
    plain = Counter(one["skill_id"] for one in rows(town, "offer") if one["state"] == "active")
    for circle in _circles(town):
        own = [one for one in rows(town, "skill") if one["circle_id"] == circle]
        tops = [one for one in own if merged[one["id"]] is None]
        for one in own:
            assert skills.root(town.tx, one["id"]) == root(one["id"])
            assert skills.same_as(town.tx, one["id"]) == merged[one["id"]]
            assert skills.merged_into(town.tx, one["id"]) == [
                other for other, into in sorted(merged.items()) if into == one["id"]
            ]
            assert [it for it in _circles(town) if skills.in_circle(town.tx, it, one["id"])] == [circle]
        for one in tops:
            assert skills.offers_of(town.tx, circle, one["id"]) == active[one["id"]]
        listed = [
            (one["id"], active[one["id"]])
            for one in sorted(tops, key=lambda one: (-active[one["id"]], one["id"]))
            if active[one["id"]] or one["key"] is None or one["id"] in merged.values()
        ]
        assert skills.counted(town.tx, circle, first=0, most=999) == listed
        assert skills.counted(town.tx, circle, first=1, most=2) == listed[1:3]
        first = sorted(tops, key=lambda one: (-plain[one["id"]], one["id"]))
        assert skills.most_offered(town.tx, circle, 5) == [one["id"] for one in first][:5]


def test_a_skill_is_called_as_the_reader_speaks_and_else_as_it_was_named(town: Desk):
    circle = CircleId(1)
    skill = skills.add_skill(
        town.tx, now=town.now, circle=circle, by=MemberId(1), language="en", name="Stilt walking"
    )
    town.tx.execute(
        "INSERT INTO skill_word (circle_id, skill_id, language, word, is_name) VALUES (1, ?, 'cy', 'Stiltiau', 1),"
        " (1, ?, 'cy', 'Cerdded ar stiltiau', 1), (1, ?, 'de', 'stelzen', 0)",
        (skill, skill, skill),
    )
    driving = town.query("SELECT id FROM skill WHERE circle_id = 1 AND key = 'driving'")[0]["id"]

    assert [skills.skill_name(town.tx, skill, it) for it in ("en", "cy", "de")] == [
        "Stilt walking", "Stiltiau", "Stilt walking",
    ]  # fmt: skip
    assert skills.named(town.tx, [driving, skill], "en") == [
        skills.own_name(town.tx, driving, "en"),
        "Stilt walking",
    ]
    assert len({skills.skill_name(town.tx, driving, it) for it in ("en", "cy", "es", "de", "fr")}) == 5
    assert skills.skill_name(town.tx, driving, "pl") != ""
    assert skills.skill_name(town.tx, SkillId(9999), "en") == ""
    words = {(one.key, one.language): one.names for one in skills.register(town.tx, circle)}
    assert words[skill, "cy"] == ("Stiltiau", "Cerdded ar stiltiau")
    assert words[skill, "de"] == ("stelzen",)
    assert (skill, "en") not in {(one.key, one.language) for one in skills.register(town.tx, CircleId(3))}


def test_who_hears_a_notice_agreed_is_here_is_not_on_a_break_and_can_be_reached(town: Desk):
    town.tx.execute("UPDATE person SET agreed_at = NULL WHERE id = 3")
    town.tx.execute("UPDATE person SET erased_at = 1 WHERE id = 4")
    town.tx.execute("UPDATE member SET paused_until = ? WHERE id = 5", (to_ms(town.now) + 1,))
    town.tx.execute("UPDATE member SET paused_until = ? WHERE id = 6", (to_ms(town.now),))
    people = {one["id"]: one for one in rows(town, "person")}
    reached = {one["person_id"] for one in rows(town, "account") if one["unreachable_since"] is None}
    for circle in _circles(town):
        for sender in (MemberId(1), MemberId(2)):
            hearers = [
                one["id"]
                for one in rows(town, "member")
                if one["circle_id"] == circle
                and one["left_at"] is None
                and one["id"] != sender
                and (one["paused_until"] is None or one["paused_until"] <= to_ms(town.now))
                and people[one["person_id"]]["agreed_at"] is not None
                and people[one["person_id"]]["erased_at"] is None
                and one["person_id"] in reached
            ]
            count = broadcasts.count_hearers(town.tx, now=town.now, circle=circle, sender=sender, slot=None)
            assert count == len(hearers)
            begun = broadcasts.begin(
                town.tx, now=town.now, circle=circle, by=sender, slot=None, words="Hear", total=count
            )
            found = broadcasts.next_hearers(town.tx, begun, now=town.now, most=99)
            assert [one.member_id for one in found] == hearers
            assert broadcasts.next_hearers(town.tx, begun, now=town.now, most=2) == found[:2]
            for one in found:
                person = people[one.person_id]
                assert (one.quiet_from, one.quiet_to) == (person["quiet_from"], person["quiet_to"])
            if found:
                on = broadcasts.progress(town.tx, begun.id, last_member=found[0].member_id, asked=1)
                assert broadcasts.next_hearers(town.tx, on, now=town.now, most=99) == found[1:]


def test_everybody_at_once_leaves_out_who_was_asked_promised_or_would_rather_not(town: Desk):
    people = {one["id"]: one for one in rows(town, "person")}
    members = {one["id"]: one for one in rows(town, "member")}
    town.tx.execute("UPDATE person SET weekly_budget = 2 WHERE id % 3 = 0")
    people = {one["id"]: one for one in rows(town, "person")}
    needed = {one["id"]: one for one in rows(town, "need")}
    asked, promised = rows(town, "invitation"), rows(town, "commitment")
    blocks = {(one["by_member"], one["of_member"]) for one in rows(town, "block")}
    avoided = {(one["member_id"], one["skill_id"]) for one in rows(town, "avoided_skill")}
    required = {number: set() for number in needed}
    for one in rows(town, "need_check"):
        required[one["need_id"]].add(one["kind"])
    held = [one for one in rows(town, "check_held") if one["ended_at"] is None]
    week = to_ms(town.now - timedelta(days=7))
    for slot in rows(town, "slot")[::5]:
        need = needed[slot["need_id"]]
        whom = need["beneficiary_member"]
        plain = broadcasts.begin(
            town.tx, now=town.now, circle=slot["circle_id"], by=MemberId(1), slot=None, words="", total=0
        )
        everybody = broadcasts.next_hearers(town.tx, plain, now=town.now, most=99)
        hearers = {one.member_id for one in everybody}
        if members[1]["circle_id"] == slot["circle_id"]:
            hearers.add(MemberId(1))  # who posts a need can take it too
        expected = []
        for member in sorted(hearers):
            person = members[member]["person_id"]
            sent = [
                one
                for one in asked
                if members[one["member_id"]]["person_id"] == person
                and one["planned_at"] > week
                and one["slot_id"] != slot["id"]
            ]
            busy = [
                one
                for one in promised
                if one["person_id"] == person
                and one["state"] in _PROMISED
                and one["starts_at"] < slot["ends_at"]
                and one["ends_at"] > slot["starts_at"]
            ]
            out = (
                any(
                    it["slot_id"] == slot["id"] and it["member_id"] == member and it["state"] != "closed"
                    for it in asked
                ),
                any(it["slot_id"] == slot["id"] and it["member_id"] == member for it in promised),
                member == whom,
                (member, need["skill_id"]) in avoided,
                (member, whom) in blocks or (whom, member) in blocks,
                bool(busy),
                people[person]["weekly_budget"] <= len(sent),
                not required[need["id"]] <= {it["kind"] for it in held if it["member_id"] == member},
            )
            if not any(out):
                expected.append(member)
        count = broadcasts.count_hearers(
            town.tx, now=town.now, circle=slot["circle_id"], sender=MemberId(1), slot=slot["id"]
        )
        assert count == len(expected), slot["id"]


def test_a_running_broadcast_of_a_slot_is_found_while_it_runs(town: Desk):
    slot = SlotId(rows(town, "slot")[0]["id"])
    begun = broadcasts.begin(
        town.tx, now=town.now, circle=CircleId(1), by=MemberId(1), slot=slot, words="", total=7
    )

    assert broadcasts.running_for(town.tx, slot) == [begun]
    assert broadcasts.running_for(town.tx, SlotId(slot + 1)) == []
    ended = broadcasts.end(town.tx, begun.id, now=town.now, state=broadcasts.BroadcastState.DONE)
    assert broadcasts.running_for(town.tx, slot) == []
    assert broadcasts.broadcast(town.tx, begun.id) == ended
    assert (ended.total, ended.version, ended.circle_id, ended.by_member) == (7, begun.version + 1, 1, 1)
    assert broadcasts.broadcast(town.tx, BroadcastId(9999)) is None


def test_matching_asks_of_a_slot_who_said_yes_before_and_of_two_whether_they_are_kept_apart(town: Desk):
    blocks = {(one["by_member"], one["of_member"]) for one in rows(town, "block")}
    some = [one["id"] for one in rows(town, "member")][:14]
    for one in some:
        for other in some:
            assert matching.blocked(town.tx, one, other) == ((one, other) in blocks or (other, one) in blocks)
    for slot in rows(town, "slot"):
        assert matching.promised_to(town.tx, slot["id"]) == {
            one["member_id"] for one in rows(town, "commitment") if one["slot_id"] == slot["id"]
        }
    offered = {
        (one["member_id"], skills.root(town.tx, one["skill_id"]))
        for one in rows(town, "offer")
        if one["state"] == "active"
    }
    for member in some:
        for skill in {one["skill_id"] for one in rows(town, "offer")}:
            found = matching.offers_skill(town.tx, member, skill)
            assert found == ((member, skills.root(town.tx, skill)) in offered)


def test_of_everybody_who_offers_the_skill_is_known_what_matching_asks(town: Desk):
    now = town.now
    members = {one["id"]: one for one in rows(town, "member")}
    people = {one["id"]: one for one in rows(town, "person")}
    needed = {one["id"]: one for one in rows(town, "need")}
    slots = {one["id"]: one for one in rows(town, "slot")}
    asked, promised = rows(town, "invitation"), rows(town, "commitment")
    reached = {one["person_id"] for one in rows(town, "account") if one["unreachable_since"] is None}
    blocks = {(one["by_member"], one["of_member"]) for one in rows(town, "block")}
    avoided = {
        (one["member_id"], skills.root(town.tx, one["skill_id"])) for one in rows(town, "avoided_skill")
    }
    week, quarter = to_ms(now - timedelta(days=7)), to_ms(now - timedelta(days=90))
    forgotten = to_ms(now - timedelta(days=rule(town.tx, CircleId(1), RULES.no_show_days)))

    for number in list(slots)[::9]:
        slot, need = needs.slot(town.tx, SlotId(number)), needs.need(town.tx, slots[number]["need_id"])
        assert slot is not None
        assert need is not None
        root = skills.root(town.tx, need.skill_id)
        helped = need.beneficiary_member
        sides = {helped, None if helped is None else members[helped]["speaker_id"]} - {None}
        able = {
            one["member_id"]
            for one in rows(town, "offer")
            if one["state"] == "active" and skills.root(town.tx, one["skill_id"]) == root
        }
        found = matching.candidates(town.tx, need, slot, now=now)
        assert [one.member_id for one in found] == sorted(able)
        for one in found:
            member = members[one.member_id]
            person = member["person_id"]
            mine = [it for it in promised if it["person_id"] == person]
            own = [it for it in promised if it["member_id"] == one.member_id]
            invited = [it for it in asked if members[it["member_id"]]["person_id"] == person]
            assert one.language == people[person]["language"]
            assert one.left == (member["left_at"] is not None)
            assert one.reachable == (person in reached)
            assert one.blocked == any(
                (one.member_id, it) in blocks or (it, one.member_id) in blocks for it in sides
            )
            assert one.avoids == ((one.member_id, root) in avoided)
            assert one.busy == any(
                it["starts_at"] < slots[number]["ends_at"]
                and it["ends_at"] > slots[number]["starts_at"]
                and it["slot_id"] != number
                and it["state"] in _PROMISED
                for it in mine
            )
            assert one.budget_left == people[person]["weekly_budget"] - sum(
                it["planned_at"] > week and (it["sent_at"] is not None or it["state"] == "planned")
                for it in invited
            )
            last = max((it["sent_at"] for it in invited if it["sent_at"] is not None), default=None)
            assert (None if one.last_asked is None else to_ms(one.last_asked)) == last
            assert one.carried == sum(
                (it["ends_at"] - it["starts_at"]) // 60_000
                for it in mine
                if it["starts_at"] > quarter and it["state"] in _PROMISED | {"done"}
            )
            assert one.kept == one.given == sum(it["state"] == "done" for it in own)
            assert one.missed == sum(it["state"] == "no_show" and it["starts_at"] > forgotten for it in own)
            assert one.received == sum(
                it["state"] == "done"
                and needed[slots[it["slot_id"]]["need_id"]]["beneficiary_member"] == one.member_id
                for it in promised
            )


def test_slots_that_look_for_a_skill_are_open_ahead_and_have_begun_to_ask(town: Desk):
    now = to_ms(town.now)
    needed = {one["id"]: one for one in rows(town, "need")}
    for number in [one["id"] for one in rows(town, "slot") if one["state"] == "open"][::3]:
        town.tx.execute(
            "INSERT INTO due (kind, subject, due_at, state, ended_at) VALUES ('send_slot', ?, 1, ?, ?)",
            (number, *(("waiting", None) if number % 2 else ("done", 1))),
        )
    waits = {
        one["subject"] for one in rows(town, "due") if (one["kind"], one["state"]) == ("send_slot", "waiting")
    }
    for skill in {one["skill_id"] for one in needed.values()}:
        for circle in _circles(town):
            expected = [
                one["id"]
                for one in sorted(rows(town, "slot"), key=lambda one: (one["starts_at"], one["id"]))
                if one["state"] == "open"
                and one["starts_at"] > now
                and one["id"] not in waits
                and needed[one["need_id"]]["circle_id"] == circle
                and needed[one["need_id"]]["state"] == "published"
                and needed[one["need_id"]]["send_to"] == "best"
                and skills.root(town.tx, needed[one["need_id"]]["skill_id"]) == skills.root(town.tx, skill)
            ]
            assert matching.open_for(town.tx, circle, skill, now=town.now) == expected
