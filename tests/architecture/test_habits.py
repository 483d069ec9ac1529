"""Small promises of the house that would fade if nobody counted."""

import ast
import statistics
from pathlib import Path

import pytest

from config.env import BASE_DIR
from runtime import schema
from tests.architecture.conftest import heights, matches, our_apps, shown, tracked

LONGEST_FILE = 400
PLACELESS = r"/(?:work|root|home|tmp/brief)/[\w.-]+"
REGISTRIES = r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|--index-url|--extra-index-url|registry\.yarnpkg"
ENVIRONMENT = r"os\.environ\b|os\.getenv\b|\benviron\["
READS_THE_ENVIRONMENT = ("config/env.py", "manage.py", "config/celery.py", "config/wsgi.py")
"""The last three only name the settings module. `runtime/` hands the environment on to what it starts."""


@pytest.mark.parametrize(
    "model", [model for app in our_apps() for model in app.get_models()], ids=lambda m: m._meta.label
)
def test_every_model_states_its_personal_data(model):
    assert isinstance(getattr(model, "pii", None), tuple), (
        f"give {model._meta.label} `pii = ()`, or the fields that tell who"
    )
    fields = {field.name for field in model._meta.get_fields()}
    assert set(model.pii) <= fields


def test_the_file_of_tables_is_of_these_migrations():
    assert schema.is_of_these_migrations(), "write runtime/schema.sql anew: python manage.py schema"


def test_no_file_is_longer_than_a_person_reads(record_property, capsys):
    ours = [path for path in tracked(".py") if "migrations" not in path.parts]
    lengths = {path: len(path.read_text().splitlines()) for path in ours}
    numbers = sorted(length for path, length in lengths.items() if path.name != "__init__.py")
    with capsys.disabled():
        print(  # noqa: T201
            f"\n{len(numbers)} Python files: median {statistics.median(numbers):.0f} lines, "
            f"90% under {numbers[len(numbers) * 9 // 10] + 1}, longest {numbers[-1]}"
        )
    assert {shown(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_environment_is_read_in_one_place():
    readers = {
        shown(path)
        for path in tracked(".py")
        if path.relative_to(BASE_DIR).parts[0] in heights() and matches(ENVIRONMENT, path)
    }
    assert {name for name in readers if not name.startswith("runtime/")} <= set(READS_THE_ENVIRONMENT)


@pytest.mark.parametrize(("pattern", "what"), [(PLACELESS, "a path of one machine"), (REGISTRIES, "a package index")])
def test_no_file_names(pattern: str, what: str):
    here = Path(__file__)
    found = {
        shown(path): hits for path in tracked() if path != here and _is_text(path) and (hits := matches(pattern, path))
    }
    assert found == {}, what


def test_no_template_names_a_static_file_by_its_address():
    """The site keeps files under names with a hash of their content alone, which `{% static %}` knows."""
    assert {shown(path) for path in tracked(".html", ".css", ".js") if matches(r"[\"'(]/static/", path)} == set()


def test_every_module_says_why_it_exists():
    silent = [
        shown(path)
        for path in tracked(".py")
        if path.relative_to(BASE_DIR).parts[0] in heights()
        and "migrations" not in path.parts
        and (source := path.read_text())
        and ast.get_docstring(ast.parse(source)) is None
    ]
    assert silent == []


def test_every_app_has_its_half_page():
    missing = [app.name for app in our_apps() if not (Path(app.path) / "README.md").is_file()]
    assert missing == []


def _is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:4096]


def test_a_decision_has_a_number_of_its_own():
    records = sorted((BASE_DIR / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in records]
    assert len(set(numbers)) == len(numbers), "take the next free number"
    assert {
        path.name: path.read_text().startswith(f"# {number}. ") for path, number in zip(records, numbers, strict=True)
    } == {path.name: True for path in records}
