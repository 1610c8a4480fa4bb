"""What a plan of asking leads to: examples small enough to be reckoned by hand, and a plain reading of it."""

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from bot.domain.promises.outlook import Outlook, Seen, Silent

#: One kind of quiet hours, one stage: every answer has come by its end.
AT_ONCE = (((1.0,),),)
#: Two stages: of the answers to the first 40 % have come when the second begins, 80 % at the end;
#: to the second 50 %.
TWO_STAGES = (((0.4, 0.8), (0.0, 0.5)),)
#: The density of the normal distribution at -2, -1, 0, 1 and 2, over that at 0.
DENSITY = (0.1353353, 0.6065307, 1.0, 0.6065307, 0.1353353)
#: With a spread of log 2 the appeals put the odds times 1/4, 1/2, 1, 2 and 4: a half is then this.
HALF = (1 / 5, 1 / 3, 1 / 2, 2 / 3, 4 / 5)
DOUBLING = math.log(2)


def prospects(chances: Sequence[float], answered=AT_ONCE, **fields) -> Outlook:
    """People of one kind, all of whose answers come, and a slot that is as liked as any other."""
    known = {"chances": chances, "kinds": [0] * len(chances), "answered": answered, "places": 1, "told": 0.4}
    return Outlook(**{"spread": 0.0, **known, **fields})


def mean(values: Sequence[float], weights: Sequence[float] = DENSITY) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)


def likeliest(*shares: Sequence[float]) -> list[float]:
    """The weights of the appeals after answers of which each was so likely under each appeal."""
    return [density * math.prod(each) for density, *each in zip(DENSITY, *shares, strict=True)]


NO_HALF = [1 - half for half in HALF]
#: Silent while half of the answers would have come, and two in five of those who do not say yes say no.
SILENT_HALF = [1 - 0.5 * (half + 0.4 * (1 - half)) for half in HALF]


def test_places_are_filled_by_the_yeses_of_those_who_are_asked():
    assert prospects([0.5]).exactly_filled([1]) == pytest.approx((0.5,))
    assert prospects([0.5, 0.5]).exactly_filled([2]) == pytest.approx((0.75,))
    assert prospects([0.5, 0.5], places=2).exactly_filled([2]) == pytest.approx((0.75, 0.25))
    # None of them 0.5 * 0.8 = 0.4; both 0.5 * 0.2 = 0.1.
    assert prospects([0.5, 0.2], places=2).exactly_filled([2]) == pytest.approx((0.6, 0.1))
    # None 0.4 * 0.9 = 0.36; two or three 0.5 * 0.2 * 0.9 + 0.5 * 0.8 * 0.1 + 0.5 * 0.2 * 0.1 + 0.5 * 0.2 * 0.1.
    assert prospects([0.5, 0.2, 0.1], places=3).exactly_filled([3]) == pytest.approx((0.64, 0.15, 0.01))


def test_more_places_than_people_are_never_all_filled():
    assert prospects([0.5, 0.5], places=4).exactly_filled([2]) == pytest.approx((0.75, 0.25, 0, 0))
    assert prospects([0.5, 0.5], places=4).filled([2]) == pytest.approx([0.75, 0.25, 0, 0])


def test_whoever_is_not_asked_fills_nothing():
    nobody = prospects([0.5, 0.5], places=2)

    assert nobody.exactly_filled([0]) == (0, 0)
    assert nobody.filled([0]) == [0, 0]
    assert nobody.expected([0]) == nobody.cost([0]) == 0
    assert nobody.filled([1]) == pytest.approx([0.5, 0])


def test_where_all_are_alike_the_near_law_is_the_exact_one():
    alike = prospects([0.2] * 5, places=3)

    # None 0.8^5; one 5 * 0.2 * 0.8^4; two 10 * 0.2^2 * 0.8^3.
    exact = [1 - 0.32768, 1 - 0.32768 - 0.4096, 1 - 0.32768 - 0.4096 - 0.2048]
    assert alike.filled([5]) == pytest.approx(exact)
    assert alike.exactly_filled([5]) == pytest.approx(exact)


def test_where_people_differ_the_near_law_has_their_mean_and_their_squares():
    # Chances of 0.5 and 0.1: mean 0.6, squares 0.26; so many tries of 0.26 / 0.6 that their mean is 0.6.
    chance = 0.26 / 0.6

    assert prospects([0.5, 0.1]).filled([2]) == pytest.approx([1 - (1 - chance) ** (0.6 / chance)])


