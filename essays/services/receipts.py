"""The receipt of an essay: which very text and files were handed in, and when (`common.receipts`)."""

from typing import Any

from django.utils.dateparse import parse_datetime

from common import receipts
from essays.models import EssayFile, Submission
from runs.models import Activity, Enrolment


def issue(activity: Activity, enrolment: Enrolment, submission: Submission, files: list[EssayFile]) -> str:
    """Return the signed receipt, folded. It names people by uuid and texts by their hash, and holds no words."""
    version = submission.version
    states = {
        "kind": "essay",
        "submission": str(submission.uuid),
        "number": submission.number,
        "run": activity.run.key,
        "essay": activity.title,
        "enrolment": str(enrolment.uuid),
        "submitted_at": submission.submitted_at.isoformat(),
        "words": version.words,
        "sha256": version.sha256 if version.words else "",
        "files": [{"number": file.number, "size": file.size, "sha256": file.sha256} for file in files],
    }
    return receipts.folded(receipts.sign(states))


def shown(states: dict[str, Any]) -> dict[str, Any]:
    """Return what a receipt states, its time as a time."""
    return {**states, "submitted_at": parse_datetime(states["submitted_at"])}
