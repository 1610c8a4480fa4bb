"""Which plan of asking is chosen, and out of what it is counted: examples with their answers."""

import math
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.promises import planning
from bot.domain.promises.answering import Habit, answered_by
from bot.domain.promises.outlook import Outlook, Seen, Silent
from bot.domain.promises.planning import Askable, Awaited, Wave, plan
from bot.domain.promises.waves import AnswerTimes, Sleep

LONDON = ZoneInfo("Europe/London")
TIMES = AnswerTimes(
    far=timedelta(hours=12), days=timedelta(hours=4), soon=timedelta(hours=1), urgent=timedelta(minutes=20)
)
AWAKE = Sleep(begins=0, ends=0, zone=LONDON)
AT_NIGHT = Sleep(begins=21 * 60, ends=8 * 60, zone=LONDON)
#: Asleep from ten past nine to half past.
NAP = Sleep(begins=9 * 60 + 10, ends=9 * 60 + 30, zone=LONDON)
#: Tuesday, 9:00 in London.
NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
#: A circle that answers within an hour's median, as at the beginning; half say yes, half of the others say no.
HALF = Habit(yes=5000, no=2500, silent=2500)


def somebody(
    who: int, chance: float = 0.5, sleep: Sleep = AWAKE, free_at: datetime | None = None
) -> Askable[int]:
    return Askable(who=who, chance=chance, sleep=sleep, free_at=free_at)


def asked(ago: timedelta, chance: float = 0.5, sleep: Sleep = AWAKE) -> Awaited:
    return Awaited(chance=chance, asked_at=NINE - ago, sleep=sleep)


def planned(
    askable, awaited=(), *, fill=timedelta(days=4), lead=timedelta(days=5), now=NINE, **fields
) -> Wave[int]:
    known = {"open_places": 1, "said_no": 0, "wanted": 0.95, "habit": HALF, "answer_times": TIMES}
    return plan(askable, awaited, now=now, fill_by=now + fill, starts_at=now + lead, **{**known, **fields})


def shares(*minutes: float) -> list[float]:
    return [answered_by(each, HALF) for each in minutes]


def test_of_one_who_is_asked_half_of_the_answers_have_come_within_the_hour():
    wave = planned([somebody(7)], fill=HOUR, lead=2 * HOUR, answer_times=TIMES)

    assert [(each.who, each.at) for each in wave.asked] == [(7, NINE)]
    assert wave.fills == wave.everybody == pytest.approx(0.25)
    assert wave.expected == 1


@pytest.mark.parametrize(("wanted", "cuts"), [(0.03, [1, 1]), (0.05, [2, 2]), (0.07, [2, 3]), (0.99, [3, 3])])
def test_a_plan_is_counted_out_of_everybodys_chances_their_quiet_hours_and_what_came_before(wanted, cuts):
    """Stages of twenty minutes, two kinds of quiet hours, two who are awaited, three answers that came."""
    askable = [somebody(0, 0.3), somebody(1, 0.5, NAP), somebody(2, 0.2)]
    awaited = [asked(20 * MINUTE, 0.4), asked(20 * MINUTE, 0.35, NAP)]
    told = (2500 + 4) / (5000 + 8)
    expected = Outlook(
        chances=[0.3, 0.5, 0.2],
        kinds=[0, 1, 0],
        # By 9:20 and 9:40; of whoever sleeps from 9:10 to 9:30 ten minutes of each count.
        answered=[[shares(20, 40), [0, *shares(20)]], [shares(10, 20), [0, *shares(10)]]],
        silent=[
            Silent(chances=(0.4,), by_now=shares(20)[0], by_then=tuple(shares(40, 60))),
            Silent(chances=(0.35,), by_now=shares(20)[0], by_then=tuple(shares(30, 40))),
        ],
        seen=Seen(yes=1, no=2, typical=(0.3 + 0.5 + 0.2 + 0.4 + 0.35) / 5),
        places=2,
        spread=math.hypot(0.5, math.sqrt(1 / 5000.6 + 1 / 5003.4)),
        told=told,
    )

    wave = planned(
        askable, awaited, fill=40 * MINUTE, lead=5 * HOUR, said_yes=1, said_no=2, open_places=2, wanted=wanted
    )

    assert [each.who for each in wave.asked] == list(range(cuts[0]))
    assert wave.look_again == NINE + 20 * MINUTE
    assert wave.everybody == pytest.approx(expected.exactly_filled([3, 3])[-1])
    assert wave.fills == pytest.approx(expected.exactly_filled(cuts)[-1])
    assert wave.expected == pytest.approx(expected.expected(cuts))


def test_when_there_is_no_time_for_a_second_look_the_next_is_when_it_should_be_filled():
    assert planned([somebody(1)], fill=5 * MINUTE, lead=HOUR).look_again == NINE + 5 * MINUTE
    assert planned([], fill=5 * MINUTE, lead=HOUR).look_again == NINE + 5 * MINUTE
    assert planned([somebody(1)], fill=20 * MINUTE, lead=HOUR).look_again == NINE + 20 * MINUTE
    assert planned([], fill=40 * MINUTE, lead=HOUR).look_again == NINE + 20 * MINUTE


