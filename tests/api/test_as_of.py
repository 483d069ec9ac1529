"""What is committed late is not missed by a client that asks for what changed."""

import threading

import pytest
from django.db import connection, transaction
from django.test import Client as Browser

from grading.models import Mark
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored


@pytest.mark.django_db(transaction=True)
def test_a_mark_that_is_committed_after_the_answer_comes_with_the_next_one():
    column = LineItemFactory()
    early, late = EnrolmentFactory(run=column.run), EnrolmentFactory(run=column.run)
    token = clients.token(clients.client(column.run))
    lms = Browser(headers={"authorization": f"Bearer {token}"})
    written, go_on = threading.Event(), threading.Event()

    def record_late():
        with transaction.atomic():
            scored(column, late, 10)
            written.set()
            go_on.wait(timeout=20)
        connection.close()

    thread = threading.Thread(target=record_late)
    thread.start()
    written.wait(timeout=20)
    scored(column, early, 12)  # written later, committed earlier
    address = f"/api/v1/runs/{column.run.uuid}/results"
    first = lms.get(address).json()
    go_on.set()
    thread.join(timeout=20)
    second = lms.get(address, {"changed_since": first["as_of"]}).json()
    assert [row["enrolment"] for row in first["results"]] == [str(early.uuid)]
    assert str(late.uuid) in [row["enrolment"] for row in second["results"]]
    third = lms.get(address, {"changed_since": second["as_of"]}).json()
    assert third["results"] == []


@pytest.mark.django_db
def test_a_mark_bears_the_time_of_its_write_whatever_time_its_service_was_given():
    column = LineItemFactory()
    scored(column, EnrolmentFactory(run=column.run), 12)
    mark = Mark.objects.get()
    assert mark.updated_at > mark.submitted_at
