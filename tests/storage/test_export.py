"""Every row about people stands in the file of exactly the person it is about (I13)."""

from collections.abc import Iterator

import pytest

from bot.domain.ids import PersonId
from storage.upkeep.export import export
from tests.guards.wrong import MORE_ROWS
from tests.support.desk import Desk
from tests.support.scene import Scene

#: Section → the rows that it is made of, whosever they are, each with the person whose file has it.
_WHOSE = {
    "accounts": "SELECT person_id FROM account",
    "memberships": "SELECT person_id FROM member",
    "roles": "SELECT person_id FROM member_role JOIN member ON member.id = member_role.member_id",
    "checks": "SELECT person_id FROM check_held JOIN member ON member.id = check_held.member_id",
    "checks_of_others_verified": """SELECT person_id FROM check_held JOIN member ON member.id = check_held.verified_by
                                     WHERE check_held.member_id <> check_held.verified_by""",
    "offers": "SELECT person_id FROM offer JOIN member ON member.id = offer.member_id",
    "offer_hours": """SELECT person_id FROM offer_hours JOIN offer ON offer.id = offer_hours.offer_id
                        JOIN member ON member.id = offer.member_id""",
    "offer_exceptions": """SELECT person_id FROM offer_except JOIN offer ON offer.id = offer_except.offer_id
                             JOIN member ON member.id = offer.member_id""",
    "skills_named": """SELECT person_id FROM skill_word JOIN skill ON skill.id = skill_word.skill_id
                         JOIN member ON member.id = skill.made_by""",
    "answers_counted": "SELECT person_id FROM answering JOIN member ON member.id = answering.member_id",
    "skills_not_asked_for": "SELECT person_id FROM avoided_skill JOIN member ON member.id = avoided_skill.member_id",
    "needs_for_me": "SELECT person_id FROM need JOIN member ON member.id = need.beneficiary_member",
    "needs_posted": """SELECT person_id FROM need JOIN member ON member.id = need.posted_by
                        WHERE need.beneficiary_member IS NOT need.posted_by""",
    "invitations": "SELECT person_id FROM invitation JOIN member ON member.id = invitation.member_id",
    "commitments": "SELECT person_id FROM commitment",
    "running_late": "SELECT person_id FROM late JOIN commitment ON commitment.id = late.commitment_id",
    "contact_consents": "SELECT given_by FROM contact_consent",
    "contributions_given": """SELECT person_id FROM contribution
                                JOIN commitment ON commitment.id = contribution.commitment_id""",
    "contributions_received": """SELECT member.person_id FROM contribution
                                   JOIN commitment ON commitment.id = contribution.commitment_id
                                   JOIN slot ON slot.id = commitment.slot_id JOIN need ON need.id = slot.need_id
                                   JOIN member ON member.id = need.beneficiary_member""",
    "thanks_given": "SELECT by_person FROM thanks",
    "thanks_received": """SELECT person_id FROM thanks JOIN contribution ON contribution.id = thanks.contribution_id
                            JOIN commitment ON commitment.id = contribution.commitment_id
                           WHERE thanks.by_person <> commitment.person_id""",
    "ledger": """SELECT person_id FROM ledger_entry JOIN ledger_account ON ledger_account.id = ledger_entry.account_id
                   JOIN member ON member.id = ledger_account.member_id""",
    "talks": "SELECT person_id FROM talk JOIN member ON member.id = talk.member_id",
    "talks_answered": "SELECT person_id FROM talk JOIN member ON member.id = talk.answered_by",
    "broadcasts": "SELECT person_id FROM broadcast JOIN member ON member.id = broadcast.by_member",
    "people_i_do_not_want_to_meet": "SELECT person_id FROM block JOIN member ON member.id = block.by_member",
    "links_made": "SELECT person_id FROM link JOIN member ON member.id = link.made_by",
    "groups_linked": "SELECT person_id FROM circle_group JOIN member ON member.id = circle_group.agreed_by",
    "drafts": "SELECT person_id FROM draft WHERE person_id IS NOT NULL",
    "due": "SELECT person_id FROM due WHERE person_id IS NOT NULL",
    "deeds": "SELECT actor FROM act WHERE actor IS NOT NULL",
}


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A circle that has been lived in, with something in every table."""
    desk = Desk()
    for _ in Scene(desk).stages():
        pass
    for statement in MORE_ROWS:
        desk.tx.execute(statement)
    yield desk
    desk.close()


@pytest.mark.parametrize("section", _WHOSE)
def test_each_row_stands_in_the_file_of_whom_it_is_about_only(desk: Desk, section: str):
    whose = [row[0] for row in desk.query(_WHOSE[section])]
    people = [PersonId(row["id"]) for row in desk.query("SELECT id FROM person")]

    assert whose, "nobody has any"
    assert {person: len(export(desk.tx, person)[section]) for person in people} == {
        person: whose.count(person) for person in people
    }


def test_every_section_but_a_few_is_counted_so(desk: Desk):
    counted_otherwise = {
        "person", "chats", "roles_given_to_others", "rules_decided", "setup_code", "messages", "deeds_about_me",
    }  # fmt: skip

    assert set(export(desk.tx, PersonId(1))) == set(_WHOSE) | counted_otherwise


def test_their_messages_are_those_to_them_and_to_their_own_chat(desk: Desk):
    for row in desk.query("SELECT person_id, address FROM account"):
        sent = desk.query(
            "SELECT kind FROM outbox WHERE person_id = ? OR chat_id = ? ORDER BY id",
            row["person_id"],
            int(row["address"]),
        )

        assert [one["kind"] for one in export(desk.tx, PersonId(row["person_id"]))["messages"]] == [
            one["kind"] for one in sent
        ]


def test_who_gave_a_role_to_somebody_else_has_that_in_their_file(desk: Desk):
    given = desk.query(
        "SELECT giver.person_id FROM member_role JOIN member AS giver ON giver.id = member_role.given_by"
        " WHERE member_role.given_by <> member_role.member_id"
    )
    givers = [row["person_id"] for row in given]

    assert givers
    for row in desk.query("SELECT id FROM person"):
        assert len(export(desk.tx, PersonId(row["id"]))["roles_given_to_others"]) == givers.count(row["id"])
