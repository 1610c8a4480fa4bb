"""Invitations, promises and contacts in the tables."""
