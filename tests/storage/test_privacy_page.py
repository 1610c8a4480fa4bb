"""The page about personal data says what the list says."""

from pathlib import Path

from bot.domain.people.personal import PERSONAL

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"


def test_the_page_names_every_column_with_its_fate():
    lines = PAGE.read_text(encoding="utf-8").split("| table | columns |")[1].splitlines()[2:]
    told = set()
    for line in lines:
        table, columns, what, fate, until = (cell.strip() for cell in line.strip("|").split("|"))
        told |= {(table, column, what, fate, until) for column in columns.split(", ")}

    assert told == {
        (table, column, personal.what.value, personal.fate.value, personal.until.value)
        for table, columns in PERSONAL.items()
        for column, personal in columns.items()
    }
