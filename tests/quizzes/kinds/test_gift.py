"""GIFT: signs of its own are escaped, shares are as other platforms read them, and what is written can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import faults, kinds
from quizzes.rules import gift as gift_reading
from quizzes.rules.numbers import plain_form
from tests.quizzes.kinds.versions import EACH, Version, choice, number


def test_signs_that_mean_something_in_gift_are_taken_as_text():
    version = replace(choice(of="ab"), prompt="Is {x} = ~1: #2?\nSay.")
    assert kinds.get("single_choice").export(version).startswith(r"[markdown]Is \{x\} \= \~1\: \#2?\nSay. {")


def test_three_right_options_share_in_thirds_and_a_wrong_one_costs_one():
    lines = kinds.get("multiple_choice").export(choice(right="abc")).splitlines()
    assert lines[1].startswith("~%33.33333%Option")
    assert lines[4].startswith("~%-33.33333%Option")


def test_a_number_carries_its_tolerance_and_its_known_misreadings():
    assert kinds.get("numeric").export(EACH["numeric"]).splitlines()[1:3] == [
        "=1300:0",
        "=%0%100:1#That is the *value*.",
    ]


def test_significant_figures_become_half_a_step():
    version = EACH["numeric"]
    near = replace(version, body={**version.body, "figures": 2})
    assert kinds.get("numeric").export(near).splitlines()[1] == "=1300:50"


READABLE = ("single_choice", "multiple_choice", "numeric", "short_text", "matching", "essay")
words = st.text(alphabet="abc ~=#{}:\\\n*.!?%ü–ق", min_size=1, max_size=20).map(lambda text: " ".join(text.split()))
said = words.filter(lambda text: text and not text.startswith(("%", "[", "::")) and "####" not in text)


def written_and_read(name, version):
    found = gift_reading.read(kinds.get(name).export(version))
    assert found.refused == []
    [asked] = found.asked
    assert asked.kind == name
    assert asked.prompt == version.prompt
    return kinds.get(name).from_gift(asked)


def without_passages(body):
    """Return a body as far as GIFT carries it: no passages, no feedback that its kind does not write."""
    if isinstance(body, list):
        return [without_passages(one) for one in body]
    if isinstance(body, dict):
        return {name: "" if name == "refuted_by" else without_passages(value) for name, value in body.items()}
    return body


@given(st.lists(st.tuples(said, said), min_size=2, max_size=5), said, st.integers(0, 4))
def test_choices_come_back_from_gift_as_they_were(texts, prompt, right):
    body = choice(of="abcde"[: len(texts)], right="abcde"[right % len(texts)]).body
    for option, (text, why) in zip(body["options"], texts, strict=True):
        option["text"] = text
        option["feedback" if option["right"] else "misreading"] = why
    version = Version(prompt=prompt, body=body)
    assert written_and_read("single_choice", version) == without_passages(body)


@given(st.lists(said, min_size=2, max_size=5), st.sets(st.integers(0, 4), min_size=2))
def test_several_right_choices_come_back_from_gift(texts, rights):
    keys = "abcde"[: len(texts)]
    body = choice(of=keys, right="".join(key for n, key in enumerate(keys) if n in rights) or "a").body
    assert written_and_read("multiple_choice", Version(prompt="Which?", body=body)) == without_passages(body)


@given(st.decimals(-9999, 9999, places=3), st.decimals(0, 50, places=2), said)
def test_numbers_come_back_from_gift_as_they_were(answer, tolerance, why):
    known = {"value": plain_form(answer + 100), "tolerance": "1", "misreading": why, "refuted_by": ""}
    numbers = {"answer": plain_form(answer), "tolerance": plain_form(tolerance)}
    body = {**numbers, "figures": 0, "unit": "", "misreadings": [known]}
    assert written_and_read("numeric", Version(body=body)) == body


@given(st.lists(said, min_size=1, max_size=3), st.lists(said, min_size=1, max_size=2), said)
def test_wordings_come_back_from_gift_as_they_were(right, wrong, why):
    known = {"answers": wrong, "misreading": why, "refuted_by": ""}
    body = {"answers": right, "slips": 0, "misreadings": [known]}
    assert written_and_read("short_text", Version(body=body)) == body


@given(st.lists(said, min_size=2, max_size=4, unique=True), st.lists(said, min_size=2, max_size=4, unique=True))
def test_pairs_come_back_from_gift_as_they_were(rows, matches):
    body = {
        "rows": [{"key": f"r{n}", "text": text, "match": f"m{n % len(matches)}"} for n, text in enumerate(rows)],
        "matches": [{"key": f"m{n}", "text": text} for n, text in enumerate(matches)],
    }
    found = written_and_read("matching", Version(body=body))
    texts = {match["key"]: match["text"] for match in found["matches"]}
    assert [(row["text"], texts[row["match"]]) for row in found["rows"]] == [
        (text, matches[n % len(matches)]) for n, text in enumerate(rows)
    ]
    assert set(texts.values()) == set(matches)


@pytest.mark.parametrize("name", READABLE)
def test_what_is_read_fits_the_kinds_schema(name):
    body = written_and_read(name, EACH[name] if name != "numeric" else number(unit=""))
    assert faults(kinds.get(name), body) == []
