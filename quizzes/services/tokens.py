"""What the taking page carries so that an answer needs no session: a pass to one attempt, and stamps of our clock."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from uuid import UUID

from django.core.signing import BadSignature, Signer, b64_encode
from django.utils.crypto import salted_hmac
from django.utils.encoding import force_bytes, force_str
from django.utils.translation import gettext as _

from common.errors import Refusal
from quizzes.models import Attempt


class _Signer(Signer):
    """Signs as Django's own, with its key derived once in a process: each answer brings a signature and takes one."""

    @cached_property
    def _keyed(self) -> hmac.HMAC:
        return salted_hmac(force_str(self.salt) + "signer", "", self.key, algorithm=self.algorithm)

    def signature(self, value: bytes | str, key: bytes | str | None = None) -> str:
        if key not in (None, self.key):
            return super().signature(value, key)
        keyed = self._keyed.copy()
        keyed.update(force_bytes(value))
        return b64_encode(keyed.digest()).decode()


_passes = _Signer(salt="quizzes.attempt")
_clocks = _Signer(salt="quizzes.clock")


class BadPass(Refusal):
    """The pass is missing, forged or another attempt's; what was answered stays on the device."""

    status = 401
    code = "bad_pass"


class ForgedClock(Refusal):
    """The stamp of our clock is not ours."""

    status = 422
    code = "forged_clock"


@dataclass(frozen=True)
class Pass:
    """The right to answer in one attempt. It outlives the session, and ends with the attempt or the enrolment."""

    attempt: UUID
    enrolment_id: int
    run_key: str


def issue(attempt: Attempt, *, run_key: str) -> str:
    """Return the signed pass to an attempt, for the header `X-Attempt`."""
    return _passes.sign_object([attempt.uuid.hex, attempt.enrolment_id, run_key])


def read(token: str, *, attempt: UUID, run_key: str) -> Pass:
    """Return the pass that `token` is; raise BadPass unless it is ours and for this attempt in this run."""
    try:
        stated, enrolment_id, stated_run = _stated(token)
    except (BadSignature, ValueError):
        stated, enrolment_id, stated_run = "", 0, ""
    if stated != attempt.hex or stated_run != run_key:
        raise BadPass(
            _("This page may no longer answer; your answers stay on this device. Reload it, or sign in again.")
        )
    return Pass(attempt, enrolment_id, run_key)


@lru_cache(maxsize=4096)  # one comes with each answer of an attempt
def _stated(token: str) -> tuple[str, int, str]:
    stated, enrolment_id, run_key = _passes.unsign_object(token)
    return stated, enrolment_id, run_key


def stamp(attempt: UUID, now: datetime) -> str:
    """Return our clock, signed for one attempt; an answer brings back the last stamp that its page saw."""
    return _clocks.sign(f"{attempt.hex}.{int(now.timestamp() * 1000)}")


def seen(stamped: str, *, attempt: UUID) -> datetime:
    """Return the moment of a stamp; raise ForgedClock where it is not ours or another attempt's."""
    try:
        stated, _dot, milliseconds = _clocks.unsign(stamped).partition(".")
    except BadSignature:
        stated, milliseconds = "", "0"
    if stated != attempt.hex:
        raise ForgedClock(_("The time of this answer cannot be trusted; reload the page and give it again."))
    return datetime.fromtimestamp(int(milliseconds) / 1000, tz=UTC)
