"""The hash of an entry covers everything in it, and what came before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.chain import Link, link_hash, note_hash

LINK = Link(
    uuid=UUID(int=1),
    enrolment=UUID(int=2),
    line_item=UUID(int=3),
    sequence=1,
    kind="score",
    points=Decimal("7.5"),
    by=None,
    at=datetime(2026, 5, 3, 16, 12, tzinfo=UTC),
    cause=UUID(int=4),
    data={"complete": True, "parts": [{"title": "evidence", "points": "5", "of": "6"}]},
    note_hash="",
)


@pytest.mark.parametrize(
    "change",
    [
        {"uuid": UUID(int=9)},
        {"enrolment": UUID(int=9)},
        {"line_item": UUID(int=9)},
        {"sequence": 2},
        {"kind": "regrade"},
        {"points": Decimal("7.501")},
        {"by": UUID(int=9)},
        {"at": LINK.at + timedelta(microseconds=1)},
        {"cause": None},
        {"data": {}},
        {"note_hash": "0"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_field_is_covered(change):
    assert link_hash(replace(LINK, **change), "") != link_hash(LINK, "")


def test_the_hash_before_is_covered():
    assert link_hash(LINK, "a") != link_hash(LINK, "b")


def test_it_does_not_depend_on_how_the_same_thing_is_written():
    same = replace(LINK, points=Decimal("7.500"), data=dict(reversed(LINK.data.items())))
    assert link_hash(same, "") == link_hash(LINK, "")


def test_the_form_stays_as_it_was_for_entries_already_written():
    assert link_hash(LINK, "") == "228041ca22561940fa47b3c2be92bfefd592a57578a21c61dc4c10f5ab3037bb"


@pytest.mark.parametrize("number", [1.5, Decimal(1)])
def test_a_number_that_the_database_might_change_is_refused(number):
    with pytest.raises(TypeError, match="canonical"):
        link_hash(replace(LINK, data={"parts": [{"points": number}]}), "")


@given(st.uuids(), st.text(min_size=1))
def test_a_note_leaves_a_hash_and_none_leaves_nothing(entry, text):
    assert len(note_hash(entry, text)) == 64
    assert note_hash(entry, "") == ""
