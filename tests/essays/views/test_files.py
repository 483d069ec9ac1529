"""Pages of files: who gets what, under which name, and that it does nothing in the browser."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.models import Event
from essays.models import EssayFile, Submission
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import NOW, PDF, added, essay, handed_in, offered
from tests.made_once import made_once, signed_in
from tests.words import words

pytestmark = pytest.mark.django_db
NAME = "\u0645\u0636\u0645\u0648\u0646 of Zarmina.pdf"


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered(essay(takes="files"))


@signed_in
def student(activity):
    return EnrolmentFactory(run=activity.run)


def address(activity, name, *more):
    return reverse(f"essays:{name}", args=[activity.run.key, activity.uuid, *more])


def got(client, activity, file):
    answer = client.get(address(activity, "file", file.uuid))
    return answer, b"".join(answer.streaming_content)


def test_from_an_empty_task_to_a_receipt_with_the_files_fingerprint(client, activity, student):
    assert "Add files" in client.get(address(activity, "essay")).text
    sent = client.post(address(activity, "files"), {"file": SimpleUploadedFile(NAME, PDF)}, follow=True)
    assert NAME in sent.text
    looked = client.get(address(activity, "hand_in"))
    assert "Hand in these files?" in looked.text
    file = EssayFile.objects.get()
    done = client.post(address(activity, "hand_in"), {"number": "0", "file": [str(file.uuid)]}, follow=True)
    assert file.sha256 in done.text
    assert list(Submission.objects.get().files.all()) == [file]


def test_a_refused_file_comes_back_with_a_sentence(client, activity, student):
    answer = client.post(address(activity, "files"), {"file": SimpleUploadedFile("a.pdf", b"MZ\x00")})
    assert (answer.status_code, "no file that can be taken" in answer.text) == (409, True)
    assert client.post(address(activity, "files"), {"file": "no file"}).status_code == 422


def test_a_file_that_is_much_too_large_is_told_so(client, activity, student):
    answer = client.post(address(activity, "files"), {"file": SimpleUploadedFile("a.pdf", PDF + bytes(10_200_000))})
    assert answer.status_code == 413
    assert "A file may have 10 MB." in answer.text


def test_a_student_gets_their_file_as_they_named_it_to_keep_and_not_to_run(client, activity, student):
    answer, content = got(client, activity, added(activity, student, NAME))
    assert content == PDF
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''%D9%85")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox"


def test_a_marker_gets_what_was_handed_in_and_nothing_else_without_its_name(client, activity, student):
    file = added(activity, student, NAME)
    marker = teacher(activity.run)
    client.force_login(marker.user)
    assert client.get(address(activity, "file", file.uuid)).status_code == 404
    submission = handed_in(activity, student, files=[file])
    answer, content = got(client, activity, file)
    assert content == PDF
    assert "Zarmina" not in answer["Content-Disposition"]
    desk = client.get(reverse("essays_desk:text", args=[activity.run.key, submission.uuid])).text
    assert NAME not in desk
    assert address(activity, "file", file.uuid) in desk


def test_nobody_else_gets_it(client, activity, student):
    file = added(activity, student)
    handed_in(activity, student, files=[file])
    client.force_login(EnrolmentFactory(run=activity.run).user)
    assert client.get(address(activity, "file", file.uuid)).status_code == 404
    assert client.post(address(activity, "file_off", file.uuid)).status_code == 404
    assert client.get(f"/media/{file.file.name}").status_code == 404


def test_a_file_taken_off_stays_in_the_list(client, activity, student):
    file = added(activity, student, NAME)
    page = words(client.post(address(activity, "file_off", file.uuid), follow=True))
    assert f"{NAME} " in page
    assert "taken off, or another of this name came after it" in page


def test_the_writing_page_saves_the_text_on_the_way_to_the_files(client):
    both = offered(essay(takes="both"))
    client.force_login(EnrolmentFactory(run=both.run).user)
    answer = client.post(address(both, "essay"), {"text": "A text.", "do": "files"})
    assert answer.url == address(both, "files")
    assert "A text." in client.get(address(both, "essay")).text


def test_a_file_that_is_gone_from_the_disk_is_said_and_recorded_once(client, activity, student):
    file = added(activity, student, NAME)
    file.file.storage.delete(file.file.name)
    for _ in range(2):
        answer = client.get(address(activity, "file", file.uuid))
        assert answer.status_code == 503
        assert file.sha256 in answer.text
        assert NAME in answer.text
    (event,) = Event.objects.filter(name="essays.file_missing")
    assert (event.subject, event.actor) == (file.uuid, student.user.uuid)


def test_a_file_taken_off_is_used_again(client, activity, student):
    file = added(activity, student, NAME)
    page = client.post(address(activity, "file_off", file.uuid), follow=True)
    assert address(activity, "file_take", file.uuid) in page.text
    client.post(address(activity, "file_take", file.uuid))
    file.refresh_from_db()
    assert file.standing == "taken"


def test_who_marks_reads_whether_files_are_looked_through(client, activity, student, settings):
    submission = handed_in(activity, student, files=[added(activity, student)])
    client.force_login(teacher(activity.run).user)
    desk = reverse("essays_desk:text", args=[activity.run.key, submission.uuid])
    assert "not looked through for viruses" in client.get(desk).text
    settings.CLAMD = "127.0.0.1:1"
    assert "not looked through for viruses" not in client.get(desk).text
