"""Where somebody is signed in, and ending it: a fixed number of statements, however many places there are."""

from collections.abc import Sequence
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.db import transaction
from django.utils.crypto import constant_time_compare

from accounts.models import Session, User


def open_sessions(*, user: User, now: datetime) -> list[UserSession]:
    """Return where `user` is signed in, the oldest first; what holds no more is ended. Two statements, or four."""
    listed = list(UserSession.objects.filter(user=user).order_by("created_at"))
    kept = Session.objects.filter(pk__in=[one.session_key for one in listed], expire_date__gt=now).in_bulk()
    holds = {key for key, session in kept.items() if _is_of(user, session.get_decoded())}
    end([one for one in listed if one.session_key not in holds])
    return [one for one in listed if one.session_key in holds]


@transaction.atomic
def end(sessions: Sequence[UserSession]) -> None:
    """Sign out in all of these places at once."""
    keys = [one.session_key for one in sessions]
    if not keys:
        return
    Session.objects.filter(pk__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys).delete()


def _is_of(user: User, data: dict[str, str]) -> bool:
    """Tell whether a session was begun with the present password."""
    return constant_time_compare(data.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())
