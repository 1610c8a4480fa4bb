"""Takes rules out of the code one by one and looks whether a test notices: `make mutants`.

    make mutants ARGS="--minutes 8 --jobs 2"            goes on where it ended
    make mutants ARGS="--sample 2000"                   a random part, with the interval of the score
    make mutants ARGS="--under storage/day --show"      tells what survived there
    make mutants ARGS="--only 0123456789ab"             tries one, and shows it
    make mutants ARGS="--guards"                        takes out every guard of the table in tests/guards

Results are kept in runs/mutants. A mutant is tried again only when its function has changed, or, if it survived, when
the tests that run it have.
"""

import argparse
import hashlib
import json
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import astuple
from pathlib import Path
from typing import Any

from tests.mutants import score, touching
from tests.mutants.finding import OUTSIDE, Mutant, files, mutants, of_all
from tests.mutants.score import Result
from tests.mutants.trying import COLD, KILLED, LOST
from tests.support.campaign import STRETCH_MIN

#: A mutant that so many seconds of tests, the quickest first, did not notice has survived: an honest lower bound.
MOST_S = 10.0
#: After those, so many of the tests that see most, if they run the mutated statement too.
MOST_KEEN = 3
BROAD = (
    "tests/services/test_trail.py::test_every_deed_leaves_in_the_tables_what_it_should_and_nothing_else",
    "tests/services/test_trail.py::test_every_deed_is_in_the_trail_and_everybody_is_told_what_concerns_them",
    "tests/services/test_next_door.py::test_what_happens_in_one_circle_changes_no_row_of_another",
)
#: A cold child collects this many tests at most.
MOST_COLD = 600


class Nurseries:
    """The processes that try mutants: one of each kind for each job, begun when first needed."""

    def __init__(self) -> None:
        #: Files of tests that the warm ones collect.
        self.files: list[str] = []
        self._idle: dict[str, list[subprocess.Popen[str]]] = defaultdict(list)
        self._all: list[subprocess.Popen[str]] = []

    def ask(self, kind: str, order: dict[str, Any]) -> dict[str, Any]:
        """Have one order done."""
        nursery = self._idle[kind].pop() if self._idle[kind] else self._begun(kind)
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        nursery.stdin.write(json.dumps(order) + "\n")
        nursery.stdin.flush()
        answer: dict[str, Any] = json.loads(nursery.stdout.readline())
        self._idle[kind].append(nursery)
        return answer

    def _begun(self, kind: str) -> subprocess.Popen[str]:
        nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.mutants.trying", kind, *self.files],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._all.append(nursery)
        assert nursery.stdout is not None
        if not nursery.stdout.readline():
            raise SystemExit("The tests cannot be collected: run pytest on the quick layers first.")
        return nursery

    def end(self) -> None:
        """End all of them."""
        for nursery in self._all:
            nursery.kill()
            nursery.wait()


