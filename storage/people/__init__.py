"""People, chats, circles and their rules in the tables."""
