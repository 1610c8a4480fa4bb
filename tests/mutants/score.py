"""What became of the mutants: one line each in `runs/mutants/results.jsonl`, and the score with how sure it is."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from tests.mutants.finding import FOLDERS, Mutant
from tests.support.campaign import RUNS

RESULTS = RUNS / "mutants" / "results.jsonl"
#: Normal quantile of a 95 % interval.
_Z = 1.96


@dataclass(frozen=True)
class Result:
    """How one trial ended."""

    key: str
    #: "killed", "lost" (in a loop), "survived", "untested" (no quick test runs it) or "invalid".
    outcome: str
    killer: str
    took_s: float
    #: Digest of the tests that were tried: whoever survived is tried again when they change.
    tests: str

    @property
    def is_noticed(self) -> bool:
        """Tell whether the tests noticed the fault."""
        return self.outcome in ("killed", "lost")


def results() -> dict[str, Result]:
    """Give what is known, the latest of each mutant."""
    if not RESULTS.exists():
        return {}
    known: dict[str, Result] = {}
    for line in RESULTS.read_text().splitlines():
        try:
            fields: dict[str, Any] = json.loads(line)
        except ValueError:
            continue  # the last line of a run that was killed
        known[fields["key"]] = Result(**fields)
    return known


def keep(result: Result) -> None:
    """Write a result down."""
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    with RESULTS.open("a") as file:
        file.write(json.dumps(asdict(result)) + "\n")


def between(noticed: int, tried: int, whole: int) -> tuple[float, float]:
    """Give the 95 % interval of a share of which a random part was tried (Wilson's, for a finite whole)."""
    if tried == 0:
        return 0.0, 1.0
    if tried >= whole:
        return noticed / tried, noticed / tried
    left = (whole - tried) / max(1, whole - 1)
    z2 = _Z * _Z * left
    share = noticed / tried
    middle = (share + z2 / (2 * tried)) / (1 + z2 / tried)
    half = (
        math.sqrt(z2) / (1 + z2 / tried) * math.sqrt(share * (1 - share) / tried + z2 / (4 * tried * tried))
    )
    return middle - half, middle + half


def table(all_of_them: Iterable[Mutant], known: Mapping[str, Result]) -> str:
    """Give the score of each folder."""
    lines = [f"{'folder':14} {'mutants':>8} {'tried':>7} {'noticed':>8} {'score':>7}   95 % interval"]
    there = list(all_of_them)
    for folder in FOLDERS:
        own = [mutant for mutant in there if mutant.folder == folder]
        told = [known[mutant.key] for mutant in own if mutant.key in known]
        valid = [result for result in told if result.outcome != "invalid"]
        whole = len(own) - (len(told) - len(valid))
        noticed = sum(result.is_noticed for result in valid)
        low, high = between(noticed, len(valid), whole)
        share = noticed / len(valid) if valid else 0.0
        lines.append(
            f"{folder:14} {whole:8,} {len(valid):7,} {noticed:8,} {share:7.1%}   {low:.1%} to {high:.1%}"
        )
    return "\n".join(lines)


def by_file(all_of_them: Iterable[Mutant], known: Mapping[str, Result]) -> str:
    """Give the files with most survivors."""
    there = list(all_of_them)
    survived = Counter(
        it.path
        for it in there
        if it.key in known and not known[it.key].is_noticed and known[it.key].outcome != "invalid"
    )
    tried = Counter(it.path for it in there if it.key in known)
    return "\n".join(
        f"{count:5} of {tried[path]:5} survive in {path}" for path, count in survived.most_common(25)
    )
