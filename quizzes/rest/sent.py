"""What a caller sends of questions, and what that comes to as the bank's services take it."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from rest_framework import serializers

from common.fields import key_validator
from common.rest import strict
from common.rest.problems import error_at
from courses.models import CoursePage, Passage
from grading.models import Rubric
from quizzes.kinds import kinds
from quizzes.kinds import schema as schemas
from quizzes.models import Item, ItemVersion
from quizzes.selectors.bank.sources import Sources, passages_of, sources
from quizzes.services.bank import CLASSES

Json = dict[str, Any]
MOST_TAGS = 12
MOST_ROWS = 60
MOST_ITEMS = 500
UNKNOWN = "unknown"


class _AboutBody(strict.Strict):
    """What belongs to a question whatever its kind, and may be left out."""

    passage = strict.Id(required=False, allow_null=True, help_text="The id of the passage that answers it.")
    rubric = strict.Text(
        max_length=80, required=False, allow_null=True, help_text="The key of the rubric that an essay is marked by."
    )
    outcome = strict.Whole(
        min_value=1,
        max_value=20,
        required=False,
        allow_null=True,
        help_text="Which outcome of the lesson that answers it, counted from 1.",
    )
    difficulty = strict.Choice(Item.Difficulty.choices, required=False, allow_blank=True)
    tags = serializers.ListField(
        child=strict.Text(max_length=40, validators=[key_validator]), max_length=MOST_TAGS, required=False
    )


class ItemChangeBody(_AboutBody):
    """What of a question becomes another; what is left out stays."""

    prompt = strict.Text(max_length=20_000, required=False, help_text="Markdown.")
    points = strict.Points(min_value=Decimal("0.001"), required=False)
    body = serializers.DictField(
        required=False,
        help_text="The whole of it, as its kind has it (`SingleChoiceBody` and so on). Only with `keys.read`.",
    )
    is_retired = strict.YesNo(required=False, help_text="Whether it is offered no longer.")
    change = strict.Choice(
        [(one.value, one.label) for one in CLASSES],
        required=False,
        help_text="What the change is. Needed where students were asked this version or one before it, and what a "
        "version holds (all but `outcome`, `difficulty`, `tags` and `is_retired`) becomes another: `typo` asks the "
        "same, `key` has something else right, `meaning` asks something else.",
    )


class NewItemBody(_AboutBody):
    """A new question."""

    kind = strict.Choice([(name, name) for name, _kind in kinds])
    title = strict.Text(
        max_length=200, required=False, help_text="What its key follows from; without it, from its prompt."
    )
    prompt = strict.Text(max_length=20_000, help_text="Markdown.")
    points = strict.Points(min_value=Decimal("0.001"))
    body = serializers.DictField(
        help_text="As its kind has it (`SingleChoiceBody` and so on). Parts without a key get a, b, c."
    )


class NewItemsBody(strict.Strict):
    """New questions of one bank."""

    bank = strict.Text(max_length=80, help_text="The bank's key.")
    items = NewItemBody(many=True, max_length=MOST_ITEMS)


@dataclass
class Read:
    """A line as it was understood."""

    content: Json = field(default_factory=dict)
    """What was sent of what a version holds."""
    about: Json = field(default_factory=dict)
    """What was sent of what is the question's own."""
    errors: list[dict[str, str]] = field(default_factory=list)
    """What it names that the course has not."""


def read(
    course: CoursePage, lines: Sequence[tuple[str, Mapping[str, Any]]], *, now: ItemVersion | None = None
) -> list[Read]:
    """Return what was sent of questions, each with its kind. Five statements at most, however many lines there are.

    `now` is what stands there, where a question is changed: what that names may be named again, whatever became of it.
    """
    kept = now.body if now else {}
    known = sources(course, kept)
    bodies = [_Body(kind, known) for kind, _sent in lines]
    for body, (_kind, sent) in zip(bodies, lines, strict=True):
        body.fill(sent.get("body"))
    blocks = {block for body in bodies for _way, block in body.links}
    blocks |= {str(sent["passage"]) for _kind, sent in lines if sent.get("passage")}
    keys = {sent["rubric"] for _kind, sent in lines if sent.get("rubric")}
    names = _Names(
        passages=passages_of(course, blocks) if blocks else {},
        rubrics=dict(Rubric.objects.filter(course=course, key__in=keys).values_list("key", "pk")) if keys else {},
        kept={one.refuted_by for one in schemas.misleading(kinds.get(lines[0][0]).schema.Body, kept)} if now else set(),
        now=now,
    )
    return [_read(body, sent, names) for body, (_kind, sent) in zip(bodies, lines, strict=True)]


@dataclass(frozen=True)
class _Names:
    """What lines name of their course, as far as it is there."""

    passages: Mapping[str, Passage]
    rubrics: Mapping[str, int]
    kept: set[str]
    """The passages that refute in what stands there."""
    now: ItemVersion | None


