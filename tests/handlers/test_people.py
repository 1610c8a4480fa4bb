"""Who is in the circle, and the roles that a steward gives and takes."""

import pytest

from handlers.presses.people import ChangeRole, PeoplePage, Poster, RenewLink, ShowMember, UnpinPlace


@pytest.fixture
def circle(desk):
    return desk.open_circle()


@pytest.fixture
def anna(desk, circle):
    anna = desk.person("Anna")
    desk.join(anna, circle, "steward", "coordinator")
    return anna


@pytest.fixture
def tom(desk, circle, anna):
    tom = desk.person("Tom")
    desk.join(tom, circle)
    return tom


def roles(desk, name):
    rows = desk.query(
        "SELECT role FROM member_role JOIN member ON member.id = member_id JOIN person ON person.id = person_id "
        "WHERE name = ? AND ended_at IS NULL ORDER BY role",
        name,
    )
    return [row["role"] for row in rows]


def held(desk):
    """Everything in the tables that a press could change."""
    fleeting = ("inbox", "outbox", "sqlite_sequence", "chat")
    return [line for line in desk.tx.iterdump() if not any(f'INTO "{table}"' in line for table in fleeting)]


def test_only_coordinators_see_the_list(desk, tom):
    desk.write(tom, "/people")

    assert "Only the people who coordinate" in desk.text(tom)
    assert "Anna" not in desk.text(tom)


def test_the_list_tells_roles_reach_and_offers(desk, circle, anna, tom):
    desk.tx.execute("UPDATE account SET unreachable_since = 1 WHERE person_id = 2")

    desk.write(anna, "/people")

    assert "Anna – steward" in desk.text(anna)
    assert "Tom – cannot be reached" in desk.text(anna)


def test_the_list_has_pages(desk, circle, anna):
    for number in range(10):
        desk.join(desk.person(f"Neighbour {number}"), circle)
    desk.write(anna, "/people")
    assert "Neighbour 9" not in desk.text(anna)

    desk.press(anna, "More")

    assert "Neighbour 9" in desk.last(anna).text


def test_a_steward_appoints_a_coordinator_who_is_told(desk, anna, tom):
    desk.write(anna, "/people")
    desk.press(anna, "Tom")

    desk.press(anna, "Let Tom coordinate")

    assert roles(desk, "Tom") == ["coordinator"]
    assert "You coordinate" in desk.text(tom)
    assert "Coordinator" in desk.last(anna).text


def test_a_steward_ends_a_coordinators_role_who_is_told(desk, anna, tom):
    desk.write(anna, "/people")
    desk.press(anna, "Tom")
    desk.press(anna, "Let Tom coordinate")

    desk.press(anna, "Tom no longer coordinates")

    assert roles(desk, "Tom") == []
    assert "You no longer coordinate" in desk.text(tom)


def test_a_coordinator_who_is_no_steward_gives_no_roles(desk, circle, anna, tom):
    ben = desk.person("Ben")
    member = desk.join(ben, circle, "coordinator")
    desk.write(ben, "/people")
    desk.press(ben, "Tom")

    assert [label for label in desk.last(ben).buttons if "coordinate" in label] == []
    desk.press_data(ben, ChangeRole(deed="appoint", member=member, version=1).pack())
    desk.press_data(ben, ChangeRole(deed="appoint", member=2, version=1).pack())
    assert roles(desk, "Tom") == []


def test_an_old_button_gives_no_role(desk, anna, tom):
    press = ChangeRole(deed="appoint", member=2, version=1).pack()
    desk.press_data(anna, press)
    desk.press_data(anna, ChangeRole(deed="remove", member=2, version=2).pack())

    desk.press_data(anna, press)

    assert roles(desk, "Tom") == []


def test_a_role_is_given_once(desk, anna, tom):
    press = ChangeRole(deed="appoint", member=2, version=1).pack()
    desk.press_data(anna, press)

    desk.press_data(anna, press)

    assert roles(desk, "Tom") == ["coordinator"]
    assert desk.text(tom).count("You coordinate") == 1


