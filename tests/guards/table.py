"""Each guard of the invariants, how it is taken out, and a test that must fail then.

What the schema holds alone (CHECKs, keys, triggers) is in `test_schema`, rule by rule; here stand the guards that are
code, and those of the schema on which a promise to people depends: what fails is then the test of that promise.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Edit:
    """A guard that is code: a piece of a file, which stands there once, is replaced."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class Drop:
    """A guard of the schema: something is dropped after the migrations, or a key is not made at all."""

    statement: str = ""
    key: str = ""
    #: Where the key stands, when it is written beside its column or in several tables.
    table: str = ""


@dataclass(frozen=True, kw_only=True)
class Guard:
    """One row."""

    name: str
    invariant: str
    #: What it is, as a sentence.
    what: str
    out: Edit | Drop
    #: The tests that must fail without it.
    fails: tuple[str, ...] = field(default=())
    #: Tried in `make test` too; the others by `make mutants`.
    quick: bool = False


GUARDS = (
    Guard(
        name="inbox once",
        invariant="I2",
        what="an update is stored once by kind, id and digest",
        out=Drop(table="inbox", key="kind, update_id, digest"),
        fails=(
            "tests/delivery/test_intake.py::test_what_comes_twice_is_stored_once_and_a_reused_id_is_another_update",
        ),
        quick=True,
    ),
    Guard(
        name="act once",
        invariant="I2",
        what="nobody does the same to the same version of a thing twice",
        out=Drop(statement="DROP INDEX act_once"),
        fails=(
            "tests/services/test_turn.py::test_the_same_act_on_the_same_version_is_refused_and_written_once",
        ),
        quick=True,
    ),
    Guard(
        name="act once, said",
        invariant="I2",
        what="an act that was written before ends the handling",
        out=Edit(
            "bot/services/turn.py", "if row is None:", "if row is None and not isinstance(row, type(None)):"
        ),
        fails=(
            "tests/services/test_turn.py::test_the_same_act_on_the_same_version_is_refused_and_written_once",
        ),
    ),
    Guard(
        name="versions",
        invariant="I2",
        what="an invitation is answered as it was shown",
        out=Edit("bot/services/promises/commitments.py", "if invited.version == version:", "if True:"),
        fails=("tests/handlers/test_invitations.py::test_a_yes_from_before_a_no_is_outdated",),
    ),
    Guard(
        name="places",
        invariant="I3",
        what="accepted commitments of a slot are no more than its places",
        out=Drop(statement="DROP TRIGGER commitment_places_insert"),
        fails=("tests/storage/test_promises.py::test_no_slot_has_more_accepted_commitments_than_places",),
        quick=True,
    ),
    Guard(
        name="places, asked before",
        invariant="I3",
        what="a yes gets a place only while one is free",
        out=Edit(
            "bot/services/promises/commitments.py",
            "free = needs.held(turn.tx, slot.id) < slot.places",
            "free = True",
        ),
        fails=(
            "tests/handlers/test_invitations.py::test_two_people_taking_the_last_place_are_told_honestly",
        ),
    ),
    Guard(
        name="overlap",
        invariant="I4",
        what="nobody has two accepted commitments at the same time",
        out=Drop(statement="DROP TRIGGER commitment_overlap_insert"),
        fails=("tests/storage/test_promises.py::test_nobody_has_two_overlapping_accepted_commitments",),
    ),
    Guard(
        name="overlap, said before",
        invariant="I4",
        what="which promise is in the way is said before the schema refuses",
        out=Edit(
            "bot/services/promises/commitments.py",
            "    if not elsewhere:\n        return\n",
            "    if True:\n        return\n",
        ),
        fails=(
            "tests/handlers/test_invitations.py::test_overlapping_promises_across_circles_are_refused_by_name",
        ),
    ),
    Guard(
        name="one invitation",
        invariant="I5",
        what="one invitation per slot and member",
        out=Drop(table="invitation", key="slot_id, member_id"),
        fails=("tests/storage/test_promises.py::test_there_is_one_invitation_per_slot_and_member",),
    ),
    Guard(
        name="ledger unchanged",
        invariant="I6",
        what="a transfer is never changed",
        out=Drop(statement="DROP TRIGGER transfer_unchanged"),
        fails=("tests/services/test_going.py::test_the_ledger_lets_nothing_else_be_changed",),
    ),
    Guard(
        name="ledger undeleted",
        invariant="I6",
        what="a transfer is never deleted",
        out=Drop(statement="DROP TRIGGER transfer_undeleted"),
        fails=("tests/services/test_going.py::test_the_ledger_lets_nothing_else_be_changed",),
    ),
    Guard(
        name="one reversal",
        invariant="I6",
        what="an entry is taken back once",
        out=Edit("bot/domain/day/ledger.py", "if already or transfer.reverses is not None:", "if False:"),
        fails=("tests/services/test_ledger.py::test_an_entry_is_taken_back_once_and_with_a_reason",),
    ),
    Guard(
        name="one transfer",
        invariant="I7",
        what="a contribution is booked once",
        out=Drop(table="transfer", key="contribution_id"),
        fails=("tests/services/test_ledger.py::test_a_contribution_is_booked_once",),
    ),
    Guard(
        name="due once",
        invariant="I8",
        what="a reminder is planned once per person and occasion",
        out=Drop(statement="DROP INDEX due_once"),
        fails=("tests/services/test_reminding.py::test_planning_twice_reminds_once",),
    ),
    Guard(
        name="rechecked when it is sent",
        invariant="I8",
        what="a reminder that makes no sense any more is not sent",
        out=Edit(
            "handlers/cards/day/reminders.py",
            "stands = case.commitment.state in _STANDS or (shown and case.commitment.state == CommitmentState.THERE)",
            "stands = True",
        ),
        fails=("tests/services/test_reminding.py::test_a_reminder_is_rechecked_once_more_when_it_is_sent",),
    ),
    Guard(
        name="limits",
        invariant="I9",
        what="a window that is full lets nothing through",
        out=Edit("bot/delivery/sending/limits.py", "        if over < 0:\n", "        if True:\n"),
        fails=(
            "tests/delivery/test_limits.py::test_no_window_is_ever_overfull_and_everything_goes_in_the_end",
        ),
    ),
    Guard(
        name="consent at sending",
        invariant="I10",
        what="contacts pass only while both say so",
        out=Edit("storage/promises/contacts.py", " or not (giver.stands and receiver.stands)", ""),
        fails=("tests/handlers/test_contacts.py::test_contacts_pass_only_while_both_say_so",),
        quick=True,
    ),
    Guard(
        name="contacts are those people's",
        invariant="I10",
        what="what one coordinator shared is not the next one's to show",
        out=Edit("bot/services/promises/contacts.py", "return found if same else None", "return found"),
        fails=(
            "tests/services/test_contacts_of_who_left.py::test_what_somebody_shared_who_is_not_concerned_any_more_is_shown_to_nobody",
        ),
    ),
    Guard(
        name="who has left is not asked",
        invariant="I11",
        what="the first hard condition of matching",
        out=Edit("bot/domain/promises/matching.py", "(Lack.LEFT, candidate.left),", "(Lack.LEFT, False),"),
        fails=("tests/domain/test_matching.py",),
    ),
    Guard(
        name="who is blocked is not asked",
        invariant="I11",
        what="people who do not want to meet are not brought together",
        out=Edit(
            "bot/domain/promises/matching.py", "(Lack.BLOCKED, candidate.blocked),", "(Lack.BLOCKED, False),"
        ),
        fails=("tests/domain/test_matching.py",),
    ),
    Guard(
        name="budget",
        invariant="the person's",
        what="nobody is asked more often in a week than they allow",
        out=Edit(
            "bot/domain/promises/matching.py",
            "if candidate.budget_left <= 0:",
            "if False:",
        ),
        fails=("tests/handlers/test_invitations.py::test_the_weekly_budget_is_never_overdrawn",),
        quick=True,
    ),
    Guard(
        name="quiet hours",
        invariant="the person's",
        what="what can wait wakes nobody",
        out=Edit("bot/domain/people/quiet.py", "    return max(now, end)", "    return now"),
        fails=(
            "tests/handlers/test_invitations.py::test_nobody_is_woken_and_whoever_sleeps_is_asked_in_the_morning",
        ),
    ),
    Guard(
        name="the log emptied",
        invariant="I12",
        what="nothing of somebody forgotten stays in the log beside the file",
        out=Edit("storage/upkeep/erasure.py", "if wanted and checkpoint(connection):", "if False:"),
        fails=("tests/services/test_going.py::test_nothing_is_left_in_the_bytes_of_the_file_and_its_log",),
    ),
    Guard(
        name="only their own rows",
        invariant="I13",
        what="an export has nothing about anybody else",
        out=Edit(
            "storage/upkeep/export.py",
            'WHERE commitment.person_id = :person ORDER BY commitment.id"""',
            'ORDER BY commitment.id"""',
        ),
        fails=(
            "tests/storage/test_export.py::test_each_row_stands_in_the_file_of_whom_it_is_about_only[commitments]",
        ),
    ),
    Guard(
        name="transitions",
        invariant="I14",
        what="an invitation changes only along its table",
        out=Drop(statement="DROP TRIGGER invitation_transition"),
        fails=("tests/storage/test_promises.py::test_states_follow_their_tables_only",),
    ),
    Guard(
        name="own invitation",
        invariant="who may",
        what="somebody else's invitation is not answered",
        out=Edit("bot/services/promises/inviting.py", " or member.person_id != turn.actor", ""),
        fails=("tests/handlers/test_invitations.py::test_somebody_elses_invitation_cannot_be_answered",),
    ),
    Guard(
        name="coordinators",
        invariant="who may",
        what="what coordinators do is done by coordinators",
        out=Edit(
            "bot/services/acting.py",
            "    if not people.roles(turn.tx, member.id):\n        raise NotAllowedError\n",
            "",
        ),
        fails=("tests/services/test_talking.py::test_members_do_not_answer_for_coordinators",),
        quick=True,
    ),
    Guard(
        name="stewards",
        invariant="who may",
        what="what stewards do is done by stewards",
        out=Edit(
            "bot/services/people/roles.py",
            "    if STEWARD not in people.roles(turn.tx, member.id):\n",
            "    if False:\n",
        ),
        fails=("tests/services/test_membership.py::test_only_a_steward_pins_and_unpins",),
    ),
    Guard(
        name="who has left acts no more",
        invariant="who may",
        what="whoever left a circle does nothing in it",
        out=Edit(
            "bot/services/promises/inviting.py",
            "    if member.left_at is not None:\n",
            "    if False:\n",
        ),
        fails=("tests/services/test_promising.py::test_whoever_has_left_answers_no_invitation",),
    ),
    Guard(
        name="forged choices",
        invariant="forged data",
        what="a choice is one of those that were offered",
        out=Edit(
            "handlers/forms.py",
            "if not any(button.press == press for row in screen.buttons for button in row):",
            "if False:",
        ),
        fails=("tests/handlers/test_forged_choices.py",),
    ),
    Guard(
        name="presses in a group",
        invariant="forged data",
        what="what is one person's is not done in a group",
        out=Edit(
            "handlers/conversations/words.py",
            "    if not visit.private:\n        raise OutdatedError\n    query",
            "    query",
        ),
        fails=("tests/handlers/test_who_may_read.py::test_a_button_pressed_in_a_group_does_nothing",),
    ),
    Guard(
        name="all or nothing",
        invariant="I1",
        what="a handler that fails leaves nothing",
        out=Edit("storage/connection.py", 'connection.execute("ROLLBACK")', 'connection.execute("COMMIT")'),
        fails=(
            "tests/delivery/test_worker.py::test_a_handler_that_finds_the_disk_full_is_tried_again_and_nothing_is_put_aside",
        ),
    ),
    Guard(
        name="lock",
        invariant="one instance",
        what="one process holds a data folder",
        out=Edit("bot/delivery/starting/lock.py", "fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)", "pass"),
        fails=(
            "tests/delivery/test_lock.py::test_a_lock_that_is_held_names_its_holder_and_is_free_afterwards",
        ),
        quick=True,
    ),
    Guard(
        name="lease",
        invariant="one instance",
        what="another machine's live lease is respected",
        out=Edit("bot/delivery/starting/lock.py", "and now - renewed_at < LAPSED_AFTER", "and False"),
        fails=(
            "tests/delivery/test_lock.py::test_another_machine_that_renewed_its_lease_lately_is_respected",
        ),
    ),
    Guard(
        name="webhook's secret",
        invariant="forged data",
        what="nobody brings an update who does not know the secret",
        out=Edit(
            "bot/delivery/arriving/webhook.py",
            'if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):',
            "if False:",
        ),
        fails=("tests/delivery/test_webhook.py::test_without_the_secret_nothing_is_stored",),
    ),
    Guard(
        name="repeated a few times at most",
        invariant="I8",
        what="a send of unknown outcome is repeated once, or twice where somebody waits for it",
        out=Edit(
            "bot/delivery/sending/receipts.py",
            "    if row.ambiguous + 1 < most_sends(row):\n",
            "    if True:\n",
        ),
        fails=(
            "tests/delivery/test_sender.py::test_after_the_second_unknown_outcome_it_is_left_unknown_and_reported",
        ),
    ),
)
