"""Two workers at once make each statement once, and send no batch twice."""

import pytest

from lms.models import Statement
from lms.services.forwarding import send_batch
from lms.services.statements import follow_events
from runs.services import progress
from tests.concurrency.threads import at_once
from tests.factories import threads
from tests.factories.classes import ENROLLED_AT, EnrolmentFactory
from tests.lms.lrs import Lrs
from tests.lms.test_forwarding import a_store
from tests.receiver import Receiver, receiving

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_workers_tell_all_once():
    run, passages = threads.run_with_text("One.")
    with receiving(Receiver(answers=Lrs())) as receiver:
        store = a_store(receiver, run, at_once=4)
        for _ in range(5):
            student = EnrolmentFactory(run=run)
            progress.finished(enrolment=student, lesson_id=passages[0].lesson_id, now=ENROLLED_AT)
        at_once(*[follow_events] * 2)
        assert Statement.objects.count() == 10
        for _ in range(4):
            at_once(*[lambda: send_batch(store_id=store.pk, now=ENROLLED_AT)] * 2)
        assert sum(receiver.answers.batches) == len(receiver.answers.kept) == 10
