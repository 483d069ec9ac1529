"""How runs and the people in them look to a machine."""

from rest_framework import serializers

from accounts.models import User
from runs.models import Activity, Enrolment, Run, Section, SectionDates


class RunSerializer(serializers.ModelSerializer[Run]):
    """One dated offering of a course."""

    id = serializers.UUIDField(source="uuid")
    course = serializers.SlugField(source="course.slug", help_text="The course's key.")

    class Meta:
        model = Run
        fields = ["id", "key", "title", "course", "time_zone", "starts_on", "ends_on"]
        read_only_fields = fields


class SectionSerializer(serializers.ModelSerializer[Section]):
    """A group in a run."""

    id = serializers.UUIDField(source="uuid")

    class Meta:
        model = Section
        fields = ["id", "key", "name"]
        read_only_fields = fields


class PersonSerializer(serializers.ModelSerializer[User]):
    """A person, as far as a roster needs them."""

    id = serializers.UUIDField(source="uuid")

    class Meta:
        model = User
        fields = ["id", "username", "name", "email"]
        read_only_fields = fields


class EnrolmentSerializer(serializers.ModelSerializer[Enrolment]):
    """A person in a run, with a role."""

    id = serializers.UUIDField(source="uuid")
    person = PersonSerializer(source="user")
    section = serializers.SlugField(source="section.key", allow_null=True, default=None, help_text="Its key.")

    class Meta:
        model = Enrolment
        fields = ["id", "person", "role", "section", "state", "external_id", "enrolled_at"]
        read_only_fields = fields


class SectionDatesSerializer(serializers.ModelSerializer[SectionDates]):
    """The dates of one section, all three in the place of everybody's."""

    section = serializers.SlugField(source="section.key", help_text="Its key.")

    class Meta:
        model = SectionDates
        fields = ["section", "opens_at", "due_at", "closes_at"]
        read_only_fields = fields


class ActivitySerializer(serializers.ModelSerializer[Activity]):
    """One thing to do in a run; its dates are those of everybody, before a section's own and extensions."""

    section_dates = SectionDatesSerializer(many=True)
    id = serializers.UUIDField(source="uuid")
    module = serializers.SlugField(source="module.slug", allow_null=True, default=None, help_text="Its key.")

    class Meta:
        model = Activity
        fields = ["id", "kind", "title", "module", "opens_at", "due_at", "closes_at", "section_dates"]
        read_only_fields = fields
