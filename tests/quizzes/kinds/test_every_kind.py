"""What holds for every kind of question, also for one that is added tomorrow."""

import json
from contextlib import suppress
from copy import deepcopy
from random import Random

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import BadAnswer, faults, kinds
from tests.quizzes.kinds.versions import EACH, KEYS, REFUTING, WRONG

every_kind = pytest.mark.parametrize("name", [name for name, _ in kinds])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.sampled_from("abcd"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


PARTS = st.sampled_from(["verdict", "reason", "speaker", "force", *"abcd"])
CHOICES = st.sampled_from(["true", "false", "actor:russia", "author", "asserts", "reports", *"abcdxyz1234"])


def taken(raw):
    """Return, for each kind that takes this as an answer, its name, the kind, its example and the answer."""
    for name, kind in kinds:  # what was thought up is given to all: to think it up takes longest
        with suppress(BadAnswer):
            yield name, kind, EACH[name], kind.clean(EACH[name], deepcopy(raw))


@given(raw=anything)
def test_an_answer_counts_only_under_what_is_counted(raw):
    for name, kind, version, answer in taken(raw):
        codes = kind.tally(version, answer.data, answer.text or "")
        assert set(codes) <= {choice.code for choice in kind.choices(version)}, name
        assert not codes or not kind.is_blank(answer.data), name


@every_kind
def test_its_example_is_sound_and_any_field_that_is_taken_away_or_spoilt_is_told(name):
    kind, body = kinds.get(name), EACH[name].body
    assert faults(kind, body) == []
    assert [fault.at for fault in faults(kind, {**body, "colour": "red"})] == [("colour",)]
    for field in body:
        assert [fault.at for fault in faults(kind, {**body, field: object()})] == [(field,)]


@given(body=anything)
def test_no_body_is_so_odd_that_it_cannot_be_checked(body):
    for name, kind in kinds:
        assert all(fault.what for fault in faults(kind, deepcopy(body))), name


@every_kind
def test_it_is_written_as_gift_or_said_to_be_none(name):
    kind, version = kinds.get(name), EACH[name]
    written = kind.export(version)
    assert written is None or (written.startswith("[markdown]") and written.endswith("}"))


@given(raw=anything)
def test_whatever_is_sent_becomes_an_answer_that_can_be_kept_and_scored_or_is_refused(raw):
    for name, kind, version, answer in taken(raw):
        kept = json.loads(json.dumps(answer.data))
        assert kept == answer.data, name
        outcome = kind.score(version, kept, answer.text or "")
        assert kind.by_hand if outcome is None else 0 <= outcome.points <= version.points, name
        assert outcome == kind.score(version, kept, answer.text or ""), name


@pytest.mark.parametrize("name", KEYS)
def test_the_key_earns_all_and_every_part_of_it_counts_as_right(name):
    kind, version = kinds.get(name), EACH[name]
    answer = kind.clean(version, KEYS[name])
    text = answer.text or ""
    outcome = kind.score(version, answer.data, text)
    assert (outcome.points, outcome.code) == (version.points, "right")
    assert {line.verdict for line in kind.feedback(version, answer.data, text, reveal=True)} <= {"right"}
    right = {choice.code for choice in kind.choices(version) if choice.is_right}
    assert set(kind.tally(version, answer.data, text)) <= right


@given(raw=anything | st.dictionaries(PARTS, CHOICES, max_size=4))
def test_what_is_right_is_worth_all_and_nothing_else_is(raw):
    for name, kind, version, answer in taken(raw):
        outcome = kind.score(version, answer.data, answer.text or "")
        if outcome is not None:
            assert (outcome.points == version.points) == (outcome.code == "right"), name
            assert (outcome.code in ("wrong", "blank")) == (outcome.points == 0), name


@every_kind
def test_a_wrong_answer_is_told_what_was_misread_and_where_to_read_again(name):
    kind, version = kinds.get(name), EACH[name]
    if kind.by_hand:
        return
    answer = kind.clean(version, WRONG[name])
    lines = kind.feedback(version, answer.data, answer.text or "", reveal=False)
    assert lines
    assert all(line.verdict == "wrong" and line.why and str(line.refuted_by) == REFUTING for line in lines)


@every_kind
def test_nothing_answered_is_blank_and_earns_nothing(name):
    kind, version = kinds.get(name), EACH[name]
    outcome = kind.score(version, None)
    assert kind.is_blank(None)
    assert (outcome.points, outcome.code) == (0, "blank")


@every_kind
def test_an_empty_form_takes_the_answer_back(name):
    kind, version = kinds.get(name), EACH[name]
    answer = kind.clean(version, kind.from_form(QueryDict(""), "q"))
    assert kind.is_blank(answer.data)


@every_kind
def test_the_same_seed_gives_the_same_order(name):
    kind, version = kinds.get(name), EACH[name]
    assert kind.order(version, Random("7")) == kind.order(version, Random("7"))


@every_kind
@pytest.mark.parametrize("part", ["ask", "answered"])
def test_its_templates_render_with_and_without_an_answer(name, part):
    kind, version = kinds.get(name), EACH[name]
    context = kind.context(version, kind.order(version, Random("7")), None, "")
    page = render_to_string(f"quizzes/kinds/{name}/{part}.html", {**context, "name": "q-1", "prompt_id": "prompt-1"})
    assert page.strip()
    in_the_authors_order = kind.context(version, [], None, "")
    assert render_to_string(f"quizzes/kinds/{name}/{part}.html", {**in_the_authors_order, "name": "q-1"}).strip()
    if part == "ask":
        assert 'name="q-1' in page
        assert 'aria-labelledby="prompt-1"' in page


@every_kind
def test_it_says_how_it_is_marked(name):
    kind = kinds.get(name)
    assert kind.terms(EACH[name])
    assert str(kind.label)
