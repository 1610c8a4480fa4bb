"""The same script against what others build on: what is lost and what comes twice when the process is killed.

python -m tests.peers                 1,000 kills of each contestant, in pieces of 50
python -m tests.peers --jobs 3        three pieces at a time (most of a piece is waiting)
python -m tests.peers --only 7        one piece again
python -m tests.peers --table         just the table of what is there
"""

import sys

from tests.peers.pieces import CONTESTANTS, PIECES, piece, table
from tests.support import campaign


def main() -> int:
    """Play what is not played yet, print the table, and give the exit code."""
    parser = campaign.arguments(__doc__.splitlines()[0])
    parser.add_argument("--table", action="store_true", help="print what was found so far")
    chosen = parser.parse_args()
    path = campaign.RUNS / "peers.jsonl"
    code = 0
    if not chosen.table:
        code = campaign.run("peers", piece, PIECES * len(CONTESTANTS), chosen)
    if chosen.only is None and path.exists():
        print(table(path))
    return code


if __name__ == "__main__":
    sys.exit(main())
