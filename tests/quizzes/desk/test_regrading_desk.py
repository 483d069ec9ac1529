"""Regrading on the desk: choosing, looking, applying with reason and consent, undoing; large classes by a worker."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from grading.models import Mark
from quizzes.models import Regrade
from quizzes.services.regrading import work
from quizzes.services.regrading.work import Work
from quizzes.tasks import regrade
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.people import UserFactory
from tests.factories.questions import NOW, corrected, essay, handed_in, offered, quiz, single
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)
    cache.clear()


@made_once
def question():
    return single()


@made_once
def activity(question):
    return offered(quiz(question, single()))


@signed_in
def lead(activity):
    return teacher(activity.run).user


def desk(name, activity, *args):
    return reverse(f"quizzes_desk:{name}", args=[activity.run.key, *args])


@pytest.fixture
def look(client, activity, question, lead):
    """Return the page of a draft."""

    def look(policy="new_key", versions=(1,)):
        address = desk("regrade_question", activity, activity.uuid, question.uuid)
        return client.post(address, {"policy": policy, "versions": versions}, follow=True)

    return look


def here(activity):
    return desk("regrade", activity, Regrade.objects.latest("pk").uuid)


def named(activity, name, choice):
    return handed_in(activity, choice, "b", by=EnrolmentFactory(run=activity.run, user=UserFactory(name=name)))


def test_the_question_that_was_corrected_is_proposed_with_the_new_key_for_who_was_asked_the_old_one(
    client, activity, question, lead
):
    handed_in(activity, "b", "b")
    corrected(question)
    handed_in(activity, "b", "b")
    assert (
        desk("regrade_question", activity, activity.uuid, question.uuid)
        in client.get(desk("regrades", activity, activity.uuid)).text
    )
    page = client.get(desk("regrade_question", activity, activity.uuid, question.uuid))
    form = page.context["form"]
    assert (form["policy"].value(), form["versions"].value()) == ("new_key", [1])
    assert "A commander" in page.text
    assert "The author" in page.text


def test_the_page_names_who_loses_first_and_says_what_students_and_other_systems_see(activity, question, look):
    named(activity, "Gulnara", "a")
    named(activity, "Zarina", "b")
    corrected(question)
    page = look()
    assert page.text.index("Zarina") < page.text.index("Gulnara")
    assert "4 → 2" in page.text
    assert "None of these marks is released; until then students see the change only where" in page.text
    assert "2 results change" in page.text
    assert "I agree that 1 mark goes down" in page.text


def test_without_the_tick_nothing_is_applied_and_with_it_all_is(client, activity, question, look):
    loses = named(activity, "Zarina", "b")
    corrected(question)
    look()
    page = client.post(here(activity), {"act": "apply", "reason": "The key was wrong."})
    assert "Tick that you agree" in page.text
    assert "The key was wrong." in page.text
    assert Mark.objects.get().points == 4
    page = client.post(
        here(activity), {"act": "apply", "reason": "The key was wrong.", "drops_consented": "1"}, follow=True
    )
    assert "See what undoing changes" in page.text
    assert Mark.objects.get(enrolment=loses.enrolment).points == 2


def test_policies_are_switched_with_their_numbers_side_by_side(client, activity, question, look):
    handed_in(activity, "b", "b")
    corrected(question)
    look()
    page = client.post(here(activity), {"act": "draw_up", "policy": "both_keys"}, follow=True)
    figures = {str(one["policy"]): one["figures"] for one in page.context["policies"]}
    assert figures["new_key"]["marks_down"] == 1
    assert figures["both_keys"]["marks_down"] == 0
    assert figures["drop"] is None


def test_an_applied_regrade_is_undone_by_its_own_look_and_consent(client, activity, question, look):
    handed_in(activity, "a", "b")
    corrected(question)
    look()
    done = here(activity)
    client.post(done, {"act": "apply", "reason": "The key was wrong."})
    page = client.post(done, {"act": "undo"}, follow=True)
    assert "I agree that 1 mark goes down" in page.text
    client.post(here(activity), {"act": "apply", "reason": "It was right.", "drops_consented": "1"})
    assert Mark.objects.get().points == 2
    history = client.get(desk("regrades", activity, activity.uuid)).text
    assert "It was right." in history
    assert "undone" in history


def test_a_file_has_everybody_and_no_formula(client, activity, question, look):
    named(activity, "=cmd", "b")
    corrected(question)
    look()
    response = client.get(desk("regrade_sheet", activity, Regrade.objects.get().uuid))
    text = b"".join(response.streaming_content).decode()
    assert "'=cmd" in text
    assert ",2,0,4,2,-2,100,50,100,50,no" in text


def test_a_large_class_is_left_to_a_worker_that_can_be_watched_and_stopped(
    client, activity, question, look, monkeypatch
):
    handed_in(activity, "a", "b")
    corrected(question)
    monkeypatch.setattr(work, "AT_ONCE", 0)
    page = look()  # the tests' worker is done at once
    assert "Apply all of it" in page.text
    draft = Regrade.objects.get()
    cache.set(f"regrade:{draft.pk}", Work("apply", 1, 2))
    page = client.get(here(activity))
    assert "Stop" in page.text
    assert page["Refresh"]
    client.post(here(activity), {"act": "stop"})
    work.perform("apply", draft, draft.made_by, reason="Why.", drops_consented=None)
    assert Mark.objects.get().points == 2
    assert "It was stopped" in client.get(here(activity)).text
    assert client.get(desk("regrade_progress", activity, draft.uuid))["HX-Refresh"] == "true"
    client.post(here(activity), {"act": "apply", "reason": "Why."})
    assert Mark.objects.get().points == 4


def test_where_no_worker_can_be_reached_that_is_told_and_nothing_waits(client, activity, question, look, monkeypatch):
    handed_in(activity, "a", "b")
    corrected(question)
    look()
    monkeypatch.setattr(work, "AT_ONCE", 0)

    def away(*args, **kwargs):
        raise regrade.OperationalError

    monkeypatch.setattr(regrade, "apply_async", away)
    page = client.post(here(activity), {"act": "apply", "reason": "Why."})
    assert "No worker can be reached" in page.text
    assert work.work_of(Regrade.objects.get()) is None


def test_the_page_costs_the_same_for_any_class(client, activity, question, look):
    counts = []
    for answers in (3, 9):
        for _ in range(answers):
            handed_in(activity, "a", "b")
        version = corrected(question, "c" if counts else "a")
        look(versions=range(1, version.number))
        with statements() as sent:
            client.get(here(activity))
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_a_question_that_a_person_marks_is_regraded_by_no_key(client, lead, activity):
    paper = essay()
    written = offered(quiz(paper), run=activity.run)
    handed_in(written, "Some words.")
    page = client.get(desk("regrade_question", written, written.uuid, paper.uuid))
    assert [value for value, _ in page.context["form"].fields["policy"].choices] == ["full_marks", "drop"]
