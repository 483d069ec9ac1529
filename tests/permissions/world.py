"""The people and things that the table is asked with."""

import datetime as dt
import uuid
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.test import Client

from accounts.models import User
from accounts.services import inviting
from api.services.tokens import make_token
from common import clock
from courses.models import CoursePage, Passage
from courses.models.library import Reference
from discussions import mail
from discussions.services import participation
from discussions.services.participation import Asked
from grading.models import LineItem
from grading.rules.rubrics import Body, Criterion, Level
from grading.rules.scheme import Scheme
from grading.rules.totals import Step
from grading.selectors.extensions_file import Gift
from grading.selectors.line_items import for_activity
from grading.selectors.schemes import scheme_of
from grading.services import appealing
from grading.services.attendance import add_session
from grading.services.extensions import give_extensions
from grading.services.marks_changes import change_marks
from grading.services.planned_releases import plan
from grading.services.release import release
from grading.services.rubrics import make_rubric
from grading.services.schemes import set_scheme
from grading.services.second_marking import set_second_marking
from grading.services.typed import open_column
from lms.services.webhooks.replays import send_test
from quizzes.services.finishing import hand_in
from quizzes.services.marking import mark
from quizzes.services.regrading import change_set
from runs.dates import Dates
from runs.models import Activity, Enrolment, Run
from runs.services import admitting, flagging, private_notes
from tests.factories import clients, debates, essays, questions, texts, threads, webhooks
from tests.factories.classes import EnrolmentFactory, RunFactory, SectionFactory, teacher
from tests.factories.people import UserFactory
from tests.lms.stores import store


@dataclass
class World:
    """A run with everybody in it, and another run of the same course."""

    run: Run
    names: dict[str, Any]
    """What stands for each part of an address: an id, a key, a token."""
    cookies: dict[str, dict[str, str]]
    """What each role's browser holds, signed in once."""

    def browser(self, role: str) -> Client:
        """Return a fresh browser of a role."""
        browser = Client()
        browser.cookies.load(self.cookies[role])
        return browser


def _signed_in(person: User | None) -> dict[str, str]:
    browser = Client()
    if person:
        browser.force_login(person)
    return {name: morsel.value for name, morsel in browser.cookies.items()}


def build() -> World:
    """Return the world, in the open transaction."""
    now = clock.now()
    course = texts.course()
    lesson = texts.lesson(texts.module(course), passages=("One.", "Two.", "Three."))
    run, other = RunFactory(key="here", course=course), RunFactory(key="there", course=course)
    student, peer, stranger = EnrolmentFactory(run=run), EnrolmentFactory(run=run), EnrolmentFactory(run=other)
    people = {
        "visitor": None,
        "student": student.user,
        "stranger": stranger.user,
        "assistant": teacher(run, role=Enrolment.Role.ASSISTANT).user,
        "instructor": teacher(run).user,
        "outsider": teacher(other).user,
        "superuser": UserFactory(is_superuser=True, is_staff=True),
    }
    newcomer = admitting.admit(run=run, name="New Comer", email="new@example.org", by=None, now=now)
    names = {
        "run_key": run.key,
        "run": run.uuid,
        "course": course.slug,
        "module": "a-module",
        "lesson": "a-lesson",
        "lesson_uuid": lesson.translation_key,
        "page": lesson.pk,
        "block": lesson.passages.first().block,
        "student_id": student.user.pk,
        "enrolment": peer.uuid,
        "section": SectionFactory(run=run).key,
        "newcomer": newcomer.uuid,
        "token": inviting.link(newcomer.user.invitations.get()).rstrip("/").rsplit("/", 1)[1],
        "api_token": make_token(user=people["instructor"], name="Notebook", days=1, now=now)[0].uuid,
        "client": (lms := clients.client(run)).uuid,
        "job": clients.job(lms, run).uuid,
        "record_store": store(run).uuid,
        **_webhook(people["superuser"], now),
        "mail": "none.eml",
        "live": "live",
        "latest": "latest",
        **_entries(course),
        **_threads(student, lesson.passages.first()),
        **_notes(student, lesson.passages.first(), now),
        **_quizzes(run, student, now),
        **_appeal(run, student, people["instructor"], now),
        **_essays(run, student, now),
        **_debates(run),
        "participation": _participation(run, people["instructor"], now),
        "marks_change": _marks_change(run, people["instructor"], now),
        "planned": plan(
            line_item=LineItem.objects.filter(run=run).last(),
            at=now + dt.timedelta(days=1),
            by=people["instructor"],
            now=now,
        ).uuid,
        **_two_markers(run, student, people, now),
        **_rubric(course, people["instructor"], now),
        "class_session": add_session(
            run=run, title="Monday", points=Decimal(1), late_points=Decimal(0), by=people["instructor"], now=now
        ).uuid,
        "extensions_file": _extensions_file(run, peer, people["instructor"], now),
        "change": _scheme(run, people["instructor"], now),
        "typed_column": open_column(
            run=run, title="Midterm", points=Decimal(30), by=people["instructor"], now=now
        ).uuid,
    }
    return World(run, names, {role: _signed_in(person) for role, person in people.items()})


