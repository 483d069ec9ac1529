"""Rubrics on the desk of a course: made, changed after a look at whom it touches, set back."""

import pytest
from django.urls import reverse

from grading.models import Criterion, Level, Rubric, RubricVersion
from tests.factories import grades
from tests.factories.classes import RunFactory, teacher
from tests.factories.questions import NOW, essay, handed_in, offered, quiz
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@pytest.fixture
def lead(client):
    client.force_login(teacher(RunFactory()).user)
    return client


@made_once
def rubric():
    return grades.rubric(argument=(2, 1, 0))


def at(name, *args):
    return reverse(f"rubrics_desk:{name}", args=[Rubric.objects.first().course.key, *args])


def filled(*criteria, title="Essay", **more):
    """Return a form of criteria (title, weight, comments, levels of title, points, least)."""
    data = {"title": title, "criteria-TOTAL_FORMS": len(criteria), "criteria-INITIAL_FORMS": 0}
    for n, (name, weight, comments, *levels) in enumerate(criteria):
        prefix = f"criteria-{n}"
        known = {"key": name.lower(), "title": name, "weight": weight, "comments": comments}
        data |= {f"{prefix}-{field}": value for field, value in known.items()}
        data |= {f"{prefix}-levels-TOTAL_FORMS": len(levels), f"{prefix}-levels-INITIAL_FORMS": 0}
        for m, (level, points, least) in enumerate(levels):
            values = {"title": level, "points": points, "least": least, "text": ""}
            data |= {f"{prefix}-levels-{m}-{field}": value for field, value in values.items()}
    return data | more


ARGUMENT = ("Argument", "", "", ("Clear", "2", "1.5"), ("Thin", "1", "0"), ("", "", ""))


def test_a_rubric_with_ranges_weights_and_comments_is_made(lead, rubric):
    style = ("Style", "2.5", "Shorter.\n\nName the speaker.\nShorter.", ("Good", "2", ""), ("Poor", "0", ""))
    answer = lead.post(at("new"), filled(ARGUMENT, style, ("", "", ""), title="By range"))
    made = Rubric.objects.get(title="By range")
    assert answer.url == at("edit", made.uuid)
    assert list(made.criteria.values_list("key", "weight", "points", "comments")) == [
        ("argument", 1, 2, []), ("style", 2.5, 5, ["Shorter.", "Name the speaker."]),
    ]  # fmt: skip
    page = lead.get(at("edit", made.uuid)).text
    assert 'value="1.5"' in page
    assert "Name the speaker." in page
    assert "By range" in lead.get(at("list")).text


def test_a_change_shows_whom_it_touches_and_waits_for_a_reason(lead, rubric):
    activity = offered(quiz(essay(rubric=rubric)), run=RunFactory(title="Spring"))
    for _ in range(3):
        handed_in(activity, "Five words in this text.")
    sent = filled(ARGUMENT, seen="1")
    told = words(lead.post(at("edit", rubric.uuid), sent))
    assert f"Spring {activity.title} 0 3" in told
    assert "Clear 1.5–2" in told
    assert not RubricVersion.objects.exists()
    refused = lead.post(at("edit", rubric.uuid), sent | {"set": "1", "reason": ""})
    assert refused.status_code == 409
    assert "Say why" in refused.text
    assert 'value="1.5"' in refused.text
    assert lead.post(at("edit", rubric.uuid), sent | {"set": "1", "reason": "Finer."}).status_code == 302
    assert Rubric.objects.get().version == 2
    assert "Finer." in lead.get(at("edit", rubric.uuid)).text


