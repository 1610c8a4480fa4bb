"""Rules about whom to ask, and when the next."""
