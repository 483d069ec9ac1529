"""Stores of statements."""

from lms.models import RecordStore
from runs.models import Run
from tests.factories.classes import ENROLLED_AT


def store(*runs: Run, **fields) -> RecordStore:
    """Return a store that gets these runs' statements."""
    address = "https://lrs.example.org/xapi/statements"
    known = {"name": "Our LRS", "address": address, "key": "a-key", "secret": "", "next_at": ENROLLED_AT}
    made = RecordStore.objects.create(**known | fields)
    made.runs.set(runs)
    return made
