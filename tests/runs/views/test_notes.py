"""Private notes: kept on exact words, seen by their owner alone, found again after an edit or listed as lost."""

import datetime as dt
import re
import uuid
from urllib.parse import urljoin

import pytest
from django.urls import reverse

from common import clock
from courses.models import Anchor, LessonPage, Passage
from runs.models import Enrolment, LessonOpening, LostMark, PrivateNote
from runs.rules import private_notes as rules
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db

URL = "/runs/demo/text/a-module/a-lesson/"
NOTES = "/runs/demo/notes/"
FIRST = "Moscow opened its own round of regional talks, and Moscow paid for them."
SECOND = "The first sitting was small and nobody from Kabul was asked to come."


@made_once
def lesson():
    return texts.lesson(texts.module(texts.course()), passages=(FIRST, SECOND))


@made_once
def enrolment(lesson):
    return EnrolmentFactory(run=RunFactory(key="demo"))


@pytest.fixture
def student(client, enrolment):
    client.force_login(enrolment.user)
    return client


def passage(number=2):
    return Passage.objects.get(number=number, lesson__slug="a-lesson")


def note(client, number=2, **data):
    data = {"text": "", "quote": "", "event": uuid.uuid4(), **data}
    return client.post(f"{URL}note/?passage={passage(number).block}", data)


def mark(client, name, number=2):
    return client.post(f"{URL}lost/", {name: passage(number).block})


def beside(client, number=2):
    html = client.get(URL).content.decode()
    return html[html.index(passage(number).fragment) :].split('<div class="row row--', 1)[0]


def test_a_note_on_a_passage_stands_beside_it_and_on_the_page_of_all_notes(student):
    assert "Keep the note" in student.get(f"{URL}note/?passage={passage().block}").text
    answer = note(student, text="Read again.")
    assert (answer.status_code, answer.url) == (302, f"{URL}#{passage().fragment}")
    assert "My note Read again." in words(beside(student))
    own = next(one for one in re.findall(r'href="([^"]+)"', beside(student)) if "/notes/" in one)
    assert urljoin(URL, own) == reverse("runs:note", args=["demo", PrivateNote.objects.get().uuid])
    assert "Read again." not in beside(student, 1)
    assert "Read again." in words(student.get(NOTES))


def test_quoted_words_are_marked_where_they_stand_and_without_a_note_are_highlighted(student):
    note(student, quote="nobody  from\nKabul", text="Why?")
    note(student, quote="first sitting")
    anchors = Anchor.objects.order_by("start").values_list("exact", "start", "prefix")
    assert list(anchors) == [("first sitting", 4, "The "), ("nobody from Kabul", 32, SECOND[:32])]
    html = beside(student)
    assert 'data-start="32" data-end="49"' in html
    assert "Highlighted first sitting" in words(html)


def test_words_that_do_not_stand_there_are_refused_and_the_note_is_kept_in_the_form(student):
    answer = note(student, quote="everybody from Kabul", text="My long thought.")
    assert answer.status_code == 422
    assert "do not stand in passage 2" in words(answer)
    assert "My long thought." in answer.text
    assert "everybody from Kabul" in answer.text
    assert not Anchor.objects.exists()


def test_words_that_stand_twice_need_a_place_or_more_words(student):
    assert "more than once" in words(note(student, 1, quote="Moscow"))
    assert note(student, 1, quote="Moscow", start=str(FIRST.rindex("Moscow"))).status_code == 302
    assert Anchor.objects.get().start == FIRST.rindex("Moscow")


@pytest.mark.parametrize("start", ["-1", "x", "9" * 30, "٣"])
def test_a_made_up_place_is_no_place(student, start):
    assert note(student, quote="first sitting", start=start).status_code == 302
    assert Anchor.objects.get().start == 4


def test_an_empty_note_and_one_that_is_too_long_come_back_with_a_sentence(student):
    assert "nothing to keep" in words(note(student))
    answer = note(student, text="x" * 100_000)
    assert answer.status_code == 422
    assert "100,000 characters; 10,000 fit" in words(answer)
    assert "x" * 100_000 in answer.text
    assert note(student, text="nul \0 sign").status_code == 422
    assert "quote" in words(note(student, quote="y" * 5000))
    assert not PrivateNote.objects.exists()


