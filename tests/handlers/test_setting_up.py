"""A circle begins: only with the one-time code, and only after agreeing."""

import pytest

from bot.services.people import circles

CODE = "k" * 32


@pytest.fixture
def waiting(desk):
    """An empty database whose code has been printed."""
    desk.tx.execute("INSERT INTO setup_code (id, code, made_at) VALUES (1, ?, 0)", (CODE,))
    return desk


def set_up(desk, steward, name="Cathays"):
    desk.write(steward, f"/start {CODE}")
    desk.press(steward, "I agree")
    desk.write(steward, name)
    desk.press(steward, "English")
    desk.share_place(steward, 51.4951, -3.1752)
    desk.press(steward, "London")
    desk.press(steward, "Open the circle")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "not open yet"),
        ("cy", "ddim ar agor eto"),
        ("de", "noch nicht eröffnet"),
        ("es", "todavía no está abierto"),
        ("fr", "pas encore ouvert"),
    ],
)
def test_before_the_set_up_whoever_writes_is_told_kindly_in_their_own_language(waiting, language, words):
    early = waiting.person("Early", language)

    waiting.write(early, "hello, I need help")

    assert words in waiting.text(early)
    assert waiting.query("SELECT * FROM person") == []


def test_whoever_has_the_code_agrees_first_and_nothing_is_kept_of_them_before(waiting):
    mair = waiting.person("Mair")

    waiting.write(mair, f"/start {CODE}")

    assert "delete" in waiting.text(mair)
    assert waiting.query("SELECT * FROM person") == waiting.query("SELECT * FROM account") == []
    assert waiting.query("SELECT used_at FROM setup_code")[0]["used_at"] is None


def test_the_circle_is_opened_with_a_steward_a_pot_the_starting_skills_and_a_link(waiting):
    mair = waiting.person("Mair")

    set_up(waiting, mair)

    circle = waiting.query("SELECT * FROM circle")[0]
    assert (circle["name"], circle["language"], circle["zone"]) == ("Cathays", "en", "Europe/London")
    roles = waiting.query("SELECT role FROM member_role ORDER BY role")
    assert [row["role"] for row in roles] == ["coordinator", "steward"]
    assert waiting.query("SELECT count(*) AS n FROM ledger_account WHERE member_id IS NULL")[0]["n"] == 1
    assert waiting.query("SELECT count(*) AS n FROM ledger_account WHERE member_id IS NOT NULL")[0]["n"] == 1
    assert waiting.query("SELECT count(*) AS n FROM skill WHERE key IS NOT NULL")[0]["n"] >= 40
    code = waiting.query("SELECT code FROM link WHERE kind = 'join'")[0]["code"]
    assert f"https://t.me/MingaTestBot?start={code}" in waiting.text(mair)
    pictures = [seen.files["photo"] for seen in waiting.seen(mair) if "photo" in seen.files]
    assert pictures[0][1].startswith(b"\x89PNG")
    assert "What next?" in waiting.text(mair)
    steward = waiting.query("SELECT id FROM person")[0]["id"]
    assert not circles.may_set_up(waiting.turn(mair), steward)


def test_a_circles_place_is_kept_coarsely_also_in_the_draft(waiting):
    mair = waiting.person("Mair")

    set_up(waiting, mair)

    kept = waiting.query("SELECT lat, lon FROM circle")[0]
    assert (kept["lat"], kept["lon"]) != (51.4951, -3.1752)
    assert abs(kept["lat"] - 51.4951) < 0.003
    assert "51.4951" not in waiting.query("SELECT answers FROM draft")[0]["answers"]


def test_the_code_works_once(waiting):
    mair, later = waiting.person("Mair"), waiting.person("Later")
    set_up(waiting, mair)

    waiting.write(later, f"/start {CODE}")

    assert "does not lead anywhere" in waiting.text(later)
    waiting.press(later, "I agree")
    assert waiting.query("SELECT count(*) AS n FROM circle")[0]["n"] == 1
    assert waiting.query("SELECT count(*) AS n FROM member_role WHERE role = 'steward'")[0]["n"] == 1


def test_a_code_that_somebody_else_has_used_up_sets_nothing_up(waiting):
    mair, second = waiting.person("Mair"), waiting.person("Second")
    waiting.write(second, f"/start {CODE}")
    waiting.write(mair, f"/start {CODE}")
    waiting.press(mair, "I agree")

    waiting.press(second, "I agree")

    assert len(waiting.query("SELECT * FROM person")) == 1
    assert "not open yet" in " ".join(waiting.toasts[second.id])


def test_a_wrong_code_is_a_link_that_leads_nowhere(waiting):
    thief = waiting.person("Thief")

    waiting.write(thief, "/start " + "j" * 32)

    assert "does not lead anywhere" in waiting.text(thief)
    assert "not open yet" in waiting.text(thief)


def test_the_set_up_goes_on_where_it_stopped(waiting):
    mair = waiting.person("Mair")
    waiting.write(mair, f"/start {CODE}")
    waiting.press(mair, "I agree")
    waiting.write(mair, "Cathays")
    waiting.press(mair, "Cancel")
    assert not circles.may_agree_to_set_up(waiting.turn(mair), mair.id)  # they have already

    waiting.write(mair, "hello?")

    assert "What shall the circle be called?" in waiting.last(mair).text


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("Llundain", "Europe/London")],
)
def test_a_time_zone_is_understood_by_its_city(waiting, typed, zone):
    mair = waiting.person("Mair")
    waiting.write(mair, f"/start {CODE}")
    waiting.press(mair, "I agree")
    waiting.write(mair, "Cathays")
    waiting.press(mair, "English")
    waiting.press(mair, "Skip")

    waiting.write(mair, typed)
    waiting.press(mair, "Open the circle")

    assert waiting.query("SELECT zone FROM circle")[0]["zone"] == zone


def test_a_city_that_nobody_knows_is_asked_back(waiting):
    mair = waiting.person("Mair")
    waiting.write(mair, f"/start {CODE}")
    waiting.press(mair, "I agree")
    waiting.write(mair, "Cathays")
    waiting.press(mair, "English")
    waiting.press(mair, "Skip")

    waiting.write(mair, "Atlantis")

    assert "I don’t know that city’s time" in waiting.text(mair)
    assert waiting.query("SELECT step FROM draft")[0]["step"] == "zone"


def test_a_name_can_be_changed_on_the_card(waiting):
    mair = waiting.person("Mair")
    waiting.write(mair, f"/start {CODE}")
    waiting.press(mair, "I agree")
    waiting.write(mair, "Cathay")
    waiting.press(mair, "English")
    waiting.press(mair, "Skip")
    waiting.press(mair, "London")

    waiting.press(mair, "Change the name")
    waiting.write(mair, "Cathays")
    waiting.write(mair, "yes")

    assert waiting.query("SELECT name FROM circle")[0]["name"] == "Cathays"
