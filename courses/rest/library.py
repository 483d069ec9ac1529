"""Reading what the lessons draw on, over a whole course: who claims what, works and terms."""

from typing import Any

from django.db.models import F, QuerySet

from common.rest import strict
from common.rest.resources import Filter
from courses.choices import Force, Speaker
from courses.models import Claim, Reference, Term
from courses.rest import serializers
from courses.rest.views import PartsOfCourse
from courses.selectors.library import published
from courses.selectors.passages import readable_passages


class ClaimList(PartsOfCourse):
    """Who claims what in a course, in the order of the text."""

    queryset = Claim.objects.none()
    serializer_class = serializers.CourseClaimSerializer
    usual = ("lesson_path", "passage_number", "id")
    joined = ("passage__block", "passage__lesson__path", "actor__key", "reference__key")
    filters = {
        "speaker": Filter(strict.Choice(Speaker.choices), "speaker", "Only claims of this kind of speaker."),
        "actor": Filter(strict.Text(), "actor__key", "Only claims of the actor with this key."),
        "reference": Filter(strict.Text(), "reference__key", "Only claims of the work with this key."),
        "force": Filter(strict.Choice(Force.choices), "force", "Only claims of this force."),
        "lesson": Filter(strict.Id(), "passage__lesson__translation_key", "Only those of this lesson."),
        "passage": Filter(strict.Id(), "passage__block", "Only those of this passage."),
    }

    def get_queryset(self) -> QuerySet[Claim, Any]:
        passages = readable_passages(self.course()).order_by().values("pk")
        claims = Claim.objects.filter(passage__in=passages).select_related("passage__lesson", "actor", "reference")
        placed = claims.annotate(lesson_path=F("passage__lesson__path"), passage_number=F("passage__number"))
        return placed.prefetch_related("interests__actor", "interests__interest")


class ReferenceList(PartsOfCourse):
    """The works that a course cites."""

    queryset = Reference.objects.none()
    serializer_class = serializers.ReferenceSerializer
    filters = {
        "key": Filter(strict.Text(), "key", "The work with this key."),
        "kind": Filter(strict.Choice(Reference.Kind.choices), "kind", "Only this kind."),
    }
    sorts = {"key": "key", "title": "title", "date": "date"}

    def get_queryset(self) -> QuerySet[Reference, Any]:
        return published(self.course(), Reference)


class TermList(PartsOfCourse):
    """The words that a course explains."""

    queryset = Term.objects.none()
    serializer_class = serializers.TermSerializer
    filters = {"key": Filter(strict.Text(), "key", "The term with this key.")}
    sorts = {"key": "key", "name": "name"}

    def get_queryset(self) -> QuerySet[Term, Any]:
        return published(self.course(), Term)
