"""How an item's new version differs from the one before it."""

from typing import Any

from quizzes.models import ItemVersion

KEY = {
    "right", "feedback", "misreading", "misreadings", "refuted_by", "answer", "answers", "tolerance", "figures",
    "slips", "match", "verdict",
}  # fmt: skip
"""The fields that say what is right and why; all others a student sees."""


def what_changed(before: ItemVersion, after: dict[str, Any]) -> str:
    """Return how a new version differs: only the key (what is right), or the meaning."""
    same = before.prompt == after["prompt"] and before.points == after["points"]
    if same and before.body != after["body"] and _asked(before.body) == _asked(after["body"]):
        return ItemVersion.Change.KEY
    return ItemVersion.Change.MEANING


def _asked(body: Any) -> Any:
    """Return what a student sees of a body."""
    if isinstance(body, list):
        return [_asked(one) for one in body]
    if isinstance(body, dict):
        return {name: _asked(value) for name, value in body.items() if name not in KEY}
    return body
