"""What a course holds, who the people are, what a quiz asks and what essays say: each as a list of its own."""

import datetime as dt
from decimal import Decimal

import pytest

from common import clock
from courses.models import Actor, Reference, Term
from essays.services.marking import mark
from grading.selectors.line_items import for_activity
from grading.services.release import release
from runs.models import Run
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories import clients, essays, questions, texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
OPEN = {"opens_at": None, "due_at": None, "closes_at": None}


@made_once
def course(run):
    return run.course


def at(course, *parts) -> str:
    return "/".join([f"/api/v1/courses/{course.slug}", *parts])


def rows(answer) -> list[dict]:
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def claim(force, says, *, actor=None) -> dict:
    return {"speaker": "actor" if actor else "author", "actor": actor, "reference": None, "force": force, "says": says}


def said(*claims: dict) -> tuple[str, dict]:
    return ("passage", {"text": "<p>Words.</p>", "terms": [], "claims": list(claims)})


def test_modules_and_lessons_come_in_their_order_and_by_module(lms, course):
    first, second = texts.module(course, key="one", title="One"), texts.module(course, key="two", title="Two")
    hidden = texts.module(course, key="three", live=False)
    texts.lesson(second, key="b")
    texts.lesson(first, key="a")
    texts.lesson(hidden, key="c")
    assert [row["key"] for row in rows(lms.get(at(course, "modules")))] == ["one", "two"]
    found = rows(lms.get(at(course, "lessons")))
    assert [(row["key"], row["module"]) for row in found] == [("a", "one"), ("b", "two")]
    assert [row["key"] for row in rows(lms.get(at(course, "lessons"), {"module": "two"}))] == ["b"]
    assert rows(lms.get(at(course, "lessons"), {"key": "c"})) == []


def test_claims_come_in_the_order_of_the_text_and_by_speaker_force_and_passage(lms, course):
    actor = texts.entry(Actor, course, key="moscow", name="Moscow", kind=Actor.Kind.STATE)
    blocks = [
        said(claim("asserts", "First.")),
        said(claim("doubts", "Second.", actor=actor.pk), claim("denies", "Third.")),
    ]
    lesson = texts.lesson(texts.module(course), blocks=blocks)
    passages = list(lesson.passages.order_by("number"))

    def says(**asked) -> list[str]:
        return [row["says"] for row in rows(lms.get(at(course, "claims"), asked))]

    assert says() == ["First.", "Second.", "Third."]
    assert says(force="denies") == ["Third."]
    assert says(speaker="actor") == says(actor="moscow") == ["Second."]
    assert says(passage=str(passages[1].block)) == ["Second.", "Third."]
    page = lms.get(at(course, "claims"), {"limit": "1"}).json()
    assert [row["says"] for row in rows(lms.get(page["next"]))] == ["Second."]
    (row,) = page["results"]
    assert (row["lesson"], row["passage"]) == (str(lesson.translation_key), str(passages[0].block))
    refused(lms.get(at(course, "claims"), {"force": "shouts"}), 400)
    lesson.unpublish()
    assert says() == []


def test_works_and_terms_of_a_course_alone_are_read(lms, course):
    other = texts.course(key="another")
    for owner, key in ((course, "b-work"), (course, "a-work"), (other, "c-work")):
        authors = [{"family": "Khan", "given": "Z."}]
        texts.entry(Reference, owner, key=key, title=key, kind=Reference.Kind.REPORT, authors=authors)
    texts.entry(Term, course, key="corridor", name="Corridor", variants=["corridors"], text="A *strip* of land.")
    assert [row["key"] for row in rows(lms.get(at(course, "references"), {"sort": "key"}))] == ["a-work", "b-work"]
    (row,) = rows(lms.get(at(course, "references"), {"key": "a-work"}))
    assert row["authors"] == [{"family": "Khan", "given": "Z."}]
    (term,) = rows(lms.get(at(course, "terms")))
    assert (term["name"], term["variants"], term["text"]) == ("Corridor", ["corridors"], "A *strip* of land.")
    refused(lms.get(at(other, "terms")), 404)


