"""What the body of each kind of question is, in the OpenAPI document: a schema made from the kind's own."""

from dataclasses import MISSING
from typing import Any

from common.fields import KEY_PATTERN
from quizzes.kinds import kinds
from quizzes.kinds import schema as schemas
from quizzes.rest.sent import MOST_ROWS

Json = dict[str, Any]


def with_bodies(result: Json, **kwargs: Any) -> Json:
    """Add the body of each kind to what the document describes."""
    described = result["components"].setdefault("schemas", {})
    described |= {name_of(kind): _part(one.schema.Body) for kind, one in sorted(kinds)}
    return result


def name_of(kind: str) -> str:
    """Return what a kind's body is called in the document."""
    return "".join(word.title() for word in kind.split("_")) + "Body"


def _part(schema: type) -> Json:
    known = schemas.fields(schema)
    return {
        "type": "object",
        "description": schema.__doc__,
        "properties": {name: _member(one, hint) for name, (one, hint) in known.items()},
        "required": [name for name, (one, _hint) in known.items() if one.default is MISSING],
        "additionalProperties": False,
    }


def _member(one: Any, hint: Any) -> Json:
    usual = {} if one.default is MISSING or one.name == "key" else {"default": schemas.default(one, hint)}
    return {**_value(hint), **usual}


def _value(hint: Any) -> Json:
    inner, scalar = schemas.entry(hint), schemas.scalar(hint)
    if inner is not None:
        return {"type": "array", "items": _value(inner), "maxItems": MOST_ROWS}
    return _part(hint) if scalar is None else _scalar(scalar)


def _scalar(scalar: Any) -> Json:
    match scalar:
        case schemas.LinkKey():
            return _text(KEY_PATTERN, maxLength=schemas.LONGEST_KEY)
        case schemas.OwnKey():
            return _text(f"({KEY_PATTERN})?", maxLength=schemas.LONGEST_KEY)
        case schemas.Text():
            return {"type": "string", "maxLength": schemas.LONGEST_TEXT, "description": "Markdown."}
        case schemas.Line():
            return {"type": "string", "maxLength": scalar.most, "minLength": 0 if scalar.empty else 1}
        case schemas.Flag():
            return {"type": "boolean"}
        case schemas.Number():
            return _text(schemas.NUMBER_PATTERN, description="An exact number.")
        case schemas.Whole():
            return {"type": "integer", "minimum": scalar.least, "maximum": scalar.most}
        case schemas.OneOf():
            return {"type": "string", "enum": list(scalar.words)}
        case schemas.PassageLink():
            return {"type": "string", "description": "The id of a passage of the course, or empty."}
        case schemas.PlaceLink():
            return _named("A place of the course's map by its key; what else is told of it may be left out.", at=_POINT)
    return _named("`author`, `actor:` or `reference:` with a key; the name may be left out.")


_POINT = {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}


def _text(pattern: str, **more: Any) -> Json:
    return {"type": "string", "pattern": f"^{pattern}$", **more}


def _named(told: str, **more: Json) -> Json:
    members = {"key": {"type": "string"}, "name": {"type": "string"}, **more}
    return {
        "type": "object",
        "description": told,
        "properties": members,
        "required": ["key"],
        "additionalProperties": False,
    }
