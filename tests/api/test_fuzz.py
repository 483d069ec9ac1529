"""Whatever is asked of the API, it answers as its description says, and never breaks."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from tests.factories import classes, clients

CHECKS = (not_a_server_error, content_type_conformance, response_schema_conformance)
pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def api():
    """The described API, and the headers of a client that may read one run."""
    run = classes.EnrolmentFactory().run
    bearer = {"Authorization": f"Bearer {clients.token(clients.client(run))}"}
    return schemathesis.openapi.from_wsgi("/api/v1/schema?format=json", get_wsgi_application()), bearer


def test_every_operation_answers_as_described(api, subtests):
    schema, bearer = api
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case):
            case.call_and_validate(headers=bearer, checks=CHECKS)

        with subtests.test(operation.label):
            ask()