@pytest.mark.parametrize("made_up", ["", "nonsense", "%00", str(uuid.UUID(int=7))])
def test_a_made_up_passage_takes_no_note_and_no_mark(student, made_up):
    assert student.post(f"{URL}note/?passage={made_up}", {"text": "x", "event": uuid.uuid4()}).status_code == 404
    assert student.post(f"{URL}lost/", {"lost": made_up}).status_code == 404
    assert not PrivateNote.objects.exists()


def test_a_passage_of_another_course_takes_no_note(student):
    other = texts.lesson(texts.module(texts.course(key="other")), passages=("Else.",))
    block = other.passages.get().block
    assert student.post(f"{URL}note/?passage={block}", {"text": "x", "event": uuid.uuid4()}).status_code == 404
    assert student.post(f"{URL}lost/", {"lost": block}).status_code == 404


def test_who_was_withdrawn_keeps_their_notes_and_reaches_none(student):
    note(student, text="Mine.")
    Enrolment.objects.update(state=Enrolment.State.WITHDRAWN)
    assert student.get(NOTES).status_code == 404
    assert note(student, text="More.").status_code == 404
    assert mark(student, "lost").status_code == 404
    Enrolment.objects.update(state=Enrolment.State.ACTIVE)
    assert "Mine." in words(student.get(NOTES))


def test_a_lesson_that_is_still_to_open_takes_no_note_and_shows_no_words(student, lesson, enrolment):
    note(student, text="Mine.")
    mark(student, "lost")
    later = clock.now() + dt.timedelta(days=1)
    LessonOpening.objects.create(run=enrolment.run, lesson=lesson, opens_at=later)
    assert student.get(f"{URL}note/?passage={passage().block}").status_code == 404
    assert note(student, text="More.").status_code == 404
    assert mark(student, "found").status_code == 404
    for address in (NOTES, f"{NOTES}?kind=lost", "/runs/demo/notes.md"):
        page = student.get(address)
        assert page.status_code == 200
        assert "nobody from Kabul" not in page.text
    own = student.get(f"{NOTES}{PrivateNote.objects.get().uuid}/")
    assert "Mine." in own.text
    assert "nobody from Kabul" not in own.text


def test_so_many_notes_and_no_more(student, monkeypatch):
    monkeypatch.setattr(rules, "MOST_NOTES", 1)
    assert note(student, text="One.").status_code == 302
    answer = note(student, text="Two.")
    assert answer.status_code == 422
    assert "You keep 1 notes in this run" in words(answer)
    assert "Two." in answer.text


def test_a_note_is_plain_text(student):
    note(student, text="<script>alert(1)</script> **no** <b>bold</b>")
    for html in (
        beside(student),
        student.get(NOTES).text,
        student.get(f"{NOTES}{PrivateNote.objects.get().uuid}/").text,
    ):
        assert "<script>alert" not in html
        assert "&lt;b&gt;bold&lt;/b&gt;" in html
        assert "**no**" in html


def test_a_form_sent_twice_keeps_one_note_and_the_same_words_are_highlighted_once(student):
    event = uuid.uuid4()
    for _ in range(2):
        assert note(student, text="Once.", event=event).status_code == 302
    for _ in range(2):
        note(student, quote="first sitting")
    assert PrivateNote.objects.count() == 2


def test_a_note_is_changed_and_deleted_with_its_anchor(student):
    note(student, quote="first sitting", text="Before.")
    own = f"{NOTES}{PrivateNote.objects.get().uuid}/"
    assert "Before." in student.get(own).text
    assert student.post(own, {"text": "After."}).url == f"{URL}#{passage().fragment}"
    assert "After." in words(beside(student))
    assert student.post(own, {"text": "x" * 10_001}).status_code == 422
    student.post(own, {"text": " "})
    assert PrivateNote.objects.get().is_highlight
    assert student.post(f"{own}delete/").status_code == 302
    assert not Anchor.objects.exists()


def test_a_note_on_a_whole_passage_cannot_become_empty(student):
    note(student, text="Something.")
    answer = student.post(f"{NOTES}{PrivateNote.objects.get().uuid}/", {"text": ""})
    assert (answer.status_code, PrivateNote.objects.get().text) == (422, "Something.")


