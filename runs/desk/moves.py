"""What somebody's going to another section changes beside dates: each app says it of its own before it is done."""

from collections.abc import Callable

from common.registry import Registry
from runs.models import Enrolment, Section

Teller = Callable[[Enrolment, Section | None], list[str]]
"""Called with a student and the section to which they would go; returns sentences, none where nothing changes."""

tellers: Registry[Teller] = Registry("teller of what another section changes")


def told_of_move(student: Enrolment, section: Section | None) -> list[str]:
    """Return what it would change to put a student into another section; nothing where they are there already."""
    if section == student.section:
        return []
    return [sentence for _name, teller in tellers for sentence in teller(student, section)]
