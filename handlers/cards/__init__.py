"""How things look: one view per kind of card or message."""
