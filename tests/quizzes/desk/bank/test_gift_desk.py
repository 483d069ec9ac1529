"""GIFT pasted into a bank: looked at first, refused piece by piece, taken in whole; and a bank as GIFT."""

import pytest
from django.urls import reverse

from quizzes.desk.bank import gift
from quizzes.models import Bank, Item
from tests.factories.questions import item
from tests.made_once import made_once
from tests.quizzes.desk.bank.forms import fields
from tests.quizzes.kinds.versions import EACH

pytestmark = pytest.mark.django_db
PASTED = """\
$CATEGORY: top/Arms and men

::who:: Who says so? {=A commander#Yes. ~The author#You took it for a finding.}

Only words.

How many? {#1300:50}
"""


@made_once
def bank(course):
    return Bank.objects.create(course=course, key="main", title="Main")


@made_once
def at(course, bank):
    return reverse("bank_desk:gift", args=[course.key])


def pasted(text=PASTED, **sent):
    return {"text": text, "bank": "main", "points": "2", "by_category": "on", "passage": "", **sent}


def test_what_is_pasted_is_looked_at_before_anything_is_kept(client, at, instructor):
    page = client.post(at, pasted(do="look"))
    assert [one.draft.kind_name for one in page.context["made"]] == ["single_choice", "numeric"]
    assert "Line 5" in page.text
    assert "no answers in braces" in page.text
    assert "the passage that refutes a wrong answer" in page.text
    assert not Item.objects.exists()


def test_a_verdict_is_looked_at_with_its_words(client, at, instructor):
    page = client.post(at, pasted("So it is. {T}", do="look")).text
    assert '<span dir="auto">True</span>' in page
    assert '<span dir="auto">False</span>' in page


def test_what_is_sound_is_taken_in_with_its_passage_points_and_category(client, at, bank, passages, instructor):
    answer = client.post(at, pasted(do="take", passage=str(passages[0].block)))
    assert answer.status_code == 302
    first, second = Item.objects.order_by("pk")
    assert (first.key, first.tags, first.bank) == ("who", ["arms-and-men"], bank)
    assert (first.current.points, first.current.passage) == (2, passages[0])
    assert first.current.body["options"][1]["misreading"] == "You took it for a finding."
    assert second.key == "how-many"


def test_a_passage_for_all_is_chosen_without_losing_what_was_pasted(client, at, passages, instructor):
    page = client.post(at, pasted(do="pick:passage")).text
    assert "One says so." in page
    sent = fields(page) | {"passage": str(passages[1].block)}
    page = client.post(at, {**sent, "do": "close"}).text
    assert fields(page)["text"] == PASTED.rstrip("\n") or fields(page)["text"] == PASTED
    assert fields(page)["passage"] == str(passages[1].block)


def test_one_that_the_house_refuses_keeps_none_of_the_others_back_half_done(client, at, instructor):
    long = "Which? {=" + "a" * 101 + "}"
    page = client.post(at, pasted(f"{PASTED}\n\n{long}", do="take"))
    assert page.status_code == 302
    assert Item.objects.count() == 2


def test_too_many_at_once_are_refused_with_a_sentence(client, at, instructor, monkeypatch):
    monkeypatch.setattr(gift, "MOST_QUESTIONS", 1)
    page = client.post(at, pasted(do="take"))
    assert page.status_code == 422
    assert "paste fewer at once" in page.text
    assert fields(page.text)["text"].startswith("$CATEGORY")
    assert not Item.objects.exists()


def test_a_text_that_is_too_long_or_empty_comes_back(client, at, instructor):
    assert client.post(at, pasted("a" * 200_001, do="look")).status_code == 422
    assert client.post(at, pasted("", do="look")).status_code == 422
    assert "There is no question in this text." in client.post(at, pasted("// nothing", do="look")).text


def test_a_bank_comes_as_gift_and_back_with_its_keys(client, course, at, bank, passages, instructor):
    for name, version in EACH.items():
        item(name, version.body, bank=bank, passage=passages[0], prompt="Is it *so*?")
    answer = client.get(reverse("bank_desk:gift_file", args=[course.key, "main"]))
    assert answer["Content-Disposition"] == 'attachment; filename="main.gift.txt"'
    carried = [row for row in Item.objects.order_by("pk") if f"::{row.key}::" in answer.text]
    assert {row.kind for row in carried} == {
        "single_choice", "multiple_choice", "numeric", "short_text", "matching", "essay",
    }  # fmt: skip
    assert answer.text.count("left out, GIFT has no such kind") == 5
    Bank.objects.create(course=course, key="other", title="Other")
    assert client.post(at, pasted(answer.text, bank="other", do="take")).status_code == 302
    taken = Item.objects.filter(bank__key="other").order_by("pk")
    assert [(row.key, row.kind) for row in taken] == [(row.key, row.kind) for row in carried]
