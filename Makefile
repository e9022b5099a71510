# make setup | demo | test | check; `make help` says the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
# As `dramatis` itself has it: one thread is faster on texts of the size of sentences.
export OPENBLAS_NUM_THREADS := 1

.PHONY: help setup demo demo-down picture pictures reference client bench-extraction bench-near-duplicates bench-graphql bench-load bench-soak bench-kill bench-abuse bench-schemathesis bench-analytics bench-dumps bench-round-trip bench-riot bench-browser gold reliability audit mutations coverage test test-unit check format lock clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 20

setup: $(BIN)/dramatis ## the locked environment in .venv

# The environment is made anew whenever the lock or the project's own metadata change.
$(BIN)/dramatis: requirements.lock pyproject.toml .ci/setup
	@.ci/setup

demo: setup ## ingest the examples, ask three questions, write a dump
	@$(BIN)/python examples/demo.py

demo-down: setup ## stop what the demo left running
	@$(BIN)/python examples/demo.py --down

picture: setup ## draw docs/graph.svg from the demo that runs
	@$(BIN)/python -m examples.picture

pictures: setup ## draw docs/pictures of the invented crisis in examples/crisis.py
	@$(BIN)/python -m examples.pictures

client: setup ## make examples/client/dramatis_client from the schema and its operations
	@$(BIN)/uv tool run --quiet --from ariadne-codegen==0.19.0 ariadne-codegen --config examples/client/codegen.toml client

reference: setup ## write docs/ontology.md from the ontology, docs/tables.md and docs/structure.md
	@env -u DRAMATIS_ONTOLOGY $(BIN)/dramatis ontology --format md --output docs/ontology.md
	@$(BIN)/python -m graph.tables.page > docs/tables.md
	@$(BIN)/python -m tests.structure > docs/structure.md

bench-extraction: setup ## how much of the time the language model takes, and how much what is ours
	@$(BIN)/python -m bench.extraction

bench-near-duplicates: setup ## how surely a reprint is found, and how seldom another text
	@$(BIN)/python -m bench.near_duplicates

bench-graphql: setup ## how fast the API answers, beside @neo4j/graphql on the same Neo4j; needs Node with npm
	@$(BIN)/python -m bench.graphql

bench-load: setup ## how fast ready extractions are loaded, beside neo4j-admin's import
	@$(BIN)/python -m bench.load

bench-soak: setup ## how much memory a run of 50,000 articles takes
	@$(BIN)/python -m bench.soak

bench-kill: setup ## whether a run that is killed 25 times ends as one that is left alone
	@$(BIN)/python -m bench.kill

bench-abuse: setup ## how fast a running API refuses what is too much, and answers others meanwhile
	@$(BIN)/python -m bench.abuse

bench-schemathesis: setup ## whether any query that the schema allows, ten minutes of them, is a mistake of ours
	@$(BIN)/python -m bench.any_query

bench-analytics: setup ## how fast analyses are beside networkx, and how fast the network is read
	@$(BIN)/python -m bench.analytics

bench-dumps: setup ## how fast the graph is written as RDF from the database, and with how much memory
	@$(BIN)/python -m bench.dumps

bench-round-trip: setup ## whether a graph of 100,000 events that is exported and imported is the same, byte by byte
	@$(BIN)/python -m bench.round_trip

bench-riot: setup ## whether Apache Jena's riot reads the dumps of the graph in use without a warning
	@$(BIN)/python -m bench.riot

bench-browser: setup ## whether Neo4j Browser shows what the guide promises, with pictures; needs Debian's chromium
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --target .dramatis/playwright playwright==1.65.2
	@PYTHONPATH=.dramatis/playwright $(BIN)/python -m bench.browser

gold: setup ## what the extraction gets right on the annotated articles
	@$(BIN)/python -m tests.golden

reliability: setup ## fit the confidence of reports on the gold, and draw docs/reliability.svg
	@$(BIN)/python -m tests.golden.calibration

test: setup ## all tests; starts the Neo4j that they need
	@$(BIN)/pytest

test-unit: setup ## the tests that need no database
	@$(BIN)/pytest -m "not integration"

coverage: setup ## which lines and branches the tests without a database leave out, by the slower way of counting
	@COVERAGE_CORE=ctrace COVERAGE_FILE=.coverage.branches $(BIN)/pytest -m "not integration" --cov --cov-branch --cov-report=term

mutations: setup ## which changes to the pure parts no test notices; a quarter of an hour
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --target .dramatis/mutmut mutmut==3.8.1
	@PYTHONPATH=.dramatis/mutmut $(BIN)/python -m mutmut run --max-children 2
	@PYTHONPATH=.dramatis/mutmut $(BIN)/python -m mutmut results

# Each prints what it finds and all are run, since pip-audit needs a network; deptry has to see what is installed.
audit: setup ## what nobody uses, what has no docstring, licences, and versions with known holes
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --target .dramatis/audit vulture==2.16 deptry==0.25.1 interrogate==1.7.0 pip-licenses==5.5.5 pip-audit==2.10.1
	@failed=0; export PYTHONPATH=.dramatis/audit; \
	$(BIN)/python -m vulture || failed=1; \
	$(BIN)/python -m deptry . || failed=1; \
	$(BIN)/python -m interrogate --config pyproject.toml ontology extraction graph api || failed=1; \
	PYTHONPATH= $(BIN)/uv tool run --quiet --from pip-licenses==5.5.5 pip-licenses --python $(BIN)/python --summary || failed=1; \
	$(BIN)/python -m pip_audit --disable-pip --requirement requirements.lock || failed=1; \
	exit $$failed

check: setup ## lint, format, types, imports, tests and the documents' commands
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@.ci/checks

format: setup ## put the code in its one format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock: setup ## resolve the dependencies anew into requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.12 --no-header --group dev --upgrade pyproject.toml --output-file requirements.lock

clean: ## remove the environment and every cache of this folder
	@rm -rf .venv .uv .dramatis .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage dist build
