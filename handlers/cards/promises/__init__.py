"""How invitations, promises, contacts and reasons look."""