def test_the_next_look_is_when_the_first_of_those_awaited_has_had_the_time():
    both = [asked(2 * HOUR), asked(5 * HOUR)]

    assert planned([somebody(1)], both).look_again == NINE + 7 * HOUR
    assert planned([somebody(1)], both[::-1]).look_again == NINE + 7 * HOUR
    # Whose time is over this very minute is not waited for.
    assert planned([somebody(1)], [asked(12 * HOUR), *both]).look_again == NINE + 7 * HOUR
    assert planned([somebody(1)], [asked(12 * HOUR)]).look_again == NINE + 12 * HOUR


def test_the_night_of_most_of_them_is_no_time_for_answers():
    evening = NINE.replace(hour=20)
    next_day = evening + timedelta(days=1)
    owls, larks = [somebody(who) for who in range(2)], [somebody(who, sleep=AT_NIGHT) for who in range(2, 5)]
    lark = [Awaited(chance=0.5, asked_at=evening - timedelta(days=3), sleep=AT_NIGHT)]

    # Twelve hours from eight: at eight, or one before nine in the evening and eleven after eight in the morning.
    assert planned([*owls, *larks[:1]], now=evening).look_again == evening + 12 * HOUR
    assert planned([*owls, *larks], now=evening).look_again == next_day - HOUR
    # Whose answers are awaited count among them.
    assert planned(owls, lark * 3, now=evening).look_again == next_day - HOUR
    assert planned(owls, lark, now=evening).look_again == evening + 12 * HOUR


def test_whoever_was_asked_for_something_else_just_now_is_asked_when_they_are_free():
    soon = NINE + 30 * MINUTE
    wave = planned([somebody(1, free_at=soon)])

    assert [(each.who, each.at) for each in wave.asked] == [(1, soon)]
    assert [each.at for each in planned([somebody(1, free_at=NINE - HOUR)]).asked] == [NINE]


def test_whoever_is_free_at_night_is_asked_at_their_waking():
    wave = planned([somebody(1, sleep=AT_NIGHT, free_at=NINE.replace(hour=22))])

    assert [each.at for each in wave.asked] == [NINE.replace(day=25, hour=8)]


def test_whoever_is_free_now_comes_before_whoever_is_only_after_the_next_look():
    late = somebody(1, free_at=NINE + 13 * HOUR)

    assert planned([late, somebody(2)]).asked[0].who == 2
    assert planned([somebody(1, free_at=NINE + 12 * HOUR), somebody(2)]).asked[0].who == 1


def test_three_hundred_people_are_looked_at_and_not_one_more():
    crowd = [somebody(who, 0.0002) for who in range(305)]

    wave = planned(crowd, fill=10 * MINUTE, lead=HOUR, habit=Habit(yes=1, no=2500, silent=2500))

    assert [each.who for each in wave.asked][-1] <= 299
    everybody = planned(crowd[:300], fill=10 * MINUTE, lead=HOUR, habit=Habit(yes=1, no=2500, silent=2500))
    fewer = planned(crowd[:299], fill=10 * MINUTE, lead=HOUR, habit=Habit(yes=1, no=2500, silent=2500))
    assert fewer.everybody < wave.everybody == everybody.everybody


def test_at_least_as_many_are_asked_as_places_that_nobody_is_awaited_for():
    sure = [somebody(who, 0.9) for who in range(20)]
    waiting = [asked(5 * MINUTE, 0.9)]

    assert [len(planned(sure, waiting * number, open_places=3).asked) for number in range(4)] == [3, 2, 1, 0]
    assert len(planned(sure[:2], open_places=3).asked) == 2


def test_nobody_at_all_leaves_an_even_chance_untouched():
    alone = planned([], said_no=3)

    assert (alone.asked, alone.fills, alone.everybody, alone.expected) == ((), 0, 0, 0)


def test_the_first_four_rounds_and_the_last_stay_and_those_between_are_thinned_out():
    days = [NINE + timedelta(days=day) for day in range(40)]

    def left(number: int) -> list[int]:
        return [(at - NINE).days for at in planning._thinned(days[:number])]

    assert left(3) == [0, 1, 2]
    assert left(8) == [0, 1, 2, 3, 4, 5, 6, 7]
    assert left(9) == [0, 1, 2, 3, 4, 5, 7, 8]
    # Fifteen more after the fifth, in three steps of five.
    assert left(20) == [0, 1, 2, 3, 4, 9, 14, 19]
    assert left(40) == [0, 1, 2, 3, 4, 16, 27, 39]


