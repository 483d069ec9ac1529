"""Who claims this: speaker and force by themselves, with the names that were frozen."""

import pytest

from quizzes.kinds import kinds
from tests.quizzes.kinds.versions import claim

kind = kinds.get("who_claims")


@pytest.mark.parametrize(
    ("speaker", "force", "points", "code"),
    [
        ("actor:russia", "reports", 2, "right"),
        ("actor:russia", "doubts", 1, "partly"),
        ("author", "reports", 1, "partly"),
        ("actor:russia", "", 1, "partly"),
        ("author", "asserts", 0, "wrong"),
    ],
)
def test_speaker_and_force_earn_half_each(speaker, force, points, code):
    data = kind.clean(claim(), {"speaker": speaker, "force": force}).data
    outcome = kind.score(claim(), data)
    assert (outcome.points, outcome.code) == (points, code)


def test_speakers_are_named_as_they_were_when_it_was_asked():
    shown = kind.context(claim(), ["reference:doe-2018", "author", "actor:russia"], None, "")
    assert [one.text for one in shown["speakers"]] == ["Doe", "The author", "Russia"]
    assert [one.text for one in shown["forces"]] == ["asserts", "reports", "doubts"]


def test_each_part_is_counted_by_itself():
    codes = [choice.code for choice in kind.choices(claim()) if choice.is_right]
    assert codes == ["speaker=actor:russia", "force=reports"]
