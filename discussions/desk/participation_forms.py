"""What an instructor fills in: what counts as taking part, and from when until when."""

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.selectors.outline import Outline
from discussions.models import ParticipationRule, Thread
from discussions.services.participation import Asked
from runs.dates import Dates
from runs.desk.forms.activities import LocalMomentField
from runs.models import Run


class RuleForm(forms.Form):
    """The parts of a rule."""

    most = forms.IntegerField(label=_("How many count, at most"), min_value=1, max_value=50, initial=2)
    sort = forms.ChoiceField(label=_("What counts"), choices=ParticipationRule.Sort.choices)
    cites = forms.BooleanField(label=_("It must cite a passage"), required=False, initial=True)
    takes_side = forms.BooleanField(
        label=_("It must support or oppose the claim"),
        required=False,
        help_text=_("Answers do that in threads that contest a claim."),
    )
    kind = forms.ChoiceField(label=_("In threads"), required=False)
    page = forms.TypedChoiceField(label=_("On"), required=False, coerce=int, empty_value=None)
    each = forms.DecimalField(
        label=_("Points for each"), min_value=Decimal("0.001"), max_value=1000, decimal_places=3, initial=1
    )

    def __init__(self, *args: Any, outline: Outline, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("of any kind")), *Thread.Kind.choices]
        self.fields["page"].choices = [("", _("anything")), *_pages(outline)]

    def clean(self) -> dict:
        found = super().clean()
        if found.get("takes_side") and found.get("sort") == ParticipationRule.Sort.THREAD:
            self.add_error("takes_side", _("Only answers take a side; let answers count, or leave this out."))
        if found.get("takes_side") and found.get("kind") not in ("", Thread.Kind.CONTEST):
            self.add_error("kind", _("Answers take a side only where a claim is contested; choose that, or any kind."))
        return found

    def asked(self) -> Asked:
        """Return the rule as it was filled in."""
        names = ("most", "sort", "cites", "takes_side", "kind", "each")
        return Asked(page_id=self.cleaned_data["page"], **{name: self.cleaned_data[name] for name in names})


class NewForm(RuleForm):
    """A title, a rule and its dates."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("As students read it among what there is to do.")
    )
    opens_at = LocalMomentField(label=_("Counts from"), required=False, help_text=_("Empty: from the start."))
    due_at = LocalMomentField(label=_("Counts until"), help_text=_("Points are entered then, by themselves."))

    field_order = ("title", "most", "sort", "cites", "takes_side", "kind", "page", "each", "opens_at", "due_at")

    def __init__(self, *args: Any, run: Run, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("opens_at", "due_at"):
            self.fields[name].zone = ZoneInfo(run.time_zone)

    def clean(self) -> dict:
        found = super().clean()
        opens, due = found.get("opens_at"), found.get("due_at")
        if opens and due and due <= opens:
            self.add_error("due_at", _("It would end before it begins; correct one of the two."))
        return found

    def dates(self) -> Dates:
        """Return the dates as given."""
        return Dates(opens_at=self.cleaned_data["opens_at"], due_at=self.cleaned_data["due_at"])


class ChangeForm(RuleForm):
    """Another rule in the place of one, and why."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    """The number of the rule that was looked at."""
    reason = forms.CharField(
        label=_("Why"), widget=forms.Textarea({"rows": 3, "dir": "auto"}), help_text=_("Students read it.")
    )


def initial_of(rule: ParticipationRule) -> dict[str, Any]:
    """Return what a form shows of a rule."""
    names = ("most", "sort", "cites", "takes_side", "kind")
    each = rule.each.normalize()
    return {**{name: getattr(rule, name) for name in names}, "page": rule.page_id, "each": f"{each:f}"}


def _pages(outline: Outline) -> list[tuple[str, list[tuple[int, str]]]]:
    """Return the modules, each with its lessons, to choose from."""
    return [
        (module.title, [(module.id, _("the whole module")), *((lesson.id, lesson.title) for lesson in module.lessons)])
        for module in outline.modules
    ]
