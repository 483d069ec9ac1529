"""Who the people of the runs in reach are, across runs: by their ids, and by name only where the scope says so."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import User
from common.rest import strict
from common.rest.resources import Filter, Listing
from runs.models import Enrolment
from runs.rest.views import RunsInReach

NAMES = "roster.read"
"""The scope without which names, usernames and mail addresses are null."""
_PERSONAL = ("username", "name", "email")


class PlaceInRunSerializer(serializers.ModelSerializer[Enrolment]):
    """A person's place in one run."""

    id = serializers.UUIDField(source="uuid", help_text="The enrolment's.")
    run = serializers.UUIDField(source="run.uuid")

    class Meta:
        model = Enrolment
        fields = ["id", "run", "role", "state", "external_id"]
        read_only_fields = fields


class PersonInRunsSerializer(serializers.ModelSerializer[User]):
    """A person with their places in the runs in reach."""

    id = serializers.UUIDField(source="uuid")
    username = serializers.CharField(allow_null=True)
    name = serializers.CharField(allow_null=True, help_text=f"Null without `{NAMES}`, as username and email are.")
    email = serializers.CharField(allow_null=True)
    enrolments = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = ["id", "username", "name", "email", "enrolments"]
        read_only_fields = fields

    @extend_schema_field(PlaceInRunSerializer(many=True))
    def get_enrolments(self, user: User) -> list[dict[str, Any]]:
        return list(PlaceInRunSerializer(self.context["places"][user.pk], many=True).data)

    def to_representation(self, user: User) -> dict[str, Any]:
        """Return a person as far as the caller may know them."""
        shown = super().to_representation(user)
        if self.context["request"].auth.allows(NAMES):
            return shown
        return {name: None if name in _PERSONAL else value for name, value in shown.items()}


class PeopleList(RunsInReach, Listing):
    """The people of the runs that the caller sees, each once, the withdrawn included."""

    scope = "people.read"
    queryset = User.objects.none()
    serializer_class = PersonInRunsSerializer
    tagged_by_body = True
    filters = {
        "run": Filter(strict.Id(), "run__uuid", "Only people of this run."),
        "role": Filter(strict.Choice(Enrolment.Role.choices), "role", "Only those with this role in a run."),
        "external_id": Filter(strict.Text(), "external_id", "Only who has this id of the LMS in a run."),
        "person": Filter(strict.Id(), "user__uuid", "Only the person with this id."),
    }

    def get_queryset(self) -> QuerySet[User]:
        return User.objects.all()

    def filtered(self, rows: QuerySet[User]) -> QuerySet[User]:
        """Return the people with a place in a run in reach; all that is asked for must hold in one run."""
        return rows.filter(Exists(super().filtered(self._reached()).filter(user=OuterRef("pk"))))

    def get_serializer_context(self) -> dict[str, Any]:
        places = defaultdict(list)
        if hasattr(self.paginator, "page"):
            on_page = self._reached().filter(user__in=[user.pk for user in self.paginator.page.rows])
            for place in on_page.select_related("run").order_by("id"):
                places[place.user_id].append(place)
        return {**super().get_serializer_context(), "places": places}

    def _reached(self) -> QuerySet[Enrolment]:
        return Enrolment.objects.filter(run__in=self.request.auth.run_ids())
