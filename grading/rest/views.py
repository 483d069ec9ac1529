"""Reading line items and results of the runs in reach."""

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics, serializers

from common.rest.paging import ByCursorAsOf
from grading.models import LineItem, Mark
from grading.rest.serializers import LineItemSerializer, ResultSerializer
from runs.rest.views import RunsInReach


class LineItemList(RunsInReach, generics.ListAPIView):
    """The columns of a run's gradebook."""

    scope = "results.read"
    queryset = LineItem.objects.none()
    serializer_class = LineItemSerializer

    def get_queryset(self) -> QuerySet[LineItem]:
        return LineItem.objects.filter(run=self.run()).select_related("activity")


class Since(serializers.Serializer):
    """What results can be asked by."""

    changed_since = serializers.DateTimeField(required=False)


@extend_schema(
    parameters=[
        OpenApiParameter(
            "changed_since",
            type={"type": "string", "format": "date-time"},
            description="Only what changed at or after this moment: the `as_of` of an earlier answer's first page.",
        )
    ]
)
class ResultList(RunsInReach, generics.ListAPIView):
    """A run's marks, per student and column."""

    scope = "results.read"
    queryset = Mark.objects.none()
    serializer_class = ResultSerializer
    pagination_class = ByCursorAsOf

    def get_queryset(self) -> QuerySet[Mark]:
        asked = Since(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        marks = Mark.objects.filter(line_item__run=self.run()).select_related("line_item", "enrolment__user")
        since = asked.validated_data.get("changed_since")
        return marks.filter(updated_at__gte=since) if since else marks