def test_a_stewards_role_is_handed_on_not_taken(desk, anna, tom):
    desk.press_data(anna, ChangeRole(deed="remove", member=1, version=1).pack())
    assert roles(desk, "Anna") == ["coordinator", "steward"]

    desk.press_data(anna, ChangeRole(deed="hand_on", member=2, version=1).pack())

    assert roles(desk, "Anna") == ["coordinator"]
    assert roles(desk, "Tom") == ["coordinator", "steward"]
    assert "You answer for" in desk.text(tom)


def test_somebody_of_another_circle_gets_no_role_here(desk, anna):
    other = desk.open_circle("Roath")
    eve = desk.person("Eve")
    member = desk.join(eve, other)

    desk.press_data(anna, ChangeRole(deed="appoint", member=member, version=1).pack())

    assert roles(desk, "Eve") == []


@pytest.mark.parametrize(
    "press",
    [
        PeoplePage(circle=1, page=0),
        ShowMember(member=1),
        RenewLink(circle=1, version=1),
        Poster(circle=1, skill=1),
        UnpinPlace(circle=1, place=1),
        ChangeRole(deed="appoint", member=2, version=1),
    ],
)
def test_what_is_for_coordinators_is_refused_to_members(desk, anna, tom, press):
    desk.tx.execute(
        "INSERT INTO place (circle_id, name, folded, lat, lon) VALUES (1, 'Crwys Road', 'crwys road', 51.5, -3.17)"
    )
    tables = ("link", "member_role", "place", "act")
    before = {table: [tuple(row) for row in desk.tx.execute(f"SELECT * FROM {table}")] for table in tables}

    desk.press_data(tom, press.pack())

    for table in tables:
        assert [tuple(row) for row in desk.tx.execute(f"SELECT * FROM {table}")] == before[table]


def test_any_member_passes_the_link_on_and_it_stays_the_same(desk, anna, tom):
    desk.write(tom, "/link")
    desk.write(anna, "/link")

    codes = desk.query("SELECT code FROM link")
    assert len(codes) == 1
    assert codes[0]["code"] in desk.text(tom)
    assert "Make a new link" not in desk.buttons(tom)


def test_a_new_link_ends_the_old_one(desk, anna):
    desk.write(anna, "/link")
    old = desk.query("SELECT code FROM link")[0]["code"]

    desk.press(anna, "Make a new link")

    tom = desk.person("Late")
    desk.write(tom, f"/start {old}")
    assert "does not lead anywhere any more" in desk.text(tom)
    assert len(desk.query("SELECT * FROM link WHERE ended_at IS NULL")) == 1


def test_a_poster_has_a_qr_code_for_a_skill(desk, anna):
    desk.write(anna, "/link")
    desk.press(anna, "A poster for a skill")
    choice = next(iter(desk.last(anna).buttons))

    desk.press(anna, choice)

    assert desk.last(anna).files["photo"][1].startswith(b"\x89PNG")
    assert desk.query("SELECT kind FROM link WHERE kind = 'offer'") != []


def test_a_steward_pins_a_place_and_takes_it_away(desk, anna, tom):
    desk.write(anna, "/places")
    desk.press(anna, "Pin a place")
    desk.write(anna, "Crwys Road")
    desk.share_place(anna, 51.5, -3.17)

    desk.write(tom, "/places")
    assert "Crwys Road" in desk.last(tom).text
    assert not desk.last(tom).buttons
    desk.press(anna, "Take away Crwys Road")
    assert desk.query("SELECT * FROM place") == []


def test_help_names_what_the_role_can_do(desk, anna, tom):
    stranger = desk.person("Stranger")
    for someone in (anna, tom, stranger):
        desk.write(someone, "/help")

    assert "/places" in desk.text(anna)
    assert "/board" not in desk.text(tom)
    assert "/start" in desk.text(stranger)
