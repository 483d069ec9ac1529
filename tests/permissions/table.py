"""What a row of the table is, and which addresses there are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLResolver, get_resolver, resolve, reverse

ROLES = ("visitor", "student", "stranger", "assistant", "instructor", "outsider", "superuser")
"""A stranger is a student of another run, an outsider an instructor of another run of the same course."""
OURS = (
    "accounts", "api", "audit", "common", "config", "courses", "debates", "discussions", "essays", "exchange",
    "grading", "lms", "portal", "quizzes", "runs",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One address, asked in one way."""

    target: str
    """A URL's name, or an address that begins with a slash."""
    parts: tuple[str, ...]
    expected: Mapping[str, int]
    method: str = "get"
    data: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.target}{' ' + self.note if self.note else ''}"

    def path(self, names: Mapping[str, Any]) -> str:
        """Return the address, its parts taken from `names`."""
        if self.target.startswith("/"):
            return self.target
        return reverse(self.target, args=[names[part] for part in self.parts])


def row(target: str, parts: str, statuses: str, *, method: str = "get", note: str = "", **data: Any) -> Row:
    """Return a row; `parts` and `statuses` are words, the statuses in the order of ROLES."""
    numbers = [int(status) for status in statuses.split()]
    return Row(target, tuple(parts.split()), dict(zip(ROLES, numbers, strict=True)), method, data, note)


@dataclass(frozen=True)
class Address:
    """One leaf of the site's addresses."""

    route: str
    name: str
    library: str
    """The package that answers it."""

    @property
    def is_ours(self) -> bool:
        return self.library in OURS


def addresses(resolver: URLResolver | None = None, route: str = "", spaces: tuple[str, ...] = ()) -> Iterator[Address]:
    """Yield every address of the site."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from addresses(pattern, here, inner)
        else:
            view = pattern.callback
            view = getattr(view, "view_class", getattr(view, "cls", view))
            yield Address(here, ":".join((*spaces, pattern.name or "")), view.__module__.split(".")[0])


def shared(route: str) -> str:
    """Return the route that stands for others like it: one viewset serves all kinds of library entries."""
    return re.sub(r"/courses/(note|term|actor|interest|place|event)/", "/courses/reference/", route)


def route_of(path: str) -> str:
    """Return the route that answers a path, as `addresses` names it."""
    return resolve(path.partition("?")[0]).route
