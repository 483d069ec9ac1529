"""What import-linter cannot see: relations, addresses and templates that point upwards, and apps left out."""

import re

from django.db.models import Field, Model

from config.env import BASE_DIR
from tests.architecture.conftest import heights, layers, may_see, our_apps, shown, tracked


def test_every_app_stands_in_the_contract():
    named = {name for layer in layers() for name in layer if not name.startswith("(")}
    assert {app.name for app in our_apps()} <= named
    assert {path.parent.name for path in BASE_DIR.glob("*/apps.py")} <= named


def test_no_relation_points_to_an_upper_app():
    upward = [
        f"{field} → {field.related_model._meta.label}"
        for field in _relations()
        if field.related_model._meta.app_label in heights()
        and not may_see(field.model._meta.app_label, field.related_model._meta.app_label)
    ]
    assert upward == []


def test_a_relation_to_another_app_leaves_no_trace_there():
    """`related_name="+"`: a lower table has no accessor for an upper one, so no query can reach up through it."""
    traces = [
        str(field)
        for field in _relations()
        if field.related_model._meta.app_label != field.model._meta.app_label
        and field.related_model._meta.app_label in heights()
        and not field.remote_field.hidden
        and not field.remote_field.parent_link
        and not _comes_from_a_library(field)
    ]
    assert traces == []


def test_no_template_names_an_address_or_a_template_of_an_upper_app():
    upward = [
        f"{shown(path)}: {target}"
        for path in tracked(".html")
        for target in _targets(path.read_text())
        if (app := _app_of_template(path)) and (other := _app(target)) and not may_see(app, other)
    ]
    assert upward == []


def test_no_code_names_an_address_or_a_template_of_an_upper_app():
    asked = re.compile(
        r"""(?:reverse|reverse_lazy|redirect|resolve_url|render|get_template|get_model)\([^"']*["']([^"']+)"""
    )
    upward = [
        f"{shown(path)}: {target}"
        for path in tracked(".py")
        if (app := path.relative_to(BASE_DIR).parts[0]) in heights()
        for target in asked.findall(path.read_text())
        if (other := _app(target)) and not may_see(app, other)
    ]
    assert upward == []


def _relations() -> list[Field]:
    models: list[type[Model]] = [model for app in our_apps() for model in app.get_models(include_auto_created=True)]
    return [
        field
        for model in models
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many)
        if field.is_relation and field.remote_field is not None and isinstance(field.related_model, type)
    ]


def _comes_from_a_library(field: Field) -> bool:
    """Say whether an abstract model of a library brought the field."""
    theirs = [base for base in field.model.__mro__ if base.__module__.split(".")[0] not in heights()]
    return any(field.name in [one.name for one in base._meta.local_fields] for base in theirs if hasattr(base, "_meta"))


def _targets(template: str) -> list[str]:
    """Return the addresses and templates that a template names."""
    return re.findall(r"""\{%-?\s*(?:url|include|extends)\s+["']([^"']+)["']""", template)


def _app_of_template(path) -> str | None:
    parts = path.relative_to(BASE_DIR).parts
    app = parts[1] if parts[0] == "templates" else parts[0]
    return app if app in heights() else None


def _app(target: str) -> str | None:
    app = re.split(r"[:/.]", target)[0]
    return app if app in heights() else None
