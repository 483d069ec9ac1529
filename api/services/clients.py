"""Clients: made, changed, given another secret, and revoked by who looks after the site."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from oauth2_provider.generators import generate_client_secret
from oauth2_provider.models import AccessToken

from accounts.models import User
from accounts.permissions import must_look_after_site
from api import events
from api.models import Client
from audit.services import record
from common.errors import Refusal
from runs.models import Run


@transaction.atomic
def make_client(
    *, name: str, runs: Collection[Run], scopes: Sequence[str], by: User, now: datetime
) -> tuple[Client, str]:
    """Return a new client and its secret, which is kept nowhere. Raises Forbidden."""
    must_look_after_site(by)
    secret = generate_client_secret()
    client = Client.objects.create(
        name=name,
        scopes=list(scopes),
        client_secret=secret,
        client_type=Client.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Client.GRANT_CLIENT_CREDENTIALS,
    )
    client.runs.set(runs)
    record(events.ClientMade(subject=client.uuid), by=by.uuid, now=now)
    return client, secret


@transaction.atomic
def change_client(
    *, client: Client, name: str, runs: Collection[Run], scopes: Sequence[str], by: User, now: datetime
) -> None:
    """Give a client another name, other runs and scopes; tokens that reach further are void. Raises Forbidden."""
    must_look_after_site(by)
    client = _locked(client)
    lost = set(client.scopes or scopes) - set(scopes) or (not client.scopes and scopes)
    client.name, client.scopes = name, list(scopes)
    client.save(update_fields=["name", "scopes", "updated"])
    client.runs.set(runs)
    if lost:
        AccessToken.objects.filter(application=client).delete()
    record(events.ClientChanged(subject=client.uuid), by=by.uuid, now=now)


@transaction.atomic
def rotate_secret(*, client: Client, by: User, now: datetime) -> str:
    """Return a client's new secret; the old one takes no more tokens. Raises Forbidden, and Refusal for one revoked."""
    must_look_after_site(by)
    client, secret = _locked(client), generate_client_secret()
    if client.revoked_at:
        raise Refusal(_("This client is revoked; make a new one."))
    client.client_secret = secret
    client.save(update_fields=["client_secret", "updated"])
    record(events.ClientSecretRotated(subject=client.uuid), by=by.uuid, now=now)
    return secret


@transaction.atomic
def revoke(*, client: Client, by: User, now: datetime) -> None:
    """End a client at once, and the tokens that it has. Raises Forbidden."""
    must_look_after_site(by)
    client = _locked(client)
    if client.revoked_at:
        return
    client.revoked_at = now
    client.save(update_fields=["revoked_at", "updated"])
    AccessToken.objects.filter(application=client).delete()
    record(events.ClientRevoked(subject=client.uuid), by=by.uuid, now=now)


def _locked(client: Client) -> Client:
    return Client.objects.select_for_update(no_key=True).get(pk=client.pk)
