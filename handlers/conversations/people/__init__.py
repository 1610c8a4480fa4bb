"""Conversations about joining, the circle, settings and privacy."""
