"""Invitations by mail: a link that opens once, until a date, to an account that waits for its owner."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from accounts import events
from accounts.models import Invitation, User
from audit.services import record, record_all
from common.errors import Refusal

VALID = timedelta(days=14)


@transaction.atomic
def invite(*, user: User, by: User | None, run: UUID | None = None, now: datetime) -> Invitation:
    """Invite `user` to take up their account; earlier invitations lapse. Raises Refusal.

    `run` is the uuid of what they are invited to. The mail goes out after commit, by who hears PersonInvited.
    For services that have authorised.
    """
    if not user.email:
        raise Refusal(_("This person has no mail address; give them a one-time code instead."))
    if user.has_usable_password():
        raise Refusal(_("This person has set a password already; they can sign in with it, or reset it by mail."))
    Invitation.objects.filter(user=user, accepted_at=None, expires_at__gt=now, created_at__lt=now).update(
        expires_at=now
    )
    uuid = uuid4()
    invitation = Invitation.objects.create(
        uuid=uuid,
        email=user.email,
        token_hash=_hash(_token(uuid)),
        user=user,
        invited_by=by,
        created_at=now,
        expires_at=now + VALID,
    )
    happening = events.PersonInvited(subject=user.uuid, run=run, invitation=uuid)
    record(happening, by=by.uuid if by else None, now=now)
    return invitation


def invite_all(users: Sequence[User], *, run: UUID, by: UUID | None, now: datetime) -> None:
    """Invite people whose accounts were made just now, as `invite` does one; each has a mail address."""
    invitations = [
        Invitation(
            uuid=(uuid := uuid4()),
            email=user.email,
            token_hash=_hash(_token(uuid)),
            user=user,
            created_at=now,
            expires_at=now + VALID,
        )
        for user in users
    ]
    Invitation.objects.bulk_create(invitations, batch_size=2_000)
    told = [events.PersonInvited(subject=one.user.uuid, run=run, invitation=one.uuid) for one in invitations]
    record_all(told, by=by, now=now)


def link(invitation: Invitation) -> str:
    """Return the full address that opens an invitation, in its owner's language.

    The token is derived from the site's secret, so that the mail can be written later and no table holds it.
    """
    with translation.override(invitation.user.language):
        return settings.BASE_URL + reverse("accounts:invitation", args=[_token(invitation.uuid)])


def find(*, token: str, now: datetime) -> Invitation:
    """Return the open invitation of a link. Raises Refusal with what to do instead."""
    invitation = Invitation.objects.select_related("user", "invited_by").filter(token_hash=_hash(token)).first()
    if invitation is None:
        raise Refusal(_("This link is not complete. Open it from the mail again, or copy it whole."), status=404)
    if invitation.accepted_at or invitation.user.has_usable_password():
        raise Refusal(_("This invitation has been used. Sign in with the password that was set."), status=410)
    if invitation.expires_at <= now or not invitation.user.is_active:
        raise Refusal(_("This invitation has run out. Ask your instructor to send it again."), status=410)
    return invitation


@transaction.atomic
def accept(*, token: str, name: str, password: str, now: datetime) -> User:
    """Give the account its owner's name and password; the mail address counts as proved. Raises Refusal."""
    Invitation.objects.select_for_update().filter(token_hash=_hash(token)).first()
    invitation = find(token=token, now=now)
    user = invitation.user
    user.name = name
    user.set_password(password)
    user.save(update_fields=["name", "password"])
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    EmailAddress.objects.update_or_create(
        user=user, email=invitation.email, defaults={"verified": True, "primary": True}
    )
    happening = events.InvitationAccepted(subject=user.uuid, invitation=invitation.uuid)
    record(happening, by=user.uuid, now=now)
    return user


def _token(invitation: UUID) -> str:
    digest = salted_hmac("accounts.invitation", invitation.hex, algorithm="sha256").digest()
    return urlsafe_b64encode(digest[:24]).decode()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
