"""getUpdates, webhooks, and the bot's own session."""

from __future__ import annotations

import asyncio
import re
import time
from urllib.parse import urlsplit

from bot.sandbox.botapi.call import Call, method
from bot.sandbox.botapi.refusal import RefusedError, bad
from bot.sandbox.world.entities import Json

MAX_UPDATES = 100
MAX_TIMEOUT_S = 50
#: Deliveries to a webhook at a time.
MAX_CONNECTIONS, MOST_CONNECTIONS = 40, 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)


async def get_updates(call: Call) -> str:
    """The long poll; returns the JSON text of the list (an update in it can be malformed on purpose).

    A poll that is under way is ended with a 409 by the next one.
    """
    stage, params = call.stage, call.params
    if call.world.notes["webhook"]:
        raise RefusedError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    stage.polled_at = time.monotonic()
    _remember_kinds(call)
    queue = call.world.queue
    if offset := params.get("offset"):
        queue.confirm(offset)
    if stage.poller is not None:
        stage.poller.set()
    ended = asyncio.Event()
    stage.poller = ended
    limit = min(max(1, params.get("limit", MAX_UPDATES)), MAX_UPDATES)
    deadline = time.monotonic() + min(max(0, params.get("timeout", 0)), MAX_TIMEOUT_S)
    try:
        while True:
            if ended.is_set():
                raise RefusedError(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            taken = queue.take(limit)
            left_s = deadline - time.monotonic()
            if taken or left_s <= 0 or stage.closing.is_set():
                return f"[{','.join(it.text for it in taken)}]"
            await _first_of(queue.arrived, ended, stage.closing, timeout_s=left_s)
    finally:
        if stage.poller is ended:
            stage.poller = None


async def _first_of(*events: asyncio.Event, timeout_s: float) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


def _remember_kinds(call: Call) -> None:
    kinds = call.params.get("allowed_updates")
    if kinds is None or kinds == call.world.notes["allowed_updates"]:
        return
    for kind in kinds:
        if kind not in _KINDS:
            raise bad(
                f'there are no updates of the kind "{kind}" (the stand-in is stricter than Telegram here)'
            )
    call.world.notes["allowed_updates"] = kinds


@method("setWebhook")
def set_webhook(call: Call) -> bool:
    """From now on updates are posted to an address. On this machine it may be plain HTTP, as for a local server."""
    params = call.params
    url = params["url"]
    secret = params.get("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if url:
        parts = urlsplit(url)
        on_this_machine = parts.hostname in {"127.0.0.1", "localhost"}
        if not parts.hostname:
            raise bad("invalid webhook URL specified")
        if not on_this_machine:
            reason = (
                "Failed to resolve host"
                if parts.scheme == "https"
                else "An HTTPS URL must be provided for webhook"
            )
            raise bad(f"bad webhook: {reason}")
    call.stage.polled_at = time.monotonic()
    _remember_kinds(call)
    if params.get("drop_pending_updates"):
        call.world.queue.forget()
    connections = min(max(1, params.get("max_connections", MAX_CONNECTIONS)), MOST_CONNECTIONS)
    webhook = {"url": url, "secret_token": secret, "max_connections": connections}
    call.world.notes["webhook"] = webhook if url else None
    if call.stage.poller is not None and url:
        call.stage.poller.set()
    call.world.queue.on_put()
    return True


@method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    """Back to getUpdates."""
    if call.params.get("drop_pending_updates"):
        call.world.queue.forget()
    call.world.notes["webhook"] = None
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Where updates are posted to, and how many wait."""
    call.stage.polled_at = time.monotonic()
    webhook = call.world.notes["webhook"] or {}
    whole: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(call.world.queue),
    }
    for key in ("last_error_date", "last_error_message", "max_connections"):
        if key in webhook:
            whole[key] = webhook[key]
    if kinds := call.world.notes["allowed_updates"]:
        whole["allowed_updates"] = kinds
    return whole


@method("getMe")
def get_me(call: Call) -> Json:
    """The bot's account."""
    return call.world.bot


@method("logOut", "close")
def end_session(_: Call) -> bool:
    """Nothing to end here."""
    return True
