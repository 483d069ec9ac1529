"""Pages whose own statement says who asks: they are theirs alone, and only while the session holds."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Session, User
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import NOW, begun
from tests.statements import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt(client, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)
    attempt = begun()
    client.force_login(attempt.enrolment.user)
    return attempt


def pages(attempt):
    key, activity = attempt.enrolment.run.key, attempt.activity.uuid
    return reverse("quizzes:take", args=[key, attempt.uuid]), reverse("quizzes:quiz", args=[key, activity])


@pytest.mark.parametrize(
    "end",
    [
        lambda: Session.objects.all().delete(),
        lambda: Session.objects.update(expire_date=timezone.now()),
        lambda: Session.objects.update(session_data="made up"),
        lambda: User.objects.update(is_active=False),
        lambda: User.objects.update(password="another"),
    ],
    ids=["deleted", "expired", "made up", "account closed", "password changed"],
)
def test_who_is_no_longer_signed_in_is_sent_to_sign_in_and_back(client, attempt, end):
    for page in pages(attempt):
        assert client.get(page).status_code == 200
    end()
    for page in pages(attempt):
        answer = client.get(page)
        assert (answer.status_code, answer["Location"]) == (302, f"/accounts/login/?next={page}")


def test_who_is_signed_in_and_has_no_right_finds_no_page(client, attempt):
    client.force_login(EnrolmentFactory(run=attempt.enrolment.run).user)
    assert client.get(pages(attempt)[0]).status_code == 404
    client.force_login(attempt.enrolment.user)
    Enrolment.objects.filter(pk=attempt.enrolment.pk).update(state=Enrolment.State.WITHDRAWN)
    for page in pages(attempt):
        assert client.get(page).status_code == 404


def test_one_statement_says_who_asks_for_which_attempt_and_three_read_it(client, attempt):
    page = pages(attempt)[0]
    client.get(page)
    with statements() as sent:
        client.get(page)
    assert len(sent) == 4
