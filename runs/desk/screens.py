"""The frame that every screen of a run's or a course's desk stands in: where one is, the run or course, its tabs."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from courses.models import CoursePage
from runs import permissions
from runs.access import Access
from runs.desk.tabs import course_tabs, tabs


@dataclass(frozen=True)
class ShownTab:
    """A tab as one person sees it."""

    label: str
    url: str
    is_current: bool


def show(
    request: HttpRequest,
    access: Access,
    template: str,
    *,
    tab: str,
    title: str | Promise = "",
    status: int = 200,
    **context: Any,
) -> TemplateResponse:
    """Return a desk screen of a run: `template` extends `runs/desk/base.html` and fills `desk_content`.

    `tab` is the current tab's name in the registry; `title` names a screen below it.
    """
    frame = {
        "access": access,
        "run": access.run,
        "may_lead": permissions.may_lead(access.enrolment),
        "desk_tabs": tabs_for(access, tab),
        "desk_title": title or tabs.get(tab).label,
        "desk_crumbs": _crumbs(access, tab, title),
    }
    return TemplateResponse(request, template, {**frame, **context}, status=status)


def show_course(
    request: HttpRequest,
    course: CoursePage,
    template: str,
    *,
    tab: str,
    title: str | Promise = "",
    status: int = 200,
    **context: Any,
) -> TemplateResponse:
    """Return a desk screen of a course: `template` extends `runs/desk/course.html`; the rest as in `show`."""
    here = course_tabs.get(tab)
    crumbs = [
        {"url": reverse("teaching:index"), "label": _("Teaching")},
        {"url": reverse(here.url_name, args=[course.key]), "label": f"{course.title}: {here.label}"},
        *([{"url": "", "label": title}] if title else []),
    ]
    frame = {
        "course": course,
        "desk_tabs": course_tabs_for(course, tab),
        "desk_title": title or here.label,
        "desk_crumbs": crumbs,
    }
    return TemplateResponse(request, template, {**frame, **context}, status=status)


def course_tabs_for(course: CoursePage, current: str = "") -> list[ShownTab]:
    """Return the tabs of a course's desk, in their order."""
    return [
        ShownTab(label=tab.label, url=reverse(tab.url_name, args=[course.key]), is_current=name == current)
        for name, tab in sorted(course_tabs, key=lambda pair: pair[1].order)
    ]


def tabs_for(access: Access, current: str) -> list[ShownTab]:
    """Return the tabs that this person may open, in their order."""
    shown = [(name, tab) for name, tab in tabs if not tab.lead_only or permissions.may_lead(access.enrolment)]
    return [
        ShownTab(label=tab.label, url=reverse(tab.url_name, args=[access.run.key]), is_current=name == current)
        for name, tab in sorted(shown, key=lambda pair: pair[1].order)
    ]


def _crumbs(access: Access, current: str, title: str | Promise) -> list[dict[str, Any]]:
    crumbs = [
        {"url": reverse("teaching:index"), "label": _("Teaching")},
        {"url": reverse("teaching:overview", args=[access.run.key]), "label": access.run.title},
    ]
    tab = tabs.get(current)
    crumbs.append({"url": reverse(tab.url_name, args=[access.run.key]), "label": tab.label})
    if title:
        crumbs.append({"url": "", "label": title})
    return crumbs
