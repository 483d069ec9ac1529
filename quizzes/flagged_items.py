"""A question as something that can be flagged: the very version that somebody was asked."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.models import Attempt, AttemptItem, ItemVersion
from quizzes.selectors.answers import previewed
from runs.access import Access
from runs.flags import Thing
from runs.models import Flag

Reason = Flag.Reason


class FlaggedItem:
    """Known by its version; who was asked it in an attempt of theirs may flag it."""

    reasons = (Reason.UNCLEAR, Reason.KEY, Reason.SOURCE, Reason.SLIP, Reason.OTHER)

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        return (_for_staff if access.is_staff else _for_student)(access, list(uuids))


def _for_student(access: Access, uuids: list[UUID]) -> Mapping[UUID, Thing]:
    """Return questions as somebody was asked them last; neither their keys nor their names in the bank."""
    asked = AttemptItem.objects.filter(attempt__enrolment=access.enrolment, version__uuid__in=uuids)
    items = asked.select_related("attempt__activity", "version__item").order_by("attempt__number")
    return {item.version.uuid: as_asked(item, access.run.key) for item in items}


def as_asked(item: AttemptItem, run_key: str) -> Thing:
    title = _("Question %(number)s of “%(quiz)s”") % {"number": item.position, "quiz": item.attempt.activity.title}
    page = "quizzes:take" if item.attempt.state == Attempt.State.OPEN else "quizzes:review"
    url = f"{reverse(page, args=[run_key, item.attempt.uuid])}#q-{item.position}"
    return Thing(title, _says(item.version, item.order), url)


def _for_staff(access: Access, uuids: list[UUID]) -> Mapping[UUID, Thing]:
    found = ItemVersion.objects.filter(uuid__in=uuids, item__bank__course=access.run.course_id)
    return {version.uuid: with_key(version) for version in found.select_related("item__bank")}


def with_key(version: ItemVersion) -> Thing:
    names = {"item": version.item.key, "bank": version.item.bank.title, "number": version.number}
    title = _("Question “%(item)s” of “%(bank)s”, version %(number)s") % names
    return Thing(title, _says(version, [], with_key=True), "")


def _says(version: ItemVersion, order: list[str], *, with_key: bool = False) -> str:
    """Return a question as it is asked; with its key and misreadings only for staff."""
    question = previewed(version, order)
    context = {"question": question, "lines": question.feedback(reveal=True) if with_key else []}
    return render_to_string("quizzes/parts/flagged.html", context)
