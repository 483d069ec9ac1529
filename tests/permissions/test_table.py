"""The table holds: every address answers each role as its row says, and every address has a row."""

import importlib
import pkgutil

import pytest
from django.db import transaction

import tests.permissions
from tests.made_once import made_once
from tests.permissions.table import ROLES, Row, addresses, route_of, shared
from tests.permissions.world import World, build

NO_ROWS = {"table", "world", "test_table"}
ROWS: list[Row] = [
    row
    for file in pkgutil.iter_modules(tests.permissions.__path__)
    if file.name not in NO_ROWS
    for row in importlib.import_module(f"tests.permissions.{file.name}").ROWS
]


@made_once
def world() -> World:
    return build()


@pytest.mark.django_db
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_an_address_answers_each_role_as_its_row_says(world, row):
    path = row.path(world.names)
    found = {}
    for role in ROLES:
        with transaction.atomic():
            found[role] = getattr(world.browser(role), row.method)(path, row.data).status_code
            transaction.set_rollback(True)
    wrong = {role: f"{found[role]}, not {row.expected[role]}" for role in ROLES if found[role] != row.expected[role]}
    assert wrong == {}


@pytest.mark.django_db
def test_every_address_of_ours_has_a_row_and_every_library_one(world):
    covered = {route_of(row.path(world.names)) for row in ROWS}
    there = list(addresses())
    assert [a.name or a.route for a in there if a.is_ours and shared(a.route) not in covered] == []
    asked = {a.library for a in there if a.route in covered}
    assert {a.library for a in there} - asked == set()
