"""From what a student does to the store, as the clock has it done."""

import pytest

from lms.tasks import make_statements
from runs.services import progress
from tests.factories import threads
from tests.factories.classes import ENROLLED_AT, EnrolmentFactory
from tests.lms.lrs import Lrs
from tests.lms.test_forwarding import a_store
from tests.receiver import Receiver, receiving, with_status

pytestmark = pytest.mark.django_db


def test_a_lesson_that_was_read_arrives_at_each_store_that_listens():
    run, passages = threads.run_with_text("One.")
    with receiving(Receiver(answers=with_status(500))) as down, receiving(Receiver(answers=Lrs())) as receiver:
        for one in (down, receiver):
            a_store(one, run)
        progress.finished(enrolment=EnrolmentFactory(run=run), lesson_id=passages[0].lesson_id, now=ENROLLED_AT)
        make_statements()
        make_statements()
        verbs = [one["verb"]["display"]["en"] for one in receiver.answers.kept.values()]
    assert verbs == ["experienced", "completed"]
    assert receiver.answers.batches == [2]
    assert len(down.came) == 1
