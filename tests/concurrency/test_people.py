"""Changing a run's people while they work, in real threads on a real PostgreSQL."""

import threading
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from discussions.models import Post
from discussions.services.opening import open_thread
from discussions.services.writing import lock_author
from runs.models import Enrolment
from runs.services.enrolling import withdraw
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.people import UserFactory
from tests.factories.questions import NOW

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_posts_while_being_withdrawn_still_posts_and_is_then_withdrawn():
    student = EnrolmentFactory()
    lead = teacher(student.run)
    outcome = []

    def let_go():
        try:
            outcome.append(withdraw(enrolment=student, by=lead.user, now=NOW).state)
        except Exception as failure:  # shown by the assertion
            outcome.append(failure)
        finally:
            connection.close()

    thread = threading.Thread(target=let_go)
    with transaction.atomic():
        lock_author(student)
        thread.start()
        thread.join(timeout=1)  # it holds the run now, and waits for the enrolment
        open_thread(enrolment=student, title="Why the corridor?", text="I am lost.", event=uuid4(), now=NOW)
    thread.join(timeout=20)
    assert outcome == [Enrolment.State.WITHDRAWN]
    assert Post.objects.count() == 1


@pytest.mark.parametrize("people", [["g@example.org"] * 4, ["a@example.org", "b@example.org", "c@example.org", ""]])
def test_staff_of_several_runs_who_add_somebody_new_at_once_all_get_them_and_each_person_has_one_account(people):
    leads = [teacher() for _ in people]

    def adding(lead, email):
        browser = Client()
        browser.force_login(lead.user)
        form = {"name": "Gulnara Saparova", "email": email, "role": "student"}
        return lambda: browser.post(reverse("teaching:person_add", args=[lead.run.key]), form).status_code

    assert at_once(*[adding(*pair) for pair in zip(leads, people, strict=True)]) == [302] * 4
    assert User.objects.filter(name="Gulnara Saparova").count() == len(set(people))
    assert [lead.run.enrolments.filter(user__name="Gulnara Saparova").count() for lead in leads] == [1] * 4


def test_an_address_that_becomes_anothers_while_it_is_confirmed_is_refused_and_the_old_one_stays():
    person = UserFactory(email="own@example.org")
    own = EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    new = EmailAddress.objects.create(user=person, email="new@example.org")
    link = reverse("account_confirm_email", args=[EmailConfirmationHMAC(new).key])
    pages = []

    def confirm():
        pages.append(Client().post(link).status_code)
        connection.close()

    thread = threading.Thread(target=confirm)
    with transaction.atomic():
        UserFactory(email="new@example.org")
        thread.start()
        thread.join(timeout=1)  # it waits for what becomes of this account
    thread.join(timeout=20)
    person.refresh_from_db()
    own.refresh_from_db()
    assert (pages, person.email, own.primary) == ([409], "own@example.org", True)
