"""What happens to the clients of the API."""

from dataclasses import dataclass
from typing import ClassVar

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class ClientMade(Happening):
    """A client was made; `subject` is the client."""

    name: ClassVar[str] = "api.client_made"


@dataclass(frozen=True, kw_only=True)
class ClientChanged(Happening):
    """A client, the `subject`, has other runs, scopes or another name."""

    name: ClassVar[str] = "api.client_changed"


@dataclass(frozen=True, kw_only=True)
class ClientSecretRotated(Happening):
    """A client, the `subject`, has another secret; the old one is no longer good."""

    name: ClassVar[str] = "api.client_secret_rotated"


@dataclass(frozen=True, kw_only=True)
class ClientRevoked(Happening):
    """A client, the `subject`, takes no more tokens, and those that it had are void."""

    name: ClassVar[str] = "api.client_revoked"


@dataclass(frozen=True, kw_only=True)
class TokenMade(Happening):
    """Somebody made a token to read with; `subject` is the token."""

    name: ClassVar[str] = "api.token_made"


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Happening):
    """Somebody ended a token of theirs, the `subject`."""

    name: ClassVar[str] = "api.token_revoked"
