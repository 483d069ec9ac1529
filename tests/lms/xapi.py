"""What xAPI 1.0.3 asks of a statement (its Data part), written from the specification and not from our builder."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

UUID = re.compile(r"\A[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\Z")
MOMENT = re.compile(r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
LASTED = re.compile(r"\AP(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\Z|\AP\d+W\Z")
LANGUAGE = re.compile(r"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
INTERACTIONS = {
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric",
    "other",
}  # fmt: skip
STATEMENT = {
    "id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version", "attachments",
}  # fmt: skip
CONTEXT = {
    "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
    "extensions",
}  # fmt: skip
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
DEFINITION = {
    "name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern", "choices",
    "scale", "source", "target", "steps",
}  # fmt: skip
IDENTIFIERS = {"mbox", "mbox_sha1sum", "openid", "account"}


def faults(statement: Any) -> list[str]:
    """Return all that is against the specification; none for a good statement."""
    return list(_statement(statement))


def _statement(one: dict[str, Any]) -> Iterator[str]:
    yield from _no_nothing(one, "")
    yield from _keys(one, STATEMENT, "statement", needs={"actor", "verb", "object"})
    if not UUID.match(one.get("id", "")):
        yield "id: no lower-case uuid"
    yield from _agent(one["actor"])
    yield from _iri(one["verb"]["id"], "verb")
    yield from _language_map(one["verb"].get("display", {}), "verb.display")
    yield from _activity(one["object"], "object")
    yield from _result(one.get("result", {}))
    yield from _context(one.get("context", {}))
    if not MOMENT.match(one.get("timestamp", "")) or one["timestamp"].endswith("-00:00"):
        yield "timestamp: not RFC 3339"


def _no_nothing(value: Any, where: str) -> Iterator[str]:
    """Nulls and, but in extensions, empty parts say nothing and are refused."""
    if value is None:
        yield f"{where}: null"
    elif isinstance(value, dict):
        if not value:
            yield f"{where}: empty"
        for key, part in value.items():
            if key != "extensions":
                yield from _no_nothing(part, f"{where}.{key}")
    elif isinstance(value, list):
        if not value:
            yield f"{where}: empty"
        for part in value:
            yield from _no_nothing(part, f"{where}[]")


def _keys(one: dict[str, Any], known: set[str], where: str, needs: set[str] = frozenset()) -> Iterator[str]:
    yield from (f"{where}: {key} is unknown" for key in sorted(set(one) - known))
    yield from (f"{where}: {key} is missing" for key in sorted(needs - set(one)))


def _agent(one: dict[str, Any]) -> Iterator[str]:
    yield from _keys(one, {"objectType", "name"} | IDENTIFIERS, "actor")
    if len(IDENTIFIERS & set(one)) != 1:
        yield "actor: one identifier, no more and no less"
    if one.get("objectType", "Agent") != "Agent":
        yield "actor: no agent"
    if "account" in one:
        yield from _keys(one["account"], {"homePage", "name"}, "account", needs={"homePage", "name"})
        yield from _iri(one["account"]["homePage"], "account.homePage")
        if not isinstance(one["account"]["name"], str):
            yield "account.name: no text"


def _activity(one: dict[str, Any], where: str) -> Iterator[str]:
    yield from _keys(one, {"objectType", "id", "definition"}, where, needs={"id"})
    if one.get("objectType", "Activity") != "Activity":
        yield f"{where}: no activity"
    yield from _iri(one["id"], where)
    definition = one.get("definition", {})
    yield from _keys(definition, DEFINITION, f"{where}.definition")
    for key in ("name", "description"):
        yield from _language_map(definition.get(key, {}), f"{where}.{key}")
    if "type" in definition:
        yield from _iri(definition["type"], f"{where}.type")
    if definition.get("interactionType", "other") not in INTERACTIONS:
        yield f"{where}: unknown interaction"
    is_interaction = definition.get("type") == "http://adlnet.gov/expapi/activities/cmi.interaction"
    if is_interaction and "interactionType" not in definition:
        yield f"{where}: an interaction without its type"


def _result(one: dict[str, Any]) -> Iterator[str]:
    yield from _keys(one, RESULT, "result")
    for key in ("success", "completion"):
        if not isinstance(one.get(key, True), bool):
            yield f"result.{key}: no yes or no"
    if not isinstance(one.get("response", ""), str):
        yield "result.response: no text"
    if "duration" in one and not LASTED.match(one["duration"]):
        yield "result.duration: not ISO 8601"
    yield from _score(one.get("score", {}))


def _score(one: dict[str, Any]) -> Iterator[str]:
    yield from _keys(one, {"scaled", "raw", "min", "max"}, "score")
    if any(isinstance(number, bool) or not isinstance(number, int | float) for number in one.values()):
        yield "score: no number"
        return
    if not -1 <= one.get("scaled", 0) <= 1:
        yield "score.scaled: outside of -1 to 1"
    raw = one.get("raw", 0)
    if "min" in one and "max" in one and not one["min"] < one["max"]:
        yield "score: min is not below max"
    if "raw" in one and not one.get("min", raw) <= raw <= one.get("max", raw):
        yield "score.raw: outside of its bounds"


def _context(one: dict[str, Any]) -> Iterator[str]:
    yield from _keys(one, CONTEXT, "context")
    if "registration" in one and not UUID.match(one["registration"]):
        yield "context.registration: no lower-case uuid"
    if "language" in one and not LANGUAGE.match(one["language"]):
        yield "context.language: not RFC 5646"
    activities = one.get("contextActivities", {})
    yield from _keys(activities, {"parent", "grouping", "category", "other"}, "contextActivities")
    for key, listed in activities.items():
        if not isinstance(listed, list):
            yield f"contextActivities.{key}: no list"
            continue
        for activity in listed:
            yield from _activity(activity, f"contextActivities.{key}")


def _iri(text: Any, where: str) -> Iterator[str]:
    parts = urlsplit(text) if isinstance(text, str) else None
    if parts is None or not parts.scheme or not (parts.netloc or parts.path) or re.search(r'[\s<>"{}|\\^`]', text):
        yield f"{where}: no absolute IRI"


def _language_map(one: dict[str, Any], where: str) -> Iterator[str]:
    for language, text in one.items():
        if not LANGUAGE.match(language) or not isinstance(text, str):
            yield f"{where}: no language map"
