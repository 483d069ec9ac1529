"""An anchor that is placed while the lesson is being published waits, and then stands on the new text or not at all."""

import threading

import pytest
from django.db import connection, transaction

from common.errors import Refusal
from courses.models import Anchor, LessonPage, Passage
from courses.services import anchoring
from tests.factories import texts

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = "Moscow opened its own round of regional talks."


@pytest.mark.parametrize(
    ("after", "stands"),
    [("At the end of that year Moscow opened its own round of regional talks.", True), ("It opened nothing.", False)],
)
def test_placing_waits_for_publishing(after, stands):
    lesson = texts.lesson(texts.module(texts.course()), passages=(BEFORE,))
    passage = Passage.objects.get()
    results: list[Anchor | Refusal] = []

    def place():
        try:
            results.append(anchoring.place(passage=passage, exact="regional talks", start=BEFORE.index("regional")))
        except Refusal as refusal:
            results.append(refusal)
        finally:
            connection.close()

    with transaction.atomic():
        page = LessonPage.objects.get(pk=lesson.pk)
        block = page.body.raw_data[0]
        page.body = [{**block, "value": {**block["value"], "text": f"<p>{after}</p>"}}]
        page.save_revision().publish()
        reader = threading.Thread(target=place)
        reader.start()
        reader.join(timeout=0.5)
        assert reader.is_alive(), "it waits"
    reader.join(timeout=30)
    (result,) = results
    if not stands:
        assert isinstance(result, Refusal)
    else:
        assert (result.start, result.state) == (after.index("regional"), Anchor.State.ANCHORED)
