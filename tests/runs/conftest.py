"""A kind of activity that every test of runs may use."""

import pytest

from runs.activities import kinds
from tests.runs.demo_activity import DemoActivity


@pytest.fixture
def demo(monkeypatch) -> DemoActivity:
    """The demo activity, registered for the length of a test."""
    kind = DemoActivity()
    monkeypatch.setattr(kinds, "_things", {"demo": kind})
    return kind
