"""Mail that follows from coming into a run: an invitation once, a welcome to who has been here before."""

import pytest

from accounts.services import inviting
from common import clock
from runs.services import admitting, enrolling
from tests.factories.classes import teacher
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def lead():
    return teacher(name="Ayesha Karim", email="")


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_who_is_new_gets_a_link_that_opens(lead, commit, mailoutbox, client):
    with commit():
        admitting.admit(run=lead.run, name="Gulnara", email="g@example.org", by=lead.user, now=clock.now())
    [mail] = mailoutbox
    assert mail.to == ["g@example.org"]
    assert lead.run.title in mail.subject
    assert "Ayesha Karim has put you into" in mail.body
    link = next(word for word in mail.body.split() if "/accounts/invitation/" in word)
    assert client.get(link).status_code == 200


def test_who_has_a_password_is_told_that_they_are_in(lead, commit, mailoutbox):
    with commit():
        enrolling.enrol(run=lead.run, user=UserFactory(email="k@example.org"), by=lead.user, now=clock.now())
    [mail] = mailoutbox
    assert mail.to == ["k@example.org"]
    assert f"You are in {lead.run.title}" in mail.subject


def test_who_reads_urdu_gets_an_urdu_link(lead, commit, mailoutbox):
    with commit():
        enrolment = admitting.admit(run=lead.run, name="Bano", email="b@example.org", by=lead.user, now=clock.now())
        enrolment.user.language = "ur"
        enrolment.user.save()
    assert "/ur/accounts/invitation/" in mailoutbox[0].body


def test_nobody_without_mail_or_enrolled_by_a_command_is_written_to(lead, commit, mailoutbox):
    with commit():
        admitting.admit(run=lead.run, name="No Mail", by=lead.user, now=clock.now())
        enrolling.enrol(run=lead.run, user=UserFactory(), by=None, now=clock.now())
    assert mailoutbox == []


def test_an_invitation_that_was_taken_meanwhile_is_not_mailed(lead, commit, mailoutbox):
    with commit():
        enrolment = admitting.admit(run=lead.run, name="G", email="g@example.org", by=lead.user, now=clock.now())
        token = inviting.link(enrolment.user.invitations.get()).rstrip("/").rsplit("/", 1)[1]
        inviting.accept(token=token, name="G", password="three words of mine", now=clock.now())
    assert not [mail for mail in mailoutbox if "invitation" in mail.body]
