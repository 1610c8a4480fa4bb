-- Finding the right few people at once.

PRAGMA user_version = 9;