def _webhook(admin: User, now: dt.datetime) -> dict[str, uuid.UUID]:
    endpoint, _ = webhooks.endpoint("http://localhost:9/hook")  # where nobody listens
    return {"webhook": endpoint.uuid, "webhook_message": send_test(endpoint=endpoint, by=admin, now=now).uuid}


def _entries(course: CoursePage) -> dict[str, Any]:
    """Return a work of the course's library with a revision, and one of another course's."""
    work = {"kind": Reference.Kind.REPORT, "title": "A work", "key": "a-work"}
    entry = texts.entry(Reference, course, **work)
    another = texts.course(key="another-course")
    foreign = texts.entry(Reference, another, **work)
    return {
        "entry": entry.pk,
        "revision": entry.save_revision().pk,
        "foreign_entry": foreign.pk,
        "foreign_page": another.pk,
    }


def _appeal(run: Run, student: Enrolment, by: User, now: dt.datetime) -> dict[str, Any]:
    """Return a question of a quiz whose mark the student sees, and an appeal against the whole mark."""
    dates = {"opens_at": now - dt.timedelta(days=1), "due_at": now + dt.timedelta(days=1), "closes_at": None}
    quiz = questions.offered(questions.quiz(questions.single()), run=run, **dates)
    attempt = questions.handed_in(quiz, "b", by=student, now=now)
    column = for_activity(quiz)
    release(line_item=column, by=by, now=now)
    appeal = appealing.ask(line_item=column, part=None, words="Look again.", by=student, now=now)
    return {"marked": column.uuid, "part": attempt.items.get().uuid, "appeal": appeal.uuid}


def _two_markers(run: Run, student: Enrolment, people: dict[str, Any], now: dt.datetime) -> dict[str, Any]:
    """Return an answer whose two markers differ."""
    dates = {"opens_at": now - dt.timedelta(days=1), "due_at": now + dt.timedelta(days=1), "closes_at": None}
    activity = questions.offered(questions.quiz(questions.essay()), run=run, **dates)
    lead = people["instructor"]
    column = for_activity(activity)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(0), rule="mean", by=lead, now=now)
    item = questions.handed_in(activity, "Five words in this text.", by=student, now=now).items.get()
    for points, marker in enumerate((people["assistant"], lead)):
        chosen = {"points": Decimal(points)}
        mark(item=item, chosen=chosen, parts=[], comment="", seen_at=None, by=marker, now=now)
    staff = Enrolment.objects.get(run=run, user=people["assistant"])
    return {"differing": item.uuid, "staff": staff.uuid}


def _rubric(course: CoursePage, by: User, now: dt.datetime) -> dict[str, Any]:
    """Return a rubric that nothing is marked by, and its version."""
    level = Level(Decimal(2), "Clear")
    body = Body((Criterion("argument", (level,), "Argument"),))
    made = make_rubric(course=course, title="Spare", body=body, by=by, now=now)
    return {"rubric": made.uuid, "number": made.version}


def _extensions_file(run: Run, student: Enrolment, by: User, now: dt.datetime) -> uuid.UUID:
    """Return a file that gave a student a later date."""
    activity, file = Activity.objects.filter(run=run, due_at__isnull=False).first(), uuid.uuid4()
    gift = Gift(student, activity, activity.due_at + dt.timedelta(days=1))
    give_extensions(run=run, gifts=[gift], by=by, now=now, file=file)
    return file


def _scheme(run: Run, by: User, now: dt.datetime) -> uuid.UUID:
    """Return a change of how the run's marks count."""
    scale = Scheme(scale=(Step("pass", Decimal(50)),))
    seen = scheme_of(run).fingerprint()
    return set_scheme(run=run, scheme=scale, seen=seen, reason="As agreed.", by=by, now=now).uuid


