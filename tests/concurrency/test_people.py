"""Changing a run's people while they work, in real threads on a real PostgreSQL."""

import threading
from uuid import uuid4

import pytest
from django.db import connection, transaction

from discussions.models import Post
from discussions.services.opening import open_thread
from discussions.services.writing import lock_author
from runs.models import Enrolment
from runs.services.enrolling import withdraw
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_posts_while_being_withdrawn_still_posts_and_is_then_withdrawn():
    student = EnrolmentFactory()
    lead = teacher(student.run)
    outcome = []

    def let_go():
        try:
            outcome.append(withdraw(enrolment=student, by=lead.user, now=NOW).state)
        except Exception as failure:  # shown by the assertion
            outcome.append(failure)
        finally:
            connection.close()

    thread = threading.Thread(target=let_go)
    with transaction.atomic():
        lock_author(student)
        thread.start()
        thread.join(timeout=1)  # it holds the run now, and waits for the enrolment
        open_thread(enrolment=student, title="Why the corridor?", text="I am lost.", event=uuid4(), now=NOW)
    thread.join(timeout=20)
    assert outcome == [Enrolment.State.WITHDRAWN]
    assert Post.objects.count() == 1
