"""Keeping order in a run's threads: how often students write, and who may not for a while."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from common import clock
from common.errors import Refusal
from discussions.rules.slow import MOST_MINUTES
from discussions.selectors.order import minutes_of, standing, suspended
from discussions.services import order as services
from runs.access import Access, taught_run
from runs.desk.forms.activities import LocalMomentField
from runs.desk.screens import show
from runs.models import Enrolment


class PaceForm(forms.Form):
    """How many minutes lie between two posts of a student."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes between two posts of a student"),
        help_text=gettext_lazy("0 lets them write as often as they like."),
        min_value=0,
        max_value=MOST_MINUTES,
    )


class SuspendForm(forms.Form):
    """Who may not write, until when, and why."""

    student = forms.UUIDField(label=gettext_lazy("Student"))
    until = LocalMomentField(
        label=gettext_lazy("Until"),
        help_text=gettext_lazy("Left empty, until you let them write again."),
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("They read it where they would write."),
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
    )

    def __init__(self, *args: object, access: Access, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        people = Enrolment.objects.filter(run=access.run, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
        self._people = {one.uuid: one for one in people.select_related("user").order_by("user__name", "pk")}
        names = [(str(uuid), one.user.get_full_name()) for uuid, one in self._people.items()]
        self.fields["student"].widget = forms.Select(choices=[("", "—"), *names])
        self.fields["until"].zone = ZoneInfo(access.run.time_zone)

    def clean_student(self) -> Enrolment:
        student = self._people.get(self.cleaned_data["student"])
        if student is None:
            raise forms.ValidationError(_("Choose a student of this run."))
        return student


@require_http_methods(["GET", "HEAD", "POST"])
def order(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show how a run's threads are kept in order, and change it: `do` says what."""
    access, now = taught_run(request.user, run_key), clock.now()
    do = request.POST.get("do", "") if request.method == "POST" else ""
    pace = PaceForm(request.POST if do == "pace" else None, initial={"minutes": minutes_of(access.run)})
    chosen = {"student": request.GET.get("student", "")}
    suspending = SuspendForm(request.POST if do == "suspend" else None, access=access, initial=chosen)
    form, status = {"pace": pace, "suspend": suspending}.get(do), 422 if request.method == "POST" else 200
    if form is not None and form.is_valid():
        try:
            _do(form, access)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            status = refusal.status
        else:
            messages.success(request, _("Saved."))
            return redirect("discussions_desk:order", run_key)
    standing_now = suspended(access.run, now)
    context = {"pace": pace, "form": suspending, "suspended": standing_now}
    title = _("Keeping order")
    return show(request, access, "discussions/desk/order.html", tab="threads", title=title, status=status, **context)


def _do(form: forms.Form, access: Access) -> None:
    by, now, sent = access.enrolment, clock.now(), form.cleaned_data
    if isinstance(form, PaceForm):
        services.slow_run_down(run=access.run, minutes=sent["minutes"], by=by, now=now)
    else:
        before = standing(sent["student"], now)
        if before is not None:
            told = _("%(name)s may not write already. Let them write again first, to give another time or reason.")
            raise Refusal(told % {"name": sent["student"].user.get_full_name()}, code="suspended")
        services.suspend(**sent, by=by, now=now)


@require_POST
def lift(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Let a student write again."""
    access = taught_run(request.user, run_key)
    student = Enrolment.objects.filter(run=access.run, uuid=enrolment).first()
    if student is not None:
        services.lift(student=student, by=access.enrolment, now=clock.now())
    return redirect("discussions_desk:order", run_key)