class Run:
    """A stretch of trials."""

    def __init__(self, chosen: argparse.Namespace) -> None:
        self.chosen = chosen
        self.known = score.results()
        self.touched = touching.touched()
        self.nurseries = Nurseries()
        #: Function → tests that noticed a fault there: tried first for its next one.
        self.killers: dict[tuple[str, str], list[str]] = defaultdict(list)
        #: Tests that have noticed most, over all: they see much, however long they take.
        self.keenest = [test for test, _ in Counter(it.killer for it in self.known.values()).most_common(200)]

    def tests_of(self, mutant: Mutant) -> list[str]:
        """Give the tests to try, in order, within the time that a mutant has."""
        found = self.touched.tests_for(mutant)
        there = set(found)
        first = [test for test in reversed(self.killers[mutant.path, mutant.scope]) if test in there][:12]
        ordered = [*first, *(test for test in found if test not in set(first))]
        spent, most = 0.0, []
        for test in ordered:
            spent += self.touched.seconds[test]
            if spent > self.chosen.most_seconds and most:
                break
            most.append(test)
        keen = [test for test in (*BROAD, *self.keenest) if test in there and test not in set(most)]
        return [*most, *keen[:MOST_KEEN]]

    def is_to_be_tried(self, mutant: Mutant) -> bool:
        """Tell whether nothing is known of a mutant, or it survived other tests than there are now."""
        known = self.known.get(mutant.key)
        if known is None:
            return True
        if known.is_noticed or known.outcome == "invalid":
            return False
        return known.tests != self.digest_of(self.touched.tests_for(mutant)) and known.tests != "as it is"

    def digest_of(self, tests: list[str]) -> str:
        """Give the digest of tests: their names, and the files that they are in."""
        here = sorted({test.split("::")[0] for test in tests})
        told = "\0".join(
            [*sorted(tests), *(hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in here)]
        )
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    def tried(self, mutant: Mutant) -> Result:
        """Try one mutant."""
        tests = self.tests_of(mutant)
        digest = self.digest_of(self.touched.tests_for(mutant))
        if not tests:
            return Result(mutant.key, "untested", "", 0.0, digest)
        answer = self._ask(mutant, tests)
        if answer["outcome"] == LOST and answer["killer"] == "":
            answer["killer"] = "time ran out"
        if answer["outcome"] == KILLED and "::" in answer["killer"]:
            self.killers[mutant.path, mutant.scope].append(answer["killer"])
        return Result(mutant.key, answer["outcome"], answer["killer"], answer["took_s"], digest)

    def _ask(self, mutant: Mutant | None, tests: list[str]) -> dict[str, Any]:
        limit_s = 30 + 3 * sum(self.touched.seconds[test] for test in tests)
        order = {"mutant": None if mutant is None else astuple(mutant), "tests": tests, "limit_s": limit_s}
        warm = mutant is None or mutant.scope != OUTSIDE or mutant.operator.startswith("sql ")
        answer = self.nurseries.ask("warm", order) if warm else {"outcome": COLD}
        if answer["outcome"] == COLD:
            order["tests"] = tests[:MOST_COLD]
            order["limit_s"] = limit_s + 20
            answer = self.nurseries.ask("cold", order)
        return answer

    def control(self) -> None:
        """Without any fault the tests pass, or no trial would mean anything."""
        quickest = sorted(self.touched.seconds, key=lambda test: self.touched.seconds[test])[:600]
        here = [test for test in quickest if test.split("::")[0] in self.nurseries.files]
        for kind, tests in (
            ("warm", here[:200]),
            ("cold", [it for it in here if it.startswith(here[0].split("::")[0])]),
        ):
            order = {"mutant": None, "tests": tests, "limit_s": 120}
            answer = self.nurseries.ask(kind, order)
            if answer["outcome"] != "survived":
                raise SystemExit(f"A {kind} trial without a fault does not pass: {answer}")

    def stretch(self, wanted: list[Mutant]) -> None:
        """Try what is left of these mutants until the minutes are over."""
        until = time.monotonic() + self.chosen.minutes * 60
        left = [mutant for mutant in wanted if self.is_to_be_tried(mutant)]
        print(f"{len(wanted):,} mutants, {len(left):,} to be tried", flush=True)
        if not left:
            return
        used = {test.split("::")[0] for mutant in left for test in self.tests_of(mutant)}
        self.nurseries.files = sorted(used)
        self.control()
        began, done, spent = time.monotonic(), 0, 0.0
        queue = iter(left)
        with ThreadPoolExecutor(self.chosen.jobs) as pool:
            running: set[Future[Result]] = set()
            while True:
                while len(running) < self.chosen.jobs and time.monotonic() < until:
                    mutant = next(queue, None)
                    if mutant is None:
                        break
                    running.add(pool.submit(self.tried, mutant))
                if not running:
                    break
                over, running = wait(running, return_when=FIRST_COMPLETED)
                for future in over:
                    result = future.result()
                    score.keep(result)
                    self.known[result.key] = result
                    done += 1
                    spent += result.took_s
                    if done % 50 == 0:
                        _show(done, len(left), time.monotonic() - began)
        print(
            f"{done:,} tried in {(time.monotonic() - began) / 60:.1f} min, {spent / max(done, 1):.2f} s each"
        )
        if done < len(left):
            print("Not complete: the same command goes on.")


