"""What an instructor fills in to say who talks with whom: modes for a run and its lessons, and groups."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from courses.selectors.outline import LessonLine, ModuleLine, Outline
from discussions.models import Group, Mode
from discussions.rules.dealing import MOST_GROUPS
from discussions.rules.groups_file import LONGEST_NAME
from runs.desk.forms.openings import OpeningField
from runs.models import Enrolment, Run
from runs.rules.table_file import ACCEPTED

RUN = "run"


class ModesForm(forms.Form):
    """A mode for the run and, where they differ, for lessons; empty lessons are as the run."""

    def __init__(self, *args: Any, run: Run, outline: Outline, modes: Mapping[int | None, Mode], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.run, self.outline = run, outline
        self._add(RUN, modes.get(None) or Mode(), list(Mode.Audience.choices), _("the run"))
        for lesson in (lesson for module in outline.modules for lesson in module.lessons):
            choices = [("", _("as in the run")), *Mode.Audience.choices]
            self._add(str(lesson.id), modes.get(lesson.id), choices, lesson.title)

    def _add(self, place: str, mode: Mode | None, choices: Sequence[tuple[Any, Any]], of: Any) -> None:
        whom, until = _("Who talks with whom: %(of)s"), _("Read only from: %(of)s")
        self.fields[f"audience_{place}"] = forms.ChoiceField(
            label=whom % {"of": of}, choices=choices, required=place == RUN, initial=mode.audience if mode else ""
        )
        self.fields[f"ends_at_{place}"] = OpeningField(
            run=self.run, label=until % {"of": of}, required=False, initial=mode.ends_at if mode else None
        )
        self.fields[f"posts_first_{place}"] = forms.BooleanField(
            label=_("Answer before reading others: %(of)s") % {"of": of},
            required=False,
            initial=bool(mode and mode.posts_first),
        )
        self.fields[f"is_anonymous_{place}"] = forms.BooleanField(
            label=_("Anonymous to classmates: %(of)s") % {"of": of},
            required=False,
            initial=bool(mode and mode.is_anonymous),
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for place in self._places():
            rest = any(cleaned.get(f"{name}_{place}") for name in ("ends_at", "posts_first", "is_anonymous"))
            if rest and not cleaned.get(f"audience_{place}"):
                told = _(
                    "Say also who talks with whom: what is set for a lesson takes the place of all that the run has."
                )
                self.add_error(f"audience_{place}", told)
        return cleaned

    def _places(self) -> list[str]:
        return [name.removeprefix("audience_") for name in self.fields if name.startswith("audience_")]

    def _cells(self, place: str) -> tuple[forms.BoundField, ...]:
        return tuple(self[f"{name}_{place}"] for name in ("audience", "posts_first", "is_anonymous", "ends_at"))

    def of_run(self) -> tuple[forms.BoundField, ...]:
        """Return the fields of the run itself."""
        return self._cells(RUN)

    def rows(self) -> Iterator[tuple[ModuleLine, list[tuple[LessonLine, tuple[forms.BoundField, ...]]]]]:
        """Yield the modules, each with its lessons and their fields."""
        for module in self.outline.modules:
            yield module, [(lesson, self._cells(str(lesson.id))) for lesson in module.lessons]

    def modes(self) -> dict[int | None, Mode | None]:
        """Return the modes as given, by the lesson's id, the run's by None; who was not sent keeps theirs."""
        given = {}
        for place in self._places():
            if f"audience_{place}" in self.data:
                given[None if place == RUN else int(place)] = self._mode(place)
        return given

    def _mode(self, place: str) -> Mode | None:
        audience, ends_at = self.cleaned_data[f"audience_{place}"], self.cleaned_data[f"ends_at_{place}"]
        first, is_anonymous = (self.cleaned_data[f"{name}_{place}"] for name in ("posts_first", "is_anonymous"))
        is_open = audience == Mode.Audience.RUN and ends_at is None and not first and not is_anonymous
        if not audience or (place == RUN and is_open):
            return None
        return Mode(audience=audience, ends_at=ends_at, posts_first=first, is_anonymous=is_anonymous)


class DealForm(forms.Form):
    """How students are dealt out."""

    groups = forms.IntegerField(label=_("How many groups"), min_value=2, max_value=MOST_GROUPS, initial=4)
    seed = forms.CharField(
        label=_("Seed"), max_length=40, help_text=_("The same seed deals the same people into the same groups.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"seed": get_random_string(8)}, **kwargs)


class GroupsFileForm(forms.Form):
    """Who is in which group, from a spreadsheet."""

    file = forms.FileField(
        label=_("File with groups"),
        help_text=_("A workbook (XLSX), or CSV in UTF-8, 1 MB and 2,000 lines at most."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )


class GroupsForm(forms.Form):
    """The name of a group for each student; empty is none."""

    anew = forms.BooleanField(
        label=_("Close the groups there are; these take their place"),
        required=False,
        help_text=_("Who was in a closed group goes on reading what was written in it; nobody else does."),
    )

    def __init__(self, *args: Any, students: Sequence[Enrolment], wanted: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.students = students
        for one in students:
            self.fields[f"group_{one.pk}"] = forms.CharField(
                label=str(one.user),
                required=False,
                max_length=LONGEST_NAME,
                initial=wanted.get(one.pk, ""),
                widget=forms.TextInput(attrs={"list": "groups", "dir": "auto", "autocomplete": "off"}),
            )

    def rows(self) -> list[tuple[Enrolment, forms.BoundField]]:
        """Return the students, each with their field."""
        return [(one, self[f"group_{one.pk}"]) for one in self.students]

    def wanted(self) -> dict[int, str]:
        """Return the names as given, by the enrolment's id; who was not sent stays where they are."""
        names = {one.pk: f"group_{one.pk}" for one in self.students}
        return {pk: self.cleaned_data[name] for pk, name in names.items() if name in self.data}


def names_of(groups: Mapping[int, Group]) -> dict[int, str]:
    """Return the names of groups, by whatever they are known by."""
    return {pk: group.name for pk, group in groups.items()}
