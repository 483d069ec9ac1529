"""The shipped course's questions: enough of each kind, on every lesson, each saying what it is about."""

from collections import Counter
from pathlib import Path

import pytest

from exchange.folder.bodies import Links, body_of
from exchange.folder.course import CourseFolder, block_name
from exchange.folder.questions import DrawText, Question
from exchange.folder.reading import read_folder
from quizzes.kinds import kinds
from quizzes.kinds.schema import misleading
from quizzes.rules.lint import Asked, lacks

SHIPPED = Path(__file__).parents[2] / "content" / "pakistan-russia"


@pytest.fixture(scope="module")
def folder() -> CourseFolder:
    return read_folder(SHIPPED)


def test_there_are_ten_questions_of_each_kind_and_five_essays(folder):
    asked = Counter(item.kind for bank in folder.banks for item in bank.items)
    assert {name for name, _ in kinds if asked[name] < (5 if name == "essay" else 10)} == set()
    assert asked.total() >= 120


def test_every_lesson_is_asked_about(folder):
    asked = {item.passage.partition("/")[0] for bank in folder.banks for item in bank.items}
    assert {lesson.key for lesson in folder.lessons} - asked == set()


def test_no_question_lacks_anything(folder):
    links = Links(str, folder.frozen_places, folder.frozen_speakers)
    passages = {f"{lesson.key}/{block_name(block)}" for lesson in folder.lessons for block in lesson.body}
    lacking = {item.key: lacks(_asked(item, links), passages) for bank in folder.banks for item in bank.items}
    assert {key: missing for key, missing in lacking.items() if missing} == {}


def _asked(item: Question, links: Links) -> Asked:
    kind = kinds.get(item.kind)
    return Asked(
        passage=item.passage or "",
        outcome=item.outcome,
        difficulty=item.difficulty,
        tags=item.tags,
        needs_rubric=kind.by_hand,
        has_rubric=item.rubric is not None,
        wrong=list(misleading(kind.schema.Body, body_of(item, links))),
    )


def test_every_kind_stands_in_a_quiz(folder):
    kind_of = {f"{bank.key}/{item.key}": item.kind for bank in folder.banks for item in bank.items}
    assert {kind_of[link] for link in fixed(folder)} == {name for name, _ in kinds}


def test_what_a_self_test_may_draw_stands_in_no_quiz_that_tells_it_later(folder):
    for_self_tests = {
        f"{bank.key}/{item.key}" for bank in folder.banks for item in bank.items if "self-test" in item.tags
    }
    assert for_self_tests & set(fixed(folder)) == set()
    draws = [place for quiz in folder.quizzes for place in quiz.items if isinstance(place, DrawText)]
    assert {draw.tag for draw in draws} == {"self-test"}


def fixed(folder: CourseFolder) -> list[str]:
    return [link for quiz in folder.quizzes for link in quiz.items if not isinstance(link, DrawText)]
