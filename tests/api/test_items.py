"""A machine writes a course's questions as its editors do, and learns what is right only by a scope of its own."""

import threading
from copy import deepcopy
from decimal import Decimal

import pytest
from django.db import connection

from api.models import Client
from audit.models import Event
from common import clock
from common.rest.examples import PARTS
from courses.models import Actor, Place
from quizzes.kinds.schema import LONGEST_TEXT
from quizzes.models import Item, ItemVersion
from runs.models import Enrolment
from tests.api.conftest import Lms, changed, unsaid
from tests.api.test_manners import pointers, refused
from tests.factories import clients, questions, texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher

pytestmark = pytest.mark.django_db
OPEN = {"opens_at": None, "due_at": None, "closes_at": None}


def freeze(run, asked) -> None:
    """Have somebody be asked the question."""
    questions.begun(questions.offered(questions.quiz(asked), run=run, **OPEN), now=clock.now())


def told(asked) -> list[tuple[int, str, str]]:
    return [(one.number, one.change, one.prompt) for one in asked.versions.order_by("number")]


def test_a_version_that_nobody_was_asked_is_changed_in_its_place(lms, address, asked, passages):
    about = {"tags": ["speakers", "speakers"], "outcome": 2, "passage": str(passages[0].block)}
    answer = changed(lms, address, prompt="Who *says* it?", **about)
    assert answer.status_code == 200, answer.content
    shown = answer.json()
    assert (shown["version"], shown["prompt"], shown["tags"], shown["outcome"]) == (
        1,
        "Who *says* it?",
        ["speakers"],
        2,
    )
    assert told(asked) == [(1, "first", "Who *says* it?")]
    assert lms.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    (event,) = Event.objects.filter(name="quizzes.item_saved", subject=asked.uuid)
    assert (event.actor, event.data["number"], event.data["change"]) == (Client.objects.get().uuid, 1, "")


def test_a_version_that_was_asked_stays_and_a_new_one_takes_its_class(lms, run, address, asked):
    freeze(run, asked)
    assert lms.get(address).json()["is_frozen"]
    problem = refused(changed(lms, address, prompt="Who sais it?"), 409, "change_wanted")
    assert [error["pointer"] for error in problem["errors"]] == ["/change"]
    assert "typo" in problem["errors"][0]["detail"]
    answer = changed(lms, address, prompt="Who denies it?", change="meaning")
    assert (answer.json()["version"], answer.json()["is_frozen"]) == (2, False)
    refused(changed(lms, address, points="3"), 409, "change_wanted")  # still a change of what was asked
    assert changed(lms, address, points="3", change="key").json()["version"] == 2
    assert told(asked) == [(1, "first", "Who says it?"), (2, "key", "Who denies it?")]
    assert asked.versions.get(number=1).body == asked.current.body
    assert changed(lms, address, difficulty="hard").status_code == 200  # is the question's own, asked or not
    assert len(told(asked)) == 2


def test_an_outcome_stays_only_where_its_lesson_has_it(lms, run, address, passages):
    bare = texts.lesson(texts.module(run.course, key="bare"), key="bare", passages=("Nothing to learn.",))
    assert changed(lms, address, passage=str(passages[0].block), outcome=2).status_code == 200
    for passage in (None, str(bare.passages.get().block)):
        assert pointers(changed(lms, address, passage=passage)) == ["/outcome"]
        assert pointers(changed(lms, address, passage=passage, outcome=2)) == ["/outcome"]
    assert changed(lms, address, passage=None, outcome=None).json()["outcome"] is None
    assert pointers(changed(lms, address, outcome=2)) == ["/outcome"]


def test_what_is_left_out_stays_and_what_is_the_same_writes_nothing(lms, address, asked, passages):
    assert changed(lms, address, passage=str(passages[0].block), difficulty="easy").status_code == 200
    before = lms.get(address)
    assert changed(lms, address, prompt="Who, then?").json()["passage"] == str(passages[0].block)
    after = lms.get(address).json()
    assert after == {**before.json(), "prompt": "Who, then?"}
    writes = Event.objects.count()
    again = changed(lms, address, prompt="Who, then?", difficulty="easy", points="2.0", body=after["body"])
    assert (again.status_code, again["ETag"]) == (200, lms.get(address)["ETag"])
    assert Event.objects.count() == writes
    assert changed(lms, address, passage=None, difficulty="").json()["passage"] is None
    assert Item.objects.get(pk=asked.pk).difficulty == ""


