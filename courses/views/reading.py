"""The text's pages, found without Wagtail's routing; what is not open to everybody goes Wagtail's own way.

Wagtail's way costs ten statements more, checks view restrictions, and comes back to `answer` here.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail.views import serve

from common.frame import frame, signer
from courses.models import CatalogPage, CoursePage, LessonPage
from courses.selectors import lessons
from courses.selectors.catalog import open_courses
from courses.selectors.companions import companions_at
from courses.selectors.moved import moved_place
from courses.selectors.outline import Outline, public_outline
from courses.selectors.setting import Setting
from courses.selectors.tree import course_of


def catalog(request: HttpRequest) -> HttpResponse:
    """Show the courses that are open to everybody."""
    if PageViewRestriction.objects.filter(page__in=CatalogPage.objects.all()).exists():
        return serve(request, "")
    return _catalog(request)


def course(request: HttpRequest, course: str) -> HttpResponse:
    """Show a course's modules and lessons."""
    outline = public_outline(course)
    if outline is None or outline.restricted:
        return serve(request, f"{course}/")
    return _course(request, outline)


def module(request: HttpRequest, course: str, module: str) -> HttpResponse:
    """Show a module's lessons."""
    outline = public_outline(course)
    line = outline.module(module) if outline else None
    if outline is None or line is None or outline.restricted or line.restricted:
        return serve(request, f"{course}/{module}/")
    return _module(request, outline, module)


def lesson(request: HttpRequest, course: str, module: str, lesson: str) -> HttpResponse:
    """Show a lesson's text."""
    outline = public_outline(course)
    place = outline.place(module, lesson) if outline else None
    if outline and place is None and (moved := moved_place(outline, module, lesson)):
        return redirect(reverse("courses:lesson", args=[course, *moved.keys], query=request.GET))
    if outline is None or place is None or outline.restricted or place.restricted:
        return serve(request, f"{course}/{module}/{lesson}/")
    return _lesson(request, lessons.lesson_document(outline, place, _setting(outline), request.GET.get("speaker", "")))


def answer(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Show a page that Wagtail found and allowed; None for one of another kind. Its text is never a kept one."""
    if isinstance(page, CatalogPage):
        return _catalog(request)
    course = course_of(page)
    if course is None:
        return None
    outline = public_outline(course.slug)
    if outline is None:
        raise Http404  # a part of a course that is not published
    if isinstance(page, CoursePage):
        return _course(request, outline)
    if not isinstance(page, LessonPage):
        return _module(request, outline, page.slug)
    place = outline.place(page.get_parent().slug, page.slug)
    if place is None:
        raise Http404
    return _lesson(request, lessons.compose(page, outline, place, _setting(outline), request.GET.get("speaker", "")))


def _setting(outline: Outline) -> Setting:
    return Setting(reverse("courses:course", args=[outline.key]))


def _catalog(request: HttpRequest) -> HttpResponse:
    return render(request, "courses/catalog.html", {"courses": open_courses()})


def _course(request: HttpRequest, outline: Outline) -> HttpResponse:
    setting = _setting(outline)
    context = {
        "outline": outline,
        "setting": setting,
        "groups": setting.groups(outline),
        "companions": companions_at(setting),
    }
    return render(request, "courses/course.html", context)


def _module(request: HttpRequest, outline: Outline, key: str) -> HttpResponse:
    module = outline.module(key)
    if module is None:
        raise Http404
    setting = _setting(outline)
    context = {"outline": outline, "setting": setting, "group": setting.group(module)}
    return render(request, "courses/module.html", context)


def _lesson(request: HttpRequest, document: lessons.LessonDocument) -> HttpResponse:
    return HttpResponse(document.html(frame(request), signer(request)))
