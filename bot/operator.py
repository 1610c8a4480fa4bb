"""The operator's command, `minga`."""


def main() -> None:
    """Run the operator's command."""
