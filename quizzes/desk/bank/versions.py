"""The versions of a question, and any two of them compared."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from quizzes.desk.bank.browsing import TAB
from quizzes.desk.bank.comparing import differences
from quizzes.desk.bank.editing import item_of
from quizzes.kinds import kinds
from quizzes.kinds.schema import misleading
from quizzes.models import ItemVersion
from quizzes.selectors.bank.history import Told, answered_in, history
from quizzes.selectors.bank.sources import passages_of
from runs.access import edited_course
from runs.desk.screens import show_course


@require_safe
def versions(request: HttpRequest, course_key: str, item: UUID) -> HttpResponse:
    """List a question's versions; `?old=1&new=3` compares two, without them the last two."""
    course = edited_course(request.user, course_key)
    found = item_of(course, item)
    told = history(found)
    newest = told[0].version.number
    new = _chosen(told, request.GET.get("new", ""), newest)
    old = _chosen(told, request.GET.get("old", ""), max(new.number - 1, 1))
    schema = kinds.get(found.kind).schema.Body
    blocks = {one.refuted_by for version in (old, new) for one in misleading(schema, version.body)}
    earlier = [one for one in told if one.answered and one.version.number < newest]
    context = {
        "item": found,
        "told": told,
        "old": old,
        "new": new,
        "differences": differences(found.kind, old, new, passages_of(course, blocks)),
        "regrade": answered_in(found, request.user) if earlier and found.current.change == "key" else [],
        "is_key_changed": bool(earlier) and found.current.change == "key",
    }
    title = _("Versions of “%(key)s”") % {"key": found.key}
    return show_course(request, course, "quizzes/desk/bank/versions.html", tab=TAB, title=title, **context)


def _chosen(told: list[Told], number: str, otherwise: int) -> ItemVersion:
    by_number = {str(one.version.number): one.version for one in told}
    return by_number.get(number) or by_number.get(str(otherwise)) or told[0].version
