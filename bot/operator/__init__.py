"""The operator's command, `minga`: one module per group of commands. None of them ever checkpoints."""

from bot.operator.command import main

__all__ = ["main"]
