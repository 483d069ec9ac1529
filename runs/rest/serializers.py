"""How runs and the people in them look to a machine."""

from rest_framework import serializers

from accounts.models import User
from common.rest import strict
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


class RosterLineBody(strict.Strict):
    """Somebody of a run, as whoever sends the roster knows them."""

    external_id = strict.Text(max_length=100, help_text="Their id where the roster comes from; it says who is meant.")
    name = strict.Text(max_length=150, help_text="For an account that is made; one that is there keeps its own.")
    email = strict.Text(max_length=254, allow_blank=True, required=False)
    username = strict.Text(max_length=150, allow_blank=True, required=False)
    role = strict.Choice(
        Enrolment.Role.choices,
        required=False,
        help_text="Without it, who is in the run keeps theirs; who comes, or comes back, is a student.",
    )
    section = strict.Text(
        max_length=100,
        allow_blank=True,
        required=False,
        help_text="A section's key or name; one is made of a new name. Empty takes them out of theirs; without it they "
        "stay where they are.",
    )


class RosterBody(strict.Strict):
    """People of a run."""

    people = RosterLineBody(many=True, max_length=20_000)
    invite = strict.YesNo(
        required=False, help_text="Whether new people with a mail address are sent an invitation; they are not."
    )


class RowErrorSerializer(serializers.Serializer):
    """Why a line was not taken."""

    pointer = serializers.CharField()
    code = serializers.CharField()
    detail = serializers.CharField()


class RosterRowSerializer(serializers.Serializer):
    """What became of one line, or of somebody whom the roster no longer names."""

    external_id = serializers.CharField()
    action = serializers.ChoiceField(
        ["make", "enrol", "return", "change", "leave", "withdraw", "refuse"],
        help_text="`make`: with a new account; `enrol`: with the account there is; `leave`: nothing has changed.",
    )
    enrolment = serializers.UUIDField(allow_null=True)
    errors = RowErrorSerializer(many=True)


class RosterAnswerSerializer(serializers.Serializer):
    """What became of a roster: a result for each line, then for each who was withdrawn."""

    results = RosterRowSerializer(many=True)
    counts = serializers.DictField(child=serializers.IntegerField(), help_text="How many of each action.")


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
