"""The shipped course's questions: enough of each kind, on every lesson, each saying what it is about."""

from collections import Counter
from pathlib import Path

import pytest

from exchange.folder.course import CourseFolder
from exchange.folder.reading import read_folder
from quizzes.kinds import kinds

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


def test_every_question_says_its_outcome_its_difficulty_and_its_tags(folder):
    items = [item for bank in folder.banks for item in bank.items]
    assert [item.key for item in items if not (item.outcome and item.difficulty and item.tags)] == []


def test_every_kind_stands_in_a_quiz(folder):
    kind_of = {f"{bank.key}/{item.key}": item.kind for bank in folder.banks for item in bank.items}
    assert {kind_of[link] for quiz in folder.quizzes for link in quiz.items} == {name for name, _ in kinds}