def test_who_began_from_an_earlier_version_is_told_before_anything_is_overwritten(lead, rubric):
    lead.post(at("edit", rubric.uuid), filled(ARGUMENT, title="Theirs", seen="1", set="1"))
    mine = filled(ARGUMENT, title="Mine", seen="1")
    assert 'name="seen" value="1"' in lead.post(at("edit", rubric.uuid), mine | {"more": "1"}).text
    told = lead.post(at("edit", rubric.uuid), mine)
    assert told.status_code == 409
    assert "Somebody changed this rubric meanwhile" in told.text
    assert "Mine" in told.text
    assert lead.post(at("edit", rubric.uuid), mine | {"set": "1"}).status_code == 409
    assert Rubric.objects.get().title == "Theirs"
    known = mine | {"seen": told.context["seen"], "set": "1"}
    assert lead.post(at("edit", rubric.uuid), known).status_code == 302
    assert Rubric.objects.get().title == "Mine"


def test_an_earlier_version_is_looked_at_and_set_current_again(lead, rubric):
    lead.post(at("edit", rubric.uuid), filled(ARGUMENT, seen="1", set="1"))
    address = at("restore", rubric.uuid, 1)
    assert "2 points" in lead.get(address).text
    assert lead.post(address, {"seen": "2", "set": "1"}).status_code == 302
    assert set(Level.objects.values_list("points", "least")) == {(2, None), (1, None), (0, None)}
    assert "(as version 1 was)" in words(lead.get(at("edit", rubric.uuid)))
    assert lead.get(at("restore", rubric.uuid, 9)).status_code == 404


@pytest.mark.parametrize(
    ("criterion", "told"),
    [
        (("Argument", "", "", ("Clear", "-2", "")), "greater than or equal to 0"),
        (("Argument", "", "", ("Clear", "NaN", "")), "Enter a number"),
        (("Argument", "0", "", ("Clear", "2", ""), ("No", "0", "")), "must be more than 0"),
        (("Argument", "-1", "", ("Clear", "2", ""), ("No", "0", "")), "must be more than 0"),
        (("Argument", "", ""), "has no level"),
        (("Argument", "", "", ("Clear", "5", "2"), ("Thin", "3", "")), "give the same points"),
        (("Argument", "", "", ("Clear", "2", "3")), "must begin below where it ends"),
        (("Argument", "", "", ("", "2", "")), "Give the level a name."),
        (("Argument", "", "", ("Clear", "", "")), "Say what the level gives"),
        (("", "", "", ("Clear", "2", "")), "Give the criterion a name"),
        (("", "", ""), "needs a criterion"),
    ],
)
def test_what_makes_no_sense_is_told_and_stays_in_the_form(lead, rubric, criterion, told):
    page = lead.post(at("edit", rubric.uuid), filled(criterion, title="Mine <i>stays</i>", seen="1", set="1"))
    assert told in words(page)
    assert "Mine &lt;i&gt;stays&lt;/i&gt;" in page.text
    assert not RubricVersion.objects.exists()
    assert Criterion.objects.count() == 1


def test_more_lines_keep_what_was_filled_in(lead, rubric):
    page = lead.post(at("new"), filled(ARGUMENT, more="1")).text
    assert 'name="criteria-1-title"' in page
    assert 'name="criteria-0-levels-4-title"' in page
    assert 'value="1.5"' in page
    assert Rubric.objects.count() == 1


def test_one_that_is_used_is_not_taken_away(lead, rubric):
    essay(rubric=rubric)
    assert "Questions or essays are marked by this rubric" in lead.post(at("delete", rubric.uuid), follow=True).text
    spare = grades.rubric(style=(1, 0))
    lead.post(at("delete", spare.uuid))
    assert Rubric.objects.get() == rubric


def test_the_list_takes_the_same_statements_however_long(lead, rubric):
    counts = []
    for _ in range(2):
        for _ in range(4):
            grades.rubric(argument=(2, 0), style=(1, 0))
        lead.get(at("list"))
        with statements() as said:
            lead.get(at("list"))
        counts.append(len(said))
    assert counts[0] == counts[1]


def test_levels_of_a_new_criterion_without_a_name_are_told_not_let_go(lead, rubric):
    unnamed = {"criteria-1-key": "", "criteria-1-title": ""}
    page = lead.post(at("new"), filled(ARGUMENT, ("", "", "", ("Good", "2", "")), **unnamed))
    assert "Give the criterion a name" in words(page)
    assert Rubric.objects.count() == 1
