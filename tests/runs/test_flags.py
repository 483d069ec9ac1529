"""Calling something wrong: said once a person and thing, answered for all who said it, and told to nobody else."""

import datetime as dt
import re
from urllib.parse import urljoin

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from audit.models import Event
from common import clock
from courses.models import Passage
from quizzes.models import Attempt
from quizzes.services.finishing import hand_in
from runs.models import Flag
from runs.rules.flags import MOST
from runs.services.openings import set_openings
from tests.factories import questions, texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
SAID = {"reason": "slip", "words": "It should be 1893, <b>not</b> 1983."}


@made_once
def run():
    texts.lesson(texts.module(texts.course()), passages=[f"Passage {n}." for n in range(1, 14)])
    return RunFactory()


@signed_in
def student(run):
    return EnrolmentFactory(run=run)


@made_once
def passage(run):
    return Passage.objects.first()


def address(run, passage):
    return reverse(
        "runs:flag_passage", args=[run.key, *passage.lesson.url_path.strip("/").split("/")[-2:], passage.block]
    )


def asked(run, student, item=None):
    """Return an attempt of one question that a student is in, and the question's address."""
    now = clock.now()
    dates = {"opens_at": now - dt.timedelta(days=1), "due_at": now + dt.timedelta(days=1), "closes_at": None}
    activity = questions.offered(questions.quiz(item or questions.single()), run=run, **dates)
    attempt = questions.begun(activity, by=student, now=now)
    return attempt, reverse("runs:flag", args=[run.key, "item", attempt.items.get().version.uuid])


def test_a_passage_is_flagged_once_and_said_again_the_later_words_stand(client, student, run, passage):
    for words in ("First.", "First.", "Second."):
        assert client.post(address(run, passage), {**SAID, "words": words}).status_code == 302
    assert [(one.words, one.reason) for one in Flag.objects.all()] == [("Second.", "slip")]
    assert Event.objects.filter(name="runs.flagged").count() == 1
    assert "Second." in client.get(address(run, passage)).text


def test_the_database_holds_one_open_flag_a_person_and_thing(student, passage):
    row = {"enrolment": student, "kind": "passage", "thing": passage.uuid, "reason": "slip", "made_at": clock.now()}
    Flag.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Flag.objects.create(**row)


@pytest.mark.parametrize(
    "wrong", [{"reason": ""}, {"reason": "key"}, {"reason": "made-up"}, {"words": "x" * 601}, {"words": "a\0b"}]
)
def test_what_is_wrong_with_the_form_is_said_and_the_words_come_back(client, student, run, passage, wrong):
    page = client.post(address(run, passage), {**SAID, **wrong})
    assert page.status_code == 422
    assert not Flag.objects.exists()
    if len(wrong.get("words", "")) != 3:
        assert (wrong.get("words") or "It should be 1893") in page.text


def test_more_than_ten_in_an_hour_wait_and_keep_their_words(client, student, run):
    for passage in Passage.objects.all()[:MOST]:
        assert client.post(address(run, passage), SAID).status_code == 302
    page = client.post(address(run, Passage.objects.last()), SAID)
    assert page.status_code == 429
    assert "Wait 60 minutes" in page.text
    assert "It should be 1893" in page.text
    assert client.post(address(run, Passage.objects.first()), {**SAID, "words": "Again."}).status_code == 302
    assert Flag.objects.count() == MOST


def test_a_question_is_flagged_from_the_attempt_which_stays_as_it_is(client, student, run):
    attempt, flag = asked(run, student)
    page = client.get(reverse("quizzes:take", args=[run.key, attempt.uuid])).text
    assert f'<a href="{flag}" target="_blank">' in page
    assert page.count("<form") == client.get(reverse("runs:flags", args=[run.key])).text.count("<form") + 1
    shown = client.get(flag).text
    assert "the charge has a speaker" not in shown, "the key"
    assert "You took a report" not in shown, "a misreading"
    client.post(flag, {"reason": "key", "words": ""})
    attempt.refresh_from_db()
    assert attempt.state == Attempt.State.OPEN


def test_a_question_is_flagged_from_the_review_as_the_version_that_was_asked(client, student, run):
    attempt, flag = asked(run, student)
    hand_in(attempt=attempt, enrolment=student, now=clock.now())
    assert flag in client.get(reverse("quizzes:review", args=[run.key, attempt.uuid])).text
    client.post(flag, {"reason": "unclear", "words": ""})
    assert Flag.objects.get().thing == attempt.items.get().version.uuid


def test_a_question_that_one_was_not_asked_does_not_exist(client, student, run):
    _attempt, flag = asked(run, EnrolmentFactory(run=run))
    assert client.get(flag).status_code == 404
    assert client.post(flag, {"reason": "key"}).status_code == 404


