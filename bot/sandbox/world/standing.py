"""Who somebody is in a chat, in Telegram's words."""

from __future__ import annotations

from bot.sandbox.world.entities import Chat, Json, Person


def member_of_chat(chat: Chat, person: Person) -> str:
    """A person's status; the first administrator of a group owns it."""
    if person.id not in chat.members:
        return "left"
    if person.id not in chat.admins:
        return "member"
    return "creator" if chat.admins[0] == person.id else "administrator"


def standing(user: Json, status: str) -> Json:
    """Telegram's ChatMember object."""
    whole: Json = {"user": user, "status": status}
    if status == "kicked":
        whole["until_date"] = 0
    if status == "administrator":
        rights = ("can_manage_chat", "can_delete_messages", "can_pin_messages", "can_invite_users")
        whole.update(dict.fromkeys(rights, True), can_be_edited=False, is_anonymous=False)
        others = (
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
        )
        whole.update(dict.fromkeys(others, False))
    if status == "creator":
        whole["is_anonymous"] = False
    return whole
