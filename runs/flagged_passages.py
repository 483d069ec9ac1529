"""A passage as something that can be flagged."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.html import format_html
from django.utils.translation import gettext as _

from courses.models import Passage
from courses.selectors.passages import passage_url, readable_passages
from runs.access import Access
from runs.flags import Thing
from runs.models import Flag, Run

Reason = Flag.Reason


class FlaggedPassage:
    """Known by its block; who reads the run may flag it."""

    reasons = (Reason.SLIP, Reason.SOURCE, Reason.SPEAKER, Reason.UNCLEAR, Reason.OTHER)

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        course = access.run.course
        of_course = Passage.objects.filter(lesson__path__startswith=course.path).select_related("lesson")
        found = (of_course if access.is_staff else readable_passages(course)).filter(block__in=list(uuids))
        return {passage.block: _thing(passage, access.run) for passage in found}


def _thing(passage: Passage, run: Run) -> Thing:
    title = _("Passage %(number)s of “%(lesson)s”") % {"number": passage.number, "lesson": passage.lesson.title}
    url = passage_url(passage, run.key) if passage.live and passage.lesson.live else ""
    return Thing(title, format_html("<p>{}</p>", passage.text), url)
