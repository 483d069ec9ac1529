"""The signed receipt of an essay: shown to its student, checked by anybody, worth nothing once it is changed."""

import html
import re

import pytest
from django.urls import reverse

from common import receipts
from tests.factories.classes import EnrolmentFactory
from tests.factories.essays import NOW, added, essay, handed_in, offered
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def submission():
    activity = offered(essay(takes="both"))
    student = EnrolmentFactory(run=activity.run, user__name="Zarmina Khan")
    return handed_in(activity, student, files=[added(activity, student, "Zarmina.pdf")])


@pytest.fixture
def receipt(client, submission):
    draft = submission.draft
    client.force_login(draft.enrolment.user)
    page = client.get(reverse("essays:handed_in", args=[draft.enrolment.run.key, draft.activity.uuid])).text
    found = re.search(f"{receipts.BEGIN}.*?{receipts.END}", html.unescape(page), re.DOTALL)
    assert reverse("quizzes:verify") in page
    return found[0]


def test_it_states_which_text_and_files_were_handed_in_when_and_no_words(submission, receipt):
    states = receipts.read(receipt)
    assert states["sha256"] == submission.version.sha256
    assert [file["sha256"] for file in states["files"]] == [submission.files.get().sha256]
    assert states["submitted_at"] == NOW.isoformat()
    assert "Zarmina" not in str(states)


def test_anybody_has_it_checked_and_learns_no_name(client, submission, receipt):
    client.logout()
    text = words(client.post(reverse("quizzes:verify"), {"receipt": receipt}))
    assert "Genuine" in text
    assert submission.version.sha256 in text
    assert submission.files.get().sha256 in text
    assert "Zarmina" not in text


def test_its_student_is_told_that_it_is_theirs(client, receipt):
    assert "It is Zarmina Khan’s." in words(client.post(reverse("quizzes:verify"), {"receipt": receipt}))


def test_one_that_was_changed_is_none(client, receipt):
    body = receipt.split("\n")
    body[1] = body[1][:-1] + ("A" if body[1][-1] != "A" else "B")
    text = words(client.post(reverse("quizzes:verify"), {"receipt": "\n".join(body)}))
    assert "no receipt of this site" in text
