"""A large town, written straight into the tables: circles of very different sizes, their people and what they offer.

How people join and offer is played elsewhere; here they are there already, and live from then on through updates.
"""

import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.domain.people.places import rounded
from bot.domain.words import STARTING_REGISTER, fold
from storage.instants import to_ms
from tests.soak.simulated import utc

#: A Monday, half past three at night in London.
BEGINS = utc(2026, 11, 23, 3, 30)
ZONE = "Europe/London"
LANGUAGES = ("en", "cy", "es", "de", "fr")
_LANGUAGE_SHARES = (86, 5, 4, 3, 2)
#: Telegram's id of the first resident; the others follow.
FIRST_USER = 1_000_001
#: One coordinator for so many residents, at least two in each circle.
_PER_COORDINATOR = 1500
#: Words that the circles have added to the starting register: together some 150 skills.
OWN_SKILLS = (
    "beekeeping", "birdwatching", "candlemaking", "origami", "juggling", "calligraphy", "astronomy", "genealogy",
    "fishing", "archery", "fencing", "kayaking", "sailing", "rowing", "canoeing", "skating", "surfing", "climbing",
    "caving", "orienteering", "geocaching", "falconry", "blacksmithing", "thatching", "bricklaying", "welding",
    "plumbing", "locksmithing", "upholstery", "glazing", "roofing", "tiling", "drystone", "chainsaws", "composting",
    "beachcombing", "foraging", "mushrooming", "brewing", "winemaking", "cheesemaking", "jam", "pickling", "sourdough",
    "sushi", "barbecue", "chocolate", "confectionery", "karaoke", "ukulele", "harmonica", "bagpipes", "drumming",
    "trumpet", "saxophone", "cello", "harp", "accordion", "ballet", "salsa", "tango", "morris", "ceilidh", "theatre",
    "puppetry", "magic", "clowning", "improv", "podcasting", "animation", "soldering", "robotics", "drones", "radio",
    "telescopes", "microscopes", "chemistry", "geology", "archaeology", "heraldry", "stamps", "coins", "antiques",
    "bookbinding", "printmaking", "screenprinting", "batik", "macrame", "felting", "spinning", "weaving", "lacemaking",
    "millinery", "cobbling", "leatherwork", "jewellery", "stained", "mosaics", "ceramics", "taxidermy", "ferrets",
    "tortoises", "aquariums",
)  # fmt: skip
_QUARTERS = (
    "Northgate", "Southmoor", "Eastfold", "Westbrook", "Millbank", "Harbourside", "Castleton", "Priory", "Orchard",
    "Quarry", "Riverside", "Hillcrest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody with a phone."""

    user: int
    name: str
    language: str
    circle: int


@dataclass(frozen=True, slots=True)
class Town:
    """Who lives where; the same again for the same numbers."""

    residents: Sequence[Resident]
    #: Of each circle, by its id (from 1): its coordinators, and the others.
    coordinators: Sequence[Sequence[Resident]]
    others: Sequence[Sequence[Resident]]

    @property
    def circles(self) -> int:
        """How many circles there are."""
        return len(self.coordinators)


def sizes(residents: int, circles: int) -> list[int]:
    """Give the circles' sizes: the second half the first's, and so on down (1/2, 1/3, 1/4 …)."""
    weights = [1 / (number + 2) for number in range(circles)]
    found = [int(residents * weight / sum(weights)) for weight in weights]
    found[0] += residents - sum(found)
    return found


def a_town(residents: int, circles: int) -> Town:
    """Give the town, without writing anything."""
    dice = random.Random(residents)
    people, coordinators, others = [], [], []
    user = FIRST_USER
    for circle, size in enumerate(sizes(residents, circles), 1):
        here = []
        for _ in range(size):
            language = dice.choices(LANGUAGES, _LANGUAGE_SHARES)[0]
            here.append(Resident(user, f"Resident N{user}", language, circle))
            user += 1
        few = max(2, size // _PER_COORDINATOR)
        # Who coordinates writes English here: their sentences are made of English words.
        english = [one for one in here if one.language == "en"]
        leading = set(english[:few])
        coordinators.append(english[:few])
        others.append([one for one in here if one not in leading])
        people += here
    return Town(people, coordinators, others)


def skill_names() -> list[str]:
    """Give a word for every skill, most offered first: what needs are worded with."""
    names = {}
    for skill in STARTING_REGISTER:
        if skill.language == "en":
            names[skill.key] = skill.names[0]
    return [*names.values(), *OWN_SKILLS]


def shares(count: int) -> list[float]:
    """Give cumulative shares of `count` skills: the second is offered half as often as the first, and so on."""
    return list(accumulate(1 / (number + 3) for number in range(count)))


def settle(connection: sqlite3.Connection, town: Town) -> None:
    """Write the town into an empty database."""
    connection.execute("BEGIN IMMEDIATE")
    now = to_ms(BEGINS)
    dice = random.Random(7)
    for circle in range(1, town.circles + 1):
        _circle(connection, circle, now)
    rows = list(_people(town, dice))
    many = connection.executemany
    many(
        "INSERT INTO person (id, name, language, agreed_at, notice, quiet_from, quiet_to, created_at) "
        "VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
        ((r.user, r.name, r.language, now, *quiet, now) for r, _, quiet in rows),
    )
    many(
        "INSERT INTO account (person_id, channel, address, username) VALUES (?, 'telegram', ?, ?)",
        ((r.user, str(r.user), f"user{r.user}" if r.user % 3 else None) for r, _, _ in rows),
    )
    many(
        "INSERT INTO chat (id, kind, language, circle_id) VALUES (?, 'private', ?, ?)",
        ((r.user, r.language, r.circle) for r, _, _ in rows),
    )
    many(
        "INSERT INTO member (id, circle_id, person_id, lat, lon, joined_at) VALUES (?, ?, ?, ?, ?, ?)",
        ((r.user, r.circle, r.user, *(where or (None, None)), now) for r, where, _ in rows),
    )
    many(
        "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, ?, ?)",
        ((r.circle, r.user, now) for r, _, _ in rows),
    )
    many(
        "INSERT INTO member_role (circle_id, member_id, role, given_at) VALUES (?, ?, 'coordinator', ?)",
        ((r.circle, r.user, now) for few in town.coordinators for r in few),
    )
    _offers(connection, town, dice, now)
    connection.execute("COMMIT")


def _circle(connection: sqlite3.Connection, circle: int, now: int) -> None:
    lat, lon = 51.0 + circle * 0.2, -3.0
    connection.execute(
        "INSERT INTO circle (id, name, language, zone, place_name, lat, lon, created_at) "
        "VALUES (?, ?, 'en', ?, ?, ?, ?, ?)",
        (circle, f"Circle {circle}", ZONE, f"Ward{circle}", lat, lon, now),
    )
    connection.execute(
        "INSERT INTO ledger_account (circle_id, member_id, opened_at) VALUES (?, NULL, ?)", (circle, now)
    )
    for number, name in enumerate(_QUARTERS):
        connection.execute(
            "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (?, ?, ?, ?, ?)",
            (
                circle,
                name,
                fold(name).strip(),
                lat + (number % 4 - 2) * 0.009,
                lon + (number // 4 - 1) * 0.014,
            ),
        )
    for key in dict.fromkeys(skill.key for skill in STARTING_REGISTER):
        connection.execute("INSERT INTO skill (circle_id, key, made_at) VALUES (?, ?, ?)", (circle, key, now))
    for word in OWN_SKILLS:
        skill = connection.execute(
            "INSERT INTO skill (circle_id, key, made_at) VALUES (?, NULL, ?) RETURNING id", (circle, now)
        ).fetchone()["id"]
        connection.execute(
            "INSERT INTO skill_word (circle_id, skill_id, language, word, is_name) VALUES (?, ?, 'en', ?, 1)",
            (circle, skill, word),
        )


def _people(
    town: Town, dice: random.Random
) -> Iterator[tuple[Resident, tuple[float, float] | None, tuple[int, int]]]:
    for one in town.residents:
        where = None
        if dice.random() < 0.9:
            where = rounded(51.0 + one.circle * 0.2 + dice.gauss(0, 0.015), -3.0 + dice.gauss(0, 0.025))
        yield one, where, dice.choice(((1260, 480), (1260, 480), (1320, 420), (1200, 540)))


def _offers(connection: sqlite3.Connection, town: Town, dice: random.Random, now: int) -> None:
    skills: dict[int, list[int]] = {}
    for row in connection.execute("SELECT id, circle_id FROM skill ORDER BY id"):
        skills.setdefault(row["circle_id"], []).append(row["id"])
    names = skill_names()
    cumulative = shares(len(names))
    for one in town.residents:
        chosen = set(dice.choices(range(len(names)), cum_weights=cumulative, k=dice.choice((1, 2, 3))))
        for number in sorted(chosen):
            offer = connection.execute(
                "INSERT INTO offer (circle_id, member_id, skill_id, words, language, state, created_at, changed_at) "
                "VALUES (?, ?, ?, ?, ?, 'active', ?, ?) RETURNING id",
                (one.circle, one.user, skills[one.circle][number], f"I can help with {names[number]}",
                 one.language, now, now),
            ).fetchone()["id"]  # fmt: skip
            # Two of five can at any time, the others on two or three days.
            days = sorted(dice.sample(range(7), dice.choice((0, 0, 2, 3, 3))))
            begin = dice.choice((8, 9, 12, 14, 17))
            for day in days:
                connection.execute(
                    "INSERT INTO offer_hours VALUES (?, ?, ?, ?)", (offer, day, begin * 60, (begin + 5) * 60)
                )
