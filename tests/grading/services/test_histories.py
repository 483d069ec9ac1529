"""Whatever happens to a student's marks, in whatever order: the replay of the entries equals what is shown."""

import uuid
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from accounts.models import User
from common.errors import Refusal
from grading.models import Category, Entry, LineItem, Mark, Total
from grading.rules.by_hand import back_to, standing
from grading.rules.cells import fold
from grading.rules.deadlines import Dates, Exceptions, days_later
from grading.rules.late import LateRule
from grading.rules.scheme import Placed, Scheme
from grading.rules.totals import Category as CategoryRule
from grading.selectors.entries import line_of
from grading.selectors.line_items import Column
from grading.selectors.replay import faults, faults_of
from grading.selectors.schemes import scheme_of
from grading.services import adjusting, ledger, missing, schemes
from grading.services.book import Book, reckon_total
from grading.services.extensions import give_extension, withdraw_extension
from grading.services.late_rules import set_late_rule
from grading.services.release import release
from runs.models import Activity, Enrolment, Run
from tests.factories.classes import ENROLLED_AT, EnrolmentFactory
from tests.factories.grades import DUE, LineItemFactory, scored

Kind = Entry.Kind
ZONE = ZoneInfo("Asia/Karachi")
SOMEBODY = User(uuid=uuid.UUID(int=1))
HISTORIES = 10_000


