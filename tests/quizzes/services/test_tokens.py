"""The pass to an attempt and the stamps of the clock: ours, and for one attempt."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.core import signing

from quizzes.models import Attempt
from quizzes.services import tokens

NOON = datetime(2026, 10, 1, 12, 0, 0, 123000, tzinfo=UTC)


@pytest.fixture
def attempt():
    return Attempt(uuid=uuid.uuid4(), enrolment_id=7)


def test_a_pass_opens_its_own_attempt_in_its_own_run(attempt):
    token = tokens.issue(attempt, run_key="demo")
    assert tokens.read(token, attempt=attempt.uuid, run_key="demo") == tokens.Pass(attempt.uuid, 7, "demo")


@pytest.mark.parametrize("change", ["attempt", "run", "signature", "salt", "nothing"])
def test_any_other_pass_is_refused(attempt, change):
    token = tokens.issue(attempt, run_key="demo")
    wanted = {"attempt": attempt.uuid, "run_key": "demo"}
    if change == "attempt":
        wanted["attempt"] = uuid.uuid4()
    elif change == "run":
        wanted["run_key"] = "other"
    elif change == "signature":
        token = token[:-2] + ("aa" if token[-2:] != "aa" else "bb")
    elif change == "salt":
        token = signing.Signer(salt="other").sign_object([attempt.uuid.hex, 7, "demo"])
    else:
        token = ""
    with pytest.raises(tokens.BadPass):
        tokens.read(token, **wanted)


def test_passes_and_stamps_are_signed_as_django_signs(attempt):
    token, stamp = tokens.issue(attempt, run_key="demo"), tokens.stamp(attempt.uuid, NOON)
    assert signing.Signer(salt="quizzes.attempt").unsign_object(token) == [attempt.uuid.hex, 7, "demo"]
    assert signing.Signer(salt="quizzes.clock").unsign(stamp).startswith(attempt.uuid.hex)


def test_a_stamp_gives_back_its_moment(attempt):
    assert tokens.seen(tokens.stamp(attempt.uuid, NOON), attempt=attempt.uuid) == NOON


@pytest.mark.parametrize("forged", ["", "now", "a.1:b", "\x00"])
def test_a_forged_stamp_is_refused(attempt, forged):
    with pytest.raises(tokens.ForgedClock):
        tokens.seen(forged, attempt=attempt.uuid)


def test_a_stamp_of_another_attempt_or_another_time_is_refused(attempt):
    stamp = tokens.stamp(attempt.uuid, NOON)
    with pytest.raises(tokens.ForgedClock):
        tokens.seen(stamp, attempt=uuid.uuid4())
    later = tokens.stamp(attempt.uuid, NOON + timedelta(hours=1)).split(":")[0]
    with pytest.raises(tokens.ForgedClock):
        tokens.seen(f"{later}:{stamp.split(':')[1]}", attempt=attempt.uuid)
