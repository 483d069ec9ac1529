"""Finding what a desk's address names, within the run alone."""

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from common import clock
from runs.models import Enrolment, Run, Section


def student_of(run: Run, uuid: UUID) -> Enrolment:
    """Return a student of the run; raise Http404 for anybody else."""
    students = Enrolment.objects.filter(role=Enrolment.Role.STUDENT).select_related("user", "section", "run")
    return get_object_or_404(students, run=run, uuid=uuid)


def chosen_section(request: HttpRequest, run: Run) -> Section | None:
    """Return the section that the address asks for, None for the whole run; raise Http404 for another run's."""
    key = request.GET.get("section") or request.POST.get("section")
    return get_object_or_404(Section, run=run, key=key) if key else None


def chosen_start(request: HttpRequest) -> UUID | None:
    """Return the enrolment after which the page begins; a made-up one begins at the first."""
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None


def file_name(run: Run, *parts: Section | str | None) -> str:
    """Return the name of a file of a run, with the day on which it was made and without an ending."""
    named = [part.key if isinstance(part, Section) else part for part in parts]
    return "-".join(part for part in (run.key, *named, f"{clock.now():%Y-%m-%d}") if part)
