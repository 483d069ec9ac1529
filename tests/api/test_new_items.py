"""A machine makes questions in a course's bank, each with a result of its own, and none that cannot be asked."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from api.models import Client
from audit.models import Event
from common.rest.examples import PARTS
from courses.models import Actor, Place, Reference
from quizzes.models import Item
from quizzes.rest.shapes import name_of
from tests.api.conftest import Lms, changed, unsaid
from tests.api.test_examples import DOCUMENT
from tests.api.test_manners import pointers, refused
from tests.factories import clients, questions, texts
from tests.factories.grades import rubric
from tests.made_once import made_once
from tests.quizzes.kinds.versions import EACH, REFUTING
from tests.statements import statements

pytestmark = pytest.mark.django_db


def new(prompt="Who says so?", **said):
    return {"kind": "single_choice", "prompt": prompt, "points": "1", "body": unsaid(), **said}


def made(lms, address, asked, *lines, **headers):
    return lms.post(address, {"bank": asked.bank.key, "items": list(lines)}, headers=headers)


def test_questions_are_made_each_with_a_result(lms, run, items_at, asked, passages):
    essay = {"kind": "essay", "prompt": "Why?", "points": "2", "body": {"words": {"min": 5, "max": 50}}}
    by = rubric(argument=(2, 1, 0))
    lines = [
        new(passage=str(passages[0].block), outcome=2, tags=["speakers"], difficulty="easy", title="The Speaker"),
        new(body=unsaid(right="ab")),
        new(passage=PARTS["item"], rubric=by.key),
        {**essay, "rubric": by.key},
        {**essay, "rubric": by.key, "points": "3"},
        {**essay, "rubric": "none"},
        new(title="The Speaker"),
    ]
    answer = made(lms, items_at, asked, *lines).json()
    assert answer["counts"] == {"make": 3, "refuse": 4}
    rows = answer["results"]
    assert [row["key"] for row in rows] == ["the-speaker", None, None, "why", None, None, "the-speaker-2"]
    errors = [[(error["pointer"], error["code"]) for error in row["errors"]] for row in rows]
    assert errors == [
        [], [("/body/options", "unsound")], [("/passage", "unknown"), ("/rubric", "by_machine")], [],
        [("/points", "unsound")], [("/rubric", "unknown")], [],
    ]  # fmt: skip
    assert [lack["code"] for lack in rows[0]["lacks"]] == ["refutation", "refutation"]
    first = f"{items_at}/{rows[0]['id']}"
    assert lms.get(first)["ETag"] == rows[0]["etag"]
    assert changed(lms, first, seen=rows[0]["etag"], points="3").status_code == 200
    (event, *_more) = Event.objects.filter(name="quizzes.item_saved").order_by("pk")
    assert (str(event.subject), event.actor) == (rows[0]["id"], Client.objects.get().uuid)
    assert event.data["change"] == "first"


def test_questions_are_made_once_for_one_key(lms, items_at, asked):
    first, again = (made(lms, items_at, asked, new(), **{"idempotency-key": "k1"}) for _ in range(2))
    assert (first.json(), again["Idempotency-Replayed"]) == (again.json(), "true")
    assert Item.objects.count() == 2
    refused(made(lms, items_at, asked, new("Who?"), **{"idempotency-key": "k1"}), 422, "key_used")


def test_many_questions_cost_the_statements_of_one(lms, items_at, run, asked, passages):
    by, counts = rubric(argument=(2, 1, 0)), []
    essay = {"kind": "essay", "points": "2", "body": {"words": {"min": 5, "max": 50}}, "rubric": by.key}
    for n in (1, 1, 20):
        wrong = unsaid()
        wrong["options"][0]["refuted_by"] = str(passages[1].block)
        lines = [new(passage=str(passages[0].block), body=wrong), {**essay, "prompt": "Why?"}, new(prompt="> no")]
        with statements() as sent:
            answer = made(lms, items_at, asked, *(lines * n))
        assert answer.json()["counts"] == {"make": 2 * n, "refuse": n}
        counts.append(len(sent))
    assert counts[1] == counts[2]
    assert counts[2] <= 30


@pytest.mark.parametrize(
    ("sent", "at"),
    [
        ({"bank": "none", "items": []}, "/bank"),
        ({"bank": "a-bank"}, "/items"),
        ({"bank": "a-bank", "items": [{**new(), "id": PARTS["item"]}]}, "/items/0/id"),
        ({"bank": "a-bank", "items": [new(), {**new(), "kind": "riddle"}]}, "/items/1/kind"),
        ({"bank": "a-bank", "items": [{**new(), "body": None}]}, "/items/0/body"),
        ({"bank": "a-bank", "items": [{**new(), "points": 1}]}, "/items/0/points"),
        ({"bank": "a-bank", "items": [{**new(), "change": "typo"}]}, "/items/0/change"),
        ({"bank": "a-bank", "items": [new()] * 501}, "/items"),
    ],
)
def test_what_is_no_question_is_refused_before_any_is_made(lms, items_at, asked, sent, at):
    assert pointers(lms.post(items_at, sent)) == [at]
    assert Item.objects.count() == 1


def test_a_bank_of_another_course_takes_nothing_and_who_does_not_write_makes_nothing(lms, run, items_at, asked):
    other = questions.bank_of(texts.course(key="another"))
    other.key = "elsewhere"
    other.save()
    assert pointers(lms.post(items_at, {"bank": "elsewhere", "items": [new()]})) == ["/bank"]
    refused(lms.post("/api/v1/courses/another/items", {"bank": "elsewhere", "items": [new()]}), 404)
    reads = Lms(clients.token(Client.objects.get(), scope="banks.read keys.read"))
    refused(made(reads, items_at, asked, new()), 403)
    assert Item.objects.count() == 1


def test_who_may_not_know_what_is_right_makes_questions_and_is_told_no_part_of_them(run, items_at, asked):
    writes = Lms(clients.token(clients.client(run), scope="banks.write"))
    (row,) = made(writes, items_at, asked, new()).json()["results"]
    assert row["action"] == "make"
    assert {lack["pointer"] for lack in row["lacks"] if lack["pointer"].startswith("/body")} == {"/body"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


def spoilt(body, raw):
    """Return a body with this in the place of each of its parts in turn, and beside each."""
    parts = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for name, part in parts:
        for other in (raw, *spoilt(part, raw)):
            copy = body.copy()
            copy[name] = other
            yield copy
    if isinstance(body, dict):
        yield {**body, "colour": raw}


@made_once
def everything(run):
    """Return the bodies of all kinds; what they name is there in the course."""
    for key, at in (("aynak", [69.3, 34.27]), ("gwadar", [62.3, 25.1]), ("norak", [69.3, 38.4])):
        texts.entry(Place, run.course, key=key, name=key.title(), kind="mine", path=[at])
    texts.entry(Actor, run.course, key="russia", name="Russia", kind="state")
    texts.entry(Reference, run.course, key="doe-2018", title="Doe", kind="report")
    return {kind: json.loads(json.dumps(version.body).replace(REFUTING, "")) for kind, version in EACH.items()}


def test_whatever_a_body_has_in_a_place_is_taken_or_told(lms, items_at, asked, everything):
    described = {kind: Draft202012Validator(DOCUMENT["components"]["schemas"][name_of(kind)]) for kind in everything}
    assert all(described[kind].is_valid(one) for kind, one in everything.items())
    plain = made(lms, items_at, asked, *(new(kind=kind, body=one) for kind, one in everything.items()))
    assert plain.json()["counts"] == {"make": len(everything)}

    @settings(max_examples=6, deadline=None, database=None)
    @given(raw=ANYTHING)
    @example(raw="1e99")
    @example(raw="\x00")
    def send(raw):
        lines = [new(kind=kind, body=one) for kind, whole in everything.items() for one in spoilt(whole, raw)]
        for some in batched(lines, 500):
            answer = made(lms, items_at, asked, *some)
            assert answer.status_code == 200, answer.content
            for line, row in zip(some, answer.json()["results"], strict=True):
                assert (row["action"] == "refuse") == bool(row["errors"]), line
                assert row["errors"] or described[line["kind"]].is_valid(line["body"]), line
                pointers = {error["pointer"] for error in row["errors"]}
                assert all(pointer.startswith("/body") for pointer in pointers), line

    send()


def batched(rows, size):
    return (rows[start : start + size] for start in range(0, len(rows), size))
