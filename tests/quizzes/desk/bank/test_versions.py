"""The versions of a question, and what two of them say differently."""

from copy import deepcopy
from decimal import Decimal

import pytest
from django.urls import reverse

from quizzes.desk.bank.comparing import differences
from quizzes.kinds import kinds
from quizzes.models import Item, ItemVersion
from quizzes.selectors.bank.content import fingerprint, said
from quizzes.services.bank import save_item, unless_changed
from tests.factories.questions import NOW, answer, begun, item, offered, quiz
from tests.quizzes.kinds.versions import EACH, choice
from tests.statements import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(passages, instructor):
    """A question that one student was asked and another answered."""
    made = item("single_choice", choice(of="abc").body, passage=passages[0], prompt="Who said so?")
    activity = offered(quiz(made), run=instructor.run)
    begun(activity)
    answer(begun(activity), 1, "a")
    made.current.refresh_from_db()
    return made


def changed(asked: Item, change: str, by, **content) -> None:
    now = Item.objects.select_related("current").get(pk=asked.pk)
    about = {"outcome": now.outcome, "difficulty": now.difficulty, "tags": now.tags}
    save_item(
        item=now,
        content=said(now.current) | content,
        about=about,
        check=unless_changed(fingerprint(now)),
        change=change,
        by=by,
        now=NOW,
    )


def shown(client, course, asked, **chosen):
    return client.get(reverse("bank_desk:versions", args=[course.key, asked.uuid]), chosen)


def test_each_version_says_what_it_changed_who_made_it_and_how_many_answered(client, course, asked, instructor):
    changed(asked, "typo", instructor.user, prompt="Who says so?")
    told = shown(client, course, asked).context["told"]
    assert [(one.version.number, one.version.change, one.asked, one.answered) for one in told] == [
        (2, "typo", 0, 0),
        (1, "first", 2, 1),
    ]
    assert [one.by for one in told] == [instructor.user, None]


def test_the_last_two_are_compared_unless_others_are_chosen(client, course, asked, instructor):
    changed(asked, "typo", instructor.user, prompt="Who says so?")
    page = shown(client, course, asked).text
    assert "said</del>" in page
    assert "says</ins>" in page
    assert "They say the same." not in page
    assert "<del>" not in shown(client, course, asked, old="1", new="1").text
    assert shown(client, course, asked, old="99", new="made-up").status_code == 200


def test_a_changed_key_points_to_the_regrade_of_the_quizzes_that_asked_it(client, course, asked, instructor):
    changed(asked, "key", instructor.user, body=choice(of="abc", right="c").body)
    page = shown(client, course, asked)
    assert "until the question is regraded" in page.text
    assert len(page.context["regrade"]) == 1
    assert reverse("quizzes_desk:regrades", args=[instructor.run.key, page.context["regrade"][0].uuid]) in page.text


def test_a_history_costs_the_same_however_long(client, course, asked, instructor):
    client.get(reverse("teaching:index"))  # the admin's menu is asked for once a minute
    counts = []
    for number in range(2):
        changed(asked, "meaning", instructor.user, prompt=f"Number {number}?")
        begun(offered(quiz(Item.objects.get(pk=asked.pk)), run=instructor.run))
        with statements() as sent:
            shown(client, course, asked, old="1", new="2")
        counts.append(len(sent))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("name", [name for name, _ in kinds])
def test_every_kind_says_where_it_differs_and_nowhere_else(name, passages):
    body = EACH[name].body
    other = deepcopy(body)
    lists = (value for value in other.values() if isinstance(value, list))
    part = next((one for value in lists for one in value if isinstance(one, dict)), other)
    if name == "essay":
        part["words"]["max"] = 321
    elif "misreading" in part:
        part["misreading"] = "Something new."
    else:
        part["text"] = "Something new."
    before, after = (ItemVersion(prompt="Who?", points=Decimal(1), body=one) for one in (body, other))
    assert differences(name, before, before, {}) == []
    assert len(differences(name, before, after, {})) == 1
