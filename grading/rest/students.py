"""What holds for one student: their deadlines with reasons, and the ledger behind their marks."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers

from common.rest import strict
from common.rest.resources import Filter, Listing
from grading.models import Entry
from grading.selectors.deadlines import Deadline, deadlines
from runs.models import Activity, Enrolment
from runs.rest.views import RunsInReach


class StudentInReach(RunsInReach):
    """Finds the student that an address names."""

    def student(self) -> Enrolment:
        """Return the enrolment; raise Http404."""
        students = Enrolment.objects.filter(run=self.run(), role=Enrolment.Role.STUDENT)
        return get_object_or_404(students.select_related("user", "run"), uuid=self.kwargs["enrolment"])


class ReasonSerializer(serializers.Serializer):
    """One rule behind a deadline."""

    code = serializers.CharField()
    at = serializers.DateTimeField(allow_null=True)
    text = serializers.CharField()


class DeadlineSerializer(serializers.Serializer):
    """An activity's dates as they hold for one student, with each rule that made them."""

    activity = serializers.UUIDField()
    opens_at = serializers.DateTimeField(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True)
    closes_at = serializers.DateTimeField(allow_null=True)
    is_own = serializers.BooleanField(help_text="Whether they differ from everybody's.")
    reasons = ReasonSerializer(many=True)

    def to_representation(self, activity: Activity) -> dict[str, Any]:
        """Return an activity by its student's own deadline."""
        found: Mapping[int, Deadline] = self.context["deadlines"]
        own = found[activity.pk]
        told = {name: getattr(own, name) for name in ("opens_at", "due_at", "closes_at", "is_own", "reasons")}
        return super().to_representation({"activity": activity.uuid, **told})


class DeadlineList(StudentInReach, Listing):
    """A student's deadlines: the same that their screen and the server go by."""

    scope = "deadlines.read"
    queryset = Activity.objects.none()
    serializer_class = DeadlineSerializer
    tagged_by_body = True
    usual = ("position", "id")
    filters = {"activity": Filter(strict.Id(), "uuid", "Only this activity.")}

    def get_queryset(self) -> QuerySet[Activity]:
        self.found = self.student()
        return Activity.objects.filter(run=self.found.run)

    def get_serializer_context(self) -> dict[str, Any]:
        activities = self.paginator.page.rows if hasattr(self.paginator, "page") else []
        known = deadlines(activities, self.found) if hasattr(self, "found") else {}
        return {**super().get_serializer_context(), "deadlines": known}


class EntrySerializer(serializers.ModelSerializer[Entry]):
    """One row of the ledger, which is never changed."""

    id = serializers.UUIDField(source="uuid")
    line_item = serializers.UUIDField(source="line_item.uuid")
    points = serializers.DecimalField(max_digits=8, decimal_places=3, help_text="Signed.")
    data = serializers.DictField(help_text="Numbers and codes that explain it.")
    note = serializers.CharField(source="note.text", allow_null=True, default=None)

    class Meta:
        model = Entry
        fields = ["id", "sequence", "line_item", "kind", "points", "by", "at", "cause", "data", "note", "hash"]
        read_only_fields = fields


class EntryList(StudentInReach, Listing):
    """A student's ledger, oldest first: why each mark is what it is, released or not."""

    scope = "ledger.read"
    queryset = Entry.objects.none()
    serializer_class = EntrySerializer
    usual = ("sequence",)
    joined = ("note__text",)
    filters = {
        "line_item": Filter(strict.Id(), "line_item__uuid", "Only this column."),
        "kind": Filter(strict.Choice(Entry.Kind.choices), "kind", "Only this kind."),
    }

    def get_queryset(self) -> QuerySet[Entry]:
        return Entry.objects.filter(enrolment=self.student()).select_related("line_item", "note")
