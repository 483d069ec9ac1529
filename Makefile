# The commands of the house; CONTRIBUTING.md says what each is for.
python := .venv/bin/python

.PHONY: run test test-long check openapi bench environment development

run: environment
	@exec $(python) -m runtime --die-with-parent

# An image that forbids to keep compiled modules would have every process of the tests compile them anew.
test test-long: export PYTHONDONTWRITEBYTECODE =

test: development
	$(python) -m pytest -n 2 --maxschedchunk 1 -m "not long"

test-long: development
	$(python) -m pytest -n 2 --dist loadfile -m long

check: development
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	.venv/bin/lint-imports
	$(python) -m mypy
	$(python) -m djlint --quiet --lint templates
	$(python) -m pytest tests/architecture tests/api/test_schema.py
	$(python) manage.py check --fail-level WARNING
	$(python) manage.py makemigrations --check --dry-run

openapi: development
	$(python) manage.py spectacular --file docs/openapi.yaml

bench: development
	$(python) -m bench

environment:
	@requirements/install run

development:
	@requirements/install dev
