"""Whatever is asked of the API, right or wrong, it answers as its description says, and never breaks."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.generation.hypothesis.builder import HypothesisTestConfig, HypothesisTestMode, create_test
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    ensure_resource_availability,
    ignored_auth,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
    use_after_free,
)

from api.models import Client
from common.rest.examples import PARTS
from tests.factories import clients

ALWAYS = (
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
    response_headers_conformance, allow_header_conformance,
)  # fmt: skip
# Not `positive_data_acceptance`: that a cursor was given by a list, or a title is free, no schema can say.
ALL = (*ALWAYS, ignored_auth, negative_data_rejection, unsupported_method)
CHAINED = (*ALWAYS, ensure_resource_availability, use_after_free)
CALM = hypothesis_settings(
    deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate], database=None
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def api(there, settings, monkeypatch):
    """The described API, the headers of a client that may read and write one run, and what there is in it."""
    settings.API_CALLS_A_MINUTE = 1_000_000
    monkeypatch.setattr("common.rest.tries.TRIES", 1_000_000)
    monkeypatch.setattr("common.rest.tries.REFUSED", 1_000_000)
    bearer = {"Authorization": f"Bearer {clients.token(Client.objects.get())}"}
    signals = (request_started, request_finished)
    for signal in signals:  # a request through WSGI ends with closing the connection, which is the test's
        signal.disconnect(close_old_connections)
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema?format=json", get_wsgi_application())
    yield schema, bearer
    for signal in signals:
        signal.connect(close_old_connections)


def parts_of(operation) -> dict[str, str]:
    """Return what is there for the parts of an operation's address."""
    return {name: value for name, value in PARTS.items() if f"{{{name}}}" in operation.path}


def whole(case) -> bool:
    """Whether an answer is asked for with all its members, which the document calls required."""
    return "fields" not in (case.query or {})


def try_out(operation, bearer, *, checks, mode, examples, **fixed) -> None:
    @hypothesis_settings(CALM, max_examples=examples)
    @given(case=operation.as_strategy(generation_mode=mode, **fixed).filter(whole))
    def ask(case):
        case.call_and_validate(headers=bearer, checks=checks)

    ask()


def test_every_operation_answers_as_described(api, subtests):
    schema, bearer = api
    for found in schema.get_all_operations():
        operation = found.ok()
        with subtests.test(operation.label):
            known = parts_of(operation)
            fixed = {"path_parameters": known} if known else {}
            try_out(operation, bearer, checks=ALWAYS, mode=GenerationMode.POSITIVE, examples=3, **fixed)


@pytest.mark.long
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("where", ["there", "anywhere"])
def test_no_operation_breaks_on_anything(api, subtests, mode, where):
    schema, bearer = api
    for found in schema.get_all_operations():
        operation = found.ok()
        with subtests.test(operation.label):
            known = parts_of(operation)
            fixed = {"path_parameters": known} if known and where == "there" else {}
            checks, examples = (ALL, 12) if where == "there" else (ALWAYS, 4)  # anywhere next to nothing is found
            try_out(operation, bearer, checks=checks, mode=mode, examples=examples, **fixed)


@pytest.mark.long
def test_what_the_document_shows_and_the_edges_of_what_it_says_are_answered_as_described(api, subtests):
    schema, bearer = api

    def ask(case):
        if whole(case):
            case.call_and_validate(headers=bearer, checks=ALL)

    phases = [HypothesisTestMode.EXAMPLES, HypothesisTestMode.COVERAGE]
    config = HypothesisTestConfig(project=schema.config, modes=phases, settings=CALM)
    for found in schema.get_all_operations():
        with subtests.test(found.ok().label):
            create_test(operation=found.ok(), test_func=ask, config=config)()


@pytest.mark.long
def test_one_call_after_another_is_answered_as_described(api):
    schema, bearer = api

    class Chain(schema.as_state_machine()):
        def setup(self):
            self.begun = transaction.savepoint()  # each chain finds what the one before it found

        def teardown(self):
            transaction.savepoint_rollback(self.begun)

        def before_call(self, case):
            (case.query or {}).pop("fields", None)  # with it not all members come that the document calls required

        def get_call_kwargs(self, case):
            return {"headers": bearer}

        def validate_response(self, response, case, additional_checks=None, **kwargs):
            known = {"recorder": self.recorder, "transport_kwargs": kwargs}
            case.validate_response(response, checks=CHAINED, **known)

    Chain.run(settings=hypothesis_settings(CALM, max_examples=60, stateful_step_count=8))
