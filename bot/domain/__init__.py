"""The rules, pure: no I/O, no Telegram, no SQL; time, randomness and identity come in as arguments."""
