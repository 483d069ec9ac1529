"""What counts as taking part in a run's threads: made, changed after a look at whom it touches, and seen by class."""

from collections.abc import Callable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from common import clock
from common.errors import Forbidden, Refusal
from discussions.desk.participation_forms import ChangeForm, NewForm, RuleForm, initial_of
from discussions.models import ParticipationRule
from discussions.participation_words import in_words
from discussions.selectors.participation import KIND, class_stands, rule_of, rules_of
from discussions.services import participation as services
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity
from runs.selectors.progress import outline_in

TAB = "threads"


@require_safe
def listing(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what counts as taking part in the run."""
    access = taught_run(request.user, run_key)
    activities = list(Activity.objects.filter(run=access.run, kind=KIND))
    rules = rules_of(activities)
    rows = [(activity, in_words(rules[activity.target])) for activity in activities]
    title = _("Participation")
    return show(request, access, "discussions/desk/participations.html", tab=TAB, title=title, rows=rows)


def new(request: HttpRequest, run_key: str) -> HttpResponse:
    """Make what counts as taking part; a look first shows whose posts would count by now."""
    access = taught_run(request.user, run_key, lead=True)
    form = NewForm(request.POST or None, run=access.run, outline=outline_in(access.run))

    def make() -> Activity:
        return services.make(
            run=access.run, title=form.cleaned_data["title"], asked=form.asked(), dates=form.dates(),
            by=request.user, now=clock.now(),
        )  # fmt: skip

    done, looked = _look_or_do(request, form, make)
    if done:
        messages.success(request, _("“%(title)s” stands among what there is to do.") % {"title": done.title})
        return redirect("discussions_desk:participation", run_key, done.uuid)
    context = {"form": form, "looked": looked, "is_new": True}
    title = _("New participation")
    return show(request, access, "discussions/desk/participation_form.html", tab=TAB, title=title, **context)


@require_safe
def table(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show how each student stands, and the versions of the rule."""
    access = taught_run(request.user, run_key)
    found = _found(access, activity)
    rule = rule_of(found)
    versions = ParticipationRule.objects.filter(participation=rule.participation_id).select_related("by__user", "page")
    context = {
        "activity": found,
        "rule": rule,
        "parts": in_words(rule),
        "rows": class_stands(found, clock.now()),
        "versions": [(one, in_words(one)) for one in versions.order_by("-number")],
    }
    return show(request, access, "discussions/desk/participation.html", tab=TAB, title=found.title, **context)


def change(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Change the rule, from the one that holds or with `?from=` from an earlier one; a look first shows whom it
    touches."""
    access = taught_run(request.user, run_key, lead=True)
    found = _found(access, activity)
    rule = rule_of(found)
    earlier = {str(one.number): one for one in rule.participation.rules.all()}
    initial = {**initial_of(earlier.get(request.GET.get("from", ""), rule)), "seen": rule.number}
    form = ChangeForm(request.POST or None, outline=outline_in(access.run), initial=initial)

    def change_it() -> Activity:
        services.change_rule(
            activity=found, asked=form.asked(), reason=form.cleaned_data["reason"], seen=form.cleaned_data["seen"],
            by=request.user, now=clock.now(),
        )  # fmt: skip
        return found

    done, looked = _look_or_do(request, form, change_it, before=found)
    if done:
        messages.success(request, _("The rule of “%(title)s” holds now.") % {"title": done.title})
        return redirect("discussions_desk:participation", run_key, done.uuid)
    context = {"form": form, "looked": looked, "activity": found}
    title = _("Change the rule: %(title)s") % {"title": found.title}
    return show(request, access, "discussions/desk/participation_form.html", tab=TAB, title=title, **context)


def _look_or_do(
    request: HttpRequest, form: RuleForm, deed: Callable[[], Activity], *, before: Activity | None = None
) -> tuple[Activity | None, list | None]:
    """Do what a valid form says where it was looked at; else return how students would stand: who, before, after."""
    if request.method != "POST" or not form.is_valid():
        return None, None
    try:
        if "set" in request.POST:
            return deed(), None
        was = class_stands(before, clock.now()) if before else {}
        with transaction.atomic():
            then = class_stands(deed(), clock.now())
            transaction.set_rollback(True)
    except Forbidden:
        raise
    except Refusal as refusal:
        form.add_error(None, refusal.message)
        return None, None
    except ValidationError as fault:
        form.add_error(None, fault.messages)
        return None, None
    rows = [(student, was.get(student), after) for student, after in then.items()]
    return None, sorted(rows, key=lambda row: row[2].count.points - row[1].count.points if row[1] else 0)


def _found(access: Access, activity: UUID) -> Activity:
    return get_object_or_404(Activity.objects.select_related("run"), run=access.run, kind=KIND, uuid=activity)
