"""In production: the course without the demo class, cookies over TLS only, and a browser told to stay there."""

import http.client
import os
import signal
from contextlib import closing

import pytest

from tests.runtime.conftest import Site, migrated
from tests.runtime.test_bad_input import PRODUCTION

pytestmark = pytest.mark.long


def ask(site: Site, path: str, **headers: str) -> http.client.HTTPResponse:
    """Ask the site as the proxy in front of it does."""
    with closing(http.client.HTTPConnection("127.0.0.1", site.port)) as connection:
        connection.request("GET", path, headers={"Host": PRODUCTION["ALLOWED_HOSTS"], **headers})
        answer = connection.getresponse()
        answer.read()
        return answer


@pytest.fixture
def cut_off(new_site: Site) -> Site:
    """A site in production whose first start was killed half way."""
    new_site.environ = PRODUCTION
    migrated(new_site.data)
    new_site.launch()
    new_site.until(lambda: bool(new_site.pids("prepare")))
    for pid in new_site.pids() | new_site.pids("prepare") | {new_site.process.pid}:
        os.kill(pid, signal.SIGKILL)
    new_site.process.wait()
    return new_site


def test_a_site_in_production_takes_up_a_start_that_was_cut_off(cut_off: Site):
    new_site = cut_off.start()
    assert f"ready at {PRODUCTION['BASE_URL']}" in new_site.said
    assert "createsuperuser" in new_site.said
    assert "wakhan-demo" not in new_site.said
    assert new_site.sql("SELECT count(*) FROM accounts_user") == [(0,)]
    assert new_site.sql("SELECT count(*) FROM courses_coursepage") == [(1,)]
    assert not (new_site.data / "secret-key").exists()

    page = ask(new_site, "/accounts/login/", **{"X-Forwarded-Proto": "https"})
    assert page.status == 200
    assert "max-age=31536000" in page.headers["Strict-Transport-Security"]
    assert "Secure" in page.headers["Set-Cookie"]

    plain = ask(new_site, "/accounts/login/")
    assert (plain.status, plain.headers["Location"]) == (301, f"{PRODUCTION['BASE_URL']}/accounts/login/")
    assert ask(new_site, "/", Host="elsewhere.example.org").status == 400

    refused = new_site.manage("demo_class")
    assert refused.returncode != 0
    assert new_site.sql("SELECT count(*) FROM accounts_user") == [(0,)]
