"""OAuth 2 clients."""

from django.test import Client as Browser

from api.models import Client
from runs.models import Run

SECRET = "a secret of the tests"


def client(*runs: Run, client_id: str = "an-lms") -> Client:
    """Return a client tied to these runs, with `SECRET`."""
    made = Client.objects.create(
        name="An LMS",
        client_id=client_id,
        client_secret=SECRET,
        client_type=Client.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Client.GRANT_CLIENT_CREDENTIALS,
    )
    made.runs.set(runs)
    return made


def token(made: Client, scope: str = "") -> str:
    """Return an access token taken at the door that an LMS uses."""
    form = {"grant_type": "client_credentials", "client_id": made.client_id, "client_secret": SECRET}
    answer = Browser().post("/api/oauth/token", {**form, **({"scope": scope} if scope else {})})
    assert answer.status_code == 200, answer.content
    return answer.json()["access_token"]
