"""The demo class's LMS: a client that anybody may try the REST API with."""

from datetime import datetime

from api.models import Client
from api.scopes import SCOPES
from exchange.demo import PASSWORD
from runs.models import Run

CLIENT_ID = "demo-lms"


def add_client(run: Run, now: datetime) -> None:
    """Tie the client `demo-lms` to the demo run; its secret is the demo class's password."""
    client, is_new = Client.objects.get_or_create(
        client_id=CLIENT_ID,
        defaults={
            "name": "Demo LMS",
            "client_secret": PASSWORD,
            "scopes": list(SCOPES),
            "client_type": Client.CLIENT_CONFIDENTIAL,
            "authorization_grant_type": Client.GRANT_CLIENT_CREDENTIALS,
        },
    )
    if is_new:
        client.runs.add(run)
    elif not client.scopes:  # made before there were scopes that need a name
        Client.objects.filter(pk=client.pk).update(scopes=list(SCOPES))
