"""Contributions, transfers and talks in the tables."""