def test_four_kinds_of_quiet_hours_are_told_apart_and_a_fifth_counts_as_the_likest():
    """Each kind sleeps through some of the twenty minutes; the rarest as much as the second, almost."""
    sleeps = [Sleep(begins=9 * 60, ends=9 * 60 + minutes, zone=LONDON) for minutes in (2, 14, 8, 5, 13)]
    askable = [somebody(who, 0.5, sleep) for who, sleep in enumerate(sleeps * 2 + sleeps[:4])]

    wave = planned(askable, fill=20 * MINUTE, lead=5 * HOUR)

    # So many minutes are left of the twenty.
    kinds = [[shares(left)] for left in (18, 6, 12, 15)]
    expected = Outlook(
        chances=[0.5] * 14,
        kinds=[0, 1, 2, 3, 1] * 2 + [0, 1, 2, 3],
        answered=kinds,
        places=1,
        spread=math.hypot(0.5, HALF.doubt),
        told=HALF.told,
    )
    assert wave.everybody == pytest.approx(expected.exactly_filled([14])[-1])


def prospects(people: int, chance: float, minutes, *, places: int = 1, falling: float = 0.0) -> Outlook:
    """People who are all awake, of whom the last is by `falling` less willing; stages begin at these minutes."""
    stages = range(len(minutes) - 1)
    return Outlook(
        chances=[chance * (1 - falling * place / people) for place in range(people)],
        kinds=[0] * people,
        answered=[
            [
                [0.0] * stage + shares(*(then - minutes[stage] for then in minutes[stage + 1 :]))
                for stage in stages
            ]
        ],
        places=places,
        spread=0.6,
        told=0.5,
    )


DAY = (0, 240, 480, 720)
DAYS = (0, 720, 1440, 2160, 2880, 3600, 4320, 5040, 5760)
GOOD = [
    # The second stage begins a minute before the end: as few at once as do it.
    (prospects(40, 0.15, (0, 1000, 1001)), [28, 28]),
    # Time enough: one after the other.
    (prospects(120, 0.4, DAYS), [1, 2, 3, 4, 5, 6, 7, 8]),
    (prospects(40, 0.4, DAYS, falling=0.5), [1, 2, 3, 4, 5, 6, 7, 9]),
    (prospects(40, 0.4, DAY), [2, 4, 9]),
    # All are too few: so many at each stage, and everybody in the end.
    (prospects(8, 0.4, DAYS), [1, 2, 3, 4, 5, 6, 7, 8]),
    (prospects(8, 0.4, DAY), [4, 8, 8]),
    (prospects(8, 0.15, DAYS), [2, 4, 6, 7, 8, 8, 8, 8]),
    (prospects(8, 0.15, DAY, falling=0.5), [6, 8, 8]),
    (prospects(40, 0.15, DAYS, falling=0.5), [3, 6, 9, 12, 15, 18, 27, 37]),
    (prospects(40, 0.05, DAYS), [5, 10, 15, 20, 25, 30, 35, 40]),
    (prospects(40, 0.02, DAYS), [8, 16, 24, 32, 36, 38, 39, 40]),
    (prospects(120, 0.05, DAYS, falling=0.5), [10, 23, 36, 49, 62, 75, 91, 120]),
    (prospects(120, 0.02, DAYS, falling=0.5), [17, 37, 58, 79, 100, 108, 113, 119]),
    (prospects(40, 0.15, DAY, places=3), [34, 39, 40]),
    (prospects(300, 0.02, DAYS, places=3), [72, 110, 165, 209, 254, 272, 283, 300]),
    (prospects(120, 0.02, DAY), [89, 120, 120]),
    (prospects(120, 0.05, DAY, places=3), [96, 120, 120]),
]


@pytest.mark.parametrize(("outlook", "known"), GOOD)
def test_no_plan_that_is_known_to_be_good_is_better_than_the_one_chosen(outlook, known):
    everybody = outlook.filled([len(outlook.chances)] * len(known))

    chosen = planning._best(outlook, wanted=0.95, at_least=0)

    least = [min(0.95, chance - 0.003) for chance in everybody]
    assert all(chance >= enough for chance, enough in zip(outlook.filled(known), least, strict=True))
    assert all(chance >= enough for chance, enough in zip(outlook.filled(chosen), least, strict=True))
    assert outlook.cost(chosen) <= outlook.cost(known) * 1.00001


@pytest.mark.parametrize(("outlook", "known"), GOOD)
@pytest.mark.parametrize("at_least", [0, 1, 5])
def test_a_plan_takes_nobody_back_and_asks_no_fewer_at_first_than_it_has_to(outlook, known, at_least):
    chosen = planning._best(outlook, wanted=0.95, at_least=at_least)

    assert len(chosen) == len(known)
    assert [at_least, *chosen, len(outlook.chances)] == sorted([at_least, *chosen, len(outlook.chances)])


def test_where_as_many_have_to_be_asked_as_there_are_everybody_is():
    assert planning._best(prospects(5, 0.4, DAY), wanted=0.1, at_least=5) == [5, 5, 5]
