"""The local API's addresses: people and what they do. Every wrong request gets a sentence: {"error": "…"}."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.sandbox.local import deeds, groups, opinions
from bot.sandbox.local.contents import KINDS, content_of
from bot.sandbox.local.deeds import DeedRefusedError, chat_of, find_chat, find_person
from bot.sandbox.stage import Stage, known_keys
from bot.sandbox.world.entities import Json


async def json_body(request: web.Request) -> Any:
    """The request's JSON. Raises DeedRefusedError (400)."""
    try:
        return await request.json() if request.can_read_body else {}
    except ValueError:
        raise DeedRefusedError("The body is no JSON.", status=400) from None


class PeopleRoutes:
    """Who is there and what they do."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def routes(self) -> list[web.RouteDef]:
        """All of them."""
        return [
            web.get("/sandbox/state", self.state),
            web.post("/sandbox/people", self.new_person),
            web.post("/sandbox/groups", self.new_group),
            web.post(r"/sandbox/groups/{id:-?\d+}/members", self.group_members),
            web.post(r"/sandbox/groups/{id:-?\d+}/migrate", self.migrate),
            web.post("/sandbox/start", self.start),
            web.post("/sandbox/say", self.say),
            web.post("/sandbox/tap", self.tap),
            web.post("/sandbox/edit", self.edit),
            web.post("/sandbox/block", self.block),
            web.post("/sandbox/vote", self.vote),
            web.post("/sandbox/react", self.react),
            web.post("/sandbox/raw", self.raw),
            web.post("/sandbox/update-ids", self.update_ids),
        ]

    async def _body(self, request: web.Request, *keys: str) -> Json:
        return known_keys(await json_body(request), set(keys))

    async def state(self, request: web.Request) -> web.Response:
        """Everything that the page shows; `?last=n` gives only the newest n messages of each chat."""
        world = self._stage.world
        last = int(request.query.get("last", "0"))
        return web.json_response(
            {
                "seq": world.feed.seq,
                "bot": {key: world.bot[key] for key in ("id", "username", "first_name")},
                "setup_code": self._stage.setup_code,
                "clock": world.clock.as_seen_by_page(),
                "people": [it.as_seen_by_page() for it in world.people.values()],
                "chats": [it.as_seen_by_page() for it in world.chats.values()],
                "messages": {
                    str(chat.id): [it.as_seen_by_page() for it in world.in_chat(chat.id)[-last:]]
                    for chat in world.chats.values()
                },
                "commands": world.shown_commands(),
            }
        )

    async def new_person(self, request: web.Request) -> web.Response:
        """Somebody new."""
        body = await self._body(
            request, "first_name", "last_name", "username", "language_code", "phone", "id"
        )
        first_name = body.get("first_name")
        if not isinstance(first_name, str) or not first_name.strip():
            raise DeedRefusedError("A person needs a first name.", status=400)
        person_id = body.get("id")
        if person_id is not None and not (isinstance(person_id, int) and person_id > 0):
            raise DeedRefusedError("An id is a whole number above 0.", status=400)
        person = self._stage.world.new_person(
            first_name=first_name.strip(),
            last_name=body.get("last_name"),
            username=body.get("username"),
            language_code=body.get("language_code") or "en",
            phone=body.get("phone"),
            person_id=person_id,
        )
        return web.json_response(person.as_seen_by_page())

    async def new_group(self, request: web.Request) -> web.Response:
        """A new group."""
        body = await self._body(request, "title", "members", "with_bot", "admins")
        chat = groups.make_group(
            self._stage,
            title=str(body.get("title", "")),
            members=body.get("members", []),
            admins=body.get("admins", []),
            with_bot=bool(body.get("with_bot", True)),
        )
        return web.json_response(chat.as_seen_by_page())

    async def group_members(self, request: web.Request) -> web.Response:
        """Somebody, or the bot (`"person": "bot"`), joins, leaves or becomes an administrator."""
        body = await self._body(request, "person", "joined", "admin", "by")
        chat = find_chat(self._stage, int(request.match_info["id"]))
        joined = bool(body.get("joined", True))
        if body.get("person") == "bot":
            by = find_person(self._stage, body.get("by", (chat.admins or chat.members)[0]))
            if joined:
                chat = groups.add_bot(self._stage, chat, by, as_admin=bool(body.get("admin")))
            else:
                chat = groups.remove_bot(self._stage, chat, by)
        else:
            person = find_person(self._stage, body.get("person"))
            chat = groups.set_member(self._stage, chat, person, joined=joined, admin=body.get("admin"))
        return web.json_response(chat.as_seen_by_page())

    async def migrate(self, request: web.Request) -> web.Response:
        """The group becomes a supergroup."""
        chat = groups.migrate(self._stage, find_chat(self._stage, int(request.match_info["id"])))
        return web.json_response(chat.as_seen_by_page())

    async def start(self, request: web.Request) -> web.Response:
        """Somebody presses Start."""
        body = await self._body(request, "person", "payload")
        person = find_person(self._stage, body.get("person"))
        return web.json_response(deeds.press_start(self._stage, person, body.get("payload")).as_json())

    async def say(self, request: web.Request) -> web.Response:
        """Somebody sends something."""
        keys = ("person", "chat", "reply_to", "forward_from", "caption", *KINDS)
        body = await self._body(request, *keys)
        person = find_person(self._stage, body.get("person"))
        chat = chat_of(self._stage, person, body.get("chat"))
        content = content_of(self._stage, person, body)
        done = deeds.say(self._stage, person, chat, content, reply_to=body.get("reply_to"))
        return web.json_response(done.as_json())

    async def tap(self, request: web.Request) -> web.Response:
        """Somebody presses a button."""
        body = await self._body(request, "person", "chat", "message_id", "data", "button", "forged")
        person = find_person(self._stage, body.get("person"))
        forged = bool(body.get("forged"))
        chat = (
            find_chat(self._stage, body.get("chat", person.id))
            if forged
            else chat_of(self._stage, person, body.get("chat"))
        )
        pressed = deeds.tap(
            self._stage,
            person,
            chat,
            int(body.get("message_id", 0)),
            data=body.get("data"),
            button=body.get("button"),
            forged=forged,
        )
        return web.json_response(pressed)

    async def edit(self, request: web.Request) -> web.Response:
        """Somebody changes a text."""
        body = await self._body(request, "person", "chat", "message_id", "text")
        person = find_person(self._stage, body.get("person"))
        chat = chat_of(self._stage, person, body.get("chat"))
        done = deeds.edit(
            self._stage, person, chat, int(body.get("message_id", 0)), str(body.get("text", ""))
        )
        return web.json_response(done.as_json())

    async def block(self, request: web.Request) -> web.Response:
        """Somebody blocks the bot, or lets it write again."""
        body = await self._body(request, "person", "blocked")
        person = find_person(self._stage, body.get("person"))
        update_id = deeds.set_blocked(self._stage, person, blocked=bool(body.get("blocked", True)))
        return web.json_response({"update_id": update_id})

    async def vote(self, request: web.Request) -> web.Response:
        """Somebody votes in a poll."""
        body = await self._body(request, "person", "chat", "message_id", "options")
        person = find_person(self._stage, body.get("person"))
        chat = chat_of(self._stage, person, body.get("chat"))
        options = body.get("options", [])
        done = opinions.vote(self._stage, person, chat, int(body.get("message_id", 0)), options)
        return web.json_response(done)

    async def react(self, request: web.Request) -> web.Response:
        """Somebody reacts to a message."""
        body = await self._body(request, "person", "chat", "message_id", "emoji")
        person = find_person(self._stage, body.get("person"))
        chat = chat_of(self._stage, person, body.get("chat"))
        emoji = body.get("emoji")
        return web.json_response(
            opinions.react(self._stage, person, chat, int(body.get("message_id", 0)), emoji)
        )

    async def raw(self, request: web.Request) -> web.Response:
        """Anything at all where updates wait."""
        body = await self._body(request, "update", "keep_id", "bytes")
        return web.json_response(deeds.raw_update(self._stage, body))

    async def update_ids(self, request: web.Request) -> web.Response:
        """Updates are numbered from here on, as Telegram begins anew somewhere after a quiet week."""
        body = await self._body(request, "next")
        following = body.get("next")
        if not isinstance(following, int) or isinstance(following, bool) or following < 1:
            raise DeedRefusedError("`next` is a whole number above 0.", status=400)
        self._stage.world.notes["next_update_id"] = following
        return web.json_response({"next": following})
