"""The pages that go with a course: timeline, interests, map, terms, works cited."""

import json
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.wagtail_hooks import check_view_restrictions

from courses.models import Reference
from courses.selectors.companions import COMPANIONS, companion_html, companions_at
from courses.selectors.csl import STYLES, bibtex, csl_json
from courses.selectors.mentions import Reading
from courses.selectors.outline import Outline, public_outline
from courses.selectors.setting import Setting


@require_safe
def companion(request: HttpRequest, course: str, name: str) -> HttpResponse:
    """Show a page of a course."""
    setting = Setting(reverse("courses:course", args=[course]))
    return checked(request, course, lambda outline: show(request, name, outline, setting))


@require_safe
def export(request: HttpRequest, course: str, form: str) -> HttpResponse:
    """Return the works cited as a file: `bib` for BibTeX, `json` for CSL-JSON."""
    return checked(request, course, lambda outline: file_of_works(outline, form))


def file_of_works(outline: Outline, form: str) -> HttpResponse:
    """Return the works cited as a file; the caller has checked who asks."""
    works = Reading(outline, Setting("")).entries(Reference)
    if form == "bib":
        text, kind = bibtex(works), "application/x-bibtex; charset=utf-8"
    else:
        text = json.dumps([csl_json(work) for work in works], ensure_ascii=False, indent=2) + "\n"
        kind = "application/vnd.citationstyles.csl+json"
    headers = {"Content-Disposition": f'attachment; filename="{outline.key}.{form}"'}
    return HttpResponse(text, content_type=kind, headers=headers)


def show(
    request: HttpRequest, name: str, outline: Outline, setting: Setting, *, without: frozenset[int] = frozenset()
) -> HttpResponse:
    """Show a page of a course at a place where it is read; the caller has checked who asks, and names the lessons
    that are not theirs to read."""
    choices = {}
    if name == "works":
        style = request.GET.get("style", "")
        choices["style"] = style if style in STYLES else next(iter(STYLES))
    context = {
        "outline": outline,
        "setting": setting,
        "name": name,
        "companion": COMPANIONS[name],
        "companions": companions_at(setting),
        "html": companion_html(name, outline, setting, without, **choices),
    }
    return render(request, "courses/companion.html", context)


def checked(request: HttpRequest, key: str, answer: Callable[[Outline], HttpResponse]) -> HttpResponse:
    """Answer for a published course; where it is not for everybody, Wagtail's own check stands before it."""
    outline = public_outline(key)
    if outline is None:
        raise Http404
    if not outline.restricted:
        return answer(outline)
    page = Page.objects.get(pk=outline.id)
    return check_view_restrictions(lambda *_: answer(outline))(page, request, [], {})
