"""What is dumped says what was loaded: the same folder in its canonical form, the same rows when loaded elsewhere."""

from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from common.ids import derived
from courses.models import Actor, Anchor, CoursePage, LessonPage, Passage, Term
from discussions.models import Thread
from exchange.folder.reading import read_folder
from exchange.folder.writing import files_of
from exchange.services import dump_course, load_course
from quizzes.models import Item
from quizzes.selectors.bank.content import fingerprint, said
from quizzes.services.bank import save_item, unless_changed
from tests.exchange.folders import SMALL, changed, write
from tests.factories import threads
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.people import UserFactory

NOW = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
SHIPPED = Path(__file__).parents[2] / "content" / "pakistan-russia"

pytestmark = pytest.mark.django_db


def texts_of(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in sorted(root.rglob("*.yaml"))}


def loaded(root: Path) -> CoursePage:
    load_course(root, now=NOW)
    return CoursePage.objects.latest("pk")


def test_a_folder_comes_out_as_it_went_in(tmp_path):
    dump_course(loaded(write(tmp_path / "in")), tmp_path / "out")
    assert texts_of(tmp_path / "out") == files_of(read_folder(tmp_path / "in"))
    assert load_course(tmp_path / "out", now=NOW).is_empty


def test_draws_and_terms_come_out_as_they_went_in(tmp_path):
    quiz = SMALL["quizzes/check.yaml"].replace(
        "- main/number", "- {draw: main, count: 1, points: 1.5, lesson: later, kind: numeric}"
    )
    quiz = quiz.replace(
        "attempts: 2\n", "position: 3\nattempts: 2\npace: forward\ntells: {mark: at_once, key: never}\n"
    )
    dump_course(loaded(write(tmp_path / "in", {**SMALL, "quizzes/check.yaml": quiz})), tmp_path / "out")
    assert texts_of(tmp_path / "out")["quizzes/check.yaml"] == quiz
    assert load_course(tmp_path / "out", now=NOW).is_empty


@pytest.mark.long
def test_the_shipped_course_comes_out_as_it_went_in(tmp_path):
    dump_course(loaded(SHIPPED), tmp_path)
    assert texts_of(tmp_path) == texts_of(SHIPPED)
    assert load_course(tmp_path, now=NOW).is_empty


def test_what_an_editor_made_comes_out_with_its_ids(tmp_path):
    before_all = transaction.savepoint()
    course = loaded(write(tmp_path / "in"))
    page = LessonPage.objects.get(slug="later")
    page.body = [
        {"type": "passage", "id": str(derived("small", "later", "only")), "value": {"key": "only", "text": "<p>A</p>"}},
        {"type": "heading", "id": "2c3c9d53-1a4f-44a2-8f19-0f0f5a6e5c11", "value": "A heading"},
        {"type": "note", "id": "7d0a1c52-4f0e-4a37-9d5c-1c1d70a2f5a1", "value": {"key": "", "text": "<p>B</p>"}},
        {"type": "embed", "id": "8d0a1c52-4f0e-4a37-9d5c-1c1d70a2f5a1",
         "value": {"kind": "quiz", "target": str(Item.objects.first().uuid)}},
    ]  # fmt: skip
    page.save_revision().publish()
    Actor(course=course, locale=course.locale, key="china", name="China", kind="state").save()
    dump_course(course, tmp_path / "out")
    before = set(Passage.objects.filter(live=True).values_list("block", flat=True))
    assert load_course(tmp_path / "out", now=NOW).is_empty
    transaction.savepoint_rollback(before_all)
    loaded(tmp_path / "out")
    assert set(Passage.objects.filter(live=True).values_list("block", flat=True)) == before
    dump_course(CoursePage.objects.get(), tmp_path / "again")
    assert texts_of(tmp_path / "again") == texts_of(tmp_path / "out")


def test_a_course_with_broken_links_on_the_site_is_told_when_it_is_dumped(tmp_path, capsys):
    course = loaded(write(tmp_path / "in"))
    Term.objects.get().delete()
    with pytest.raises(CommandError, match="put this right on the site"):
        call_command("course", "dump", str(tmp_path / "out"), course=course.key)
    assert "talks.yaml:8: “” is no key" in capsys.readouterr().err


def test_files_the_course_no_longer_has_are_taken_away(tmp_path):
    course = loaded(write(tmp_path))
    stray = tmp_path / "modules/10-first/30-third.yaml"
    stray.write_text("key: third\ntitle: Third\n")
    dump_course(course, tmp_path)
    assert not stray.exists()
    assert texts_of(tmp_path) == files_of(read_folder(tmp_path))


