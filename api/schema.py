"""What the OpenAPI document says beyond the views themselves: the manners that they share."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from api.authentication import ClientAuthentication, StaffAuthentication
from api.scopes import SCOPES
from common.rest import strict
from common.rest.preferences import HEADER, LATER
from common.rest.problems import MEDIA_TYPE
from common.rest.reach import scopes_of
from common.rest.resources import Listing, Resource

PREFIX = "/api/v1/"
PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What to do, for people."},
        "code": {"type": "string", "description": "What it is, for programs."},
        "errors": {
            "type": "array",
            "description": "What is wrong with each member or parameter.",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": {name: {"type": "string"} for name in ("pointer", "code", "detail")},
            },
        },
    },
}
ACCEPTED = {
    "description": f"It is done later, as you would rather have it (`{HEADER}: {LATER}`).",
    "headers": {
        "Location": {"schema": {"type": "string", "format": "uri"}, "description": "Where the job is looked at."},
        "Preference-Applied": {"schema": {"type": "string", "enum": [LATER]}},
        "Retry-After": {"schema": {"type": "string"}, "description": "After how many seconds to look."},
    },
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}},
    "links": {
        name: {"operationId": name, "parameters": {"job": "$response.body#/id"}}
        for name in ("jobs_retrieve", "jobs_cancel_create")
    },
}


def ours(endpoints: list[tuple], **kwargs: Any) -> list[tuple]:
    """Keep the endpoints of this API; Wagtail's admin has some of its own."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith(PREFIX)]


def with_manners(result: dict, **kwargs: Any) -> dict:
    """Say of every operation how it fails, and of every body that it has no other members."""
    schemas = result["components"].setdefault("schemas", {})
    schemas["Problem"] = PROBLEM
    for name, schema in schemas.items():
        if name.endswith("Request") and schema.get("type") == "object":
            schema["additionalProperties"] = False
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result["paths"].values():
        for operation in operations.values():
            if "ETag" in operation["responses"].get("200", {}).get("headers", {}):
                operation["responses"]["304"] = {"description": "It is as you have it."}
            if any(one["name"] == HEADER for one in operation.get("parameters", [])):
                operation["responses"]["202"] = ACCEPTED
            operation["responses"]["default"] = {"description": "It failed.", "content": content}
    return result


class Described(AutoSchema):
    """Describes a resource with what all of them take."""

    def get_override_parameters(self) -> list[OpenApiParameter]:
        view = self.view
        if not isinstance(view, Resource):
            return []
        if self.method == "GET":
            found = _header("ETag", "The answer's version.", response=[200])
            return [*_asked(view), _header("If-None-Match", "The ETag that you have: 304 where it still holds."), found]
        if getattr(getattr(view, self.method.lower()), "is_once", False):
            told = "Any text of your own: sent again within a day, the request is answered as it was, and done once."
            key = _header("Idempotency-Key", told, limits={"maxLength": 255, "minLength": 1})
            later = f"`{LATER}`: answered at once by 202 with a job to look at, in place of what came of it."
            return [key, *([_header(HEADER, later)] if view.is_postponable else [])]
        if getattr(view, "is_guarded", False):
            return [
                _header("If-Match", "The ETag that you have seen; 412 where it no longer holds."),
                _header("If-None-Match", "`*`, where there was nothing."),
            ]
        return []

    def _is_list_view(self, serializer: Any = None) -> bool:
        if isinstance(self.view, Resource):
            return isinstance(self.view, Listing) and self.method == "GET"
        return super()._is_list_view(serializer)


def _asked(view: Resource) -> list[OpenApiParameter]:
    told = []
    if "fields" in view.parameters():
        members = ", ".join(view.get_serializer_class()().fields)
        told.append(_query("fields", {"type": "string"}, f"Only these members, with commas between: {members}."))
    if isinstance(view, Listing):
        told += [_query(name, _schema_of(one.field), one.told) for name, one in view.filters.items()]
        if view.sorts:
            words = [word for name in view.sorts for word in (name, f"-{name}")]
            told.append(_query("sort", {"type": "string", "enum": words}, "The order; a hyphen turns it."))
    return told


def _schema_of(field: Any) -> dict[str, Any]:
    """Return what a filter takes."""
    if isinstance(field, strict.Choice):
        return {"type": "string", "enum": list(field.choices)}
    formats = {strict.Moment: "date-time", strict.Id: "uuid"}
    found = [{"type": "string", "format": formats[kind]} for kind in formats if isinstance(field, kind)]
    return found[0] if found else {"type": "string", "minLength": 1}


def _query(name: str, schema: dict[str, Any], told: str) -> OpenApiParameter:
    return OpenApiParameter(name, schema, description=told)


def _header(name: str, told: str, *, limits: dict[str, int] | None = None, **options: Any) -> OpenApiParameter:
    schema = {"type": "string", **(limits or {})}
    return OpenApiParameter(name, schema, OpenApiParameter.HEADER, description=told, **options)


class ClientScheme(OpenApiAuthenticationExtension):
    """Describes the client's token in the OpenAPI document."""

    target_class = ClientAuthentication
    name = "client"

    def get_security_requirement(self, auto_schema) -> list[dict[str, list[str]]]:
        return [{self.name: [scope]} for scope in scopes_of(auto_schema.view, auto_schema.method)]

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
