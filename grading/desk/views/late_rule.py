"""What lateness costs in a column, changed after a look at whose marks it alters."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.templatetags.wakhan import points
from grading.desk.forms.late_rule import LateRuleForm
from grading.models import LineItem
from grading.selectors.line_items import late_rule
from grading.services.late_rules import set_late_rule
from grading.services.previews import MarkChange, preview_marks
from runs.access import taught_run
from runs.desk.screens import show


def page(request: HttpRequest, run_key: str, line_item: UUID) -> HttpResponse:
    """Show the rule; on a post whose marks it would alter, or do it."""
    access = taught_run(request.user, run_key, lead=True)
    column = get_object_or_404(LineItem.objects.select_related("late_policy", "run"), run=access.run, uuid=line_item)
    form = LateRuleForm(request.POST or None, initial=_present(column))
    changes: list[MarkChange] | None = None
    if request.method == "POST" and form.is_valid():
        if "set" in request.POST:
            set_late_rule(line_item=column, rule=form.rule(), by=request.user, now=clock.now())
            messages.success(request, _("The late rule of “%(title)s” holds now.") % {"title": column.title})
            return redirect("grading_desk:gradebook", run_key)
        changes, _told = preview_marks(
            lambda: set_late_rule(line_item=column, rule=form.rule(), by=request.user, now=clock.now()),
            line_item=column,
        )
    context = {"column": column, "form": form, "changes": changes}
    return show(request, access, "grading/desk/late_rule.html", tab="gradebook", title=_("Late rule"), **context)


def _present(column: LineItem) -> dict[str, str]:
    rule = late_rule(column.late_policy)
    return {name: points(figure) for name, figure in asdict(rule).items()} if rule else {"percent_per_day": "0"}
