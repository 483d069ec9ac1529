"""Making accounts for people who do not have one yet."""

from datetime import datetime

from django.db import connection, transaction

from accounts import events
from accounts.models import User
from accounts.rules import usernames
from audit.services import record


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


def _free_username(name: str, email: str) -> str:
    wanted = usernames.stem(name=name, email=email)
    taken = User.objects.filter(username__istartswith=wanted).values_list("username", flat=True)
    return usernames.free(wanted, {username.lower() for username in taken})
