"""Conversations about offers and needs."""
