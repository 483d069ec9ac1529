"""What one editor sends in is read by another, who publishes it or sends it back."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import TaskState

from accounts.models import User
from courses.models import LessonPage
from courses.services import rights
from tests.factories import texts
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


class Desk:
    """A lesson that its writer has sent in, with a second editor and one of another course."""

    def __init__(self, client) -> None:
        course = texts.course(key="mine")
        self.client = client
        self.lesson = texts.lesson(texts.module(course), passages=("As it was.",))
        self.writer, self.reader, self.other = (UserFactory() for _ in range(3))
        for user, of in ((self.writer, course), (self.reader, course), (self.other, texts.course(key="other"))):
            rights.grant(user=user, course=of)
        draft = LessonPage.objects.get(pk=self.lesson.pk)
        draft.title = "A new title"
        draft.save_revision(user=self.writer)
        draft.get_workflow().start(draft, self.writer)
        self.draft = LessonPage.objects.get(pk=self.lesson.pk)

    @property
    def step(self) -> TaskState:
        return self.draft.current_workflow_task_state

    def act(self, user: User, action: str):
        self.client.force_login(user)
        address = reverse("wagtailadmin_pages:workflow_action", args=[self.lesson.pk, action, self.step.pk])
        return self.client.post(address, {"comment": "Because."})

    @property
    def title(self) -> str:
        return LessonPage.objects.get(pk=self.lesson.pk).title


@pytest.fixture
def desk(client):
    return Desk(client)


def test_another_editor_approves_and_readers_have_it(desk):
    desk.act(desk.reader, "approve")
    assert desk.title == "A new title"


def test_it_can_be_sent_back(desk):
    desk.act(desk.reader, "reject")
    assert desk.title == "A lesson"
    assert TaskState.objects.get().comment == "Because."


def test_nobody_approves_what_they_sent_in_themselves(desk):
    desk.act(desk.writer, "approve")
    assert desk.title == "A lesson"
    assert desk.draft.permissions_for_user(desk.writer).page_locked()


def test_who_edits_another_course_has_no_part_in_it(desk):
    desk.act(desk.other, "approve")
    assert desk.title == "A lesson"


def test_it_waits_for_those_who_may_approve_it_and_they_are_told(desk):
    waits_for = [user for user in (desk.writer, desk.reader, desk.other) if TaskState.objects.reviewable_by(user)]
    assert waits_for == [desk.reader]
    assert [message.to for message in mail.outbox] == [[desk.reader.email]]
