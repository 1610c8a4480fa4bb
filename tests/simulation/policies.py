"""Ways of asking, side by side: what groups do, what dispatch systems do, ours, and those who know the future."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.ids import MemberId, OfferId
from bot.domain.promises.answering import Habit, chance_of_yes
from bot.domain.promises.matching import Candidate, StandingOffer, Wanted, Weights, rank
from bot.domain.promises.planning import Askable, Awaited, Wave, plan
from bot.domain.promises.waves import aim, answer_deadline
from bot.domain.rules import RULES
from tests.simulation.play import TIMES, Choice, Game, Invited, Searching, State
from tests.simulation.town import WARNING

#: The defaults of the circle's rules.
WEIGHTS = Weights(**{name: getattr(RULES, f"weight_{name}").default for name in Weights.__dataclass_fields__})
WANTED = 0.95
_OFFER = (StandingOffer(id=OfferId(1), words="", language="en"),)
#: What somebody carried counts for so long, as in the bot.
_CARRIED = timedelta(days=90)


@dataclass(frozen=True)
class Everybody:
    """What groups do: all who could are asked at once, and whoever says yes too late is told so and waits."""

    name: str = "everybody"
    keeps_waiting: bool = True

    def choose(self, game: Game, slot: Searching, now: datetime) -> Choice:
        """Ask all; later there is nobody left."""
        return Choice([(who, None) for who in slot.askable()])


@dataclass(frozen=True)
class Nearest:
    """What dispatch systems do: the nearest few, and when their time to answer is over the next few."""

    at_a_time: int
    keeps_waiting: bool = False

    @property
    def name(self) -> str:
        """Say how many."""
        return f"nearest {self.at_a_time}"

    def choose(self, game: Game, slot: Searching, now: datetime) -> Choice:
        """Ask the next few for each open place, unless answers are awaited in time."""
        return _next(game, self.order(game, slot), slot, now, self.at_a_time)

    def order(self, game: Game, slot: Searching) -> list[int]:
        """Nearest first."""
        call = slot.call
        return sorted(
            slot.askable(),
            key=lambda who: (
                math.hypot(game.people[who].east - call.east, game.people[who].north - call.north), who,
            ),
        )  # fmt: skip


class AtRandom(Nearest):
    """Some at random, and when their time to answer is over some others."""

    @property
    def name(self) -> str:
        """Say how many."""
        return f"random {self.at_a_time}"

    def order(self, game: Game, slot: Searching) -> list[int]:
        """In no order."""
        left = slot.askable()
        return game.rng.sample(left, len(left))


def _next(game: Game, order: list[int], slot: Searching, now: datetime, at_a_time: int) -> Choice:
    awaited = [
        until
        for who, invited in slot.invited.items()
        if invited.state == State.AWAITED and (until := _until(game, slot, who, invited)) > now
    ]
    if len(awaited) >= slot.open:
        return Choice((), min(awaited))
    asked = order[: at_a_time * slot.open - len(awaited)]
    patience = TIMES.at(slot.call.starts_at - now)
    deadlines = {
        sleep: answer_deadline(now, patience, sleep, slot.call.starts_at)
        for sleep in {game.people[who].sleep for who in asked}
    }
    return Choice([(who, None) for who in asked], min([*awaited, *deadlines.values()], default=None))


def _until(game: Game, slot: Searching, who: int, invited: Invited) -> datetime:
    if invited.until is None:
        patience = TIMES.at(slot.call.starts_at - invited.at)
        invited.until = answer_deadline(invited.at, patience, game.people[who].sleep, slot.call.starts_at)
    return invited.until


@dataclass(frozen=True)
class Ours:
    """The bot's own: its order, what it has learned so far, and its plans."""

    name: str = "ours"
    keeps_waiting: bool = False
    wanted: float = WANTED

    def choose(self, game: Game, slot: Searching, now: datetime) -> Choice:
        """Ask as planned."""
        left = slot.askable()
        if not left:
            return Choice(())
        habit = game.habit(now)
        chances = {who: chance_of_yes(game.memory[who].aged(now), habit) for who in {*left, *slot.invited}}
        return self.planned(
            game, slot, now, order=ranked(game, slot, left, now), chances=chances, habit=habit
        )

    def planned(
        self,
        game: Game,
        slot: Searching,
        now: datetime,
        *,
        order: list[int],
        chances: dict[int, float],
        habit: Habit,
    ) -> Choice:
        """Ask the plan's first step."""
        people, call = game.people, slot.call
        states = [invited.state for invited in slot.invited.values()]
        wave: Wave[int] = plan(
            [Askable(who=who, chance=chances[who], sleep=people[who].sleep) for who in order],
            [
                Awaited(chance=chances[who], asked_at=invited.at, sleep=people[who].sleep)
                for who, invited in slot.invited.items()
                if invited.state == State.AWAITED
            ],
            open_places=slot.open,
            said_no=states.count(State.NO),
            said_yes=states.count(State.YES),
            now=now,
            fill_by=aim(call.published, call.starts_at, WARNING, now=now),
            starts_at=call.starts_at,
            answer_times=TIMES,
            wanted=self.wanted,
            habit=habit,
        )
        return Choice([(asked.who, chances[asked.who]) for asked in wave.asked], wave.look_again, wave.fills)


@dataclass(frozen=True)
class Oracle(Ours):
    """Our plans by somebody who knows everybody's true chance for this very slot, and asks the likeliest first."""

    name: str = "oracle"

    def choose(self, game: Game, slot: Searching, now: datetime) -> Choice:
        """Ask as planned, in the best order."""
        left, town = slot.askable(), game.town
        if not left:
            return Choice(())
        chances = {who: town.chance(game.people[who], slot.call) for who in {*left, *slot.invited}}
        ways = town.ways
        alpha, beta = ways.tells
        habit = Habit(
            yes=1e6,
            no=1e6 * alpha,
            silent=1e6 * beta,
            log_mean=math.log(ways.median_minutes),
            log_sd=math.hypot(ways.medians_differ, ways.delays_differ),
            seen=1e6,
            slots_differ=0.0,
        )
        return self.planned(
            game, slot, now, order=sorted(left, key=lambda who: -chances[who]), chances=chances, habit=habit
        )


def ranked(game: Game, slot: Searching, left: list[int], now: datetime) -> list[int]:
    """Give the bot's own order of those who can be asked."""
    call = slot.call
    lat, lon = call.coarse
    wanted = Wanted(
        now=now,
        local_start=call.starts_at.replace(tzinfo=None),
        local_end=(call.starts_at + timedelta(minutes=call.minutes)).replace(tzinfo=None),
        words="",
        language="en",
        helped=frozenset(),
        beneficiary_language=None,
        lat=lat,
        lon=lon,
        by_phone=False,
        reach_m=10_000,
        widened_m=0,
    )
    found = rank([_candidate(game, who, now) for who in left], wanted, WEIGHTS)
    return [int(fit.member_id) for fit in found.fitting]


def _candidate(game: Game, who: int, now: datetime) -> Candidate:
    person, memory = game.people[who], game.memory[who]
    lat, lon = person.coarse
    done = [(at, minutes) for at, minutes in memory.carried if now - at <= _CARRIED]
    return Candidate(
        member_id=MemberId(who),
        language="en",
        offers=_OFFER,
        lat=lat,
        lon=lon,
        last_asked=memory.asked[-1] if memory.asked else None,
        carried=sum(minutes for _, minutes in done),
        kept=len(memory.carried),
        received=int(person.was_helped),
        given=len(memory.carried),
    )
