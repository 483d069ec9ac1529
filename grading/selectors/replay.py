"""Replaying the ledger: does every chain hold, and do the kept marks and totals equal what the entries come to?"""

from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction

from grading.models import Entry, Total
from grading.rules import cells
from grading.rules.chain import link_hash, note_hash
from grading.rules.totals import figures
from grading.selectors.entries import line_of, link
from grading.selectors.line_items import Column, columns_of
from runs.models import Enrolment


@transaction.atomic
def faults_of(enrolment: Enrolment) -> list[str]:
    """Return what is wrong with one enrolment's ledger, in sentences; empty where all is well. Three statements.

    The total row is locked meanwhile, so that nothing is entered between the readings.
    """
    total = Total.objects.select_for_update().filter(enrolment=enrolment).first() or Total(enrolment=enrolment)
    columns = columns_of(enrolment)
    entries = list(
        Entry.objects.filter(enrolment=enrolment).select_related("line_item", "note").order_by("sequence", "id")
    )
    return [*_chain(entries, total, enrolment), *_kept(entries, columns), *_figures(total, columns)]


def _chain(entries: list[Entry], total: Total, enrolment: Enrolment) -> Iterator[str]:
    previous = ""
    for place, entry in enumerate(entries, 1):
        if entry.sequence != place:
            yield f"entry {entry.uuid} is number {entry.sequence} where {place} is due"
        if entry.previous_hash != previous:
            yield f"entry {entry.uuid} does not follow the one before it"
        if entry.hash != link_hash(link(entry, enrolment.uuid, entry.line_item.uuid), entry.previous_hash):
            yield f"entry {entry.uuid} was changed after it was written"
        note = getattr(entry, "note", None)
        if note and note.text and note_hash(entry.uuid, note.text) != entry.note_hash:
            yield f"the note of entry {entry.uuid} was changed after it was written"
        previous = entry.hash
    if (total.sequence, total.last_hash) != (len(entries), previous):
        yield f"the chain ends at entry {len(entries)}, the total row says {total.sequence}"


def _kept(entries: list[Entry], columns: list[Column]) -> Iterator[str]:
    lines: dict[int, list[cells.Line]] = defaultdict(list)
    for entry in entries:
        lines[entry.line_item_id].append(line_of(entry))
    for column in columns:
        cell, mark = cells.fold(lines[column.line_item.pk]), column.mark
        if (cell.points, cell.state) != (mark.points, mark.state):
            yield (
                f"the mark in {column.line_item.title!r} is kept as {mark.points} ({mark.state}), "
                f"its entries come to {cell.points} ({cell.state})"
            )
        if (cell.submitted_at, cell.released_at) != (mark.submitted_at, mark.released_at):
            yield f"the mark in {column.line_item.title!r} is kept with other times than its entries have"


def _figures(total: Total, columns: list[Column]) -> Iterator[str]:
    found = figures(column.counted for column in columns)
    if total.pk and (found.so_far, found.if_nothing_more) != (total.so_far, total.if_nothing_more):
        yield (
            f"the figures are kept as {total.so_far} and {total.if_nothing_more}, "
            f"the marks come to {found.so_far} and {found.if_nothing_more}"
        )
