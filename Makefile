# Everything sets itself up: `make run` and `make test` work from a clean clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup run test check format bench picture lock
.PHONY: faults kills crashes twins model fuzz soak years peers mutants recovery simulate

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Minga needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# With a token in the environment or .env: the bot. Without one: the sandbox and the bot.
run: $(READY)
	$(BIN)/minga run

# Three at a time: many wait for processes, so two cores are not kept busy by two. File by file in their order: the longest
# stand in the middle, where the others fill up what is left.
test: $(READY)
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m tests.benchmarks

# The long runs. Each shows how far it is, ends after its minutes and goes on when it is called again:
# `make kills ARGS="--minutes 20"`, `ARGS="--only 17"` plays one seed. What was found stays in runs/.
ARGS ?=
LONG := $(BIN)/python -m

# Every kind of fault, one after the other, against the real process.
faults: $(READY)
	$(LONG) tests.faults.storms $(ARGS)

# kill -9 at random moments of a scripted day.
kills: $(READY)
	$(LONG) tests.faults.kills $(ARGS)

# Crashes at every named commit and send inside the process.
crashes: $(READY)
	$(LONG) tests.faults.crashes $(ARGS)

# Two instances on the same data, started at the same moment.
twins: $(READY)
	$(LONG) tests.faults.twins $(ARGS)

# Random circles against a small model.
model: $(READY)
	$(LONG) tests.model $(ARGS)

# Updates made from the Bot API's own description.
fuzz: $(READY)
	$(LONG) tests.fuzz $(ARGS)

# Thirty days of a large town.
soak: $(READY)
	$(LONG) tests.soak $(ARGS)

# Ten years of weekly reminders in seven time zones.
years: $(READY)
	$(LONG) tests.soak.years $(ARGS)

# A backlog of 100,000 updates beside the same number as they come; some ten minutes.
recovery: $(READY)
	$(LONG) tests.benchmarks.recovery

# Policies of asking side by side in simulated towns; `ARGS="--people 50 --accept 0.15"` plays one town.
simulate: $(READY)
	$(LONG) tests.simulation $(ARGS)

# The same script against what others build on.
peers: $(READY)
	$(LONG) tests.peers $(ARGS)

# Takes the guards out one by one and looks whether a test notices.
mutants: $(READY)
	$(LONG) tests.mutants $(ARGS)

# Plays journeys in a browser and leaves the pictures of README and docs in docs/pictures.
picture: $(READY)
	MINGA_PICTURE=1 $(BIN)/python -m pytest tests/journeys/test_browser.py tests/journeys/test_pictures.py

# Writes the lock file anew from pyproject.toml (hashes, no index address).
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --upgrade --generate-hashes --no-header --no-annotate --no-strip-extras --output-file requirements.lock
