"""Nothing that is sent to any door makes the site fail, and nothing is lost by it."""

import uuid
from collections.abc import Callable, Iterator
from functools import cache
from itertools import cycle
from typing import Any

import pytest
from django.core.cache import cache as limits
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client

from quizzes.models import Attempt
from quizzes.services import tokens
from tests.attacks.autocommit import each_statement_alone
from tests.attacks.doors import Door, Seen, browser_of, doors, lets_in, look_around, paths, read
from tests.factories import clients
from tests.made_once import take_back
from tests.permissions.world import World, build

pytestmark = [pytest.mark.long, pytest.mark.django_db]
Written = dict[str, tuple[int, ...]]
NOTHING = (0, 0, 0)
ROLES = ("visitor", "student", "instructor", "superuser")
LEARNS_AND_TEACHES = ("student", "instructor")
SCRIPT = "<script>alert('attack')</script>"
WRITTEN = """SELECT relname, pg_stat_get_xact_tuples_inserted(oid), pg_stat_get_xact_tuples_updated(oid),
    pg_stat_get_xact_tuples_deleted(oid) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""
"""What `pg_stat_xact_user_tables` tells, in a quarter of its time: it counts what was done to indexes, too."""
MAY_GO = {"accounts_session", "usersessions_usersession", "wagtailcore_referenceindex"}
"""Where somebody is signed in (signing out is a door, too), and what Wagtail computes anew at each save."""
NOBODYS = str(uuid.UUID(int=7))
"""An id that nothing has."""
ENDS = ("/cancel/", "/delete/", "/end/", "/logout/", "/lost/", "/scheme/", "/undo/", "/withdraw/")
"""Doors that are there to take something away."""


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock():
        take_back()
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def seen_by(world) -> Callable[[str], dict[str, Seen]]:
    """What a role finds at each address, looked at once."""

    @cache
    def seen(role: str) -> dict[str, Seen]:
        return look_around(world, role)

    return seen


@pytest.fixture(scope="module")
def doors_of(world, seen_by) -> Callable[[str], list[Door]]:
    """The doors of a role, looked for once."""

    @cache
    def found(role: str) -> list[Door]:
        return doors(world, role, seen_by(role))

    return found


@pytest.fixture(scope="module")
def open_doors_of(world, doors_of) -> Callable[[str], list[Door]]:
    """The doors that let a role in: what a door would look at is never seen by one that refuses."""

    @cache
    def found(role: str) -> list[Door]:
        return [door for door in doors_of(role) if lets_in(world, door)]

    return found


@pytest.fixture(autouse=True)
def no_limits():
    limits.clear()


def junk(value: str) -> Callable[[Door], dict[str, Any]]:
    """Return what fills every field of a door with the same value, files with it as their content."""

    def fill(door: Door) -> dict[str, Any]:
        files = {name: SimpleUploadedFile("class.csv", value.encode("utf-8", "replace")) for name in door.form.files}
        return {"data": {**dict.fromkeys(door.form.fields, value), **files}}

    return fill


def spread(size: int) -> Callable[[Door], dict[str, Any]]:
    """Return what fills a door's fields with so many signs together."""
    return lambda door: junk("x" * (size // (len(door.form.fields) + len(door.form.files) or 1)))(door)


def one_by_one(*values: str) -> Callable[[Door], Iterator[dict[str, Any]]]:
    """Return what fills one field after the other, the values taking turns, and leaves the rest as the page has it."""

    def fill(door: Door) -> Iterator[dict[str, Any]]:
        for place, name in enumerate([*door.form.fields, *door.form.files], start=len(door.form.action)):
            value: Any = values[place % len(values)]
            if name in door.form.files:
                value = SimpleUploadedFile("class.csv", value.encode("utf-8", "replace"))
            yield {"data": {**door.form.fields, name: value}}

    return fill


def by_turns(*values: str) -> Callable[[Door], dict[str, Any]]:
    """Return what fills a door's fields with one value after the other; where it begins differs from door to door."""

    def fill(door: Door) -> dict[str, Any]:
        names = enumerate([*door.form.fields, *door.form.files], start=len(door.form.action))
        return {"data": {name: values[place % len(values)] for place, name in names}}

    return fill


def body(content: bytes, content_type: str) -> Callable[[Door], dict[str, Any]]:
    """Return a body as it goes over the wire, `NAME` standing for the door's first field."""

    def fill(door: Door) -> dict[str, Any]:
        name = next(iter(door.form.fields), "text")
        return {"data": content.replace(b"NAME", name.encode()), "content_type": content_type}

    return fill


FORM, JSON = "application/x-www-form-urlencoded", "application/json"
SHORT = {"html": junk(SCRIPT), "NUL": junk("a\0b")}
LONG = {
    "nothing": junk(""),
    "not UTF-8": body(b"NAME=%ff%fe%80&csrfmiddlewaretoken=%c3%28", FORM),
    "broken JSON": body(b'{"a": [1, 2', JSON),
    "wrong type": body(b"<a/>", "text/xml"),
    "1 MB": spread(1_000_000),
    "10 MB": spread(10_000_000),
    "a made-up id": junk(NOBODYS),
    "100,000 digits": junk("9" * 100_000),
    "odd numbers": by_turns("1e400", "NaN", "-99999999999999999999"),
    "odd dates": by_turns("0001-01-01T00:00", "9999-99-99T99:99", "9999-12-31T23:59"),
    "a long list": body(b"&".join(b"NAME=1" for _ in range(900)), FORM),
    "too many fields": body(b"&".join(b"f%d=1" % n for n in range(2_000)), FORM),
    "deep JSON": body(b"[" * 100_000, JSON),
    "deep JSON that closes": body(b'{"a":' * 5_000 + b"1" + b"}" * 5_000, JSON),
    "JSON of another shape": body(b'[null, 1e400, NaN, {"a": "\\u0000"}]', JSON),
    "multipart without its boundary": body(b"--x\r\n\r\n", "multipart/form-data"),
    "multipart that ends": body(
        b'--x\r\nContent-Disposition: form-data; name="NAME"\r\n\r\nhalf', "multipart/form-data; boundary=x"
    ),
    "multipart of nonsense": body(b"\xff\xfe\0", "multipart/form-data; boundary=" + "b" * 300),
    "an unknown charset": body(b"NAME=1", f"{FORM}; charset=made-up"),
    "UTF-16": body("NAME=ä".encode("utf-16"), f"{FORM}; charset=utf-16"),
}  # fmt: skip
READ_BEFORE = {
    "broken JSON", "wrong type", "10 MB", "a long list", "deep JSON", "deep JSON that closes", "JSON of another shape",
    "multipart without its boundary", "multipart of nonsense", "an unknown charset", "UTF-16", "not UTF-8",
    "too many fields", "multipart that ends",
}  # fmt: skip
"""What is refused before a door looks at it, alike for all: a part of the students' doors stands for all others."""
EVERY = 4
EACH = {
    "student": {
        "NUL": ["a\0b"], "html": [SCRIPT], "digits": ["9" * 5_000], "1e400": ["1e400"], "an id": [NOBODYS],
        "-1": ["-1"],
    },
    # What a text, a number and a look-up break on: who teaches has a thousand fields.
    "instructor": {"by turns": ["a\0b", "9" * 5_000, NOBODYS]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "attack"), [*((role, "html") for role in ROLES), *((role, "NUL") for role in LEARNS_AND_TEACHES)]
)
def test_no_door_fails_and_nothing_is_lost(world, doors_of, role, attack):
    found = [told for door in doors_of(role) if (told := _sent(world, door, SHORT[attack](door)))]
    assert not found, _listed(found)


@pytest.mark.parametrize(
    ("role", "attack"),
    [
        (role, attack)
        for role in LEARNS_AND_TEACHES
        for attack in LONG
        if role == "student" or attack not in READ_BEFORE
    ],
)
def test_no_door_that_lets_in_fails_and_nothing_is_lost(world, open_doors_of, role, attack):
    asked = open_doors_of(role)
    if attack in READ_BEFORE:
        asked = asked[len(attack) % EVERY :: EVERY]
    found = [told for door in asked if (told := _sent(world, door, LONG[attack](door)))]
    assert not found, _listed(found)


@pytest.mark.parametrize(
    ("role", "attack"),
    [(role, attack) for role, attacks in EACH.items() for attack in attacks],
)
def test_no_field_of_a_form_makes_it_fail(world, open_doors_of, role, attack):
    fill = one_by_one(*EACH[role][attack])
    found = [told for door in open_doors_of(role) for one in fill(door) if (told := _sent(world, door, one))]
    assert not found, _listed(found)


@pytest.mark.parametrize(("role", "token"), [("student", ""), ("instructor", "b" * 32)])
def test_a_form_without_its_token_changes_nothing(world, doors_of, role, token):
    wrong, browser = [], browser_of(world, role, careful=True)
    browser.cookies["csrftoken"] = "a" * 32
    for door in doors_of(role):
        with transaction.atomic():
            before = _written()
            answer = browser.post(door.form.action, {**door.form.fields, "csrfmiddlewaretoken": token})
            if answer.status_code < 400 or answer.status_code >= 500 or _written() != before:
                wrong.append(f"{door}: {answer.status_code}")
            transaction.set_rollback(True)
    assert not wrong, _listed(wrong)


JUNK_QUERIES = [
    "%00", "%ff", "-1", "1e400", "9" * 5_000, "00000000-0000-0000-0000-000000000007",
    "%3Cscript%3Ealert('attack')%3C/script%3E", "../../etc/passwd", "%F0%9F%92%A9", "cD0x",
]  # fmt: skip
NAMES = (
    "cursor", "after", "passage", "show", "page", "next", "q", "section", "sort", "said", "search", "p", "ordering",
    "course", "state", "role", "limit", "since", "updated_since", "confirmed", "place", "what",
)  # fmt: skip


@pytest.mark.parametrize("role", LEARNS_AND_TEACHES)
def test_no_query_makes_a_page_fail(world, seen_by, role):
    """Each page is asked twice, each time with all names, every name with another piece of junk."""
    browser, found = browser_of(world, role), []
    for place, path in enumerate(path for path, page in seen_by(role).items() if page.is_open):
        for turn in range(2 * place, 2 * place + 2):
            query = "&".join(f"{name}={JUNK_QUERIES[(turn + n) % len(JUNK_QUERIES)]}" for n, name in enumerate(NAMES))
            found += _told(world, f"{path}?{query}", lambda address: browser.get(address))
    assert not found, _listed(found)


def test_no_address_with_another_id_or_a_broken_sign_opens_or_fails(world):
    """No id of nobody is left out; a broken sign and a long number take turns."""
    browser, found, broken = browser_of(world, "instructor"), [], cycle(("%00", "9" * 300))
    for path in paths(world):
        ids = [part for part in path.split("/") if len(part) == 36 and part.count("-") == 4]
        for part in [*ids, "here"]:
            for wrong in (NOBODYS, next(broken)) if part in path else ():
                address = path.replace(part, wrong)
                found += _told(world, address, lambda address: browser.get(address))
                if wrong == NOBODYS:  # the others find no address, whatever is sent
                    found += _told(world, address, lambda address: browser.post(address, {"text": "x"}))
    assert not found, _listed(found)


@pytest.mark.parametrize("other", ["stranger", "outsider"])
def test_another_runs_people_find_no_door_here(world, doors_of, other):
    browser, opened = browser_of(world, other), []
    for door in doors_of("instructor"):
        if "/here/" in door.form.action:
            with transaction.atomic():
                before = _written()
                answer = browser.post(door.form.action, door.form.fields)
                refused = answer.status_code in (302, 401, 403, 404, 405) and _written() == before
                if not refused:
                    opened.append(f"{door}: {answer.status_code}")
                transaction.set_rollback(True)
    assert not opened, _listed(opened)


WRONG_ANSWERS = {
    "deep": b"[" * 100_000,
    "deep and closed": b'{"event":' * 5_000 + b"1" + b"}" * 5_000,
    "1 MB": b'{"fields": "' + b"x" * 1_000_000 + b'"}',
    "10 MB": b"x" * 10_000_000,
    "NaN": b'{"event": NaN, "item": NaN, "sequence": NaN, "fields": NaN}',
    "not UTF-8": b"\xff\xfe",
    "a list": b"[]",
    "numbers": b'{"event": 1, "item": 2, "sequence": 1e400, "fields": 1e400}',
    "digits": b'{"sequence": ' + b"9" * 100_000 + b"}",
    "nothing": b"",
}
WRONG_VALUES = [
    "a\0b", {"choice": "a\0b"}, [], {}, [[[[]]]], 10**400, -1, True, "\ud800", "x" * 200_000, {"choice": {}},
    {"choices": [None]}, float("nan"), "1e999999", "٣" * 1_000, SCRIPT,
]  # fmt: skip


def test_no_message_to_the_answers_door_fails_or_is_kept(world):
    attempt = Attempt.objects.get(uuid=world.names["attempt"])
    header = {"X-Attempt": tokens.issue(attempt, run_key="here")}
    path = f"/runs/here/quizzes/attempts/{attempt.uuid}/answers"

    def told(content: Any, *allowed: int) -> list[str]:
        return _told(world, path, lambda to: _browser().post(to, content, content_type=JSON, headers=header), allowed)

    found = [wrong for content in WRONG_ANSWERS.values() for wrong in told(content, 400, 413)]
    for item in attempt.items.all():
        for value in WRONG_VALUES:
            for fields in (value, [[f"q-{item.uuid}", value]]):
                message = {"event": uuid.uuid4(), "item": item.uuid, "sequence": 1, "fields": fields}
                found += told(message, 200, 400, 413, 422)
    assert not found, _listed(found)


@pytest.mark.parametrize("bearer", ["expired", "made up", "malformed"])
def test_the_api_refuses_a_token_that_does_not_hold(world, bearer):
    with transaction.atomic():
        token = clients.token(clients.client(world.run, client_id="another-lms"))
        if bearer == "expired":
            with connection.cursor() as cursor:
                cursor.execute("UPDATE oauth2_provider_accesstoken SET expires = now() - interval '1 minute'")
        value = {"expired": f"Bearer {token}", "made up": "Bearer x", "malformed": "Bearer \xff \0"}[bearer]
        for path in (path for path in paths(world) if path.startswith("/api/v1/") and "schema" not in path):
            if not path.startswith(("/api/v1/docs",)):
                limits.clear()  # who guesses at so many doors is told to wait
                answer = _browser().get(path, headers={"Authorization": value})
                assert (answer.status_code, answer["Content-Type"]) in (
                    (401, "application/problem+json"), (404, "application/problem+json"),
                ), path  # fmt: skip
        transaction.set_rollback(True)


def _listed(found: list[str]) -> str:
    return "\n" + "\n".join(found)


def _browser() -> Client:
    return Client(raise_request_exception=False)


def _sent(world: World, door: Door, content: dict[str, Any]) -> str:
    """Send it, and return what was wrong with the answer; nothing where the site behaved."""
    browser = browser_of(world, door.role)

    def send(address: str) -> Any:
        if "content_type" in content:  # a body goes as it is, and a form as a form
            return browser.generic("POST", address, **content)
        return browser.post(address, **content)

    told = _told(world, door.form.action, send)
    return f"{door.role} {told[0]}" if told else ""


def _told(world: World, address: str, send: Callable[[str], Any], allowed: tuple[int, ...] = ()) -> list[str]:
    with transaction.atomic():
        before = _written()
        with each_statement_alone():
            answer = send(address)
        wrong = _wrong(address, answer, allowed) or _lost(address, before)
        transaction.set_rollback(True)
    return [f"{address[:120]}: {wrong}"] if wrong else []


def _wrong(address: str, answer: Any, allowed: tuple[int, ...]) -> str:
    if answer.status_code >= 500:
        return f"{answer.status_code} {getattr(answer, 'exc_info', None) and repr(answer.exc_info[1])[:200]}"
    if allowed and answer.status_code not in allowed:
        return f"{answer.status_code} {answer.content[:100]!r}"
    if read(answer).streaming:
        return ""
    if SCRIPT in answer.text:
        return "hands the script back"
    if answer.status_code >= 400:
        kind = answer.headers.get("Content-Type", "")
        if address.startswith("/api/v1/"):
            return "" if kind == "application/problem+json" else f"{answer.status_code} as {kind}"
        if "html" in kind and "Wakhan" not in answer.text:
            return f"{answer.status_code} in no page of the house"
    return ""


def _lost(address: str, before: Written) -> str:
    if any(end in address.partition("?")[0] for end in ENDS):
        return ""
    gone = [name for name, done in _written().items() if done[2] > before.get(name, NOTHING)[2]]
    return f"rows are gone from {', '.join(gone)}" if gone else ""


def _written() -> Written:
    """Return how many rows this transaction has so far inserted, changed and deleted, by table. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return {name: tuple(done) for name, *done in cursor.fetchall() if any(done) and name not in MAY_GO}
