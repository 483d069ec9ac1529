"""Each requirement is pinned and used; nothing is installed that no list names."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from config.env import BASE_DIR
from tests.architecture.conftest import tracked

TOOLS = {
    "argon2-cffi": "Argon2PasswordHasher",
    "async-timeout": "/usr/bin/python3",
    "pytest-django": "DJANGO_SETTINGS_MODULE",
    "pytest-xdist": "-n",
    "import-linter": "lint-imports",
    "ruff": "-m ruff",
    "mypy": "-m mypy",
    "djlint": "-m djlint",
    "django-stubs": "mypy_django_plugin",
}
"""Requirements that no module imports, and the words by which code, Makefile, CI or pyproject.toml call them."""


def listed(name: str) -> dict[str, Requirement]:
    """Return the packages of a requirements file by name."""
    lines = (line.split("#")[0].strip() for line in (BASE_DIR / "requirements" / name).read_text().splitlines())
    wanted = [Requirement(line) for line in lines if line and not line.startswith(("-c ", "-r "))]
    return {canonicalize_name(requirement.name): requirement for requirement in wanted}


def direct() -> dict[str, Requirement]:
    return listed("run.txt") | listed("dev.txt")


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "constraints.txt"])
def test_every_requirement_is_pinned(name: str):
    loose = [str(wanted) for wanted in listed(name).values() if not str(wanted.specifier).startswith("==")]
    assert loose == []


def test_the_constraints_agree_with_what_is_asked_for():
    pinned = listed("constraints.txt")
    assert {name: str(pinned[name].specifier) for name in direct()} == {
        name: str(wanted.specifier) for name, wanted in direct().items()
    }


def test_the_constraints_name_all_that_is_brought_along_and_nothing_else():
    assert sorted(set(listed("constraints.txt")) ^ brought_along()) == []


@pytest.mark.parametrize("name", sorted(direct()))
def test_a_requirement_is_used(name: str):
    files = [*tracked(".py"), *(BASE_DIR / file for file in ("Makefile", "pyproject.toml", ".ci/run"))]
    modules = [
        module
        for module, packages in metadata.packages_distributions().items()
        if name in map(canonicalize_name, packages)
    ]
    used = re.compile(TOOLS.get(name) or "|".join(rf"\b{re.escape(module)}\b" for module in modules))
    assert any(used.search(path.read_text()) for path in files if path != Path(__file__)), f"{name}: take it out"


def brought_along() -> set[str]:
    """Return the names of all that is installed for our requirements, extras that are asked for included."""
    seen: set[str] = set()
    waiting = [(wanted, extra) for wanted in direct().values() for extra in ("", *wanted.extras)]
    done: set[tuple[str, str]] = set()
    while waiting:
        wanted, extra = waiting.pop()
        name = canonicalize_name(wanted.name)
        if (name, extra) in done:
            continue
        done.add((name, extra))
        seen.add(name)
        for needed in map(Requirement, metadata.requires(name) or []):
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                waiting += [(needed, one) for one in ("", *needed.extras)]
    return seen
