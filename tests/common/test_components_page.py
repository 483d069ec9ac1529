"""The page of components."""

import pytest
from django.test import Client

from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/components/", "/ur/components/"])
def test_the_page_of_components_is_for_staff_of_the_site_only(client: Client, address: str):
    assert client.get(address).status_code == 404
    client.force_login(UserFactory())
    assert client.get(address).status_code == 404
    client.force_login(UserFactory(is_staff=True))
    assert client.get(address).status_code == 200


def test_each_part_of_the_screens_is_on_the_page(client: Client, settings):
    client.force_login(UserFactory(is_staff=True))
    page = client.get("/components/")
    parts = {path.name for path in (settings.BASE_DIR / "templates/components").glob("*.html")}
    shown = {str(used.name).removeprefix("components/") for used in page.templates if used.name}
    assert parts - shown == {"htmx.html"}, "every part but the loader of htmx is shown"


def test_a_form_that_came_back_names_each_fault_beside_its_field(client: Client):
    client.force_login(UserFactory(is_staff=True))
    page = client.get("/components/").content.decode()
    assert 'aria-invalid="true"' in page
    assert 'id="id_wrong-name_error"' in page
    assert 'aria-describedby="id_wrong-name_helptext id_wrong-name_error"' in page
    assert '<a href="#id_wrong-name">' in page
