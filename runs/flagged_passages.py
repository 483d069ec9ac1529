"""A passage as something that can be flagged."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.html import format_html
from django.utils.translation import gettext as _

from common import clock
from courses.models import Passage
from courses.selectors.passages import passage_url
from runs.access import Access
from runs.flags import Thing
from runs.models import Flag, Run
from runs.selectors.openings import open_passages

Reason = Flag.Reason


class FlaggedPassage:
    """Known by its uuid, since a copied lesson has the same blocks; who may read it in the run may flag it."""

    reasons = (Reason.SLIP, Reason.SOURCE, Reason.SPEAKER, Reason.UNCLEAR, Reason.OTHER)

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        of_course = Passage.objects.filter(lesson__path__startswith=access.run.course.path).select_related("lesson")
        found = (of_course if access.is_staff else open_passages(access.enrolment, clock.now())).filter(
            uuid__in=list(uuids)
        )
        return {passage.uuid: _thing(passage, access.run) for passage in found}


def _thing(passage: Passage, run: Run) -> Thing:
    title = _("Passage %(number)s of “%(lesson)s”") % {"number": passage.number, "lesson": passage.lesson.title}
    url = passage_url(passage, run.key) if passage.live and passage.lesson.live else ""
    return Thing(title, format_html("<p>{}</p>", passage.text), url)
