"""OAuth 2 clients."""

from itertools import count
from typing import Any

from django.test import Client as Browser

from api.models import Client, Job
from api.scopes import SCOPES
from common import clock
from runs.models import Run

SECRET = "a secret of the tests"
ADDRESSES = count(1)


def client(*runs: Run, client_id: str = "an-lms") -> Client:
    """Return a client tied to these runs, with `SECRET`; it may do everything."""
    made = Client.objects.create(
        name="An LMS",
        client_id=client_id,
        client_secret=SECRET,
        scopes=list(SCOPES),
        client_type=Client.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Client.GRANT_CLIENT_CREDENTIALS,
    )
    made.runs.set(runs)
    return made


def token(made: Client, scope: str = "") -> str:
    """Return an access token taken at the door that an LMS uses."""
    form = {"grant_type": "client_credentials", "client_id": made.client_id, "client_secret": SECRET}
    number = next(ADDRESSES)  # each comes from an address of its own, so that no test is told to wait for another
    there = Browser(REMOTE_ADDR=f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    answer = there.post("/api/oauth/token", {**form, **({"scope": scope} if scope else {})})
    assert answer.status_code == 200, answer.content
    return answer.json()["access_token"]


def job(made: Client, run: Run, **options: Any) -> Job:
    """Return a job of this client that waits: a roster of nobody."""
    about = {"scope": "roster.write", "method": "PATCH", "address": f"/api/v1/runs/{run.uuid}/roster", "rows": 0}
    known = {"client": made, "run": run, "headers": {}, "body": {"people": []}, "made_at": clock.now()}
    return Job.objects.create(**{**about, **known, **options})
