"""Of two who change one course's outline at the same moment one is told. Real threads."""

import pytest

from courses.models import LessonPage
from tests.api.conftest import Lms
from tests.concurrency.threads import at_once
from tests.factories import clients, texts
from tests.factories.classes import RunFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lms():
    run = RunFactory()
    for key in ("first", "second"):
        module = texts.module(run.course, key=key)
        for number in range(3):
            texts.lesson(module, key=f"{key}-{number}", passages=("Words.",))
    return Lms(clients.token(clients.client(run)))


def outline(lms) -> tuple[dict, str]:
    answer = lms.get("/api/v1/courses/a-course/outline")
    return answer.json(), answer["ETag"]


def put(lms, wanted, tag):
    return lms.put("/api/v1/courses/a-course/outline", wanted, headers={"if-match": tag})


def test_of_two_who_put_an_outline_at_once_one_is_told(lms):
    for _again in range(3):
        (mine, tag), (theirs, _same) = outline(lms), outline(lms)
        mine["modules"].reverse()
        theirs["modules"][0]["lessons"].reverse()
        first, second = mine["modules"]
        first["lessons"].append(second["lessons"].pop())
        told = at_once(lambda a=mine, t=tag: put(lms, a, t), lambda b=theirs, t=tag: put(lms, b, t))
        assert sorted(answer.status_code for answer in told) == [200, 412], told
        winner = next(answer for answer in told if answer.status_code == 200)
        assert outline(lms)[0] == winner.json()


def test_a_title_that_an_editor_publishes_meanwhile_is_not_lost(lms):
    wanted, tag = outline(lms)
    lesson = wanted["modules"][0]["lessons"][0]
    lesson["title"] = "From outside"
    page = LessonPage.objects.get(slug=lesson["key"])
    page.title = "By an editor"
    draft = page.save_revision(clean=False)
    told = at_once(lambda: put(lms, wanted, tag), draft.publish)
    shown = outline(lms)[0]["modules"][0]["lessons"][0]["title"]
    assert (told[0].status_code, told[1]) in ((412, None), (409, None))
    assert shown == "By an editor"
