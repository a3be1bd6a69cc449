# Every target sets itself up: a virtual environment in .venv, from requirements.txt, checked by hash.
# With another Python beside it: make test PYTHON=python3.13 VENV=.venv-3.13
PYTHON ?= python3
VENV ?= .venv
DIST ?= dist
BIN := $(VENV)/bin
# Compiled code is kept, whatever the environment says: else each of the many processes that tests start compiles all of
# ours anew. A worker keeps a file's tests while the other has its own, so that what they share is mostly made once.
TEST := PYTHONDONTWRITEBYTECODE= $(BIN)/pytest
SPREAD := -n 2 --dist worksteal
# Half of what starts real processes is waiting for them: a third worker has room on two cores.
BUSY := -n 3 --dist worksteal
# What is drawn from all patterns of the rules: made anew when a rule has changed, kept in no commit, carried by the wheel.
KEPT := parsers/facts/learned/kept_needs.json
# What reads the ten thousand labelled texts, or archives in many processes, and what measures time.
RUN_UNMEASURED := $(TEST) $(SPREAD) -m unmeasured

.PHONY: demo run test test-slow cover torture test-outside lint docs reference pictures wheel lock bench score soak mutate clean

$(VENV)/ready: requirements.txt pyproject.toml
	@command -v git >/dev/null || { echo "git is missing: apt-get install git"; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: apt-get install python3 (3.11 or newer)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old: Python 3.11 or newer is needed"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (once, about half a minute) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(VENV)/ready

$(KEPT): $(wildcard parsers/facts/*.py parsers/facts/*/*.py) | $(VENV)/ready
	@$(BIN)/python benchmarks/keep_needs.py >/dev/null

demo: $(KEPT)
	@$(BIN)/miitwatch demo

run: $(KEPT)
	@$(BIN)/miitwatch run

test: $(KEPT)
	@$(TEST) $(SPREAD) -m "not slow and not unmeasured and not long and not outside"

# What starts real processes, plays weeks on the practice internet, or tries thousands of inputs.
test-slow: $(KEPT)
	@$(TEST) $(BUSY) -m "slow and not unmeasured and not long and not outside"
	@$(RUN_UNMEASURED)

# Both suites once, measured: fails where a package's lines and branches are run less than its floor. The labelled
# texts are read unmeasured, since measured they took a third of the time of all tests; so are archives in many
# processes.
cover: $(KEPT)
	@rm -rf .coverage && mkdir .coverage
	@PYTHONDONTWRITEBYTECODE= $(BIN)/coverage run -m pytest $(BUSY) -m "not unmeasured and not long and not outside" --hypothesis-profile=measured
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage json --quiet -o .coverage/report.json
	@$(BIN)/python .ci/hold_coverage.py .coverage/report.json
	@$(RUN_UNMEASURED)

# The daemon killed a hundred times while its receivers fail in every way; about six minutes.
torture: $(KEPT)
	@$(TEST) -n 0 -s -m long tests/test_miitwatch_torture.py

# What needs the right to mount, a browser or a Debian tool; says at its end what ran and what was missing.
test-outside: $(KEPT)
	@$(TEST) -n 0 -m outside

lint: $(VENV)/ready
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(TEST) -q -m slow tests/test_project_habits.py

# The manual as a site, in site/: fails where a link leads nowhere, a page is in no menu, or a command's help has changed.
docs: $(VENV)/ready
	@$(BIN)/python -m cogapp --check -I docs/.hooks docs/commands.md docs/reading-modules.md
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "site/index.html"

# Writes docs/commands.md and docs/reading-modules.md anew from the program.
reference: $(VENV)/ready
	@$(BIN)/python -m cogapp -r -I docs/.hooks docs/commands.md docs/reading-modules.md

# Draws docs/pictures anew from the demo's record; needs chromium and fonts-noto-cjk.
pictures: $(VENV)/ready
	@$(BIN)/python docs/.hooks/pictures.py

# The daemon through a simulated month; fails where its memory grows by 5 MB after the first week. About fifteen minutes.
soak: $(KEPT)
	@$(BIN)/python benchmarks/soak.py

# How many small faults in findings/ and parsers/facts the tests find, of a sample; an hour on two quiet cores.
mutate: $(VENV)/ready
	@$(BIN)/python benchmarks/mutate.py

score: $(KEPT)
	@$(BIN)/python benchmarks/score_reading.py
	@$(BIN)/python benchmarks/score_ledger.py

# A missed target ends none of it: the next one is measured too.
bench: $(KEPT)
	@$(BIN)/python benchmarks/run_all.py

# What is installed on a server: the wheel, and beside it the versions of requirements.txt as pip and uv take constraints,
# which hold no hashes and no extras.
wheel: $(KEPT)
	@rm -rf $(DIST) && mkdir -p $(DIST)
	@$(BIN)/python -m hatchling build -t wheel -d $(DIST)
	@sed -E -e 's/^([a-z0-9-]+)\[[a-z,]+\]/\1/' -e 's/[[:space:]]*--hash=[^[:space:]]+//' -e 's/[[:space:]]*\\$$//' \
		-e '/^[[:space:]]*(#|$$)/d' requirements.txt > $(DIST)/constraints.txt

lock:
	@command -v uv >/dev/null || { echo "uv is missing: pip install uv"; exit 1; }
	uv pip compile --universal --python-version 3.11 --generate-hashes --group dev --no-emit-index-url --no-emit-find-links --no-strip-extras \
		--custom-compile-command "make lock" --output-file requirements.txt pyproject.toml
	@# pip holds a name to its version only as it is written: datasette asks for httpx without extras, pytest-cov for coverage[toml]
	@sed -i 's/^httpx\[socks\]==/httpx==/' requirements.txt

clean:
	rm -rf .venv .venv-3.* .coverage dist site demo-data $(KEPT)
