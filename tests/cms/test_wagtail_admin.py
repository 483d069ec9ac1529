"""Wagtail's own admin works on our user model, our images and server-side binding."""

import pytest

from tests.factories import texts
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    user = UserFactory(is_superuser=True, is_staff=True)
    client.force_login(user)
    lesson = texts.lesson(texts.module(texts.course()), passages=("A passage of the lesson.",))
    client.lesson, client.user = lesson, user
    return client


ADDRESSES = [
    "/cms/",
    "/cms/pages/",
    "/cms/pages/{lesson}/edit/",
    "/cms/pages/{lesson}/history/",
    "/cms/pages/{lesson}/usage/",
    "/cms/pages/{parent}/",
    "/cms/pages/search/?q=lesson",
    "/cms/images/",
    "/cms/documents/",
    "/cms/users/",
    "/cms/users/?q=person",
    "/cms/users/edit/{user}/",
    "/cms/users/new/",
    "/cms/groups/",
    "/cms/reports/site-history/",
    "/cms/reports/locked/",
    "/cms/reports/aging-pages/",
    "/cms/reports/page-types-usage/",
    "/cms/account/",
    "/cms/locales/",
    "/cms/sites/",
    "/cms/workflows/list/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_screen_of_the_admin_opens(admin, address):
    lesson = admin.lesson
    address = address.format(lesson=lesson.pk, parent=lesson.get_parent().pk, user=admin.user.pk)
    assert admin.get(address).status_code == 200


def test_a_person_is_saved_in_the_admin(admin):
    other = UserFactory(name="Old name")
    form = {"username": other.username, "name": "New name", "email": "new@example.org", "is_active": "on"}
    answer = admin.post(f"/cms/users/edit/{other.pk}/", form)
    assert answer.status_code == 302, answer.context["form"].errors
    other.refresh_from_db()
    assert (other.name, other.email) == ("New name", "new@example.org")
