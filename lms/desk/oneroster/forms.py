"""Which package, and which class of it each run is."""

from collections.abc import Mapping, Sequence

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from lms.rules.oneroster.rosters import Class
from runs.models import Run


class PackageForm(forms.Form):
    """A registry's files."""

    file = forms.FileField(
        label=_("OneRoster package"),
        help_text=_("The ZIP that the registry exports as “OneRoster 1.2 CSV”, 10 MB at most."),
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )


class ResultsForm(forms.Form):
    """Of which runs the results are handed out."""

    runs = forms.ModelMultipleChoiceField(Run.objects.none(), label=_("Runs"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, runs: QuerySet[Run], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["runs"].queryset = runs.order_by("title", "pk")


class MatchForm(forms.Form):
    """For each run the class that it is; empty leaves the run out."""

    def __init__(self, *args, runs: Sequence[Run], classes: Mapping[str, Class], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.runs, self.classes = list(runs), classes
        self._by_code = {one.code.casefold(): one.sourced_id for one in classes.values() if one.code}
        for run in self.runs:
            widget = forms.TextInput(attrs={"list": "classes", "dir": "ltr", "autocomplete": "off"})
            self.fields[self.name(run)] = forms.CharField(label=run.title, required=False, widget=widget)

    @staticmethod
    def name(run: Run) -> str:
        """Return the field of a run."""
        return f"run-{run.key}"

    def clean(self) -> dict:
        taken: dict[str, Run] = {}
        for run in self.runs:
            name = self.name(run)
            words = self.cleaned_data.get(name, "")
            found = words if words in self.classes else self._by_code.get(words.casefold(), "")
            if words and not found:
                self.add_error(name, _("The files know no class by this sourcedId or code; choose one of theirs."))
            elif found in taken:
                self.add_error(name, _("Another run is this class already; a class goes into one run."))
            elif found:
                taken[found] = run
        return {"chosen": taken}
