"""Runs and their people as OneRoster's rostering service tells them."""

from collections import defaultdict
from collections.abc import Collection
from urllib.parse import quote

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf, TruncDate

from accounts.models import User
from audit.models import Event
from courses.models import CoursePage
from lms.selectors.oneroster.ids import SCHOOL, Seen, text
from lms.selectors.oneroster.rows import Column, InDatabase, InMemory, Row, moment
from runs.models import Enrolment, Run

ROLES = {"student": "student", "assistant": "aide", "instructor": "teacher"}
STATES = {"active": "active", "withdrawn": "tobedeleted"}
ROSTERING = "/ims/oneroster/rostering/v1p2"
PLACES = {
    "org": "orgs", "academicSession": "academicSessions", "course": "courses", "class": "classes", "user": "users",
}  # fmt: skip


def ref(seen: Seen, kind: str, sourced_id: str) -> Row:
    """Return how a thing of the rostering service is named by another."""
    href = f"{seen.site}{ROSTERING}/{PLACES[kind]}/{quote(sourced_id, safe='')}"
    return {"href": href, "sourcedId": sourced_id, "type": kind}


def orgs(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the one organisation: this site."""
    since = CoursePage.objects.order_by("first_published_at").values_list("first_published_at", flat=True).first()
    rows = [_base(SCHOOL, since and moment(since)) | {"name": settings.WAGTAIL_SITE_NAME, "type": "school"}]
    return InMemory(rows, (*BASE, "name", "type"))


def terms(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the terms: runs with the same first and last day are in the same."""
    here = Run.objects.filter(pk__in=seen.run_ids if runs is None else runs)
    days = here.values_list("starts_on", "ends_on").distinct()
    rows = []
    for starts_on, ends_on in days:
        told = {"title": f"{starts_on} – {ends_on}", "type": "term", "startDate": str(starts_on)}
        rows.append(
            _base(_term(starts_on, ends_on)) | told | {"endDate": str(ends_on), "schoolYear": str(ends_on.year)}
        )
    return InMemory(rows, (*BASE, "title", "type", "startDate", "endDate", "schoolYear"))


def nothing(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return what there is none of: grading periods, and what is known of people's origin."""
    return InMemory([], BASE)


def courses(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the courses of the runs."""
    pages = CoursePage.objects.filter(pk__in=Run.objects.filter(pk__in=seen.run_ids).values("course"))
    rows = [
        _base(str(page.translation_key), moment(page.last_published_at) if page.last_published_at else None)
        | {"title": page.title, "courseCode": page.slug, "org": ref(seen, "org", SCHOOL)}
        for page in pages
    ]
    return InMemory(rows, (*BASE, "title", "courseCode", "org.sourcedId"))


def classes(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the runs. One statement."""
    last = Event.objects.filter(subject=OuterRef("uuid")).order_by("-id").values("occurred_at")
    here = Run.objects.filter(pk__in=seen.run_ids if runs is None else runs).select_related("course")
    rows = []
    for run in here.annotate(sourced_id=seen.class_id("pk"), changed_at=Subquery(last[:1])):
        told = {"title": run.title, "classCode": run.key, "classType": "scheduled"}
        rows.append(
            _base(run.sourced_id, run.changed_at and moment(run.changed_at))
            | told
            | {
                "course": ref(seen, "course", str(run.course.translation_key)),
                "school": ref(seen, "org", SCHOOL),
                "terms": [ref(seen, "academicSession", _term(run.starts_on, run.ends_on))],
            }
        )
    names = ("title", "classCode", "classType", "course.sourcedId", "school.sourcedId", "terms.sourcedId")
    return InMemory(rows, (*BASE, *names))


def users(seen: Seen, *, role: str = "", runs: Collection[int] | None = None) -> InDatabase:
    """Return the people of all runs, or of some; with `role` (ours) those who have it."""
    here = Enrolment.objects.filter(run__in=seen.run_ids)
    some = here if runs is None else here.filter(run__in=runs)
    own = here.filter(user=OuterRef("pk"))
    columns = {
        "sourcedId": Column(seen.person_id("pk")),
        "status": Column(
            Case(When(Exists(own.filter(state="active")), then=Value("active")), default=Value("tobedeleted"))
        ),
        "dateLastModified": Column(Subquery(own.order_by("-enrolled_at").values("enrolled_at")[:1]), "moment"),
        "enabledUser": Column(F("is_active"), words={True: "true", False: "false"}),
        "username": Column(F("username")),
        "givenName": Column(Coalesce(NullIf("name", Value("")), F("username"))),
        "familyName": Column(Value("")),
        "email": Column(F("email")),
    }

    def shape(rows: list[Row]) -> list[Row]:
        roles = defaultdict(set)
        for user, one in here.filter(user__in=[row["pk"] for row in rows]).values_list("user", "role"):
            roles[user].add(ROLES[one])
        school = ref(seen, "org", SCHOOL)
        shown = []
        for row in rows:
            told = [
                {"roleType": "secondary" if place else "primary", "role": one, "org": school}
                for place, one in enumerate(sorted(roles[row["pk"]], key=TEACHES_FIRST.index))
            ]
            enabled = {"enabledUser": row["enabledUser"] == "true"}
            shown.append({**_without_pk(row), **enabled, "userMasterIdentifier": row["sourcedId"], "roles": told})
            shown[-1]["primaryOrg"] = school
        return shown

    wanted = some.filter(role=role) if role else some
    return InDatabase(User.objects.filter(pk__in=wanted.values("user")), columns, shape)


def enrolments(seen: Seen, *, runs: Collection[int] | None = None) -> InDatabase:
    """Return the enrolments of all runs, or of some."""
    last = Event.objects.filter(subject=OuterRef("uuid")).order_by("-id").values("occurred_at")
    columns = {
        "sourcedId": Column(text("uuid")),
        "status": Column(F("state"), words=STATES),
        "dateLastModified": Column(Coalesce(Subquery(last[:1]), F("enrolled_at")), "moment"),
        "user.sourcedId": Column(seen.person_id("user")),
        "class.sourcedId": Column(seen.class_id("run")),
        "role": Column(F("role"), words=ROLES),
        "beginDate": Column(TruncDate("enrolled_at"), "day"),
    }

    def shape(rows: list[Row]) -> list[Row]:
        school = ref(seen, "org", SCHOOL)
        return [
            {
                **{name: row[name] for name in ("sourcedId", "status", "dateLastModified", "role", "beginDate")},
                "user": ref(seen, "user", row["user.sourcedId"]),
                "class": ref(seen, "class", row["class.sourcedId"]),
                "school": school,
            }
            for row in rows
        ]

    found = Enrolment.objects.filter(Q(run__in=seen.run_ids if runs is None else runs))
    return InDatabase(found, columns, shape)


BASE = ("sourcedId", "status", "dateLastModified")
TEACHES_FIRST = ["teacher", "aide", "student"]
EVER = "2026-01-01T00:00:00.000Z"
"""Of what bears no date of its own."""


def _base(sourced_id: str, changed: str | None = None) -> Row:
    return {"sourcedId": sourced_id, "status": "active", "dateLastModified": changed or EVER}


def _term(starts_on: object, ends_on: object) -> str:
    return f"{starts_on}.{ends_on}"


def _without_pk(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "pk"}
