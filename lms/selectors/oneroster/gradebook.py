"""Columns and marks as OneRoster's gradebook service tells them; points only once they are released."""

from collections.abc import Collection
from datetime import UTC
from hashlib import md5
from urllib.parse import quote

from django.db.models import Case, CharField, DateTimeField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import MD5, Cast, Coalesce, Concat, TruncDate

from audit.models import Event
from grading.models import Category, LineItem, Mark, ScaleStep
from lms.selectors.oneroster.ids import SCHOOL, Kind, Seen, item_id, named, result_id, text, uuid_of
from lms.selectors.oneroster.roster import BASE, EVER, ref
from lms.selectors.oneroster.rows import Column, InDatabase, InMemory, Row
from runs.models import Run

GRADEBOOK = "/ims/oneroster/gradebook/v1p2"
STATUSES = ("exempt", "fully graded", "not submitted", "partially graded", "submitted")
State = Mark.State


def categories(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the categories of runs, and for each run the one of columns that have none. Two statements."""
    here = list(Run.objects.filter(pk__in=seen.run_ids if runs is None else runs))
    uuids = {run.pk: str(run.uuid) for run in here}
    rows = [_plain(uuids[run.pk]) | {"title": f"{run.title}: no category", "weight": 0.0} for run in here]
    for one in Category.objects.filter(run__in=here):
        own = f"{uuids[one.run_id]}.{md5(one.name.encode(), usedforsecurity=False).hexdigest()}"
        rows.append(_plain(own) | {"title": one.name, "weight": float(one.weight)})
    return InMemory(rows, (*BASE, "title", "weight"))


def scales(seen: Seen, *, runs: Collection[int] | None = None) -> InMemory:
    """Return the scales of runs: which figure reaches which step. Two statements."""
    found = Run.objects.filter(pk__in=seen.run_ids if runs is None else runs).select_related("course")
    here = {run.pk: run for run in found.annotate(sourced_id=seen.class_id("pk"))}
    steps: dict[int, list[ScaleStep]] = {}
    for step in ScaleStep.objects.filter(run__in=here):
        steps.setdefault(step.run_id, []).append(step)
    rows = []
    for pk, some in steps.items():
        run = here[pk]
        tops = ["", *[str(step.at_least) for step in some]]  # the highest first
        values = [
            {"itemValueLHS": step.label, "itemValueRHS": f"{step.at_least}-{top}" if top else f"{step.at_least}-"}
            for step, top in zip(some, tops, strict=False)
        ]
        told = {"title": run.title, "type": "per cent", "class": ref(seen, "class", run.sourced_id)}
        course = ref(seen, "course", str(run.course.translation_key))
        rows.append(_plain(str(run.uuid)) | told | {"course": course, "scoreScaleValue": values})
    return InMemory(rows, (*BASE, "title", "type", "class.sourcedId"))


def line_items(seen: Seen, *, runs: Collection[int] | None = None) -> InDatabase:
    """Return the columns of all runs, or of some."""
    last = Event.objects.filter(subject=OuterRef("uuid")).order_by("-id").values("occurred_at")
    first_day, last_day = _midnight("run__starts_on"), _midnight("run__ends_on")
    has_scale = Exists(ScaleStep.objects.filter(run=OuterRef("run")))
    columns = {
        "sourcedId": Column(item_id("pk")),
        "status": Column(Value("active")),
        "dateLastModified": Column(Coalesce(Subquery(last[:1]), first_day), "moment"),
        "title": Column(F("title")),
        "assignDate": Column(Coalesce(F("activity__opens_at"), first_day), "moment"),
        "dueDate": Column(Coalesce(F("activity__due_at"), last_day), "moment"),
        "class.sourcedId": Column(seen.class_id("run")),
        "category.sourcedId": Column(
            Case(
                When(category=None, then=text("run__uuid")),
                default=Concat(text("run__uuid"), Value("."), MD5("category__name")),
                output_field=CharField(),
            )
        ),
        "academicSession.sourcedId": Column(Concat(text("run__starts_on"), Value("."), text("run__ends_on"))),
        "scoreScale.sourcedId": Column(Case(When(has_scale, then=text("run__uuid")))),
        "resultValueMin": Column(Value(0.0), "number"),
        "resultValueMax": Column(F("points"), "number"),
    }

    def shape(rows: list[Row]) -> list[Row]:
        names = (*BASE, "title", "assignDate", "dueDate", "resultValueMin", "resultValueMax")
        return [
            {
                **{name: row[name] for name in names},
                "class": ref(seen, "class", row["class.sourcedId"]),
                "school": ref(seen, "org", SCHOOL),
                "category": _ref(seen, "categories", "category", row["category.sourcedId"]),
                "academicSession": ref(seen, "academicSession", row["academicSession.sourcedId"]),
                **({"scoreScale": _ref(seen, "scoreScales", "scoreScale", scale)} if scale else {}),
            }
            for row in rows
            for scale in [row["scoreScale.sourcedId"]]
        ]

    found = LineItem.objects.filter(run__in=seen.run_ids if runs is None else runs)
    return InDatabase(found, columns, shape)


def results(seen: Seen, *, runs: Collection[int] | None = None, **narrowed: object) -> InDatabase:
    """Return the marks of the students of all runs, or of some."""
    is_told = Q(state=State.MARKED, released_at__isnull=False)
    status = Case(
        When(state=State.EXCUSED, then=Value("exempt")),
        When(is_told, then=Value("fully graded")),
        When(state=State.PARTLY, then=Value("partially graded")),
        When(Q(state=State.MARKED) | Q(state=State.NONE, submitted_at__isnull=False), then=Value("submitted")),
        default=Value("not submitted"),
    )
    columns = {
        "sourcedId": Column(result_id()),
        "status": Column(Value("active")),
        "dateLastModified": Column(F("updated_at"), "moment"),
        "lineItem.sourcedId": Column(item_id("line_item")),
        "student.sourcedId": Column(seen.person_id("enrolment__user")),
        "class.sourcedId": Column(seen.class_id("line_item__run")),
        "scoreStatus": Column(status, words={word: word for word in STATUSES}),
        "score": Column(Case(When(is_told, then=F("points"))), "number"),
        "scoreDate": Column(TruncDate(Coalesce("released_at", "updated_at"), tzinfo=UTC), "day"),
        "missing": Column(
            Case(When(state=State.MISSING, then=Value("true")), default=Value("false")),
            words={"true": "true", "false": "false"},
        ),
    }

    def shape(rows: list[Row]) -> list[Row]:
        names = (*BASE, "scoreStatus", "score", "scoreDate", "missing")
        return [
            {
                **{name: row[name] for name in names if row[name] is not None},
                "lineItem": _ref(seen, "lineItems", "lineItem", row["lineItem.sourcedId"]),
                "student": ref(seen, "user", row["student.sourcedId"]),
                "class": ref(seen, "class", row["class.sourcedId"]),
            }
            for row in rows
        ]

    found = Mark.objects.filter(line_item__run__in=seen.run_ids if runs is None else runs, enrolment__role="student")
    return InDatabase(found.filter(**narrowed), columns, shape)


def line_item(seen: Seen, sourced_id: str) -> LineItem | None:
    """Return the column with a sourcedId."""
    if known := named(Kind.LINE_ITEM, sourced_id, seen.run_ids):
        return known.line_item
    found = uuid_of(sourced_id)
    here = LineItem.objects.filter(run__in=seen.run_ids).select_related("run")
    return here.filter(uuid=found).first() if found else None


def mark_of(seen: Seen, sourced_id: str) -> dict[str, object] | None:
    """Return by which look-ups the mark with a sourcedId as a result is found."""
    if known := named(Kind.RESULT, sourced_id, seen.run_ids):
        return {"line_item": known.line_item_id, "enrolment": known.enrolment_id}
    if not is_own_id(sourced_id):
        return None
    item, student = sourced_id.split(".")
    return {"line_item__uuid": item, "enrolment__uuid": student}


def is_own_id(sourced_id: str) -> bool:
    """Tell whether an id of a result is one of those that we give."""
    uuids = [uuid_of(part) for part in sourced_id.split(".")]
    return len(uuids) == 2 and None not in uuids


def _ref(seen: Seen, place: str, kind: str, sourced_id: str) -> Row:
    href = f"{seen.site}{GRADEBOOK}/{place}/{quote(sourced_id, safe='')}"
    return {"href": href, "sourcedId": sourced_id, "type": kind}


def _plain(sourced_id: str) -> Row:
    return {"sourcedId": sourced_id, "status": "active", "dateLastModified": EVER}


def _midnight(day: str) -> Cast:
    return Cast(F(day), DateTimeField())
