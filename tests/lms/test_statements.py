"""What is done in a run whose statements a store gets becomes statements: each once, of students alone, and nobody's
words or right answers among them."""

import datetime as dt
import json
import uuid
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.conf import settings
from django.db import ProgrammingError, transaction

from audit.models import Event
from grading.models import LineItem
from grading.services.adjusting import override
from grading.services.release import release
from lms.models import Account, Follower, RecordStore, Statement
from lms.services.statements import follow_events
from quizzes.services.finishing import finish, hand_in
from runs.models import Enrolment, Run
from runs.services import progress
from tests.factories import essays, questions, threads
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.questions import NOW
from tests.factories.talking import Audience, Parted
from tests.lms.stores import store
from tests.lms.xapi import faults
from tests.statements import statements as sent

pytestmark = pytest.mark.django_db
BASE = settings.BASE_URL


@pytest.fixture(autouse=True)
def _each_is_sound() -> Iterator[None]:
    yield
    for body in Statement.objects.values_list("body", flat=True):
        assert faults(body) == []


def told(run: Run | None = None) -> list[dict]:
    """Follow the events and return the statements that there are, oldest first."""
    while follow_events():
        pass
    rows = Statement.objects.filter(**({"run": run} if run else {})).order_by("id")
    return list(rows.values_list("body", flat=True))


def verbs(found: list[dict]) -> list[str]:
    return [one["verb"]["id"].rpartition("/")[2] for one in found]


def answered(run: Run | None = None, by: Enrolment | None = None):
    """Return an attempt that is handed in, of three questions two of which were answered."""
    run, passages = threads.run_with_text() if run is None else (run, [])
    asked = questions.single(passage=passages[0] if passages else None)
    activity = questions.offered(questions.quiz(asked, questions.multiple(), questions.essay()), run=run)
    attempt = questions.begun(activity, by=by)
    questions.answer(attempt, 1, "a", at=NOW + dt.timedelta(minutes=1))
    questions.answer(attempt, 1, "b", at=NOW + dt.timedelta(minutes=2))
    questions.answer(attempt, 3, "So it says, as far as I can see.", at=NOW + dt.timedelta(minutes=3))
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW + dt.timedelta(minutes=5))


def test_an_attempt_tells_each_answer_and_its_end_and_nothing_of_what_is_right():
    attempt = answered()
    run = attempt.activity.run
    store(run)
    found = told()
    assert verbs(found) == ["answered", "answered", "completed"]
    first, second, last = found
    account = str(Account.objects.get(enrolment=attempt.enrolment).name)
    assert first["actor"]["account"] == {"homePage": f"{BASE}/", "name": account}
    item = attempt.items.get(position=1).version.item
    course = run.course.slug
    quiz = f"{BASE}/runs/{run.key}/quizzes/{attempt.activity.uuid}/"
    assert first["object"]["id"] == f"{BASE}/courses/{course}/#question-{item.uuid}"
    assert first["object"]["definition"]["interactionType"] == "choice"
    assert first["timestamp"] == "2026-09-30T10:02:00.000Z"
    assert first["result"] == {"response": "b"}
    assert first["context"]["registration"] == str(attempt.uuid)
    around = first["context"]["contextActivities"]
    assert [one["id"] for one in around["parent"]] == [quiz]
    assert [one["id"] for one in around["grouping"]] == [f"{BASE}/runs/{run.key}/", f"{BASE}/courses/{course}/"]
    passage = attempt.items.get(position=1).version.passage
    assert around["other"][0]["id"] == f"{BASE}/courses/{course}/a-module/a-lesson/#p-{passage.block}"
    assert second["object"]["definition"]["interactionType"] == "long-fill-in"
    assert "result" not in second
    assert last["object"]["id"] == quiz
    assert last["result"] == {"completion": True, "duration": "PT300S"}
    everything = json.dumps(found)
    assert not any(word in everything for word in ("success", "scaled", "correctResponsesPattern", "So it says"))
    assert str(attempt.enrolment.uuid) not in everything
    assert str(attempt.enrolment.user.uuid) not in everything
    assert attempt.enrolment.user.email not in everything


def test_an_attempt_whose_time_was_up_is_told_as_one_that_was_handed_in():
    attempt = questions.begun(questions.offered(questions.quiz(questions.single(), time_limit_minutes=10)))
    store(attempt.activity.run)
    finish(attempt=attempt, now=NOW + dt.timedelta(hours=1))
    assert verbs(told()) == ["completed"]
    assert told()[0]["result"]["duration"] == "PT600S"


def test_each_is_made_once_however_often_events_are_followed():
    attempt = answered()
    store(attempt.activity.run)
    first = told()
    Follower.objects.update(after=0)
    assert told() == first


def test_a_run_that_no_store_gets_makes_none():
    answered()
    store(RunFactory())
    assert told() == []
    assert not Account.objects.exists()


def test_a_store_that_is_off_misses_nothing():
    attempt = answered()
    store(attempt.activity.run, is_on=False)
    assert len(told()) == 3


def test_statements_stay_as_they_were_made():
    store(answered().activity.run)
    told()
    for change in (lambda: Statement.objects.update(body={}), lambda: Statement.objects.all().delete()):
        with pytest.raises(ProgrammingError, match="lms_statement"), transaction.atomic():
            change()


