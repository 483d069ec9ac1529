"""Making accounts for people who do not have one yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import CharField, Func, Value
from django.db.models.functions import Lower

from accounts import events
from accounts.models import User
from accounts.rules import usernames
from audit.services import record, record_all
from common.among import is_among
from common.watching import Watch, unwatched

CHUNK = 1_000
"""Accounts after each of which who watches is told."""


def one_at_a_time() -> None:
    """Wait until nobody else is making accounts, and have others wait for the end of this transaction.

    Whoever looks whether somebody has an account, to make it if not, looks after this; and locks a run before it.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('accounts.people'))")


@transaction.atomic
def make_person(
    *, name: str, email: str = "", username: str = "", language: str = "en", by: User | None, now: datetime
) -> User:
    """Make an account without a password: its owner sets one by an invitation or a one-time code.

    Without a username one is made from the name. Raises ValidationError. For services that have authorised.
    """
    one_at_a_time()
    user = User(username=username or _free_username(name, email), name=name, email=email.lower(), language=language)
    user.set_unusable_password()
    user.full_clean(exclude=["password"])
    user.save()
    record(events.AccountMade(subject=user.uuid), by=by.uuid if by else None, now=now)
    return user


@dataclass(frozen=True)
class Wanted:
    """Somebody who is to have an account."""

    name: str
    email: str = ""
    username: str = ""


def make_people(wanted: Sequence[Wanted], *, by: UUID | None, now: datetime, watch: Watch = unwatched) -> list[User]:
    """Make many accounts as `make_person` makes one, in the same order. Four statements for any number.

    The caller holds `one_at_a_time` and knows that no name and no address is taken; what a field cannot hold raises
    ValidationError.
    """
    stems = [one.username or usernames.stem(name=one.name, email=one.email) for one in wanted]
    taken = _taken(stems) | {one.username.lower() for one in wanted if one.username}
    users = []
    for place, (stem, one) in enumerate(zip(stems, wanted, strict=True)):
        if place % CHUNK == 0:
            watch(place, len(wanted))
        username = one.username or usernames.free(stem, taken)
        taken.add(username.lower())
        user = User(username=username, name=one.name, email=one.email.lower())
        user.set_unusable_password()
        user.clean_fields(exclude=["password"])
        users.append(user)
    User.objects.bulk_create(users, batch_size=2_000)
    record_all([events.AccountMade(subject=user.uuid) for user in users], by=by, now=now)
    return users


def _taken(stems: Sequence[str]) -> set[str]:
    """Return the usernames that there are of these stems, with and without a number at the end. One statement."""
    base = Func(Lower("username"), Value("[0-9]+$"), Value(""), function="regexp_replace", output_field=CharField())
    wanted = list({stem.lower().rstrip("0123456789") for stem in stems})
    rows = User.objects.annotate(base=base).filter(is_among("base", wanted, "text"))
    return {username.lower() for username in rows.values_list("username", flat=True)}


def _free_username(name: str, email: str) -> str:
    wanted = usernames.stem(name=name, email=email)
    taken = User.objects.filter(username__istartswith=wanted).values_list("username", flat=True)
    return usernames.free(wanted, {username.lower() for username in taken})
