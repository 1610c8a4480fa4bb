"""Use cases: load, ask the domain, write; one function is one transaction's work. No Telegram here."""
