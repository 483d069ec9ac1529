"""The search of a course."""

from collections.abc import Collection

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_info
from django.views.decorators.http import require_safe

from courses.rules.finding import LONGEST_QUERY
from courses.selectors.companions import companions_at
from courses.selectors.finding import find
from courses.selectors.outline import Outline
from courses.selectors.setting import Setting
from courses.views.companions import checked


@require_safe
def search(request: HttpRequest, course: str) -> HttpResponse:
    """Show what a course has for the words in `q`."""
    setting = Setting(reverse("courses:course", args=[course]))
    return checked(request, course, lambda outline: show_found(request, outline, setting))


def show_found(
    request: HttpRequest, outline: Outline, setting: Setting, *, without: Collection[int] = ()
) -> HttpResponse:
    """Show what is found at a place where a course is read; the caller has checked who asks, and names the lessons
    that are not theirs to read."""
    query = request.GET.get("q", "").strip()
    is_long = len(query) > LONGEST_QUERY
    found = (
        find(outline, setting, query, request.GET.get("after", ""), without=without) if query and not is_long else None
    )
    context = {
        "outline": outline,
        "setting": setting,
        "companions": companions_at(setting),
        "language": outline.language,
        "direction": "rtl" if get_language_info(outline.language)["bidi"] else "ltr",
        "query": query,
        "longest": LONGEST_QUERY if is_long else 0,
        "found": found,
        "is_first": not request.GET.get("after"),
    }
    return render(request, "courses/search.html", context)
