# Everything a developer does, on a fresh machine with Python 3.11 or newer under the name given as PYTHON.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
SEED := seeds/003_9845dcf020a180c7.txt

.PHONY: help demo test lint harmless score bench docs clean

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/'

demo: $(VENV)/installed ## correct a real machine-translated article, and say why
	@$(BIN)/nmiterms correct --report text $(SEED)

test: $(VENV)/test-installed ## run the whole test suite
	$(BIN)/python -m pytest

lint: $(VENV)/lint-installed ## run ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/mypy

harmless: $(VENV)/test-installed ## count what would be applied to good English, per million words
	$(BIN)/nmiterms harmless

score: $(VENV)/test-installed ## score the corrections of the gold texts, by kind of fault and by rule
	@for text in $(filter-out %.da.txt,$(wildcard tests/texts/gold/*-[0-9a-z]*.txt)); do \
		case $$text in *known-*) ;; *) cat $$text; printf '\n\f\n' ;; esac; done > $(VENV)/gold.txt
	@$(BIN)/nmiterms score --mt $(VENV)/gold.txt $(VENV)/gold.txt

bench: $(VENV)/test-installed ## measure speed
	$(BIN)/nmiterms bench --article $(SEED) tests/texts/clean/*.txt

docs: $(VENV)/docs-installed ## write the site to docs/_build/html; warnings are errors
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build/html
	@echo docs/_build/html/index.html

clean: ## remove the environment and all that tools left behind
	rm -rf $(VENV) build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip older than 25.1 does not know dependency groups: it is brought up to date first.
$(VENV)/pip-upgraded:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than Python 3.11; name a newer one: make PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/installed: $(VENV)/pip-upgraded pyproject.toml
	$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/test-installed: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test
	@touch $@

$(VENV)/lint-installed: $(VENV)/test-installed
	$(BIN)/python -m pip install --quiet --group lint
	@touch $@

$(VENV)/docs-installed: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group docs
	@touch $@
