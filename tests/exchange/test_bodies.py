"""What a kind keeps of a question is what its file says, there and back."""

from copy import deepcopy
from decimal import Decimal

import pytest

from exchange.folder.bodies import Links, body_of, item_of, part_key
from exchange.folder.problems import Problems
from exchange.folder.questions import Question
from exchange.folder.shapes import ShapeReader, node_of
from exchange.folder.strict_yaml import parse, write
from exchange.loading.changes import what_changed
from quizzes.kinds import kinds
from quizzes.models import ItemVersion
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


@pytest.mark.parametrize(
    ("name", "path", "value", "change"),
    [
        ("true_false", ("verdict",), False, "key"),
        ("true_false", ("reasons", 1, "misreading"), "You read it twice.", "key"),
        ("true_false", ("reasons", 1, "text"), "Another reason", "meaning"),
        ("matching", ("rows", 0, "match"), "z", "key"),
        ("matching", ("matches", 0, "text"), "Another match", "meaning"),
        ("short_text", ("answers",), ["Karachi"], "key"),
        ("numeric", ("figures",), 2, "key"),
        ("who_claims", ("speakers", 0, "right"), True, "key"),
        ("who_claims", ("says",), "The talks may go on.", "meaning"),
        ("place_on_map", ("places", 0, "where", "name"), "Mes Aynak", "meaning"),
    ],
)
def test_a_changed_key_is_told_from_a_changed_question(name, path, value, change):
    body = deepcopy(EACH[name].body)
    part = body
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    before = ItemVersion(prompt="Which?", points=Decimal(2), body=EACH[name].body)
    assert what_changed(before, {"prompt": "Which?", "points": Decimal(2), "body": body}) == change
