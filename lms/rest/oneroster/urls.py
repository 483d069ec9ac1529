"""OneRoster's own addresses, below `/ims/oneroster/`; they carry no language."""

import re

from django.urls import URLPattern, path

from lms.rest.oneroster import gradebook, kinds
from lms.rest.oneroster.kinds import Kind
from lms.rest.oneroster.views import Listing, Single

app_name = "or"
ROSTERING, GRADEBOOK = "rostering/v1p2", "gradebook/v1p2"


def _all(service: str, address: str, kind: Kind, view: type[Listing] = Listing) -> URLPattern:
    name = re.sub("<str:([a-z_]+)>", r"\1", address)
    return path(f"{service}/{address}", view.as_view(kind=kind), name=name)


def _both(service: str, name: str, kind: Kind, view: type[Single] = Single) -> list[URLPattern]:
    one = path(f"{service}/{name}/<str:sourced_id>", view.as_view(kind=kind), name=f"{name}/one")
    return [_all(service, name, kind), one]


SCHOOL, CLASS = "schools/<str:school>", "classes/<str:klass>"
PEOPLE = {"students": kinds.STUDENTS, "teachers": kinds.TEACHERS}

urlpatterns = [
    *_both(ROSTERING, "orgs", kinds.ORGS),
    *_both(ROSTERING, "schools", kinds.ORGS),
    *_both(ROSTERING, "academicSessions", kinds.TERMS),
    *_both(ROSTERING, "terms", kinds.TERMS),
    *_both(ROSTERING, "gradingPeriods", kinds.PERIODS),
    *_both(ROSTERING, "courses", kinds.COURSES),
    *_both(ROSTERING, "classes", kinds.CLASSES),
    *_both(ROSTERING, "users", kinds.USERS),
    *_both(ROSTERING, "students", kinds.STUDENTS),
    *_both(ROSTERING, "teachers", kinds.TEACHERS),
    *_both(ROSTERING, "enrollments", kinds.ENROLLMENTS),
    *_both(ROSTERING, "demographics", kinds.DEMOGRAPHICS),
    *[_all(ROSTERING, f"{CLASS}/{name}", kind) for name, kind in PEOPLE.items()],
    *[_all(ROSTERING, f"{SCHOOL}/{CLASS}/{name}", kind) for name, kind in PEOPLE.items()],
    *[_all(ROSTERING, f"{SCHOOL}/{name}", kind) for name, kind in PEOPLE.items()],
    *[_all(ROSTERING, f"{name}/<str:user>/classes", kinds.CLASSES) for name in ("users", *PEOPLE)],
    _all(ROSTERING, "courses/<str:course>/classes", kinds.CLASSES),
    _all(ROSTERING, "terms/<str:term>/classes", kinds.CLASSES),
    _all(ROSTERING, "terms/<str:term>/gradingPeriods", kinds.PERIODS),
    _all(ROSTERING, f"{SCHOOL}/classes", kinds.CLASSES),
    _all(ROSTERING, f"{SCHOOL}/courses", kinds.COURSES),
    _all(ROSTERING, f"{SCHOOL}/terms", kinds.TERMS),
    _all(ROSTERING, f"{SCHOOL}/enrollments", kinds.ENROLLMENTS),
    _all(ROSTERING, f"{SCHOOL}/{CLASS}/enrollments", kinds.ENROLLMENTS),
    *_both(GRADEBOOK, "categories", kinds.CATEGORIES, gradebook.OfTheScheme),
    *_both(GRADEBOOK, "scoreScales", kinds.SCALES, gradebook.OfTheScheme),
    *_both(GRADEBOOK, "lineItems", kinds.LINE_ITEMS, gradebook.LineItem),
    *_both(GRADEBOOK, "results", kinds.RESULTS, gradebook.Result),
    _all(GRADEBOOK, f"{CLASS}/categories", kinds.CATEGORIES),
    _all(GRADEBOOK, f"{CLASS}/scoreScales", kinds.SCALES),
    _all(GRADEBOOK, f"{SCHOOL}/scoreScales", kinds.SCALES),
    _all(GRADEBOOK, f"{CLASS}/lineItems", kinds.LINE_ITEMS, gradebook.LineItemListing),
    _all(GRADEBOOK, "lineItems/<str:line_item>/results", kinds.RESULTS, gradebook.LineItemResults),
    _all(GRADEBOOK, f"{CLASS}/results", kinds.RESULTS),
    _all(GRADEBOOK, f"{CLASS}/lineItems/<str:line_item>/results", kinds.RESULTS, gradebook.ResultListing),
    _all(GRADEBOOK, f"{CLASS}/students/<str:student>/results", kinds.RESULTS, gradebook.ResultListing),
]