def _read(body: "_Body", sent: Mapping[str, Any], names: _Names) -> Read:
    content = {name: sent[name] for name in ("prompt", "points") if name in sent}
    about = {name: sent[name] for name in ("outcome", "difficulty") if name in sent}
    if "tags" in sent:
        about["tags"] = list(dict.fromkeys(sent["tags"]))
    errors = list(body.errors)
    if "body" in sent:
        content["body"] = body.filled
        for way, block in body.links:
            if block not in names.passages and block not in names.kept:
                errors.append(error_at(("body", *way), UNKNOWN, "No passage of this course has this id."))
    passage = names.now.passage if names.now else None
    if "passage" in sent:
        passage = names.passages.get(str(sent["passage"]))
        content["passage_id"] = passage and passage.pk
        if sent["passage"] and not passage:
            errors.append(error_at(["passage"], UNKNOWN, "No passage of this course has this id."))
    if "rubric" in sent:
        content["rubric_id"] = names.rubrics.get(sent["rubric"])
        if sent["rubric"] and not kinds.get(body.kind).by_hand:
            errors.append(error_at(["rubric"], "by_machine", "A question of this kind is marked by the machine."))
        elif sent["rubric"] and not content["rubric_id"]:
            errors.append(error_at(["rubric"], UNKNOWN, "No rubric of this course has this key."))
    there = len(passage.lesson.outcomes) if passage else 0
    outcome = before = names.now.item.outcome if names.now else None
    if "outcome" in about:
        outcome = about["outcome"]
    is_kept = names.now is not None and (outcome, passage) == (before, names.now.passage)
    if (outcome or 0) > there and not is_kept:
        told = f"The lesson of the passage that answers has {there} outcomes; name another, or null."
        errors.append(error_at(["outcome"], UNKNOWN, told))
    return Read(content, about, errors)


class _Body:
    """A body as it is kept: what was left out has its usual value, places and speakers are those of the course.

    What fits nothing stays as it was sent, and is told by the kind's faults.
    """

    def __init__(self, kind: str, known: Sources) -> None:
        self.kind = kind
        self.known = known
        self.filled: Any = None
        self.links: list[tuple[schemas.Way, str]] = []
        """The passages that it names, each with the way to where."""
        self.errors: list[dict[str, str]] = []

    def fill(self, sent: Any) -> None:
        self.filled = self._part(kinds.get(self.kind).schema.Body, sent, ())

    def _part(self, schema: type, sent: Any, way: schemas.Way) -> Any:
        if not isinstance(sent, dict):
            return sent
        part = dict(sent)
        for name, (one, hint) in schemas.fields(schema).items():
            if name in sent:
                part[name] = self._value(hint, sent[name], (*way, name))
            elif one.default is not MISSING:
                part[name] = schemas.default(one, hint)
        return part

    def _value(self, hint: Any, sent: Any, way: schemas.Way) -> Any:
        inner, scalar = schemas.entry(hint), schemas.scalar(hint)
        if inner is not None:
            return self._list(inner, sent, way) if isinstance(sent, list) else sent
        if scalar is None:
            return self._part(hint, sent, way)
        match scalar:
            case schemas.PassageLink():
                return self._passage(sent, way)
            case schemas.PlaceLink():
                return self._named(self.known.places, sent, way)
            case schemas.SpeakerLink():
                return self._named(self.known.speakers, sent, way)
        return sent

    def _list(self, inner: Any, sent: list[Any], way: schemas.Way) -> list[Any]:
        if len(sent) > MOST_ROWS:
            self.errors.append(error_at(("body", *way), "max_length", f"Here are at most {MOST_ROWS} rows."))
            return sent
        rows = [self._value(inner, one, (*way, place)) for place, one in enumerate(sent)]
        return schemas.keyed(rows, self.known.keys) if all(isinstance(row, dict) for row in rows) else rows

    def _passage(self, sent: Any, way: schemas.Way) -> Any:
        try:
            block = str(UUID(sent)) if isinstance(sent, str) and sent else sent
        except ValueError:
            return sent
        if block and isinstance(block, str):
            self.links.append((way, block))
        return block

    def _named(self, known: Mapping[str, Json], sent: Any, way: schemas.Way) -> Any:
        """Return a place or a speaker as the course has it, by its key."""
        if not isinstance(sent, dict) or not isinstance(sent.get("key"), str):
            return sent
        found = known.get(sent["key"])
        if found is None:
            self.errors.append(
                error_at(("body", *way, "key"), UNKNOWN, "The course has nobody and nothing of this key.")
            )
            return sent
        for name in sent:
            if name not in found or sent[name] != found[name]:
                told = "The course says this otherwise, or knows no such member; leave out all but the key."
                self.errors.append(error_at(("body", *way, name), "differs", told))
        return found
