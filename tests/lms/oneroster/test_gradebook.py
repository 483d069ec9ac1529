"""A client puts line items and results by its own ids; the ledger keeps them, and only what is released is told."""

import uuid
from decimal import Decimal

import pytest

from api.models import Client
from audit.models import Event
from common import clock
from common.errors import Refusal
from grading.models import Category, Entry, LineItem, Mark, ScaleStep, Total
from grading.services.columns import make_column, remove_column
from grading.services.release import let_see
from grading.services.scores import put_score as put_score_in
from lms.rules.oneroster import scopes
from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import LineItemFactory, scored
from tests.lms.oneroster.conftest import GRADEBOOK
from tests.lms.oneroster.test_rostering import failed, got, ids
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def student(run):
    return EnrolmentFactory(run=run, external_id="u1")


def put(sis, kind: str, sourced_id: str, **body):
    return sis.put(f"{GRADEBOOK}/{kind}s/{sourced_id}", {kind: body})


def put_item(sis, run, sourced_id="exam", title="Midterm", points=30, **more):
    known = {"class": {"sourcedId": str(run.uuid)}, **more}
    return put(sis, "lineItem", sourced_id, title=title, resultValueMax=points, **known)


def put_score(sis, score, sourced_id="r1", item="exam", student="u1", status="fully graded"):
    refs = {"lineItem": {"sourcedId": item}, "student": {"sourcedId": student}}
    return put(sis, "result", sourced_id, score=score, scoreStatus=status, **refs)


def release(run) -> None:
    let_see(line_item=LineItem.objects.get(run=run), by=None, now=clock.now(), section=None)


def test_a_line_item_is_put_changed_and_put_again(sis, run):
    assert put_item(sis, run).status_code == 201
    assert put_item(sis, run).status_code == 200
    assert put_item(sis, run, title="Final", points=40.5).status_code == 200
    column = LineItem.objects.get()
    assert (column.title, column.points, column.activity) == ("Final", Decimal("40.5"), None)
    told = sis.get(f"{GRADEBOOK}/lineItems/exam").json()["lineItem"]
    assert (told["sourcedId"], told["resultValueMax"], told["title"]) == ("exam", 40.5, "Final")
    assert sis.get(told["category"]["href"]).json()["category"]["weight"] == 0.0
    assert ids(sis.get(f"{GRADEBOOK}/classes/{run.uuid}/lineItems"), "lineItems") == ["exam"]
    assert {event.actor for event in Event.objects.filter(name__startswith="grading.line_item")} != {None}


def test_a_result_goes_into_the_ledger_and_is_told_once_it_is_released(sis, run, student):
    put_item(sis, run)
    assert put_score(sis, 24.5).status_code == 201
    assert put_score(sis, 24.5).status_code == 201
    assert Entry.objects.count() == 1
    held = sis.get(f"{GRADEBOOK}/results/r1").json()["result"]
    assert ("score" in held, held["scoreStatus"]) == (False, "submitted")
    release(run)
    told = sis.get(f"{GRADEBOOK}/results/r1").json()["result"]
    assert (told["score"], told["scoreStatus"], told["student"]["sourcedId"]) == (24.5, "fully graded", "u1")
    assert put_score(sis, 25).status_code == 201
    assert Mark.objects.get().points == 25
    for address in (f"classes/{run.uuid}/results", f"classes/{run.uuid}/lineItems/exam/results",
                    f"classes/{run.uuid}/students/u1/results", "results"):  # fmt: skip
        assert ids(sis.get(f"{GRADEBOOK}/{address}"), "results") == ["r1"], address
    assert got(sis.get(f"{GRADEBOOK}/results", {"filter": "score>'24' AND scoreStatus='fully graded'"}), "results")
    assert not got(sis.get(f"{GRADEBOOK}/results", {"filter": "score<'24'"}), "results")


