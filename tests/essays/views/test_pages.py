"""A student's pages of an essay, without scripts: whatever goes wrong, the text that was written comes back."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from courses.models.library import Reference
from essays.models import Draft, Essay, Submission, Version
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import DUE, NOW, OPENS, TEXT, essay, handed_in, offered, saved
from tests.factories.threads import run_with_text
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
AFTER = DUE + dt.timedelta(days=8)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    """Set the clock, and hand out what sets it anew."""

    def at(moment):
        monkeypatch.setattr("common.clock.now", lambda: moment)

    at(NOW)
    return at


@made_once
def activity():
    return offered()


@signed_in
def student(activity):
    return EnrolmentFactory(run=activity.run)


def address(activity, name="essay", *more):
    return reverse(f"essays:{name}", args=[activity.run.key, activity.uuid, *more])


def sent(client, activity, text, *, base=0, do="save", **fields):
    """Send the writing page's form."""
    form = {"text": text, "event": str(uuid.uuid4()), "page": str(uuid.uuid4()), "base": base, "do": do, **fields}
    return client.post(address(activity), form)


def test_the_page_shows_the_task_its_rubric_and_what_it_is_about(client):
    run, (passage, _other) = run_with_text()
    activity = offered(essay(passage), run=run)
    client.force_login(EnrolmentFactory(run=run).user)
    page = client.get(address(activity)).content.decode()
    assert "Who <em>says</em> so?" in page
    assert "4 points" in page
    assert f"#{passage.fragment}" in page
    assert "[@a-lesson/passage-1]" in page
    assert "5 to 200 are asked" in page


def test_no_browser_keeps_a_copy_of_the_page_to_go_on_from(client, activity, student):
    assert "no-store" in client.get(address(activity))["Cache-Control"]


def test_a_draft_is_saved_and_stands_there_again(client, activity, student):
    assert sent(client, activity, TEXT).status_code == 302
    page = client.get(address(activity)).content.decode()
    assert TEXT in page
    assert "12 words" in page


def test_a_text_is_looked_at_and_handed_in(client, activity, student):
    answer = sent(client, activity, TEXT, do="look")
    assert answer.url == address(activity, "hand_in")
    page = client.get(answer.url).content.decode()
    assert '<p dir="auto">The author gives one reason.</p>' in page
    done = client.post(answer.url, {"number": 1}, follow=True)
    assert "Your essay is handed in." in done.content.decode()
    assert Submission.objects.get().version.sha256 in done.content.decode()


def test_who_saves_over_a_newer_text_gets_both_back(client, activity, student):
    saved(activity, student, "What the phone wrote.")
    answer = sent(client, activity, "What the tab wrote.")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What the phone wrote." in page
    assert "What the tab wrote." in page
    again = sent(client, activity, "What both wrote.", base=1)
    assert again.status_code == 302
    assert Draft.objects.get().current.kept.text == "What both wrote."


def test_a_text_that_comes_too_late_is_given_back_and_kept(client, activity, student, now):
    now(AFTER)
    answer = sent(client, activity, "Written too late.")
    assert answer.status_code == 409
    assert "The essay has closed" in answer.content.decode()
    assert "Written too late." in answer.content.decode()
    assert Version.objects.get().kept.text == "Written too late."
    assert "Written too late." in client.get(address(activity, "version", 1)).content.decode()


def test_a_text_that_is_too_long_is_given_back(client, activity, student):
    saved(activity, student)
    answer = sent(client, activity, "x" * 100_001, base=1)
    assert answer.status_code == 422
    assert "x" * 100_001 in answer.content.decode()
    assert "100,000 fit" in answer.content.decode()
    assert Draft.objects.get().current.kept.text == TEXT


def test_ten_megabytes_are_refused_in_a_sentence(client, activity, student):
    saved(activity, student)
    answer = sent(client, activity, "x" * 10_000_000)
    assert answer.status_code == 413
    assert "Go back in your browser" in answer.content.decode()
    assert Draft.objects.get().current.kept.text == TEXT


def test_what_is_sent_signed_out_comes_back(client, activity):
    answer = sent(client, activity, "Half an hour's work.")
    assert answer.status_code == 401
    assert "Half an hour&#x27;s work." in answer.content.decode()
    assert not Version.objects.exists()


def test_nul_in_any_field_is_no_failure(client, activity, student):
    answer = sent(client, activity, "a\0b", event="\0", page="\0", sequence="\0", base="\0")
    assert answer.status_code == 302
    assert Version.objects.get().kept.text == "ab"


@pytest.mark.parametrize("text", ["", "   \n", "-"])
def test_an_empty_text_is_not_handed_in(client, activity, student, text):
    answer = client.get(sent(client, activity, text, do="look").url, follow=True)
    assert "There is nothing to hand in yet" in answer.content.decode()
    assert not Submission.objects.exists()


