"""Dates as far as they are known: "2018", "2018-05" or "2018-05-27". They sort as they stand."""


def ends_before_it_begins(date: str, until: str) -> bool:
    """Return whether `until` lies before `date`, as far as both are known."""
    return until < date[: len(until)]


def is_between(date: str, until: str, since: str, to: str) -> bool:
    """Return whether something that happened at `date`, or lasted `until` another, touches a span, ends included.

    An empty `since` or `to` leaves the span open there.
    """
    return not ((to and date[: len(to)] > to) or (since and (until or date) < since[: len(until or date)]))


def as_number(date: str) -> float:
    """Return a date as years, for a drawing: 2018.5 is the middle of 2018, where a bare year stands."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    if not month:
        return year + 0.5
    return year + (month - 1 + (day - 0.5 if day else 15) / 31) / 12