def test_a_column_of_an_activity_is_read_and_not_written(sis, run, student):
    column = LineItemFactory(run=run)
    scored(column, student, 3)
    item, result = str(column.uuid), f"{column.uuid}.{student.uuid}"
    assert sis.get(f"{GRADEBOOK}/results/{result}").json()["result"]["lineItem"]["sourcedId"] == item
    failed(put_score(sis, 4, result, item), 403, "forbidden")
    failed(put_item(sis, run, item, title="Another"), 403, "forbidden")
    failed(sis.delete(f"{GRADEBOOK}/lineItems/{item}"), 403, "forbidden")
    assert Mark.objects.get().points == 3


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"title": 7}, 400), ({"title": ""}, 400), ({"title": "A\0"}, 400), ({"title": "A" * 201}, 400),
        ({"points": "30"}, 400), ({"points": True}, 400), ({"points": -1}, 400), ({"points": 0}, 400),
        ({"points": 10**6}, 400), ({"class": None}, 400), ({"class": {"sourcedId": "none"}}, 422),
        ({"sourcedId": "other"}, 400),
    ],
)  # fmt: skip
def test_a_line_item_that_cannot_be_is_refused(sis, run, body, status):
    failed(put_item(sis, run, **body), status, "invaliddata")
    assert not LineItem.objects.exists()


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"score": 31}, 422), ({"score": -1}, 400), ({"score": "3"}, 400), ({"score": None}, 400),
        ({"score": 3, "status": "exempt"}, 400), ({"score": 3, "student": "none"}, 422),
        ({"score": 3, "item": "none"}, 422),
    ],
)  # fmt: skip
def test_a_result_that_cannot_be_is_refused(sis, run, student, asked, status):
    put_item(sis, run)
    failed(put_score(sis, **asked), status, "invaliddata")
    assert not Entry.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", "7", '{"result": 7}', '{"result": {"score": 1e999}}', "[" * 100_000])
def test_a_body_that_is_none_is_refused(sis, run, body):
    failed(sis.put(f"{GRADEBOOK}/results/r1", body), 400, "invaliddata")


def test_an_id_stays_with_what_it_names(sis, run, student):
    put_item(sis, run)
    other = EnrolmentFactory(run=run, external_id="u2")
    put_score(sis, 3)
    failed(put_score(sis, 4, student="u2"), 422, "invaliddata")
    failed(put_score(sis, 4, sourced_id="r2"), 422, "invaliddata")
    assert not Mark.objects.filter(enrolment=other).exists()
    assert Mark.objects.get().points == 3


def test_what_is_empty_can_go_and_a_mark_never(sis, run, student):
    put_item(sis, run)
    assert sis.delete(f"{GRADEBOOK}/lineItems/exam").status_code == 204
    assert not LineItem.objects.exists()
    assert Event.objects.filter(name="grading.line_item_removed").exists()
    failed(sis.delete(f"{GRADEBOOK}/lineItems/exam"), 404, "unknownobject")
    put_item(sis, run)
    put_score(sis, 3)
    failed(sis.delete(f"{GRADEBOOK}/lineItems/exam"), 422, "invaliddata")
    failed(sis.delete(f"{GRADEBOOK}/results/r1"), 403, "forbidden")
    assert Mark.objects.get().points == 3


def test_a_column_that_is_gone_by_now_takes_nothing(run, student):
    known = {"by": uuid.uuid4(), "now": clock.now()}
    column = make_column(run=run, title="Midterm", points=Decimal(30), **known)
    remove_column(line_item=LineItem.objects.get(), **known)
    with pytest.raises(Refusal) as refused:
        put_score_in(line_item=column, enrolment=student, points=Decimal(3), check=lambda mark: None, **known)
    assert refused.value.code == "gone"


def test_writing_takes_its_own_scopes(run, student):
    def narrow(scope):
        return Lms(clients.token(clients.client(run, client_id=scope[-12:]), scope=scope))

    reader, writer, remover = map(narrow, (scopes.GRADEBOOK, scopes.GRADEBOOK_PUT, scopes.GRADEBOOK_DELETE))
    failed(put_item(reader, run), 403, "forbidden")
    failed(put_item(remover, run), 403, "forbidden")
    assert put_item(writer, run).status_code == 201
    failed(writer.get(f"{GRADEBOOK}/lineItems"), 403, "forbidden")
    failed(writer.delete(f"{GRADEBOOK}/lineItems/exam"), 403, "forbidden")
    assert remover.delete(f"{GRADEBOOK}/lineItems/exam").status_code == 204


def test_another_clients_run_is_out_of_reach(sis, run, student):
    other = RunFactory(course=run.course)
    foreign = EnrolmentFactory(run=other, external_id="x1")
    failed(put_item(sis, other), 422, "invaliddata")
    column = LineItemFactory(run=other)
    scored(column, foreign, 3)
    assert got(sis.get(f"{GRADEBOOK}/results"), "results") == []
    failed(sis.get(f"{GRADEBOOK}/results/{column.uuid}.{foreign.uuid}"), 404, "unknownobject")
    failed(sis.get(f"{GRADEBOOK}/lineItems/{column.uuid}"), 404, "unknownobject")
    failed(put_score(sis, 3, item=str(column.uuid), student="x1"), 422, "invaliddata")


def test_categories_and_scales_are_read(sis, run):
    category = Category.objects.create(run=run, name="Essays", weight=40)
    column = LineItemFactory(run=run, category=category)
    ScaleStep.objects.create(run=run, label="A", at_least=80)
    ScaleStep.objects.create(run=run, label="B", at_least=60)
    [item] = got(sis.get(f"{GRADEBOOK}/lineItems"), "lineItems")
    assert item["sourcedId"] == str(column.uuid)
    assert sis.get(item["category"]["href"]).json()["category"]["title"] == "Essays"
    assert len(got(sis.get(f"{GRADEBOOK}/classes/{run.uuid}/categories"), "categories")) == 2
    [scale] = got(sis.get(f"{GRADEBOOK}/scoreScales"), "scoreScales")
    assert sis.get(item["scoreScale"]["href"]).json()["scoreScale"] == scale
    assert got(sis.get(f"{GRADEBOOK}/schools/school/scoreScales"), "scoreScales") == [scale]
    assert [(step["itemValueLHS"], step["itemValueRHS"]) for step in scale["scoreScaleValue"]] == [
        ("A", "80.00-"), ("B", "60.00-80.00"),
    ]  # fmt: skip


def post_items(sis, run, *rows, klass="", **headers):
    usual = {"title": "Midterm", "resultValueMax": 30, "class": {"sourcedId": str(run.uuid)}}
    sent = {"lineItems": [usual | row if isinstance(row, dict) else row for row in rows]}
    return sis.post(f"{GRADEBOOK}/classes/{klass or run.uuid}/lineItems", sent, headers=headers)


def post_scores(sis, *rows, item="exam", **headers):
    usual = {"lineItem": {"sourcedId": item}, "scoreStatus": "fully graded", "score": 20}
    sent = [usual | {"student": {"sourcedId": who}, "sourcedId": known} | more for known, who, more in rows]
    return sis.post(f"{GRADEBOOK}/lineItems/{item}/results", {"results": sent}, headers=headers)


def pairs(answer) -> list[tuple[str, str]]:
    assert answer.status_code == 201, answer.content
    return [(one["suppliedSourcedId"], one["allocatedSourcedId"]) for one in answer.json()["sourcedIdPairs"]]


def test_line_items_are_posted_together_and_again(sis, run):
    both = ({"sourcedId": "exam"}, {"sourcedId": "essay", "title": "Essay", "resultValueMax": 12.5})
    for _ in range(2):
        assert pairs(post_items(sis, run, *both)) == [("exam", "exam"), ("essay", "essay")]
    assert sorted(LineItem.objects.values_list("title", "points")) == [("Essay", Decimal("12.5")), ("Midterm", 30)]
    assert Event.objects.filter(name="grading.line_item_opened").count() == 2
    assert sorted(ids(sis.get(f"{GRADEBOOK}/classes/{run.uuid}/lineItems"), "lineItems")) == ["essay", "exam"]


def test_a_run_is_reckoned_once_however_many_line_items_are_posted(sis, run, student):
    def reckoned(**points: int) -> int:
        rows = [{"sourcedId": name, "title": name, "resultValueMax": most} for name, most in points.items()]
        with statements() as sent:
            pairs(post_items(sis, run, *rows))
        return sum("grading_total" in one or "grading_mark" in one for one in sent)

    scored(LineItemFactory(run=run), student, 20)
    few, many = reckoned(a=20), reckoned(b=20, c=20, d=20, e=20)
    assert many == few
    assert Total.objects.get().if_nothing_more == Decimal("16.67")  # 20 of 120
    assert reckoned(a=30, b=30, f=20) > 0
    assert Total.objects.get().if_nothing_more == Decimal("12.5")  # 20 of 160


@pytest.mark.parametrize(
    ("row", "status", "told"),
    [
        ({"sourcedId": "two", "title": "Midterm"}, 422, "two: There is a column with this title"),
        ({"sourcedId": "two", "title": "", }, 400, "Row 2: title"), ({"sourcedId": "exam"}, 400, "Row 2: A row before"),
        ({}, 400, "Row 2: sourcedId"), ({"sourcedId": 7}, 400, "Row 2: sourcedId"), (7, 400, "Row 2: It is no object"),
        ({"sourcedId": "two", "class": {"sourcedId": "other"}}, 400, "The class of each row"),
    ],
)  # fmt: skip
def test_one_line_item_that_cannot_be_leaves_all(sis, run, row, status, told):
    assert failed(post_items(sis, run, {"sourcedId": "exam"}, row), status, "invaliddata").startswith(told)
    assert not LineItem.objects.exists()


def test_results_are_posted_together_and_again(sis, run, student):
    other = EnrolmentFactory(run=run)
    put_item(sis, run)
    both = (("r1", "u1", {}), ("r2", str(other.user.uuid), {"score": 0}))
    for _ in range(2):
        assert pairs(post_scores(sis, *both)) == [("r1", "r1"), ("r2", "r2")]
    assert dict(Mark.objects.values_list("enrolment", "points")) == {student.pk: 20, other.pk: 0}
    assert Entry.objects.count() == 2
    assert ids(sis.get(f"{GRADEBOOK}/lineItems/exam/results"), "results") == ["r1", "r2"]
    assert put_score(sis, 21).status_code == 201
    assert Mark.objects.get(enrolment=student).points == 21


@pytest.mark.parametrize(
    ("row", "status", "told"),
    [
        (("r2", "none", {}), 422, "r2: The student is not"), (("r2", "u1", {}), 422, "r2: The student has a result"),
        (("r2", "u2", {"score": 31}), 422, "r2: Points are"), (("r2", "u2", {"score": "3"}), 400, "Row 2: score"),
        (("r2", "u2", {"scoreStatus": "exempt"}), 400, "Row 2: Only"), (("r1", "u2", {}), 400, "Row 2: A row before"),
        (("r2", "u2", {"lineItem": {"sourcedId": "essay"}}), 400, "The lineItem of each row"),
        (("r3", "u2", {}), 422, "r3: This sourcedId is another"),
    ],
)  # fmt: skip
def test_one_result_that_cannot_be_leaves_all(sis, run, student, row, status, told):
    EnrolmentFactory(run=run, external_id="u2")
    EnrolmentFactory(run=run, external_id="u3")
    put_item(sis, run)
    put_score(sis, 9, "r3", student="u3")
    assert failed(post_scores(sis, ("r1", "u1", {}), row), status, "invaliddata").startswith(told)
    assert Mark.objects.get().points == 9


@pytest.mark.parametrize("sent", [[], {}, None, "rows", [{}] * 5_001])
def test_rows_that_are_none_or_too_many_are_refused(sis, run, student, sent):
    put_item(sis, run)
    failed(sis.post(f"{GRADEBOOK}/lineItems/exam/results", {"results": sent}), 400, "invaliddata")
    failed(sis.post(f"{GRADEBOOK}/classes/{run.uuid}/lineItems", {"lineItems": sent}), 400, "invaliddata")


def test_a_post_goes_only_where_the_client_is_let(sis, run, student):
    other = RunFactory(course=run.course)
    failed(post_items(sis, other, {"sourcedId": "x"}), 404, "unknownobject")
    failed(post_scores(sis, ("r1", "u1", {}), item=str(LineItemFactory(run=other).uuid)), 404, "unknownobject")
    column = LineItemFactory(run=run)
    failed(post_scores(sis, ("r1", "u1", {}), item=str(column.uuid)), 403, "forbidden")
    reader = Lms(clients.token(clients.client(run, client_id="reader"), scope=scopes.GRADEBOOK))
    failed(post_items(reader, run, {"sourcedId": "x"}), 403, "forbidden")
    put_item(sis, run)
    failed(post_scores(reader, ("r1", "u1", {})), 403, "forbidden")
    assert not Entry.objects.exists()


def test_a_post_takes_an_idempotency_key(sis, run, student):
    key = {"idempotency-key": "k1"}
    first, again = (post_items(sis, run, {"sourcedId": "exam"}, **key) for _ in range(2))
    assert pairs(first) == pairs(again) == [("exam", "exam")]
    assert (first.get("Idempotency-Replayed"), again["Idempotency-Replayed"]) == (None, "true")
    failed(post_items(sis, run, {"sourcedId": "other"}, **key), 422, "invaliddata")
    failed(post_scores(sis, ("r1", "u1", {}), **key), 422, "invaliddata")
    own = {"idempotency-key": "k2"}
    pairs(post_scores(sis, ("r1", "u1", {}), **own))
    put_score(sis, 25)
    assert pairs(post_scores(sis, ("r1", "u1", {}), **own)) == [("r1", "r1")]
    assert Mark.objects.get().points == 25
    failed(post_scores(sis, ("r1", "u1", {}), **{"idempotency-key": "x" * 256}), 400, "invaliddata")
    Client.objects.get().runs.clear()
    failed(post_items(sis, run, {"sourcedId": "exam"}, **key), 404, "unknownobject")
    failed(post_scores(sis, ("r1", "u1", {}), **own), 404, "unknownobject")


def test_results_take_no_more_statements_the_more_are_posted(sis, run, student):
    def asked(title: str, rows: list) -> int:
        put_item(sis, run, title, title)
        with statements() as sent:
            assert post_scores(sis, *rows, item=title).status_code == 201
        return len(sent)

    many = [(f"m{n}", EnrolmentFactory(run=run, external_id=f"m{n}").external_id, {}) for n in range(20)]
    assert asked("few", [("f1", "u1", {})]) == asked("many", many)


@pytest.mark.parametrize("kind", ["categories", "scoreScales"])
def test_the_scheme_is_changed_by_people_alone(sis, run, kind):
    Category.objects.create(run=run, name="Essays", weight=40)
    ScaleStep.objects.create(run=run, label="A", at_least=80)
    for one in ids(sis.get(f"{GRADEBOOK}/{kind}"), kind):
        for answer in (sis.put(f"{GRADEBOOK}/{kind}/{one}", {}), sis.delete(f"{GRADEBOOK}/{kind}/{one}")):
            assert "a person looks at it first" in failed(answer, 403, "forbidden")
    assert (Category.objects.get().weight, ScaleStep.objects.get().label) == (40, "A")


@pytest.mark.parametrize("name", ["lineItems", "results", "categories", "scoreScales"])
def test_a_page_takes_no_more_statements_the_more_there_is(sis, run, student, name):
    def asked() -> int:
        with statements() as sent:
            got(sis.get(f"{GRADEBOOK}/{name}"), name)
        return len(sent)

    scored(LineItemFactory(run=run), student, 3)
    few = asked()
    for _ in range(3):
        column = LineItemFactory(run=run)
        scored(column, student, 3)
        scored(column, EnrolmentFactory(run=run), 3)
    assert asked() == few <= 7
