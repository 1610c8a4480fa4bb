"""Invitations and promises: who is asked, who comes, who can be reached how."""
