"""A quiz through the browser's forms alone: begin, answer, hand in, receipt, review."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from courses.models import Passage
from grading.selectors.line_items import for_activity
from grading.services.line_items import open_line_item
from grading.services.release import release
from quizzes.models import Attempt, Response
from quizzes.selectors.answers import questions
from quizzes.services.marking import mark
from runs.models import Enrolment
from tests.factories import grades, texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.questions import (
    MULTIPLE,
    NOW,
    NUMERIC,
    SINGLE,
    answer,
    begun,
    essay,
    item,
    numeric,
    offered,
    quiz,
    single,
)
from tests.made_once import signed_in
from tests.quizzes.kinds.versions import EACH, KEYS
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
TELLS = ("tells_mark", "tells_key", "tells_feedback")


@pytest.fixture
def clock(monkeypatch):
    """Set the time by calling it."""

    def set_to(moment):
        monkeypatch.setattr("common.clock.now", lambda: moment)

    set_to(NOW)
    return set_to


@pytest.fixture
def activity(clock):
    return offered(quiz(single(), item("multiple_choice", MULTIPLE), numeric(), essay(), time_limit_minutes=30))


@signed_in
def student(activity):
    return EnrolmentFactory(run=activity.run)


@pytest.fixture
def attempt(activity, student):
    return begun(activity, by=student)


def at(name, attempt):
    return reverse(f"quizzes:{name}", args=[attempt.enrolment.run.key, attempt.uuid])


def quiz_url(activity):
    return reverse("quizzes:quiz", args=[activity.run.key, activity.uuid])


def form(attempt, *raws, **more):
    """Return what the take page would post with these answers, in the order of the questions."""
    posted = dict(more)
    for question, raw in zip(questions(attempt), raws, strict=True):
        posted[f"{question.name}-seen"] = question.seen
        if raw is not None:
            posted[question.name] = raw
    return posted


def kept(attempt):
    return [question.data for question in questions(attempt)]


def test_the_quizs_page_shows_its_terms_and_a_post_begins(client, activity, student):
    page = client.get(quiz_url(activity)).text
    assert "30" in page
    assert "Karachi time" in page
    begun_at = client.post(quiz_url(activity))
    assert begun_at.url == at("take", Attempt.objects.get())


def test_an_open_attempt_is_offered_to_go_on_with(client, activity, attempt):
    assert at("take", attempt) in client.get(quiz_url(activity)).text


def test_the_form_saves_what_was_changed_and_goes_on(client, attempt):
    went = client.post(at("take", attempt), form(attempt, "b", ["a", "b"], "1,300", "", to="2"))
    assert went.url == at("take", attempt) + "#q-2"
    assert kept(attempt) == [{"choice": "b"}, {"choices": ["a", "b"]}, {"value": "1300"}, None]
    client.post(at("take", attempt), form(attempt, "b", ["a", "b"], "1300", "Some words."))
    assert Response.objects.count() == 4


def test_a_form_from_an_older_tab_overwrites_nothing_it_did_not_change(client, attempt):
    older = form(attempt, None, None, None, "")
    client.post(at("take", attempt), form(attempt, "b", ["a"], "5", "Newer words."))
    client.post(at("take", attempt), {**older, questions(attempt)[0].name: "c"})
    assert [data and next(iter(data.values())) for data in kept(attempt)][:3] == ["c", ["a"], "5"]
    assert questions(attempt)[3].text == "Newer words."


def test_an_answer_can_be_taken_back(client, attempt):
    client.post(at("take", attempt), form(attempt, "b", ["a"], "5", ""))
    client.post(at("take", attempt), form(attempt, "b", None, "", ""))
    assert kept(attempt)[1:3] == [{"choices": []}, {"value": None}]


def test_a_bad_answer_is_told_beside_its_question_and_the_rest_is_saved(client, attempt):
    page = client.post(at("take", attempt), form(attempt, "b", None, "many", "", to="4"))
    assert page.status_code == 422
    assert "Refused: This is no number" in page.text
    assert kept(attempt)[0] == {"choice": "b"}
    assert kept(attempt)[2] is None
    assert page.text.count("Saved at 15:00:00") == 1, "it is told what was saved"
    assert page.text.count("Not answered yet") == 2
    assert 'value="many"' in page.text, "what was typed can be mended"


def test_a_sign_that_no_page_has_is_left_out_of_what_is_mended(client, attempt):
    page = client.post(at("take", attempt), form(attempt, None, None, "ma\0ny", None))
    assert page.status_code == 422
    assert 'value="many"' in page.text


def test_an_essay_that_is_refused_is_not_written_again(client, attempt):
    answer(attempt, 4, "Short.")
    page = client.post(at("take", attempt), form(attempt, None, None, None, "word " * 5000))
    assert "The text has more than 20000 characters" in page.text
    assert "The answer saved at 15:00:00 stays" in page.text
    assert page.text.count("word ") > 4000


def test_an_end_on_another_day_is_told_with_its_day(client, attempt):
    Attempt.objects.update(deadline_at=NOW + timedelta(hours=1))
    assert "until 16:00<" in client.get(at("take", attempt)).text
    Attempt.objects.update(deadline_at=NOW + timedelta(days=1))
    assert re.search(r"until \d+ \w+, 15:00<", client.get(at("take", attempt)).text)


def test_the_page_says_when_each_answer_was_saved(client, attempt):
    answer(attempt, 1, "b")
    assert "Saved at 15:00:00" in client.get(at("take", attempt)).text


def test_before_handing_in_it_names_what_has_no_answer(client, attempt):
    answer(attempt, 1, "b")
    page = client.get(at("submit", attempt)).text
    assert "3 questions have no answer" in page
    assert at("take", attempt) + "#q-2" in page
    assert at("take", attempt) + "#q-1" not in page


def test_a_look_at_the_page_hands_nothing_in_and_a_post_does(client, attempt):
    client.get(at("submit", attempt))
    assert Attempt.objects.get().state == Attempt.State.OPEN
    assert client.post(at("submit", attempt)).url == at("receipt", attempt)
    assert Attempt.objects.get().state == Attempt.State.SUBMITTED
    assert client.post(at("submit", attempt)).url == at("receipt", attempt)


def test_the_receipt_can_be_kept_as_a_file_and_is_found_genuine_by_anybody(client, attempt):
    answer(attempt, 1, "b")
    client.post(at("submit", attempt))
    file = client.get(at("receipt_file", attempt))
    assert file.headers["Content-Disposition"].startswith("attachment")
    client.logout()
    page = client.post(reverse("quizzes:verify"), {"receipt": file.text})
    assert "Genuine" in page.text
    assert "choice b" in page.text
    assert attempt.enrolment.user.name not in page.text


def test_a_receipt_states_the_parts_of_an_answer_as_words(client, clock):
    attempt = begun(offered(quiz(item("true_false", EACH["true_false"].body))))
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, KEYS["true_false"])
    client.post(at("submit", attempt))
    page = client.get(at("receipt", attempt)).text
    assert "parts reason a, verdict true" in page


@pytest.mark.parametrize("role", [Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
def test_staff_of_the_run_learn_whose_receipt_it_is_and_others_do_not(client, attempt, role):
    client.post(at("submit", attempt))
    pasted = {"receipt": client.get(at("receipt_file", attempt)).text}
    for enrolment, is_told in ((teacher(attempt.enrolment.run, role=role), True), (teacher(), False)):
        client.force_login(enrolment.user)
        page = client.post(reverse("quizzes:verify"), pasted).text
        assert (attempt.enrolment.user.name in page) is is_told


def test_a_changed_receipt_is_told_as_such(client):
    assert "no receipt of this site" in client.post(reverse("quizzes:verify"), {"receipt": "something"}).text


def test_after_the_time_nothing_can_be_changed_and_what_was_saved_is_handed_in(client, attempt, clock):
    answer(attempt, 1, "b")
    clock(NOW + 35 * MINUTE)
    page = client.get(at("take", attempt)).text
    assert "The time is up" in page
    assert "Save and go on" not in page
    client.post(at("take", attempt), form(attempt, "c", None, "", ""))
    assert kept(attempt)[0] == {"choice": "b"}
    clock(NOW + 41 * MINUTE)
    assert client.get(at("take", attempt)).url == at("receipt", attempt)
    assert Attempt.objects.get().state == Attempt.State.EXPIRED


def test_a_form_that_comes_after_the_grace_is_kept_whole_for_the_instructor_and_its_student_is_told(
    client, attempt, clock
):
    clock(NOW + 41 * MINUTE)
    went = client.post(at("take", attempt), form(attempt, "b", None, "5", "Words of an hour."), follow=True)
    assert went.redirect_chain == [(at("receipt", attempt), 302)]
    assert went.text.count("The time was up before this answer was given") == 1
    assert list(Response.objects.values_list("counts", flat=True)) == [False] * 3
    assert Attempt.objects.get().receipt["states"]["answers"][0]["answer"] is None


def test_a_wrong_option_opens_the_passage_that_refutes_it(client, clock):
    course = texts.course()
    lesson = texts.lesson(texts.module(course), passages=("One.", "Two."))
    refuting = Passage.objects.get(lesson=lesson, number=2)
    options = [{**option, "refuted_by": str(refuting.block)} for option in SINGLE["options"]]
    activity = offered(quiz(item("single_choice", {"options": options})))
    attempt = begun(activity)
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, "a")
    client.post(at("submit", attempt))
    page = client.get(at("review", attempt)).text
    assert "You took a report for a finding." in page
    assert f"#p-{refuting.block}" in page
    assert "Passage 2" in page


@pytest.mark.parametrize("told", ["after_attempt", "never"])
def test_a_wrong_answer_that_no_misreading_fits_names_the_passage_that_answers(client, clock, told):
    passage = texts.lesson(texts.module(texts.course()), passages=("One.",)).passages.get()
    attempt = begun(offered(quiz(item("numeric", NUMERIC, passage=passage), tells_feedback=told)))
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, "7")
    client.post(at("submit", attempt))
    assert ("It is answered by" in client.get(at("review", attempt)).text) is (told == "after_attempt")


def test_the_right_option_is_not_given_away_while_an_attempt_is_left(client, clock):
    for attempts, is_told in ((2, False), (1, True)):
        attempt = begun(offered(quiz(single(), attempts=attempts)))
        client.force_login(attempt.enrolment.user)
        answer(attempt, 1, "a")
        client.post(at("submit", attempt))
        assert ("Right would be:" in client.get(at("review", attempt)).text) is is_told


def test_feedback_waits_for_the_release_where_the_quiz_says_so(client, clock):
    attempt = begun(offered(quiz(single(), **dict.fromkeys(TELLS, "after_release"))))
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, "a")
    client.post(at("submit", attempt))
    page = client.get(at("review", attempt)).text
    assert "when the marks are released" in page
    assert "You took a report" not in page


def test_a_marked_essay_shows_its_levels_and_words_once_the_marks_are_released(client, clock):
    rubric = grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))
    attempt = begun(offered(quiz(single(), essay(rubric=rubric))))
    lead = teacher(attempt.activity.run).user
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, "b")
    answer(attempt, 2, "Five words in this text.")
    client.post(at("submit", attempt))
    levels = {"argument": Decimal(1), "evidence": Decimal(4)}
    mark(
        item=attempt.items.get(position=2), chosen=levels, parts=[], comment="Read on.", seen_at=None, by=lead, now=NOW
    )
    for address in (at("review", attempt), quiz_url(attempt.activity)):
        page = client.get(address).text
        assert "wait" in page
        assert "2 / 8" in page
        assert "Read on." not in page
    release(line_item=for_activity(attempt.activity), by=lead, now=NOW)
    page = client.get(at("review", attempt)).text
    assert "Read on." in page
    assert "1 / 2" in page
    assert "7 / 8" in page
    assert "7 / 8" in client.get(quiz_url(attempt.activity)).text


@pytest.mark.parametrize("name", ["take", "submit", "receipt", "receipt_file", "review"])
def test_another_students_attempt_does_not_exist_nor_ones_own_in_another_run(client, attempt, name):
    other = EnrolmentFactory(run=attempt.enrolment.run)
    elsewhere = EnrolmentFactory(user=attempt.enrolment.user, run=RunFactory())
    assert client.get(reverse(f"quizzes:{name}", args=[elsewhere.run.key, attempt.uuid])).status_code == 404
    for stranger in (other, teacher(attempt.enrolment.run), EnrolmentFactory()):
        client.force_login(stranger.user)
        assert client.get(at(name, attempt)).status_code == 404
        assert client.post(at(name, attempt)).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client, activity):
    assert client.get(quiz_url(activity)).url.startswith("/accounts/login/")


def test_who_is_not_in_the_run_finds_no_quiz(client, activity):
    client.force_login(EnrolmentFactory().user)
    assert client.get(quiz_url(activity)).status_code == 404


def test_staff_see_the_quiz_and_cannot_begin(client, activity):
    client.force_login(teacher(activity.run).user)
    assert "cannot take its quizzes" in client.get(quiz_url(activity)).text
    assert client.post(quiz_url(activity)).status_code == 403


@pytest.mark.parametrize("name", ["take", "submit", "receipt", "review"])
def test_a_page_takes_the_same_number_of_statements_for_any_number_of_questions(client, clock, name):
    counts = []
    for size in (10, 20):
        attempt = begun(offered(quiz(*(single() for _ in range(size)))))
        client.force_login(attempt.enrolment.user)
        for position in range(1, size + 1):
            answer(attempt, position, "a")
        if name in ("receipt", "review"):
            client.post(at("submit", attempt))
        client.get(at(name, attempt))
        with statements() as sent:
            client.get(at(name, attempt))
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_the_quizs_page_takes_the_same_number_of_statements_for_any_number_of_attempts(client, clock):
    counts = []
    for tries in (1, 3):
        activity = offered(quiz(single(), attempts=5))
        student = EnrolmentFactory(run=activity.run)
        client.force_login(student.user)
        for _ in range(tries):
            client.post(at("submit", begun(activity, by=student)))
        client.get(quiz_url(activity))
        with statements() as sent:
            client.get(quiz_url(activity))
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_opening_its_column_twice_changes_nothing(activity):
    assert open_line_item(activity=activity, points=99, now=NOW).points == 12