def test_an_answer_that_has_not_come_by_the_end_fills_nothing():
    late = prospects([0.5, 0.5], TWO_STAGES)

    # 0.5 * 0.8 = 0.4 for whoever is asked at once, 0.5 * 0.5 = 0.25 for whoever is asked at the second stage.
    assert late.exactly_filled([1, 2]) == pytest.approx((1 - 0.6 * 0.75,))
    assert late.exactly_filled([0, 1]) == pytest.approx((0.25,))
    assert late.filled([2, 2]) == pytest.approx([1 - 0.6 * 0.6])
    assert late.filled([0, 2]) == pytest.approx([1 - 0.75 * 0.75])


def test_the_second_stage_asks_only_if_a_place_is_still_open():
    two = prospects([0.5, 0.5, 0.5], TWO_STAGES)

    # By the second stage 0.5 * 0.4 = 0.2 have said yes: it takes place with 0.8, and asks two.
    assert two.expected([1, 3]) == pytest.approx(1 + 0.8 * 2)
    # Beginning it with an open place costs a tenth of an invitation.
    assert two.cost([1, 3]) == pytest.approx(1 + 0.8 * 2.1)
    assert two.cost([3, 3]) == pytest.approx(3 + 0.8**3 * 0.1)


def test_of_two_places_one_is_still_open_until_both_are_taken():
    two = prospects([0.5, 0.5, 0.5], TWO_STAGES, places=2)

    assert two.expected([2, 3]) == pytest.approx(2 + (1 - 0.2 * 0.2))


def test_how_soon_somebody_answers_depends_on_their_quiet_hours():
    kinds = (*TWO_STAGES, ((0.0, 0.2), (0.0, 0.0)))
    people = prospects([0.5, 0.5], kinds, kinds=[0, 1])

    assert people.exactly_filled([1, 1]) == pytest.approx((0.4,))
    assert people.exactly_filled([2, 2]) == pytest.approx((1 - 0.6 * 0.9,))
    # Of those 0.4 and 0.1: mean 0.5, squares 0.17.
    assert people.filled([2, 2]) == pytest.approx([1 - (1 - 0.34) ** (0.5 / 0.34)])
    assert people.expected([2, 2]) == 2
    assert people.cost([2, 2]) == pytest.approx(2.08)


def test_whoever_is_silent_may_yet_say_yes():
    # Silent while 0.4 of the answers would have come: 1 - 0.4 * (0.3 + 0.4 * 0.7) = 0.768 of such people are; a yes
    # still comes by the end from 0.3 * (0.9 - 0.4) = 0.15 of all.
    awaited = Silent(chances=(0.3,), by_now=0.4, by_then=(0.6, 0.9))
    still = prospects([0.5], TWO_STAGES, silent=[awaited])

    assert still.exactly_filled([0, 0]) == pytest.approx((0.15 / 0.768,))
    assert still.filled([0, 0]) == pytest.approx([0.15 / 0.768])
    # When the second stage begins 0.3 * (0.6 - 0.4) have said yes.
    assert still.expected([0, 1]) == pytest.approx(1 - 0.06 / 0.768)
    assert still.exactly_filled([1, 1]) == pytest.approx((1 - 0.6 * (1 - 0.15 / 0.768),))


def test_of_several_who_are_silent_each_counts():
    two = Silent(chances=(0.3, 0.3), by_now=0.4, by_then=(0.6, 0.9))
    apart = [replace(two, chances=(0.3,))] * 2
    none = (1 - 0.15 / 0.768) ** 2

    assert prospects([], TWO_STAGES, silent=[two]).filled([0, 0]) == pytest.approx([1 - none])
    assert prospects([], TWO_STAGES, silent=apart).filled([0, 0]) == pytest.approx([1 - none])
    assert prospects([], TWO_STAGES, silent=apart).exactly_filled([0, 0]) == pytest.approx((1 - none,))


def test_no_chance_is_taken_to_be_none_or_certain():
    assert prospects([0.0]).exactly_filled([1]) == pytest.approx((0.0001,))
    assert prospects([1.0]).exactly_filled([1]) == pytest.approx((0.9999,))
    assert prospects([1.0]).filled([1]) == pytest.approx([0.9999])
    assert prospects([1.0], spread=3.0).filled([1])[0] <= 0.9999


