"""Minga: residents and public services co-produce, by Telegram."""
