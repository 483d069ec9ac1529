"""The demo activity, for the length of a test."""

from tests.runs.conftest import demo

__all__ = ["demo"]
