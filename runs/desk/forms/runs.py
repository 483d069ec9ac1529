"""A new run."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.zones import zone_choices
from courses.models import CoursePage
from runs.models import Run

TAKEN_BY_THE_DESK = {"new"}
"""Words that stand where a run's key stands in the desk's addresses."""

# The browser's own picker: Wagtail's stays open over what stands below it.
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RunForm(forms.ModelForm):
    """A course, dates, a zone, and sections one to a line."""

    sections = forms.CharField(
        label=_("Sections"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One name on each line; leave it empty where the class is not divided."),
    )

    class Meta:
        model = Run
        fields = ("course", "title", "key", "time_zone", "starts_on", "ends_on")
        help_texts = {
            "key": _("Its name in addresses, for instance autumn-2026. It cannot be changed later."),
            "time_zone": _("The zone that its dates and deadlines are told in."),
        }
        widgets = {"starts_on": DAY, "ends_on": DAY}

    def __init__(self, *args, courses: QuerySet[CoursePage], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["course"].queryset = courses
        self.fields["time_zone"].widget = forms.Select(choices=[("", "—"), *zone_choices()])

    def clean_key(self) -> str:
        key = self.cleaned_data["key"]
        if key in TAKEN_BY_THE_DESK:
            raise forms.ValidationError(_("This word is used by the site itself; choose another key."))
        return key

    def clean_sections(self) -> list[str]:
        names = [line.strip() for line in self.cleaned_data["sections"].splitlines() if line.strip()]
        if len({name.casefold() for name in names}) < len(names):
            raise forms.ValidationError(_("Two sections have the same name; give each its own."))
        if any(len(name) > 100 for name in names):
            raise forms.ValidationError(_("A section's name may have 100 characters at most."))
        return names

    def clean(self) -> dict:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", _("The last day comes before the first; correct one of them."))
        return cleaned