class History:
    """One student's columns and entries, without a database: each act opens a book as the services do."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.now = DUE - timedelta(days=3)
        self.enrolment = Enrolment(pk=1, run=Run(pk=1, time_zone=ZONE.key), enrolled_at=ENROLLED_AT)
        self.total = Total(pk=1, enrolment=self.enrolment, sequence=0, last_hash="")
        self.entries: list[Entry] = []
        self.columns = [self._column(pk) for pk in range(1, self.chance.randint(2, 5))]
        reckon_total(self.total, self.columns)

    def _column(self, pk: int) -> Column:
        known = self.chance.choice([None, Category(name="Quiz", weight=Decimal(40)), Category(name="E", weight=60)])
        item = LineItem(pk=pk, title=f"Column {pk}", points=Decimal(self.chance.randint(1, 40)), category=known)
        item.activity = Activity(pk=pk, due_at=DUE)
        item.missing_days, item.is_extra = self.chance.choice([None, 0, 2]), not self.chance.randrange(6)
        return Column(item, Mark(enrolment=self.enrolment, line_item=item), Exceptions(), self._rule())

    def _rule(self) -> LateRule | None:
        return self.chance.choice([None, LateRule(Decimal(10)), LateRule(Decimal("7.5"), 120, Decimal(50))])

    def lines(self, item: LineItem) -> list:
        return [line_of(entry) for entry in self.entries if entry.line_item_id == item.pk]

    def act(self) -> None:
        """Do something at random, some time after what was done before."""
        self.now += timedelta(minutes=self.chance.choice([1, 600, 3000]))
        place = self.chance.randrange(len(self.columns))
        change, enter = self.chance.choice(DEEDS)
        self.columns[place] = change(self, self.columns[place]) or self.columns[place]
        item = self.columns[place].line_item
        book = Book(self.enrolment, self.total, self.columns, self.now, {item.pk: fold(self.lines(item))})
        enter(self, book, item)
        book.marks()
        reckon_total(self.total, self.columns)
        self.entries += book.sealed()


def settled(history: History, book: Book, item: LineItem) -> None:
    book.settle(item, cause=uuid.uuid4())


def another_rule(history: History, column: Column) -> Column:
    return replace(column, rule=history._rule())


def an_extension(history: History, column: Column) -> Column:
    later = history.chance.choice([None, DUE + timedelta(days=history.chance.randint(1, 9))])
    return replace(column, exceptions=replace(column.exceptions, extended_to=later))


def dates_of_a_section(history: History, column: Column) -> Column:
    due = history.chance.choice([None, days_later(DUE, history.chance.randint(-2, 4), ZONE)])
    return replace(column, exceptions=replace(column.exceptions, section=Dates(due_at=due, section="A")))


def days_until_missing(history: History, column: Column) -> None:
    column.line_item.missing_days = history.chance.choice([None, 0, 1, 5])


def unchanged(history: History, column: Column) -> None:
    pass


def do_work(history: History, book: Book, item: LineItem) -> None:
    chance = history.chance
    handed_in = chance.choice([None, DUE + timedelta(hours=chance.randint(-50, 200))])
    points = Decimal(chance.randint(-5_000, 20_000)) / 1000
    kind = chance.choice([Kind.SCORE, Kind.RUBRIC, Kind.REGRADE])
    done = ledger.Work(kind, points, uuid.uuid4(), complete=chance.random() < 0.8, submitted_at=handed_in, note="Good.")
    ledger.enter_work(book, item, done)


def do_by_hand(history: History, book: Book, item: LineItem) -> None:
    cell, by = book.cell(item), SOMEBODY.uuid
    if cell.is_excused:
        return
    if history.chance.random() < 0.4:
        entry = book.enter(item, Kind.EXCUSE, Decimal(0), by=by, note="Ill.")
    else:
        target = Decimal(history.chance.randint(0, 40))
        data = {"target": str(target), "before": str(cell.points)}
        entry = book.enter(item, Kind.OVERRIDE, target - cell.points, by=by, data=data, note="As agreed.")
    book.settle(item, cause=entry.uuid)


def do_take_back(history: History, book: Book, item: LineItem) -> None:
    deeds = standing(history.lines(item))
    by_hand = [deed for deed in deeds if deed.kind != Kind.RELEASE]
    if by_hand and history.chance.random() < 0.5:
        kind = by_hand[-1].kind
        before = back_to(by_hand) if kind == Kind.OVERRIDE else None
        adjusting.take_back(book, item, kind, before=before, by=SOMEBODY, reason="Undone.")
    elif deeds:
        kind = history.chance.choice(sorted({deed.kind for deed in deeds}))
        adjusting.take_back(book, item, kind, by=SOMEBODY, reason="Withdrawn.")


def do_release(history: History, book: Book, item: LineItem) -> None:
    cell = book.cell(item)
    if cell.released_at is None and cell.state in ("marked", "excused"):
        book.enter(item, Kind.RELEASE, Decimal(0), by=SOMEBODY.uuid)


def do_overdue(history: History, book: Book, item: LineItem) -> None:
    book.take_back_missing(item, cause=None)
    book.enter_missing(item, cause=None)


DEEDS = [
    (another_rule, settled),
    (an_extension, settled),
    (dates_of_a_section, settled),
    (days_until_missing, do_overdue),
    *[(unchanged, do_work)] * 4,
    *[(unchanged, do_by_hand)] * 3,
    *[(unchanged, do_take_back)] * 2,
    (unchanged, do_release),
    *[(unchanged, do_overdue)] * 2,
]
"""What becomes of a column, and what is then entered into its book."""


def holds(seed: int) -> History:
    history = History(seed)
    for _ in range(history.chance.randint(1, 25)):
        history.act()
    told = faults(history.enrolment, history.total, history.entries, history.columns)
    assert [str(one) for one in told] == [], f"history {seed}"
    return history


def test_the_replay_of_hundreds_of_random_histories_equals_what_is_shown():
    seen = [holds(seed) for seed in range(300)]
    kinds = {entry.kind for history in seen for entry in history.entries}
    assert kinds == set(Kind.values), "every kind of entry came about"
    undone = {entry.data["undoes"] for history in seen for entry in history.entries if entry.kind == Kind.UNDO}
    assert undone == {"override", "excuse", "release", "missing"}


@pytest.mark.long
@pytest.mark.parametrize("tenth", range(10))
def test_the_replay_of_ten_thousand_random_histories_equals_what_is_shown(tenth):
    for seed in range(tenth * HISTORIES // 10, (tenth + 1) * HISTORIES // 10):
        holds(seed)


def test_in_no_history_is_anything_missing_that_was_handed_in_excused_or_set_by_hand():
    for seed in range(150):
        history = History(seed)
        for _ in range(20):
            history.act()
            for column in history.columns:
                cell = fold(history.lines(column.line_item))
                assert not (
                    cell.is_missing and (cell.is_excused or cell.target is not None or cell.is_complete is not None)
                )


def test_a_changed_history_does_not_hold():
    changed = 0
    for seed in range(60):
        history = holds(seed)
        if not history.entries:
            continue
        entry = history.chance.choice(history.entries)
        entry.points += Decimal("0.001")
        assert faults(history.enrolment, history.total, history.entries, history.columns)
        changed += 1
    assert changed > 30


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(12))
def test_random_histories_through_the_services_equal_their_replay(seed, column, student, teacher):
    chance, now = Random(seed), DUE - timedelta(days=2)
    columns = [column, LineItemFactory(run=column.run, points=Decimal(chance.randint(5, 60)))]
    people = [student, EnrolmentFactory(run=column.run)]
    refused = 0
    for _ in range(22):
        now += timedelta(hours=chance.choice([1, 12, 40]))
        item, one = chance.choice(columns), chance.choice(people)
        about = {"enrolment": one, "by": teacher, "now": now}
        cell, dated = about | {"line_item": item, "reason": "So."}, about | {"activity": item.activity}
        deed = chance.choice(
            [
                lambda item=item, one=one: scored(
                    item, one, chance.randint(0, 20), days_late=chance.randint(0, 3), complete=chance.random() < 0.8
                ),
                lambda cell=cell: adjusting.override(points=Decimal(chance.randint(0, 30)), **cell),
                lambda cell=cell: adjusting.excuse(**cell),
                lambda cell=cell: adjusting.withdraw(**cell),
                lambda cell=cell: adjusting.undo(**cell),
                lambda dated=dated: give_extension(
                    due_at=DUE + timedelta(days=chance.randint(1, 9)), reason="", **dated
                ),
                lambda dated=dated: withdraw_extension(**dated),
                lambda item=item, now=now: set_late_rule(
                    line_item=item, rule=LateRule(Decimal(chance.randint(0, 40))), by=teacher, now=now
                ),
                lambda item=item, now=now: release(line_item=item, by=teacher, now=now),
                lambda now=now: missing.enter_overdue(now=now),
                lambda now=now: schemes.set_scheme(
                    run=column.run,
                    scheme=a_scheme(chance, columns),
                    seen=scheme_of(column.run).fingerprint(),
                    reason="So.",
                    by=teacher,
                    now=now,
                ),
            ]
        )
        try:
            deed()
        except Refusal:
            refused += 1
    assert refused < 22
    assert [fault for one in people for fault in faults_of(one)] == []
    for one in people:
        chain = list(Entry.objects.filter(enrolment=one).order_by("sequence"))
        assert all(after.previous_hash == before.hash for before, after in pairwise(chain))


def a_scheme(chance: Random, columns: list[LineItem]) -> Scheme:
    known = (CategoryRule("A", Decimal(1), drop_lowest=chance.randint(0, 1)), CategoryRule("B", Decimal(3)))
    return Scheme(
        categories=known,
        columns={
            str(item.uuid): Placed(chance.choice("AB"), missing_days=chance.choice([None, 0, 2])) for item in columns
        },
    )
