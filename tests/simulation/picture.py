"""The simulator's figures as pictures, for docs/matching.md."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FIGURES = Path("docs/pictures/simulator.json")
GRID_PICTURE = Path("docs/pictures/simulator.svg")
FORETOLD_PICTURE = Path("docs/pictures/foretold.svg")
_COLOURS = {
    "everybody": "#b03a2e",
    "nearest": "#c9a227",
    "random 3": "#7a7a7a",
    "ours": "#2f6f4f",
    "oracle": "#1f4e79",
}


def draw(found: Mapping[str, Any]) -> None:
    """Draw the grid, and how far what was foretold came true."""
    import matplotlib as mpl  # noqa: PLC0415 - takes long to load, and only a whole run draws

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "simulator"
    _grid(found)
    _foretold(found)


def _grid(found: Mapping[str, Any]) -> None:
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, panels = plt.subplots(3, 3, figsize=(12, 10))
    for panel, cell in zip(panels.flat, found["cells"], strict=True):
        own = cell["policies"]
        nearest = [(one["asked"], one["in_time"]) for name, one in own.items() if name.startswith("nearest")]
        panel.plot(
            *zip(*nearest, strict=True),
            "o-",
            color=_COLOURS["nearest"],
            markersize=4,
            label="nearest first, 1 to 50 at a time",
        )
        for name, label, mark in (
            ("random 3", "three at random", "s"), ("everybody", "everybody at once", "D"),
            ("oracle", "who knows everybody's chance", "^"), ("ours", "Minga", "*"),
        ):  # fmt: skip
            panel.plot(
                own[name]["asked"], own[name]["in_time"], mark, color=_COLOURS[name], label=label,
                markersize=13 if name == "ours" else 7, linestyle="none",
            )  # fmt: skip
        panel.set_title(f"{cell['people']} people, {cell['accept']:.0%} would accept", fontsize=10)
        panel.set_xlim(left=0, right=cell["people"] * 1.1)
        panel.set_ylim(0, 103)
        panel.spines[["top", "right"]].set_visible(False)
    for panel in panels[-1]:
        panel.set_xlabel("people asked for a slot", fontsize=9)
    for row in panels:
        row[0].set_ylabel("slots filled in time, %", fontsize=9)
    figure.legend(
        *panels[0][0].get_legend_handles_labels(), loc="lower center", ncols=5, fontsize=9, frameon=False
    )
    figure.tight_layout(rect=(0, 0.04, 1, 1))
    figure.savefig(GRID_PICTURE, metadata={"Date": None})
    plt.close(figure)


def _foretold(found: Mapping[str, Any]) -> None:
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, panels = plt.subplots(1, 2, figsize=(11, 5))
    for panel, what, title in (
        (panels[0], "yes", "A yes, of one person asked"),
        (panels[1], "filled", "All places filled in time, as first planned"),
    ):
        panel.plot((0, 1), (0, 1), color="#d8d8d8")
        for whose, colour in (("steady", "#2f6f4f"), ("drifting", "#b03a2e")):
            score = found["foretold"][f"{what} {whose}"]
            bins = [own for own in score["bins"] if own[0] >= 30]
            panel.errorbar(
                [own[1] / own[0] for own in bins],
                [own[2] / own[0] for own in bins],
                yerr=[1.96 * (own[2] / own[0] * (1 - own[2] / own[0]) / own[0]) ** 0.5 for own in bins],
                fmt="o-", color=colour, markersize=4,
                label=f"{whose} likings: {score['number']:,.0f}, Brier {score['brier']:.3f}",
            )  # fmt: skip
        panel.set_title(title, fontsize=10)
        panel.set_xlabel("foretold", fontsize=9)
        panel.set_ylabel("came true", fontsize=9)
        panel.set_xlim(0, 1)
        panel.set_ylim(0, 1)
        panel.legend(fontsize=8, frameon=False, loc="upper left")
        panel.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(FORETOLD_PICTURE, metadata={"Date": None})
    plt.close(figure)
