"""Categories, where each column stands, and the scale, as one form that works without a script."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points
from grading.models import LineItem
from grading.rules.missing import MOST_DAYS
from grading.rules.scheme import Placed, Scheme
from grading.rules.totals import Category, Step


class CategoryForm(forms.Form):
    """One category; an empty name is none."""

    was = forms.CharField(required=False, widget=forms.HiddenInput)
    """The name under which the columns of this form know it."""
    name = forms.CharField(label=gettext_lazy("Name"), max_length=60, required=False)
    weight = forms.DecimalField(
        label=gettext_lazy("Weight"), min_value=0, max_value=1000, decimal_places=2, required=False
    )
    is_equal = forms.TypedChoiceField(
        label=gettext_lazy("Columns weigh"),
        choices=[("", gettext_lazy("by their points")), ("1", gettext_lazy("all the same"))],
        coerce=bool,
        empty_value=False,
        required=False,
    )
    drop_lowest = forms.IntegerField(label=gettext_lazy("Drop lowest"), min_value=0, max_value=100, required=False)
    keep_highest = forms.IntegerField(label=gettext_lazy("Keep highest"), min_value=0, max_value=100, required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("name") and found.get("weight") is None and "weight" not in self.errors:
            self.add_error("weight", _("Say how much the category weighs."))
        return found

    def category(self) -> Category | None:
        """Return the category, None where the line was left empty."""
        found = self.cleaned_data
        if not found.get("name"):
            return None
        return Category(
            name=found["name"],
            weight=found["weight"],
            is_equal=found["is_equal"],
            drop_lowest=found["drop_lowest"] or 0,
            keep_highest=found["keep_highest"] or 0,
        )


class StepForm(forms.Form):
    """One step of the scale; an empty line is none."""

    label = forms.CharField(label=gettext_lazy("Step"), max_length=20, required=False)
    at_least = forms.DecimalField(
        label=gettext_lazy("From, per cent"), min_value=0, max_value=1000, decimal_places=2, required=False
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("label") and found.get("at_least") is None and "at_least" not in self.errors:
            self.add_error("at_least", _("Say from which figure the step begins."))
        return found

    def step(self) -> Step | None:
        """Return the step, None where the line was left empty."""
        found = self.cleaned_data
        return Step(found["label"], found["at_least"]) if found.get("label") else None


Categories = forms.formset_factory(CategoryForm, extra=3, max_num=20, absolute_max=30)
Steps = forms.formset_factory(StepForm, extra=3, max_num=20, absolute_max=30)


class ColumnForm(forms.Form):
    """Where one column stands."""

    category = forms.ChoiceField(label=gettext_lazy("Category"), required=False)
    is_extra = forms.BooleanField(label=gettext_lazy("Extra"), required=False)
    missing_days = forms.IntegerField(
        label=gettext_lazy("Days until missing work counts as 0"), min_value=0, max_value=MOST_DAYS, required=False
    )

    def __init__(self, *args: Any, column: LineItem, names: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.column = column
        self.fields["missing_days"].disabled = column.activity_id is None
        self.fields["category"].choices = [("", _("none")), *((name, name) for name in names)]

    def placed(self, renamed: dict[str, str]) -> Placed:
        """Return where the column stands, by the names that categories have from here on."""
        found = self.cleaned_data
        return Placed(renamed.get(found["category"], ""), found["is_extra"], found["missing_days"])


class SchemeForm:
    """All of it; `is_valid` and `scheme` as of any form."""

    def __init__(self, columns: Sequence[LineItem], scheme: Scheme, data: Any = None) -> None:
        categories = [_line(one) for one in scheme.categories]
        self.categories = Categories(data, prefix="categories", initial=categories)
        steps = [{"label": step.label, "at_least": points(step.at_least)} for step in scheme.scale]
        self.steps = Steps(data, prefix="steps", initial=steps)
        self.columns = [
            ColumnForm(
                data,
                prefix=f"column-{column.uuid}",
                column=column,
                names=self._names(scheme, data),
                initial=vars(scheme.placed(str(column.uuid))),
            )
            for column in columns
        ]

    def is_valid(self) -> bool:
        return all([self.categories.is_valid(), self.steps.is_valid(), *(one.is_valid() for one in self.columns)])

    def scheme(self) -> Scheme:
        """Return the scheme as it was filled in."""
        kept = [(form.cleaned_data.get("was"), form.category()) for form in self.categories]
        renamed = {name: one.name for was, one in kept if one for name in (was, one.name) if name}
        return Scheme(
            categories=tuple(one for _was, one in kept if one),
            columns={str(form.column.uuid): form.placed(renamed) for form in self.columns},
            scale=tuple(step for form in self.steps if (step := form.step())),
        )

    def _names(self, scheme: Scheme, data: Any) -> list[str]:
        """Return what a column may choose: the categories there are, and those that are being made."""
        typed = [form["name"].value() for form in self.categories] if data else []
        return list(dict.fromkeys([*(one.name for one in scheme.categories), *filter(None, typed)]))


def _line(category: Category) -> dict[str, str | int]:
    return {
        "was": category.name,
        "name": category.name,
        "weight": points(category.weight),
        "is_equal": "1" if category.is_equal else "",
        "drop_lowest": category.drop_lowest or "",
        "keep_highest": category.keep_highest or "",
    }