@pytest.mark.parametrize("who", ["peer", "instructor", "assistant", "superuser"])
def test_nobody_else_ever_sees_a_note_or_a_mark(client, student, enrolment, who):
    note(student, quote="first sitting", text="My secret.")
    mark(student, "lost")
    own = f"{NOTES}{PrivateNote.objects.get().uuid}/"
    run = enrolment.run
    other = (
        EnrolmentFactory(run=run)
        if who == "peer"
        else teacher(run, role="assistant" if who == "assistant" else "instructor")
    )
    if who == "superuser":
        other.user.is_superuser = True
        other.user.save()
    client.force_login(other.user)
    for address in (URL, NOTES, "/runs/demo/notes.md"):
        page = client.get(address)
        assert page.status_code == 200
        assert "My secret." not in page.text
        assert "You are lost here" not in page.text
    assert client.get(own).status_code == 404
    assert client.post(own, {"text": "Theirs."}).status_code == 404
    assert client.post(f"{own}delete/").status_code == 404
    assert PrivateNote.objects.get().text == "My secret."


def test_the_page_of_notes_shows_one_kind_or_one_lesson(student, lesson):
    other = texts.lesson(lesson.get_parent().specific, key="second", title="The second", passages=("More talks.",))
    note(student, text="A thought.")
    note(student, quote="first sitting")
    block = other.passages.get().block
    second = f"{URL.removesuffix('a-lesson/')}second/"
    student.post(f"{second}note/?passage={block}", {"text": "Elsewhere.", "event": uuid.uuid4()})
    mark(student, "lost")
    assert "Elsewhere." in words(student.get(NOTES))
    assert "A thought." not in words(student.get(f"{NOTES}?kind=highlight"))
    assert "first sitting" in words(student.get(f"{NOTES}?kind=highlight"))
    assert "A thought." not in words(student.get(f"{NOTES}?lesson={other.pk}"))
    assert "You are lost here" in words(student.get(f"{NOTES}?kind=lost"))
    for odd in ("kind=nonsense", "lesson=x", "lesson=99999999999999999999", "after=x", "kind=%00&lesson=%00"):
        assert student.get(f"{NOTES}?{odd}").status_code == 200


def test_all_notes_are_saved_as_a_text_file(student):
    note(student, 1, quote="regional talks", text="Which region?\n\n# mine")
    mark(student, "lost")
    answer = student.get("/runs/demo/notes.md")
    assert answer.headers["Content-Type"].startswith("text/markdown")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes-demo.md"'
    lines = answer.text.splitlines()
    assert "## A lesson" in lines
    assert "> regional talks" in lines
    assert "Which region?" in lines
    assert f"{URL}#{passage(2).fragment}" in answer.text


def edit(*passages):
    page = LessonPage.objects.get(slug="a-lesson")
    blocks = [dict(block) for block in page.body.raw_data]
    page.body = [
        {**block, "value": {**block["value"], "text": f"<p>{text}</p>"}}
        for block, text in zip(blocks, passages, strict=False)
    ]
    page.save_revision().publish()


def test_an_edit_moves_a_note_along_and_what_is_not_found_is_listed(student):
    note(student, quote="nobody from Kabul", text="Why?")
    note(student, 1, quote="regional talks", text="Whose?")
    edit("Something else altogether stands here.", f"One hears this. {SECOND}")
    assert 'data-start="48"' in beside(student)
    assert "these words no longer stand here" in words(beside(student, 1))
    at = FIRST.index("regional")
    assert f'data-start="{at}" data-end="{at}"' in beside(student, 1), "nothing is marked"
    page = words(student.get(NOTES))
    assert "The words of one note no longer stand in the lesson" in page
    gone = words(student.get(f"{NOTES}?kind=gone"))
    assert "Whose?" in gone
    assert "Why?" not in gone
    assert "no longer there" in student.get("/runs/demo/notes.md").text


def test_an_editor_is_not_shown_what_a_reader_keeps_where_an_edit_cut_it_loose(client, student, enrolment):
    note(student, 1, quote="regional talks", text="Whose?")
    edit("Something else altogether stands here.", SECOND)
    client.force_login(teacher(enrolment.run).user)
    page = client.get(reverse("courses_desk:loose"))
    assert page.status_code == 200
    assert "regional talks" not in page.text
    anchor, passage = PrivateNote.objects.get().anchor, Passage.objects.filter(live=True).first()
    place = {"place": f"{passage.block}:0:0:{passage.revision}"}
    assert client.post(reverse("courses_desk:settle", args=[anchor.uuid]), place).status_code == 404


def offered(student):
    own = f"{NOTES}{PrivateNote.objects.get().uuid}/"
    return own, student.get(own).context["places"]


