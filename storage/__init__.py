"""SQLite: one connection, whole transactions, one module per aggregate."""
