"""People and the circle: joining, roles, places, links, privacy."""
