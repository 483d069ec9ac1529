"""What stands in the document's examples; a test sends each of them to a run that has these ids."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

PARTS = {
    "course": "pakistan-and-russia",
    "lesson": "0c0f5d3e-6a4b-4d0e-9a53-2f6d1c8b7e01",
    "run": "1d5e2f6a-8b3c-4f7d-8e21-3a7c4b9d0f12",
    "activity": "2e6f3a7b-9c4d-4a8e-9f32-4b8d5c0e1a23",
    "enrolment": "3f7a4b8c-0d5e-4b9f-8a43-5c9e6d1f2b34",
    "line_item": "4a8b5c9d-1e6f-4c0a-9b54-6d0f7e2a3c45",
    "attempt": "5b9c6d0e-2f7a-4d1b-8c65-7e1a8f3b4d56",
    "thread": "6c0d7e1f-3a8b-4e2c-9d76-8f2b9a4c5e67",
    "essay": "7d1e8f2a-4b9c-4f3d-8e87-9a3c0b5d6f78",
    "item": "9f3a0b4c-6d1e-4b5f-8a09-1c5e2d7f8b90",
    "job": "8e2f9a3b-5c0d-4a4e-9f98-0b4d1c6e7a89",
}
"""What stands for each part of an address, and for the filter of its name."""
ASKED = {**PARTS, "external_id": "lms-1", "section": "monday", "limit": "20"}
"""What stands for parameters of these names."""


def sent(title: str, value: Any) -> OpenApiExample:
    """Return an example of a body."""
    return OpenApiExample(title, value=value, request_only=True)
