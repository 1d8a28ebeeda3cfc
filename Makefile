# Two commands do everything on a machine that has git, make and Python 3.11 or newer:
#   make site    builds the demonstration site into output/
#   make test    runs every check and every test
# Both create .venv from the lock file first and never touch the system's Python.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: site test check format lock clean

site: $(READY)
	$(BIN)/sitegen build

test: $(READY)
	$(BIN)/python tools/prepare_tests.py
	$(BIN)/python tools/check.py

format: $(READY)
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)

# Needs uv; run it after changing the dependencies in pyproject.toml.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header
lock:
	$(LOCK) pyproject.toml --group dev --all-extras --output-file requirements/dev.txt
	$(LOCK) pyproject.toml --constraints requirements/dev.txt --output-file requirements/runtime.txt
	$(LOCK) --group benchmarks --output-file requirements/benchmarks.txt

clean:
	rm -rf $(VENV) output .sitegen build dist
