"""What a person with other eyes or hands would notice, measured by functions that run in the page."""

from pathlib import Path

FOLDER = Path(__file__).parent


def measure(name: str) -> str:
    """The JavaScript function in `<name>.js`, for `page.evaluate`."""
    return (FOLDER / f"{name}.js").read_text("utf-8")
