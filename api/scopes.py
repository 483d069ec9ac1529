"""What a client can be allowed, one word a resource."""

SCOPES = {
    "courses.read": "Read courses, lessons and passages",
    "runs.read": "Read runs, sections and activities",
    "roster.read": "Read who is in a run, with names and mail addresses",
    "roster.write": "Put who is in a run, those who teach included",
    "deadlines.read": "Read each student's deadlines with their reasons",
    "results.read": "Read line items and released results",
    "results.write": "Make line items, and enter results in those that no activity marks",
    "ledger.read": "Read every entry of the ledger, of marks that are not released too",
    "attempts.read": "Read attempts and what was answered in them",
    "statistics.read": "Read what a class's answers say of a quiz",
    "threads.read": "Read threads and posts with who wrote them",
    "events.read": "Read what happened in a run",
}

READING = frozenset(scope for scope in SCOPES if scope.endswith(".read"))
