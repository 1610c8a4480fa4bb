"""python-telegram-bot routes; it does not poll, does not schedule, and lets every failure out to the worker."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, BaseHandler

from handlers.registry import Handler, routes

PtbCallback = Callable[[Update, Any], Coroutine[Any, Any, None]]
Run = Callable[[Handler], PtbCallback]


class RaisingApplication(Application):  # type: ignore[type-arg] # its six parameters are of no use here
    """An application whose `process_update` raises what a handler raises, so that the worker can roll back."""

    async def process_error(
        self,
        update: object,  # noqa: ARG002 - the library's signature
        error: Exception,
        *_job_and_coroutine: Any,
        **_named: Any,
    ) -> bool:
        """Let the failure out."""
        raise error


def new_application(bot: Bot, run: Run) -> RaisingApplication:
    """Give the application with every route of the registry. `run` makes each handler a transaction."""
    builder = ApplicationBuilder().application_class(RaisingApplication).bot(bot)
    application = builder.updater(None).job_queue(None).build()
    assert isinstance(application, RaisingApplication)
    listed: list[BaseHandler[Any, Any, Any]] = routes(run)
    application.add_handlers(listed)
    return application