@pytest.mark.parametrize("spread", [0.0, 0.3, DOUBLING, 2.0])
def test_not_knowing_how_a_slot_is_liked_leaves_a_half_a_half_and_a_small_chance_as_it_is(spread):
    assert prospects([0.5], spread=spread).exactly_filled([1]) == pytest.approx((0.5,))
    assert prospects([0.0002], spread=spread).exactly_filled([1]) == pytest.approx((0.0002,), rel=0.01)


def test_in_between_the_odds_are_moved_by_as_much_as_lies_between():
    # Of the factors 1/4, 1/2, 1, 2 and 4 the mean is this; a fifth is three fifths of the way from a half to nothing.
    moved = 0.25 * mean((1 / 4, 1 / 2, 1, 2, 4)) ** -0.6
    under = [moved * factor / (1 + moved * factor) for factor in (1 / 4, 1 / 2, 1, 2, 4)]

    assert prospects([0.2], spread=DOUBLING).exactly_filled([1]) == pytest.approx((mean(under),), rel=1e-6)


def test_a_slot_that_one_likes_others_like_too():
    two = prospects([0.5, 0.5], spread=DOUBLING, places=2)

    both = mean([half * half for half in HALF])
    assert two.exactly_filled([2]) == pytest.approx((1 - both, both), rel=1e-6)
    assert both > 0.25


@pytest.mark.parametrize(
    ("seen", "silent", "weights"),
    [
        (Seen(), (), DENSITY),
        (Seen(yes=1, typical=0.5), (), likeliest(HALF)),
        (Seen(no=1, typical=0.5), (), likeliest(NO_HALF)),
        (Seen(no=3, typical=0.5), (), likeliest(NO_HALF, NO_HALF, NO_HALF)),
        (Seen(yes=2, no=1, typical=0.5), (), likeliest(HALF, HALF, NO_HALF)),
        (Seen(), (0.5,), likeliest(SILENT_HALF)),
        (Seen(no=1, typical=0.5), (0.5, 0.5), likeliest(NO_HALF, SILENT_HALF, SILENT_HALF)),
    ],
)
def test_each_answer_and_each_silence_says_how_the_slot_is_liked(seen, silent, weights):
    # Of those who are silent all will stay so: nothing comes by the end.
    groups = [Silent(chances=silent, by_now=0.5, by_then=(0.5,))] if silent else []

    found = prospects([0.5], spread=DOUBLING, seen=seen, silent=groups).exactly_filled([1])

    assert found == pytest.approx((mean(HALF, weights),), rel=1e-6)


def test_many_answers_leave_no_doubt():
    liked = prospects([0.5], spread=DOUBLING, seen=Seen(yes=300, typical=0.5))

    assert liked.exactly_filled([1]) == pytest.approx((4 / 5,))
    assert liked.filled([1]) == pytest.approx([4 / 5])


#: Three stages, two kinds, two groups of silent people, and all manner of chances.
MANY = Outlook(
    chances=[0.45, 0.1, 0.3, 0.25, 0.6, 0.05],
    kinds=[0, 1, 1, 0, 0, 1],
    answered=(
        ((0.3, 0.6, 0.9), (0.0, 0.4, 0.7), (0.0, 0.0, 0.5)),
        ((0.1, 0.2, 0.8), (0.0, 0.2, 0.65), (0.0, 0.0, 0.35)),
    ),
    silent=[
        Silent(chances=(0.3, 0.1), by_now=0.4, by_then=(0.6, 0.8, 0.9)),
        Silent(chances=(0.2,), by_now=0.1, by_then=(0.2, 0.5, 0.7)),
    ],
    seen=Seen(yes=1, no=2, typical=0.25),
    places=1,
    spread=0.8,
    told=0.4,
)
PLANS = [
    [0, 0, 0],
    [1, 1, 1],
    [2, 2, 3],
    [1, 3, 5],
    [0, 2, 6],
    [6, 6, 6],
]


@pytest.mark.parametrize("places", [1, 2, 3])
@pytest.mark.parametrize("cuts", PLANS)
def test_an_outlook_says_the_same_as_a_plain_reading(cuts, places):
    found = replace(MANY, places=places)
    plain = Plain(found)

    assert found.filled(cuts) == pytest.approx(plain.filled(cuts))
    assert found.expected(cuts) == pytest.approx(plain.asked(cuts, waiting=0))
    assert found.cost(cuts) == pytest.approx(plain.asked(cuts, waiting=0.1))
    assert found.exactly_filled(cuts) == pytest.approx(plain.exactly_filled(cuts))


