"""Replaying the ledger: does every chain hold, and do the kept marks and totals equal what the entries come to?"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from common.among import among
from grading.models import Entry, Mark, Total
from grading.rules import cells
from grading.rules.chain import link_hash, note_hash
from grading.rules.totals import figures
from grading.selectors.entries import line_of, link
from grading.selectors.line_items import Column, columns_of_all
from runs.models import Enrolment, Run

TEXTS = {
    "number": _("entry %(entry)s is number %(found)s where %(due)s is due"),
    "order": _("entry %(entry)s does not follow the one before it"),
    "changed": _("entry %(entry)s was changed after it was written"),
    "note": _("the note of entry %(entry)s was changed after it was written"),
    "end": _("the chain ends at entry %(found)s, the total row says %(kept)s"),
    "mark": _("the mark in “%(title)s” is kept as %(kept)s, its entries come to %(found)s"),
    "times": _("the mark in “%(title)s” is kept with other times than its entries have"),
    "unreadable": _("it cannot be replayed, because of what was written into %(found)s"),
    "figures": _("the figures are kept as %(kept)s, the marks come to %(found)s"),
}

UNREADABLE = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError)
"""What reading an entry ends in whose data were written past the ledger's writer: anything may stand there."""


@dataclass(frozen=True)
class Fault:
    """One difference."""

    code: str
    """A key of TEXTS."""
    told: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return it in the reader's words."""
        return str(TEXTS[self.code]) % self.told


def with_ledger() -> QuerySet[Enrolment]:
    """Return the enrolments that have anything to replay, by id."""
    kept = (Exists(rows.objects.filter(enrolment=OuterRef("pk"))) for rows in (Entry, Mark, Total))
    return Enrolment.objects.filter(Q(*kept, _connector=Q.OR)).order_by("id")


def faults_of(enrolment: Enrolment) -> list[Fault]:
    """Return what is wrong with one enrolment's ledger; empty where all is well. Seven statements."""
    return faults_in(enrolment.run, [enrolment.pk]).get(enrolment.pk, [])


@transaction.atomic
def faults_in(run: Run, enrolments: Collection[int]) -> dict[int, list[Fault]]:
    """Return what is wrong with the ledgers of some enrolments of a run, by id; those without a fault are left out.

    Seven statements. The total rows are locked meanwhile, so that nothing is entered between the readings.
    """
    locked = Total.objects.select_for_update().filter(enrolment__in=among(enrolments)).order_by("enrolment_id")
    totals = {total.enrolment_id: total for total in locked}
    people = Enrolment.objects.filter(pk__in=among(enrolments)).in_bulk()
    columns = columns_of_all(run, people)
    entries: dict[int, list[Entry]] = defaultdict(list)
    found = Entry.objects.filter(enrolment__in=among(enrolments)).select_related("line_item", "note")
    for entry in found.order_by("enrolment_id", "sequence", "id"):
        entries[entry.enrolment_id].append(entry)
    replayed = {
        pk: faults(one, totals.get(pk) or Total(enrolment=one), entries[pk], columns[pk]) for pk, one in people.items()
    }
    return {pk: wrong for pk, wrong in replayed.items() if wrong}


def faults(enrolment: Enrolment, total: Total, entries: Sequence[Entry], columns: Sequence[Column]) -> list[Fault]:
    """Return where an enrolment's entries, in their order, and its kept marks and total differ."""
    try:
        return [*_chain(entries, total, enrolment), *_kept(entries, columns), *_figures(total, columns)]
    except UNREADABLE as failure:
        found = [str(entry.uuid) for entry in entries if not _is_readable(entry, enrolment)]
        return [Fault("unreadable", {"found": ", ".join(found) or type(failure).__name__})]


def _is_readable(entry: Entry, enrolment: Enrolment) -> bool:
    try:
        link_hash(link(entry, enrolment.uuid, entry.line_item.uuid), entry.previous_hash)
        cells.fold([line_of(entry)])
    except UNREADABLE:
        return False
    return True


def _chain(entries: Sequence[Entry], total: Total, enrolment: Enrolment) -> Iterator[Fault]:
    previous = ""
    for place, entry in enumerate(entries, 1):
        named = {"entry": str(entry.uuid)}
        if entry.sequence != place:
            yield Fault("number", {**named, "found": str(entry.sequence), "due": str(place)})
        if entry.previous_hash != previous:
            yield Fault("order", named)
        if entry.hash != link_hash(link(entry, enrolment.uuid, entry.line_item.uuid), entry.previous_hash):
            yield Fault("changed", named)
        note = getattr(entry, "note", None)
        if note and note.text and note_hash(entry.uuid, note.text) != entry.note_hash:
            yield Fault("note", named)
        previous = entry.hash
    if (total.sequence, total.last_hash) != (len(entries), previous):
        yield Fault("end", {"found": str(len(entries)), "kept": str(total.sequence)})


def _kept(entries: Sequence[Entry], columns: Sequence[Column]) -> Iterator[Fault]:
    lines: dict[int, list[cells.Line]] = defaultdict(list)
    for entry in entries:
        lines[entry.line_item_id].append(line_of(entry))
    for column in columns:
        cell, mark = cells.fold(lines[column.line_item.pk]), column.mark
        named = {"title": column.line_item.title}
        if (cell.points, cell.state) != (mark.points, mark.state):
            kept, found = f"{mark.points} ({mark.state})", f"{cell.points} ({cell.state})"
            yield Fault("mark", {**named, "kept": kept, "found": found})
        if (cell.submitted_at, cell.released_at) != (mark.submitted_at, mark.released_at):
            yield Fault("times", named)


def _figures(total: Total, columns: Sequence[Column]) -> Iterator[Fault]:
    found = figures(column.counted for column in columns)
    if total.pk and (found.so_far, found.if_nothing_more) != (total.so_far, total.if_nothing_more):
        kept = f"{total.so_far}, {total.if_nothing_more}"
        yield Fault("figures", {"kept": kept, "found": f"{found.so_far}, {found.if_nothing_more}"})
