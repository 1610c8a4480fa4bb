"""How much room each installed package takes, megabytes without byte code: `python -m tests.benchmarks.sizes`."""

from importlib.metadata import Distribution, distributions


def megabytes(distribution: Distribution) -> float:
    """Give the size of a distribution's own files."""
    files = [file.locate() for file in distribution.files or [] if not str(file).endswith(".pyc")]
    return sum(path.stat().st_size for path in files if path.is_file()) / 1e6


if __name__ == "__main__":
    for found in sorted(distributions(), key=lambda it: it.metadata["Name"].lower()):
        print(f"{found.metadata['Name']:28} {found.version:12} {megabytes(found):7.2f} MB")