def test_another_students_versions_do_not_exist(client, activity, student):
    other = EnrolmentFactory(run=activity.run)
    saved(activity, other, "Theirs alone.")
    for name, more in (("versions", []), ("version", [1]), ("handed_in", [])):
        assert client.get(address(activity, name, *more)).status_code == 404
    saved(activity, student, "Mine.")
    assert "Theirs" not in client.get(address(activity, "version", 1)).content.decode()


def test_an_earlier_version_is_gone_back_to_and_the_newer_one_stays(client, activity, student):
    saved(activity, student, "The first thought, whole.")
    saved(activity, student, "Another thought.", base=1)
    assert "Version 2" in client.get(address(activity, "versions")).content.decode()
    client.post(address(activity, "version", 1), {"event": str(uuid.uuid4()), "base": 2})
    assert Draft.objects.get().current.kept.text == "The first thought, whole."
    assert Version.objects.count() == 3


def test_codes_become_links_to_the_works_and_passages(client):
    run, (passage, _other) = run_with_text()
    texts.entry(Reference, run.course, key="a-work", kind="report", title="A work", authors=[{"family": "Khan"}])
    activity, student = offered(essay(passage), run=run), EnrolmentFactory(run=run)
    client.force_login(student.user)
    saved(activity, student, "As [@a-work] and [@a-lesson/passage-1] say, and [@nobody] does not.")
    page = client.get(address(activity, "hand_in")).content.decode()
    assert f'href="/runs/{run.key}/works/#w-a-work"' in page
    assert f"#{passage.fragment}" in page
    assert "[@nobody]" in page


def test_html_of_ones_own_stays_words(client, activity, student):
    saved(activity, student, "<script>alert(1)</script> <img src=x onerror=y> [a](javascript:b)")
    page = client.get(address(activity, "hand_in")).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="javascript' not in page


@pytest.mark.parametrize(
    ("shown", "first", "then"), [("before", True, True), ("after", False, True), ("never", False, False)]
)
def test_the_example_is_shown_as_the_instructor_chose(client, shown, first, then):
    marks = [{"criterion": "argument", "points": "2", "why": "It answers at once."}]
    activity = offered(essay(exemplar="A sound example.", exemplar_marks=marks, exemplar_shown=shown))
    student = EnrolmentFactory(run=activity.run)
    client.force_login(student.user)
    assert ("A sound example." in client.get(address(activity)).content.decode()) is first
    handed_in(activity, student)
    page = client.get(address(activity, "handed_in")).content.decode()
    assert ("A sound example." in page and "It answers at once." in page) is then


@pytest.mark.parametrize(
    ("moment", "words"), [(OPENS - dt.timedelta(hours=1), "not open yet"), (AFTER, "The essay is closed")]
)
def test_outside_its_time_the_page_says_so(client, activity, student, now, moment, words):
    now(moment)
    page = client.get(address(activity)).content.decode()
    assert words in page
    assert 'name="text"' not in page


def test_before_it_opens_the_page_shows_its_dates_and_nothing_of_the_task(client, now):
    run, (passage, _other) = run_with_text()
    activity = offered(essay(passage, exemplar="A sound example.", exemplar_shown="before"), run=run)
    client.force_login(EnrolmentFactory(run=run).user)
    hidden = ("Who <em>says</em> so?", "4 points", f"#{passage.fragment}", "A sound example.")
    shown = client.get(address(activity)).text
    assert all(one in shown for one in hidden)
    now(OPENS - dt.timedelta(hours=1))
    ahead = client.get(address(activity)).text
    assert not any(one in ahead for one in hidden)
    assert "Opens" in ahead


def test_who_teaches_sees_the_task_and_cannot_write(client, activity):
    client.force_login(teacher(activity.run).user)
    assert "You teach in this run" in client.get(address(activity)).content.decode()
    assert sent(client, activity, TEXT).status_code == 403


def test_after_the_due_date_one_is_told_that_it_is_late(client, activity, student, now):
    saved(activity, student)
    now(DUE + dt.timedelta(hours=1))
    assert "what you hand in now is late" in client.get(address(activity, "hand_in")).content.decode()


@pytest.mark.parametrize("name", ["essay", "hand_in", "versions"])
def test_a_page_takes_the_same_statements_however_much_there_is(client, name):
    run, passages = run_with_text(*(f"Passage {n} says this." for n in range(12)))
    activity, student = offered(essay(passages[0]), run=run), EnrolmentFactory(run=run)
    client.force_login(student.user)
    saved(activity, student, "As [@a-lesson/passage-1] says.")
    client.get(address(activity, name))
    with statements() as few:
        client.get(address(activity, name))
    Essay.objects.get().sources.create(lesson=passages[5].lesson, passage=passages[5], position=2)
    for n in range(2, 12):
        saved(activity, student, " ".join(f"[@a-lesson/passage-{m}]" for m in range(1, n)) + " say.", base=n - 1)
    with statements() as many:
        client.get(address(activity, name))
    assert len(few) == len(many), many
