"""Packages of a registry, made as its export makes them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

CLASSES = ["sourcedId", "status", "dateLastModified", "title", "courseSourcedId", "classCode", "classType"]
USERS = ["sourcedId", "status", "dateLastModified", "enabledUser", "username", "givenName", "familyName", "email"]
ENROLLMENTS = [
    "sourcedId", "status", "dateLastModified", "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary",
    "beginDate", "endDate",
]  # fmt: skip
WHEN = "2026-11-01T08:00:00.000Z"


def written(rows: Iterable[Sequence[str]]) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def manifest(mode: str = "bulk", version: str = "1.2", **files: str) -> bytes:
    modes = dict.fromkeys(("classes", "users", "enrollments"), mode) | files
    told = [(f"file.{name}", kind) for name, kind in modes.items()]
    return written(
        [("propertyName", "value"), ("manifest.version", "1.0"), ("oneroster.version", version), *told,
         ("source.systemName", "A registry")]
    )  # fmt: skip


def zipped(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return content.getvalue()


def a_class(sourced_id: str, code: str = "", title: str = "A class", status: str = "") -> list[str]:
    return [sourced_id, status, WHEN if status else "", title, "course-1", code, "scheduled"]


def a_user(sourced_id: str, name: str = "Zarmina K", *, status: str = "", email: str = "", **more: str) -> list[str]:
    given, _space, family = name.partition(" ")
    username = more.get("username", sourced_id)
    return [sourced_id, status, WHEN if status else "", "true", username, given, family, email]


def a_place(user: str, where: str, role: str = "student", *, status: str = "", **more: str) -> list[str]:
    own = more.get("sourced_id", f"{where}-{user}")
    when = more.get("when", WHEN if status else "")
    return [own, status, when, where, "school-1", user, role, "", more.get("begins", ""), more.get("ends", "")]


def files(
    classes: Iterable[list[str]] | None, users: Iterable[list[str]] | None, places: Iterable[list[str]], **known: str
) -> dict[str, bytes]:
    """Return the files of a package; one that is None is absent."""
    absent = {name: "absent" for name, rows in (("classes", classes), ("users", users)) if rows is None}
    found = {"manifest.csv": manifest(**{**absent, **known})}
    if classes is not None:
        found["classes.csv"] = written([CLASSES, *classes])
    if users is not None:
        found["users.csv"] = written([USERS, *users])
    return {**found, "enrollments.csv": written([ENROLLMENTS, *places])}


def package(
    classes: Iterable[list[str]] | None, users: Iterable[list[str]] | None, places: Iterable[list[str]], **known: str
) -> bytes:
    return zipped(files(classes, users, places, **known))
