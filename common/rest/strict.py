"""What the API takes: each member of its own type, and none that is not known.

DRF's fields turn a number into text, "true" into a boolean, a number into an id. Here a wrong type is an error of its
member, so that a client's slip shows on the first call and not in the data.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from django.utils.dateparse import parse_datetime
from rest_framework import serializers

_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]*")


class _OfType:
    """Refuses a value that is not of one of `takes`, before anything is read from it."""

    takes: tuple[type, ...] = (str,)
    called = "text"

    def to_internal_value(self, data: Any) -> Any:
        if type(data) not in self.takes:
            _refuse(f"Give this as {self.called}.", "wrong_type")
        return super().to_internal_value(data)  # type: ignore[misc]


class Text(_OfType, serializers.CharField):
    """Text; a number is none. It is as long as it was sent, before spaces around it are taken off."""

    def to_internal_value(self, data: Any) -> str:
        if isinstance(data, str) and self.max_length and len(data) > self.max_length:
            self.fail("max_length", max_length=self.max_length)
        return super().to_internal_value(data)


class Choice(_OfType, serializers.ChoiceField):
    """One of some words."""


class Id(_OfType, serializers.UUIDField):
    """An id, as text."""


class Points(_OfType, serializers.DecimalField):
    """Points as text, because they are exact: "13.5"."""

    called = 'text, such as "13.5": points are exact'

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 8, "decimal_places": 3, "min_value": Decimal(0), **kwargs})

    def to_internal_value(self, data: Any) -> Decimal:
        """Return the points; `Decimal` also reads "1e3", "1_000", digits of other scripts and spaces around."""
        if isinstance(data, str) and not _NUMBER.fullmatch(data):
            self.fail("invalid")
        return super().to_internal_value(data)


class YesNo(_OfType, serializers.BooleanField):
    """True or false."""

    takes, called = (bool,), "true or false"


class Whole(_OfType, serializers.IntegerField):
    """A whole number."""

    takes, called = (int,), "a whole number"


class Moment(_OfType, serializers.DateTimeField):
    """A moment with its offset from UTC (RFC 3339)."""

    called = "text, such as 2026-12-01T10:00:00Z"

    def enforce_timezone(self, value: Any) -> Any:
        if value.tzinfo is None:
            _refuse("Say the offset from UTC: 2026-12-01T10:00:00Z.", "no_offset")
        return super().enforce_timezone(value)

    def to_internal_value(self, data: Any) -> Any:
        value = super().to_internal_value(data)
        if "T" not in data.upper() or parse_datetime(data) is None:
            self.fail("invalid", format=f"YYYY-MM-DDThh:mm:ss{'{Z|+hh:mm}'}")
        return value


class Strict(serializers.Serializer):
    """A body, or query parameters, of which every name is known."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            known = {name for name, field in self.fields.items() if not field.read_only}
            unknown = [name for name in data if name not in known]
            if unknown:
                told = f"This is not known here; known are: {', '.join(sorted(known)) or 'none'}."
                raise serializers.ValidationError({name: [told] for name in unknown}, code="unknown")
        return super().to_internal_value(data)


def _refuse(words: str, code: str) -> NoReturn:
    raise serializers.ValidationError(words, code=code)
