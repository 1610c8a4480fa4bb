"""The local API under `/sandbox/`: what the page, tests and benchmarks use (docs/sandbox.md)."""
