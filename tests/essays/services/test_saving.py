"""Every state of a text is kept, whatever page it comes from, and none is written over unseen."""

import datetime as dt
import uuid

import pytest
from django.db.utils import ProgrammingError

from common.errors import Forbidden
from essays.models import Version, VersionText
from essays.services.saving import NotOpen, TooFast, TooLong, WrittenElsewhere
from grading.services.extensions import give_extension
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import DUE, NOW, OPENS, TEXT, essay, handed_in, offered, saved
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(minutes=2)


@made_once
def activity():
    return offered()


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run)


def texts():
    return list(VersionText.objects.order_by("version__number").values_list("text", flat=True))


def test_a_saved_text_is_the_one_that_one_goes_on_from(activity, student):
    version = saved(activity, student)
    assert version.draft.current == version
    assert (version.number, version.words, version.kept.text) == (1, 12, TEXT)


def test_the_same_event_again_is_the_same_version(activity, student):
    event = uuid.uuid4()
    assert saved(activity, student, event=event) == saved(activity, student, event=event)
    assert Version.objects.count() == 1


def test_a_page_that_was_gone_back_to_loses_nothing_of_what_is_written_there(activity, student):
    event, page = uuid.uuid4(), uuid.uuid4()
    saved(activity, student, "First.", event=event, page=page)
    again = saved(activity, student, "Something else altogether, and longer.", event=event, page=page)
    assert again.kept.text.startswith("Something else")
    assert again.draft.current == again


def test_an_unchanged_text_makes_no_version(activity, student):
    first = saved(activity, student)
    assert saved(activity, student, base=1) == first


def test_who_writes_over_a_newer_text_is_told_and_both_are_kept(activity, student):
    saved(activity, student, "Begun here.")
    phone = saved(activity, student, "Gone on with the phone.", base=1)
    with pytest.raises(WrittenElsewhere) as told:
        saved(activity, student, "Gone on in the tab.", base=1)
    assert told.value.other == phone
    assert told.value.version.standing == Version.Standing.ASIDE
    assert texts() == ["Begun here.", "Gone on with the phone.", "Gone on in the tab."]
    phone.draft.refresh_from_db()
    assert phone.draft.current == phone


def test_one_page_goes_on_from_what_it_saved_though_its_answer_was_lost(activity, student):
    page = uuid.uuid4()
    saved(activity, student, "One", page=page, sequence=1)
    last = saved(activity, student, "One two", page=page, sequence=2)
    assert last.draft.current == last


def test_what_arrives_after_a_later_text_of_its_page_is_laid_beside(activity, student):
    page = uuid.uuid4()
    newest = saved(activity, student, "The newest text", page=page, sequence=7)
    with pytest.raises(WrittenElsewhere) as told:
        saved(activity, student, "Another text", page=page, sequence=6)
    assert told.value.version.standing == Version.Standing.ASIDE
    assert told.value.other == newest
    newest.draft.refresh_from_db()
    assert newest.draft.current == newest


def test_the_same_words_from_another_page_are_no_other_text(activity, student):
    first = saved(activity, student)
    assert saved(activity, student) == first
    assert Version.objects.count() == 1


def test_a_version_that_a_later_one_of_its_minute_holds_keeps_no_words_of_its_own(activity, student):
    page = uuid.uuid4()
    saved(activity, student, "One", page=page, sequence=1)
    saved(activity, student, "One two", page=page, sequence=2)
    saved(activity, student, "One two three", page=page, sequence=3, now=LATER)
    assert texts() == ["One two", "One two three"]
    assert Version.objects.count() == 3


def test_what_is_laid_beside_or_comes_late_is_thinned_by_its_own_page_alone(activity, student):
    page = uuid.uuid4()
    saved(activity, student, "What the phone wrote.")
    for moment, error in ((NOW, WrittenElsewhere), (DUE + dt.timedelta(days=7), NotOpen)):
        for number, text in enumerate(("One", "One two", "One two three")):
            with pytest.raises(error):
                saved(activity, student, text, page=page, sequence=number, now=moment)
    assert texts() == ["What the phone wrote.", "One two three", "One two three"]


def test_one_essay_is_saved_so_often_in_a_minute_and_then_again(activity, student, monkeypatch):
    monkeypatch.setattr("essays.services.saving.MOST_IN_A_MINUTE", 3)
    for number in range(3):
        saved(activity, student, f"Text {number}", base=number)
    with pytest.raises(TooFast) as told:
        saved(activity, student, "One more", base=3)
    assert told.value.status == 429
    assert saved(activity, student, "One more", base=3, now=LATER).number == 4


def test_what_was_taken_away_stays_in_the_version_before(activity, student):
    page = uuid.uuid4()
    saved(activity, student, TEXT, page=page, sequence=1)
    saved(activity, student, "", page=page, sequence=2)
    assert texts() == [TEXT, ""]


def test_what_comes_after_the_end_is_kept_and_does_not_count(activity, student):
    first = saved(activity, student)
    with pytest.raises(NotOpen) as told:
        saved(activity, student, "Too late.", base=1, now=DUE + dt.timedelta(days=7))
    assert told.value.code == "too_late"
    assert "closed" in told.value.message
    assert told.value.version.kept.text == "Too late."
    first.draft.refresh_from_db()
    assert first.draft.current == first


def test_an_extension_lets_one_write_on(activity, student):
    until = DUE + dt.timedelta(days=9)
    give_extension(
        enrolment=student, activity=activity, due_at=until, reason="Ill.", by=teacher(activity.run).user, now=NOW
    )
    assert saved(activity, student, now=DUE + dt.timedelta(days=8)).standing == Version.Standing.TAKEN


def test_nothing_is_taken_before_the_beginning(activity, student):
    with pytest.raises(NotOpen) as told:
        saved(activity, student, now=OPENS - dt.timedelta(seconds=1))
    assert told.value.code == "ahead"
    assert not Version.objects.exists()


def test_what_is_written_after_handing_in_once_is_kept_beside():
    activity = offered(essay(may_resubmit=False))
    student = EnrolmentFactory(run=activity.run)
    handed_in(activity, student)
    with pytest.raises(NotOpen):
        saved(activity, student, "Another thought.", base=1)
    assert texts()[-1] == "Another thought."


@pytest.mark.parametrize(("text", "code"), [("x" * 100_001, "too_long"), ("broken \ud800", "broken_character")])
def test_what_cannot_be_kept_is_refused_and_the_text_before_stays(activity, student, text, code):
    saved(activity, student)
    with pytest.raises(TooLong) as told:
        saved(activity, student, text, base=1)
    assert told.value.code == code
    assert texts() == [TEXT]


def test_nul_is_left_out(activity, student):
    assert saved(activity, student, "a\x00b").kept.text == "ab"


def test_who_teaches_writes_no_essay(activity):
    with pytest.raises(Forbidden):
        saved(activity, teacher(activity.run))


def test_who_has_left_is_told_so_that_the_device_keeps_it(activity, student):
    student.state = Enrolment.State.WITHDRAWN
    student.save()
    with pytest.raises(NotOpen) as told:
        saved(activity, student)
    assert told.value.code == "not_open_to_you"


def test_versions_are_never_changed(activity, student):
    version = saved(activity, student)
    version.words = 3
    with pytest.raises(ProgrammingError, match="Cannot update"):
        version.save()
