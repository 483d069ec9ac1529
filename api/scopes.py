"""What a client can be allowed, one word a resource."""

SCOPES = {
    "courses.read": "Read courses, lessons and passages",
    "runs.read": "Read runs, sections and activities",
    "roster.read": "Read who is in a run, with names and mail addresses",
    "results.read": "Read line items and released results",
    "results.write": "Make line items, and enter results in those that no activity marks",
}

READING = frozenset(scope for scope in SCOPES if scope.endswith(".read"))
