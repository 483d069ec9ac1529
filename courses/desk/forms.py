"""Forms of the library: each offers only what belongs to the courses that one edits."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from courses.permissions import courses_edited_by


class PeopleField(forms.CharField):
    """Names of people, one a line: "Stepanova, Ekaterina"."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        return "\n".join(", ".join(filter(None, [name.get("family"), name.get("given")])) for name in value)

    def to_python(self, value: Any) -> list[dict[str, str]]:
        lines = [line.strip() for line in (super().to_python(value) or "").splitlines()]
        return [_person(line) for line in lines if line]

    def validate(self, value: list[dict[str, str]]) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """The lines are people by now; what a text may hold does not concern them."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != (initial or [])


def _person(line: str) -> dict[str, str]:
    family, _comma, given = (part.strip() for part in line.partition(","))
    return {"family": family, "given": given} if given else {"family": family}


class EntryForm(WagtailAdminModelForm):
    """A form of the library."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        courses = courses_edited_by(self.for_user)
        self.fields["course"].queryset = courses
        if "reference" in self.fields:
            self.fields["reference"].queryset = self.fields["reference"].queryset.filter(course__in=courses)


class ReferenceForm(EntryForm):
    """A work, with its people as lines."""

    authors = PeopleField(label=_("Authors"), required=False, help_text=_("One a line: family name, given names."))
    editors = PeopleField(label=_("Editors"), required=False, help_text=_("One a line: family name, given names."))
