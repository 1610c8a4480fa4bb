"""Puts updates together: of every kind, from everybody, in every sort of chat; most well formed, some not."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.fuzz import presses, sentences, values
from tests.fuzz.cast import ANONYMOUS, CHANNEL, CHANNEL_BOT, SERVICE, Cast
from tests.fuzz.making import TYPES, Maker
from tests.fuzz.mutations import mutated

BOT = {"id": 42, "is_bot": True, "first_name": "Minga", "username": "MingaTestBot"}
#: Every kind of update that the description has.
KINDS = tuple(field.name for field in TYPES["Update"].optional)
_OF = {field.name: field.kinds[0] for field in TYPES["Update"].optional}
_SERVICE_MESSAGES = (
    *("new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo"),
    *("group_chat_created", "supergroup_chat_created", "channel_chat_created", "migrate_to_chat_id"),
    *(
        "migrate_from_chat_id",
        "pinned_message",
        "message_auto_delete_timer_changed",
        "users_shared",
        "chat_shared",
    ),
    *(
        "write_access_allowed",
        "web_app_data",
        "video_chat_started",
        "successful_payment",
        "forum_topic_created",
    ),
)
_CONTENTS = (
    *(
        "sticker",
        "voice",
        "video",
        "document",
        "photo",
        "poll",
        "dice",
        "venue",
        "animation",
        "audio",
        "story",
    ),
    *("game", "invoice", "giveaway", "video_note", "checklist", "paid_media", "rich_message"),
)
#: Of all updates these are changed into what no server sends.
_MUTATED = 0.15
#: Of all updates these come from the person who is being watched for a while, so that conversations come about.
_FOCUSED = 0.7
#: The chance that somebody begins with what opens the door, where it is closed yet.
_OPENS = 0.2


@dataclass(frozen=True, slots=True)
class Made:
    """An update, and whether it is one that a Bot API server could send."""

    update: dict[str, Any]
    kind: str
    is_well_formed: bool


class Updates:
    """Makes one update after the other from one source of chance."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._maker = Maker(rng)
        self._fields = {field.name: field for field in TYPES["Message"].optional}
        self._next_id = rng.randrange(1, 2**31)
        self._makes: tuple[tuple[float, Callable[[Cast, int], tuple[str, dict[str, Any]]]], ...] = (
            (0.45, self._message),
            (0.88, self._press),
            (0.905, self._membership),
            (0.94, self._edited),
            (1.01, self._other),
        )

    def next(self, cast: Cast, now_s: int) -> Made:
        """Give the next update, sent at `now_s` (Unix seconds)."""
        rng = self._rng
        draw = rng.random()
        make = next(it for below, it in self._makes if draw < below)
        kind, content = make(cast, now_s)
        # Ids rise; now and then they start again at random.
        self._next_id = rng.randrange(1, 2**31) if rng.random() < 0.001 else self._next_id + 1
        update: dict[str, Any] = {"update_id": self._next_id, kind: content}
        if rng.random() < _MUTATED:
            return Made(mutated(rng, update), kind, is_well_formed=False)
        return Made(update, kind, is_well_formed=True)

    def _one(self, of: Any) -> Any:
        return of[int(self._rng.random() * len(of))]

    def _user(self, cast: Cast) -> dict[str, Any]:
        """Give who sends: most often somebody who is known here, under their name or another."""
        focus = cast.focus
        user = dict(focus if focus is not None and self._rng.random() < _FOCUSED else self._one(cast.users))
        draw = self._rng.random()
        if draw < 0.05:
            user["first_name"] = values.words(self._rng) or "."
        elif draw < 0.08:
            user["last_name"] = values.words(self._rng)
        elif draw < 0.1:
            user["language_code"] = values.words(self._rng)
        elif draw < 0.12:
            user |= self._maker.make("User", 3) | {"id": user["id"], "is_bot": False}
        return user

    def _chat(self, cast: Cast, user: dict[str, Any]) -> dict[str, Any]:
        """Give where: most often in private."""
        draw = self._rng.random()
        if draw < 0.88:
            return {"id": user["id"], "type": "private", "first_name": user["first_name"]}
        if draw < 0.97:
            chat = {"id": self._one(cast.groups), "type": "supergroup" if draw < 0.95 else "group"}
            return chat | {"title": values.words(self._rng) if draw < 0.91 else "Our street"}
        if draw < 0.985:
            return {"id": CHANNEL, "type": "channel", "title": values.words(self._rng)}
        return {"id": max(-(2**63), -1 - abs(values.whole(self._rng))), "type": "supergroup", "title": "New"}

    def _envelope(self, cast: Cast, now_s: int) -> dict[str, Any]:
        user = self._user(cast)
        chat = self._chat(cast, user)
        message = {
            "message_id": 1 + int(self._rng.random() * 5000),
            "date": now_s,
            "chat": chat,
            "from": user,
        }
        draw = self._rng.random()
        if chat["type"] != "private" and draw < 0.15:
            sender = self._one((ANONYMOUS, SERVICE, CHANNEL_BOT))
            message["from"] = {"id": sender, "is_bot": sender != SERVICE, "first_name": "Group"}
            message["sender_chat"] = chat
        elif chat["type"] == "channel":
            del message["from"]
        elif draw < 0.17:
            message["date"] = self._one((0, 1, now_s - 90_000, now_s + 90_000, 2**31 - 1))
        return message

    def _message(self, cast: Cast, now_s: int) -> tuple[str, dict[str, Any]]:
        rng = self._rng
        message = self._envelope(cast, now_s)
        draw = rng.random()
        if draw < 0.62:
            is_opening = cast.opening is not None and rng.random() < _OPENS
            message["text"] = cast.opening if is_opening else sentences.spoken(rng, cast.codes)
        elif draw < 0.71:
            message |= self._shared(message.get("from", {"id": 5})["id"])
        elif draw < 0.92:
            name = self._one(_CONTENTS if draw < 0.85 else _SERVICE_MESSAGES)
            if name in self._fields:
                message[name] = self._maker.value(self._fields[name], 1)
            if rng.random() < 0.2:
                message["caption"] = sentences.spoken(rng, cast.codes)
        else:
            # Anything that the description permits, around the same envelope.
            message = self._maker.make("Message", 1, 0.06) | message
            message.setdefault("text", sentences.spoken(rng, cast.codes))
        if rng.random() < 0.1:
            name, value = self._maker.field("Message")
            message.setdefault(name, value)
        if rng.random() < 0.05:
            message["reply_to_message"] = self._envelope(cast, now_s - 60) | {
                "text": sentences.spoken(rng, ())
            }
        return "message", message

    def _shared(self, sender: int) -> dict[str, Any]:
        """Give a place or a contact."""
        rng = self._rng
        if rng.random() < 0.4:
            return {"location": {"latitude": rng.uniform(-90, 90), "longitude": rng.uniform(-180, 180)}}
        if rng.random() < 0.4:
            return {"location": {"latitude": rng.gauss(51.495, 0.05), "longitude": rng.gauss(-3.175, 0.05)}}
        contact = {
            "phone_number": "+442920000000" if rng.random() < 0.5 else values.strange(rng),
            "first_name": values.words(rng),
            "user_id": sender if rng.random() < 0.7 else values.whole(rng),
        }
        return {"contact": contact}

    def _press(self, cast: Cast, now_s: int) -> tuple[str, dict[str, Any]]:
        rng = self._rng
        user = self._user(cast)
        data, message_id = presses.data(rng, cast, user["id"])
        chat = self._chat(cast, user) if rng.random() < 0.08 else {"id": user["id"], "type": "private"}
        press: dict[str, Any] = {
            "id": str(rng.getrandbits(60)),
            "from": user,
            "chat_instance": "1",
            "data": data,
            "message": {
                "message_id": message_id,
                "date": now_s - 60,
                "chat": chat,
                "from": dict(BOT),
                "text": "?",
            },
        }
        draw = rng.random()
        if draw < 0.03:
            del press["message"]
            press["inline_message_id"] = values.words(rng)
        elif draw < 0.06:
            press["message"] = {"message_id": message_id, "date": 0, "chat": chat}
        elif draw < 0.09:
            # Pressed on an answer to what somebody wrote before they agreed.
            began = {"message_id": 3, "date": now_s, "chat": chat, "text": sentences.spoken(rng, cast.codes)}
            press["message"]["reply_to_message"] = began
        elif draw < 0.11:
            press["message"] = self._maker.make("Message", 2, 0.05) | press["message"]
        elif draw < 0.13:
            del press["data"]
            press["game_short_name"] = values.words(rng)
        return "callback_query", press

    def _membership(self, cast: Cast, now_s: int) -> tuple[str, dict[str, Any]]:
        user = self._user(cast)
        changed = {"chat": self._chat(cast, user), "from": user, "date": now_s}
        for name in ("old_chat_member", "new_chat_member"):
            changed[name] = self._maker.make("ChatMember", 2) | {"user": dict(BOT)}
        return "my_chat_member", changed

    def _edited(self, cast: Cast, now_s: int) -> tuple[str, dict[str, Any]]:
        return "edited_message", self._message(cast, now_s)[1] | {"edit_date": now_s}

    def _other(self, cast: Cast, now_s: int) -> tuple[str, dict[str, Any]]:
        kind = self._one(KINDS) if self._rng.random() < 0.97 else values.words(self._rng) or "unheard_of"
        if _OF.get(kind) == "Message":
            return kind, self._message(cast, now_s)[1]
        if kind == "callback_query":
            return self._press(cast, now_s)
        if kind == "my_chat_member":
            return self._membership(cast, now_s)
        return kind, self._maker.make(_OF.get(kind, "User"), 1)
