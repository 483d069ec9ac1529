"""Writing questions: by those who edit the course, sound, and in a new version where somebody was asked."""

import pytest

from audit.models import Event
from common.errors import Forbidden, Refusal
from quizzes.models import Bank, Item
from quizzes.selectors.bank.content import fingerprint, said
from quizzes.services.bank import NewItem, make_item, move_item, retire_item, save_item, take_in, unless_changed
from runs.models import Enrolment
from tests.factories import texts
from tests.factories.classes import RunFactory, teacher
from tests.factories.questions import NOW, begun, item, offered, quiz
from tests.made_once import made_once
from tests.quizzes.kinds.versions import choice
from tests.statements import statements

pytestmark = pytest.mark.django_db
ABOUT = {"outcome": None, "difficulty": "", "tags": []}


@made_once
def asked():
    return item("single_choice", choice().body)


@made_once
def editor(asked):
    return teacher(RunFactory(course=asked.bank.course)).user


def changed(asked, by, **content):
    asked = Item.objects.select_related("current").get(pk=asked.pk)
    change = content.pop("change", "")
    check = unless_changed(fingerprint(asked))
    return save_item(item=asked, content=content, about=ABOUT, check=check, change=change, by=by, now=NOW)


def test_nobody_else_writes_whatever_the_door(asked):
    assistant = teacher(RunFactory(course=asked.bank.course), role=Enrolment.Role.ASSISTANT).user
    by = {"by": assistant, "now": NOW}
    with pytest.raises(Forbidden):
        changed(asked, assistant, prompt="Mine?")
    with pytest.raises(Forbidden):
        make_item(bank=asked.bank, kind="single_choice", content=said(asked.current), about=ABOUT, **by)
    with pytest.raises(Forbidden):
        move_item(item=asked, bank=asked.bank, **by)
    with pytest.raises(Forbidden):
        retire_item(item=asked, is_retired=True, **by)


def test_a_version_that_nobody_was_asked_is_changed_in_its_place_and_told(asked, editor):
    assert not changed(asked, editor, prompt="Now?").is_new_version
    assert [(one.number, one.prompt) for one in asked.versions.all()] == [(1, "Now?")]
    event = Event.objects.get(name="quizzes.item_saved")
    assert (event.actor, event.subject, event.data["number"]) == (editor.uuid, asked.uuid, 1)


def test_a_version_that_was_asked_stays_as_it_was(asked, editor):
    begun(offered(quiz(asked)))
    with pytest.raises(Refusal, match="Say what your change is"):
        changed(asked, editor, prompt="Now?", change="whatever")
    assert changed(asked, editor, prompt="Now?", change="meaning").is_new_version
    assert asked.versions.get(number=1).prompt != "Now?"


def test_a_later_change_of_a_new_version_takes_its_class_by_what_was_asked(asked, editor):
    begun(offered(quiz(asked)))
    changed(asked, editor, prompt="Now?", change="typo")
    with pytest.raises(Refusal) as refused:
        changed(asked, editor, prompt="Who else?")
    assert refused.value.code == "change_wanted"
    assert not changed(asked, editor, prompt="Who else?", change="meaning").is_new_version
    newest = asked.versions.get(number=2)
    assert (newest.prompt, newest.change) == ("Who else?", "meaning")


def test_saving_what_stands_there_makes_no_version(asked, editor):
    begun(offered(quiz(asked)))
    assert not changed(asked, editor).is_new_version
    assert asked.versions.count() == 1


def test_a_question_that_cannot_be_marked_is_kept_nowhere(asked, editor):
    with pytest.raises(Refusal, match="exactly one must be"):
        changed(asked, editor, body=choice(right="ab").body)
    with pytest.raises(Refusal, match="needs words"):
        changed(asked, editor, prompt=" ")


def test_of_many_questions_none_is_made_where_one_is_refused(asked, editor):
    good, bad = (NewItem("single_choice", said(asked.current) | {"prompt": prompt}, ABOUT) for prompt in ("Who?", ""))
    with pytest.raises(Refusal):
        take_in(bank=asked.bank, items=[good, bad], by=editor, now=NOW)
    assert Item.objects.count() == 1


def test_any_number_of_questions_is_taken_in_by_the_same_statements(asked, editor):
    content = said(asked.current)
    counts = []
    for n in (1, 2, 8):  # the first asks for the rights of the editor, who then knows them
        with statements() as sent:
            made = take_in(
                bank=asked.bank, items=[NewItem("single_choice", content, ABOUT, "Same")] * n, by=editor, now=NOW
            )
        counts.append(len(sent))
    assert counts[1] == counts[2]
    assert [one.key for one in made] == [f"same-{n}" for n in range(4, 12)]
    assert all(said(Item.objects.get(pk=one.pk).current) == said(one.current) for one in made)
    assert Event.objects.filter(name="quizzes.item_saved", data__change="first").count() == 11


def test_a_question_stays_in_its_course(asked, editor):
    elsewhere = Bank.objects.create(course=texts.course(key="another"), key="b", title="B")
    with pytest.raises(Refusal, match="another course"):
        move_item(item=asked, bank=elsewhere, by=editor, now=NOW)
