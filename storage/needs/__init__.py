"""Skills, offers and needs in the tables."""
