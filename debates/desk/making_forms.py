"""A debate as its author fills it in: anew with its sides and rounds in one go, later with what each side says."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.models import Actor, CoursePage, ModulePage
from debates.models import Debate, Side
from debates.services.making import RoundTask, SideWords
from essays.models import Essay
from grading.models import Rubric
from runs.desk.forms.texts import kept_markdown

BRIEF = 20_000


class DebateForm(forms.ModelForm):
    """All that a debate says of itself, and the words of its sides."""

    class Meta:
        model = Debate
        fields = ("title", "module", "form", "motion", "seating", "is_anonymous")
        labels = {"module": gettext_lazy("Module")}
        help_texts = {
            "motion": gettext_lazy("Markdown; [@a-work] and [@a-lesson/a-passage] become links."),
            "is_anonymous": gettext_lazy("Those who teach can look names up."),
        }
        widgets = {"motion": forms.Textarea(attrs={"rows": 6, "dir": "auto"})}

    def __init__(self, *args: Any, course: CoursePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.course = course
        self.fields["module"].queryset = ModulePage.objects.child_of(course).order_by("path")
        self.fields["module"].empty_label = _("none")
        self.sides: list[Side | None] = [*self.instance.sides.all(), None] if self.instance.pk else []
        for side in self.sides:
            self._add(side)

    def _add(self, side: Side | None) -> None:
        title = _("Side: %(side)s") % {"side": side.title} if side else _("One more side")
        told = _("Without a title the side goes.") if side else ""
        self.fields[_name("title", side)] = forms.CharField(
            label=title, help_text=told, required=False, max_length=100, initial=side.title if side else ""
        )
        self.fields[_name("brief", side)] = forms.CharField(
            label=_("Its brief"),
            help_text=_("Only its speakers and those who teach read it. Markdown, with codes of sources."),
            required=False,
            max_length=BRIEF,
            initial=side.brief if side else "",
            widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        )

    def clean_title(self) -> str:
        """Return the title as a course folder keeps it."""
        return " ".join(self.cleaned_data["title"].split())

    def clean_motion(self) -> str:
        return kept_markdown(self.cleaned_data["motion"])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for side in self.sides:
            name = _name("brief", side)
            if found.get(name, "").strip():
                try:
                    found[name] = kept_markdown(found[name])
                except forms.ValidationError as fault:
                    self.add_error(name, fault)
        return found

    def terms(self) -> dict[str, Any]:
        """Return the debate's own fields, as the service takes them."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    def words(self) -> list[SideWords]:
        """Return what each side is to say."""
        found = self.cleaned_data
        return [
            SideWords(side, " ".join(found[_name("title", side)].split()), found[_name("brief", side)].strip("\n"))
            for side in self.sides
        ]


class NewDebateForm(DebateForm):
    """A debate with its sides and rounds: for and against, or the actors that are chosen; each round an essay."""

    actors = forms.ModelMultipleChoiceField(
        Actor.objects.none(),
        label=gettext_lazy("Actors at the table"),
        help_text=gettext_lazy("Of a negotiation, two at least; a debate has a side for and one against."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    rubric = forms.ModelChoiceField(
        Rubric.objects.none(),
        label=gettext_lazy("Rubric"),
        help_text=gettext_lazy("Each statement is marked by it. A round's essay can have another later."),
    )
    words_max = forms.IntegerField(min_value=1, max_value=20_000, initial=350)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words_max"].label = Essay._meta.get_field("words_max").formfield().label
        rows = Actor.objects.filter(course=self.course, locale=self.course.locale_id, live=True)
        self.fields["actors"].queryset = rows.order_by("name")
        self.fields["rubric"].queryset = Rubric.objects.filter(course=self.course).order_by("title", "pk")

    def clean(self) -> dict[str, Any]:
        found = super().clean()
        if found.get("form") == Debate.Form.NEGOTIATION and len(found.get("actors") or ()) < 2:
            self.add_error("actors", _("Choose two actors at least, or make it a debate."))
        return found

    def new_sides(self) -> list[tuple[str, Actor | None]]:
        """Return the sides to begin with."""
        if self.cleaned_data["form"] == Debate.Form.NEGOTIATION:
            return [(actor.name[:100], actor) for actor in self.cleaned_data["actors"]]
        return [(_("For the motion"), None), (_("Against the motion"), None)]

    def rounds(self) -> list[RoundTask]:
        """Return the three rounds to begin with."""
        return [
            RoundTask(_("Opening"), _("Give the best case for your side, with the passages that it stands on.")),
            RoundTask(
                _("Rebuttal"), _("Answer the strongest statement of another side: first say it fairly, then answer.")
            ),
            RoundTask(
                _("Closing"), _("Say what stands after all that was said, on either side, and what it hangs on.")
            ),
        ]


def _name(part: str, side: Side | None) -> str:
    return f"{part}-{side.key}" if side else f"new-{part}"  # no side's key makes the two the same
