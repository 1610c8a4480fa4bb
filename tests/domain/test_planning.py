"""Whom to ask now, so that the places are filled in time with as few people asked as can be."""

import itertools
import math
import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.promises import planning
from bot.domain.promises.answering import Habit, answered_by
from bot.domain.promises.outlook import Outlook, Seen, Silent
from bot.domain.promises.planning import MAY_COST, Askable, Awaited, plan
from bot.domain.promises.waves import AnswerTimes, Sleep

LONDON = ZoneInfo("Europe/London")
TIMES = AnswerTimes(
    far=timedelta(hours=12), days=timedelta(hours=4), soon=timedelta(hours=1), urgent=timedelta(minutes=20)
)
AWAKE = Sleep(begins=0, ends=0, zone=LONDON)
AT_NIGHT = Sleep(begins=21 * 60, ends=8 * 60, zone=LONDON)
#: Tuesday, 9:00 in London.
NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def known(chance: float) -> Habit:
    """A circle with much history, in which so many say yes, and half of the others say no."""
    return Habit(yes=5000 * chance, no=2500 * (1 - chance), silent=2500 * (1 - chance))


def people(number: int, chance: float, sleep: Sleep = AWAKE) -> list[Askable[int]]:
    return [Askable(who=who, chance=chance, sleep=sleep) for who in range(number)]


def planned(
    askable, awaited=(), *, places=1, no=0, yes=0, lead=5.0, now=NINE, habit=None, wanted=0.95, fill_by=None
):
    """Plan for a slot that starts in `lead` days and has to be filled a day before."""
    starts = now + timedelta(days=lead)
    chance = askable[0].chance if askable else 0.1
    return plan(
        askable,
        awaited,
        open_places=places,
        said_no=no,
        said_yes=yes,
        now=now,
        fill_by=fill_by or (starts - timedelta(days=1) if lead > 1 else now + (starts - now) / 2),
        starts_at=starts,
        answer_times=TIMES,
        wanted=wanted,
        habit=habit or known(chance),
    )


def test_of_willing_people_one_is_asked_while_there_is_time_for_others():
    wave = planned(people(100, 0.4))

    assert [asked.who for asked in wave.asked] == [0]
    assert wave.expected < 3
    assert wave.fills >= 0.95
    assert wave.look_again == NINE + TIMES.far


def test_the_less_time_there_is_the_more_are_asked_at_once():
    numbers = [len(planned(people(100, 0.4), lead=lead).asked) for lead in (5, 1, 0.25, 0.1)]

    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1] < 20


def test_the_less_willing_people_are_the_more_are_asked_at_once():
    numbers = [len(planned(people(300, chance), lead=2).asked) for chance in (0.6, 0.2, 0.1, 0.05)]

    assert numbers == sorted(numbers)
    assert numbers[0] == 1
    assert numbers[-1] > 5


def test_where_few_are_willing_almost_as_much_is_reached_as_by_asking_everybody():
    wave = planned(people(10, 0.02))

    assert wave.everybody < 0.25
    assert wave.everybody - MAY_COST - 1e-6 <= wave.fills <= wave.everybody
    assert wave.expected < 10


def test_in_a_hurry_everybody_is_asked_if_fewer_would_not_do():
    wave = planned(people(10, 0.1), lead=0.02)

    assert len(wave.asked) == 10
    assert wave.fills == wave.everybody


def test_whoever_is_awaited_counts():
    asked_now = [Awaited(chance=0.5, asked_at=NINE, sleep=AWAKE)] * 6

    assert len(planned(people(100, 0.5), lead=0.5).asked) > 0
    assert planned(people(100, 0.5), asked_now, lead=0.5).asked == ()


def test_whoever_has_long_been_silent_counts_little():
    long_ago = [Awaited(chance=0.5, asked_at=NINE - timedelta(days=3), sleep=AWAKE)] * 6

    assert len(planned(people(100, 0.5), long_ago, lead=0.5).asked) > 0


def test_the_next_look_is_when_the_time_of_those_asked_before_is_over():
    before = [Awaited(chance=0.1, asked_at=NINE - timedelta(hours=5), sleep=AWAKE)] * 3
    over = [Awaited(chance=0.1, asked_at=NINE - timedelta(hours=50), sleep=AWAKE)]

    assert planned(people(50, 0.1), before).look_again == NINE + timedelta(hours=7)
    assert planned(people(50, 0.1), over).look_again == NINE + TIMES.far


