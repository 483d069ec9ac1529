"""When the lessons of a run open, in the run's own time: one field for each, and a help that fills them."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from courses.selectors.outline import LessonLine, ModuleLine, Outline
from runs.desk.forms.activities import LocalMomentField
from runs.models import Run
from runs.rules.openings import MOST_DAYS, one_after_the_other

YEARS = timedelta(days=3 * 366)


class OpeningField(LocalMomentField):
    """A moment in the days of a run, or not too far from them."""

    def __init__(self, *, run: Run, **kwargs) -> None:
        super().__init__(**kwargs)
        self.run, self.zone = run, ZoneInfo(run.time_zone)

    def clean(self, value: Any) -> datetime | None:
        moment = super().clean(value)
        if moment and not self.run.starts_on - YEARS < moment.date() < self.run.ends_on + YEARS:
            raise ValidationError(_("This is years away from the days of this run; look at the year again."))
        return moment


class OpeningsForm(forms.Form):
    """A moment for each lesson; what is left empty is open from the start."""

    def __init__(self, *args, run: Run, outline: Outline, openings: Mapping[int, datetime | None], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.outline = outline
        for lesson in (lesson for module in outline.modules for lesson in module.lessons):
            moment = openings.get(lesson.id)
            self.fields[f"opens_{lesson.id}"] = OpeningField(
                run=run, label=lesson.title, required=False, initial=moment
            )

    def rows(self) -> Iterator[tuple[ModuleLine, list[tuple[LessonLine, forms.BoundField]]]]:
        """Yield the modules, each with its lessons and their fields."""
        for module in self.outline.modules:
            yield module, [(lesson, self[f"opens_{lesson.id}"]) for lesson in module.lessons]

    def openings(self) -> dict[int, datetime | None]:
        """Return the moments as given, by the lesson's id; a lesson that was not sent is left as it is."""
        return {
            int(name.removeprefix("opens_")): moment for name, moment in self.cleaned_data.items() if name in self.data
        }


class PlanForm(forms.Form):
    """One lesson, or one module, after the other."""

    days = forms.IntegerField(label=_("Days between them"), min_value=1, max_value=MOST_DAYS, initial=7)
    by = forms.ChoiceField(
        label=_("One after the other"), choices=[("lesson", _("lessons")), ("module", _("modules"))], initial="lesson"
    )

    def __init__(self, *args, run: Run, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first"] = OpeningField(run=run, label=_("The first opens"))
        self.order_fields(["first"])

    def proposed(self, outline: Outline) -> dict[int, datetime | None]:
        """Return a moment for each lesson of a course, by its id."""
        lines = [(n, lesson.id) for n, module in enumerate(outline.modules) for lesson in module.lessons]
        if self.cleaned_data["by"] == "lesson":
            lines = [(n, pk) for n, (_module, pk) in enumerate(lines)]
        moments = one_after_the_other(
            self.cleaned_data["first"],
            days=self.cleaned_data["days"],
            steps=[step for step, _pk in lines],
            zone=self.fields["first"].zone,
        )
        return {pk: moment for (_step, pk), moment in zip(lines, moments, strict=True)}