def test_who_writes_says_what_they_saw(lms, address):
    seen = lms.get(address)["ETag"]
    refused(lms.patch(address, {"difficulty": "hard"}), 428, "precondition_required")
    assert changed(lms, address, seen=seen, difficulty="hard").status_code == 200
    refused(changed(lms, address, seen=seen, difficulty="easy"), 412, "stale")
    assert lms.get(address).json()["difficulty"] == "hard"


def test_a_question_that_was_asked_meanwhile_is_another_than_was_seen(lms, run, address, asked):
    seen = lms.get(address)["ETag"]
    freeze(run, asked)
    refused(changed(lms, address, seen=seen, prompt="Who else?"), 412, "stale")


@pytest.mark.django_db(transaction=True)
def test_of_two_who_write_at_once_one_is_told():
    run = RunFactory()
    asked = questions.item("single_choice", unsaid())
    address = f"/api/v1/courses/{run.course.slug}/items/{asked.uuid}"
    token = clients.token(clients.client(run))
    seen, begin, answers = Lms(token).get(address)["ETag"], threading.Barrier(2, timeout=20), []

    def send(prompt):
        lms = Lms(token)
        begin.wait()
        answers.append(changed(lms, address, seen=seen, prompt=prompt).status_code)
        connection.close()

    threads = [threading.Thread(target=send, args=[prompt]) for prompt in ("Mine?", "No, mine?")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(answers) == [200, 412]
    assert Event.objects.filter(name="quizzes.item_saved").count() == 1


def test_faults_are_told_each_with_its_pointer(lms, address, asked):
    wrong = unsaid()
    wrong["options"][0] |= {"text": "# No heading", "refuted_by": "x"}
    del wrong["options"][1]["text"]
    wrong["options"][2]["colour"] = "red"
    assert pointers(changed(lms, address, body=wrong)) == [
        "/body/options/0/text", "/body/options/0/refuted_by", "/body/options/1", "/body/options/2/colour"
    ]  # fmt: skip
    assert pointers(changed(lms, address, body=unsaid(right="ab"))) == ["/body/options"]
    assert pointers(changed(lms, address, prompt="> so", points="0")) == ["/points"]
    assert pointers(changed(lms, address, prompt="> so")) == ["/prompt"]
    assert told(asked) == [(1, "first", "Who says it?")]


@pytest.mark.parametrize(
    ("sent", "at"),
    [
        ({"colour": "red"}, "/colour"),
        ({"key": "another"}, "/key"),
        ({"points": 2}, "/points"),
        ({"outcome": "2"}, "/outcome"),
        ({"outcome": True}, "/outcome"),
        ({"outcome": 0}, "/outcome"),
        ({"outcome": 1}, "/outcome"),
        ({"is_retired": "yes"}, "/is_retired"),
        ({"tags": "one"}, "/tags"),
        ({"tags": ["Two Words"]}, "/tags/0"),
        ({"tags": [f"t{n}" for n in range(13)]}, "/tags"),
        ({"difficulty": "harder"}, "/difficulty"),
        ({"change": "first"}, "/change"),
        ({"body": []}, "/body"),
        ({"body": {"\ud800": "\ud800"}}, "/body/?"),
        ({"body": {"options": [{"text": "a\x00b"}, {"text": "\ud800"}], "shuffle": 1}}, "/body/options/0/text"),
        ({"body": {"options": [{"text": "a"}] * 61}}, "/body/options"),
        ({"body": {"options": [{"key": ["a"], "text": "a"}, {"key": "", "text": "b"}]}}, "/body/options/0/key"),
        ({"passage": PARTS["item"]}, "/passage"),
        ({"passage": ""}, "/passage"),
        ({"rubric": "a-rubric"}, "/rubric"),
    ],
)
def test_what_is_not_known_or_of_another_type_is_refused_by_its_name(lms, address, asked, sent, at):
    assert at in pointers(changed(lms, address, **sent))
    assert told(asked) == [(1, "first", "Who says it?")]


@pytest.mark.parametrize("number", ["1e999999", "1_000", " 7 ", "٣", "NaN", "1" * 41, 7, None, []])
def test_a_number_that_is_none_or_beyond_all_measure_is_refused(lms, run, number):
    asked = questions.numeric()
    address = f"/api/v1/courses/{run.course.slug}/items/{asked.uuid}"
    assert "/body/answer" in pointers(changed(lms, address, body={"answer": number}))


def test_a_text_of_a_body_is_short_enough_to_be_read(lms, address, asked):
    wrong = unsaid()
    for most, found in ((LONGEST_TEXT, []), (LONGEST_TEXT + 1, ["/body/options/0/text"])):
        wrong["options"][0]["text"] = "[" * most
        answer = changed(lms, address, body=wrong)
        assert answer.status_code == (400 if found else 200)
        assert [error["pointer"] for error in answer.json().get("errors", [])] == found


def test_passages_that_refute_are_those_of_the_course(lms, address, passages):
    other = texts.lesson(texts.module(texts.course(key="another")), passages=("Elsewhere.",)).passages.get()
    wrong = unsaid()
    wrong["options"][0]["refuted_by"] = str(other.block)
    assert pointers(changed(lms, address, body=wrong)) == ["/body/options/0/refuted_by"]
    wrong["options"][0]["refuted_by"] = str(passages[1].block).upper()
    shown = changed(lms, address, body=wrong).json()
    assert shown["body"]["options"][0]["refuted_by"] == str(passages[1].block)
    lacks = {(lack["pointer"], lack["code"]) for lack in shown["lacks"]}
    assert lacks == {
        ("/passage", "passage"), ("/outcome", "outcome"), ("/difficulty", "difficulty"), ("/tags", "tags"),
        ("/body/options/2/refuted_by", "refutation"),
    }  # fmt: skip


def test_what_has_a_usual_value_may_be_left_out_of_a_body(lms, address):
    options = [{"text": "The author"}, {"text": "A commander", "right": True}, {"key": "a", "text": "Nobody"}]
    shown = changed(lms, address, body={"options": options}).json()
    assert [(one["key"], one["right"]) for one in shown["body"]["options"]] == [("d", False), ("e", True), ("a", False)]
    assert shown["body"]["shuffle"] is True


def test_places_and_speakers_are_named_by_their_keys(lms, run):
    kabul = texts.entry(Place, run.course, key="kabul", name="Kabul", kind="town", path=[[69.2, 34.5]])
    texts.entry(Place, run.course, key="lahore", name="Lahore", kind="town", path=[[74.3, 31.5]])
    asked = questions.item("place_on_map", {"places": []})
    address = f"/api/v1/courses/{run.course.slug}/items/{asked.uuid}"
    places = [{"where": {"key": "kabul"}, "right": True}, {"where": {"key": "lahore"}}]
    shown = changed(lms, address, body={"places": places}).json()
    assert shown["body"]["places"][0]["where"] == {"key": "kabul", "name": "Kabul", "at": ["69.2", "34.5"]}
    Place.objects.filter(pk=kabul.pk).update(name="Cabul")
    assert changed(lms, address, body=shown["body"], points="4").json()["body"] == shown["body"]  # as it was kept
    places[0]["where"] = {"key": "lahore", "name": "Kabul"}
    places[1]["where"] = {"key": "moscow"}
    at = ["/body/places/0/where/name", "/body/places/1/where/key"]
    assert pointers(changed(lms, address, body={"places": places})) == at
    texts.entry(Actor, run.course, key="russia", name="Russia", kind="state")
    claim = questions.item("who_claims", {})
    sent = {
        "says": "So it is.",
        "speakers": [{"speaker": {"key": "author"}, "right": True}, {"speaker": {"key": "actor:russia"}}],
        "forces": [{"force": "asserts", "right": True}, {"force": "doubts"}],
    }
    shown = changed(lms, f"/api/v1/courses/{run.course.slug}/items/{claim.uuid}", body=sent).json()
    assert [one["speaker"]["name"] for one in shown["body"]["speakers"]] == ["", "Russia"]


def test_a_question_is_retired_and_taken_back(lms, run, address, asked):
    assert changed(lms, address, is_retired=True, difficulty="easy").json()["is_retired"]
    assert not changed(lms, address, is_retired=False).json()["is_retired"]
    names = Event.objects.filter(subject=asked.uuid).order_by("pk").values_list("name", flat=True)
    assert list(names) == ["quizzes.item_saved", "quizzes.item_retired", "quizzes.item_retired"]
    questions.quiz(asked)
    refused(changed(lms, address, is_retired=True, difficulty="hard"), 409, "refused")
    assert Item.objects.get(pk=asked.pk).difficulty == "easy"


def test_what_is_right_is_told_and_changed_only_by_who_may_know_it(run, address, asked):
    made = clients.client(run)
    knows, writes = Lms(clients.token(made)), Lms(clients.token(made, scope="banks.read banks.write"))
    assert writes.get(address).json()["body"] is None
    assert writes.get(address)["ETag"] != knows.get(address)["ETag"]
    shown = changed(writes, address, prompt="Who says so?").json()
    assert (shown["prompt"], shown["body"]) == ("Who says so?", None)
    assert [lack["pointer"] for lack in shown["lacks"] if lack["pointer"].startswith("/body")] == ["/body"]
    for guess in ("a", "b"):
        answer = changed(writes, address, body=unsaid(right=guess))
        assert "keys.read" in refused(answer, 403)["detail"]
    broken = deepcopy(asked.current.body)
    broken["options"][1]["misreading"] = "No."
    ItemVersion.objects.filter(item=asked).update(body=broken)
    (error,) = refused(changed(writes, address, points="3"), 400)["errors"]
    assert (error["pointer"], "option" in error["detail"]) == ("/body", False)
    assert pointers(changed(knows, address, points="3")) == ["/body/options/1"]
    assert changed(writes, address, difficulty="easy").status_code == 200  # what is the question's own is


def test_a_narrower_token_does_not_write_and_a_foreign_question_is_not_there(lms, run, address):
    made = Client.objects.get()
    reads = Lms(clients.token(made, scope="banks.read keys.read items.read"))
    assert reads.get(address).json()["body"]
    refused(changed(reads, address, points="3"), 403)
    refused(Lms(clients.token(made, scope="items.read keys.read")).get(address), 403)
    elsewhere = texts.course(key="another")
    foreign = questions.single(bank=questions.bank_of(elsewhere))
    for course, item in ((run.course.slug, foreign.uuid), ("another", foreign.uuid), ("another", PARTS["item"])):
        refused(lms.patch(f"/api/v1/courses/{course}/items/{item}", {"points": "9"}, headers={"if-match": "*"}), 404)
    assert ItemVersion.objects.get(item=foreign).points == Decimal(2)


def test_what_a_client_may_that_was_made_without_scopes_does_not_grow_to_questions(run, address):
    made = clients.client(run)
    Client.objects.update(scopes=[])
    made.refresh_from_db()
    lms = Lms(clients.token(made))
    assert lms.get(f"/api/v1/runs/{run.uuid}/results").status_code == 200
    refused(lms.get(address), 403)
    refused(lms.patch(address, {"points": "3"}, headers={"if-match": "*"}), 403)


def test_who_edits_the_course_reads_its_questions_by_session_and_nobody_writes_by_it(client, run, address):
    client.force_login(teacher(run).user)
    assert client.get(address).json()["body"]
    refused(client.patch(address, {"points": "3"}, content_type="application/json", headers={"if-match": "*"}), 403)
    for role in (Enrolment.Role.ASSISTANT, Enrolment.Role.STUDENT):
        client.force_login(EnrolmentFactory(run=run, role=role).user)
        refused(client.get(address), 404)


def test_the_banks_and_questions_of_a_course_are_listed(lms, run, asked, passages):
    ItemVersion.objects.filter(pk=asked.current_id).update(passage=passages[0])
    questions.numeric(bank=questions.new_bank())
    course = f"/api/v1/courses/{run.course.slug}"
    banks = [row["key"] for row in lms.get(f"{course}/banks").json()["results"]]
    assert len(banks) == 2
    (row,) = lms.get(f"{course}/items", {"bank": banks[0]}).json()["results"]
    assert (row["id"], row["bank"], row["passage"]) == (str(asked.uuid), banks[0], str(passages[0].block))
    found = [lms.get(f"{course}/items", one).json()["results"] for one in ({"kind": "numeric"}, {"key": asked.key})]
    assert [rows[0]["kind"] for rows in found] == ["numeric", "single_choice"]
