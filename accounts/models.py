"""People and the ways in: users, their sessions, invitations by mail, one-time codes for those without mail."""

from functools import lru_cache
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractUser
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field
from common.zones import known_zones

if TYPE_CHECKING:
    from accounts.sessions import SessionStore


def validate_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is in the IANA time zone database."""
    if name not in known_zones():
        raise ValidationError(_("%(name)s is no time zone; choose one such as Asia/Karachi."), params={"name": name})


class User(AbstractUser):
    """A person who signs in, with one name, as people write it themselves."""

    class Theme(models.TextChoices):
        DEVICE = "", _("As the device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class TextSize(models.TextChoices):
        DEVICE = "", _("As the device")
        LARGE = "large", _("Large")
        LARGER = "larger", _("Very large")

    class Face(models.TextChoices):
        BOOK = "", _("As a book")
        EASY = "easy", _("Easy to tell apart")

    pii = ("username", "name", "email", "time_zone", "language")

    first_name = None
    last_name = None
    uuid = uuid_field()
    name = models.CharField(_("name"), max_length=150, blank=True)
    language = models.CharField(_("language"), max_length=10, default="en")
    time_zone = models.CharField(_("time zone"), max_length=60, blank=True, validators=[validate_time_zone])
    """For reading times outside a run; inside a run its own zone counts. Blank: the run's."""
    theme = models.CharField(_("colours"), max_length=8, choices=Theme.choices, default=Theme.DEVICE, blank=True)
    text_size = models.CharField(
        _("size of the letters"), max_length=8, choices=TextSize.choices, default=TextSize.DEVICE, blank=True
    )
    face = models.CharField(_("letters"), max_length=8, choices=Face.choices, default=Face.BOOK, blank=True)

    class Meta(AbstractUser.Meta):
        constraints = [
            # People type both as they come; two accounts may not differ by case alone.
            models.UniqueConstraint(Lower("username"), name="accounts_user_username_once"),
            models.UniqueConstraint(Lower("email"), condition=~models.Q(email=""), name="accounts_user_email_once"),
        ]

    def get_full_name(self) -> str:
        return self.name or self.username

    def get_session_auth_hash(self) -> str:
        """Return what a session must hold to be this password's, reckoned once in a process."""
        return _session_auth_hash(self.password)

    def get_short_name(self) -> str:
        return self.get_full_name().split(" ")[0]

    def __str__(self) -> str:
        return self.get_full_name()


@lru_cache(maxsize=4096)
def _session_auth_hash(password: str) -> str:
    return AbstractUser.get_session_auth_hash(User(password=password))


class Session(AbstractBaseSession):
    """A device that is signed in, or a visitor with something to remember."""

    pii = ()

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="sessions")

    @classmethod
    def get_session_store_class(cls) -> "type[SessionStore]":
        from accounts.sessions import SessionStore  # it stands on this model

        return SessionStore


class Invitation(models.Model):
    """A mail address that may sign up, once, until a date; only the token's hash is kept."""

    pii = ("email",)

    uuid = uuid_field()
    email = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    """The account that waits for its owner, already enrolled; it has no password until the invitation is taken."""
    invited_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")), name="accounts_invitation_expires_later"
            ),
        ]


class SignInCode(models.Model):
    """A one-time code printed for somebody without mail; only its hash is kept."""

    pii = ()

    user = models.ForeignKey(User, models.CASCADE, related_name="sign_in_codes")
    code_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")), name="accounts_code_expires_later"
            ),
        ]
