# Every target sets itself up: a virtual environment in .venv, from requirements.txt, checked by hash.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo run test test-slow torture test-outside lint docs reference pictures lock bench score clean

.venv/ready: requirements.txt pyproject.toml
	@command -v git >/dev/null || { echo "git is missing: apt-get install git"; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: apt-get install python3 (3.11 or newer)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old: Python 3.11 or newer is needed"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing: apt-get install python3-venv"; exit 1; }
	@echo "Setting up .venv (once, about half a minute) ..."
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch .venv/ready

demo: .venv/ready
	@$(BIN)/miitwatch demo

run: .venv/ready
	@$(BIN)/miitwatch run

test: .venv/ready
	@$(BIN)/pytest -n 2 -m "not slow and not long and not outside"

# What starts real processes, plays weeks on the practice internet, or tries thousands of inputs.
test-slow: .venv/ready
	@$(BIN)/pytest -n 2 -m "slow and not long and not outside"

# The daemon killed a hundred times while its receivers fail in every way; about six minutes.
torture: .venv/ready
	@$(BIN)/pytest -n 0 -s -m long tests/test_miitwatch_torture.py

# What needs the right to mount, a browser or a Debian tool; says at its end what ran and what was missing.
test-outside: .venv/ready
	@$(BIN)/pytest -n 0 -m outside

lint: .venv/ready
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# The manual as a site, in site/: fails where a link leads nowhere, a page is in no menu, or a command's help has changed.
docs: .venv/ready
	@$(BIN)/python -m cogapp --check -I docs/.hooks docs/commands.md
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "site/index.html"

# Writes docs/commands.md anew from the program.
reference: .venv/ready
	@$(BIN)/python -m cogapp -r -I docs/.hooks docs/commands.md

# Draws docs/pictures anew from the demo's record; needs chromium.
pictures: .venv/ready
	@$(BIN)/python docs/.hooks/pictures.py

score: .venv/ready
	@$(BIN)/python benchmarks/score_reading.py
	@$(BIN)/python benchmarks/score_ledger.py

# A missed target ends none of it: the next one is measured too.
bench: .venv/ready
	-@$(BIN)/python benchmarks/round_of_304.py 200 1000
	-@$(BIN)/python benchmarks/round_beside_peers.py 2000
	-@$(BIN)/python benchmarks/fold_readings.py
	-@$(BIN)/python benchmarks/deliver_hooks.py
	-@$(BIN)/python benchmarks/read_documents.py
	-@$(BIN)/python benchmarks/search_articles.py 20000
	-@$(BIN)/python benchmarks/start_up.py 20000

lock:
	@command -v uv >/dev/null || { echo "uv is missing: pip install uv"; exit 1; }
	uv pip compile --universal --python-version 3.11 --generate-hashes --group dev --no-emit-index-url --no-emit-find-links --no-strip-extras \
		--custom-compile-command "make lock" --output-file requirements.txt pyproject.toml

clean:
	rm -rf .venv dist site demo-data
