"""The marker's screens of essays: without names, one after the other, in the run alone; what the student then reads."""

from datetime import timedelta

import pytest
from django.urls import reverse

from essays.models import Remark
from essays.services.saving import NotOpen
from grading.models import LineItem
from grading.services.extensions import give_extension
from grading.services.release import release
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.essays import NOW, TEXT, added, essay, handed_in, offered, saved
from tests.factories.threads import run_with_text
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
LEVELS = {"level-argument": "2.000", "level-evidence": "4.000", "comment": "Well argued."}
SAID = {"quote": "one reason", "remark": "Which one?", "only_remark": "1"}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered()


@signed_in
def marker(activity):
    return teacher(activity.run, role=Enrolment.Role.ASSISTANT)


def desk(name, activity, *args):
    return reverse(f"essays_desk:{name}", args=[activity.run.key, *args])


def text_of(submission):
    return desk("text", submission.draft.activity, submission.uuid)


def test_the_tab_lists_what_waits_and_what_is_being_written(client, activity, marker):
    handed_in(activity)
    saved(activity, EnrolmentFactory(run=activity.run))
    page = client.get(desk("essays", activity)).text
    assert desk("next", activity, activity.uuid) in page
    assert "1 essay to mark" in client.get(reverse("teaching:overview", args=[activity.run.key])).text


def test_no_screen_of_marking_says_whose_a_text_is(client, activity, marker):
    student = EnrolmentFactory(run=activity.run, user__name="Zarmina Unmistakable")
    submission = handed_in(activity, student)
    for page in (desk("essays", activity), desk("pile", activity, activity.uuid), text_of(submission)):
        assert "Zarmina" not in client.get(page).text
    assert "Zarmina" in client.get(desk("class", activity, activity.uuid)).text


def test_the_class_list_holds_who_has_added_a_file_and_written_nothing(client, marker):
    activity = offered(essay(takes="files"))
    client.force_login(teacher(activity.run).user)
    added(activity, EnrolmentFactory(run=activity.run, user__name="Zarmina"))
    assert "being written" in client.get(desk("class", activity, activity.uuid)).text


def test_the_class_list_says_whose_text_came_after_the_end(client, activity, marker):
    student = EnrolmentFactory(run=activity.run)
    with pytest.raises(NotOpen):
        saved(activity, student, now=activity.closes_at)
    assert client.get(desk("class", activity, activity.uuid)).text.count("something came after the end") == 1
    extend = {"due_at": activity.closes_at + timedelta(days=2), "reason": "Ill.", "by": teacher(activity.run).user}
    give_extension(enrolment=student, activity=activity, now=activity.closes_at, **extend)
    assert handed_in(activity, student, now=activity.closes_at + timedelta(days=1)).version.words == 12


def test_saving_goes_on_to_the_next_and_at_the_end_to_the_list(client, activity, marker):
    texts = sorted((handed_in(activity) for _ in range(2)), key=lambda one: one.uuid)
    following = client.get(desk("next", activity, activity.uuid))
    assert following.url == text_of(texts[0])
    answer = client.post(following.url, LEVELS)
    assert answer.url == text_of(texts[1])
    assert client.post(answer.url, LEVELS).url == desk("pile", activity, activity.uuid)
    assert "Every essay that was handed in is marked." in client.get(desk("pile", activity, activity.uuid)).text


def test_words_on_a_quote_are_added_and_what_was_chosen_stays(client, activity, marker):
    submission = handed_in(activity)
    page = client.post(text_of(submission), {**SAID, "level-argument": "1.000", "comment": "So far"}).text
    assert '<mark class="remarked"' in page
    assert "Which one?" in page
    assert "So far" in page
    assert page.count(" checked") == 1
    submission.refresh_from_db()
    assert submission.points is None


def test_words_that_do_not_stand_in_the_text_come_back_with_a_sentence(client, activity, marker):
    submission = handed_in(activity)
    page = client.post(text_of(submission), {**LEVELS, "quote": "never written", "remark": "My words."}).text
    assert "These words do not stand in the text." in page
    assert "My words." in page
    submission.refresh_from_db()
    assert submission.points is None


def test_the_second_of_two_markers_is_told(client, activity, marker):
    submission = handed_in(activity)
    client.post(text_of(submission), LEVELS)
    page = client.post(text_of(submission), {**LEVELS, "level-argument": "0.000", "seen_at": ""}).text
    assert "Somebody marked this essay while you did" in page
    assert f"Marked by {marker.user}" in page


