"""A class from a file on the desk: a look first, every bad line told, nothing half done."""

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import User
from tests.factories.classes import teacher
from tests.made_once import signed_in

pytestmark = pytest.mark.django_db

GOOD = b"name,email\n" + b"".join(b"Student %d,s%d@example.org\n" % (n, n) for n in range(30))
MIXED = b"name;email;role\nGood One;good@example.org;\nBad One;nobody;dean\n"


@signed_in
def lead():
    return teacher()


def upload(client, run, content):
    return client.post(reverse("teaching:class_upload", args=[run.key]), {"file": SimpleUploadedFile("c.csv", content)})


def agree(client, run, kept, **more):
    return client.post(reverse("teaching:class_agree", args=[run.key]), {"kept": kept, **more}, follow=True)


def test_thirty_people_are_looked_at_and_then_added(client, lead):
    page = upload(client, lead.run, GOOD)
    assert page.context["plan"].counts["make"] == 30
    assert lead.run.enrolments.count() == 1
    page = agree(client, lead.run, page.context["kept"])
    assert "30 people were added. 30 invitations go out." in page.text
    assert lead.run.enrolments.count() == 31


def test_agreeing_twice_adds_once(client, lead):
    kept = upload(client, lead.run, GOOD).context["kept"]
    agree(client, lead.run, kept)
    page = agree(client, lead.run, kept)
    assert page.status_code == 200
    assert lead.run.enrolments.count() == 31


def test_each_bad_line_is_told_with_its_number(client, lead):
    page = upload(client, lead.run, MIXED)
    [(line, sentences)] = page.context["refused"]
    assert line.number == 3
    assert len(sentences) == 2
    assert all(sentence in page.text.replace("&quot;", '"') for sentence in sentences)


def test_good_lines_are_added_without_the_bad_ones_only_when_that_is_chosen(client, lead):
    kept = upload(client, lead.run, MIXED).context["kept"]
    agree(client, lead.run, kept)
    assert not User.objects.filter(name="Good One").exists()
    agree(client, lead.run, kept, without_refused="1")
    assert User.objects.filter(name="Good One").exists()


def test_what_changed_meanwhile_is_shown_again(client, lead):
    kept = upload(client, lead.run, MIXED).context["kept"]
    User.objects.create(username="good", email="good@example.org")
    page = agree(client, lead.run, kept, without_refused="1")
    assert "changed since you looked" in page.text
    assert page.context["plan"].counts["enrol"] == 1
    assert lead.run.enrolments.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        ("name\nŻofia".encode("utf-16"), "not in UTF-8"),
        (b"email\na@example.org", "The first line must name the columns"),
        (b'name\n"Ayesha', "quotation mark"),
        (b"name\n" + b"A" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_why(client, lead, content, sentence):
    assert sentence in upload(client, lead.run, content).text


@pytest.mark.parametrize(
    "kept",
    ["", "made:up:value", signing.dumps([1, 2, "name", "d"], salt="other")],
    ids=["none", "made-up", "of-another-form"],
)
def test_a_list_that_was_never_shown_is_not_taken(client, lead, kept):
    assert "no longer at hand" in agree(client, lead.run, kept).text


def test_a_list_shown_for_one_run_or_person_is_not_taken_for_another(client, lead):
    kept = upload(client, lead.run, GOOD).context["kept"]
    other = teacher()
    client.force_login(other.user)
    assert "no longer at hand" in agree(client, other.run, kept).text
    assert other.run.enrolments.count() == 1


def test_markup_in_a_file_stays_words(client, lead):
    page = upload(client, lead.run, b"name\n<script>alert(1)</script>\n")
    assert "<script>alert(1)" not in page.text


@pytest.mark.parametrize("email", ["żofia@example.org", "a@-example.org", "a..b@example.org"])
def test_an_address_that_no_account_can_have_is_told_before_one_agrees(client, lead, email):
    page = upload(client, lead.run, f"name,email\nGood One,good@example.org\nŻofia,{email}\n".encode())
    [(line, [sentence])] = page.context["refused"]
    assert (line.number, email in sentence) == (3, True)
    agree(client, lead.run, page.context["kept"], without_refused="1")
    assert User.objects.filter(name="Good One").exists()
