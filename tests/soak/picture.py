"""The days as a picture: memory, files, rows, reminders."""

import itertools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

#: Rows that are let go of, and for how many days they stay.
_PASSING = {
    "outbox": "outbox (14 days)",
    "inbox": "inbox (30 days)",
    "draft": "drafts (30 days)",
    "due": "due (90 days)",
}
_LASTING = {
    "act": "acts (400 days)",
    "invitation": "invitations",
    "card": "cards (180 days)",
    "transfer": "transfers",
}
_ENDS = {
    "sent": "#2f6f4f", "expired": "#c9a227", "failed": "#b03a2e", "done": "#7a7a7a", "dropped": "#d8d8d8",
}  # fmt: skip


def draw(days: Sequence[Mapping[str, Any]], to: Path) -> None:
    """Draw the days' figures into an SVG file."""
    import matplotlib as mpl  # noqa: PLC0415 - takes long to load, and only a whole run draws

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "soak"
    from matplotlib import pyplot as plt  # noqa: PLC0415

    x = [day["day"] for day in days]
    figure, ((memory, files, growth), (passing, lasting, ends)) = plt.subplots(2, 3, figsize=(13, 7))
    memory.plot(x, [day["memory_mb"] for day in days], color="#1f4e79")
    memory.set_title("Memory of the process, MB")
    files.plot(x, [day["file_mb"] for day in days], label="database", color="#1f4e79")
    files.plot(x, [day["free_mb"] for day in days], label="of it free pages", color="#c9a227")
    files.plot(x, [day["log_mb"] for day in days], label="log, the day's most", color="#b03a2e")
    files.set_title("Files, MB")
    sizes = [day["file_mb"] - day["free_mb"] for day in days]
    growth.bar(x[1:], [after - before for before, after in itertools.pairwise(sizes)], color="#1f4e79")
    growth.set_title("Growth of the data in a day, MB")
    for panel, names, title in (
        (passing, _PASSING, "Rows that are let go of"),
        (lasting, _LASTING, "Rows that stay"),
    ):
        for table, label in names.items():
            panel.plot(x, [day["rows"][table] / 1000 for day in days], label=label)
        panel.set_title(f"{title}, thousands")
    below = [0] * len(days)
    for state, colour in _ENDS.items():
        counts = [day["reminders"].get(state, 0) for day in days]
        ends.bar(x, counts, bottom=below, label="taken back" if state == "dropped" else state, color=colour)
        below = [one + more for one, more in zip(below, counts, strict=True)]
    ends.set_title("Reminders by the day they fell due, and how they ended")
    for panel in (memory, files, passing, lasting):
        panel.set_ylim(bottom=0)
    for panel in (files, passing, lasting, ends):
        panel.legend(fontsize=8, frameon=False)
    for panel in figure.axes:
        panel.set_xlabel("simulated day", fontsize=8)
        panel.title.set_fontsize(10)
        panel.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    to.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(to, metadata={"Date": None})
    plt.close(figure)
