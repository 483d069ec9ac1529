"""A question while it is being written: from the form, from the bank, and as a version that is kept nowhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from courses import markdown
from courses.models import CoursePage, Passage
from grading.models import Rubric
from quizzes.desk.bank import body as bodies
from quizzes.kinds import Fault, Kind, faults, kinds
from quizzes.kinds.schema import canonical, misleading, text_faults
from quizzes.models import Item, ItemVersion
from quizzes.rules.lint import Asked, Lack, lacks
from quizzes.selectors.bank.sources import Sources, passages_of

MOST_TAGS = 12


class TagsField(forms.CharField):
    """Tags with commas between them, kept in lower case with hyphens."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        words = ["-".join(part.lower().split()) for part in super().clean(value).split(",")]
        tags = list(dict.fromkeys(word for word in words if word))[:MOST_TAGS]
        for tag in tags:
            Item._meta.get_field("tags").base_field.clean(tag, None)
        return tags


class AboutForm(forms.Form):
    """What every question has, whatever its kind."""

    prompt = forms.CharField(
        label=_("The question"),
        help_text=_("As students read it. *Emphasis* and **strong** as in Markdown; a blank line begins a paragraph."),
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )
    points = forms.DecimalField(label=_("Points"), min_value=Decimal("0.001"), max_digits=8, decimal_places=3)
    outcome = forms.TypedChoiceField(label=_("Outcome that it tests"), required=False, coerce=int, empty_value=None)
    difficulty = forms.ChoiceField(label=_("Difficulty"), required=False)
    tags = TagsField(label=_("Tags"), required=False, max_length=400, help_text=_("With commas between them."))
    rubric = forms.ModelChoiceField(
        label=_("Rubric"), queryset=Rubric.objects.none(), required=False, empty_label=_("none: points by hand")
    )

    def __init__(self, data: Any, *, course: CoursePage, kind: Kind, passage: Passage | None, initial: Any) -> None:
        super().__init__(data, initial=initial)
        outcomes = [block.value for block in passage.lesson.outcomes] if passage else []
        chosen = str(initial.get("outcome") or 0)
        if chosen.isascii() and chosen.isdigit() and len(chosen) < 3:  # one that the lesson has no longer is kept
            outcomes += [""] * (int(chosen) - len(outcomes))
        self.fields["outcome"].choices = [("", "–"), *((n, f"{n}. {says}") for n, says in enumerate(outcomes, 1))]
        self.fields["difficulty"].choices = [("", "–"), *Item.Difficulty.choices]
        self.fields["rubric"].queryset = Rubric.objects.filter(course=course).order_by("title")
        if not kind.by_hand:
            del self.fields["rubric"]

    def clean_prompt(self) -> str:
        prompt = bodies.paragraphs(self.cleaned_data["prompt"])
        for fault in text_faults("prompt", prompt):
            raise forms.ValidationError(fault.what)
        return markdown.canonical(prompt)


@dataclass(frozen=True)
class Draft:
    """What was written of a question; nothing of it need make sense yet."""

    kind_name: str
    body: dict[str, Any]
    passage: str
    """The block of the passage that answers."""

    @property
    def kind(self) -> Kind:
        return kinds.get(self.kind_name)

    @property
    def faults(self) -> list[Fault]:
        return faults(self.kind, self.body)

    @property
    def blocks(self) -> set[str]:
        """The blocks of all passages that it names."""
        return {self.passage, *(one.refuted_by for one in misleading(self.kind.schema.Body, self.body))}


def from_form(kind_name: str, form: QueryDict, sources: Sources) -> Draft:
    """Return what was sent."""
    body = bodies.read(kinds.get(kind_name).schema.Body, form, sources)
    return Draft(kind_name, body, form.get("passage", "").strip())


def from_item(item: Item) -> Draft:
    """Return what an item says now, in the shape that its kind has today."""
    version: Any = item.current
    return Draft(item.kind, version.body, str(version.passage.block) if version.passage else "")


def empty(kind_name: str, sources: Sources) -> Draft:
    """Return a question of which nothing is written."""
    return Draft(kind_name, bodies.blank(kinds.get(kind_name).schema.Body, sources), "")


def initial_of(item: Item) -> dict[str, Any]:
    """Return what an item is, as the form is filled with it."""
    version: Any = item.current
    return {
        "prompt": version.prompt,
        "points": version.points.normalize() + 0,
        "outcome": item.outcome,
        "difficulty": item.difficulty,
        "tags": item.tags,
        "rubric": version.rubric_id,
    }


def content(draft: Draft, cleaned: Mapping[str, Any], passages: Mapping[str, Passage]) -> dict[str, Any]:
    """Return what a version would hold; for a draft without faults."""
    passage, rubric = passages.get(draft.passage), cleaned.get("rubric")
    return {
        "prompt": cleaned["prompt"],
        "points": cleaned["points"],
        "passage_id": passage.pk if passage else None,
        "rubric_id": rubric.pk if rubric else None,
        "body": canonical(draft.kind.schema.Body, bodies.tidied(draft.kind.schema.Body, draft.body)),
    }


def lacks_of(draft: Draft, about: Mapping[str, Any], blocks: Iterable[str]) -> list[Lack]:
    """Return what a draft lacks; `about` is what was written of outcome, difficulty, tags and rubric."""
    asked = Asked(
        passage=draft.passage,
        outcome=about.get("outcome") or None,
        difficulty=about.get("difficulty") or "",
        tags=about.get("tags") or (),
        needs_rubric=draft.kind.by_hand,
        has_rubric=bool(about.get("rubric")),
        wrong=list(misleading(draft.kind.schema.Body, draft.body)),
    )
    return lacks(asked, set(blocks))


def version_of(draft: Draft, prompt: str, points: Decimal) -> ItemVersion:
    """Return a draft as a version that nobody keeps."""
    body = bodies.tidied(draft.kind.schema.Body, draft.body)
    return ItemVersion(item=Item(kind=draft.kind_name), prompt=prompt, points=points, body=body)


def passages_for(course: CoursePage, draft: Draft) -> dict[str, Passage]:
    """Return the passages that a draft names. One statement."""
    return passages_of(course, draft.blocks)
