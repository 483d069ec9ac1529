"""Nothing that a registry sends or asks makes OneRoster's services fail, and each error is told in their own shape."""

import json
from collections import Counter
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import settings as within
from hypothesis import strategies as st

from lms.models import SourcedId
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.lms.oneroster.conftest import GRADEBOOK
from tests.lms.oneroster.test_gradebook import put_item
from tests.lms.oneroster.test_rostering import failed

pytestmark = [pytest.mark.long, pytest.mark.django_db]
WRONG = ["\0", "\ud800", 10**400, -1, True, [], {}, [[[]]], "x" * 10_000, "٣", "'", "%00", None]
ROWS = {
    "lineItem": {"sourcedId": "x1", "title": "A", "resultValueMax": 3, "class": {"sourcedId": "here"}},
    "result": {
        "sourcedId": "x1", "lineItem": {"sourcedId": "exam"}, "student": {"sourcedId": "u1"},
        "score": 1, "scoreStatus": "fully graded",
    },
}  # fmt: skip
POSTED = {"lineItem": "classes/here/lineItems", "result": "lineItems/exam/results"}


@pytest.fixture(autouse=True)
def there(sis, run, settings):
    """What the rows name, for a registry that may ask as often as it likes."""
    settings.API_CALLS_A_MINUTE = 1_000_000
    SourcedId.objects.create(run=run, kind=SourcedId.Kind.CLASS, sourced_id="here")
    for known in ("u1", "u2"):
        EnrolmentFactory(run=run, external_id=known)
    put_item(sis, run)


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("way", ["put", "post"])
def test_nothing_in_a_member_makes_it_fail(sis, kind, way):
    for name in ROWS[kind]:
        for value in WRONG:
            for sent in (value, {"sourcedId": value}):
                row = {**ROWS[kind], name: sent}
                body = {kind: row} if way == "put" else {f"{kind}s": [row]}
                address = f"{kind}s/x1" if way == "put" else POSTED[kind]
                answer = getattr(sis, way)(f"{GRADEBOOK}/{address}", json.dumps(body))
                assert answer.status_code < 500, (name, sent, answer.content)


SIGNS = st.characters(exclude_categories=[])  # halves of signs, too, which JSON can write and nobody can keep
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(SIGNS, max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(SIGNS, max_size=9), inner, max_size=3),
    max_leaves=5,
)
VARIED = {
    "sourcedId": st.sampled_from(["exam", "x1", "x2"]),
    "title": st.sampled_from(["Midterm", "A", "B"]),
    "student": st.sampled_from(["u1", "u2", "u3"]).map(lambda known: {"sourcedId": known}),
    "score": st.sampled_from([0, 29.5, 31]),
}
"""Members that are right, or wrong beside another row's."""


@st.composite
def bodies(draw: st.DrawFn, kind: str) -> bytes:
    """Return rows as they may be, often with something odd in one place, and sometimes nothing of the kind."""
    if draw(st.integers(0, 9)) == 9:
        return draw(st.binary(max_size=9) | ODD.map(written))
    members = {name: VARIED.get(name, st.just(value)) for name, value in ROWS[kind].items()}
    rows = draw(st.lists(st.fixed_dictionaries(members), min_size=1, max_size=3))
    if draw(st.booleans()):
        name = draw(st.sampled_from([*members, "more"]))
        draw(st.sampled_from(rows))[name] = draw(ODD | st.fixed_dictionaries({"sourcedId": ODD}))
    return written({f"{kind}s": rows})


def written(body: Any) -> bytes:
    return json.dumps(body).encode()


@pytest.mark.parametrize("kind", POSTED)
def test_no_rows_that_are_posted_make_it_fail(sis, kind):
    answered: Counter[int] = Counter()

    @within(max_examples=60, database=None)
    @given(bodies(kind))
    def post(body: bytes):
        with transaction.atomic():
            answer = sis.post(f"{GRADEBOOK}/{POSTED[kind]}", body)
            transaction.set_rollback(True)
        answered[answer.status_code] += 1
        if answer.status_code != 201:
            failed(answer, answer.status_code, "invaliddata")

    post()
    assert set(answered) == {201, 400, 422}


@pytest.mark.parametrize("name", ["filter", "sort", "fields", "limit", "offset", "orderBy"])
def test_nothing_that_is_asked_makes_it_fail(sis, run, name):
    scored(LineItemFactory(run=run), EnrolmentFactory(run=run), 3)
    columns = ["sourcedId", "status", "dateLastModified", "score", "scoreDate", "resultValueMax"]
    values = ["1", "", "1e400", "x" * 500, "2026-13-01", "2026-11-01", "0001-01-01", "9999-12-31T23:59:59+14:00"]
    tests = [f"{one}{sign}'{value}'" for one in columns for sign in ("=", "~", ">") for value in values]
    for kind in ("results", "lineItems", "categories"):
        for value in [
            *(tests if name == "filter" else ["colour", "1e400"]),
            "\0",
            "\ud800".encode(errors="replace").decode(),
            "-1",
            "9" * 500,
            "'",
            "''",
            "(((",
        ]:
            answer = sis.get(f"{GRADEBOOK}/{kind}", {name: value})
            assert answer.status_code in (200, 400), (kind, value, answer.content)