def test_a_lesson_is_told_when_it_is_begun_and_when_it_is_read():
    run, passages = threads.run_with_text()
    store(run)
    student, lesson = EnrolmentFactory(run=run), passages[0].lesson
    progress.reached(enrolment=student, passage=passages[0], now=NOW)
    progress.reached(enrolment=student, passage=passages[0], now=NOW)
    progress.reached(enrolment=student, passage=passages[1], now=NOW)
    progress.finished(enrolment=student, lesson_id=lesson.pk, now=NOW)
    assert list(Event.objects.values_list("name", flat=True)) == ["runs.lesson_begun", "runs.lesson_read"]
    assert set(Event.objects.values_list("subject", flat=True)) == {lesson.translation_key}
    found = told()
    assert verbs(found) == ["experienced", "completed"]
    assert {one["object"]["id"] for one in found} == {f"{BASE}/courses/{run.course.slug}/a-module/a-lesson/"}
    assert found[0]["object"]["definition"]["name"] == {"en": "A lesson"}
    progress.reopened(enrolment=student, lesson_id=lesson.pk, now=NOW)
    progress.finished(enrolment=student, lesson_id=lesson.pk, now=NOW)
    assert verbs(told()) == ["experienced", "completed", "completed"]


def test_reading_on_in_a_lesson_sends_no_more_than_before():
    run, passages = threads.run_with_text("One.", "Two.", "Three.")
    student = EnrolmentFactory(run=run)
    progress.reached(enrolment=student, passage=passages[0], now=NOW)
    with sent() as asked:
        progress.reached(enrolment=student, passage=passages[1], now=NOW)
    assert len(asked) == 3


def test_a_text_is_told_without_its_words():
    activity = essays.offered()
    store(activity.run)
    essays.handed_in(activity, text="A text that nobody else is to read but those who teach.")
    (one,) = told()
    assert verbs([one]) == ["completed"]
    assert one["object"]["id"] == f"{BASE}/runs/{activity.run.key}/essays/{activity.uuid}/"
    assert "nobody else" not in json.dumps(one)


def test_who_writes_in_a_thread_is_told_and_what_they_write_is_not():
    run, passages = threads.run_with_text()
    store(run)
    author, other = threads.member(run), threads.member(run)
    thread = threads.thread(author, passages[1], title="Is that so?", text="I doubt it.")
    threads.answer(other, thread, "It is.")
    found = told()
    assert verbs(found) == ["commented", "commented"]
    assert {one["object"]["id"] for one in found} == {f"{BASE}/runs/{run.key}/threads/{thread.uuid}/"}
    around = found[0]["context"]["contextActivities"]
    assert around["other"][0]["id"].endswith(f"/a-lesson/#p-{passages[1].block}")
    assert len({one["actor"]["account"]["name"] for one in found}) == 2
    assert not any(words in json.dumps(found) for words in ("Is that so", "I doubt", "It is."))


def test_what_is_written_under_an_alias_is_not_told_at_all():
    room = Parted(Audience.RUN)
    store(room.run)
    room.mode(Audience.RUN, is_anonymous=True)
    thread = threads.thread(room.ayesha, room.passages[0])
    threads.answer(room.hamza, thread, "Page nine does.")
    assert thread.is_anonymous
    assert told() == []


def test_of_those_who_teach_nothing_is_told():
    run, passages = threads.run_with_text()
    store(run)
    lead = teacher(run)
    threads.thread(lead, passages[0])
    progress.finished(enrolment=lead, lesson_id=passages[0].lesson_id, now=NOW)
    assert told() == []


def marked_run() -> tuple[LineItem, list[Enrolment]]:
    """Return a column of a machine's marks, and two students with one."""
    activity = questions.offered(questions.quiz(questions.single(points="4")))
    students = [EnrolmentFactory(run=activity.run) for _ in range(2)]
    for student, key in zip(students, "ab", strict=True):
        attempt = questions.begun(activity, by=student)
        questions.answer(attempt, 1, key)
        hand_in(attempt=attempt, enrolment=student, now=NOW)
    return LineItem.objects.get(activity=activity), students


def test_a_mark_is_told_when_it_is_released_and_when_it_changes_after_that():
    column, (first, _) = marked_run()
    store(column.run)
    lead = teacher(column.run)
    assert "scored" not in verbs(told())
    release(line_item=column, by=lead.user, now=NOW + dt.timedelta(days=1))
    scores = [one for one in told() if verbs([one]) == ["scored"]]
    assert [one["result"]["score"]["raw"] for one in scores] == [0.0, 4.0]
    assert scores[1]["result"]["score"] == {"scaled": 1.0, "raw": 4.0, "min": 0.0, "max": 4.0}
    override(line_item=column, enrolment=first, points=Decimal(3), reason="A good reason.", by=lead.user, now=NOW)
    last = told()[-1]
    assert (verbs([last]), last["result"]["score"]["raw"]) == (["scored"], 3.0)


def test_a_hundred_events_cost_no_more_statements_than_one():
    run, passages = threads.run_with_text("One.")
    store(run)

    def cost(students: int) -> int:
        for _ in range(students):
            progress.finished(enrolment=EnrolmentFactory(run=run), lesson_id=passages[0].lesson_id, now=NOW)
        with sent() as asked:
            follow_events()
        return len(asked)

    cost(1)  # which reads the course's outline
    assert cost(1) == cost(20)


def test_accounts_say_nothing_once_their_row_is_gone():
    attempt = answered()
    store(attempt.activity.run)
    before = told()
    Account.objects.all().delete()
    assert told() == before
    assert {uuid.UUID(one["actor"]["account"]["name"]).version for one in before} == {4}
    assert RecordStore.objects.count() == 1
