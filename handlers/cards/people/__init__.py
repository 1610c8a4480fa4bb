"""How people, circles, settings and privacy look."""
