"""Every resource × every scope: a token opens what its scope names, and nothing else."""

import uuid

import pytest
import yaml
from django.test import override_settings

from api.scopes import READING, SCOPES
from tests.api.conftest import Lms
from tests.api.test_schema import SNAPSHOT
from tests.factories import clients
from tests.factories.classes import RunFactory
from tests.made_once import take_back

OPERATIONS = [
    (path, method, [scope for way in operation["security"] for scope in way.get("client", [])])
    for path, operations in yaml.safe_load(SNAPSHOT.read_text())["paths"].items()
    for method, operation in operations.items()
]


@pytest.fixture(scope="module")
def narrow(django_db_setup, django_db_blocker):
    """A token of each scope, of one client of one run."""
    from django.db import transaction

    with django_db_blocker.unblock():
        take_back()
    many = override_settings(API_CALLS_A_MINUTE=10**6)  # they are the calls of one client
    with many, django_db_blocker.unblock(), transaction.atomic():
        run = RunFactory()
        made = clients.client(run)
        yield run, {scope: Lms(clients.token(made, scope=scope)) for scope in SCOPES}
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "method", "needed"), OPERATIONS, ids=str)
def test_an_operation_is_open_to_its_own_scopes_alone(narrow, path, method, needed):
    run, callers = narrow
    address = path.replace("{run}", str(run.uuid)).replace("{course}", "none")
    for part in ("lesson", "enrolment", "line_item", "activity", "attempt", "thread", "essay", "item", "job"):
        address = address.replace(f"{{{part}}}", str(uuid.uuid4()))
    assert "{" not in address
    answers = {scope: getattr(caller, method)(address).status_code for scope, caller in callers.items()}
    refused = {scope for scope, status in answers.items() if status == 403}
    assert refused == set(SCOPES) - set(needed), answers
    assert READING.issuperset(needed) or method != "get" or path.startswith("/api/v1/jobs")
