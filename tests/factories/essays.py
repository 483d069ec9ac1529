"""Essay tasks, and students who write on them."""

import datetime as dt
import uuid
from collections.abc import Iterable
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from courses.models import Passage
from essays.models import Essay, EssayFile, EssaySource, Remark, Submission, Version
from essays.services.files import add
from essays.services.handing_in import hand_in
from essays.services.marking import remark
from essays.services.saving import Written, save
from grading.models import Rubric
from runs.activities import kinds
from runs.models import Activity, Enrolment, Run
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import DUE

OPENS = DUE - dt.timedelta(days=7)
NOW = DUE - dt.timedelta(days=1)
TEXT = "The author gives one reason.\n\nThe source gives another, and doubts it."
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
_numbers = count(1)


def essay(*passages: Passage, rubric: Rubric | None = None, **fields) -> Essay:
    """Return an essay task, about these passages."""
    number = next(_numbers)
    rubric = rubric or grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))
    known = {"prompt": "Who *says* so?", "words_min": 5, "words_max": 200}
    row = Essay(course=rubric.course, key=f"essay-{number}", title=f"Essay {number}", rubric=rubric, **(known | fields))
    row.full_clean()
    row.save()
    for position, passage in enumerate(passages):
        EssaySource.objects.create(essay=row, lesson=passage.lesson, passage=passage, position=position)
    return row


def offered(target: Essay | None = None, *, run: Run | None = None, **dates) -> Activity:
    """Return an essay as an activity of a run, its column in the gradebook opened."""
    target = target or essay()
    dates = {"opens_at": OPENS, "due_at": DUE, "closes_at": DUE + dt.timedelta(days=7), **dates}
    row = Activity(
        run=run or RunFactory(course=target.course), kind="essay", target=target.uuid, title=target.title, **dates
    )
    row.full_clean()
    row.save()
    kinds.get("essay").activity_added(row, OPENS)
    return row


def target_of(activity: Activity) -> Essay:
    """Return the essay that an activity offers."""
    return Essay.objects.get(uuid=activity.target)


def saved(
    activity: Activity, by: Enrolment, text: str = TEXT, *, page: uuid.UUID | None = None, base: int = 0,
    event: uuid.UUID | None = None, sequence: int = 0, now: dt.datetime = NOW,
) -> Version:  # fmt: skip
    """Save a text as a page of the student's does."""
    written = Written(text, event or uuid.uuid4(), page or uuid.uuid4(), base, sequence)
    return save(activity=activity, essay=target_of(activity), enrolment=by, written=written, now=now)


def added(
    activity: Activity, by: Enrolment, name: str = "Essay.pdf", content: bytes = PDF, *, now: dt.datetime = NOW
) -> EssayFile:
    """Add a file as a student's page does."""
    file = SimpleUploadedFile(name, content)
    return add(activity=activity, essay=target_of(activity), enrolment=by, file=file, now=now)


def handed_in(
    activity: Activity, by: Enrolment | None = None, text: str = TEXT, *, base: int = 0, now: dt.datetime = NOW,
    files: Iterable[EssayFile] = (),
) -> Submission:  # fmt: skip
    """Return a text that was saved and handed in, with these files."""
    by = by or EnrolmentFactory(run=activity.run)
    version = saved(activity, by, text, base=base, now=now)
    known = {"activity": activity, "essay": target_of(activity), "enrolment": by, "now": now}
    return hand_in(number=version.number, files={file.uuid for file in files}, **known)


def remarked(submission: Submission, quote: str, *, by: User, now: dt.datetime = NOW) -> Remark:
    """Return a marker's words on words of a text."""
    return remark(submission=submission, quote=quote, prefix="", text="Says who?", event=uuid.uuid4(), by=by, now=now)
