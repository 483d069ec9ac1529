"""What the writing page carries so that a save needs no session: a signed pass to one student's draft of one essay."""

from dataclasses import dataclass
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _

from common.errors import Refusal
from runs.models import Activity, Enrolment

_passes = Signer(salt="essays.draft")


class BadPass(Refusal):
    """The pass is missing, forged or for another essay; what was written stays on the device."""

    status = 401
    code = "bad_pass"


@dataclass(frozen=True)
class Pass:
    """The right to save. It outlives the session, and ends with the enrolment."""

    activity: UUID
    enrolment_id: int


def issue(activity: Activity, enrolment: Enrolment) -> str:
    """Return the signed pass, for the header `X-Attempt` that the outbox sends."""
    return _passes.sign_object([activity.uuid.hex, enrolment.pk])


def read(token: str, *, activity: UUID) -> Pass:
    """Return the pass that `token` is; raise BadPass unless it is ours and for this essay."""
    try:
        stated, enrolment_id = _passes.unsign_object(token)
    except (BadSignature, ValueError):
        stated, enrolment_id = "", 0
    if stated != activity.hex:
        raise BadPass(_("This page may no longer save; your text stays on this device. Reload it, or sign in again."))
    return Pass(activity, enrolment_id)
