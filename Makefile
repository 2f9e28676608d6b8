# Two commands do everything: `make site` builds the site, `make test` proves it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test lint lock clean

site: $(VENV)/.site
	$(BIN)/polybrief build

serve: $(VENV)/.site
	$(BIN)/polybrief serve

# A file's tests stay in one process, since they share what they built.
test: $(VENV)/.test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile $(PYTEST)

lint: $(VENV)/.test
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

# --no-deps: the lock is the whole list. It leaves out what Argos Translate asks for and Polybrief never runs.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements/site.lock pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --no-deps --require-hashes --requirement requirements/site.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.lock $(VENV)/.site
	$(PIP) install --quiet --no-deps --require-hashes --requirement requirements/test.lock
	@touch $@

# Needs uv. No index is named in a lock: every machine uses the registry that it is set up for.
LOCK := uv pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --override requirements/overrides.txt
lock:
	$(LOCK) pyproject.toml requirements/build.in --output-file requirements/site.lock
	$(LOCK) pyproject.toml requirements/build.in --extra test --constraint requirements/site.lock --output-file requirements/test.lock
	$(LOCK) pyproject.toml requirements/build.in --extra test --extra bench --constraint requirements/site.lock --output-file requirements/bench.lock

clean:
	rm -rf site $(VENV)
