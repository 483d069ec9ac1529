"""What a client can be allowed, one word a resource."""

SCOPES = {
    "courses.read": "Read courses, lessons and passages",
    "runs.read": "Read runs, sections and activities",
    "roster.read": "Read who is in a run, with names and mail addresses",
    "results.read": "Read line items and released results",
}
