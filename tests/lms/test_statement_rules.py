"""A statement is what xAPI 1.0.3 takes, whatever it tells; and the same deed is always the same statement."""

import datetime as dt
import json
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.rules.statements import Around, Deed, Sort, Thing, Verb, duration, moment, response, score, statement
from tests.lms.xapi import faults

HOME = "https://wakhan.example.org/"
ACCOUNT = UUID("3f0b6d6e-2f6c-4c39-9d59-0c8a4c1d7d11")
EVENT = UUID("9a1f0f3c-52a1-4f58-8f7c-2c6b0d5b6f10")
NOW = dt.datetime(2026, 10, 1, 10, 0, 0, 123456, tzinfo=dt.UTC)
YEARS = dt.timedelta(days=9000)

words = st.text(max_size=40)
points = st.decimals(min_value=-200, max_value=200, places=3)
things = st.builds(
    Thing,
    id=st.uuids().map(lambda uuid: f"{HOME}courses/a-course/#p-{uuid}"),
    name=words,
    language=st.sampled_from(["en", "ur", "ru"]),
    sort=st.none() | st.sampled_from([sort for sort in Sort if sort is not Sort.QUESTION]),
)
codes = st.from_regex(r"\A[a-z0-9:=-]{1,12}\Z")
answers = st.one_of(
    st.fixed_dictionaries({"choice": codes | st.none()}),
    st.fixed_dictionaries({"choices": st.lists(codes)}),
    st.fixed_dictionaries({"value": st.decimals(allow_nan=False, allow_infinity=False).map(str) | st.none()}),
    st.fixed_dictionaries({"parts": st.dictionaries(codes, codes)}),
    st.fixed_dictionaries({"sha256": codes, "characters": st.integers(0, 9)}),
    st.fixed_dictionaries({"something": words}),
)


@st.composite
def deeds(draw) -> Deed:
    verb, result, thing = draw(st.sampled_from(Verb)), {}, draw(things)
    if verb is Verb.SCORED:
        result = {"score": score(draw(points), draw(points.filter(lambda most: most > 0)))}
    elif verb is Verb.COMPLETED:
        result = {"completion": True, "duration": duration(draw(st.timedeltas()))}
    elif verb is Verb.ANSWERED:
        interaction, said = response(draw(answers))
        thing = Thing(thing.id, thing.name, thing.language, Sort.QUESTION, interaction)
        result = {"response": said} if said else {}
    listed = st.lists(things, max_size=2)
    return Deed(
        event=draw(st.uuids()),
        part=draw(words),
        who=1,
        verb=verb,
        thing=thing,
        around=Around(draw(st.none() | st.uuids(version=4)), draw(listed), draw(listed), draw(listed)),
        at=NOW.astimezone(dt.timezone(dt.timedelta(hours=draw(st.integers(-12, 14)))))
        + draw(st.timedeltas(-YEARS, YEARS)),
        result=result,
    )


@settings(max_examples=40)
@given(deeds())
def test_a_statement_is_what_the_specification_takes(deed: Deed):
    made = statement(deed, account=ACCOUNT, home=HOME, platform="Wakhan")
    assert faults(json.loads(json.dumps(made, allow_nan=False))) == []
    assert made == statement(deed, account=ACCOUNT, home=HOME, platform="Wakhan")


def an_answer(part: str = "answer", **fields) -> Deed:
    thing = Thing(f"{HOME}courses/a-course/#question-1", "item-1", "en", Sort.QUESTION, "choice")
    known = {"around": Around(), "at": NOW, "result": {"response": "b"}}
    return Deed(event=EVENT, part=part, who=7, verb=Verb.ANSWERED, thing=thing, **known | fields)


def test_a_deed_keeps_its_id_and_another_has_its_own():
    assert an_answer().uuid == an_answer(at=NOW + dt.timedelta(days=1)).uuid
    assert len({an_answer("a").uuid, an_answer("b").uuid}) == 2


def test_who_did_it_is_an_account_and_nothing_else():
    made = statement(an_answer(), account=ACCOUNT, home=HOME, platform="Wakhan")
    assert made["actor"] == {"objectType": "Agent", "account": {"homePage": HOME, "name": str(ACCOUNT)}}
    assert made["context"]["registration"] == str(ACCOUNT)
    assert "7" not in made["actor"]["account"]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({"id": "9A1F0F3C-52A1-4F58-8F7C-2C6B0D5B6F10"}, "id: no lower-case uuid"),
        ({"timestamp": "2026-10-01 10:00"}, "timestamp: not RFC 3339"),
        ({"result": {"score": {"scaled": 1.2}}}, "score.scaled: outside of -1 to 1"),
        ({"result": {"score": {"raw": 7, "min": 0, "max": 5}}}, "score.raw: outside of its bounds"),
        ({"result": {"duration": "90 seconds"}}, "result.duration: not ISO 8601"),
        ({"result": {"response": None}}, ".result.response: null"),
        ({"object": {"id": "courses/a-course"}}, "object: no absolute IRI"),
        ({"actor": {"mbox": "mailto:a@b.c", "account": {"homePage": HOME, "name": "a"}}}, "actor: one identifier"),
        ({"context": {"contextActivities": {"parent": []}}}, ".context.contextActivities.parent: empty"),
        ({"grade": 1}, "statement: grade is unknown"),
    ],
)
def test_the_check_finds_what_is_wrong(broken: dict, fault: str):
    made = statement(an_answer(), account=ACCOUNT, home=HOME, platform="Wakhan")
    assert faults(made) == []
    assert any(found.startswith(fault) for found in faults(made | broken))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"choice": "b"}, ("choice", "b")),
        ({"choices": ["a", "c"]}, ("choice", "a[,]c")),
        ({"value": "1300"}, ("numeric", "1300")),
        ({"parts": {"a": "x", "b": "y"}}, ("matching", "a[.]x[,]b[.]y")),
        ({"sha256": "…", "words": 90}, ("long-fill-in", "")),
        ({"choice": None}, ("other", "")),
    ],
)
def test_an_answer_is_told_in_its_form_and_words_are_not(answer: dict, told: tuple[str, str]):
    assert response(answer) == told


@pytest.mark.parametrize(
    ("reached", "most", "told"),
    [
        ("5", "20", {"scaled": 0.25, "raw": 5.0, "min": 0.0, "max": 20.0}),
        ("0", "20", {"scaled": 0.0, "raw": 0.0, "min": 0.0, "max": 20.0}),
        ("22", "20", {"scaled": 1.0, "raw": 22.0}),
        ("-2", "20", {"scaled": -0.1, "raw": -2.0}),
    ],
)
def test_a_score_keeps_within_its_bounds(reached: str, most: str, told: dict):
    assert score(Decimal(reached), Decimal(most)) == told


def test_times_are_of_utc_to_the_millisecond():
    karachi = NOW.astimezone(dt.timezone(dt.timedelta(hours=5)))
    assert moment(karachi) == "2026-10-01T10:00:00.123Z"
    assert duration(dt.timedelta(minutes=2, seconds=1.9)) == "PT121S"
