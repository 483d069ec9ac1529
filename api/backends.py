"""Which scopes a client may ask for, as OAuth 2 asks it."""

from typing import Any

from oauth2_provider.scopes import SettingsScopes

from api.models import Client
from api.scopes import UNNAMED


class ClientScopes(SettingsScopes):
    """The scopes that a client was made with; one made without any has all that need no name."""

    def get_available_scopes(self, application: Client | None = None, *args: Any, **kwargs: Any) -> list[str]:
        """Return the scopes that a client may ask for."""
        if application is None:
            return super().get_available_scopes(application, *args, **kwargs)
        return application.scopes or list(UNNAMED)

    def get_default_scopes(self, application: Client | None = None, *args: Any, **kwargs: Any) -> list[str]:
        """Return the scopes of a token that was asked for without any: all of its client's."""
        return self.get_available_scopes(application, *args, **kwargs)
