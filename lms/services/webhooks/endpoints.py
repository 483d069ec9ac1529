"""Endpoints: made, changed, switched, given another secret and ended by who looks after the site."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.permissions import must_look_after_site
from audit.events import Happening
from audit.services import record
from audit.settled import last_settled
from common.errors import Refusal
from lms import events
from lms.models import Endpoint, Follower
from lms.rules.addresses import fault_of
from lms.services.sealing import sealed
from lms.services.webhooks.secrets import new_secret
from runs.models import Run

BOTH = timedelta(hours=24)
"""How long the old secret signs beside the new one."""
_FAULTS = {
    "scheme": gettext_lazy("The address must begin with https://, so that nobody reads along."),
    "host": gettext_lazy("This is no address. Write it as https://lms.example.org/hook."),
    "password": gettext_lazy("The address may hold no name or password; the signature says who sends."),
    "inside": gettext_lazy("This address lies inside a private network, and nothing is sent there. Give a public one."),
}


@transaction.atomic
def make_endpoint(
    *,
    address: str,
    description: str,
    every_run: bool,
    runs: Collection[Run],
    names: Sequence[str],
    by: User,
    now: datetime,
) -> tuple[Endpoint, str]:
    """Return a new endpoint, told of what happens from now on, and its secret. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    check_address(address)
    secret = new_secret()
    endpoint = Endpoint.objects.create(
        address=address,
        description=description,
        every_run=every_run,
        names=list(names),
        secret=sealed(secret),
        made_at=now,
        made_by=by,
    )
    endpoint.runs.set([] if every_run else runs)
    Follower.objects.create(name=endpoint.follower, after=last_settled())
    _tell(events.WebhookMade(subject=endpoint.uuid), by, now)
    return endpoint, secret


@transaction.atomic
def change_endpoint(
    *,
    endpoint: Endpoint,
    address: str,
    description: str,
    every_run: bool,
    runs: Collection[Run],
    names: Sequence[str],
    by: User,
    now: datetime,
) -> None:
    """Give an endpoint other runs, events, or another address, to which what waits goes too. Raises as making does."""
    must_look_after_site(by)
    check_address(address)
    endpoint = _locked(endpoint)
    endpoint.address, endpoint.description = address, description
    endpoint.every_run, endpoint.names = every_run, list(names)
    endpoint.save(update_fields=["address", "description", "every_run", "names"])
    endpoint.runs.set([] if every_run else runs)
    _tell(events.WebhookChanged(subject=endpoint.uuid), by, now)


@transaction.atomic
def switch(*, endpoint: Endpoint, on: bool, by: User, now: datetime) -> None:
    """Switch an endpoint on or off; it goes on where it stopped, so nothing is lost between. Raises Forbidden."""
    must_look_after_site(by)
    endpoint = _locked(endpoint)
    if on != bool(endpoint.off):
        return
    endpoint.off = "" if on else Endpoint.Off.PERSON
    endpoint.failing_since = None
    endpoint.save(update_fields=["off", "failing_since"])
    _tell(events.WebhookSwitched(subject=endpoint.uuid, on=on), by, now)


@transaction.atomic
def rotate_secret(*, endpoint: Endpoint, by: User, now: datetime) -> str:
    """Return an endpoint's new secret; the one before signs beside it for a day. Raises Forbidden."""
    must_look_after_site(by)
    endpoint, secret = _locked(endpoint), new_secret()
    endpoint.old_secret, endpoint.old_until = endpoint.secret, now + BOTH
    endpoint.secret = sealed(secret)
    endpoint.save(update_fields=["secret", "old_secret", "old_until"])
    _tell(events.WebhookSecretRotated(subject=endpoint.uuid), by, now)
    return secret


@transaction.atomic
def end_old_secret(*, endpoint: Endpoint, by: User, now: datetime) -> None:
    """Let the old secret sign no longer, at once. Raises Forbidden."""
    must_look_after_site(by)
    endpoint = _locked(endpoint)
    if not endpoint.old_secret:
        return
    endpoint.old_secret, endpoint.old_until = "", None
    endpoint.save(update_fields=["old_secret", "old_until"])
    _tell(events.WebhookSecretEnded(subject=endpoint.uuid), by, now)


@transaction.atomic
def end_endpoint(*, endpoint: Endpoint, by: User, now: datetime) -> None:
    """Delete an endpoint and what is kept of its messages. Raises Forbidden."""
    must_look_after_site(by)
    Follower.objects.filter(name=endpoint.follower).delete()  # waits for who follows for it, before it locks
    _locked(endpoint).delete()
    _tell(events.WebhookEnded(subject=endpoint.uuid), by, now)


def check_address(address: str) -> None:
    """Raise Refusal where nothing may be sent to an address."""
    fault = fault_of(address, itself=settings.SENDS_TO_ITSELF)
    if fault:
        raise Refusal(str(_FAULTS[fault]), code=f"address_{fault}", status=422)


def _locked(endpoint: Endpoint) -> Endpoint:
    found = Endpoint.objects.select_for_update(no_key=True).filter(pk=endpoint.pk).first()
    if found is None:
        raise Refusal(_("This webhook was ended by somebody meanwhile."))
    return found


def _tell(happening: Happening, by: User, now: datetime) -> None:
    record(happening, by=by.uuid, now=now)
