"""An essay's task as its author fills it in, the example's marks included."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points as shown
from courses.models import CoursePage, LessonPage, ModulePage
from courses.selectors.passages import readable_passages
from essays.models import Essay
from essays.services.tasks import Source
from grading.models import Rubric
from grading.selectors.rubrics import rubric_body
from runs.desk.forms.texts import kept_markdown


class TaskForm(forms.ModelForm):
    """All that an essay says of itself."""

    about = forms.CharField(
        label=gettext_lazy("It is about"),
        help_text=gettext_lazy(
            "Lessons and passages by their keys, one a line: some-lesson, or some-lesson/some-passage."
        ),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "ltr"}),
    )
    field_order = ("title", "module", "prompt", "about", "rubric")

    class Meta:
        model = Essay
        fields = (
            "title", "module", "prompt", "rubric", "takes", "words_min", "words_max", "may_resubmit", "exemplar_shown",
            "exemplar",
        )  # fmt: skip
        labels = {"module": gettext_lazy("Module")}
        help_texts = {
            "prompt": gettext_lazy("Markdown."),
            "rubric": gettext_lazy("Students see it while they write. Its points are the essay's."),
            "words_max": gettext_lazy("Told while one writes; nothing is refused for its length."),
            "takes": gettext_lazy("Files: PDF, DOCX, ODT, text, PNG or JPEG, 10 MB each, five at most."),
            "exemplar": gettext_lazy(
                "A text of the kind that you ask for, in Markdown; [@a-work] and [@a-lesson/a-passage] become links."
                " Once it is saved you can say what it would get."
            ),
        }
        widgets = {
            "prompt": forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
            "exemplar": forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
        }

    def __init__(self, *args: Any, course: CoursePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.course = course
        self.fields["module"].queryset = ModulePage.objects.child_of(course).order_by("path")
        self.fields["module"].empty_label = _("none")
        self.fields["rubric"].queryset = Rubric.objects.filter(course=course).order_by("title", "pk")
        for name, least in (("words_min", 0), ("words_max", 1)):
            self.fields[name] = forms.IntegerField(
                label=self.fields[name].label, help_text=self.fields[name].help_text, min_value=least, max_value=20_000,
                initial=500 if name == "words_min" else 1000,
            )  # fmt: skip
        self.criteria = rubric_body(self._rubric_rows()).criteria
        for criterion in self.criteria:
            self._add(criterion)

    def _rubric_rows(self) -> Any:
        if not (self.instance.pk and self.instance.exemplar):
            return []
        return self.instance.rubric.criteria.prefetch_related("levels")

    def _add(self, criterion: Any) -> None:
        """Add the fields that say what the example would get for a criterion."""
        before = {one["criterion"]: one for one in self.instance.exemplar_marks}.get(criterion.key, {})
        levels = ", ".join(f"{shown(level.points)} {level.title}" for level in criterion.levels)
        self.fields[f"points-{criterion.key}"] = forms.DecimalField(
            label=_("The example, by “%(criterion)s”: points") % {"criterion": criterion.title},
            help_text=levels, required=False, max_digits=8, decimal_places=3,
            initial=shown(Decimal(before["points"])) if before else None,
        )  # fmt: skip
        self.fields[f"why-{criterion.key}"] = forms.CharField(
            label=_("The example, by “%(criterion)s”: why") % {"criterion": criterion.title},
            required=False, max_length=1000, initial=before.get("why", ""),
        )  # fmt: skip

    def clean_title(self) -> str:
        """Return the title as a course folder keeps it."""
        return " ".join(self.cleaned_data["title"].split())

    def clean_prompt(self) -> str:
        return self._canonical("prompt")

    def clean_exemplar(self) -> str:
        return self._canonical("exemplar") if self.cleaned_data["exemplar"].strip() else ""

    def _canonical(self, name: str) -> str:
        """Return a text in its one form, so that a course folder carries it."""
        return kept_markdown(self.cleaned_data[name])

    def clean_about(self) -> list[Source]:
        """Return the lessons and passages that are named, lessons first."""
        lessons = {page.slug: page for page in LessonPage.objects.descendant_of(self.course).live()}
        passages = {f"{one.lesson.slug}/{one.key}": one for one in readable_passages(self.course) if one.key}
        whole, parts = [], []
        for line in dict.fromkeys(self.cleaned_data["about"].split()):
            if line in lessons:
                whole.append((lessons[line], None))
            elif line in passages:
                parts.append((passages[line].lesson, passages[line]))
            else:
                told = _("“%(line)s” is no lesson or passage of this course; correct it or take it out.")
                raise forms.ValidationError(told % {"line": line[:200]})
        return [*whole, *parts]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        least, most = found.get("words_min"), found.get("words_max")
        if least is not None and most is not None and least > most:
            self.add_error("words_min", _("This is more than the most; exchange the two."))
        if not self.criteria or found.get("rubric") != self.instance.rubric:
            return found
        given = [one.key for one in self.criteria if found.get(f"points-{one.key}") is not None]
        for one in self.criteria:
            points = found.get(f"points-{one.key}")
            if points is None and (given or found.get(f"why-{one.key}")):
                self.add_error(f"points-{one.key}", _("Give the example points for each criterion, or for none."))
            elif points is not None and one.level_of(points) is None:
                self.add_error(f"points-{one.key}", _("No level gives these points; choose one of them."))
            elif points is not None and not found.get(f"why-{one.key}", "").strip():
                self.add_error(f"why-{one.key}", _("Say why it would get these points."))
        return found

    def terms(self) -> dict[str, Any]:
        """Return the essay's own fields, as the service takes them."""
        found = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return {**found, "exemplar_marks": self._marks()}

    def _marks(self) -> list[dict[str, str]]:
        """Return what the example would get; nothing where it is gone, or marked by another rubric."""
        found = self.cleaned_data
        if not found["exemplar"] or (self.criteria and found["rubric"].pk != self.initial.get("rubric")):
            return []
        return [
            {
                "criterion": one.key,
                "points": shown(found[f"points-{one.key}"]),
                "why": " ".join(found[f"why-{one.key}"].split()),
            }
            for one in self.criteria
            if found.get(f"points-{one.key}") is not None
        ]


def codes_of(essay: Essay) -> str:
    """Return what an essay is about as the form's field has it."""
    rows = essay.sources.select_related("lesson", "passage")
    return "\n".join(f"{row.lesson.slug}/{row.passage.key}" if row.passage else row.lesson.slug for row in rows)
