"""One editor for all kinds: what its form shows is what it keeps, and nothing that was written is lost."""

from copy import deepcopy

import pytest
from django.urls import reverse

from courses.markdown import canonical
from courses.models import Reference
from quizzes.kinds import kinds
from quizzes.models import Bank, Item
from tests.factories.grades import rubric
from tests.factories.questions import begun, item, offered, quiz, single
from tests.quizzes.desk.bank.forms import fields
from tests.quizzes.kinds.versions import EACH, KEYS, REFUTING, choice
from tests.statements import statements

pytestmark = pytest.mark.django_db
NAMES = [name for name, _ in kinds]


def at(course, name, *args):
    return reverse(f"bank_desk:{name}", args=[course.key, *args])


def of_kind(name, passages):
    """Return an item of a kind whose wrong parts are refuted by a passage of the course."""
    return item(name, refuted(EACH[name].body, str(passages[0].block)), passage=passages[0], prompt="What is *so*?")


def refuted(body, block):
    if isinstance(body, dict):
        return {name: refuted(value, block) for name, value in body.items()}
    if isinstance(body, list):
        return [refuted(one, block) for one in body]
    return block if body == REFUTING else body


@pytest.mark.parametrize("name", NAMES)
def test_a_form_that_is_saved_as_it_came_changes_nothing(name, client, course, passages, instructor):
    asked = of_kind(name, passages)
    before = deepcopy(asked.current.body)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    answer = client.post(at(course, "edit", asked.uuid), {**sent, "prompt": "What was so?", "do": "save"})
    assert answer.status_code == 302, answer.context["faults"]
    asked.current.refresh_from_db()
    assert asked.current.body == before
    assert asked.current.prompt == "What was so?"
    assert asked.current.passage == passages[0]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_form_of_every_kind_comes_back_with_what_is_missing_at_its_place(name, client, course, instructor):
    Bank.objects.create(course=course, key="main", title="Main")
    address = f"{at(course, 'new')}?kind={name}"
    sent = fields(client.get(address).text)
    answer = client.post(address, {**sent, "prompt": "Who?", "do": "save"})
    assert answer.status_code == 422
    assert "bank-field__error" in answer.text
    assert fields(answer.text)["prompt"] == "Who?"
    assert not Item.objects.exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_preview_of_every_kind_shows_what_is_being_written(name, client, course, passages, instructor):
    asked = of_kind(name, passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    page = client.post(at(course, "preview", name), {**sent, "prompt": "What *was* so?"}).text
    assert "What <em>was</em> so?" in page
    assert 'name="q-' in page
    assert asked.current.prompt == "What is *so*?"


@pytest.mark.parametrize("name", NAMES)
def test_a_half_written_question_of_every_kind_can_be_previewed(name, client, course, instructor):
    sent = fields(client.get(f"{at(course, 'new')}?kind={name}").text)
    page = client.post(at(course, "preview", name), {**sent, "prompt": "Who?"})
    assert "Before it can be asked:" in page.text


@pytest.mark.parametrize("name", list(KEYS))
def test_an_answer_on_trial_is_worth_what_it_would_be_and_is_kept_nowhere(name, client, course, passages, instructor):
    asked = of_kind(name, passages)
    page = client.get(f"{at(course, 'preview', name)}?item={asked.uuid}").text
    field = "q-00000000-0000-0000-0000-000000000000"
    right = KEYS[name]
    answer = {f"{field}.{part}": value for part, value in right.items()} if isinstance(right, dict) else {field: right}
    with statements() as sent:
        worth = client.post(at(course, "preview", name), {"draft": draft_in(page), "try": "yes", **answer}).text
    assert "2 / 2" in worth
    assert not [one for one in sent if one.startswith(("INSERT", "UPDATE"))]


def test_a_wrong_answer_on_trial_tells_its_misreading_and_where_to_read(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    page = client.get(f"{at(course, 'preview', 'single_choice')}?item={asked.uuid}").text
    answer = {"draft": draft_in(page), "try": "yes", "q-00000000-0000-0000-0000-000000000000": "a"}
    worth = client.post(at(course, "preview", "single_choice"), answer).text
    assert "0 / 2" in worth
    assert "You read a into it." in worth
    assert f"#p-{passages[0].block}" in worth


def test_a_forged_draft_or_one_of_another_kind_is_refused(client, course, passages, instructor):
    assert client.post(at(course, "preview", "essay"), {"draft": "made:up", "try": "yes"}).status_code == 404
    page = client.get(f"{at(course, 'preview', 'essay')}?item={of_kind('essay', passages).uuid}").text
    sent = {"draft": draft_in(page), "try": "yes"}
    assert client.post(at(course, "preview", "essay"), sent).status_code == 200
    assert client.post(at(course, "preview", "matching"), sent).status_code == 404


def draft_in(page):
    return page.split('name="draft" value="')[1].split('"')[0]


def test_rows_are_added_moved_and_taken_out_without_a_script_and_nothing_written_is_lost(
    client, course, passages, instructor
):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"body-options-0-text": "Half a thought"}
    sent |= {"outcome": "3", "difficulty": "hard", "tags": "arms, energy", "points": "1.5"}
    for act in ("add:options", "up:options:4", "remove:options:1", "made:up", "up:options:99"):
        sent = fields(client.post(at(course, "edit", asked.uuid), {**sent, "do": act}).text)
    texts = [sent[f"body-options-{place}-text"] for place in range(4)]
    assert texts == ["Half a thought", "Option *c*", "", "Option *d*"]
    assert [sent[name] for name in ("difficulty", "tags", "points")] == ["hard", "arms, energy", "1.5"]
    assert [sent[f"body-options-{place}-key"] for place in range(4)] == ["a", "c", "e", "d"]
    asked.current.refresh_from_db()
    assert len(asked.current.body["options"]) == 4


def test_a_new_part_never_takes_the_key_of_one_that_students_were_asked(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    for act in ("remove:options:3", "add:options"):
        sent = fields(client.post(at(course, "edit", asked.uuid), {**sent, "do": act}).text)
    assert sent["body-options-3-key"] == "e"


def test_a_passage_is_chosen_by_its_lesson_with_its_text_shown(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    name = "body-options-2-refuted_by"
    page = client.post(at(course, "edit", asked.uuid), {**sent, "do": f"pick:{name}"}).text
    assert "One says so." in page
    sent = fields(page) | {name: str(passages[1].block)}
    page = client.post(at(course, "edit", asked.uuid), {**sent, "do": "close"}).text
    assert fields(page)[name] == str(passages[1].block)
    client.post(at(course, "edit", asked.uuid), {**fields(page), "do": "save"})
    asked.current.refresh_from_db()
    assert asked.current.body["options"][2]["refuted_by"] == str(passages[1].block)


def test_the_sentences_of_the_passage_become_rows(client, course, passages, instructor):
    address = f"{at(course, 'new')}?kind=select_passage"
    sent = fields(client.get(address).text) | {"passage": str(passages[0].block)}
    sent = fields(client.post(address, {**sent, "do": "fill:options"}).text)
    assert [sent["body-options-0-text"], sent["body-options-1-text"]] == ["One says so.", "Two does not."]


def test_texts_are_kept_in_the_form_that_a_course_folder_gives_back(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    sent |= {"prompt": "Is 2*3 < 7,\nor  not?\n\n\nSay.  ", "body-options-0-text": "a_b & *c*"}
    client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"})
    asked.current.refresh_from_db()
    texts = [asked.current.prompt, asked.current.body["options"][0]["text"]]
    assert texts == ["Is 2\\*3 \\< 7, or not?\n\nSay.", r"a\_b & *c*"]
    assert [canonical(text) for text in texts] == texts


def test_works_of_one_name_are_told_apart_by_their_years(client, course, passages, instructor):
    for year in ("2011", "2014"):
        authors = [{"given": "A.", "family": "Khan"}]
        Reference.objects.create(course=course, key=f"khan-{year}", authors=authors, title="A paper", date=year)
    page = client.get(at(course, "edit", of_kind("who_claims", passages).uuid)).text
    assert "Khan (2011)" in page
    assert "Khan (2014)" in page


@pytest.mark.parametrize("field", ["prompt", "body-options-0-text"])
def test_markdown_that_a_course_has_not_comes_back_with_its_reason(client, course, passages, instructor, field):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {field: "# A heading"}
    page = client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"})
    assert page.status_code == 422
    assert "this has: heading" in page.text
    assert fields(page.text)[field] == "# A heading"


def test_a_nul_in_any_field_makes_nothing_fail(client, course, passages, instructor):
    asked = of_kind("short_text", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text)
    for name in sent:
        for do in ("save", "add:misreadings"):
            page = client.post(at(course, "edit", asked.uuid), {**sent, name: f"{sent[name]}\x00", "do": do})
            assert page.status_code in (200, 302, 409, 422)
    assert client.post(at(course, "move", asked.uuid), {"bank": "\x00"}).status_code == 404
    assert client.post(at(course, "bank"), {"title": "\x00a"}).status_code == 302


def test_a_number_is_read_as_people_write_it_and_kept_exactly(client, course, passages, instructor):
    asked = of_kind("numeric", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"body-answer": "۱۳۰۰", "body-tolerance": "0,5"}
    client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"})
    asked.current.refresh_from_db()
    assert (asked.current.body["answer"], asked.current.body["tolerance"]) == ("1300", "0.5")


def test_a_new_question_stands_in_its_bank_under_a_key_of_its_own_words(client, course, passages, instructor):
    Bank.objects.create(course=course, key="main", title="Main")
    of_kind("single_choice", passages)
    address = f"{at(course, 'new')}?from={Item.objects.get().uuid}"
    sent = fields(client.get(address).text) | {
        "bank": "main",
        "prompt": "Who says so, then?",
        "tags": "Arms, Two words",
    }
    for key in ("who-says-so-then", "who-says-so-then-2"):
        client.post(address, {**sent, "do": "save"})
        made = Item.objects.get(bank__key="main", key=key)
        assert made.current.body == Item.objects.exclude(bank__key="main").get().current.body
        assert made.tags == ["arms", "two-words"]


def test_who_saves_second_is_told_and_loses_nothing(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    mine = fields(client.get(at(course, "edit", asked.uuid)).text) | {"prompt": "Mine?"}
    client.post(at(course, "edit", asked.uuid), {**mine, "prompt": "Theirs?", "do": "save"})
    page = client.post(at(course, "edit", asked.uuid), {**mine, "do": "save"})
    assert page.status_code == 409
    assert "while you wrote" in page.text
    assert instructor.user.name in page.text
    assert fields(page.text)["prompt"] == "Mine?"
    assert client.post(at(course, "edit", asked.uuid), {**fields(page.text), "do": "save"}).status_code == 302
    asked.current.refresh_from_db()
    assert asked.current.prompt == "Mine?"


def test_an_asked_question_takes_a_change_only_with_its_class(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    begun(offered(quiz(asked), run=instructor.run))
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"body-options-0-text": "Option *x*"}
    page = client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"})
    assert "Say what your change is." in page.text
    assert fields(page.text)["change"] == "meaning"
    assert fields(page.text)["body-options-0-text"] == "Option *x*"
    client.post(at(course, "edit", asked.uuid), {**fields(page.text), "change": "typo", "do": "save"})
    asked.refresh_from_db()
    assert (asked.current.number, asked.current.change) == (2, "typo")
    assert asked.versions.get(number=1).body["options"][0]["text"] == "Option *a*"


def test_a_version_that_is_changed_in_its_place_is_compared_with_what_was_asked(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    begun(offered(quiz(asked), run=instructor.run))
    url = at(course, "edit", asked.uuid)
    client.post(
        url, {**fields(client.get(url).text), "prompt": "Wholly other words?", "change": "meaning", "do": "save"}
    )
    page = client.post(url, {**fields(client.get(url).text), "body-options-0-text": "Option *x*", "do": "save"})
    assert "From what students were asked" in page.text
    assert "Save as a new version" not in page.text
    assert fields(page.text)["change"] == "meaning"
    client.post(url, {**fields(page.text), "do": "save"})
    assert [(one.number, one.change) for one in asked.versions.order_by("number")] == [(1, "first"), (2, "meaning")]


def test_a_question_that_is_asked_while_it_is_written_asks_for_the_class_and_blames_nobody(
    client, course, passages, instructor
):
    asked = of_kind("single_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"prompt": "What is *really* so?"}
    begun(offered(quiz(asked), run=instructor.run))
    page = client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"})
    assert "Say what your change is." in page.text
    assert "<ins>" in page.text
    assert "It was" not in page.text
    assert asked.versions.count() == 1


def test_what_is_the_items_own_needs_no_new_version(client, course, passages, instructor):
    asked = of_kind("single_choice", passages)
    begun(offered(quiz(asked), run=instructor.run))
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"difficulty": "hard", "tags": "energy"}
    assert client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.current.number, asked.difficulty, asked.tags) == (1, "hard", ["energy"])


def test_an_option_that_is_marked_right_drops_its_misreading(client, course, passages, instructor):
    asked = of_kind("multiple_choice", passages)
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"body-options-0-right": "on"}
    assert client.post(at(course, "edit", asked.uuid), {**sent, "do": "save"}).status_code == 302
    asked.current.refresh_from_db()
    first = asked.current.body["options"][0]
    assert (first["right"], first["misreading"], first["refuted_by"]) == (True, "", "")


def test_an_essay_takes_a_rubric_of_its_course(client, course, passages, instructor):
    asked = of_kind("essay", passages)
    marked_by = rubric(argument=(2, 1, 0))
    sent = fields(client.get(at(course, "edit", asked.uuid)).text) | {"rubric": str(marked_by.pk)}
    refused = client.post(at(course, "edit", asked.uuid), {**sent, "points": "5", "do": "save"})
    assert "the rubric gives 2 points, so the question is worth as many: give it 2." in refused.text
    client.post(at(course, "edit", asked.uuid), {**sent, "points": "2", "do": "save"})
    asked.current.refresh_from_db()
    assert asked.current.rubric == marked_by


def test_a_question_is_moved_and_gets_a_free_key(client, course, instructor):
    other = Bank.objects.create(course=course, key="other", title="Other")
    moved, there = single(), single(bank=other)
    Item.objects.filter(pk=there.pk).update(key=moved.key)
    client.post(at(course, "move", moved.uuid), {"bank": "other"})
    moved.refresh_from_db()
    assert (moved.bank, moved.key) == (other, f"{there.bank.items.get(pk=there.pk).key}-2")


def test_a_question_that_a_quiz_names_is_not_retired_and_any_other_comes_back(client, course, instructor):
    named, free = single(), single()
    quiz(named)
    page = client.post(at(course, "retire", named.uuid), follow=True).text
    assert "take it out there first" in page
    client.post(at(course, "retire", free.uuid))
    free.refresh_from_db()
    assert free.is_retired
    client.post(at(course, "retire", free.uuid), {"back": "yes"})
    free.refresh_from_db()
    assert not free.is_retired


def test_a_bank_is_made_by_its_title(client, course, instructor):
    for _ in range(2):
        client.post(at(course, "bank"), {"title": "  Weighing  the paper "})
    assert list(Bank.objects.values_list("key", "title").order_by("key")) == [
        ("weighing-the-paper", "Weighing the paper"),
        ("weighing-the-paper-2", "Weighing the paper"),
    ]
    assert "write one" in client.post(at(course, "bank"), {"title": " "}, follow=True).text


def test_a_longer_question_costs_no_more_statements(client, course, passages, instructor):
    counts = []
    for of in ("abc", "abcdefgh"):
        body = refuted(choice(of=of).body, str(passages[0].block))
        asked = item("single_choice", body, passage=passages[0])
        client.get(at(course, "edit", asked.uuid))
        with statements() as sent:
            client.get(at(course, "edit", asked.uuid))
        counts.append(len(sent))
    assert counts[0] == counts[1]
