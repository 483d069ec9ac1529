"""What happened in the runs in reach, as a feed that can be read again from any point."""

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from audit.models import Event
from audit.settled import last_settled
from common.rest import strict, versions
from common.rest.paging import limit_of
from common.rest.resources import Resource


class EventSerializer(serializers.ModelSerializer[Event]):
    """One thing that happened."""

    id = serializers.UUIDField(source="uuid", help_text="Give the last one as `after`.")
    data = serializers.DictField(help_text="Uuids, numbers and codes; what there are, the event's name says.")

    class Meta:
        model = Event
        fields = ["id", "name", "occurred_at", "run", "subject", "actor", "data"]
        read_only_fields = fields


class FeedSerializer(serializers.Serializer):
    """Events in their order."""

    results = EventSerializer(many=True)
    after = serializers.UUIDField(allow_null=True, help_text="Where the next asking begins.")
    has_more = serializers.BooleanField(help_text="Whether there are more already.")


class Asked(strict.Strict):
    """Where a feed begins, and what of it is wanted."""

    after = strict.Id(required=False)
    run = strict.Id(required=False)
    name = strict.Text(required=False, max_length=80)


class EventFeed(Resource):
    """What happened, oldest first: an event is told once all before it are, so none is missed."""

    scope = "events.read"
    queryset = Event.objects.none()
    serializer_class = FeedSerializer

    def parameters(self) -> set[str]:
        return {"after", "run", "name", "limit"}

    @extend_schema(
        parameters=[
            OpenApiParameter("after", {"type": "string", "format": "uuid"}, description="Only what came after this."),
            OpenApiParameter("run", {"type": "string", "format": "uuid"}, description="Only this run's."),
            OpenApiParameter(
                "name",
                {"type": "string", "minLength": 1, "maxLength": 80},
                description="Only events whose name begins so, such as `runs.` or `grading.marks_released`.",
            ),
            OpenApiParameter(
                "limit",
                {"type": "integer", "minimum": 1, "maximum": 100, "default": 50},
                description="How many at most.",
            ),
        ]
    )
    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        size, asked = limit_of(request), self._asked()
        settled = last_settled()  # asked for before the rows are read
        found = list(self._events(asked).filter(id__lte=settled).order_by("id")[: size + 1])
        shown = found[:size]
        after = shown[-1].uuid if shown else asked.get("after")
        tag = versions.tag([event.uuid for event in shown], after, len(found) > size)
        answer = {"results": shown, "after": after, "has_more": len(found) > size}
        return self.unchanged(tag) or Response(FeedSerializer(answer).data, headers={"ETag": tag})

    def _asked(self) -> dict:
        sent = {name: value for name, value in self.request.query_params.items() if name != "limit"}
        asked = Asked(data=sent)
        asked.is_valid(raise_exception=True)
        return asked.validated_data

    def _events(self, asked: dict) -> QuerySet[Event]:
        events = reached = Event.objects.filter(run__in=self.request.auth.run_uuids())
        if "run" in asked:
            events = events.filter(run=asked["run"])
        if "name" in asked:
            events = events.filter(name__startswith=asked["name"])
        if "after" in asked:
            place = reached.filter(uuid=asked["after"]).values_list("id", flat=True).first()
            if place is None:
                raise ValidationError({"after": ["No event of your runs has this id."]}, code="unknown")
            events = events.filter(id__gt=place)
        return events
