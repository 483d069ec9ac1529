"""A claim, and the speakers and forces to choose from; the right pair is drawn from the passage that answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizzes.kinds.schema import ClaimForce, Fault, Markdown, Passage, Speaker, YesNo, one_right_faults, option_faults


@dataclass(frozen=True, kw_only=True)
class SpeakerOption:
    """Somebody who may claim it, with the name that is kept as it was."""

    speaker: Speaker
    right: YesNo = False
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class ForceOption:
    """How it may be claimed."""

    force: ClaimForce
    right: YesNo = False
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """The claim in our words, who may make it and with what force."""

    says: Markdown
    speakers: tuple[SpeakerOption, ...]
    forces: tuple[ForceOption, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the two lists from being asked and marked."""
    for name, options in (("speakers", speakers(body)), ("forces", forces(body))):
        yield from option_faults(name, options)
        yield from one_right_faults(name, options)


def speakers(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the speakers as options; the author's text is empty."""
    return [{**one, "key": one["speaker"]["key"], "text": one["speaker"]["name"]} for one in body["speakers"]]


def forces(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the forces as options."""
    return [{**one, "key": one["force"], "text": one["force"]} for one in body["forces"]]
