"""What an event is: a frozen dataclass named in the past tense, and who wants to hear of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

if TYPE_CHECKING:
    from audit.models import Event

Receiver = Callable[["Event"], None]
_receivers: dict[str, dict[str, Receiver]] = {}


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Base of every event. Subclasses set `name` ("quizzes.attempt_submitted") and add uuids, numbers and codes.

    Never put free text in one: events outlive an erased person.
    """

    name: ClassVar[str]
    run: UUID | None = None
    subject: UUID | None = None

    def data(self) -> dict[str, Any]:
        """Return the event's own fields, fit for JSON."""
        own = {key: value for key, value in vars(self).items() if key not in ("run", "subject")}
        return {key: str(value) if isinstance(value, UUID) else value for key, value in own.items()}


def hear(happening: type[Happening], receiver_name: str, receiver: Receiver) -> None:
    """Have `receiver` called, after commit and at least once, for each event of this type.

    Called in an app's `ready`. Receivers are idempotent: the same event may come twice.
    """
    receivers = _receivers.setdefault(happening.name, {})
    if receiver_name in receivers:
        raise ValueError(f"receiver {receiver_name!r} hears {happening.name!r} twice")
    receivers[receiver_name] = receiver


def receivers_of(name: str) -> dict[str, Receiver]:
    """Return the receivers of an event's name, by their own names."""
    return _receivers.get(name, {})