def test_with_answers_to_come_nobody_need_be_asked_yet():
    asked_just_now = [Awaited(chance=0.4, asked_at=NINE - timedelta(minutes=5), sleep=AWAKE)]

    assert planned(people(50, 0.4), asked_just_now).asked == ()
    assert len(planned(people(50, 0.4), asked_just_now, places=2).asked) >= 1


def test_when_the_last_moment_has_come_it_is_now_or_never():
    asked_before = [Awaited(chance=0.4, asked_at=NINE - timedelta(hours=5), sleep=AWAKE)]

    wave = planned(people(5, 0.4), asked_before, lead=0.012)

    assert len(wave.asked) == 5
    assert wave.look_again > NINE


def test_refusals_show_that_a_slot_is_unpopular_and_more_are_asked():
    without, after_ten = (planned(people(200, 0.3), lead=0.25, no=number) for number in (0, 10))

    assert len(after_ten.asked) > len(without.asked)


def test_a_circle_that_is_not_known_yet_asks_more_than_one_that_is_known_to_be_willing():
    new, willing = (planned(people(100, 0.3), lead=0.5, habit=habit) for habit in (Habit(), known(0.3)))

    assert new.expected > willing.expected


def test_several_places_are_filled_together():
    wave = planned(people(200, 0.2), places=4, lead=1)

    assert wave.fills >= 0.94
    assert 4 / 0.2 <= wave.expected < 60


def test_where_not_all_places_can_be_filled_as_many_as_can_are():
    wave = planned(people(3, 0.5), places=4, lead=0.25)

    assert len(wave.asked) == 3
    assert wave.fills == pytest.approx(0)


def test_somebody_is_asked_at_once_even_where_hope_is_small():
    assert len(planned(people(1, 0.0001)).asked) == 1


def test_nobody_left_to_ask_leaves_those_who_are_awaited():
    wave = planned([], [Awaited(chance=0.5, asked_at=NINE, sleep=AWAKE)])

    assert wave.asked == ()
    assert wave.expected == 0
    assert wave.fills == pytest.approx(0.5, abs=0.02)
    assert planned([]).fills == 0


def test_the_order_is_kept():
    wave = planned(people(50, 0.2), lead=0.25)

    assert [asked.who for asked in wave.asked] == list(range(len(wave.asked)))


def test_who_sleeps_is_asked_at_their_waking_and_the_night_is_no_time_for_answers():
    late = NINE.replace(hour=23)
    wave = planned(people(10, 0.4, AT_NIGHT), now=late)

    assert {asked.at for asked in wave.asked} == {NINE.replace(day=25, hour=8)}
    assert wave.look_again == NINE.replace(day=25, hour=20)


def test_whoever_is_awake_comes_before_whoever_sleeps_until_the_next_look():
    night = NINE.replace(hour=23)
    owl = [Askable(who=99, chance=0.4, sleep=AWAKE)]

    wave = planned([*people(1, 0.4, AT_NIGHT), *owl], now=night, lead=1, fill_by=night + timedelta(hours=4))

    assert wave.asked[0].who == 99


def test_whoever_sleeps_past_the_start_is_not_asked():
    night = NINE.replace(hour=23)

    assert planned(people(5, 0.4, AT_NIGHT), now=night, lead=0.2).asked == ()


def test_rare_quiet_hours_count_as_the_likest_of_the_usual_ones():
    sleeps = [Sleep(begins=21 * 60 + minute, ends=7 * 60, zone=LONDON) for minute in range(40)]
    mixed = [Askable(who=who, chance=0.2, sleep=sleeps[who % 40]) for who in range(120)]
    same = people(120, 0.2, sleeps[0])

    assert planned(mixed).expected == pytest.approx(planned(same).expected, rel=0.05)


def test_a_plan_is_for_open_places_and_an_instant_ahead():
    with pytest.raises(ValueError, match="places that are open"):
        planned(people(3, 0.4), places=0)
    with pytest.raises(ValueError, match="instant that is ahead"):
        planned(people(3, 0.4), fill_by=NINE)


def outlook(rng: random.Random, *, places: int, number: int, stages: int = 3, spread: float = 0.8) -> Outlook:
    """People of two kinds with chances of their own, some of whom were asked before."""
    shares = [sorted(rng.random() for _ in range(stages)) for _ in range(2)]
    return Outlook(
        chances=[rng.betavariate(1, 4) for _ in range(number)],
        kinds=[rng.randrange(2) for _ in range(number)],
        answered=[[[0.0] * stage + row[: stages - stage] for stage in range(stages)] for row in shares],
        silent=[Silent(chances=(0.3, 0.1), by_now=0.4, by_then=(0.6, 0.8, 0.9))],
        seen=Seen(no=2, yes=1, typical=0.2),
        places=places,
        spread=spread,
        told=0.4,
    )


