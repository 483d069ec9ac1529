"""True or false with a reason: the reason bears only the right verdict."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import kinds
from tests.quizzes.kinds.versions import reasons

kind = kinds.get("true_false")


@given(st.sampled_from(["", "true", "false"]), st.sampled_from(["", *"abcd"]), st.booleans())
def test_a_reason_earns_only_beside_the_right_verdict(verdict, reason, is_true):
    version = reasons(right="c", verdict=is_true)
    points = kind.score(version, kind.clean(version, {"verdict": verdict, "reason": reason}).data).points
    is_right = verdict == ("true" if is_true else "false")
    assert points == (2 if is_right and reason == "c" else Decimal("0.667") if is_right else 0)


def test_a_wrong_verdict_and_a_wrong_reason_are_each_told():
    given_answer = {"parts": {"verdict": "false", "reason": "b"}}
    lines = kind.feedback(reasons(), given_answer, reveal=False)
    assert [(line.verdict, line.said, line.why) for line in lines] == [
        ("wrong", "False", "You read the opposite."),
        ("wrong", "Option *b*", "You read b into it."),
    ]


def test_what_is_right_is_told_only_when_it_may_be_revealed():
    lines = kind.feedback(reasons(), {"parts": {"reason": "b"}}, reveal=True)
    assert [(line.verdict, line.said) for line in lines] == [
        ("missed", "True"),
        ("missed", "Option *a*"),
        ("wrong", "Option *b*"),
    ]


def test_reasons_are_shuffled_and_verdicts_are_not():
    version = reasons(of="abcdefgh")
    assert kind.order(version, Random("1")) != list("abcdefgh")
    shown = kind.context(version, kind.order(version, Random("1")), None, "")
    assert [one.key for one in shown["verdicts"]] == ["true", "false"]


@pytest.mark.parametrize("raw", [["true"], {"verdict": "maybe"}, {"reason": "z"}, {"verdict": ["true"]}, "true", None])
def test_what_is_no_verdict_and_no_reason_is_refused(raw):
    with pytest.raises(Exception, match="no such option"):
        kind.clean(reasons(), raw)
