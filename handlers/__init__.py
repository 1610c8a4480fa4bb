"""Telegram's side: what leads where, and how things look. No rules here."""
