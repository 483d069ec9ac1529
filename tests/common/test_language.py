"""The language of a page is that of its address, and ends with it."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "language"),
    [("/courses/", "en"), ("/ur/courses/", "ur"), ("/ur/nothing/", "ur"), ("/urdu/", "en"), ("/cms/login/", "en")],
)
def test_an_address_says_its_language(path, language):
    response = Client(headers={"accept-language": "ur, en"}).get(path)
    assert response.headers["Content-Language"] == language


def test_a_page_in_urdu_leaves_no_urdu_behind():
    Client().get("/ur/courses/")
    assert translation.get_language() == "en"
    assert reverse("portal:home") == "/"
