"""Every door of the site that takes a post, found by its addresses and by the forms on its pages.

The addresses come from the table of permissions, which a test holds complete: a new one is attacked by itself.
"""

import importlib
import pkgutil
from dataclasses import dataclass

from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client

import tests.permissions
from tests.attacks.autocommit import each_statement_alone
from tests.attacks.forms import Form, forms_of
from tests.permissions.table import OURS, Row, addresses, route_of
from tests.permissions.world import World

OTHERS = ("allauth", "oauth2_provider")
"""Libraries whose doors we open to everybody; Wagtail's own are for those who teach, and Wagtail tests them."""

NOT_OURS = ("/unschedule/",)
"""Wagtail's own view on our entries: a `next` that is no address fails it, for who wrote it and nobody else."""


def rows() -> list[Row]:
    """Return the rows of the table whose addresses are ours, or are doors of the libraries that we open."""
    files = [file.name for file in pkgutil.iter_modules(tests.permissions.__path__)]
    found = [importlib.import_module(f"tests.permissions.{name}") for name in files]
    return [row for module in found for row in getattr(module, "ROWS", ())]


def paths(world: World) -> list[str]:
    """Return each address once."""
    ours = {address.route for address in addresses() if address.library in (*OURS, *OTHERS)}
    found = dict.fromkeys(row.path(world.names) for row in rows())
    return [path for path in found if route_of(path) in ours and not path.endswith(NOT_OURS)]


@dataclass(frozen=True)
class Door:
    """An address as one role may send a form to it."""

    role: str
    form: Form

    def __str__(self) -> str:
        return f"{self.role} {self.form.action}"


@dataclass(frozen=True)
class Seen:
    """What a role finds at an address: whether it may read it, and the forms of the page."""

    is_open: bool
    forms: list[Form]


def look_around(world: World, role: str) -> dict[str, Seen]:
    """Return what a role finds at each address."""
    browser, seen = browser_of(world, role), {}
    for path in paths(world):
        with transaction.atomic():
            page = read(browser.get(path))
            transaction.set_rollback(True)
        is_page = page.status_code == 200 and "html" in page["Content-Type"]
        forms = forms_of(path, page.text) if is_page else ()
        seen[path] = Seen(not _refuses(page), [form for form in forms if not form.action.endswith(NOT_OURS)])
    return seen


def doors(world: World, role: str, seen: dict[str, Seen]) -> list[Door]:
    """Return every form that a role has seen on the site's pages, and a bare door for each address without one."""
    bare = {row.path(world.names): dict(row.data) for row in rows() if row.method == "post"}
    found: dict[str, Form] = {}
    for form in (form for page in seen.values() for form in page.forms):
        found.setdefault(form.action, form)
    for path in seen:
        found.setdefault(path, Form(path, {name: str(value) for name, value in bare.get(path, {}).items()}))
    return [Door(role, form) for form in found.values()]


def lets_in(world: World, door: Door) -> bool:
    """Whether what the door's page holds, sent to it by its role, is answered with anything but that it may not."""
    with transaction.atomic():
        with each_statement_alone():
            answer = read(browser_of(world, door.role).post(door.form.action, door.form.fields))
        transaction.set_rollback(True)
    return not _refuses(answer)


def read(answer: HttpResponseBase) -> HttpResponseBase:
    """Return an answer whose stream was read to its end, as a server does: what was opened for it is closed by that."""
    if answer.streaming:
        list(answer.streaming_content)
    return answer


def _refuses(answer: HttpResponseBase) -> bool:
    return answer.status_code in (401, 403, 404, 405) or "/login/" in answer.headers.get("Location", "")


def browser_of(world: World, role: str, *, careful: bool = False) -> Client:
    """Return a role's browser that tells a failure as the site does; `careful` ones check the token of forms."""
    browser = Client(raise_request_exception=False, enforce_csrf_checks=careful)
    browser.cookies.load(world.cookies[role])
    return browser
