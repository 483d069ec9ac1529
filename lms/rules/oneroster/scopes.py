"""What a client may be allowed of OneRoster, by the names that its specification gives."""

_AT = "https://purl.imsglobal.org/spec/or/v1p2/scope/"
ROSTER_CORE = f"{_AT}roster-core.readonly"
ROSTER = f"{_AT}roster.readonly"
DEMOGRAPHICS = f"{_AT}roster-demographics.readonly"
GRADEBOOK = f"{_AT}gradebook.readonly"
GRADEBOOK_PUT = f"{_AT}gradebook.createput"
GRADEBOOK_DELETE = f"{_AT}gradebook.delete"

SCOPES = {
    ROSTER_CORE: "OneRoster: read classes and who is in them",
    ROSTER: "OneRoster: read classes and who is in them",
    DEMOGRAPHICS: "OneRoster: read what is known of people's origin, which is nothing",
    GRADEBOOK: "OneRoster: read line items and released results",
    GRADEBOOK_PUT: "OneRoster: put line items, and results into those that no activity marks",
    GRADEBOOK_DELETE: "OneRoster: delete line items that are empty",
}