def test_the_command_loads_and_says_what_it_did(tmp_path, capsys):
    call_command("course", "load", str(write(tmp_path)))
    assert "made 1 references, 1 notes, 1 terms" in capsys.readouterr().out
    call_command("course", "load", str(tmp_path))
    assert "nothing to change" in capsys.readouterr().out


def test_what_hung_on_a_passage_that_a_folder_no_longer_has_is_counted(tmp_path, capsys):
    load_course(write(tmp_path), now=NOW)
    student = EnrolmentFactory(run=RunFactory(course=CoursePage.objects.get(slug="small")))
    thread = threads.thread(student, Passage.objects.get(key="why"))
    merged = changed(
        "modules/10-first/10-talks.yaml",
        "The paper is vague here.\n  - question: why\n    text: Why there?",
        "Vague. Why there?",
    )
    call_command("course", "load", str(write(tmp_path, merged)))
    assert "Moved or lost places that something hangs on: 1" in capsys.readouterr().out
    assert Thread.objects.get(pk=thread.pk).anchor.state == Anchor.State.ORPHANED


def test_questions_that_lack_something_are_counted_and_come_back_as_they_were(tmp_path, capsys):
    bank = SMALL["banks/main.yaml"]
    for lost in (
        "    passage: talks/opening\n",
        "        misreading: You overlooked the table.\n",
        "    rubric: short\n",
    ):
        bank = bank.replace(lost, "", 1)
    bank = bank.replace("    prompt: How many?\n", "    retired: true\n    prompt: How many?\n")
    call_command("course", "load", str(write(tmp_path / "one", {**SMALL, "banks/main.yaml": bank})))
    assert "Questions that lack something: 2;" in capsys.readouterr().out
    call_command("course", "dump", str(tmp_path / "out"))
    assert texts_of(tmp_path / "out") == files_of(read_folder(tmp_path / "one"))


def test_a_rubrics_ranges_weights_and_comments_come_back_as_they_were(tmp_path, capsys):
    level = "          - {points: 2, title: Clear, text: There is one.}\n"
    ranged = "          - {points: 4, title: Clear, least: 1.5, text: There is one.}\n"
    rubric = SMALL["rubrics.yaml"].replace(level, ranged).replace("points: 2\n", "points: 2\n        weight: 0.5\n")
    rubric += "        comments:\n          - Name the passage.\n"
    call_command("course", "load", str(write(tmp_path / "one", {**SMALL, "rubrics.yaml": rubric})))
    call_command("course", "dump", str(tmp_path / "out"))
    assert texts_of(tmp_path / "out") == files_of(read_folder(tmp_path / "one"))
    assert "least: 1.5" in texts_of(tmp_path / "out")["rubrics.yaml"]


def test_a_question_written_in_the_editor_comes_back_as_it_was(tmp_path, capsys):
    call_command("course", "load", str(write(tmp_path / "one")))
    item = Item.objects.select_related("current").get(key="who")
    text = "Is a_b < 2*3 *here*?"
    content = said(item.current) | {"prompt": text, "body": deepcopy(item.current.body)}
    content["body"]["options"][0]["text"] = text
    save_item(
        item=item, content=content, about={"outcome": None, "difficulty": "", "tags": ["a-tag"]},
        check=unless_changed(fingerprint(item)), by=UserFactory(is_superuser=True), now=NOW,
    )  # fmt: skip
    call_command("course", "dump", str(tmp_path / "out"))
    capsys.readouterr()
    call_command("course", "load", str(tmp_path / "out"))
    assert "nothing to change" in capsys.readouterr().out


def test_the_command_tells_each_problem_and_fails(tmp_path, capsys):
    write(tmp_path, {**SMALL, "terms.yaml": "terms:\n  - key: overlay\n"})
    with pytest.raises(CommandError, match="Nothing was loaded"):
        call_command("course", "load", str(tmp_path))
    assert "terms.yaml:2: the field “name” is missing; add it" in capsys.readouterr().err
    assert not CoursePage.objects.exists()


def test_the_command_dumps_the_only_course_and_asks_where_there_are_more(tmp_path, capsys):
    call_command("course", "load", str(write(tmp_path / "one")))
    call_command("course", "dump", str(tmp_path / "out"))
    assert texts_of(tmp_path / "out") == files_of(read_folder(tmp_path / "one"))
    other = {**SMALL, "course.yaml": SMALL["course.yaml"].replace("key: small", "key: other")}
    call_command("course", "load", str(write(tmp_path / "two", other)))
    with pytest.raises(CommandError, match="the site has: other, small"):
        call_command("course", "dump", str(tmp_path / "out"))


def test_the_command_does_not_write_among_strange_files(tmp_path):
    loaded(write(tmp_path / "in"))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "to-a-friend.txt").write_text("Dear")
    with pytest.raises(CommandError, match="neither empty nor a course folder"):
        call_command("course", "dump", str(tmp_path / "letters"))
