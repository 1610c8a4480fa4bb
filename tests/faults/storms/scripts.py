"""The scripted day once more, shorter: seven members, a group that becomes a supergroup, two evenings."""

from dataclasses import dataclass

from tests.faults.day import ANSWERING_S, ASKING_S, JOINING_S, Day
from tests.journeys.circle import join_code
from tests.journeys.stage import Actor

MEMBERS, EVENINGS = 7, 2


@dataclass
class ShortDay(Day):
    """Every kind of thing that the whole day has, with few people."""

    members: int = MEMBERS
    evenings: int = EVENINGS
    #: The linked group's id, as long as it is a basic group.
    group: int | None = None

    def play(self) -> None:
        """From setting up to the week after."""
        nia = self._set_up()
        self._move_in(join_code(nia))
        self._gather(nia)
        self._ask(nia)
        self._answer(nia)
        self.becomes_a_supergroup()
        self._change_minds(nia)
        self._days(nia)

    def _gather(self, nia: Actor) -> None:
        """The circle gets a group."""

        def make() -> list[None]:
            ids = [actor.id for actor in self.people]
            made = self.stage.post("/sandbox/groups", title="Cathays Street", members=ids, with_bot=True)
            self.group = int(made["id"])
            return []

        self._act("group", make, JOINING_S)
        self._act("link", lambda: [self._say_in_group(nia, "/link")], JOINING_S)
        self._act("yes", lambda: self._tap([nia], r"\w+", "^Yes, of"), JOINING_S)

    def _say_in_group(self, actor: Actor, text: str) -> None:
        self.stage.post("/sandbox/say", person=actor.id, chat=self.group, text=text)

    def _ask(self, nia: Actor) -> None:
        self._need(
            nia,
            "Two people to drive a neighbour to the hospital on Thursday 9:30 to 11",
            self.people[5].name,
        )
        self._need(nia, "Someone to do the shopping on Saturday 9 to 9:30", "")
        self._need(nia, "Two people to help in the garden on Friday 14:00 to 16:00", "", in_group=True)
        helped = self.people[4]
        self._act(
            "ask",
            lambda: [self._say(helped, "I need somebody to do the garden on Friday 15:00 to 16:00")],
            ASKING_S,
        )
        self._act("ask", lambda: self._tap([helped], "fd"), ASKING_S)
        self._act("look", lambda: self._tap([nia], "nnp"), ASKING_S)

    def becomes_a_supergroup(self) -> None:
        """The group gets another id; nothing happens when it has become one before."""
        self._act("supergroup", self._migrate, ANSWERING_S)

    def _migrate(self) -> list[None]:
        self.migrate_now()
        return []

    def migrate_now(self) -> None:
        """The group becomes a supergroup at this moment, unless it is one already."""
        group, self.group = self.group, None
        if group is not None:
            self.stage.post(f"/sandbox/groups/{group}/migrate")


@dataclass
class Beginning(Day):
    """A circle is set up and people join it: for storms that need no more than somebody who writes."""

    members: int = 4

    def play(self) -> None:
        """Until everybody has offered something."""
        nia = self._set_up()
        self._move_in(join_code(nia))
