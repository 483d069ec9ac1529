"""What a column asks of a second marker."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.models import LineItem, SecondMarking
from grading.services.second_marking import MOST_EVERY


class SecondMarkingForm(forms.Form):
    """One piece in so many, how far the two may differ, and what the mark is then."""

    every = forms.IntegerField(
        label=_("One piece in so many"),
        min_value=0,
        max_value=MOST_EVERY,
        help_text=_("1: all of them; 5: one in five; 0: no second marker. What has a mark already keeps it."),
    )
    rule = forms.ChoiceField(
        label=_("Then the mark is"), choices=SecondMarking.Rule.choices, widget=forms.RadioSelect, initial="mean"
    )

    def __init__(self, *args: Any, line_item: LineItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tolerance"] = forms.DecimalField(
            label=_("Points by which the two may differ"), min_value=0, max_value=line_item.points, decimal_places=3
        )
        self.order_fields(["every", "tolerance", "rule"])
