"""What happens to people's accounts; `subject` is the account's uuid unless said otherwise."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class AccountMade(Happening):
    """An account came to be, without a password."""

    name: ClassVar[str] = "accounts.account_made"


@dataclass(frozen=True, kw_only=True)
class PersonInvited(Happening):
    """Somebody was asked by mail to take up their account; `run` is what they are asked to."""

    name: ClassVar[str] = "accounts.person_invited"
    invitation: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationAccepted(Happening):
    """Somebody took up their account by its invitation."""

    name: ClassVar[str] = "accounts.invitation_accepted"
    invitation: UUID


@dataclass(frozen=True, kw_only=True)
class SignInCodeMade(Happening):
    """A one-time code was made for somebody."""

    name: ClassVar[str] = "accounts.sign_in_code_made"


@dataclass(frozen=True, kw_only=True)
class SignInCodeUsed(Happening):
    """Somebody set their password by a one-time code."""

    name: ClassVar[str] = "accounts.sign_in_code_used"


@dataclass(frozen=True, kw_only=True)
class SecondStepSet(Happening):
    """Somebody set up a second step for signing in."""

    name: ClassVar[str] = "accounts.second_step_set"


@dataclass(frozen=True, kw_only=True)
class SecondStepTakenOff(Happening):
    """Somebody gave up their second step; by another's hand it was lost, and every session ended."""

    name: ClassVar[str] = "accounts.second_step_taken_off"
