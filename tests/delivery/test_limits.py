"""No window ever holds more than Telegram lets through, whatever comes and however long each step takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.sending.lanes import Lanes
from bot.delivery.sending.limits import MARGIN_CHAT_S, PROMPT_S, Limiter, Limits
from bot.domain.ids import ChatId
from tests.delivery.simulation import Simulation, waiting, worst

LIMITS = Limits(overall=5, chat=1, group=3)


@given(
    rows=st.lists(
        st.tuples(
            st.floats(0, 5),
            st.sampled_from([1, 2, 3, -1, -2]),
            st.integers(1, 4),
            st.floats(0, 0.4),
            st.floats(0, 2),
        ),
        max_size=60,
    )
)
def test_no_window_is_ever_overfull_and_everything_goes_in_the_end(rows):
    simulation = Simulation(LIMITS)
    for number, (instant, chat, priority, _, _) in enumerate(rows, 1):
        simulation.come(instant, waiting(number, chat=chat, priority=priority))

    simulation.run(render_s=lambda row: rows[row.id - 1][3], latency_s=lambda row: rows[row.id - 1][4])

    starts = simulation.starts
    assert len(starts) == len(rows)
    assert worst([at for at, _ in starts], 1.0) <= 5
    for chat in (1, 2, 3, -1, -2):
        times = [at for at, row in starts if row.chat == chat]
        assert worst(times, 1.0) <= 1
        if chat < 0:
            assert worst(times, 60.0) <= 3


@given(rows=st.lists(st.tuples(st.sampled_from([1, 2]), st.integers(0, 4), st.floats(0, 0.3)), max_size=40))
def test_within_a_chat_nothing_overtakes_what_was_said_before_unless_it_is_more_urgent(rows):
    simulation = Simulation(Limits(overall=100, chat=50, group=50))
    for number, (chat, priority, _) in enumerate(rows, 1):
        simulation.come(0.0, waiting(number, chat=chat, priority=priority))

    simulation.run(latency_s=lambda row: rows[row.id - 1][2])

    for chat in (1, 2):
        went = [(row.priority, row.id) for _, row in simulation.starts if row.chat == chat]
        assert went == sorted(went)


def test_parts_of_a_long_text_stay_together():
    simulation = Simulation(Limits(overall=100, chat=50, group=50))
    for row in (waiting(2), waiting(3, order=1), waiting(4, order=1)):
        simulation.come(0.0, row)

    simulation.run()

    assert [row.id for _, row in simulation.starts] == [3, 4, 2]


def test_an_answer_to_a_button_waits_for_no_limit_and_no_chat():
    simulation = Simulation(Limits(overall=1, chat=1, group=1))
    for number in range(1, 6):
        simulation.come(0.0, waiting(number))
    simulation.come(0.5, waiting(9, priority=0, counted=False))

    simulation.run(latency_s=lambda _row: 3.0)

    assert [at for at, row in simulation.starts if row.id == 9] == [0.5]


def test_a_reply_finds_room_while_a_broadcast_is_going_out():
    simulation = Simulation(Limits())
    for number in range(1, 601):
        simulation.come(0.0, waiting(number, chat=number, priority=4))
    for second in range(1, 19):
        simulation.come(second + 0.013 * second, waiting(1000 + second, chat=10_000 + second))

    simulation.run(latency_s=lambda _row: 0.11)

    waits = [at - (row.id - 1000) * 1.013 for at, row in simulation.starts if row.id > 1000]
    assert max(waits) <= 0.1
    assert worst([at for at, _ in simulation.starts], 1.0) <= 30
    assert simulation.starts[-1][0] <= 1.05 * 618 / 30


def test_a_refused_chat_rests_and_the_others_go_on():
    simulation = Simulation(Limits())
    refused = []

    def end(sim, row):
        if row.chat == 1 and not refused:
            refused.append(sim.now)
            return sim.now + 5
        return None

    for number in range(1, 4):
        simulation.come(0.0, waiting(number, chat=number))

    simulation.run(end=end)

    assert [(row.id, at >= 5) for at, row in simulation.starts] == [
        (1, False),
        (2, False),
        (3, False),
        (1, True),
    ]


def test_while_everything_rests_nothing_goes():
    lanes = Lanes(Limiter(Limits()))
    lanes.add(waiting(1))
    lanes.rest_all(3.0)

    assert lanes.next(0.0) is None
    assert lanes.wait_s(0.0) == 3.0
    assert lanes.next(3.0) is not None


def test_limits_scale_alike_and_never_to_nothing():
    assert Limits().scaled(50) == Limits(overall=1500, chat=50, group=1000)
    assert Limits().scaled(0.01) == Limits(overall=1, chat=1, group=1)


def test_a_request_that_was_held_up_on_its_way_does_not_bring_the_next_one_too_close():
    # Given a message whose request is answered 0.6 s after it started: it may have been read just before.
    limiter = Limiter(Limits())
    chat = ChatId(7)
    limiter.reserve(chat, 0.0)
    limiter.start(chat, 0.0)

    limiter.end(chat, 0.6)

    # Then the next one starts a second after the latest instant at which it can have been read, less the grace.
    assert limiter.chat_free_at(chat, 0.6) == pytest.approx(0.6 - PROMPT_S + 1 + MARGIN_CHAT_S)
    # And an answer that comes promptly costs nothing.
    other = ChatId(8)
    limiter.reserve(other, 2.0)
    limiter.start(other, 2.0)
    limiter.end(other, 2.05)
    assert limiter.chat_free_at(other, 2.05) == pytest.approx(2.0 + 1 + MARGIN_CHAT_S)
