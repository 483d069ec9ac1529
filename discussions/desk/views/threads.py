"""The threads of a run, for those who teach it; one answers and endorses on the thread's own page."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from discussions.selectors.lists import Show, thread_page
from runs.access import taught_run
from runs.desk.screens import show


@require_safe
def threads(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the threads without an answer, or all with `?show=all`."""
    access = taught_run(request.user, run_key)
    which = Show.ALL if request.GET.get("show") == Show.ALL else Show.UNANSWERED
    page = thread_page(access, show=which, cursor=request.GET.get("after", ""))
    return show(
        request,
        access,
        "discussions/desk/threads.html",
        tab="threads",
        page=page,
        unanswered=which == Show.UNANSWERED,
        next_url=f"?{urlencode({'show': which, 'after': page.next})}" if page.next else "",
    )
