"""Every kind of fault as a storm with a name: over a scripted day, seeded, against the real process.

`python -m tests.faults.storms` plays them all, `--storm Name --only SEED` one of them again.
"""
