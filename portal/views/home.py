"""The first page: for a visitor what this is, for somebody signed in what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common import clock
from courses.selectors.catalog import open_courses
from portal.selectors.home import home_of


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    if not request.user.is_authenticated:
        return render(request, "portal/welcome.html", {"courses": open_courses()})
    found = home_of(request.user, clock.now())
    is_empty = not (found.learnt or found.taught)
    context = {"home": found, "courses": open_courses() if is_empty else []}
    return render(request, "portal/home.html", context)