def test_whoever_all_have_the_same_quiet_hours_need_no_other_kind():
    alone = replace(MANY, kinds=[1] * 6)
    plain = Plain(alone)

    for cuts in PLANS:
        assert alone.cost(cuts) == pytest.approx(plain.asked(cuts, waiting=0.1))
        assert alone.filled(cuts) == pytest.approx(plain.filled(cuts))


class Plain:
    """An outlook as its documentation tells it, person by person, without any thought of how long that takes."""

    def __init__(self, outlook: Outlook) -> None:
        self.outlook = outlook

    def filled(self, cuts: Sequence[int]) -> list[float]:
        last = len(cuts) - 1
        return [
            sum(weight * (1 - near(self.coins(cuts, z, last), most)) for z, weight in self.appeals())
            for most in range(self.outlook.places)
        ]

    def exactly_filled(self, cuts: Sequence[int]) -> list[float]:
        last = len(cuts) - 1
        return [
            sum(weight * (1 - exact(self.coins(cuts, z, last), most)) for z, weight in self.appeals())
            for most in range(self.outlook.places)
        ]

    def asked(self, cuts: Sequence[int], *, waiting: float) -> float:
        total = float(cuts[0])
        for stage in range(1, len(cuts)):
            before = [*cuts[:stage], *[cuts[stage - 1]] * (len(cuts) - stage)]
            still_open = sum(
                weight * near(self.coins(before, z, stage - 1), self.outlook.places - 1)
                for z, weight in self.appeals()
            )
            total += still_open * (cuts[stage] - cuts[stage - 1] + waiting)
        return total

    def under(self, chance: float, z: float) -> float:
        factor = math.exp(self.outlook.spread * z)
        usual = mean([math.exp(self.outlook.spread * each) for each in (-2, -1, 0, 1, 2)])
        odds = chance / (1 - chance) * usual ** (2 * chance - 1) * factor
        return odds / (1 + odds)

    def silence(self, chance: float, share: float) -> float:
        return 1 - share * (chance + self.outlook.told * (1 - chance))

    def appeals(self) -> list[tuple[float, float]]:
        weights = []
        for z, density in zip((-2, -1, 0, 1, 2), DENSITY, strict=True):
            typical = self.under(self.outlook.seen.typical, z)
            weight = density * typical**self.outlook.seen.yes * (1 - typical) ** self.outlook.seen.no
            for group in self.outlook.silent:
                for chance in group.chances:
                    weight *= self.silence(self.under(chance, z), group.by_now)
            weights.append(weight)
        return [(z, weight / sum(weights)) for z, weight in zip((-2, -1, 0, 1, 2), weights, strict=True)]

    def coins(self, cuts: Sequence[int], z: float, horizon: int) -> list[float]:
        return [*self.awaited(z, horizon), *self.new(cuts, z, horizon)]

    def awaited(self, z: float, horizon: int) -> Iterator[float]:
        for group in self.outlook.silent:
            for chance in group.chances:
                under = self.under(chance, z)
                yield under * (group.by_then[horizon] - group.by_now) / self.silence(under, group.by_now)

    def new(self, cuts: Sequence[int], z: float, horizon: int) -> Iterator[float]:
        for person, (chance, kind) in enumerate(zip(self.outlook.chances, self.outlook.kinds, strict=True)):
            stage = next((stage for stage, cut in enumerate(cuts) if person < cut), None)
            if stage is not None:
                yield self.under(chance, z) * self.outlook.answered[kind][stage][horizon]


def near(coins: Sequence[float], most: int) -> float:
    """The chance of at most so many yeses, of the binomial law with the coins' mean and squares, tries any number."""
    if not sum(coins):
        return 1.0
    chance = sum(coin * coin for coin in coins) / sum(coins)
    tries = sum(coins) / chance
    total, ways = 0.0, 1.0
    for count in range(most + 1):
        total += ways * chance**count * (1 - chance) ** (tries - count)
        ways *= max(0.0, tries - count) / (count + 1)
    return min(1.0, total)


def exact(coins: Sequence[float], most: int) -> float:
    """The chance of at most so many yeses, from all the ways in which people can answer."""
    return sum(
        math.prod(coin if yes else 1 - coin for coin, yes in zip(coins, answers, strict=True))
        for answers in itertools.product((False, True), repeat=len(coins))
        if sum(answers) <= most
    )