def test_those_who_teach_see_it_by_thing_with_its_key_and_answer_everybody_at_once(client, student, run, mailoutbox):
    item = questions.single()
    _attempt, flag = asked(run, student, item)
    other = EnrolmentFactory(run=run)
    client.post(flag, {"reason": "key", "words": "Two <b>are</b> right.", "wants_mail": "on"})
    Flag.objects.create(
        enrolment=other, kind="item", thing=item.current.uuid, reason="unclear", words="Which?", made_at=clock.now()
    )
    lead = teacher(run)
    client.force_login(lead.user)
    assert "1 thing called wrong" in client.get(reverse("teaching:overview", args=[run.key])).text
    listed = client.get(reverse("teaching:flags", args=[run.key])).text
    desk = reverse("teaching:flag", args=[run.key, "item", item.current.uuid])
    assert f'href="{desk}"' in listed
    page = client.get(desk).text
    assert "Two &lt;b&gt;are&lt;/b&gt; right." in page
    assert "A commander" in page
    assert "Right would be:" in page
    assert client.post(desk, {"words": "  "}).status_code == 422
    client.post(desk, {"words": "Both count now."})
    assert set(Flag.objects.values_list("answer", "answered_by")) == {("Both count now.", lead.pk)}
    assert Event.objects.filter(name="runs.flag_answered", actor=lead.user.uuid).count() == 2
    assert client.post(desk, {"words": "Again."}).status_code == 409
    assert "Both count now." in client.get(desk).text


def test_the_answer_is_told_on_the_first_page_until_it_was_read_and_never_to_classmates(client, student, run, passage):
    client.post(address(run, passage), SAID)
    Flag.objects.update(answer="Mended.", answered_at=clock.now(), answered_by=teacher(run))
    assert "What you called wrong is answered" in client.get("/").text
    assert "Mended." in client.get(reverse("runs:flags", args=[run.key])).text
    assert "is answered" not in client.get("/").text
    client.force_login(EnrolmentFactory(run=run).user)
    for page in ("/", reverse("runs:flags", args=[run.key]), address(run, passage)):
        text = client.get(page).text
        assert "Mended." not in text
        assert student.user.name not in text
        assert "1893" not in text


def test_mail_goes_to_who_asked_for_it(client, student, run, passage, mailoutbox, django_capture_on_commit_callbacks):
    other = EnrolmentFactory(run=run)
    client.post(address(run, passage), {**SAID, "wants_mail": "on"})
    client.force_login(other.user)
    client.post(address(run, passage), SAID)
    client.force_login(teacher(run).user)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("teaching:flag", args=[run.key, "passage", passage.uuid]), {"words": "Mended."})
    assert [mail.to for mail in mailoutbox] == [[student.user.email]]
    assert "Mended." in mailoutbox[0].body


def test_another_runs_flags_are_not_there(client, student, run, passage):
    client.post(address(run, passage), SAID)
    other = RunFactory(course=run.course)
    client.force_login(teacher(other).user)
    assert client.get(reverse("teaching:flag", args=[other.key, "passage", passage.uuid])).status_code == 404
    assert client.get(reverse("teaching:flags", args=[run.key])).status_code == 404


def test_the_list_takes_the_same_statements_for_two_things_and_for_ten(client, student, run):
    lead = teacher(run)
    desk = reverse("teaching:flags", args=[run.key])

    def sent(things):
        client.force_login(student.user)
        for passage in things:
            client.post(address(run, passage), SAID)
        client.force_login(lead.user)
        client.get(desk)
        with statements() as told:
            client.get(desk)
        return len(told)

    passages = list(Passage.objects.all())
    assert sent(passages[:2]) == sent(passages[2:10])


def test_each_passage_of_a_lesson_leads_there(client, student, run, passage):
    lesson = f"/runs/{run.key}/text/a-module/a-lesson/"
    link = next(
        one
        for one in re.findall(r'href="([^"]+)"', client.get(lesson).text)
        if "flag/" in one and str(passage.block) in one
    )
    assert urljoin(lesson, link) == address(run, passage)


def test_the_same_block_in_a_copied_lesson_is_another_passage(client, student, run, passage):
    copied = passage.lesson.copy(update_attrs={"title": "A copy", "slug": "a-copy"})
    other = Passage.objects.get(lesson=copied, block=passage.block)
    client.post(address(run, passage), {**SAID, "words": "Of the first."})
    client.post(address(run, other), {**SAID, "words": "Of the copy."})
    assert {(one.thing, one.words) for one in Flag.objects.all()} == {
        (passage.uuid, "Of the first."),
        (other.uuid, "Of the copy."),
    }
    assert "“A copy”" in client.get(address(run, other)).text
    assert "“A copy”" not in client.get(address(run, passage)).text


def test_a_passage_keeps_its_id_when_its_lesson_is_published_again(passage):
    passage.lesson.save_revision().publish()
    assert Passage.objects.get(pk=passage.pk).uuid == passage.uuid


def test_a_passage_of_a_lesson_that_has_not_opened_is_neither_shown_nor_flagged(client, student, run, passage):
    tomorrow = clock.now() + dt.timedelta(days=1)
    set_openings(run=run, openings={passage.lesson_id: tomorrow}, by=None, now=clock.now())
    for url in (address(run, passage), reverse("runs:flag", args=[run.key, "passage", passage.uuid])):
        assert client.get(url).status_code == 404
        assert client.post(url, SAID).status_code == 404
    client.force_login(teacher(run).user)
    assert client.get(address(run, passage)).status_code == 200
