"""Personal tokens: for a notebook or a script of one's own that reads what one teaches, and writes nothing."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from accounts.models import User
from api import events
from api.models import PersonalToken
from audit.services import record
from common.errors import Forbidden
from runs.models import Enrolment
from runs.selectors.teaching import STAFF, enrolments_as_staff

PREFIX = "wakhan_"
"""By which one is told from a client's token, and found where somebody published it by mistake."""


@transaction.atomic
def make_token(*, user: User, name: str, days: int, now: datetime) -> tuple[PersonalToken, str]:
    """Return a token for so many days, and its text, which is kept nowhere. Raises Forbidden for who teaches not."""
    if not enrolments_as_staff(user):
        raise Forbidden(_("Tokens are for those who teach a run."))
    text = PREFIX + secrets.token_urlsafe(32)
    token = PersonalToken.objects.create(
        user=user,
        name=name,
        checksum=_checksum(text),
        of_password=user.get_session_auth_hash(),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    record(events.TokenMade(subject=token.uuid), by=user.uuid, now=now)
    return token, text


@transaction.atomic
def revoke_token(*, token: PersonalToken, now: datetime) -> None:
    """End a token of one's own."""
    token = PersonalToken.objects.select_for_update(no_key=True, of=("self",)).select_related("user").get(pk=token.pk)
    if token.revoked_at:
        return
    token.revoked_at = now
    token.save(update_fields=["revoked_at"])
    record(events.TokenRevoked(subject=token.uuid), by=token.user.uuid, now=now)


def owner_of(text: str, *, now: datetime) -> User | None:
    """Return whose token this is, None where it is not good any more. One statement.

    It ends with its date, its owner's word, their account, their password, and rests while they teach no run.
    """
    good = PersonalToken.objects.filter(checksum=_checksum(text), expires_at__gt=now, revoked_at=None)
    teaches = Exists(Enrolment.objects.filter(user=OuterRef("user"), state=Enrolment.State.ACTIVE, role__in=STAFF))
    token = good.filter(teaches, user__is_active=True).select_related("user").first()
    if token is None or not _is_of_password(token):
        return None
    return token.user


def _is_of_password(token: PersonalToken) -> bool:
    """Tell whether the owner's password is the one that the token was made under, as a session asks it."""
    known = [token.user.get_session_auth_hash(), *token.user.get_session_auth_fallback_hash()]
    return any(constant_time_compare(token.of_password, one) for one in known)


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
