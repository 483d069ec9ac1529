"""What many tests stand on, made once for those that follow each other instead of anew for each.

A fixture with `@made_once` in place of `@pytest.fixture` makes its rows in a transaction around the tests. A test finds
the rows of just those fixtures that it takes, and is given copies of what they returned; its own rows are taken back as
ever. Such a fixture is made before anything else of a test: neither `client` nor a changed clock is there yet. Where it
takes a fixture that is no such one, and in a transactional test, it is made anew as any other is.
"""

import inspect
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from courses import shelf

Make = Callable[..., Any]
_made: list[tuple[Make, dict[str, Make], transaction.Atomic, Any]] = []
"""What stands, from the outermost transaction inwards: by what it was made, of what, and what it is."""
_connection: list[Any] = []
"""That in which it stands; where a browser has begun to run, Django gives its thread another."""


def made_once(make: Make) -> Any:
    """Return a fixture of what `make` makes."""

    def fixture(rows_made_once, db, **taken):
        return _copy_or_new(make, rows_made_once, taken)

    return _named(fixture, make, "rows_made_once", "db")


def signed_in(make: Make) -> Any:
    """Return a fixture of a person, or an enrolment, that is made once and signed in with the client of each test."""

    def fixture(rows_made_once, db, client, **taken):
        person = _copy_or_new(make, rows_made_once, taken)
        client.force_login(getattr(person, "user", person))
        return person

    return _named(fixture, make, "rows_made_once", "db", "client")


@pytest.fixture
def rows_made_once(request, django_db_setup, django_db_blocker) -> dict[str, Any]:
    """What stands for this test, and the copies it is given: two that know the same run have the same copy of it."""
    wanted = {} if _is_transactional(request) else _wanted(request.node)
    with django_db_blocker.unblock():
        if _connection != [connections[DEFAULT_DB_ALIAS]]:
            take_back()
            _connection[:] = [connections[DEFAULT_DB_ALIAS]]
        for known, (make, needed) in enumerate(wanted.items()):
            if known < len(_made) and _made[known][:2] != (make, needed):
                take_back(known)
            if known == len(_made):
                _make(make, needed)
        take_back(len(wanted))
    if wanted:
        cache.clear()  # the same ids had other rows in the test before
        shelf._near.clear()
    return {"made": list(_made), "copies": {}}


@pytest.fixture
def _django_db_helper(rows_made_once, _django_db_helper) -> None:
    """What pytest-django wraps a test in, inside of what stands."""


def _copy_or_new(make: Make, rows: dict[str, Any], taken: dict[str, Any]) -> Any:
    for known, _, _, original in rows["made"]:
        if known is make:
            return deepcopy(original, rows["copies"])
    return make(**taken)


def _named(fixture: Make, make: Make, *first: str) -> Any:
    """Return a fixture with the name and the parameters of `make`, and these parameters before them."""
    names = [*first, *(name for name in inspect.signature(make).parameters if name not in first)]
    keywords = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in names]
    fixture.__signature__ = inspect.Signature(keywords)
    fixture.__doc__, fixture.make = make.__doc__, make
    return pytest.fixture(name=make.__name__)(fixture)


def take_back(left: int = 0) -> None:
    """Take back what stands but for the first of it."""
    present = connections[DEFAULT_DB_ALIAS]
    while len(_made) > left:
        connections[DEFAULT_DB_ALIAS] = _connection[0]
        transaction.set_rollback(True)
        _made.pop()[2].__exit__(None, None, None)
    connections[DEFAULT_DB_ALIAS] = present


def _make(make: Make, needed: dict[str, Make]) -> None:
    around = transaction.atomic()
    around._from_testcase = True  # as Django's own, in which a `durable` block may be
    around.__enter__()
    things = {known: thing for known, _, _, thing in _made}
    try:
        made = make(**{name: things[other] for name, other in needed.items()})
    except BaseException as failure:
        around.__exit__(type(failure), failure, failure.__traceback__)
        raise
    _made.append((make, needed, around, made))


def _wanted(test: pytest.Function) -> dict[Make, dict[str, Make]]:
    """Return what makes what a test stands on and what each takes, in one order for all tests."""
    found = test._fixtureinfo.name2fixturedefs
    makes = {name: made[-1].func.make for name, made in found.items() if hasattr(made[-1].func, "make")}
    wanted: dict[Make, dict[str, Make]] = {}

    def add(make: Make) -> bool:
        if make not in wanted:
            names = [name for name in inspect.signature(make).parameters if name != "db"]
            if not all(name in makes and add(makes[name]) for name in names):
                return False
            wanted[make] = {name: makes[name] for name in names}
        return True

    for make in sorted(makes.values(), key=_place):
        add(make)
    return wanted


def _place(make: Make) -> tuple[int, str, int]:
    file = make.__code__.co_filename
    return len(Path(file).parts), file, make.__code__.co_firstlineno


def _is_transactional(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(request.fixturenames)
    return bool(asked or (marker and marker.kwargs.get("transaction")))
