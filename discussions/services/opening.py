"""Opening a thread on a passage, on words of it, or on the run as a whole."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from courses.models import LessonPage, Passage
from courses.services import anchoring
from discussions import permissions
from discussions.events import ThreadOpened
from discussions.models import Mode, Thread
from discussions.selectors.modes import Readers, mode_of, promise, readers_for, with_talk
from discussions.selectors.subjects import is_open_to
from discussions.services import order, writing
from discussions.services.pictures import Chosen
from runs.models import Enrolment
from runs.subjects import Subject

Kind = Thread.Kind


@transaction.atomic
def open_thread(
    *,
    enrolment: Enrolment,
    passage: Passage | None = None,
    lesson: LessonPage | None = None,
    subject: Subject | None = None,
    quote: str = "",
    kind: str = Kind.QUESTION,
    title: str,
    text: str,
    pictures: Chosen | None = None,
    event: UUID,
    readers: Readers | None = None,
    posts_first: bool = False,
    is_anonymous: bool = False,
    promised: str = "",
    now: datetime,
) -> Thread:
    """Open a thread with its first post; the same `event` again returns the thread that it opened.

    `passage` or else `lesson` belongs to the run's course and `quote` stands in the passage; `subject` is what another
    app offers, in place of both. Who teaches chooses its `readers`, whether one
    writes there before one reads others, and whether students do so anonymously; a student's are those of the mode, and
    `promised` is the `promise` that the form made. Raises Forbidden, and Refusal for a text that is empty or too long,
    for words that are not there, for the sixth post within a minute, where it is over, and where the promise would not
    be kept.
    """
    lesson_id = passage.lesson_id if passage else lesson.pk if lesson else None
    people = with_talk(Enrolment.objects.all(), lesson_id)
    author = writing.lock_author(enrolment, people)
    before, posted = writing.posted_before(author, event, now)
    if before is not None:
        return before.thread
    if kind == Kind.ANNOUNCEMENT and not permissions.may_moderate(author):
        raise Forbidden(_("Only those who teach this run announce; ask a question instead."))
    mode = mode_of(author)
    if not permissions.may_moderate(author):
        posts_first, is_anonymous = mode.posts_first, mode.is_anonymous
    readers = _readers(author, mode, readers, promised, now)
    if subject and not permissions.may_moderate(author) and not is_open_to(author, subject):
        raise Forbidden(_("This is not open to you yet, so it cannot be talked about."))
    title = writing.check_title(title)
    text = writing.check_text(text)
    writing.check_pace(posted, now)
    order.check_may_write(author, now)
    order.check_slow_mode(author, now, every=author.every or 0, last=writing.last_written(author, posted))
    alias = 1 if is_anonymous and not permissions.may_moderate(author) else None
    thread = Thread.objects.create(
        run_id=author.run_id,
        lesson_id=lesson_id,
        anchor=anchoring.place(passage=passage, exact=" ".join(quote.split())) if passage else None,
        subject_kind=subject.kind if subject else "",
        subject=subject.uuid if subject else None,
        kind=kind,
        title=title,
        author=author,
        section=readers.section,
        group=readers.group,
        posts_first=posts_first,
        is_anonymous=is_anonymous,
        alias=alias,
        aliases=alias or 0,
        created_at=now,
        last_post_at=now,
    )
    writing.write(thread, author, text, event, now, alias=alias, is_opening=True, shown=pictures)
    happening = ThreadOpened(
        run=author.run.uuid, subject=thread.uuid, kind=kind, passage=passage.block if passage else None
    )
    record(happening, by=author.user.uuid, now=now)
    return thread


def _readers(author: Enrolment, mode: Mode, chosen: Readers | None, promised: str, now: datetime) -> Readers:
    if permissions.may_moderate(author):
        return _of_this_run(author, chosen or Readers())
    if mode.ends_at and mode.ends_at <= now:
        told = _("The time to write here is over; it can only be read. Your text is still here: copy it.")
        raise Refusal(told, code="over")
    readers = readers_for(author, mode)
    if readers is None:
        raise Refusal(told_without(mode), code="nowhere")
    if promised and promised != promise(readers, is_anonymous=mode.is_anonymous):
        told = _(
            "Who reads what is written here, or under which name, has changed meanwhile. Nothing is posted; look below"
            " how it is now, and send it again."
        )
        raise Refusal(told, code="other_readers")
    return readers


def told_without(mode: Mode) -> str:
    """Return what a student is told who has nobody to talk to in a mode."""
    if mode.audience == Mode.Audience.SECTION:
        return _("Each section talks by itself here, and you are in none yet; ask those who teach this run.")
    return _("Each group talks by itself here, and you are in none yet; ask those who teach this run.")


def _of_this_run(author: Enrolment, readers: Readers) -> Readers:
    one = readers.section or readers.group
    if one is not None and one.run_id != author.run_id:
        raise Refusal(_("This section or group belongs to another run; choose one of this run."))
    return readers
