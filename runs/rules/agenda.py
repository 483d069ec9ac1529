"""In which order a student meets what there is to do, and how near a date is."""

from datetime import UTC, datetime, tzinfo

TO_DO = ("begun", "open")
AHEAD = "ahead"
LAST = datetime.max.replace(tzinfo=UTC)


def place(code: str, *, opens_at: datetime | None, due_at: datetime | None, closes_at: datetime | None) -> tuple:
    """Return a sort key: what can be done, by when it is due; then what opens later; then what is over."""
    if code in TO_DO:
        return (0, due_at or closes_at or LAST)
    if code == AHEAD:
        return (1, opens_at or LAST)
    return (2, due_at or closes_at or LAST)


def nearness(code: str, due_at: datetime | None, *, now: datetime, zone: tzinfo) -> str:
    """Return `late`, `today`, `tomorrow` or nothing, by the days of the local calendar.

    Work that cannot be done, or is done, is never near.
    """
    if due_at is None or code not in TO_DO:
        return ""
    if due_at < now:
        return "late"
    days = (due_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    return {0: "today", 1: "tomorrow"}.get(days, "")