def _marks_change(run: Run, by: User, now: dt.datetime) -> uuid.UUID:
    """Return a change of many marks."""
    column = open_column(run=run, title="Seminar", points=Decimal(10), by=by, now=now)
    students = list(run.enrolments.filter(role=Enrolment.Role.STUDENT).values_list("pk", flat=True))
    about = {"deed": "set", "points": Decimal(5), "reason": "As agreed.", "by": by, "now": now}
    return change_marks(line_item=column, enrolments=students, **about).change.uuid


def _threads(author: Enrolment, passage: Passage) -> dict[str, Any]:
    """Return a question with an answer."""
    thread = threads.thread(author, passage)
    token = mail.stop_url(author).rstrip("/").rsplit("/", 1)[1]
    post = threads.answer(author, thread, pictures={threads.picture(author): "A map."})
    picture = post.pictures.get().uuid
    return {
        "thread": thread.uuid,
        "post": post.uuid,
        "picture": picture,
        "anchor": thread.anchor.uuid,
        "stop_token": token,
    }


def _notes(reader: Enrolment, passage: Passage, now: dt.datetime) -> dict[str, Any]:
    """Return a private note of the student's."""
    kept = private_notes.keep(enrolment=reader, passage=passage, text="Mine alone.", event=uuid.uuid4(), now=now)
    return {"note": kept.uuid}


def _essays(run: Run, student: Enrolment, now: dt.datetime) -> dict[str, Any]:
    """Return an essay that the student has handed in and may hand in again."""
    dates = {"opens_at": now - dt.timedelta(days=1), "due_at": now + dt.timedelta(days=1), "closes_at": None}
    activity = essays.offered(essays.essay(takes="both"), run=run, **dates)
    file = essays.added(activity, student, now=now)
    submission = essays.handed_in(activity, student, now=now, files=[file])
    remark = essays.remarked(submission, "one reason", by=teacher(run).user, now=now)
    return {
        "written": activity.uuid,
        "essay_task": activity.target,
        "draft_number": submission.version.number,
        "essay_file": file.uuid,
        "submission": submission.uuid,
        "remark": remark.uuid,
    }


def _debates(run: Run) -> dict[str, Any]:
    """Return a debate whose sides the run's students take, and one that it does not hold."""
    sitting = debates.held(run, seating="chosen")
    return {"sitting": sitting.uuid, "round": debates.round_of(sitting).uuid, "debate": debates.debate(run).uuid}


def _participation(run: Run, by: User, now: dt.datetime) -> uuid.UUID:
    """Return what counts as taking part in the run."""
    asked = Asked("answer", cites=True, takes_side=False, kind="", page_id=None, most=2, each=Decimal(1))
    dates = Dates(due_at=now + dt.timedelta(days=1))
    return participation.make(run=run, title="Two answers", asked=asked, dates=dates, by=by, now=now).uuid


def _quizzes(run: Run, student: Enrolment, now: dt.datetime) -> dict[str, Any]:
    """Return a quiz that the student is in, and one with an essay that they handed in."""
    dates = {"opens_at": now - dt.timedelta(days=1), "due_at": now + dt.timedelta(days=1), "closes_at": None}
    activity = questions.offered(run=run, **dates)
    essay = questions.essay()
    handed_in = questions.offered(questions.quiz(essay), run=run, **dates)
    attempt = questions.begun(activity, by=student, now=now)
    done = questions.begun(handed_in, by=student, now=now)
    questions.answer(done, 1, "Some words.", at=now)
    flagging.flag(
        enrolment=student, kind="item", thing=done.items.get().version.uuid, reason="other", words="", wants_mail=False,
        now=now,
    )  # fmt: skip
    hand_in(attempt=done, enrolment=student, now=now)
    drawn = questions.quiz(questions.draw())
    lead = teacher(run).user
    regrade = change_set.open_draft(activity=handed_in, item=essay, policy="full_marks", versions=[1], by=lead, now=now)
    return {
        "regrade": change_set.draw_up(draft=regrade, by=lead, now=now).uuid,
        "activity": activity.uuid,
        "quiz": activity.target,
        "own_quiz": drawn.uuid,
        "place": drawn.places.get().pk,
        "attempt": attempt.uuid,
        "done": done.uuid,
        "with_essay": handed_in.uuid,
        "essay": essay.uuid,
        "kind": "essay",
        "bank": essay.bank.key,
        "item_kind": "item",
        "version": done.items.get().version.uuid,
        "answer": done.items.get().uuid,
        "line_item": for_activity(activity).uuid,
    }
