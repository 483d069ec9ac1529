"""A lesson's text as the JSON that its StreamFields keep."""

from typing import Any
from uuid import UUID

from common.ids import derived
from courses.blocks import Speaker
from exchange.folder import markdown
from exchange.folder.texts import (
    AnyBlock,
    Claim,
    EmbedBlock,
    HeadingBlock,
    LessonText,
    PassageBlock,
    QuotationBlock,
)
from exchange.loading.library import Library

Json = dict[str, Any]


def sentences(course: str, lesson: str, kind: str, texts: tuple[str, ...]) -> list[Json]:
    """Return outcomes or takeaways."""
    return [
        {"type": kind, "value": text, "id": str(derived(course, lesson, f"{kind} {number}"))}
        for number, text in enumerate(texts, 1)
    ]


class BodyWriter:
    """Writes bodies; `pages` gives the page id of a lesson's key."""

    def __init__(self, library: Library, pages: dict[str, int]) -> None:
        self.library = library
        self.pages = pages

    def body(self, lesson: LessonText, ids: list[UUID]) -> list[Json]:
        return [
            {"type": block.TYPE, "value": self._value(block, one), "id": str(one)}
            for block, one in zip(lesson.body, ids, strict=True)
        ]

    def _value(self, block: AnyBlock, block_id: UUID) -> Any:
        if isinstance(block, HeadingBlock):
            return block.text
        if isinstance(block, EmbedBlock):
            return {"kind": block.kind, "target": str(block.target)}
        if isinstance(block, QuotationBlock):
            return {"key": block.key, "text": block.text, "reference": self.library.references[block.reference].pk}
        value = {"key": block.key, "text": self.html(block.text)}
        if isinstance(block, PassageBlock):
            value["terms"] = _items(block_id, "term", [self.library.terms[key].pk for key in block.terms])
            value["claims"] = _items(block_id, "claim", [self._claim(claim) for claim in block.claims])
        return value

    def html(self, text: str) -> str:
        return markdown.to_html(text, page_of=self.pages.__getitem__)

    def _claim(self, claim: Claim) -> Json:
        speaker, _colon, key = claim.speaker.partition(":")
        return {
            "speaker": speaker,
            "actor": self.library.actors[key].pk if speaker == Speaker.ACTOR else None,
            "reference": self.library.references[key].pk if speaker == Speaker.REFERENCE else None,
            "force": claim.force,
            "says": claim.says,
        }


def _items(block_id: UUID, kind: str, values: list[Any]) -> list[Json]:
    return [
        {"type": "item", "value": value, "id": str(derived(str(block_id), f"{kind} {number}"))}
        for number, value in enumerate(values, 1)
    ]
