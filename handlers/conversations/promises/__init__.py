"""Conversations about invitations and promises."""
