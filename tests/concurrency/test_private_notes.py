"""One reader's notes, sent twice at once."""

import uuid

import pytest

from courses.models import Anchor
from runs.models import LostMark, PrivateNote
from runs.services import private_notes as services
from tests.concurrency.threads import at_once
from tests.factories import threads as make

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_form_sent_twice_at_once_keeps_one_note():
    run, passages = make.run_with_text()
    kept = {"enrolment": make.member(run), "passage": passages[0], "now": make.later()}
    event = uuid.uuid4()
    one, other = at_once(*[lambda: services.keep(text="Once.", event=event, **kept)] * 2)
    assert one == other
    for _ in range(2):  # the same words under two ids, as from two windows
        at_once(*[lambda: services.keep(quote="One thing", event=uuid.uuid4(), **kept)] * 2)
    assert PrivateNote.objects.count() == Anchor.objects.count() == 2


def test_a_mark_made_twice_at_once_is_one():
    run, passages = make.run_with_text()
    marked = {"enrolment": make.member(run), "passage": passages[0], "now": make.later()}
    assert at_once(*[lambda: services.call_lost(**marked)] * 4) == [None] * 4
    assert LostMark.objects.count() == 1
