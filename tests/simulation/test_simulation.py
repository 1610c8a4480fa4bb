"""The grid in short: fewer are asked than everybody, and as many slots are filled. `make simulate` plays all of it."""

from datetime import timedelta

import pytest

from tests.simulation import grid, together
from tests.simulation.figures import added, binned, brier, measured
from tests.simulation.play import Game
from tests.simulation.policies import AtRandom, Everybody, Ours
from tests.simulation.town import Town

#: Where few are willing, where one in ten is, and where many are; twenty slots each, with seeds of its own.
SHORT = {(10, 0.10): 2, (30, 0.10): 1, (100, 0.40): 1}


def cell(people, accept, policy, slots=20):
    """Play a policy and everybody through some small towns; `policy` stands where ours does."""
    towns = [
        Town(people=people, accept=accept, seed=5000 + seed, slots=slots)
        for seed in range(SHORT[people, accept])
    ]
    played = [{"ours": measured(town, policy), "everybody": measured(town, Everybody())} for town in towns]
    return {
        "people": people,
        "accept": accept,
        "policies": {name: grid._mean([one[name] for one in played]) for name in played[0]},
    }


@pytest.mark.parametrize(("people", "accept"), SHORT)
def test_fewer_are_asked_and_as_many_slots_are_filled(people, accept):
    assert grid.broken(cell(people, accept, Ours()), within=5.1) == []


def test_asking_everybody_is_found_out():
    assert any("not fewer than everybody" in what for what in grid.broken(cell(100, 0.40, Everybody())))


def test_asking_three_is_found_out():
    assert any("filled in time" in what for what in grid.broken(cell(30, 0.10, AtRandom(3)), within=10))


def test_the_town_is_the_same_for_every_policy_and_as_willing_as_it_should_be():
    town = Town(people=50, accept=0.3, seed=9, slots=200)
    again = Town(people=50, accept=0.3, seed=9, slots=200)
    person, call = town.everybody[7], town.calls[11]
    chances = [town.chance(town.everybody[who], call) for call in town.calls for who in call.people]

    assert town.answer(person, call) == again.answer(person, call)
    assert sum(chances) / len(chances) == pytest.approx(0.3, abs=0.03)
    assert all(len(call.people) == 50 for call in town.calls)
    assert all(call.published + timedelta(hours=1) <= call.fill_by < call.starts_at for call in town.calls)


def test_what_is_learned_comes_near_what_is_true():
    game = Game(Town(people=30, accept=0.4, seed=3, slots=40), Ours())
    game.play()
    learned = game.habit(game.slots[-1].call.starts_at)

    assert 0.2 < learned.mean_chance < 0.5
    assert 30 < 2.718281828 ** learned.delay[0] < 240


def test_foretold_and_come_true_are_compared_bin_by_bin():
    bins = added([binned([(0.2, False), (0.2, True)]), binned([(0.95, True), (None, True)])])
    score = brier(bins)

    assert score["number"] == 3
    assert score["came_true"] == pytest.approx(2 / 3)
    assert score["brier"] == pytest.approx((0.04 + 0.64 + 0.0025) / 3)
    assert score["apart"] == pytest.approx((0.6 + 0.05) / 3)
    assert brier(binned([]))["number"] == 0


def test_planned_together_nobody_gets_three_in_an_hour_and_no_fewer_needs_are_filled() -> None:
    scene = together.Scene(people=12, lifts=3)
    alone, shared = ([together.play(scene, seed, together=way) for seed in range(5)] for way in (False, True))

    assert max(one.most_in_an_hour for one in alone) > 2
    assert max(one.most_in_an_hour for one in shared) <= 2
    found = [sum(one.interpreter_found for one in way) for way in (alone, shared)]
    assert found[0] <= found[1]
