"""What is looked at once a game is over: nothing is left of the forgotten (I12), exports are whole and alone (I13)."""

import json
from pathlib import Path

from storage.people.people import PersonId
from storage.upkeep import erasure
from storage.upkeep.checks import broken_pages, strange_transitions
from storage.upkeep.export import export
from tests.model.play import Broken, Play
from tests.model.reading import rows


def look_back(play: Play) -> None:
    """Look at exports and erasure, and run the checks that are too slow for every step."""
    play.check(whole=True)
    found = [*strange_transitions(play.table.tx), *broken_pages(play.table.tx)]
    found += _exports(play)
    found += _traces(play)
    if found:
        raise Broken(play.account(found))


def _exports(play: Play) -> list[str]:
    """Each has all the rows of its subject, and nobody else's name, words or number."""
    found, world = [], play.world
    living = {
        person: int(address)
        for person, address in rows(play.table.tx, "SELECT person_id, address FROM account")
    }
    for person, chat in living.items():
        whole = export(play.table.tx, PersonId(person))
        mine = {id_ for id_, one in world.members.items() if one.person == person}
        wanted = {
            "memberships": len(mine),
            "offers": sum(one.member in mine for one in world.offers.values()),
            "commitments": sum(member in mine for _, member in world.promises),
            "ledger": sum((one.giver in mine) + (one.helped in mine) for one in world.transfers),
        }
        found += [
            f"the export of person {person} has {len(whole[section])} {section}, not {number}"
            for section, number in wanted.items()
            if len(whole[section]) != number
        ]
        written = json.dumps(whole, ensure_ascii=False)
        found += [
            f"the export of person {person} names {someone.name}"
            for someone in play.people
            if someone.id != chat and (someone.name in written or str(someone.id) in written)
        ]
    return found


def _traces(play: Play) -> list[str]:
    """Of whoever was forgotten, and has not come back, no name and no number is left in the file's bytes."""
    play.pass_time(days=1)
    gone = [
        one
        for one in play.forgotten
        if not rows(play.table.tx, "SELECT 1 FROM person WHERE name = ?", one.name)
    ]
    if not gone:
        return []
    erasure.scrub(play.table.tx)
    if play.table.file is None:
        images = {"the database": play.table.tx.serialize()}
    else:
        images = {path.name: path.read_bytes() for path in Path(play.table.file).parent.iterdir()}
    return [
        f"{one.name} is still found in {name}: {_rows_with(play, one.name, str(one.id))}"
        for one in gone
        for name, image in images.items()
        if one.name.encode() in image
        or (one.username or one.name).encode() in image
        or (one.id not in play.back and (str(one.id).encode() in image or one.id.to_bytes(6, "big") in image))
    ]


def _rows_with(play: Play, *words: str) -> list[str]:
    """Give the rows in which one of the words stands, to look further from there."""
    tables = rows(play.table.tx, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    return [
        f"{table} {row}"
        for (table,) in tables
        for row in rows(play.table.tx, f'SELECT * FROM "{table}"')
        if any(word in str(value) for value in row for word in words)
    ][:3]
