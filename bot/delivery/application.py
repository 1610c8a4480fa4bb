"""python-telegram-bot routes; it does not poll, does not schedule, does not run, and lets every failure out."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, BaseHandler

from handlers.registry import Handler, routes

PtbCallback = Callable[[Update, Any], Coroutine[Any, Any, None]]
Routes = Callable[[Callable[[Handler], PtbCallback]], list[BaseHandler[Any, Any, Any]]]


class RaisingApplication(Application):  # type: ignore[type-arg] # its six parameters are of no use here
    """An application whose `process_update` raises what a handler raises."""

    async def process_error(
        self,
        update: object,  # noqa: ARG002 - the library's signature
        error: Exception,
        *_job_and_coroutine: Any,
        **_named: Any,
    ) -> bool:
        """Let the failure out."""
        raise error


class Router:
    """Finds the handler of each update, by the registry's routes. Running it is the worker's business."""

    def __init__(self, bot: Bot, listed: Routes = routes) -> None:
        builder = ApplicationBuilder().application_class(RaisingApplication).bot(bot)
        application = builder.updater(None).job_queue(None).build()
        assert isinstance(application, RaisingApplication)
        application.add_handlers(listed(self._choosing))
        self._application = application
        self._chosen: Handler | None = None

    async def open(self) -> None:
        """Make python-telegram-bot ready. Raises `telegram.error.TelegramError` when it cannot learn who it is."""
        await self._application.initialize()

    async def close(self) -> None:
        """Let go of it."""
        await self._application.shutdown()

    async def route(self, update: Update) -> Handler | None:
        """Give the handler of an update; None when no route takes it. Raises what a route's filter raises."""
        self._chosen = None
        await self._application.process_update(update)
        return self._chosen

    def _choosing(self, handler: Handler) -> PtbCallback:
        async def choose(_update: Update, _context: Any) -> None:
            self._chosen = handler

        return choose
