"""The clock: what wakes the worker, the night's work, and clocks that move or jump."""
