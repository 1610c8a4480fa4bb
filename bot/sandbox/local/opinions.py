"""What people think: votes in the bot's polls, and reactions to messages."""

from __future__ import annotations

import dataclasses
from typing import Any

from bot.sandbox.local.deeds import DeedRefusedError
from bot.sandbox.stage import Stage
from bot.sandbox.world.entities import Chat, Json, Person, Posted


def vote(stage: Stage, person: Person, chat: Chat, message_id: int, options: list[Any]) -> Json:
    """Vote for options by their numbers from 0; an empty list takes the vote back. Raises DeedRefusedError."""
    posted = stage.world.messages.get((chat.id, message_id))
    poll = posted.message.get("poll") if posted else None
    if posted is None or poll is None or poll["is_closed"]:
        raise DeedRefusedError("There is no open poll in that message.")
    numbers = {it for it in options if isinstance(it, int) and 0 <= it < len(poll["options"])}
    if len(numbers) != len(options) or (len(numbers) > 1 and not poll["allows_multiple_answers"]):
        raise DeedRefusedError("Those answers cannot be chosen together.", status=400)
    # Who voted for what is kept beside the poll, since an anonymous poll does not tell.
    ballots: dict[str, dict[str, list[int]]] = stage.world.notes.get("ballots") or {}
    ballot = {**ballots.get(poll["id"], {}), str(person.id): sorted(numbers)}
    stage.world.notes["ballots"] = {**ballots, poll["id"]: ballot}
    counted = [
        {**option, "voter_count": sum(at in chosen for chosen in ballot.values())}
        for at, option in enumerate(poll["options"])
    ]
    poll = {**poll, "options": counted, "total_voter_count": sum(bool(it) for it in ballot.values())}
    stage.world.put_message(
        dataclasses.replace(posted, message={**posted.message, "poll": poll}), told="edit"
    )
    stage.world.queue.put("poll", poll)
    update_id = None
    if not poll["is_anonymous"]:
        answer = {
            "poll_id": poll["id"],
            "user": person.as_user(),
            "option_ids": sorted(numbers),
            "option_persistent_ids": [counted[at]["persistent_id"] for at in sorted(numbers)],
        }
        update_id = stage.world.queue.put("poll_answer", answer)
    return {"update_id": update_id}


def react(stage: Stage, person: Person, chat: Chat, message_id: int, emoji: str | None) -> Json:
    """React to a message, or take the reaction back (None). The bot is told if it asked for that by name."""
    posted: Posted | None = stage.world.messages.get((chat.id, message_id))
    if posted is None:
        raise DeedRefusedError("That message is gone.")
    key = f"{chat.id}:{message_id}:{person.id}"
    kept: dict[str, str] = stage.world.notes.get("reactions") or {}
    before = [{"type": "emoji", "emoji": kept[key]}] if key in kept else []
    after = [{"type": "emoji", "emoji": emoji}] if emoji else []
    others = {name: it for name, it in kept.items() if name != key}
    stage.world.notes["reactions"] = {**others, key: emoji} if emoji else others
    stage.world.feed.tell("reaction", chat_id=chat.id, message_id=message_id, out=False, reaction=after)
    if chat.is_group and chat.bot_standing != "administrator":
        return {"update_id": None}
    reaction = {
        "chat": stage.world.chat_as_object(chat),
        "message_id": message_id,
        "user": person.as_user(),
        "date": stage.world.clock.now_s(),
        "old_reaction": before,
        "new_reaction": after,
    }
    return {"update_id": stage.world.queue.put("message_reaction", reaction)}
