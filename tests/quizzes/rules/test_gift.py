"""GIFT as other platforms write it: told apart, line by line, and refused with a reason where it cannot be asked."""

import pytest

from quizzes.kinds import kinds
from quizzes.rules.gift import Reason, read

MANY = """\
// A comment, and a category for what follows.
$CATEGORY: $course$/top/Arms and men

::Q1:: Who says {
  =A commander#Yes, he does.
  ~The author#You took a report for a finding.
}

[markdown]How *many*? {#1300:50}
$CATEGORY: Ports
A port lies here. {T#It does not.#It does.}

Match {=One -> 1 =Two -> 2 =-> 3}

Which two? {~%50%A ~%50%B ~%-50%C}

The capital is {=Kabul =Kābul =%0%Karachi#That is a port.} of it.

Discuss. {}

<p>In <b>bold</b> with 2*3\\=6\\: say {#1..5}
"""


def test_each_question_is_of_the_kind_that_its_answers_make_it():
    found = read(MANY)
    assert found.refused == []
    assert [(asked.line, asked.kind) for asked in found.asked] == [
        (4, "single_choice"),
        (9, "numeric"),
        (11, "single_choice"),
        (13, "matching"),
        (15, "multiple_choice"),
        (17, "short_text"),
        (19, "essay"),
        (21, "numeric"),
    ]
    assert [asked.category for asked in found.asked][::3] == ["$course$/top/Arms and men", "Ports", "Ports"]
    assert found.asked[0].title == "Q1"


def bodies(text):
    return [kinds.get(asked.kind).from_gift(asked) for asked in read(text).asked]


def test_feedback_of_a_wrong_answer_is_its_misreading_and_of_a_right_one_its_reason():
    right, wrong = bodies(MANY)[0]["options"]
    assert (right["right"], right["feedback"], right["misreading"]) == (True, "Yes, he does.", "")
    assert (wrong["right"], wrong["feedback"], wrong["misreading"]) == (False, "", "You took a report for a finding.")


def test_a_verdict_becomes_a_choice_of_true_and_false_with_its_feedback_at_the_right_place():
    options = bodies(MANY)[2]["options"]
    assert [(one["text"], one["right"], one["feedback"] or one["misreading"]) for one in options] == [
        ("True", True, "It does."),
        ("False", False, "It does not."),
    ]


def test_a_range_is_its_middle_and_half_of_it():
    assert [(body["answer"], body["tolerance"]) for body in (bodies(MANY)[1], bodies(MANY)[-1])] == [
        ("1300", "50"),
        ("3", "2"),
    ]


def test_a_blank_in_a_sentence_stays_where_it_was_and_html_and_signs_become_markdown():
    asked = read(MANY).asked
    assert asked[5].prompt == "The capital is _____ of it."
    assert asked[-1].prompt == r"In bold with 2\*3=6: say"


def test_wrong_wordings_with_one_feedback_are_one_misreading():
    [body] = bodies("Who? {=A =%0%B#So. =%0%C#So. =%0%D#Else.}")
    assert [(one["answers"], one["misreading"]) for one in body["misreadings"]] == [
        (["B", "C"], "So."),
        (["D"], "Else."),
    ]


def test_a_match_without_a_row_is_one_more_to_choose_from():
    body = bodies(MANY)[3]
    assert [row["text"] for row in body["rows"]] == ["One", "Two"]
    assert [match["text"] for match in body["matches"]] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("piece", "reason"),
    [
        ("Only words.", Reason.NO_BRACES),
        ("Who {=A", Reason.OPEN_BRACE),
        ("Who =A}", Reason.OPEN_BRACE),
        ("One {=A} and two {=B}", Reason.SEVERAL_BLANKS),
        ("{=A ~B}", Reason.NO_WORDS),
        ("Who {A or B}", Reason.NO_ANSWERS),
        ("Who {=A ~%50%B ~C}", Reason.PART_OF_THE_POINTS),
    ],
)
def test_what_cannot_be_asked_is_told_with_its_line_and_the_rest_is_read(piece, reason):
    found = read(f"One. {{=A ~B}}\n\n{piece}\n\nThree. {{}}")
    assert [(one.line, one.reason) for one in found.refused] == [(3, reason)]
    assert [asked.prompt for asked in found.asked] == ["One.", "Three."]


@pytest.mark.parametrize("text", ["", "\n\n", "}{", "\\", "::a", "{{{{", "$CATEGORY:", "//", "a{#}", "a{=%%}", "\x00"])
def test_nothing_that_is_pasted_makes_it_fail(text):
    found = read(text)
    assert len(found.asked) + len(found.refused) <= 1
