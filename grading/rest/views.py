"""Line items and results of the runs in reach, read and written."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.rest import strict, versions
from common.rest.examples import sent
from common.rest.once import once
from common.rest.paging import ByCursorAsOf
from common.rest.resources import Filter, Listing, Single
from grading.models import LineItem, Mark
from grading.rest.serializers import (
    ColumnBody,
    ColumnChangeBody,
    LineItemSerializer,
    ResultSerializer,
    ScoreBody,
    version_of,
)
from grading.services.columns import change_column, make_column
from grading.services.scores import put_score
from runs.models import Enrolment
from runs.rest.views import RunsInReach


class LineItems(RunsInReach):
    """Finds a run's columns."""

    scope = "results.read"
    write_scope = "results.write"
    queryset = LineItem.objects.none()
    serializer_class = LineItemSerializer
    joined = ("activity__uuid",)

    def get_queryset(self) -> QuerySet[LineItem]:
        return LineItem.objects.filter(run=self.run()).select_related("activity", "run")


class LineItemList(LineItems, Listing):
    """The columns of a run's gradebook."""

    filters = {"activity": Filter(strict.Id(), "activity__uuid", "Only the column of this activity.")}

    @extend_schema(
        request=ColumnBody,
        responses={201: LineItemSerializer},
        examples=[sent("An examination on paper", {"title": "Final", "points": "50"})],
    )
    @once
    def post(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Make a column that no activity marks, such as an examination on paper."""
        run, wanted = self.run(), self.body(ColumnBody)
        made = make_column(run=run, **wanted, by=request.auth.uuid, now=clock.now())
        address = request.build_absolute_uri(f"{request.path}/{made.uuid}")
        return Response(LineItemSerializer(made).data, status=201, headers={"Location": address})


class LineItemDetail(LineItems, Single):
    """One column."""

    is_guarded = True

    def get_object(self) -> LineItem:
        return get_object_or_404(
            versions.with_versions(self.get_queryset(), self.joined), uuid=self.kwargs["line_item"]
        )

    @extend_schema(
        request=ColumnChangeBody,
        responses=LineItemSerializer,
        examples=[sent("Another title", {"title": "Midterm, second try"})],
    )
    def patch(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Give a column another title or other points; these only while nobody has any."""
        column, wanted = self.get_object(), self.body(ColumnChangeBody)

        def check() -> None:
            versions.expect(request, self.tag(self.get_object()))

        change_column(line_item=column, **wanted, check=check, by=request.auth.uuid, now=clock.now())
        shown = self.get_object()
        return Response(LineItemSerializer(shown).data, headers={"ETag": self.tag(shown)})


class ResultDetail(RunsInReach, Single):
    """One student's mark in one column; of a student who has none yet, how that stands."""

    scope = "results.read"
    write_scope = "results.write"
    queryset = Mark.objects.none()
    serializer_class = ResultSerializer
    is_guarded = True

    def get_object(self) -> Mark:
        run = self.run()
        column = get_object_or_404(LineItem.objects.filter(run=run), uuid=self.kwargs["line_item"])
        students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT).select_related("user", "run")
        student = get_object_or_404(students, uuid=self.kwargs["enrolment"])
        mark = Mark.objects.filter(line_item=column, enrolment=student).first() or Mark()
        mark.line_item, mark.enrolment = column, student
        return mark

    def tag(self, shown: Mark) -> str:
        return version_of(shown)

    @extend_schema(
        request=ScoreBody, responses=ResultSerializer, examples=[sent("Points are text", {"points": "24.5"})]
    )
    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Enter what the student reached in a column that no activity marks; the ledger keeps what stood there."""
        mark, wanted = self.get_object(), self.body(ScoreBody)

        def check(stands: Mark) -> None:
            mark.updated_at = stands.updated_at
            versions.expect(request, self.tag(mark), is_new=stands.pk is None)

        known = {"line_item": mark.line_item, "enrolment": mark.enrolment}
        put_score(**known, points=wanted["points"], check=check, by=request.auth.uuid, now=clock.now())
        shown = self.get_object()
        return Response(self.get_serializer(shown).data, headers={"ETag": self.tag(shown)})


class ResultList(RunsInReach, Listing):
    """A run's marks, per student and column. Its ETag is weak: `as_of` moves while nothing changes."""

    scope = "results.read"
    queryset = Mark.objects.none()
    serializer_class = ResultSerializer
    pagination_class = ByCursorAsOf
    joined = ("line_item__uuid", "enrolment__uuid", "enrolment__user__uuid")
    is_weak = True
    filters = {
        "changed_since": Filter(
            strict.Moment(),
            "updated_at__gte",
            "Only what changed at or after this moment: the `as_of` of an earlier answer's first page.",
        ),
        "line_item": Filter(strict.Id(), "line_item__uuid", "Only this column."),
        "activity": Filter(strict.Id(), "line_item__activity__uuid", "Only the column of this activity."),
        "enrolment": Filter(strict.Id(), "enrolment__uuid", "Only this enrolment."),
    }
    sorts = {"updated_at": "updated_at"}

    def get_queryset(self) -> QuerySet[Mark]:
        return Mark.objects.filter(self.of_run("line_item__run")).select_related("line_item", "enrolment__user")
