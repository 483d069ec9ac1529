"""What an item's kind keeps in `ItemVersion.body`, from a bank's file."""

from collections.abc import Mapping
from functools import singledispatch
from string import ascii_lowercase
from typing import Any
from uuid import UUID

from exchange.folder.questions import ChoiceQuestion, EssayQuestion, NumericQuestion, Question
from quizzes.models import ItemVersion

Json = dict[str, Any]
Passages = Mapping[str, UUID]


@singledispatch
def body_of(question: Question, passages: Passages) -> Json:
    """Return the body of an item; `passages` gives the block behind each link."""
    raise NotImplementedError(type(question))


@body_of.register
def _choice(question: ChoiceQuestion, passages: Passages) -> Json:
    return {
        "shuffle": question.shuffle,
        "options": [
            {
                "key": option.key or option_key(place),
                "text": option.text,
                "right": option.right,
                "feedback": option.feedback,
                "misreading": option.misreading,
                "refuted_by": str(passages[option.refuted_by]) if option.refuted_by else "",
            }
            for place, option in enumerate(question.options)
        ],
    }


def option_key(place: int) -> str:
    """Return the key of an option that has none of its own: a, b, … z, aa, ab, …"""
    high, low = divmod(place, len(ascii_lowercase))
    return (option_key(high - 1) if high else "") + ascii_lowercase[low]


@body_of.register
def _numeric(question: NumericQuestion, passages: Passages) -> Json:
    return {
        "answer": str(question.answer),
        "tolerance": str(question.tolerance),
        "unit": question.unit,
        "misreadings": [
            {
                "value": str(wrong.value),
                "tolerance": str(wrong.tolerance),
                "misreading": wrong.misreading,
                "refuted_by": str(passages[wrong.refuted_by]),
            }
            for wrong in question.misreadings
        ],
    }


@body_of.register
def _essay(question: EssayQuestion, passages: Passages) -> Json:
    return {"words": {"min": question.words.min, "max": question.words.max}}


def what_changed(before: ItemVersion, after: Json) -> str:
    """Return how a new version differs: only the key (what is right), or the meaning."""
    same = before.prompt == after["prompt"] and before.points == after["points"]
    if same and before.body != after["body"] and _without_key(before.body) == _without_key(after["body"]):
        return ItemVersion.Change.KEY
    return ItemVersion.Change.MEANING


def _without_key(body: Json) -> Json:
    options = [{"key": option["key"], "text": option["text"]} for option in body.get("options", [])]
    return {**{name: value for name, value in body.items() if name not in ("answer", "tolerance")}, "options": options}
