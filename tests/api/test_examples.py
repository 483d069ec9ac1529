"""The examples of the OpenAPI document work as they stand: each is taken from it and sent."""

import json
from itertools import product
from urllib.parse import urlencode

import pytest
import yaml
from django.db import transaction

from api.models import Client
from common.rest.examples import PARTS
from tests.api.conftest import Lms
from tests.api.test_schema import SNAPSHOT
from tests.factories import clients

DOCUMENT = yaml.safe_load(SNAPSHOT.read_text())
OPERATIONS = [
    (path, method, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
]


def of(operation: dict, where: str) -> dict:
    """Return the examples of an operation's parameters of one kind."""
    given = [one for one in operation.get("parameters", []) if one["in"] == where and "example" in one]
    return {one["name"]: one["example"] for one in given}


def bodies(operation: dict) -> list[str | None]:
    """Return the example bodies of an operation; no body where it takes none."""
    if "requestBody" not in operation:
        return [None]
    examples = operation["requestBody"]["content"]["application/json"].get("examples", {})
    return [json.dumps(one["value"]) for one in examples.values()]


def queries(operation: dict) -> list[str]:
    """Return what to ask: nothing, each parameter by itself, all together."""
    known = of(operation, "query")
    each = [{}, *({name: value} for name, value in known.items()), *([known] if known else [])]
    return [urlencode(one) for one in each]


def successes(operation: dict) -> dict[int, dict[str, str]]:
    """Return how it may succeed, and the headers that ask for it."""
    found = [int(status) for status in operation["responses"] if status.startswith("2")]
    return {status: {"prefer": "respond-async"} if status == 202 else {} for status in found}


@pytest.mark.django_db
def test_each_example_is_answered_as_it_says(there, subtests):
    lms = Lms(clients.token(Client.objects.get()))
    for path, method, operation in OPERATIONS:
        address, sent, headers = path.format(**of(operation, "path")), bodies(operation), of(operation, "header")
        assert sent, f"{method} {path} takes a body and shows none"
        for query, body, (success, more) in product(queries(operation), sent, successes(operation).items()):
            with subtests.test(f"{method} {address}?{query} {body} {more}"), transaction.atomic():
                answer = lms.generic(method.upper(), f"{address}?{query}", body or "", headers=headers | more)
                assert answer.status_code == success, answer.content
                transaction.set_rollback(True)


def test_each_part_of_an_address_has_an_example():
    missing = [
        (path, one["name"])
        for path, _method, operation in OPERATIONS
        for one in operation.get("parameters", [])
        if one["in"] == "path" and one.get("example") != PARTS.get(one["name"], "")
    ]
    assert missing == []
