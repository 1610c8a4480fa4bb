"""How messages come in and go out, and how the process is woken: intake, worker, sender, wake-ups."""
