"""Conversations on the day and about hours."""
