"""What the OpenAPI document says beyond the views themselves."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from api.authentication import ClientAuthentication, StaffAuthentication
from api.scopes import SCOPES

PREFIX = "/api/v1/"


def ours(endpoints: list[tuple], **kwargs) -> list[tuple]:
    """Keep the endpoints of this API; Wagtail's admin has some of its own."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith(PREFIX)]


class ClientScheme(OpenApiAuthenticationExtension):
    """Describes the client's token in the OpenAPI document."""

    target_class = ClientAuthentication
    name = "client"

    def get_security_requirement(self, auto_schema) -> dict[str, list[str]]:
        return {self.name: [auto_schema.view.scope]}

    def get_security_definition(self, auto_schema) -> dict:
        return {
            "type": "oauth2",
            "flows": {"clientCredentials": {"tokenUrl": "/api/oauth/token", "scopes": SCOPES}},
        }


class StaffScheme(OpenApiAuthenticationExtension):
    """Describes the session of a person in the OpenAPI document."""

    target_class = StaffAuthentication
    name = "session"

    def get_security_definition(self, auto_schema) -> dict:
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}