def _show(done: int, wanted: int, took_s: float) -> None:
    share = done / wanted
    bar = "█" * round(share * 20) + "·" * (20 - round(share * 20))
    left_min = took_s / done * (wanted - done) / 60
    print(
        f"{bar} {done:,}/{wanted:,}  {took_s / done:.2f} s each  ~{left_min:.0f} min left",
        file=sys.stderr,
        flush=True,
    )


def listen(jobs: int) -> None:
    """Listen to the files of tests that are new or have changed."""
    new = touching.not_listened_to()

    def hear(number: int, tests: str) -> None:
        print(f"listening to {tests} ({number} of {len(new)})", file=sys.stderr, flush=True)
        subprocess.run(
            [sys.executable, "-m", "tests.mutants.touching", tests], stdout=subprocess.DEVNULL, check=False
        )

    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(hear, range(1, len(new) + 1), new))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=STRETCH_MIN, help="end this stretch after so long")
    parser.add_argument("--jobs", type=int, default=2, help="so many mutants at the same time")
    parser.add_argument("--sample", type=int, help="so many of each folder, drawn at random, instead of all")
    parser.add_argument("--seed", type=int, default=1, help="of the drawing, and of the order")
    parser.add_argument("--under", default="", help="only files whose path begins so")
    parser.add_argument("--only", help="try the mutant with this key, show it, keep nothing")
    parser.add_argument("--show", action="store_true", help="try nothing; tell what survived")
    parser.add_argument(
        "--survivors", action="store_true", help="try again whatever survived, whether tests changed or not"
    )
    parser.add_argument("--most-seconds", type=float, default=MOST_S, help="of tests for each mutant")
    parser.add_argument("--guards", action="store_true", help="take out each guard of the table instead")
    parser.add_argument("--fresh", action="store_true", help="forget what earlier stretches found")
    return parser.parse_args()


def drawn(there: list[Mutant], many: int | None, seed: int) -> list[Mutant]:
    """Give mutants in a random order that stays the same: the first ones of each folder, or all."""
    by_folder: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in sorted(there, key=lambda it: hashlib.sha256(f"{seed} {it.key}".encode()).digest()):
        by_folder[mutant.folder].append(mutant)
    chosen = [mutant for own in by_folder.values() for mutant in own[:many]]
    random.Random(seed).shuffle(chosen)
    return chosen


def main() -> int:
    """Do what is asked."""
    chosen = arguments()
    if chosen.guards:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-m", "", "tests/guards"], check=False
        ).returncode
    if chosen.fresh:
        score.RESULTS.unlink(missing_ok=True)
    paths = [path for path in files() if str(path).startswith(chosen.under)]
    if chosen.show:
        known = score.results()
        for path in paths:
            source = path.read_bytes()
            for mutant in mutants(path):
                if mutant.key in known and known[mutant.key].outcome in ("survived", "untested"):
                    print(f"{mutant.shown(source)}  [{known[mutant.key].outcome}]")
        there = list(of_all(paths))
        print(score.table(there, known))
        print(score.by_file(there, known))
        return 0
    listen(chosen.jobs)
    run = Run(chosen)
    try:
        if chosen.only:
            mutant = next(it for it in of_all() if it.key == chosen.only)
            run.nurseries.files = sorted({test.split("::")[0] for test in run.tests_of(mutant)})
            print(mutant.shown(Path(mutant.path).read_bytes()))
            print(len(run.tests_of(mutant)), "tests, the first:", *run.tests_of(mutant)[:8], sep="\n  ")
            print(run.tried(mutant))
            return 0
        there = list(of_all(paths))
        if chosen.survivors:
            there = [it for it in there if it.key in run.known and not run.known[it.key].is_noticed]
            run.known = {}
        run.stretch(drawn(there, chosen.sample, chosen.seed))
        print(score.table(list(of_all(paths)), score.results()))
        return 0
    finally:
        run.nurseries.end()


if __name__ == "__main__":
    raise SystemExit(main())
