"""How the text looks to a machine."""

from rest_framework import serializers

from courses.models import Claim, ClaimInterest, CoursePage, LessonPage, ModulePage, Passage, Reference, Term


class CourseSerializer(serializers.ModelSerializer[CoursePage]):
    """One paper taught as modules of lessons."""

    key = serializers.SlugField(source="slug")
    language = serializers.CharField(source="locale.language_code")

    class Meta:
        model = CoursePage
        fields = ["key", "title", "language", "citation"]
        read_only_fields = fields


class LessonSerializer(serializers.ModelSerializer[LessonPage]):
    """One sitting's reading."""

    id = serializers.UUIDField(source="translation_key")
    key = serializers.SlugField(source="slug")

    class Meta:
        model = LessonPage
        fields = ["id", "key", "title"]
        read_only_fields = fields


class ModuleSerializer(serializers.ModelSerializer[ModulePage]):
    """A part of a course, with its lessons in order."""

    id = serializers.UUIDField(source="translation_key")
    key = serializers.SlugField(source="slug")
    lessons = LessonSerializer(many=True)

    class Meta:
        model = ModulePage
        fields = ["id", "key", "title", "lessons"]
        read_only_fields = fields


class CourseOutlineSerializer(CourseSerializer):
    """A course with its modules and lessons in order."""

    modules = ModuleSerializer(many=True)

    class Meta(CourseSerializer.Meta):
        fields = [*CourseSerializer.Meta.fields, "modules"]
        read_only_fields = fields


class ClaimInterestSerializer(serializers.ModelSerializer[ClaimInterest]):
    """What a claim says that an actor seeks or resists."""

    actor = serializers.SlugField(source="actor.key")
    interest = serializers.SlugField(source="interest.key")
    region = serializers.CharField(source="interest.region")
    kind = serializers.CharField(source="interest.kind")

    class Meta:
        model = ClaimInterest
        fields = ["actor", "interest", "region", "kind", "stance"]
        read_only_fields = fields


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    """What a passage asserts, with its speaker and force."""

    actor = serializers.SlugField(source="actor.key", allow_null=True, default=None)
    reference = serializers.SlugField(source="reference.key", allow_null=True, default=None)
    interests = ClaimInterestSerializer(many=True)

    class Meta:
        model = Claim
        fields = ["speaker", "actor", "reference", "force", "says", "interests"]
        read_only_fields = fields


class PassageSerializer(serializers.ModelSerializer[Passage]):
    """One block of a lesson's text."""

    id = serializers.UUIDField(source="block")
    claims = ClaimSerializer(many=True)

    class Meta:
        model = Passage
        fields = ["id", "number", "kind", "heading", "text", "claims"]
        read_only_fields = fields


class ModuleLineSerializer(serializers.ModelSerializer[ModulePage]):
    """A part of a course."""

    id = serializers.UUIDField(source="translation_key")
    key = serializers.SlugField(source="slug")

    class Meta:
        model = ModulePage
        fields = ["id", "key", "title"]
        read_only_fields = fields


class LessonLineSerializer(LessonSerializer):
    """One sitting's reading, and the module that it is in."""

    module = serializers.SlugField(help_text="Its key.")

    class Meta(LessonSerializer.Meta):
        fields = ["id", "key", "title", "module"]
        read_only_fields = fields


class CourseClaimSerializer(ClaimSerializer):
    """What a passage asserts, and where it stands."""

    lesson = serializers.UUIDField(source="passage.lesson.translation_key")
    passage = serializers.UUIDField(source="passage.block")

    class Meta(ClaimSerializer.Meta):
        fields = ["lesson", "passage", *ClaimSerializer.Meta.fields]
        read_only_fields = fields


class NameSerializer(serializers.Serializer):
    """Who wrote or edited a work."""

    family = serializers.CharField()
    given = serializers.CharField(default="")


class ReferenceSerializer(serializers.ModelSerializer[Reference]):
    """A work that the paper cites."""

    id = serializers.UUIDField(source="uuid")
    authors = NameSerializer(many=True)
    editors = NameSerializer(many=True)
    date = serializers.CharField(help_text="As far as known: year, year-month or year-month-day.")

    class Meta:
        model = Reference
        fields = [
            "id", "key", "kind", "authors", "editors", "title", "container", "publisher", "volume", "issue", "pages",
            "date", "url", "accessed",
        ]  # fmt: skip
        read_only_fields = fields


class TermSerializer(serializers.ModelSerializer[Term]):
    """A word that the lessons explain."""

    id = serializers.UUIDField(source="uuid")
    variants = serializers.ListField(child=serializers.CharField())
    text = serializers.CharField(help_text="Markdown.")

    class Meta:
        model = Term
        fields = ["id", "key", "name", "variants", "text"]
        read_only_fields = fields