def test_its_owner_puts_a_note_where_its_words_probably_are_now(student):
    note(student, quote="nobody from Kabul", text="Why?")
    edit(FIRST, SECOND.replace("nobody from Kabul", "nobody out of Kabul"))
    assert "Say where it belongs" in student.get(f"{NOTES}?kind=gone").text
    own, (place, whole) = offered(student)
    assert (place.quote.exact, whole.is_whole) == ("nobody out of Kabul", True)
    assert f"{place.likeness:.0f}% alike" in student.get(own).text
    assert student.post(f"{own}place/", {"place": place.value}).url == f"{URL}#{passage(2).fragment}"
    anchor = PrivateNote.objects.get().anchor
    assert (anchor.state, anchor.exact) == (Anchor.State.ANCHORED, "nobody out of Kabul")
    assert "This place is settled already" in student.post(f"{own}place/", {"place": place.value}, follow=True).text


def test_its_owner_pins_a_lost_note_to_the_whole_passage_or_keeps_it_without_a_place(student):
    note(student, quote="nobody from Kabul", text="Why?")
    edit(FIRST, "Quite another sentence.")
    own, (whole,) = offered(student)
    assert student.post(f"{own}place/", {"place": "loose"}).url == NOTES
    assert "kept without a place" in student.get(NOTES).text
    assert "Why?" not in student.get(f"{NOTES}?kind=gone").text
    assert "Choose one of the places." in student.post(f"{own}place/", {"place": "made up"}, follow=True).text
    student.post(f"{own}place/", {"place": whole.value})
    assert PrivateNote.objects.get().anchor.state == Anchor.State.ANCHORED
    assert "kept without a place" not in student.get(NOTES).text


def test_what_an_edit_moved_its_owner_confirms(student):
    note(student, quote="nobody from Kabul", text="Why?")
    edit(f"{FIRST} {SECOND}", "Quite another sentence.")
    assert PrivateNote.objects.get().anchor.state == Anchor.State.MOVED
    own, (place, *_) = offered(student)
    student.post(f"{own}place/", {"place": place.value})
    assert PrivateNote.objects.get().anchor.state == Anchor.State.ANCHORED


def test_a_note_whose_passage_is_gone_stays_with_its_owner(student):
    note(student, text="On all of it.")
    mark(student, "lost")
    edit(FIRST)
    assert "On all of it." not in student.get(URL).text
    page = student.get(f"{NOTES}?kind=gone").text
    assert "On all of it." in page
    assert "not found any more" in page
    own = f"{NOTES}{PrivateNote.objects.get().uuid}/"
    assert student.get(own).status_code == 200
    assert student.post(own, {"text": "Still mine."}).url == NOTES
    assert student.get(f"{NOTES}?kind=lost").status_code == 200


def test_a_mark_of_being_lost_is_made_once_and_taken_back(student, enrolment):
    for _ in range(2):
        assert mark(student, "lost").url == f"{URL}#{passage().fragment}"
    assert LostMark.objects.count() == 1
    assert "You are lost here" in words(beside(student))
    for _ in range(2):
        assert mark(student, "found").status_code == 302
    assert not LostMark.objects.exists()


def test_a_lesson_costs_a_statement_more_only_where_its_reader_keeps_notes(student):
    student.get(URL)
    with statements() as none:
        student.get(URL)
    mark(student, "lost")
    with statements() as marked:
        student.get(URL)
    note(student, text="One.")
    with statements() as one:
        student.get(URL)
    for n in range(19):
        note(student, 1 + n % 2, text=f"Note {n}.")
    with statements() as twenty:
        assert student.get(URL).text.count("beside--own") == 20
    assert (len(none), len(marked), len(one), len(twenty)) == (1, 1, 2, 2)


def test_the_page_of_notes_costs_the_same_for_one_and_for_twenty(student):
    note(student, text="One.")
    student.get(NOTES)
    with statements() as one:
        student.get(NOTES)
    for n in range(19):
        note(student, 1 + n % 2, text=f"Note {n}.")
    with statements() as twenty:
        student.get(NOTES)
    assert len(one) == len(twenty) <= 7


def test_a_long_list_of_notes_goes_on_after_fifty(student):
    for n in range(51):
        note(student, text=f"Note {n}.")
    page = student.get(NOTES)
    assert page.text.count('<li class="own-note') == 50
    assert "Further" in page.text
