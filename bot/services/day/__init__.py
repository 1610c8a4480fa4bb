"""The day itself and after: reminders, being there, hours, the ledger, a human."""
