"""The list of a course's questions: found by words and by what they are about, in a fixed number of statements."""

import pytest
from django.urls import reverse

from quizzes.models import Bank, Item, QuizPlace
from quizzes.services.finishing import hand_in
from runs.services import flagging
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import NOW, answer, begun, essay, item, numeric, offered, quiz, single
from tests.quizzes.kinds.versions import EACH
from tests.statements import statements

pytestmark = pytest.mark.django_db


def listed(client, course, **wanted):
    page = client.get(reverse("bank_desk:browse", args=[course.key]), wanted)
    assert page.status_code == 200
    return {row.item.pk for row, _lacks in page.context["rows"]}


def test_words_are_found_in_prompt_and_options_together_and_by_their_stem(client, course, instructor):
    asked = single(prompt="Who charges Russia with arming the Taliban?")
    other = numeric(prompt="How many maps?")
    assert listed(client, course, words="charge commanders") == {asked.pk}
    assert listed(client, course, words="map") == {other.pk}
    assert listed(client, course, words="Talib") == {asked.pk}, "a piece of a word in the prompt"
    assert listed(client, course, words="railway") == set()


def test_questions_that_ask_the_same_of_two_claims_are_told_apart(client, course, instructor):
    for says in ("The coalition *encouraged* the traffic.", "Moscow armed <b>them</b>."):
        item("who_claims", EACH["who_claims"].body | {"says": says}, prompt="Who claims this?")
    page = client.get(reverse("bank_desk:browse", args=[course.key])).text
    assert "“The coalition encouraged the traffic.” Who claims this?" in page
    assert "<b>them" not in page


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"kind": "essay"}, ["essay"]),
        ({"difficulty": "hard"}, ["whole"]),
        ({"tag": "energy"}, ["whole"]),
        ({"outcome": "2"}, ["whole"]),
        ({"lack": "passage"}, ["essay", "asked"]),
        ({"lack": "rubric"}, ["essay"]),
        ({"lack": "refutation"}, ["asked"]),
        ({"lack": "none"}, ["whole"]),
        ({"lack": "any"}, ["essay", "asked"]),
        ({"quiz": "none"}, ["essay", "whole"]),
        ({"state": "answered"}, ["asked"]),
        ({"state": "unanswered"}, ["essay", "whole"]),
        ({"state": "flagged"}, ["asked"]),
        ({"state": "retired"}, ["retired"]),
        ({"bank": "made-up", "kind": "essay"}, ["essay"]),
    ],
    ids=str,
)
def test_each_filter_leaves_what_it_names(client, course, passages, instructor, wanted, expected):
    made = {"essay": essay(), "asked": single(), "retired": single(), "whole": whole(passages)}
    Item.objects.filter(pk=made["retired"].pk).update(is_retired=True)
    called_wrong(instructor.run, made["asked"])
    assert listed(client, course, **wanted) == {made[name].pk for name in expected}


def test_a_quiz_is_found_by_what_it_may_draw(client, course, passages, instructor):
    drawn, other, fixed = whole(passages), single(), single()
    target = quiz(fixed)
    QuizPlace.objects.create(quiz=target, position=9, bank=drawn.bank, points=drawn.current.points, tag="energy")
    assert listed(client, course, quiz=target.key) == {drawn.pk, fixed.pk}
    assert listed(client, course, quiz="none") == {other.pk}
    assert f"may be drawn: {target.title}" in client.get(reverse("bank_desk:browse", args=[course.key])).text
    assert f"may be drawn: {target.title}" in client.get(reverse("bank_desk:edit", args=[course.key, drawn.uuid])).text


def test_a_passage_and_its_lesson_find_what_they_answer(client, course, passages, instructor):
    first, second = (single(passage=passage) for passage in passages)
    assert listed(client, course, passage=passages[1].block) == {second.pk}
    assert listed(client, course, lesson=passages[0].lesson_id) == {first.pk, second.pk}


def test_a_row_says_where_a_question_stands_and_how_it_fared(client, course, passages, instructor):
    asked = single(passage=passages[1], prompt="Who says so?")
    called_wrong(instructor.run, asked)
    page = client.get(reverse("bank_desk:browse", args=[course.key])).text
    for words in ("Who says so?", "The talks", "passage 2", "called wrong 1 time", "marked once: 0% of the points"):
        assert words in page


def test_another_courses_questions_are_not_there(client, course, instructor):
    theirs = Bank.objects.create(course=texts.course(key="another"), key="theirs", title="Theirs")
    essay(bank=theirs)
    assert listed(client, course) == set()
    assert client.get(reverse("bank_desk:browse", args=["another"])).status_code == 404


def test_a_list_costs_the_same_for_ten_questions_and_for_twenty(client, course, passages, instructor):
    listed(client, course)  # the admin's menu is asked for once a minute
    counts = []
    for _ in range(2):
        quiz(*(single(passage=passages[0]) for _ in range(10)))
        with statements() as sent:
            assert len(listed(client, course)) == 10 * (len(counts) + 1)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_the_way_there_stands_in_teaching_for_who_edits(client, course, instructor):
    assert reverse("bank_desk:browse", args=[course.key]) in client.get(reverse("teaching:index")).text


def whole(passages):
    options = [{"key": "a", "text": "So", "right": True}]
    made = item("single_choice", {"options": options}, passage=passages[0])
    Item.objects.filter(pk=made.pk).update(outcome=2, difficulty="hard", tags=["energy"])
    return made


def called_wrong(run, asked):
    student = EnrolmentFactory(run=run)
    attempt = begun(offered(quiz(asked), run=run), by=student)
    answer(attempt, 1, "a")
    hand_in(attempt=attempt, enrolment=student, now=NOW)
    flagging.flag(
        enrolment=student, kind="item", thing=asked.current.uuid, reason="key", words="", wants_mail=False, now=NOW
    )
