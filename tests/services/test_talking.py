"""Write to a human: the words arrive as they are, one person answers, and nobody is promised what cannot be kept."""

import pytest

from bot.domain.errors import DomainError, NotAllowedError, OutdatedError
from bot.services.day import talking
from tests.support.desk import Desk
from tests.support.promise import Street


def test_words_reach_every_coordinator_and_the_answer_comes_back(desk: Desk) -> None:
    street = Street(desk)
    nia = desk.person("Nia", language="de")
    street.join(nia, "coordinator")
    desk.write(street.mair, "/human")
    desk.write(street.mair, "Is the <van> free?")

    assert "<b>Mair writes:</b>" in desk.text(street.rhian)
    assert "Is the &lt;van&gt; free?" in desk.text(nia)
    desk.press(nia, "Antworten")
    desk.write(nia, "Ja, um drei")

    assert "Nia answers" in desk.last(street.mair).text
    assert "Ja, um drei" in desk.last(street.mair).text
    assert "Nia answered" in desk.text(street.rhian)
    assert "Answer" not in desk.buttons(street.rhian)


def test_words_after_the_command_go_at_once(desk: Desk) -> None:
    street = Street(desk)

    desk.write(street.mair, "/human The key is lost")

    assert "The key is lost" in desk.text(street.rhian)
    assert "The coordinators have it now" in desk.text(street.mair)


def test_who_takes_it_up_first_answers_and_another_may_take_over(desk: Desk) -> None:
    street = Street(desk)
    nia = desk.person("Nia")
    street.join(nia, "coordinator")
    desk.write(street.mair, "/human The key is lost")

    desk.press(street.rhian, "Answer")
    assert "Rhian is answering" in desk.text(nia)
    with pytest.raises(OutdatedError, match="talk-taken"):
        street.do(nia, talking.take_up, 1, 1)
    with pytest.raises(OutdatedError, match="talk-taken"):
        street.do(nia, talking.answer, 1, "It is with me")
    desk.press(nia, "Answer in their place")
    desk.write(nia, "It is with me")

    assert "It is with me" in desk.text(street.mair)
    with pytest.raises(OutdatedError, match="talk-answered-already"):
        street.do(street.rhian, talking.answer, 1, "Also from me")
    with pytest.raises(OutdatedError, match="talk-answered-already"):
        street.do(street.rhian, talking.take_up, 1, 2)


def test_members_do_not_answer_for_coordinators(desk: Desk) -> None:
    street = Street(desk)
    desk.write(street.mair, "/human The key is lost")

    with pytest.raises(NotAllowedError):
        street.do(street.ann, talking.take_up, 1, 1)
    with pytest.raises(NotAllowedError):
        street.do(street.ann, talking.answer, 1, "Hello")


def test_when_nobody_can_be_reached_that_is_said(desk: Desk) -> None:
    street = Street(desk)
    desk.tx.execute("UPDATE account SET unreachable_since = 1 WHERE address = ?", (str(street.rhian.id),))

    desk.write(street.mair, "/human")

    assert "I cannot reach anybody" in desk.last(street.mair).text
    assert desk.query("SELECT * FROM talk") == []


def test_the_only_coordinator_does_not_write_to_themselves(desk: Desk) -> None:
    street = Street(desk)

    desk.write(street.rhian, "/human")

    assert "I cannot reach anybody" in desk.last(street.rhian).text


def test_at_night_the_writer_hears_when_it_will_be_read(desk: Desk) -> None:
    street = Street(desk)
    desk.at("2026-11-24T23:00")

    desk.write(street.mair, "/human The key is lost")

    assert "read from 8:00 on" in desk.last(street.mair).text
    assert "The key is lost" not in desk.text(street.rhian)
    desk.at("2026-11-25T08:00")
    assert "The key is lost" in desk.text(street.rhian)


def test_what_it_is_about_is_named_to_the_coordinators_only_for_those_concerned(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    tom = desk.person("Tom")
    street.join(tom)

    mine, _ = street.do(
        street.mair, talking.write_to_human, "I have a question", language="en", commitment_id=promise
    )
    foreign, _ = street.do(tom, talking.write_to_human, "Me too", language="en", commitment_id=promise)
    forged, _ = street.do(tom, talking.write_to_human, "And this?", language="en", commitment_id=999)

    assert (mine.commitment_id, foreign.commitment_id, forged.commitment_id) == (promise, None, None)


def test_too_many_words_are_refused_rather_than_cut(desk: Desk) -> None:
    street = Street(desk)

    with pytest.raises(DomainError, match="talk-too-long"):
        street.do(street.mair, talking.write_to_human, "x" * 3501, language="en")


def test_the_question_survives_until_the_words_come(desk: Desk) -> None:
    street = Street(desk)
    desk.write(street.mair, "/human")
    desk.pass_time(days=2)

    desk.write(street.mair, "2")

    assert [row["words"] for row in desk.query("SELECT words FROM talk")] == ["2"]


def test_words_about_a_promise_reach_that_circles_coordinators_wherever_the_chat_is(desk: Desk) -> None:
    street = Street(desk)
    promise = street.promise()
    other = desk.open_circle("Roath")
    nia = desk.person("Nia")
    desk.join(nia, other, "coordinator")
    desk.join(street.mair, other)

    desk.press_data(street.mair, f"hu:{promise}")
    desk.write(street.mair, "Where do I park?")

    assert "Where do I park?" in desk.text(street.rhian)
    assert "Where do I park?" not in desk.text(nia)
