"""Files of essays, as their students and their markers see them."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from essays import permissions
from essays.models import EssayFile, Submission
from essays.rules.files import KINDS
from runs.access import Access


@dataclass(frozen=True)
class Handed:
    """A file that was handed in, under a name that tells no marker whose it is."""

    file: EssayFile
    name: str


def file_for(access: Access, activity: UUID, file: UUID) -> tuple[EssayFile, str]:
    """Return a file and the name under which this person gets it: its student's own, or a marker's.

    Markers get what was handed in alone. Raises Http404. Two statements at most.
    """
    rows = EssayFile.objects.filter(uuid=file, draft__activity__uuid=activity, draft__activity__run=access.run)
    found = rows.select_related("draft__activity__run").first()
    if found is not None and found.draft.enrolment_id == access.enrolment.pk:
        return found, found.name
    if found is None or not permissions.may_mark(access.enrolment):
        raise Http404
    submission = Submission.objects.filter(files=found).order_by("-number").first()
    if submission is None:
        raise Http404
    return found, _nameless(found, submission)


def handed(submission: Submission, *, to_marker: bool) -> list[Handed]:
    """Return the files of what was handed in. One statement."""
    rows = submission.files.order_by("number")
    return [Handed(file, _nameless(file, submission) if to_marker else file.name) for file in rows]


def _nameless(file: EssayFile, submission: Submission) -> str:
    told = {"name": submission.uuid.hex[:4], "n": file.number}
    return _("essay %(name)s, file %(n)s") % told + KINDS[file.kind].endings[0]
