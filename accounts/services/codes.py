"""One-time sign-in codes for those without mail: made by staff, printed once, good for one new password."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from accounts import events
from accounts.models import SignInCode, User
from accounts.rules import codes
from audit.services import record
from common.errors import Refusal

VALID = timedelta(days=14)


@transaction.atomic
def make_codes(*, users: Iterable[User], by: User, now: datetime) -> list[tuple[User, str]]:
    """Return a fresh code for each user, as printed; it is not kept, and earlier ones lapse.

    For services that have authorised: a code opens an account.
    """
    pairs = [(user, codes.make()) for user in users]
    open_ones = SignInCode.objects.filter(user__in=[user for user, _code in pairs], used_at=None, expires_at__gt=now)
    open_ones.filter(created_at__lt=now).update(expires_at=now)
    SignInCode.objects.bulk_create(
        SignInCode(user=user, code_hash=_hash(user, code), made_by=by, created_at=now, expires_at=now + VALID)
        for user, code in pairs
    )
    for user, _code in pairs:
        record(events.SignInCodeMade(subject=user.uuid), by=by.uuid, now=now)
    return [(user, codes.printed(code)) for user, code in pairs]


def find(*, username: str, code: str, now: datetime) -> SignInCode:
    """Return the open code of somebody who typed it from paper. Raises Refusal."""
    user = User.objects.filter(username__iexact=username.strip(), is_active=True).first()
    found = user and SignInCode.objects.filter(
        user=user, code_hash=_hash(user, codes.typed(code)), used_at=None, expires_at__gt=now
    )
    if not found:
        raise Refusal(
            _("Username and code do not belong together, or the code was used or has run out. "
              "Compare both with your sheet, or ask your instructor for a new code.")
        )  # fmt: skip
    return found.get()


@transaction.atomic
def use(*, code_id: int, password: str, now: datetime) -> User:
    """Set the password of the code's owner, once; whoever was signed in as them no longer is. Raises Refusal."""
    code = SignInCode.objects.select_for_update().select_related("user").get(pk=code_id)
    if code.used_at or code.expires_at <= now:
        raise Refusal(_("This code was used or has run out. Ask your instructor for a new one."))
    code.used_at = now
    code.save(update_fields=["used_at"])
    user = code.user
    user.set_password(password)
    user.save(update_fields=["password"])
    record(events.SignInCodeUsed(subject=user.uuid), by=user.uuid, now=now)
    return user


def _hash(user: User, code: str) -> str:
    """Return what is kept of a code: useless without the site's secret, as fifty bits alone could be tried out."""
    return salted_hmac("accounts.sign-in-code", f"{user.pk}:{code}", algorithm="sha256").hexdigest()