def test_a_time_that_is_none_is_no_failure(client, activity, marker):
    submission = handed_in(activity)
    assert client.post(text_of(submission), {**LEVELS, "seen_at": "2026-13-45T00:00"}).status_code == 302
    page = client.post(text_of(submission), {**LEVELS, "seen_at": "2026-13-45T00:00"}).text
    assert "Somebody marked this essay while you did" in page


def test_a_remark_is_taken_off(client, activity, marker):
    submission = handed_in(activity)
    client.post(text_of(submission), SAID)
    answer = client.post(desk("remark_delete", activity, Remark.objects.get().uuid))
    assert answer.url == text_of(submission)
    assert not Remark.objects.exists()


def test_nul_and_html_in_a_remark_are_no_failure(client, activity, marker):
    submission = handed_in(activity)
    assert client.post(text_of(submission), {**SAID, "quote": "a\0b"}).status_code == 200
    page = client.post(text_of(submission), {**SAID, "remark": "<script>x</script>"}).text
    assert "<script>x" not in page


def test_a_text_of_another_run_does_not_exist(client, activity, marker):
    other = handed_in(offered(run=RunFactory(course=activity.run.course)))
    assert client.get(desk("text", activity, other.uuid)).status_code == 404


def test_the_student_reads_it_once_it_is_released(client, activity, marker):
    student = EnrolmentFactory(run=activity.run)
    submission = handed_in(activity, student)
    client.post(text_of(submission), SAID)
    client.post(text_of(submission), LEVELS)
    own = reverse("essays:handed_in", args=[activity.run.key, activity.uuid])
    client.force_login(student.user)
    before = client.get(own).text
    assert "Which one?" not in before
    assert "Well argued." not in before
    release(line_item=LineItem.objects.get(activity=activity), by=teacher(activity.run).user, now=NOW)
    after = client.get(own).text
    for words in ("Which one?", "Well argued.", "6 / 6", '<mark class="remarked"', "one reason</mark>"):
        assert words in after


def test_words_stay_marked_whatever_a_source_before_them_is_called(client):
    run, _passages = run_with_text()
    activity, student = offered(run=run), EnrolmentFactory(run=run)
    submission = handed_in(activity, student, "As [@a-lesson/passage-1] says, nobody knows.")
    lead = teacher(run)
    client.force_login(lead.user)
    client.post(text_of(submission), {**SAID, "quote": "passage 1 says, nobody"})
    client.post(text_of(submission), LEVELS)
    release(line_item=LineItem.objects.get(activity=activity), by=lead.user, now=NOW)
    client.force_login(student.user)
    for prefix in ("", "/ur"):
        page = client.get(prefix + reverse("essays:handed_in", args=[run.key, activity.uuid])).text
        assert "says, nobody</mark> knows." in page


@pytest.mark.parametrize("name", ["essays", "pile", "class"])
def test_a_list_takes_the_same_statements_however_long_it_is(client, activity, marker, name):
    address = desk(name, activity, *([] if name == "essays" else [activity.uuid]))
    for _ in range(2):
        handed_in(activity)
    client.get(address)
    with statements() as few:
        client.get(address)
    for _ in range(6):
        handed_in(activity)
    with statements() as many:
        client.get(address)
    assert len(few) == len(many)


def test_a_text_takes_the_same_statements_however_much_is_said_to_it(client, activity, marker):
    submission = handed_in(activity, text=f"{TEXT} [@a-lesson/a-passage]")
    client.post(text_of(submission), SAID)
    client.get(text_of(submission))
    with statements() as few:
        client.get(text_of(submission))
    for _ in range(5):
        client.post(text_of(submission), SAID)
    with statements() as many:
        client.get(text_of(submission))
    assert len(few) == len(many)


def test_the_class_by_name_tells_no_length_by_which_a_text_that_waits_were_known(client, activity, marker):
    submission = handed_in(activity)
    length = f"<td>{submission.version.words}</td>"
    assert length in client.get(desk("pile", activity, activity.uuid)).text
    assert length not in client.get(desk("class", activity, activity.uuid)).text
    client.post(text_of(submission), LEVELS)
    assert length in client.get(desk("class", activity, activity.uuid)).text
