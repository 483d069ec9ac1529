"""What a client can be allowed, one word a resource; OneRoster's by the names of its own."""

from lms.rules.oneroster import scopes as oneroster

SCOPES = {
    "courses.read": "Read courses, lessons and passages",
    "outlines.read": "Read a course's modules and lessons as its editors have them, drafts included",
    "outlines.write": "Put a course's modules and lessons in order, give them titles at once, and add drafts",
    "runs.read": "Read runs, sections and activities",
    "people.read": "Read who is in the runs by ids alone; names and mail addresses go with roster.read",
    "roster.read": "Read who is in a run, with names and mail addresses",
    "roster.write": "Put who is in a run, those who teach included",
    "deadlines.read": "Read each student's deadlines with their reasons",
    "results.read": "Read line items and released results",
    "results.write": "Make line items, and enter results in those that no activity marks",
    "ledger.read": "Read every entry of the ledger, of marks that are not released too",
    "attempts.read": "Read attempts and what was answered in them",
    "essays.read": "Read essays that were handed in, and what was said of them once that is released",
    "items.read": "Read a quiz's questions, without what is right",
    "banks.read": "Read all questions of the runs' courses, also those that nobody was asked, without what is right",
    "banks.write": "Make and change questions of the runs' courses",
    "keys.read": "Read with questions what is right",
    "statistics.read": "Read what a class's answers say of a quiz",
    "threads.read": "Read threads and posts with who wrote them",
    "events.read": "Read what happened in a run",
    **oneroster.SCOPES,
}

READING = frozenset(scope for scope in SCOPES if scope.endswith(".read"))

BY_NAME = frozenset({"banks.read", "banks.write", "outlines.read", "outlines.write"})
"""What a client has only where it was given by name: what it opens was not there when older clients were made."""
UNNAMED = tuple(scope for scope in SCOPES if scope not in BY_NAME)
"""What a client may do that was made without scopes."""
