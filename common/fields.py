"""Field makers, so that an id, a key and a number of points are the same thing everywhere."""

import uuid
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

KEY_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_KEY = 80
key_validator = RegexValidator(rf"\A{KEY_PATTERN}\Z", _("Use lower case letters, digits and single hyphens."))
partial_date_validator = RegexValidator(
    r"\A\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z", _("Write a year, a year and month, or a day: 2018-05-27.")
)
"""For a date as far as it is known."""


def uuid_field() -> models.UUIDField:
    """Return the id that the outside world knows a row by."""
    return models.UUIDField(default=uuid.uuid4, unique=True, editable=False)


def key_field(**options: Any) -> models.CharField:
    """Return a name chosen by people, fit for an address or a file."""
    return models.CharField(max_length=LONGEST_KEY, validators=[key_validator], **options)


def points_field(**options: Any) -> models.DecimalField:
    """Return a number of points: up to 99,999.999, exact."""
    return models.DecimalField(max_digits=8, decimal_places=3, **options)
