"""What counts as taking part, and which of one's posts do."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from common import clock
from discussions.participation_words import WHY, in_words
from discussions.selectors.participation import KIND, stands
from discussions.selectors.visible import visible_threads
from grading.selectors.deadlines import deadline
from runs.access import Access, run_for
from runs.models import Activity, Enrolment

MOST_LEFT = 100


@login_required
@require_safe
def participation(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show a student how many of their posts count, which, and why others do not; who teaches names the student."""
    access = run_for(request.user, run_key)
    found = get_object_or_404(Activity.objects.select_related("run"), run=access.run, kind=KIND, uuid=activity)
    if access.is_staff and "student" not in request.GET:
        return redirect("discussions_desk:participation", run_key, found.uuid)
    student = _student(access, request.GET["student"]) if access.is_staff else access.enrolment
    stand = stands([found], [student], clock.now(), with_outside=True)[found.pk, student.pk]
    left = stand.left[:MOST_LEFT]
    threads = {post.thread_id for post in [*stand.counting, *(post for post, _why in left)]}
    context = {
        "run": access.run,
        "activity": found,
        "student": student if access.is_staff else None,
        "stand": stand,
        "parts": in_words(stand.rule),
        "deadline": deadline(found, student),
        "left": [(post, WHY[why]) for post, why in left],
        "open_threads": set(visible_threads(access).filter(pk__in=threads).values_list("pk", flat=True)),
        "versions": stand.rule.participation.rules.filter(number__gt=1).order_by("-number"),
    }
    return render(request, "discussions/participation.html", context)


def _student(access: Access, uuid: str) -> Enrolment:
    students = Enrolment.objects.filter(run=access.run, role=Enrolment.Role.STUDENT).select_related("user", "run")
    try:
        return get_object_or_404(students, uuid=UUID(uuid))
    except ValueError:
        return get_object_or_404(students.none())
