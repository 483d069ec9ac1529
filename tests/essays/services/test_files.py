"""Files that go with an essay: each that arrives is kept; what is handed in is what was looked at."""

import datetime as dt
import hashlib

import pytest
from django.db import ProgrammingError, transaction

from common.errors import Refusal
from essays.models import EssayFile
from essays.services.files import MOST_KEPT, MOST_TAKEN, take, take_off
from essays.services.handing_in import ChangedMeanwhile, hand_in
from essays.services.saving import NotOpen
from grading.services.extensions import give_extension
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import DUE, NOW, OPENS, PDF, added, essay, handed_in, offered, saved, target_of
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
AFTER = DUE + dt.timedelta(days=8)
Standing = EssayFile.Standing


@made_once
def activity():
    return offered(essay(takes="files"))


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run)


def hand(activity, student, *files, number=0, now=NOW):
    known = {"activity": activity, "essay": target_of(activity), "enrolment": student, "now": now}
    return hand_in(number=number, files={file.uuid for file in files}, **known)


def test_a_file_is_kept_whole_under_a_name_of_ours(activity, student):
    row = added(activity, student, "\u0645\u0636\u0645\u0648\u0646.pdf")
    assert (row.name, row.kind, row.size) == ("\u0645\u0636\u0645\u0648\u0646.pdf", "pdf", len(PDF))
    assert row.sha256 == hashlib.sha256(PDF).hexdigest()
    with row.file.open() as file:
        assert file.read() == PDF
    assert row.file.name.startswith("essays/")
    assert "." not in row.file.name


def test_the_same_file_again_is_the_same_row(activity, student):
    assert added(activity, student) == added(activity, student)
    assert EssayFile.objects.count() == 1


def test_another_file_of_the_same_name_takes_its_place_and_both_are_kept(activity, student):
    first = added(activity, student)
    second = added(activity, student, content=PDF + b"more")
    first.refresh_from_db()
    assert (first.standing, second.standing) == (Standing.OFF, Standing.TAKEN)
    assert first.file.storage.exists(first.file.name)


def test_no_row_of_a_file_is_ever_deleted(activity, student):
    row = added(activity, student)
    with pytest.raises(ProgrammingError), transaction.atomic():
        row.delete()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("essay.pdf", b"", "empty_file"),
        ("essay.pdf", b"MZ\x90\x00", "file_kind"),
        ("essay.txt", PDF, "file_name"),
        ("essay.exe", PDF, "file_name"),
        ("essay.pdf", b"%PDF-" + bytes(10_000_001), "file_too_large"),
    ],
)
def test_what_is_no_such_file_is_refused_in_words(activity, student, name, content, code):
    with pytest.raises(Refusal) as refused:
        added(activity, student, name, content)
    assert refused.value.code == code
    assert not EssayFile.objects.exists()


def test_an_essay_that_takes_text_takes_no_files():
    activity = offered()
    with pytest.raises(Refusal, match="takes no files"):
        added(activity, EnrolmentFactory(run=activity.run))


def test_so_many_files_go_with_one_essay(activity, student):
    for n in range(MOST_TAKEN):
        added(activity, student, f"{n}.pdf")
    with pytest.raises(Refusal, match="take one off first"):
        added(activity, student, "one more.pdf")
    added(activity, student, "0.pdf", PDF + b"anew")


def test_so_many_files_are_kept_and_no_more(activity, student, monkeypatch):
    monkeypatch.setattr("essays.services.files.MOST_KEPT", 2)
    assert MOST_KEPT > MOST_TAKEN
    for n in range(2):
        added(activity, student, content=PDF + bytes([48 + n]))
    with pytest.raises(Refusal, match="kept here already"):
        added(activity, student, content=PDF + b"9")


def test_nothing_is_taken_before_the_beginning(activity, student):
    with pytest.raises(NotOpen, match="not open yet"):
        added(activity, student, now=OPENS - dt.timedelta(minutes=1))
    assert not EssayFile.objects.exists()


def test_what_comes_after_the_end_is_kept_and_does_not_count(activity, student):
    with pytest.raises(NotOpen, match="kept and shown here, and does not count"):
        added(activity, student, now=AFTER)
    assert EssayFile.objects.get().standing == Standing.LATE


def test_files_alone_are_handed_in_without_a_text(activity, student):
    file = added(activity, student)
    submission = hand(activity, student, file)
    assert list(submission.files.all()) == [file]
    assert (submission.version.words, submission.version.kept.text) == (0, "")
    assert hand(activity, student, file, number=submission.version.number) == submission


