"""How reminders, the day, hours and balances look."""
