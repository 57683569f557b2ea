# What one does with this project. Each target sets up what it needs; nothing has to be installed or set before.
# Needs python3 (3.11 or newer) with pip, and make.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet install

.PHONY: run test test-production test-browser test-journey test-plan-lives check audit chaos eval train eval-llm bench load demo sample picture schema
.DEFAULT_GOAL := run

# Some systems ship python3 without ensurepip: then the system's own pip puts one into the environment.
$(PY):
	@echo "Creating the environment in $(VENV) ..."
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV) && $(PYTHON) -m pip --quiet --python $(PY) install pip; }

$(VENV)/.run: requirements.txt constraints.txt | $(PY)
	@echo "Installing what the product runs on (requirements.txt) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "Installing what the tests need (requirements-dev.txt) ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@

run: $(VENV)/.run ## the site, a worker and beat on http://127.0.0.1:8000/ until Ctrl-C
	@exec $(PY) manage.py dev --port $(PORT)

test: $(VENV)/.dev ## every test that needs no server: SQLite, a broker of files, a real worker
	@echo "Running the tests ..."
	@$(PY) -m pytest -q -n auto --maxprocesses 4 --dist worksteal -m "not production and not browser"

test-production: $(VENV)/.dev ## the same code on PostgreSQL and a broker (DATABASE_URL, CELERY_BROKER_URL); never skips
	@echo "Running the tests on PostgreSQL and a real broker ..."
	@$(PY) -m pytest -q tests/production tests/web -m "not browser"

test-browser: $(VENV)/.dev ## the pages in a real Chromium (CHROMIUM, default /usr/bin/chromium); never skips
	@echo "Running the tests in a browser ..."
	@$(PY) -m pytest -q tests/browser -m browser

test-journey: $(VENV)/.dev ## six months with a plan in a real Chromium, week by week; test-browser walks a short form
	@echo "Walking six simulated months ..."
	@JOURNEY_WEEKS=26 $(PY) -m pytest -q tests/browser/test_six_months.py -m browser

test-plan-lives: $(VENV)/.dev ## many random lives of a plan on the real database; test and test-production live a few
	@echo "Living through 200 plans; this takes some minutes ..."
	@PLAN_LIVES=200 $(PY) -m pytest -q tests/web/test_plan_machine.py

check: $(VENV)/.dev ## lint, format, migrations, production settings, catalog, import rules
	@ops/check

audit: $(VENV)/.dev ## asks the service of known holes about every pinned package; needs a way to it
	@$(PIP) pip-audit==2.10.1
	@$(PY) -m pip_audit --requirement constraints.txt --no-deps --disable-pip

chaos: $(VENV)/.dev ## faults done on purpose to PostgreSQL, Redis, workers, clocks and disks of its own, and counted
	@echo "Breaking things; this takes some minutes ..."
	@$(PY) -m chaos $(DRILLS)

eval: $(VENV)/.run ## scores the assessment against the golden set in evals/
	@echo "Scoring the golden set ..."
	@$(PY) manage.py evaluate evals/candidates evals/resumes evals/passages

train: $(VENV)/.dev ## learns the weights of words, and the points of findings, anew from the open labelled passages and people
	@echo "Learning from the open passages and people; this takes some minutes ..."
	@$(PY) -m evals.aboutness
	@$(PY) -m evals.training
	@$(PY) -m evals.placings
	@$(PY) -m evals.posting_lines
	@$(PY) -m evals.posting_points
	@$(PY) -m evals.posting_agents

eval-llm: $(VENV)/.run ## the golden set by the rules, and with the configured model, cost and time; REPLIES=FILE for recorded ones, SAVE=FILE
	@echo "Scoring the golden set with a language model beside the rules ..."
	@$(PY) manage.py evaluate evals/candidates --llm $(if $(REPLIES),--replies $(REPLIES)) $(if $(SAVE),--save-replies $(SAVE))

bench: $(VENV)/.dev ## prints the table of speed; PARTS="reading matching assessment planning growth pages workers" for less
	@echo "Measuring; this takes some minutes ..."
	@$(PY) -m bench $(PARTS)

load: $(VENV)/.dev ## fifty people upload and read at once on a site with its own PostgreSQL and Redis; no error is allowed
	@echo "Letting fifty people in at once; this takes some minutes ..."
	@$(PY) -m bench.load

demo: $(VENV)/.run ## a report on an invented candidate, printed here
	@echo "Assessing an invented candidate ..."
	@$(PY) manage.py assess $(addprefix tests/samples/web/alice_,resume.md ticket_triage.md queue_notes.txt)

sample: $(VENV)/.run ## writes the report of the sample page anew
	@$(PY) manage.py sample

picture: $(VENV)/.dev ## takes the README's picture of the sample report anew (CHROMIUM, default /usr/bin/chromium)
	@$(PY) -m tests.browser.picture

schema: $(VENV)/.run ## writes the published JSON Schema of the report anew
	@$(PY) manage.py schema