@pytest.mark.parametrize("places", [1, 2, 5])
def test_the_binomial_comes_near_the_exact_law(places):
    rng = random.Random(places)
    for number in (3, 10, 40, 150):
        for _ in range(20):
            found = outlook(rng, places=places, number=number)
            cuts = sorted(rng.randrange(number + 1) for _ in range(3))
            assert found.filled(cuts) == pytest.approx(
                found.exactly_filled(cuts), abs=0.04 if number < 100 else 0.01
            )


def test_the_exact_law_is_that_of_all_the_ways_in_which_people_can_answer():
    found = outlook(random.Random(1), places=2, number=4, spread=0.0)
    coins = list(found._coins([1, 3, 4], 2, found._columns[2]))
    at_least = [0.0, 0.0]
    for answers in itertools.product((0, 1), repeat=len(coins)):
        chance = math.prod(coin if answer else 1 - coin for coin, answer in zip(coins, answers, strict=True))
        at_least = [sum_ + chance * (sum(answers) > places) for places, sum_ in enumerate(at_least)]

    assert len(coins) == 6
    assert found.exactly_filled([1, 3, 4]) == pytest.approx(at_least)


def test_the_number_asked_is_what_is_counted_when_it_is_played():
    """One place, appeal known: a thousand plays of asking stage after stage."""
    rng = random.Random(3)
    found = outlook(rng, places=1, number=12, spread=0.0)
    cuts, plays, asked, filled = [2, 5, 12], 20_000, 0, 0
    for _ in range(plays):
        yes_at = 3
        for silent, by_then in ((0.3, (0.6, 0.8, 0.9)), (0.1, (0.6, 0.8, 0.9))):
            hazard = silent / (1 - 0.4 * (silent + 0.4 * (1 - silent)))
            drawn = rng.random()
            yes_at = min(
                [yes_at, *(then for then, share in enumerate(by_then) if drawn < hazard * (share - 0.4))]
            )
        for stage, (before, after) in enumerate(itertools.pairwise((0, *cuts))):
            if stage and yes_at <= stage - 1:
                break
            asked += after - before
            for one in range(before, after):
                drawn = rng.random()
                shares = found.answered[found.kinds[one]][stage]
                yes_at = min(
                    [yes_at, *(then for then in range(stage, 3) if drawn < found.chances[one] * shares[then])]
                )
        filled += yes_at <= 2

    assert found.expected(cuts) == pytest.approx(asked / plays, rel=0.02)
    assert found.filled(cuts)[0] == pytest.approx(filled / plays, abs=0.012)


def test_no_plan_of_few_people_is_much_better_than_the_one_chosen():
    """Every plan of seven people over the stages there are, against the search."""
    rng = random.Random(11)
    for _ in range(12):
        found = outlook(rng, places=1, number=7)
        best = planning._best(found, wanted=0.6, at_least=1)
        least = min(0.6, found.filled([7] * 3)[0] - MAY_COST)
        every = [
            cuts
            for cuts in itertools.combinations_with_replacement(range(1, 8), 3)
            if found.filled(cuts)[0] >= least
        ]
        assert found.filled(best)[0] >= least
        assert found.expected(best) <= 1.08 * min(found.expected(cuts) for cuts in every)


def test_replanning_reaches_what_was_promised():
    """Slots played to the end with everybody's true chance known."""
    rng = random.Random(5)
    habit, filled, asked, promised = known(0.3), 0, 0, 0.0
    plays = 40
    for _play in range(plays):
        now, fill_by = NINE, NINE + timedelta(hours=12)
        left, awaited, answers, no = people(40, 0.3), [], [], 0
        while now < fill_by:
            wave = planned(left, awaited, lead=1, now=now, fill_by=fill_by, no=no, habit=habit)
            promised += wave.fills / plays if now == NINE else 0
            left = left[len(wave.asked) :]
            for _ in wave.asked:
                asked += 1
                awaited.append(Awaited(chance=0.3, asked_at=now, sleep=AWAKE))
                if rng.random() < 0.3:
                    answers.append(now + timedelta(minutes=rng.lognormvariate(math.log(60), 1.5)))
            now = min([wave.look_again, fill_by])
            if any(answer <= now for answer in answers):
                filled += 1
                break

    assert promised >= 0.95
    assert filled / plays >= 0.9
    assert asked / plays < 8
    assert answered_by(60, habit) == pytest.approx(0.5)
