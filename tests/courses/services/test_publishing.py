"""Publishing a lesson writes its passages as rows that keep their identity; a draft writes nothing."""

import uuid

import pytest
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from courses.models import Actor, Anchor, Claim, ContentVersion, LessonPage, Note, NoteUse, Passage, Reference, TermUse
from courses.models.library import Term
from courses.services import anchoring
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

FIRST = "Moscow opened its own round of regional talks at the end of that year."
SECOND = "The first sitting was small and nobody from Kabul was asked to come."


@made_once
def course():
    return texts.course()


@made_once
def lesson(course):
    return texts.lesson(texts.module(course), passages=(FIRST, SECOND))


def publish(lesson, body):
    lesson = LessonPage.objects.get(pk=lesson.pk)
    lesson.body = body
    lesson.save_revision().publish()
    return LessonPage.objects.get(pk=lesson.pk)


def raw(lesson):
    return [dict(block) for block in lesson.body.raw_data]


def with_text(block, text):
    return {**block, "value": {**block["value"], "text": f"<p>{text}</p>"}}


def test_each_block_of_text_becomes_a_numbered_passage_under_its_heading(lesson):
    blocks = raw(lesson)
    heading = {"type": "heading", "id": str(uuid.uuid4()), "value": "Talks"}
    think = {"type": "question", "id": str(uuid.uuid4()), "value": {"key": "why", "text": "<p>Why there?</p>"}}
    publish(lesson, [blocks[0], heading, blocks[1], think])
    rows = Passage.objects.filter(lesson=lesson, live=True).order_by("number")
    assert [(row.number, row.kind, row.heading, row.text) for row in rows] == [
        (1, "passage", "", FIRST),
        (2, "passage", "Talks", SECOND),
        (3, "question", "Talks", "Why there?"),
    ]
    assert [str(row.block) for row in rows] == [blocks[0]["id"], blocks[1]["id"], think["id"]]


def test_an_edit_keeps_a_passages_row_and_a_removed_block_stays_as_not_live(lesson):
    before = {row.block: row.pk for row in Passage.objects.filter(lesson=lesson)}
    first, second = raw(lesson)
    edited = publish(lesson, [with_text(second, SECOND + " They came later.")])
    rows = {str(row.block): row for row in Passage.objects.filter(lesson=lesson)}
    assert {row.block: row.pk for row in rows.values()} == before
    assert (rows[second["id"]].live, rows[second["id"]].number) == (True, 1)
    assert rows[second["id"]].revision == edited.live_revision_id
    assert (rows[first["id"]].live, rows[first["id"]].text) == (False, FIRST)


def test_a_draft_leaves_the_rows_and_the_version_alone(lesson, course):
    version = ContentVersion.objects.get(course=course).number
    first, second = raw(lesson)
    lesson.body = [with_text(first, "Something else."), second]
    lesson.save_revision()
    assert Passage.objects.get(block=first["id"]).text == FIRST
    assert ContentVersion.objects.get(course=course).number == version


def test_publishing_twice_writes_the_same_rows(lesson, course):
    claims = [{"speaker": "author", "actor": None, "reference": None, "force": "asserts", "says": "They talked."}]
    first = raw(lesson)[0]
    first["value"]["claims"] = claims
    publish(lesson, [first])
    publish(lesson, [first])
    assert Passage.objects.filter(lesson=lesson).count() == 2
    assert Claim.objects.count() == 1


def test_claims_notes_and_terms_of_a_passage_become_rows(lesson, course):
    work = texts.entry(Reference, course, key="a-2018", kind="report", title="A report")
    texts.entry(Note, course, key="3", reference=work)
    term = texts.entry(Term, course, key="overlay", name="overlay", text="What lies over.")
    actor = texts.entry(Actor, course, key="nato", name="NATO", kind="organisation")
    first = with_text(raw(lesson)[0], "An overlay,[^3] says NATO.[^3] [^99]")
    first["value"] |= {
        "terms": [term.pk],
        "claims": [
            {"speaker": "actor", "actor": actor.pk, "reference": None, "force": "reports", "says": "It lay there."},
            {"speaker": "actor", "actor": None, "reference": None, "force": "reports", "says": "Nobody says this."},
        ],
    }
    publish(lesson, [first])
    passage = Passage.objects.get(block=first["id"])
    assert passage.text == "An overlay, says NATO."
    assert list(Claim.objects.values_list("passage", "actor", "force")) == [(passage.pk, actor.pk, "reports")]
    assert [use.note.reference for use in NoteUse.objects.all()] == [work]
    assert [use.term for use in TermUse.objects.all()] == [term]


