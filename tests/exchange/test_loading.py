"""A course folder becomes published pages, snippets and questions; loading it again changes nothing."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from wagtail.models import Page, Revision, Site

from common.ids import derived
from courses.models import (
    Actor,
    CatalogPage,
    Claim,
    ClaimInterest,
    ContentVersion,
    CoursePage,
    Event,
    Interest,
    LessonPage,
    ModulePage,
    Passage,
    Place,
    Term,
)
from exchange.folder.problems import FolderRefused
from exchange.services import load_course
from grading.models import Criterion, Level, Mark, Rubric, RubricVersion
from quizzes.models import Item, ItemVersion, Quiz
from tests.exchange.folders import SMALL, changed, write
from tests.factories.questions import handed_in, offered
from tests.made_once import made_once

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
TALKS = "modules/10-first/10-talks.yaml"
BANK = "banks/main.yaml"

pytestmark = pytest.mark.django_db


def load(root, files=None):
    return load_course(write(root, files), now=NOW)


@made_once
def small():
    """The small course, loaded."""
    with TemporaryDirectory() as folder:
        load(Path(folder))


def test_a_fresh_site_gets_a_catalog_in_place_of_the_welcome_page(tmp_path):
    CatalogPage.objects.get().delete()
    Site.objects.create(root_page=Page.objects.get(title__startswith="Welcome"), is_default_site=True)
    load(tmp_path)
    catalog = CatalogPage.objects.get()
    assert Site.objects.get(is_default_site=True).root_page_id == catalog.pk
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_pages_stand_published_in_the_order_of_their_numbers(small):
    course = CoursePage.objects.live().get(slug="small")
    module = ModulePage.objects.live().child_of(course).get()
    assert [lesson.slug for lesson in LessonPage.objects.live().child_of(module).order_by("path")] == ["talks", "later"]
    assert course.summary == "<p>One paragraph with <i>emphasis</i>.</p>"


def test_ids_are_derived_from_the_keys(small):
    talks = LessonPage.objects.get(slug="talks")
    assert talks.translation_key == derived("small", "talks")
    assert Passage.objects.get(key="opening").block == derived("small", "talks", "opening")
    assert Term.objects.get().uuid == derived("small", "terms", "overlay")


def test_an_id_that_the_file_gives_is_taken(tmp_path):
    own = "5b5ea58c-25d0-4f3e-a1d5-5f4f8c5a0c11"
    load(tmp_path, changed(TALKS, "  - note: vague", f"  - note: vague\n    id: {own}"))
    assert str(Passage.objects.get(key="vague").block) == own


def test_a_passage_has_its_text_terms_claims_and_notes(small):
    passage = Passage.objects.get(key="opening")
    later = LessonPage.objects.get(slug="later")
    assert passage.heading == "In Moscow"
    assert [use.term.key for use in passage.term_uses.all()] == ["overlay"]
    assert [use.note.key for use in passage.note_uses.all()] == ["1"]
    speakers = [(claim.speaker, str(claim.actor or claim.reference)) for claim in Claim.objects.filter(passage=passage)]
    assert speakers == [("actor", "Russia"), ("reference", "Doe (2018)")]
    body = passage.lesson.body.raw_data[1]["value"]["text"]
    assert f'<a id="{later.pk}" linktype="page">the second lesson</a>' in body


def test_a_claim_says_who_seeks_what_and_a_passage_names_places_and_events(small):
    passage = Passage.objects.get(key="opening")
    found = ClaimInterest.objects.values_list("claim__passage", "actor__key", "interest__key", "stance").get()
    assert found == (passage.pk, "russia", "settlement", "seeks")
    assert [use.place.key for use in passage.place_uses.all()] == ["aynak", "tapi"]
    assert [use.event.key for use in passage.event_uses.all()] == ["first-round"]


def test_places_routes_and_events_stand_as_the_files_say(small):
    aynak, tapi = Place.objects.order_by("key")
    assert (aynak.path, aynak.is_route, aynak.state) == ([[69.3, 34.27]], False, "")
    assert (len(tapi.path), tapi.is_route, tapi.state) == (3, True, "planned")
    assert tapi.uuid == derived("small", "places", "tapi")
    talks, combat = Event.objects.get(key="first-round"), Event.objects.get(key="combat")
    assert [actor.key for actor in talks.actors] == ["russia"]
    assert (combat.until, combat.source) == ("2014", "ours")
    for entry in (aynak, tapi, talks, combat, Interest.objects.get()):
        entry.full_clean()


def test_an_event_that_changes_is_changed_with_its_actors_in_their_order(tmp_path):
    actors = SMALL["actors.yaml"] + "  - {key: china, name: China, kind: state}\n"
    load(tmp_path, {**SMALL, "actors.yaml": actors})
    files = {**changed("events.yaml", "[russia]", "[china, russia]"), "actors.yaml": actors}
    assert load(tmp_path, files).changed == {"events": 1}
    assert [actor.key for actor in Event.objects.get(key="first-round").actors] == ["china", "russia"]
    assert load(tmp_path, files).is_empty


def test_a_table_a_map_a_timeline_a_matrix_and_key_terms_are_passages_of_their_own(small):
    rows = Passage.objects.filter(kind__in=["table", "map", "timeline", "matrix", "key_terms"]).order_by("number")
    assert [(row.kind, row.text) for row in rows] == [
        ("table", "Who sat there Date States December 2016 Russia, China April 2017 As the paper has it."),
        ("map", "Where"),
        ("timeline", "Talks"),
        ("matrix", "Who wants what"),
        ("key_terms", "Words to keep"),
    ]
    assert rows.last().term_uses.get().term.key == "overlay"


def test_questions_name_the_passages_that_answer_and_refute(small):
    opening = str(derived("small", "talks", "opening"))
    who = Item.objects.get(key="who").current
    assert who.passage.key == "opening"
    assert who.body["options"] == [
        {"key": "a", "text": "Nobody", "right": False, "feedback": "", "misreading": "You overlooked the table.",
         "refuted_by": opening},
        {"key": "b", "text": "Three states", "right": True, "feedback": "", "misreading": "", "refuted_by": ""},
    ]  # fmt: skip
    assert Item.objects.get(key="number").current.body == {
        "answer": "1300", "tolerance": "0.5", "figures": 0, "unit": "",
        "misreadings": [{"value": "100", "tolerance": "0", "misreading": "That is money.", "refuted_by": opening}],
    }  # fmt: skip
    essay = Item.objects.get(key="essay").current
    assert (essay.rubric.key, essay.body) == ("short", {"words": {"min": 10, "max": 20}})
    quiz = Quiz.objects.get()
    assert [place.item.key for place in quiz.places.all()] == ["who", "number", "essay"]
    assert (quiz.attempts, quiz.time_limit_minutes, quiz.module.slug) == (2, None, "first")


def test_loading_the_same_again_changes_nothing(tmp_path, small):
    revisions, version = Revision.objects.count(), ContentVersion.objects.get().number
    assert load(tmp_path).is_empty
    assert Revision.objects.count() == revisions
    assert ContentVersion.objects.get().number == version
    assert ItemVersion.objects.count() == 3


def test_only_the_lesson_that_changed_gets_a_revision(tmp_path, small):
    before = {page.slug: page.live_revision_id for page in LessonPage.objects.all()}
    report = load(tmp_path, changed(TALKS, "Talks opened.", "Talks opened late."))
    after = {page.slug: page.live_revision_id for page in LessonPage.objects.all()}
    assert report.changed == {"lessons": 1}
    assert before["talks"] != after["talks"]
    assert before["later"] == after["later"]
    assert Passage.objects.get(key="opening").text.startswith("Talks opened late.")


def test_a_passage_keeps_its_id_when_the_editor_made_it(tmp_path, small):
    page = LessonPage.objects.get(slug="later")
    own = "0e0a1c52-4f0e-4a37-9d5c-1c1d70a2f5a1"
    page.body = [{"type": "passage", "id": own, "value": {"key": "only", "text": "<p>Edited.</p>"}}]
    page.save_revision().publish()
    load(tmp_path)
    assert [str(passage.block) for passage in Passage.objects.filter(key="only", live=True)] == [own]
    assert Item.objects.get(key="essay").current.passage.block == Passage.objects.get(key="only", live=True).block


def test_lessons_come_into_a_new_order(tmp_path):
    load(tmp_path)
    files = dict(SMALL)
    files["modules/10-first/30-talks.yaml"] = files.pop(TALKS)
    (tmp_path / TALKS).unlink()
    load(tmp_path, files)
    module = ModulePage.objects.get()
    assert [page.slug for page in LessonPage.objects.child_of(module).order_by("path")] == ["later", "talks"]
    assert load(tmp_path, files).is_empty


def test_a_lesson_moves_to_another_module_with_its_passages(tmp_path):
    load(tmp_path)
    block = Passage.objects.get(key="only").pk
    files = dict(SMALL)
    files["modules/20-second/module.yaml"] = "key: second\ntitle: Second\n"
    files["modules/20-second/10-later.yaml"] = files.pop("modules/10-first/20-later.yaml")
    (tmp_path / "modules/10-first/20-later.yaml").unlink()
    load(tmp_path, files)
    assert LessonPage.objects.get(slug="later").get_parent().slug == "second"
    assert Passage.objects.get(key="only").pk == block


def test_what_the_folder_no_longer_names_is_taken_off_and_not_deleted(tmp_path, small):
    files = {**SMALL, "actors.yaml": SMALL["actors.yaml"] + "  - {key: china, name: China, kind: state}\n"}
    load(tmp_path, files)
    report = load(tmp_path)
    assert report.taken_off == ["actors/china"]
    assert not Actor.objects.get(key="china").live
    load(tmp_path, files)
    assert Actor.objects.get(key="china").live


def test_a_lesson_that_is_gone_from_the_folder_is_unpublished(tmp_path):
    load(tmp_path, {**SMALL, "modules/10-first/30-third.yaml": "key: third\ntitle: Third\n"})
    (tmp_path / "modules/10-first/30-third.yaml").unlink()
    assert load(tmp_path).taken_off == ["lesson page/third"]
    assert not LessonPage.objects.get(slug="third").live
    assert load(tmp_path).is_empty


def test_a_question_nobody_was_asked_is_changed_in_place(tmp_path, small):
    load(tmp_path, changed(BANK, "prompt: Who?", "prompt: Who sat there?"))
    version = ItemVersion.objects.get(item__key="who")
    assert (version.number, version.prompt) == (1, "Who sat there?")


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [("prompt: Who?", "prompt: Who sat there?", "meaning"), ("answer: 1300", "answer: 1301", "key")],
)
def test_a_question_somebody_was_asked_gets_a_new_version(old, new, change, tmp_path, small):
    ItemVersion.objects.update(is_frozen=True)
    load(tmp_path, changed(BANK, old, new))
    newest = ItemVersion.objects.get(number=2)
    assert newest.change == change
    assert newest.item.current == newest
    assert ItemVersion.objects.count() == 4


def test_a_later_change_of_a_new_version_gives_it_its_class_by_what_was_asked(tmp_path, small):
    ItemVersion.objects.update(is_frozen=True)
    load(tmp_path, changed(BANK, "answer: 1300", "answer: 1301"))
    files = changed(BANK, "answer: 1300", "answer: 1301")
    load(tmp_path, {name: text.replace("prompt: How many?", "prompt: How few?") for name, text in files.items()})
    newest = ItemVersion.objects.get(number=2)
    assert (newest.prompt, newest.change) == ("How few?", "meaning")


def test_a_changed_choice_of_what_counts_is_reckoned_anew(tmp_path):
    load(tmp_path, changed("quizzes/check.yaml", "  - main/essay\n", ""))
    activity = offered(Quiz.objects.get())
    student = handed_in(activity, None, "1300").enrolment
    handed_in(activity, by=student)
    assert Mark.objects.get().points > 0
    load(tmp_path, changed("quizzes/check.yaml", "attempts: 2", "attempts: 2\ncounts: last"))
    assert Mark.objects.get().points == 0


def test_a_rubric_is_made_and_changed(tmp_path, small):
    rubric = Rubric.objects.get()
    assert list(Criterion.objects.values_list("rubric", "key", "points")) == [(rubric.pk, "argument", 2)]
    load(tmp_path, changed("rubrics.yaml", "title: Missing", "title: Absent"))
    assert [level.title for level in Level.objects.all()] == ["Clear", "Absent"]
    load(tmp_path, changed("rubrics.yaml", "title: Missing", "title: Absent"))
    assert [(one.number, one.by) for one in RubricVersion.objects.all()] == [(2, None), (1, None)]


def test_a_rubric_by_which_work_is_offered_keeps_its_sum(tmp_path, small):
    more = {name: SMALL[name].replace("points: 2", "points: 4") for name in ("rubrics.yaml", "essays/discuss.yaml")}
    more[BANK] = SMALL[BANK].replace("kind: essay\n    points: 2", "kind: essay\n    points: 4")
    offered(Quiz.objects.get())
    with pytest.raises(FolderRefused) as refused:
        load(tmp_path, {**SMALL, **more})
    (problem,) = refused.value.problems
    assert (problem.place.file, problem.place.line) == ("rubrics.yaml", 2)
    assert "out of 2 points, and this comes to 4" in problem.what
    assert Criterion.objects.get().points == 2


def test_a_refused_folder_leaves_the_site_as_it_was(tmp_path):
    with pytest.raises(FolderRefused):
        load(tmp_path, changed(BANK, "rubric: short", "rubric: long"))
    assert not CoursePage.objects.exists()


def test_an_id_of_another_course_is_refused_with_its_line_and_nothing_is_loaded(tmp_path):
    load(tmp_path / "one")
    other = {**SMALL, "course.yaml": SMALL["course.yaml"].replace("key: small", "key: other")}
    other["actors.yaml"] += f"    id: {derived('small', 'actors', 'russia')}\n"
    with pytest.raises(FolderRefused) as refusal:
        load(tmp_path / "two", other)
    assert "actors.yaml:2" in str(refusal.value.problems[0])
    assert CoursePage.objects.count() == 1


def test_two_courses_with_the_same_keys_inside_stand_beside_each_other(tmp_path):
    load(tmp_path / "one")
    load(tmp_path / "two", {**SMALL, "course.yaml": SMALL["course.yaml"].replace("key: small", "key: other")})
    assert Passage.objects.filter(key="opening").count() == 2
    assert load(tmp_path / "one").is_empty
