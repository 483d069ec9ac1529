"""What a change set comes to for each student: reckoned in the books of the ledger, which are written or laid aside."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from common.among import among
from grading.models import Entry, LineItem
from grading.rules.totals import Figures
from grading.services import ledger
from grading.services.book import Book
from grading.services.bulk import NO_ROWS, ColumnBooks, Rows
from quizzes.models import Attempt, Quiz, Regrade
from quizzes.rules.counting import counted
from quizzes.rules.regrading import Earnings
from quizzes.selectors.earnings import FIELDS, with_earnings
from quizzes.services.regrading.answers import Changed
from quizzes.services.scoring import tried


class Try(NamedTuple):
    """An attempt that is over."""

    number: int
    submitted_at: datetime
    earned: Earnings


class Read(NamedTuple):
    """What some students are reckoned from."""

    books: Rows
    tries: list[tuple]


class Reckoned(NamedTuple):
    """One student: the answers that change, and mark and figures before and after."""

    book: Book
    answers: Sequence[Changed]
    before: Decimal
    after: Decimal
    was: Figures
    now: Figures
    is_released: bool


class Reckoner:
    """Reckons a change set, some students at a time; what is the same for all is read once."""

    def __init__(self, regrade: Regrade, *, by: UUID, now: datetime, note: str = "") -> None:
        self._regrade = regrade
        self._line_item = LineItem.objects.select_related("run", "activity", "late_policy").get(
            activity=regrade.activity
        )
        self._books = ColumnBooks(self._line_item, now=now)
        self._counts = Quiz.objects.get(uuid=regrade.activity.target).counts
        self._zone = ZoneInfo(self._line_item.run.time_zone)
        self._by, self._note = by, note
        self._kind = Entry.Kind.UNDO if regrade.undoes_id else Entry.Kind.REGRADE

    def read(self, enrolments: Sequence[int]) -> Read:
        """Read what some students' books and attempts are, for `of`. Four statements."""
        if not enrolments:
            return Read(NO_ROWS, [])
        over = Attempt.objects.filter(
            activity=self._regrade.activity_id, enrolment__in=among(enrolments), submitted_at__isnull=False
        )
        tries = with_earnings(over).values_list("enrolment_id", "pk", "number", "submitted_at", *FIELDS)
        return Read(self._books.read(enrolments), list(tries))

    def of(self, changes: dict[int, list[Changed]], read: Read) -> list[Reckoned]:
        """Enter what some students' changed answers come to into their books, and tell it."""
        books, tries = self._books.made(read.books), _tries(read.tries)
        return [self._reckoned(books[pk], answers, tries[pk]) for pk, answers in changes.items()]

    def _reckoned(self, book: Book, answers: Sequence[Changed], tries: dict[int, Try]) -> Reckoned:
        for one in answers:
            attempt = tries[one.answered.attempt]
            tries[one.answered.attempt] = attempt._replace(earned=_with(attempt.earned, one))
        total, mark = book.total, book.column(self._line_item).mark
        before, was = mark.points, Figures(total.so_far, total.if_nothing_more)
        self._enter(book, answers, tries)
        after = book.cell(self._line_item).points
        if book.entries:
            book.marks()
        now = Figures(total.so_far, total.if_nothing_more)
        return Reckoned(book, answers, before, after, was, now, mark.released_at is not None)

    def _enter(self, book: Book, answers: Sequence[Changed], tries: Mapping[int, Try]) -> None:
        column, cell = book.column(self._line_item), book.cell(self._line_item)
        over = [tried(one.number, one.submitted_at, one.earned, column, self._zone) for one in tries.values()]
        found = counted(over, self._counts)
        if (found.points, found.handed_in_at, found.is_complete) == (cell.work, cell.submitted_at, cell.is_complete):
            return
        work = ledger.Work(
            self._kind,
            found.points - cell.work,
            self._regrade.uuid,
            found.is_complete,
            self._by,
            found.handed_in_at,
            self._data(found.number, answers, {pk: one.number for pk, one in tries.items()}),
            self._note,
        )
        ledger.enter_work(book, self._line_item, work)

    def _data(self, counts: int | None, answers: Sequence[Changed], numbers: Mapping[int, int]) -> dict[str, Any]:
        """Return what the marks page tells of the attempt that counts, or of all where all count."""
        told = [_told(one) for one in answers if counts in (None, numbers[one.answered.attempt])]
        data = {"counts": counts, "changed": told}
        return data | {"undoes": str(Entry.Kind.REGRADE)} if self._regrade.undoes_id else data


def _tries(rows: Iterable[tuple]) -> dict[int, dict[int, Try]]:
    found: dict[int, dict[int, Try]] = defaultdict(dict)
    for enrolment, pk, number, submitted_at, *earned in rows:
        found[enrolment][pk] = Try(number, submitted_at, Earnings(*earned))
    return found


def _with(earned: Earnings, one: Changed) -> Earnings:
    """Return what an attempt comes to once an answer has changed."""
    answered = one.answered
    before = _share(answered.points, answered.is_dropped, one.of)
    after = _share(one.points, one.is_dropped, one.of)
    return earned._replace(
        points=earned.points - before[0] + after[0],
        counted=earned.counted - before[1] + after[1],
        waiting=earned.waiting - before[2] + after[2],
    )


def _share(points: Decimal | None, is_dropped: bool, of: Decimal) -> tuple[Decimal, Decimal, int]:
    if is_dropped:
        return Decimal(0), Decimal(0), 0
    return points or Decimal(0), of, int(points is None)


def _told(one: Changed) -> dict[str, Any]:
    """Return what the marks page says of an answer."""
    answered = one.answered
    return {
        "title": str(answered.number),
        "before": None if answered.is_dropped or answered.points is None else str(answered.points),
        "after": None if one.is_dropped or one.points is None else str(one.points),
        "of": str(one.of),
    }
