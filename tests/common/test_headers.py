"""What a page may load, where it comes from, and how it travels."""

import gzip
import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import path
from django.utils.text import compress_string
from zlib_ng import gzip_ng

from config.urls import urlpatterns as real_urlpatterns
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db

STATIC = settings.BASE_DIR / "static"


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def directives(response) -> dict[str, str]:
    header = response.headers["Content-Security-Policy"]
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in header.split(";"))}


def test_a_page_may_load_only_what_this_site_serves(client: Client):
    policy = directives(client.get("/accounts/login/"))
    assert policy.pop("default-src") == policy.pop("base-uri") == "'none'"
    assert set(policy.values()) == {"'self'"}
    assert {"script-src", "style-src", "form-action", "frame-ancestors"} <= set(policy)


def test_only_the_wagtail_admin_may_hold_inline_scripts_and_it_never_gets_a_nonce(admin: Client):
    policy = directives(admin.get("/cms/"))
    assert "'unsafe-inline'" in policy["script-src"]
    assert "nonce" not in str(policy)
    assert policy["default-src"] == "'none'"


def test_a_page_asks_for_no_camera_and_tells_other_sites_nothing(client: Client):
    page = client.get("/accounts/login/")
    assert "camera=()" in page.headers["Permissions-Policy"]
    assert page.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "address", ["/accounts/login/", "/components/", "/nowhere/", "/cms/", "/cms/images/", "/cms/login/"]
)
def test_no_page_loads_anything_from_another_host(admin: Client, address: str):
    soup = BeautifulSoup(admin.get(address, follow=True).content, "html.parser")
    loaded = [tag.get("src") or tag.get("href") for tag in soup.find_all(["script", "link", "img", "iframe", "source"])]
    assert [one for one in loaded if one and re.match(r"(https?:)?//", one)] == []


@pytest.mark.parametrize("address", ["/accounts/login/", "/components/", "/ur/components/", "/nowhere/"])
def test_no_page_of_ours_holds_an_inline_script_or_style(admin: Client, address: str):
    soup = BeautifulSoup(admin.get(address).content, "html.parser")
    assert [tag for tag in soup.find_all("script") if not tag.get("src")] == []
    assert soup.find_all("style") == []
    attributes = {name for tag in soup.find_all(True) for name in tag.attrs}
    assert [name for name in attributes if name == "style" or name.startswith("on")] == []


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("css/*.css")), ids=lambda file: file.name)
def test_style_sheets_load_nothing_and_know_no_left_and_right(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
    assert "@import" not in text
    assert "://" not in text
    physical = (
        r"(?:margin|padding|border)-(?:left|right|top|bottom)\b|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
    )
    assert re.findall(physical, text) == []
    assert re.findall(r"(?<![\w-])(?:left|right|top|bottom|width|height)\s*:", re.sub(r"@media[^{]*", "", text)) == []


def test_pages_travel_compressed_and_machines_answers_do_not(client: Client):
    assert client.get("/accounts/login/", headers={"accept-encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
    schema = client.get("/api/v1/schema", headers={"accept-encoding": "gzip"})
    assert len(schema.content) > 1000
    assert "Content-Encoding" not in schema.headers


def test_the_quick_library_compresses_what_any_browser_reads():
    page = b"<p>Moscow opened talks.</p>" * 500
    sent = compress_string(page)
    assert sent == gzip_ng.compress(page, 6, mtime=0)
    assert gzip.decompress(sent) == page


def test_the_frame_of_a_page_is_small_on_the_line():
    files = [STATIC / "css/wakhan.css", STATIC / "js/wakhan.js", STATIC / "img/star.svg"]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 12_000


def broken(request):
    raise RuntimeError("broken")


urlpatterns = [*real_urlpatterns, path("broken/", broken)]


@pytest.mark.urls(__name__)
def test_something_broken_is_told_in_the_house_style_without_a_person(client: Client):
    client.raise_request_exception = False
    page = client.get("/broken/")
    assert page.status_code == 500
    assert "What was confirmed as saved is safe" in page.content.decode()


def test_a_page_that_is_not_there_offers_the_way_in_to_a_visitor(client: Client):
    page = client.get("/runs/nowhere/?a=1")
    assert page.status_code == 404
    assert "/accounts/login/?next=%2Fruns%2Fnowhere%2F%3Fa%3D1" in page.content.decode()


def test_a_forged_form_is_refused_with_what_to_do_next():
    page = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a", "password": "b"})
    assert page.status_code == 403
    assert "What you wrote is still on the page you came from" in page.content.decode()


def test_a_malformed_request_is_answered_in_the_house_style(client: Client):
    page = client.get("/accounts/login/", headers={"host": "elsewhere.example"})
    assert page.status_code == 400
    assert "This could not be understood" in page.content.decode()


def test_a_look_at_what_only_takes_forms_gets_a_page_that_says_so(admin: Client):
    page = admin.get("/accounts/language/")
    assert (page.status_code, page.headers["Allow"]) == (405, "POST")
    assert "It only takes what a form sends" in page.content.decode()