def test_a_copied_lesson_has_the_same_block_ids_and_passages_of_its_own(lesson):
    copy = lesson.copy(update_attrs={"slug": "copied", "title": "Copied"})
    publish(copy, raw(lesson))
    blocks = Passage.objects.filter(lesson=lesson).values_list("block", flat=True)
    assert set(Passage.objects.filter(lesson_id=copy.pk).values_list("block", flat=True)) == set(blocks)


def test_a_block_pasted_with_its_id_gets_an_id_of_its_own_that_lasts(lesson):
    first = raw(lesson)[0]
    publish(lesson, [first, with_text(first, "Pasted.")])
    pasted = Passage.objects.get(text="Pasted.")
    assert str(pasted.block) != first["id"]
    publish(lesson, [first, with_text(first, "Pasted and edited.")])
    assert Passage.objects.get(block=pasted.block).text == "Pasted and edited."


def test_an_anchor_holds_through_an_edit_and_a_draft_does_not_move_it(lesson):
    first, second = raw(lesson)
    passage = Passage.objects.get(block=second["id"])
    anchor = anchoring.place(passage=passage, exact="nobody from Kabul", start=SECOND.index("nobody"))
    text = SECOND.replace("The first sitting", "One hears that the first sitting")
    lesson.body = [first, with_text(second, text)]
    draft = lesson.save_revision()
    anchor.refresh_from_db()
    assert anchor.start == SECOND.index("nobody")
    draft.publish()
    anchor.refresh_from_db()
    assert (anchor.state, anchor.start) == (Anchor.State.ANCHORED, text.index("nobody"))


def test_an_anchor_follows_its_sentence_into_a_new_passage(lesson):
    first, second = raw(lesson)
    anchor = anchoring.place(passage=Passage.objects.get(block=first["id"]), exact="round of regional talks")
    new = with_text({**first, "id": str(uuid.uuid4())}, FIRST)
    publish(lesson, [with_text(first, "Another beginning."), new, second])
    anchor.refresh_from_db()
    assert (anchor.state, str(anchor.passage.block)) == (Anchor.State.MOVED, new["id"])


def test_what_cannot_be_found_is_called_lost_and_found_when_the_edit_is_taken_back(lesson):
    first, second = raw(lesson)
    words = anchoring.place(passage=Passage.objects.get(block=first["id"]), exact="regional talks")
    whole = anchoring.place(passage=Passage.objects.get(block=first["id"]))
    publish(lesson, [second])
    words.refresh_from_db()
    whole.refresh_from_db()
    assert [words.state, whole.state] == [Anchor.State.ORPHANED, Anchor.State.ORPHANED]
    assert str(words.passage.block) == first["id"]
    publish(lesson, [first, second])
    words.refresh_from_db()
    whole.refresh_from_db()
    assert [words.state, whole.state] == [Anchor.State.ANCHORED, Anchor.State.ANCHORED]


def test_a_published_term_a_moved_lesson_and_a_deleted_one_raise_the_version(lesson, course):
    def number():
        return ContentVersion.objects.get(course=course).number

    seen = [number()]
    texts.entry(Term, course, key="overlay", name="overlay", text="What lies over.").save_revision().publish()
    seen.append(number())
    lesson.move(texts.module(course, key="other"), pos="last-child")
    seen.append(number())
    Page.objects.get(pk=lesson.pk).delete()
    seen.append(number())
    assert seen == sorted(set(seen))


def test_a_course_can_be_deleted_with_all_that_is_in_it(lesson, course):
    texts.entry(Term, course, key="overlay", name="overlay", text="What lies over.")
    Page.objects.get(pk=course.pk).delete()
    assert not ContentVersion.objects.exists()
    assert not Passage.objects.exists()


def test_what_is_published_while_a_lesson_moves_stays_where_it_went(course, lesson):
    before, after = lesson.get_parent().specific, texts.module(course, key="after")
    saved = [page.save_revision() for page in (lesson, before, after)]
    under_way = [PublishPageRevisionAction(one) for one in saved]  # each has read its page
    Page.objects.get(pk=lesson.pk).move(Page.objects.get(pk=after.pk), pos="last-child")
    for one in under_way:
        one.execute()
    moved = LessonPage.objects.get(pk=lesson.pk)
    assert (moved.get_parent().pk, moved.url_path) == (after.pk, f"{after.url_path}{lesson.key}/")
    assert not any(Page.find_problems())
