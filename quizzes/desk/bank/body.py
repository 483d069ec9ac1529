"""A question's body as a form: read from what was sent, made empty, changed row by row, all by its kind's schema.

A field is called by the way to it, `body-options-0-text`; a list also sends how many rows it has, `body-options-rows`.
What was sent is kept as it was typed wherever it fits nothing, so that it comes back with a sentence beside it.
"""

from collections.abc import Mapping
from dataclasses import MISSING
from typing import Any

from django.http import QueryDict

from common.numbers import whole
from quizzes.kinds import schema as schemas
from quizzes.rules.numbers import NotANumber, plain_form, read_number
from quizzes.selectors.bank.sources import Sources

Json = dict[str, Any]
Way = tuple[str | int, ...]

ROOT: Way = ("body",)
MOST_ROWS = 60
FIRST_ROWS = 3


def name_of(way: Way) -> str:
    """Return what the field at the end of a way is called in the form."""
    return "-".join(map(str, way))


def read(schema: type, form: QueryDict, sources: Sources, way: Way = ROOT) -> Json:
    """Return the body that a form describes."""
    return {name: _value(hint, form, sources, (*way, name)) for name, (_one, hint) in schemas.fields(schema).items()}


def _value(hint: Any, form: QueryDict, sources: Sources, way: Way) -> Any:
    inner, name = schemas.entry(hint), name_of(way)
    sent = form.get(name, "").replace("\x00", "")  # the database keeps none
    if inner is not None and schemas.scalar(inner) is not None:
        lines = [" ".join(line.split()) for line in sent.splitlines()]
        return [line for line in lines if line]
    if inner is not None:
        rows = [read(inner, form, sources, (*way, place)) for place in range(_rows(form, name))]
        return schemas.keyed(rows, sources.keys)
    scalar = schemas.scalar(hint)
    return read(hint, form, sources, way) if scalar is None else _scalar(scalar, sent, sources)


def _rows(form: QueryDict, name: str) -> int:
    sent = form.get(f"{name}-rows", "")
    return min(int(sent), MOST_ROWS) if sent.isascii() and sent.isdigit() and len(sent) < 4 else 0


def _scalar(scalar: Any, sent: str, sources: Sources) -> Any:
    match scalar:
        case schemas.Flag():
            return sent == "on"
        case schemas.Text():
            return paragraphs(sent)
        case schemas.Line():
            return " ".join(sent.split())
        case schemas.Number():
            return _number(sent)
        case schemas.Whole():
            return sent if whole(sent) is None else whole(sent)
        case schemas.PlaceLink():
            return sources.places.get(sent, {})
        case schemas.SpeakerLink():
            return sources.speakers.get(sent, {})
    return sent.strip()


def paragraphs(text: str) -> str:
    """Return a text with each paragraph in one line, as course folders keep it; a backslash keeps its line's end."""
    lines = [line.rstrip() for line in text.splitlines()]
    whole = "\n".join(lines).replace("\\\n", "\\\x00")
    return "\n\n".join(
        " ".join(part.split("\n")).replace("\\\x00", "\\\n").strip() for part in whole.split("\n\n") if part.strip()
    )


def _number(sent: str) -> str:
    try:
        return plain_form(read_number(sent))
    except NotANumber:
        return sent


def blank(schema: type, sources: Sources, rows: int = FIRST_ROWS) -> Json:
    """Return an empty body: what has a default holds it, a list that is needed a few empty rows."""
    return {name: _blank(one, hint, sources, rows) for name, (one, hint) in schemas.fields(schema).items()}


def _blank(one: Any, hint: Any, sources: Sources, rows: int) -> Any:
    inner, scalar = schemas.entry(hint), schemas.scalar(hint)
    if inner is not None:
        is_needed = one.default is MISSING and schemas.scalar(inner) is None
        return schemas.keyed([blank(inner, sources) for _ in range(rows)], sources.keys) if is_needed else []
    if scalar is None:
        return blank(hint, sources, rows)
    if one.default is not MISSING:
        return schemas.default(one, hint)
    return {"Flag": False, "PlaceLink": {}, "SpeakerLink": {}}.get(type(scalar).__name__, "")


def tidied(schema: type, body: Json) -> Json:
    """Return a body as it is kept: a right part has no misreading, whatever was written before it was right."""
    is_right = "refuted_by" in schemas.fields(schema) and bool(body.get("right"))
    kept = body | ({"misreading": "", "refuted_by": ""} if is_right else {})
    for name, (_one, hint) in schemas.fields(schema).items():
        inner = schemas.entry(hint)
        if inner is not None and schemas.scalar(inner) is None:
            kept[name] = [tidied(inner, row) for row in kept[name]]
    return kept


def acted(schema: type, body: Json, action: str, sources: Sources, sentences: list[str]) -> tuple[Json, Way]:
    """Return a body after an act on one of its lists, and the way to the row that it is about.

    An act is sent by a button: `add:options`, `remove:options:1`, `up:options:1`, `down:options:1`, or `fill:options`
    (with the sentences of the passage). What was made up changes nothing.
    """
    what, _colon, rest = action.partition(":")
    name, _colon, at = rest.partition(":")
    known = schemas.fields(schema)
    inner = schemas.entry(known[name][1]) if name in known else None
    if inner is None or schemas.scalar(inner) is not None:
        return body, ()
    rows, place = list(body[name]), -1 if (number := whole(at)) is None else number
    if what == "add" and len(rows) < MOST_ROWS:
        rows.append(blank(inner, sources))
        place = len(rows) - 1
    elif what == "fill":
        rows, place = _filled(inner, rows, sources, sentences), 0
    elif what == "remove" and 0 <= place < len(rows):
        del rows[place]
        place = max(0, place - 1)
    elif what in ("up", "down") and 0 <= place < len(rows):
        other = min(max(0, place + (1 if what == "down" else -1)), len(rows) - 1)
        rows[place], rows[other] = rows[other], rows[place]
        place = other
    return body | {name: schemas.keyed(rows, sources.keys)}, (name, place)


def _filled(inner: type, rows: list[Json], sources: Sources, sentences: list[str]) -> list[Json]:
    """Return a row for each sentence; what was written to one that stands there already is kept."""
    written: Mapping[str, Json] = {row["text"]: row for row in rows}
    return [written.get(sentence) or blank(inner, sources) | {"text": sentence} for sentence in sentences]
