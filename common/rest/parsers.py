"""JSON as the API takes it."""

import codecs
import json
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser, get_encoding
from rest_framework.utils.json import strict_constant

DEEPEST = 32
"""Brackets inside one another; a roster has three."""


class Json(BaseParser):
    """JSON in which each member is there once, of brackets that are not nested too deep."""

    # Not DRF's JSONParser: what that is to read, DRF takes up to Django's limit for forms (2.5 MB).
    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        encoding = get_encoding(parser_context or {})
        try:
            text = codecs.getreader(encoding)(stream).read()
            found = json.loads(text, parse_constant=strict_constant, object_pairs_hook=_once_each)
        except ValueError as error:
            raise ParseError(f"This is no JSON: {error}") from None
        except RecursionError:
            raise ParseError(_TOO_DEEP, "too_deep") from None
        _check_depth(found)
        return found


_TOO_DEEP = f"The JSON is nested too deep; nothing here has more than {DEEPEST} brackets inside one another."


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _value in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        told = twice.encode(errors="replace").decode()
        raise ParseError(f"The member {told!r} is there twice; say once what it is.", "twice")
    return found


def _check_depth(found: Any) -> None:
    level = [found]
    for _step in range(DEEPEST + 1):
        inner = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list))
        level = [value for values in inner for value in values]
        if not level:
            return
    raise ParseError(_TOO_DEEP, "too_deep")
