"""Line items and results, put and taken away; categories and scales, which only people change."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.errors import Refusal
from common.rest.once import once
from lms.rest.oneroster.kinds import LINE_ITEMS, RESULTS
from lms.rest.oneroster.views import Listing, Single, body_of, points, reference, rows_of, words
from lms.rules.oneroster.asking import Wrong
from lms.selectors.oneroster.gradebook import line_item, results
from lms.selectors.oneroster.rows import Rows
from lms.services.oneroster.gradebook import (
    Item,
    Score,
    delete_line_item,
    put_line_item,
    put_line_items,
    put_results,
)

USUAL_POINTS = 100
LONGEST_ID = 255
MOST_ITEMS, MOST_RESULTS = 100, 5_000
"""Rows of one POST."""


class LineItem(Single):
    """One column."""

    kind = LINE_ITEMS

    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Make a column that no activity marks, or give it another title or other points."""
        sent = body_of(request, "lineItem")
        known = {"by": request.auth.uuid, "now": clock.now()}
        is_new = put_line_item(self.seen, sent_id(sent, self.kwargs["sourced_id"]), item_of(sent), **known)
        return Response(status=201 if is_new else 200)

    def delete(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Take away a column in which nobody has anything."""
        known = line_item(self.seen, self.kwargs["sourced_id"])
        if known is None:
            raise Http404
        delete_line_item(known, by=request.auth.uuid, now=clock.now())
        return Response(status=204)


class Result(Single):
    """One student's mark in one column."""

    kind = RESULTS

    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Enter what a student reached in a column that no activity marks; the ledger keeps what stood there."""
        sent = body_of(request, "result")
        scores = {sent_id(sent, self.kwargs["sourced_id"]): score_of(sent)}
        put_results(self.seen, reference(sent, "lineItem"), scores, by=request.auth.uuid, now=clock.now())
        return Response(status=201)

    def delete(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Refuse: the ledger takes nothing back."""
        told = "A mark is never deleted, because its ledger keeps what was; put the score that is right."
        raise Refusal(told, code="forbidden")


class LineItemListing(Listing):
    """The columns of a class, to which a registry adds its own."""

    kind = LINE_ITEMS

    def check_reach(self) -> None:
        self.runs()

    @once
    def post(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Put columns that no activity marks as PUT does, all of them or none."""
        self.check_reach()
        items = rows_of(request, "lineItems", item_of, most=MOST_ITEMS)
        _check_agrees("class", self.kwargs["klass"], {item.where for item in items.values()})
        put_line_items(self.seen, items, by=request.auth.uuid, now=clock.now())
        return _allocated(items)


class ResultListing(Listing):
    """The marks of a class, of one column of it, or of one student in it."""

    kind = RESULTS

    def rows(self) -> Rows:
        narrowed: dict[str, Any] = {}
        if "line_item" in self.kwargs:
            found = line_item(self.seen, self.kwargs["line_item"])
            if found is None:
                raise Http404
            narrowed["line_item"] = found
        if "student" in self.kwargs:
            narrowed["enrolment__in"] = list(self.seen.people(self.kwargs["student"]))
            if not narrowed["enrolment__in"]:
                raise Http404
        return results(self.seen, runs=self.runs(), **narrowed)


class LineItemResults(ResultListing):
    """The marks of one column, to which a registry adds its own."""

    def check_reach(self) -> None:
        if line_item(self.seen, self.kwargs["line_item"]) is None:
            raise Http404

    @once
    def post(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Enter results as PUT does, all of them or none."""
        self.check_reach()
        item = self.kwargs["line_item"]
        rows = rows_of(request, "results", lambda row: (reference(row, "lineItem"), score_of(row)), most=MOST_RESULTS)
        _check_agrees("lineItem", item, {where for where, score in rows.values()})
        scores = {sourced_id: score for sourced_id, (where, score) in rows.items()}
        put_results(self.seen, item, scores, by=request.auth.uuid, now=clock.now())
        return _allocated(scores)


class OfTheScheme(Single):
    """A category or a scale: a part of a grading scheme, which people change."""

    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Refuse: what a change does to everybody's figure is looked at before it is done."""
        told = (
            "Categories and score scales are parts of a run's grading scheme. A change of it changes everybody's "
            "figure, so a person looks at it first: have somebody who leads the run change it under “How marks count”."
        )
        raise Refusal(told, code="forbidden")

    delete = put


def item_of(sent: Mapping[str, Any]) -> Item:
    """Return a line item that was sent; raise Wrong."""
    most = points(sent, "resultValueMax", rounded(USUAL_POINTS))
    if not most:
        raise Wrong("invaliddata", "resultValueMax is more than 0.")
    return Item(words(sent, "title", most=200), most, reference(sent, "class"))


def score_of(sent: Mapping[str, Any]) -> Score:
    """Return a result that was sent, of whichever line item; raise Wrong."""
    if sent.get("scoreStatus") != "fully graded":
        raise Wrong("invaliddata", "Only results that are fully graded are taken; the rest is done on the screens.")
    return Score(reference(sent, "student"), points(sent, "score"))


def _check_agrees(name: str, address: str, sent: set[str]) -> None:
    if sent != {address}:
        raise Wrong("invaliddata", f"The {name} of each row is that of the address, by the same sourcedId.")


def _allocated(sourced_ids: Iterable[str]) -> Response:
    """Answer by which ids what was sent is known here: those that it was sent with."""
    pairs = [{"suppliedSourcedId": one, "allocatedSourcedId": one} for one in sourced_ids]
    return Response({"sourcedIdPairs": pairs}, status=201)


def rounded(number: int) -> Any:
    """Return a whole number as points."""
    return points({"points": number}, "points")


def sent_id(sent: Any, sourced_id: str) -> str:
    """Return the id of the address, which the body must agree with; raise Wrong."""
    if sent.get("sourcedId", sourced_id) != sourced_id or len(sourced_id) > LONGEST_ID or "\0" in sourced_id:
        told = f"The sourcedId is that of the address, of at most {LONGEST_ID} signs."
        raise Wrong("invaliddata", told)
    return sourced_id
