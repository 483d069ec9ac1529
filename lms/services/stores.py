"""Record stores: made, changed, switched, sent to again and ended by who looks after the site."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Min
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.permissions import must_look_after_site
from audit.services import record
from common.errors import Refusal
from lms import events
from lms.models import RecordStore, Statement
from lms.rules.addresses import fault_of
from lms.services.sealing import sealed
from runs.models import Run

_FAULTS = {
    "scheme": gettext_lazy("The address must begin with https://, so that nobody reads along."),
    "host": gettext_lazy("This is no address. Write it as https://lrs.example.org/xapi/statements."),
    "password": gettext_lazy("The address may hold no name or password; they have fields of their own."),
    "inside": gettext_lazy("This address lies inside a private network, and nothing is sent there. Give a public one."),
}


@transaction.atomic
def make_store(
    *, name: str, address: str, key: str, secret: str, runs: Collection[Run], by: User, now: datetime
) -> RecordStore:
    """Return a new store, which gets all statements that there are of its runs. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    _check_address(address)
    store = RecordStore.objects.create(name=name, address=address, key=key, secret=sealed(secret), next_at=now)
    store.runs.set(runs)
    record(events.StoreMade(subject=store.uuid), by=by.uuid, now=now)
    return store


@transaction.atomic
def change_store(
    *,
    store: RecordStore,
    name: str,
    address: str,
    key: str,
    secret: str,
    runs: Collection[Run],
    is_on: bool,
    by: User,
    now: datetime,
) -> None:
    """Change a store; with no secret the one before stays. It is tried again at once. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    _check_address(address)
    store = _locked(store)
    if address != store.address and not secret:
        raise Refusal(_("Type the secret again: the one that is kept belongs to the address before."), status=422)
    store.name, store.address, store.key, store.is_on = name, address, key, is_on
    store.secret = sealed(secret) if secret else store.secret
    store.save(update_fields=["name", "address", "key", "secret", "is_on"])
    store.runs.set(runs)
    _let_go(store, now)
    record(events.StoreChanged(subject=store.uuid), by=by.uuid, now=now)


@transaction.atomic
def try_now(*, store: RecordStore, by: User, now: datetime) -> None:
    """Have a store sent to without waiting longer, one that has refused us too. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    _let_go(_locked(store), now)


@transaction.atomic
def send_again(*, store: RecordStore, since: datetime, by: User, now: datetime) -> bool:
    """Have a store sent all again that happened since; tell whether there is any. Raises Forbidden and Refusal.

    What it has already it knows by its id.
    """
    must_look_after_site(by)
    store = _locked(store)
    found = Statement.objects.filter(run__in=store.runs.values("pk"), at__gte=since)
    first = found.aggregate(first=Min("pk"))["first"]
    if first is None:
        return False
    store.after = min(store.after, first - 1)
    store.lease = store.leased_until = None  # what is on its way must not move it on
    store.save(update_fields=["after", "lease", "leased_until"])
    _let_go(store, now)
    record(events.StoreSentAgain(subject=store.uuid, since=since.isoformat()), by=by.uuid, now=now)
    return True


@transaction.atomic
def end_store(*, store: RecordStore, by: User, now: datetime) -> None:
    """Delete a store and what is kept of its batches; statements stay. Raises Forbidden and Refusal."""
    must_look_after_site(by)
    _locked(store).delete()
    record(events.StoreEnded(subject=store.uuid), by=by.uuid, now=now)


def _let_go(store: RecordStore, now: datetime) -> None:
    store.stopped_at, store.failures, store.next_at = None, 0, now
    store.save(update_fields=["stopped_at", "failures", "next_at"])


def _check_address(address: str) -> None:
    fault = fault_of(address, itself=settings.SENDS_TO_ITSELF)
    if fault:
        raise Refusal(str(_FAULTS[fault]), code=f"address_{fault}", status=422)


def _locked(store: RecordStore) -> RecordStore:
    found = RecordStore.objects.select_for_update(no_key=True).filter(pk=store.pk).first()
    if found is None:
        raise Refusal(_("This store was ended by somebody meanwhile."))
    return found