@pytest.mark.parametrize("what", ["modules", "lessons", "claims", "references", "terms"])
def test_a_list_of_a_course_costs_the_same_for_more_rows_and_nothing_anew(lms, course, what):
    module, actor = texts.module(course), texts.entry(Actor, course, key="a", name="A", kind="state")
    counts = []
    for n in (1, 2, 3):
        texts.module(course, key=f"module-{n}")
        texts.lesson(module, key=f"lesson-{n}", blocks=[said(claim("asserts", "So.", actor=actor.pk))])
        texts.entry(Term, course, key=f"term-{n}", name=f"Term {n}", text="Words.")
        texts.entry(Reference, course, key=f"work-{n}", title="A work", kind="report")
        with statements() as sent:
            answer = lms.get(at(course, what))
        assert len(rows(answer)) >= n
        counts.append(len(sent))
    assert len(set(counts)) == 1
    assert lms.get(at(course, what), headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_people_are_known_by_ids_and_by_name_only_where_the_scope_says_so(run):
    mine = RunFactory(course=run.course)
    person = EnrolmentFactory(run=run, external_id="lms-1", user__name="Zarmina K", user__email="z@example.org").user
    EnrolmentFactory(run=mine, user=person, external_id="lms-1", role="assistant")
    EnrolmentFactory(run=mine, external_id="lms-2")
    EnrolmentFactory(run=RunFactory(course=run.course), user=person)
    made = clients.client(run, mine)
    narrow = Lms(clients.token(made, scope="people.read"))
    wide = Lms(clients.token(made, scope="people.read roster.read"))
    (row,) = rows(narrow.get("/api/v1/people", {"external_id": "lms-1"}))
    assert (row["id"], row["name"], row["email"], row["username"]) == (str(person.uuid), None, None, None)
    assert [(one["run"], one["role"]) for one in row["enrolments"]] == [
        (str(run.uuid), "student"), (str(mine.uuid), "assistant")
    ]  # fmt: skip
    (row,) = rows(wide.get("/api/v1/people", {"person": str(person.uuid)}))
    assert (row["name"], row["email"]) == ("Zarmina K", "z@example.org")
    assert rows(narrow.get("/api/v1/people", {"run": str(run.uuid), "role": "assistant"})) == []
    assert len(rows(narrow.get("/api/v1/people", {"run": str(mine.uuid)}))) == 2
    with statements() as few:
        narrow.get("/api/v1/people")
    EnrolmentFactory.create_batch(5, run=mine)
    with statements() as many:
        known = narrow.get("/api/v1/people")
    assert len(few) == len(many)
    assert narrow.get("/api/v1/people", headers={"if-none-match": known["ETag"]}).status_code == 304


def test_a_quizs_questions_are_read_by_version_and_what_is_right_by_a_scope_of_its_own(run):
    item, drawn = questions.single(), questions.numeric()
    activity = questions.offered(questions.quiz(item, drawn), run=run, **OPEN)
    questions.begun(activity, by=EnrolmentFactory(run=run), now=clock.now())
    address = f"/api/v1/runs/{run.uuid}/activities/{activity.uuid}/items"
    made = clients.client(run)
    kept = Lms(clients.token(made, scope="items.read")).get(address)
    (first, second) = rows(kept)
    assert {first["item"], second["item"]} == {str(item.uuid), str(drawn.uuid)}
    assert (first["version"], first["is_current"], first["body"], second["body"]) == (1, True, None, None)
    knows = Lms(clients.token(made, scope="items.read keys.read"))
    (row,) = rows(knows.get(address, {"item": str(item.uuid)}))
    assert row["body"] == item.current.body
    assert knows.get(address, headers={"if-none-match": kept["ETag"]}).status_code == 200  # it has now what is right
    assert rows(knows.get(address, {"kind": "numeric", "fields": "kind"})) == [{"kind": "numeric"}]
    refused(knows.get(f"/api/v1/runs/{run.uuid}/activities/{essays.offered(run=run).uuid}/items"), 404)


@pytest.fixture
def handed_in(run: Run):
    activity = essays.offered(run=run, opens_at=None, due_at=clock.now() + dt.timedelta(days=1), closes_at=None)
    submission = essays.handed_in(activity, EnrolmentFactory(run=run), now=clock.now())
    essays.remarked(submission, "one reason", by=teacher(run).user, now=clock.now())
    return submission


def marked(submission, by) -> None:
    chosen = {"argument": Decimal(2), "evidence": Decimal(4)}
    mark(submission=submission, chosen=chosen, parts=[], comment="", seen_at=None, by=by, now=clock.now())


def test_an_essay_is_read_with_its_text_and_what_was_said_of_it_once_that_is_released(lms, run, handed_in):
    address = f"/api/v1/runs/{run.uuid}/essays"
    (row,) = rows(lms.get(address))
    assert (row["id"], row["words"], row["counts"]) == (str(handed_in.uuid), handed_in.version.words, True)
    assert (row["enrolment"], row["is_released"]) == (str(handed_in.draft.enrolment.uuid), False)
    assert "text" not in row
    whole = lms.get(f"{address}/{handed_in.uuid}").json()
    assert (whole["text"], whole["feedback"]) == (essays.TEXT, None)
    lead = teacher(run).user
    marked(handed_in, lead)
    assert lms.get(f"{address}/{handed_in.uuid}").json()["feedback"] is None
    release(line_item=for_activity(handed_in.draft.activity), by=lead, now=clock.now())
    told = lms.get(f"{address}/{handed_in.uuid}")
    feedback = told.json()["feedback"]
    assert [remark["exact"] for remark in feedback["remarks"]] == ["one reason"]
    assert [one["key"] for one in feedback["criteria"]] == ["argument", "evidence"]
    assert feedback["points"] == "6.000"
    assert lms.get(f"{address}/{handed_in.uuid}", headers={"if-none-match": told["ETag"]}).status_code == 304
    refused(lms.get(f"/api/v1/runs/{RunFactory(course=run.course).uuid}/essays/{handed_in.uuid}"), 404)


def test_who_teaches_is_not_told_whose_an_essay_is_before_it_is_marked(client, run, handed_in):
    lead, student = teacher(run).user, str(handed_in.draft.enrolment.uuid)
    client.force_login(lead)
    address = f"/api/v1/runs/{run.uuid}/essays"
    assert [row["enrolment"] for row in rows(client.get(address))] == [None]
    assert rows(client.get(address, {"enrolment": student})) == []
    assert client.get(f"{address}/{handed_in.uuid}").json()["enrolment"] is None
    marked(handed_in, lead)
    assert [row["enrolment"] for row in rows(client.get(address, {"enrolment": student}))] == [student]
