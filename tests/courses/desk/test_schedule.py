"""What an editor gives a date for is published and taken back at that time, with its rows."""

import datetime as dt

import pytest
from django.conf import settings
from django.utils import timezone

from common import clock
from courses.models import LessonPage, Passage
from courses.tasks import publish_scheduled
from tests.factories import texts

pytestmark = pytest.mark.django_db


def test_a_text_is_published_when_its_time_has_come(client, monkeypatch):
    lesson = texts.lesson(texts.module(texts.course()), passages=("As it was.",))
    draft = LessonPage.objects.get(pk=lesson.pk)
    (block,) = draft.body.raw_data
    draft.body = [{**block, "value": {**block["value"], "text": "<p>As it will be.</p>"}}]
    draft.go_live_at = clock.now() + dt.timedelta(hours=1)
    draft.save_revision().publish()
    publish_scheduled()
    assert "As it was." in client.get(lesson.get_url()).content.decode()
    later = clock.now() + dt.timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    publish_scheduled()
    assert "As it will be." in client.get(lesson.get_url()).content.decode()
    assert Passage.objects.get(lesson=lesson, live=True).text == "As it will be."


def test_a_text_is_taken_back_when_its_time_is_over(client):
    lesson = texts.lesson(texts.module(texts.course()), passages=("As it was.",))
    LessonPage.objects.filter(pk=lesson.pk).update(expire_at=clock.now() - dt.timedelta(minutes=1))
    publish_scheduled()
    assert client.get(lesson.get_url()).status_code == 404


def test_beat_looks_every_minute():
    entry = settings.CELERY_BEAT_SCHEDULE["courses: what was given a date"]
    assert entry == {"task": publish_scheduled.name, "schedule": dt.timedelta(seconds=60)}
