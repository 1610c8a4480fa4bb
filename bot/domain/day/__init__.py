"""Rules about reminders, hours and the ledger."""