def test_files_alone_that_are_handed_in_twice_by_one_page_are_handed_in_once(activity, student):
    file = added(activity, student)
    assert hand(activity, student, file) == hand(activity, student, file)


def test_a_version_that_came_late_leaves_its_number_alone(activity, student):
    with pytest.raises(NotOpen):
        saved(activity, student, now=AFTER)
    file = added(activity, student)
    assert hand(activity, student, file).version.number == 2


def test_nothing_is_handed_in_where_nothing_is_there(activity, student):
    with pytest.raises(Refusal, match="add a file first"):
        hand(activity, student)
    both = offered(essay(takes="both"))
    with pytest.raises(Refusal, match="write something or add a file"):
        hand(both, EnrolmentFactory(run=both.run))


def test_what_was_not_looked_at_is_not_handed_in(activity, student):
    first = added(activity, student)
    second = added(activity, student, "Notes.pdf")
    with pytest.raises(ChangedMeanwhile):
        hand(activity, student, first)
    assert hand(activity, student, first, second).files.count() == 2


def test_another_file_after_handing_in_is_handed_in_anew(activity, student):
    first = added(activity, student)
    hand(activity, student, first)
    second = added(activity, student, "Notes.pdf")
    again = hand(activity, student, first, second, number=1)
    assert (again.number, again.files.count()) == (2, 2)


def test_a_text_and_a_file_go_together_where_both_are_taken():
    activity = offered(essay(takes="both"))
    student = EnrolmentFactory(run=activity.run)
    file = added(activity, student)
    submission = handed_in(activity, student, files=[file])
    assert submission.version.words
    assert list(submission.files.all()) == [file]


def test_a_file_is_taken_off_and_kept_until_the_end_and_not_after(activity, student):
    file = added(activity, student)
    known = {"essay": target_of(activity), "enrolment": student}
    with pytest.raises(NotOpen):
        take_off(file=file, now=AFTER, **known)
    take_off(file=file, now=NOW, **known)
    file.refresh_from_db()
    assert file.standing == Standing.OFF
    assert added(activity, student).pk != file.pk, "the same file is taken up again as one of its own"


def test_who_is_no_student_adds_nothing(activity):
    other = EnrolmentFactory(run=activity.run, role="assistant")
    with pytest.raises(Refusal, match="cannot write"):
        added(activity, other)


def test_a_file_of_a_text_that_was_handed_in_for_good_comes_too_late():
    once = offered(essay(takes="files", may_resubmit=False))
    student = EnrolmentFactory(run=once.run)
    hand(once, student, added(once, student))
    with pytest.raises(NotOpen):
        added(once, student, "Later.pdf")


def test_what_came_late_goes_along_after_an_extension(activity, student):
    first = added(activity, student)
    with pytest.raises(NotOpen):
        added(activity, student, content=PDF + b"late", now=AFTER)
    late = EssayFile.objects.get(standing=Standing.LATE)
    known = {"file": late, "essay": target_of(activity), "enrolment": student, "now": AFTER}
    with pytest.raises(NotOpen, match="no file is added"):
        take(**known)
    until = AFTER + dt.timedelta(days=1)
    lead = teacher(activity.run).user
    give_extension(enrolment=student, activity=activity, due_at=until, reason="Ill.", by=lead, now=AFTER)
    take(**known)
    for file, standing in ((first, Standing.OFF), (late, Standing.TAKEN)):
        file.refresh_from_db()
        assert file.standing == standing
    assert list(hand(activity, student, late, now=AFTER).files.all()) == [late]


def test_no_file_is_put_back_into_an_essay_that_takes_none_any_more(activity, student):
    off, task = added(activity, student), target_of(activity)
    take_off(file=off, essay=task, enrolment=student, now=NOW)
    task.takes = task.Takes.TEXT
    with pytest.raises(Refusal, match="takes no files"):
        take(file=off, essay=task, enrolment=student, now=NOW)


def test_no_more_go_along_by_taking_one_back_in_than_by_adding(activity, student):
    off = added(activity, student, "off.pdf")
    take_off(file=off, essay=target_of(activity), enrolment=student, now=NOW)
    for n in range(MOST_TAKEN):
        added(activity, student, f"{n}.pdf")
    with pytest.raises(Refusal, match="take one off first"):
        take(file=off, essay=target_of(activity), enrolment=student, now=NOW)
