"""Personal tokens: for a notebook or a script of one's own that reads what one teaches, and writes nothing."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from api import events
from api.models import PersonalToken
from audit.services import record
from common.errors import Forbidden
from runs.selectors.teaching import enrolments_as_staff

PREFIX = "wakhan_"
"""By which one is told from a client's token, and found where somebody published it by mistake."""


@transaction.atomic
def make_token(*, user: User, name: str, days: int, now: datetime) -> tuple[PersonalToken, str]:
    """Return a token for so many days, and its text, which is kept nowhere. Raises Forbidden for who teaches not."""
    if not enrolments_as_staff(user):
        raise Forbidden(_("Tokens are for those who teach a run."))
    text = PREFIX + secrets.token_urlsafe(32)
    token = PersonalToken.objects.create(
        user=user, name=name, checksum=_checksum(text), made_at=now, expires_at=now + timedelta(days=days)
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
    """Return whose token this is, None where it is not good any more. One statement."""
    good = PersonalToken.objects.filter(checksum=_checksum(text), expires_at__gt=now, revoked_at=None)
    token = good.filter(user__is_active=True).select_related("user").first()
    return token.user if token else None


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
