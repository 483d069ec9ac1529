"""People of a run: one more, another section or role, a class from a file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from runs.models import Enrolment, Run, Section
from runs.rules import roster_file
from runs.rules.table_file import ACCEPTED


class PlaceForm(forms.Form):
    """Somebody's place in a run."""

    role = forms.ChoiceField(label=_("Role"), choices=Enrolment.Role.choices)
    section = forms.ModelChoiceField(
        label=_("Section"), queryset=Section.objects.none(), required=False, empty_label=_("none")
    )

    def __init__(self, *args, run: Run, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = run.sections.all()

    def chosen(self) -> str:
        """Return the place, and the one before it, as one word, by which a page that was looked at is known again:
        somebody else may have put the person elsewhere meanwhile."""
        before = f"{self.initial.get('role', '')} {self.initial.get('section') or ''}"
        return f"{before} > {self.cleaned_data['role']} {self.cleaned_data['section'] or ''}"


class PersonForm(PlaceForm):
    """Somebody to add: found by username or mail address, or made."""

    name = forms.CharField(
        label=_("Name"), max_length=150, required=False, help_text=_("Needed where there is no account yet.")
    )
    email = forms.EmailField(
        label=_("Mail address"), required=False, help_text=_("An invitation goes there. Without one, print a code.")
    )
    username = forms.CharField(
        label=_("Username"),
        max_length=150,
        required=False,
        help_text=_("Of an account there is, or for a new one; without it, one is made from the name."),
    )
    external_id = forms.CharField(
        label=_("External id"), max_length=100, required=False, help_text=_("At the registry or another system.")
    )

    field_order = ("name", "email", "username", "role", "section", "external_id")

    def line(self) -> roster_file.Line:
        """Return the person as a line of a class list, so that both ways find and refuse alike."""
        words = {column: str(self.cleaned_data[column]) for column in roster_file.COLUMNS if column != "section"}
        if not words["name"] and (words["username"] or words["email"]):
            words["name"] = words["username"] or words["email"].split("@")[0]
        return roster_file.line_of(1, words)


class FileForm(forms.Form):
    """A class list."""

    file = forms.FileField(
        label=_("Class list"),
        help_text=_("A workbook (XLSX), or CSV in UTF-8, 1 MB and 1,000 people at most."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
