"""`python -m bot.operator` is the command `minga`."""

import sys

from bot.operator.command import main

if __name__ == "__main__":
    sys.exit(main())
