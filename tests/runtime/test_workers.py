"""What the workers of a site that runs do: webhooks are told and asked again; jobs are seen, stopped, and done once."""

import json
import os
import re
import signal
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlencode

import psycopg
import pytest
import requests

from config.env import socket_folder
from exchange.demo import PASSWORD
from lms.rules.signatures import signature
from tests.receiver import Receiver, receiving, with_status
from tests.runtime.conftest import Site

pytestmark = pytest.mark.long
STUDENTS = 600
"""More than are entered at once."""


class Lms:
    """The demo class's LMS."""

    def __init__(self, site: Site) -> None:
        self.site = f"http://127.0.0.1:{site.port}"
        form = {"grant_type": "client_credentials", "client_id": "demo-lms", "client_secret": PASSWORD}
        with urllib.request.urlopen(f"{self.site}/api/oauth/token", urlencode(form).encode()) as answer:
            self.bearer = f"Bearer {json.load(answer)['access_token']}"

    def looked(self, job: str) -> dict[str, Any]:
        """Return a job, looked at less often than a client may ask."""
        time.sleep(0.2)
        return self.ask(job)

    def ask(self, path: str, method: str = "GET", body: Any = None, **headers: str) -> dict[str, Any]:
        data = body if body is None else json.dumps(body).encode()
        told = {"Authorization": self.bearer, "Content-Type": "application/json", **headers}
        with urllib.request.urlopen(urllib.request.Request(self.site + path, data, told, method=method)) as answer:
            return json.load(answer)


def new_webhook(site: Site, address: str) -> str:
    """Return the secret of a webhook that the site's administrator makes, told of marks in every run."""
    with requests.Session() as browser:
        browser.trust_env = False

        def send(path: str, **form: str) -> str:
            where = f"http://127.0.0.1:{site.port}{path}"
            browser.get(where)
            return browser.post(where, {"csrfmiddlewaretoken": browser.cookies["csrftoken"], **form}).text

        send("/accounts/login/", login="admin", password=PASSWORD)
        told = {"description": "The registry", "address": address, "every_run": "on", "names": "grading."}
        (secret,) = set(re.findall(r"whsec_[\w+/]+=*", send("/cms/webhooks/new/", **told)))
        return secret


def fails_once(receiver: Receiver, *request: Any) -> None:
    """Answer 500 to what comes first, and take the rest."""
    with_status(200 if receiver.came[1:] else 500)(receiver, *request)


@contextmanager
def last_total_held(site: Site) -> Iterator[None]:
    """Hold what stands behind the marks of the last student, so that who enters them comes to a halt there."""
    with psycopg.connect(host=str(socket_folder(site.data)), dbname="wakhan", user="wakhan") as connection:
        connection.execute("SELECT FROM grading_total ORDER BY enrolment_id DESC LIMIT 1 FOR UPDATE")
        yield


def test_a_mark_is_told_to_a_webhook_that_is_asked_again_after_it_failed(running: Site):
    lms = Lms(running)
    run = f"/api/v1/runs/{lms.ask('/api/v1/runs')['results'][0]['id']}"
    lms.ask(f"{run}/roster", "PATCH", {"people": [{"external_id": "told", "name": "A person"}]})
    column = lms.ask(f"{run}/line-items", "POST", {"title": "Told", "points": "30"})["id"]
    with receiving(Receiver(fails_once)) as receiver:
        secret = new_webhook(running, receiver.url)
        line = {"external_id": "told", "points": "17", "version": None}
        lms.ask(f"{run}/line-items/{column}/results", "PATCH", {"results": [line]})
        running.until(lambda: len(receiver.came) == 2)
    first, again = receiver.came
    said = json.loads(first.body)
    assert (said["type"], said["data"]["run"]) == ("grading.entry_recorded", run.rpartition("/")[2])
    assert first.body == again.body
    assert first.headers["webhook-id"] == again.headers["webhook-id"] == said["data"]["id"]
    for came in receiver.came:
        second = int(came.headers["webhook-timestamp"])
        assert came.headers["webhook-signature"] == signature(secret, said["data"]["id"], second, came.body)


def test_a_job_is_watched_stopped_and_done_once_though_its_worker_is_killed(running: Site):
    site, lms = running, Lms(running)
    run = f"/api/v1/runs/{lms.ask('/api/v1/runs')['results'][0]['id']}"
    people = [{"external_id": f"l{n}", "name": f"Person {n}"} for n in range(STUDENTS)]
    lms.ask(f"{run}/roster", "PATCH", {"people": people})
    column = lms.ask(f"{run}/line-items", "POST", {"title": "Midterm", "points": "30"})["id"]
    results = f"{run}/line-items/{column}/results"
    lms.ask(results, "PATCH", {"results": [{"external_id": "l0", "points": "1", "version": None}]})

    def begin() -> str:
        lines = [{"external_id": f"l{n}", "points": "2"} for n in range(STUDENTS)]
        headers = {"If-Match": "*", "Prefer": "respond-async"}
        return f"/api/v1/jobs/{lms.ask(results, 'PATCH', {'results': lines}, **headers)['id']}"

    def entries() -> int:
        of_column = f"SELECT id FROM grading_lineitem WHERE uuid = '{column}'"
        ((found,),) = site.sql(f"SELECT count(*) FROM grading_entry WHERE line_item_id = ({of_column})")
        return found

    with last_total_held(site):
        stopped = begin()
        site.until(lambda: lms.looked(stopped)["progress"] == {"done": 500, "total": STUDENTS})
        assert lms.ask(f"{stopped}/cancel", "POST", {})["state"] == "running"
    site.until(lambda: lms.looked(stopped)["state"] == "cancelled")
    assert entries() == 1

    with last_total_held(site):
        job = begin()
        site.until(lambda: lms.looked(job)["progress"]["done"] == 500)
        before = site.pids("worker")
        for pid in before:
            with suppress(ProcessLookupError):  # it fell with one of the others
                os.kill(pid, signal.SIGKILL)
        site.until(lambda: bool(site.pids("worker") - before))
        assert lms.ask(job)["state"] == "running"
    site.until(lambda: lms.looked(job)["ended_at"] is not None)
    shown = lms.ask(job)
    assert (shown["state"], shown["answer"]["status"]) == ("done", 200)
    assert shown["answer"]["body"]["counts"] == {"enter": STUDENTS}
    assert entries() == 1 + STUDENTS
    assert site.sql(f"SELECT tries > 1 FROM api_job WHERE uuid = '{shown['id']}'") == [(True,)]
