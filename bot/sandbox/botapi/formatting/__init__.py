"""Texts with entities, as Telegram reads them."""
