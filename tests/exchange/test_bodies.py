"""What a kind keeps of a question is what its file says, there and back."""

from decimal import Decimal

import pytest

from exchange.folder.bodies import Links, body_of, item_of
from exchange.folder.problems import Problems
from exchange.folder.questions import Question
from exchange.folder.shapes import ShapeReader, node_of
from exchange.folder.strict_yaml import parse, write
from quizzes.kinds import kinds
from quizzes.kinds.schema import part_key
from tests.quizzes.kinds.versions import EACH

BLOCK = "11111111-2222-4333-8444-555555555555"
WRITING = Links(lambda block: "lesson/passage", {}, {})
COMMON = {"key": "one", "points": Decimal(2), "passage": "lesson/passage", "prompt": "Which?"}


def frozen(body) -> dict:
    """Return what a body keeps of the course, by key."""
    if isinstance(body, list):
        return {key: value for one in body for key, value in frozen(one).items()}
    if not isinstance(body, dict):
        return {}
    own = {body["key"]: body} if "name" in body else {}
    return own | {key: value for one in body.values() for key, value in frozen(one).items()}


@pytest.mark.parametrize("name", [name for name, _ in kinds])
def test_a_body_becomes_a_file_and_the_same_body_again(name):
    body, problems = EACH[name].body, Problems()
    item = item_of(name, COMMON, body, WRITING)
    root = parse(write(node_of(item)).encode(), "bank.yaml", problems)
    again = ShapeReader("bank.yaml", problems).read(Question, root)
    assert problems.found == []
    assert again == item
    assert body_of(again, Links(lambda link: BLOCK, frozen(body), frozen(body))) == body


def test_every_kind_of_the_house_can_stand_in_a_file():
    assert {member.NAME for member in Question.members()} == {name for name, _ in kinds}


def test_parts_without_keys_are_called_by_their_place():
    assert [part_key(place) for place in (0, 25, 26)] == ["a", "z", "aa"]
