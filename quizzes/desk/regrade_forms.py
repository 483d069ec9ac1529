"""Choosing how a question is marked again, and applying it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, ngettext

from common.numbers import whole
from quizzes.models import Regrade
from quizzes.selectors.regrades import AskedItem, AskedVersion, policies_for

Policy = Regrade.Policy
EXPLAINED = {
    Policy.NEW_KEY: gettext_lazy("Every answer is scored by the current version. A mark may go down."),
    Policy.BOTH_KEYS: gettext_lazy("The better of the version asked and the current one. Nobody loses by it."),
    Policy.FULL_MARKS: gettext_lazy("Everybody who was asked gets all points, also who left it out."),
    Policy.DROP: gettext_lazy("It counts for nobody; the other questions are scaled up to the same maximum."),
}


class ChoiceForm(forms.Form):
    """A policy, and the versions whose answers it is about."""

    policy = forms.ChoiceField(label=gettext_lazy("How the question is marked again"), widget=forms.RadioSelect)
    versions = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Whose answers"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one version of the question.")},
    )

    def __init__(self, *args: Any, asked: AskedItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        policies = policies_for(asked.item)
        self.fields["policy"].choices = [(one, Policy(one).label) for one in policies]
        self.fields["policy"].initial = policies[0] if asked.was_corrected else Policy.FULL_MARKS
        answered = [one for one in asked.versions if one.answers]
        self.fields["versions"].choices = [(one.version.number, _version(one)) for one in answered]
        earlier = [one.version.number for one in answered if not one.is_current]
        self.fields["versions"].initial = earlier or [one.version.number for one in answered]

    def explained(self) -> list[tuple[Any, Any]]:
        """Return each policy's button with what it means."""
        return [(button, EXPLAINED[button.data["value"]]) for button in self["policy"]]


class ApplyForm(forms.Form):
    """The reason, and consent to every mark that goes down."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=300,
        help_text=gettext_lazy("Students read it beside their mark."),
        error_messages={"required": gettext_lazy("Give a reason; students read it beside their mark.")},
    )
    drops_consented = forms.BooleanField(required=False)

    def __init__(self, *args: Any, regrade: Regrade, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._drops = regrade.figures.get("marks_down", 0)
        if not self._drops:
            del self.fields["drops_consented"]
            return
        consent = self.fields["drops_consented"]
        consent.label = ngettext(
            "I agree that %(n)s mark goes down", "I agree that %(n)s marks go down", self._drops
        ) % {"n": self._drops}
        consent.widget.attrs["value"] = self._drops

    def clean_drops_consented(self) -> int | None:
        """Return how many lowered marks the page showed beside the tick; None where it was not ticked."""
        seen = self.data.get("drops_consented", "")
        return whole(seen) if self.cleaned_data["drops_consented"] else None

    def clean(self) -> dict[str, Any]:
        """Return what `work.apply` takes."""
        return {"drops_consented": None, **super().clean()}


def _version(one: AskedVersion) -> str:
    told = {"number": one.version.number, "n": one.answers}
    if one.is_current:
        return ngettext(
            "version %(number)s, the current one: %(n)s answer", "version %(number)s, the current one: %(n)s answers",
            one.answers,
        ) % told  # fmt: skip
    return ngettext("version %(number)s: %(n)s answer", "version %(number)s: %(n)s answers", one.answers) % told
