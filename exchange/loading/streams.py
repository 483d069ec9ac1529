"""A lesson's text as the JSON that its StreamFields keep."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from common.ids import derived
from courses import markdown
from courses.choices import Speaker
from exchange.folder.texts import (
    AnyBlock,
    Claim,
    ClaimedInterest,
    EmbedBlock,
    FigureBlock,
    HeadingBlock,
    KeyTermsBlock,
    LessonText,
    MapBlock,
    MatrixBlock,
    PassageBlock,
    QuotationBlock,
    TableBlock,
    TimelineBlock,
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
        if isinstance(block, FigureBlock):
            return {
                "key": block.key,
                "image": self.library.figures[block.file].pk,
                "alt": block.alt,
                "caption": block.caption,
                "reference": self.library.references[block.reference].pk if block.reference else None,
            }
        if isinstance(block, TableBlock):
            return {
                "key": block.key,
                "caption": block.caption,
                "table": _table(block),
                "text": self.html(block.text),
            }
        if isinstance(block, MapBlock):
            places = self._listed(block_id, "place", block.places, self.library.places)
            return {"key": block.key, "caption": block.caption, "places": places}
        if isinstance(block, TimelineBlock):
            return {"key": block.key, "caption": block.caption, "since": block.since, "until": block.until}
        if isinstance(block, MatrixBlock):
            actors = self._listed(block_id, "actor", block.actors, self.library.actors)
            return {"key": block.key, "caption": block.caption, "actors": actors, "region": block.region}
        if isinstance(block, KeyTermsBlock):
            terms = self._listed(block_id, "term", block.terms, self.library.terms)
            return {"key": block.key, "caption": block.caption, "terms": terms}
        value = {"key": block.key, "text": self.html(block.text)}
        if isinstance(block, PassageBlock):
            value["terms"] = self._listed(block_id, "term", block.terms, self.library.terms)
            value["places"] = self._listed(block_id, "place", block.places, self.library.places)
            value["events"] = self._listed(block_id, "event", block.events, self.library.events)
            value["claims"] = _items(
                block_id, "claim", [self._claim(claim, block_id, n) for n, claim in enumerate(block.claims, 1)]
            )
        return value

    def _listed(self, block_id: UUID, kind: str, keys: Iterable[str], rows: Mapping[str, Any]) -> list[Json]:
        return _items(block_id, kind, [rows[key].pk for key in keys])

    def html(self, text: str) -> str:
        return markdown.to_html(text, page_of=self.pages.__getitem__)

    def _claim(self, claim: Claim, block_id: UUID, number: int) -> Json:
        speaker, _colon, key = claim.speaker.partition(":")
        return {
            "speaker": speaker,
            "actor": self.library.actors[key].pk if speaker == Speaker.ACTOR else None,
            "reference": self.library.references[key].pk if speaker == Speaker.REFERENCE else None,
            "force": claim.force,
            "says": claim.says,
            "interests": _items(
                block_id, f"claim {number} interest", [self._interest(interest) for interest in claim.interests]
            ),
        }

    def _interest(self, one: ClaimedInterest) -> Json:
        return {
            "actor": self.library.actors[one.actor].pk,
            "interest": self.library.interests[one.interest].pk,
            "stance": one.stance,
        }


def _table(block: TableBlock) -> Json:
    return {
        "columns": [{"type": "text", "heading": heading} for heading in block.columns],
        "rows": [{"values": list(row)} for row in block.rows],
        "caption": "",
    }


def _items(block_id: UUID, kind: str, values: list[Any]) -> list[Json]:
    return [
        {"type": "item", "value": value, "id": str(derived(str(block_id), f"{kind} {number}"))}
        for number, value in enumerate(values, 1)
    ]
