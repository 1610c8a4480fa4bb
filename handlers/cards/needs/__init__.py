"""How offers, needs, the board and broadcasts look."""
