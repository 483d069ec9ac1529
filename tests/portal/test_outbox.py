"""The outbox shows every mail with its links, to superusers and only where mail goes to files."""

import pytest
from django.core.mail import EmailMessage
from django.urls import reverse

from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def outbox(settings, tmp_path):
    settings.EMAIL_BACKEND = "common.mail.OutboxBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    EmailMessage("Salām", "Open http://testserver/accounts/code/ now.", to=["g@example.org"]).send()
    EmailMessage("Later", "And <b>this</b>.", to=["h@example.org"]).send()


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True))
    return client


def test_an_empty_outbox_says_so(admin, settings, tmp_path):
    settings.EMAIL_BACKEND = "common.mail.OutboxBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "none"
    assert "No mail has been sent yet" in admin.get(reverse("portal:outbox")).text


def test_the_newest_mail_comes_first(admin, outbox):
    text = admin.get(reverse("portal:outbox")).text
    assert text.index("Later") < text.index("Salām")


def test_a_mails_links_can_be_tried_and_its_html_is_only_words(admin, outbox):
    page = admin.get(reverse("portal:outbox"))
    pages = [admin.get(reverse("portal:mail", args=[mail.name])).text for mail in page.context["mails"]]
    assert '<a href="http://testserver/accounts/code/"' in pages[1]
    assert "&lt;b&gt;this" in pages[0]


@pytest.mark.parametrize("name", ["made-up.eml", "..", "%2e%2e%2fsecret-key"])
def test_nothing_but_mails_is_read(admin, outbox, name):
    assert admin.get(f"/outbox/{name}/").status_code == 404


def test_others_see_no_outbox(client, outbox):
    assert client.get(reverse("portal:outbox")).status_code == 404
    client.force_login(UserFactory(is_staff=True))
    assert client.get(reverse("portal:outbox")).status_code == 404


def test_with_a_mail_server_there_is_no_outbox(admin):
    assert admin.get(reverse("portal:outbox")).status_code == 404
