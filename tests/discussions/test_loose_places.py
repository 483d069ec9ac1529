"""An edit cuts a thread's words loose: its editor is told, sees where they may belong, and puts them there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from accounts.models import User
from courses.models import Anchor, LessonPage, Passage
from tests.factories import texts, threads
from tests.factories.classes import RunFactory, teacher

pytestmark = pytest.mark.django_db

FIRST = "Moscow opened its own round of regional talks at the end of that year."
SECOND = "Two months later three more states joined them at the same table."
PLACES = reverse("courses_desk:loose")
NO_LISTS = {name: streamfield([]) for name in ("terms", "claims", "places", "events")}


class Desk:
    def __init__(self, client) -> None:
        course = texts.course()
        self.lesson = texts.lesson(texts.module(course), passages=(FIRST, SECOND))
        self.run = RunFactory(course=course, title="Autumn class")
        self.editor = teacher(self.run)
        passage = self.lesson.passages.get(number=2)
        self.student = threads.member(self.run)
        self.thread = threads.thread(self.student, passage, quote="three more states joined them")
        self.client = client
        client.force_login(self.editor.user)

    @property
    def anchor(self) -> Anchor:
        return Anchor.objects.get(pk=self.thread.anchor_id)

    def publish(self, *paragraphs: str) -> None:
        lesson = LessonPage.objects.get(pk=self.lesson.pk)
        blocks = [dict(block) for block in lesson.body.raw_data]
        lesson.body = [
            {**block, "value": {**block["value"], "text": f"<p>{text}</p>"}}
            for block, text in zip(blocks, paragraphs, strict=False)
        ]
        lesson.save_revision().publish()

    def offered(self) -> list:
        return self.client.get(PLACES).context["waiting"]

    def settle(self, place: str, **kwargs):
        return self.client.post(reverse("courses_desk:settle", args=[self.anchor.uuid]), {"place": place}, follow=True)


@pytest.fixture
def desk(client):
    return Desk(client)


def test_nothing_waits_where_the_edit_kept_the_words(desk):
    desk.publish(FIRST + " It was cold.", SECOND)
    page = desk.client.get(PLACES)
    assert page.context["waiting"] == page.context["lost"] == []
    assert "Nothing waits" in page.content.decode()


def test_changed_words_are_offered_and_put_where_the_editor_says(desk):
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    assert desk.anchor.state == Anchor.State.ORPHANED
    page = desk.client.get(PLACES).content.decode()
    assert "Autumn class" in page
    assert desk.thread.title not in page, "the run is named, the student's words are not"
    (one,) = desk.offered()
    assert one.places[0].quote.exact == "three new states joined them"
    desk.settle(one.places[0].value)
    assert (desk.anchor.state, desk.anchor.exact) == (Anchor.State.ANCHORED, "three new states joined them")
    assert desk.anchor.passage.text[desk.anchor.start :].startswith("three new states joined them")
    assert desk.offered() == []


def test_words_found_elsewhere_wait_for_a_yes(desk):
    desk.publish(SECOND, FIRST)
    assert desk.anchor.state == Anchor.State.MOVED
    (one,) = desk.offered()
    desk.settle(one.places[0].value)
    assert (desk.anchor.state, desk.anchor.passage.number) == (Anchor.State.ANCHORED, 1)


def test_a_thread_on_a_passage_that_went_away_is_offered_the_one_that_reads_like_it(desk):
    whole = threads.thread(desk.student, Passage.objects.get(lesson=desk.lesson, number=2))
    desk.publish(SECOND.replace("three more", "three new"))
    (one,) = [one for one in desk.offered() if one.anchor.pk == whole.anchor_id]
    assert one.places[0].is_whole
    assert one.places[0].passage.number == 1
    desk.client.post(
        reverse("courses_desk:settle", args=[whole.anchor.uuid]), {"place": one.places[0].value}, follow=True
    )
    anchor = Anchor.objects.get(pk=whole.anchor_id)
    assert (anchor.state, anchor.exact, anchor.passage.number) == (Anchor.State.ANCHORED, "", 1)


def test_what_nothing_reads_like_is_listed_as_lost(desk):
    desk.publish(FIRST, "Gas is piped south.")
    page = desk.client.get(PLACES)
    assert [one.words for one in page.context["lost"]] == ["three more states joined them"]


def test_who_is_second_is_told_and_changes_nothing(desk):
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    (one,) = desk.offered()
    desk.settle(one.places[0].value)
    assert "This place is settled already" in desk.settle(one.places[0].value).content.decode()


def test_a_place_of_a_text_that_was_published_again_is_refused(desk):
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    (one,) = desk.offered()
    desk.publish(FIRST, "It was cold. " + SECOND.replace("three more", "three new"))
    assert "published again meanwhile" in desk.settle(one.places[0].value).content.decode()
    assert desk.anchor.state == Anchor.State.ORPHANED


@pytest.mark.parametrize("place", ["", "x", "a:b:c:d", "00000000-0000-4000-8000-000000000000:-1:2:3"])
def test_a_place_that_is_none_is_refused_with_a_sentence(desk, place):
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    assert "Choose one of the places." in desk.settle(place).content.decode()


def test_after_publishing_in_the_admin_the_editor_is_told_what_waits(desk):
    blocks = LessonPage.objects.get(pk=desk.lesson.pk).body.raw_data
    said = (FIRST, SECOND.replace("three more", "three new"))
    values = [
        ("passage", {"key": block["value"]["key"], "text": rich_text(f"<p>{text}</p>"), **NO_LISTS}, block["id"])
        for block, text in zip(blocks, said, strict=True)
    ]
    fields = {
        "title": desk.lesson.title,
        "slug": desk.lesson.slug,
        "body": streamfield([(kind, value) for kind, value, _ in values]),
        **{name: streamfield([]) for name in ("outcomes", "takeaways")},
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    data = nested_form_data(fields) | {f"body-{n}-id": block["id"] for n, block in enumerate(blocks)}
    edit = reverse("wagtailadmin_pages:edit", args=[desk.lesson.pk])
    page = desk.client.post(edit, data, follow=True)
    assert "1 place that something hangs on was not found for sure" in page.content.decode()


def test_every_place_costs_the_same_statements(desk):
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            desk.client.get(PLACES)
        return len(captured)

    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    desk.client.get(PLACES)
    one = count()
    desk.publish(FIRST, SECOND)
    for _ in range(5):
        threads.thread(desk.student, Passage.objects.get(lesson=desk.lesson, number=2), quote="more states joined")
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    assert len(desk.offered()) >= 5
    assert count() == one


def test_an_editor_of_another_course_sees_none_of_it(desk, client):
    desk.publish(FIRST, SECOND.replace("three more", "three new"))
    (one,) = desk.offered()
    other = teacher(RunFactory(course=texts.course(key="another"))).user
    client.force_login(User.objects.get(pk=other.pk))
    assert desk.offered() == []
    assert desk.settle(one.places[0].value).status_code == 404
