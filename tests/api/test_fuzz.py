"""Whatever is asked of the API, right or wrong, it answers as its description says, and never breaks."""

import uuid
from decimal import Decimal

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    ignored_auth,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from common import clock
from grading.services.columns import make_column
from tests.factories import classes, clients, questions, texts, threads
from tests.factories.grades import LineItemFactory, scored

ALWAYS = (
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
    response_headers_conformance, allow_header_conformance,
)  # fmt: skip
# Not `positive_data_acceptance`: that a cursor was given by a list, or a title is free, no schema can say.
ALL = (*ALWAYS, ignored_auth, negative_data_rejection, unsupported_method)
pytestmark = pytest.mark.django_db


@pytest.fixture
def there(settings):
    """What stands for each part of an address."""
    settings.API_CALLS_A_MINUTE = 1_000_000
    passage = texts.lesson(texts.module(texts.course(key="a-course")), passages=("One.",)).passages.first()
    student = classes.EnrolmentFactory()
    run = student.run
    scored(LineItemFactory(run=run), student, 3)
    activity = questions.offered(run=run, opens_at=None, due_at=None, closes_at=None)
    column = make_column(run=run, title="Midterm", points=Decimal(30), by=uuid.uuid4(), now=clock.now())
    return run, {
        "run": run.uuid,
        "course": "a-course",
        "lesson": passage.lesson.translation_key,
        "enrolment": student.uuid,
        "line_item": column.uuid,
        "activity": activity.uuid,
        "attempt": questions.begun(activity, by=student, now=clock.now()).uuid,
        "thread": threads.thread(student, passage).uuid,
    }


@pytest.fixture
def api(there):
    """The described API, the headers of a client that may read and write one run, and what there is in it."""
    run, parts = there
    bearer = {"Authorization": f"Bearer {clients.token(clients.client(run))}"}
    signals = (request_started, request_finished)
    for signal in signals:  # a request through WSGI ends with closing the connection, which is the test's
        signal.disconnect(close_old_connections)
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema?format=json", get_wsgi_application())
    yield schema, bearer, {name: str(value) for name, value in parts.items()}
    for signal in signals:
        signal.connect(close_old_connections)


def asked(operation, parts: dict[str, str]) -> dict[str, str]:
    """Return the parts of an operation's address."""
    return {name: value for name, value in parts.items() if f"{{{name}}}" in operation.path}


def whole(case) -> bool:
    """Whether an answer is asked for with all its members, which the document calls required."""
    return "fields" not in (case.query or {})


def try_out(operation, bearer, *, checks, mode, examples, **fixed) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
        database=None,
    )
    @given(case=operation.as_strategy(generation_mode=mode, **fixed).filter(whole))
    def ask(case):
        case.call_and_validate(headers=bearer, checks=checks)

    ask()


def test_every_operation_answers_as_described(api, subtests):
    schema, bearer, parts = api
    for found in schema.get_all_operations():
        operation = found.ok()
        with subtests.test(operation.label):
            known = asked(operation, parts)
            fixed = {"path_parameters": known} if known else {}
            try_out(operation, bearer, checks=ALWAYS, mode=GenerationMode.POSITIVE, examples=3, **fixed)


@pytest.mark.long
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("where", ["there", "anywhere"])
def test_no_operation_breaks_on_anything(api, subtests, mode, where):
    schema, bearer, parts = api
    for found in schema.get_all_operations():
        operation = found.ok()
        with subtests.test(operation.label):
            known = asked(operation, parts)
            fixed = {"path_parameters": known} if known and where == "there" else {}
            checks = ALL if where == "there" else ALWAYS
            try_out(operation, bearer, checks=checks, mode=mode, examples=60, **fixed)
