"""What happens to the links to other systems."""

from dataclasses import dataclass
from typing import ClassVar

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class WebhookMade(Happening):
    """A webhook was made; `subject` is the webhook."""

    name: ClassVar[str] = "lms.webhook_made"


@dataclass(frozen=True, kw_only=True)
class WebhookChanged(Happening):
    """A webhook, the `subject`, has another address or description, other runs or events."""

    name: ClassVar[str] = "lms.webhook_changed"


@dataclass(frozen=True, kw_only=True)
class WebhookSwitched(Happening):
    """A webhook, the `subject`, was switched on or off; with no actor, because its receiver is gone."""

    name: ClassVar[str] = "lms.webhook_switched"
    on: bool


@dataclass(frozen=True, kw_only=True)
class WebhookSecretRotated(Happening):
    """A webhook, the `subject`, has a new secret; the old one signs beside it for a day."""

    name: ClassVar[str] = "lms.webhook_secret_rotated"


@dataclass(frozen=True, kw_only=True)
class WebhookSecretEnded(Happening):
    """The old secret of a webhook, the `subject`, signs no longer."""

    name: ClassVar[str] = "lms.webhook_secret_ended"


@dataclass(frozen=True, kw_only=True)
class WebhookReplayed(Happening):
    """What a webhook, the `subject`, was told is sent again: one message, all given up, or all since a moment."""

    name: ClassVar[str] = "lms.webhook_replayed"
    what: str
    """The uuid of the message, `given_up`, or the moment in ISO 8601."""


@dataclass(frozen=True, kw_only=True)
class WebhookEnded(Happening):
    """A webhook, the `subject`, was deleted, with what was kept of its messages."""

    name: ClassVar[str] = "lms.webhook_ended"


@dataclass(frozen=True, kw_only=True)
class StoreMade(Happening):
    """A record store, the `subject`, is to get xAPI statements."""

    name: ClassVar[str] = "lms.store_made"


@dataclass(frozen=True, kw_only=True)
class StoreChanged(Happening):
    """A record store, the `subject`, has other runs, another address or name, or is switched on or off."""

    name: ClassVar[str] = "lms.store_changed"


@dataclass(frozen=True, kw_only=True)
class StoreSentAgain(Happening):
    """A record store, the `subject`, is sent once more what happened since."""

    name: ClassVar[str] = "lms.store_sent_again"
    since: str
    """ISO 8601."""


@dataclass(frozen=True, kw_only=True)
class StoreEnded(Happening):
    """A record store, the `subject`, gets nothing more."""

    name: ClassVar[str] = "lms.store_ended"
