"""The text is everybody's, unless the course says otherwise (see tests/courses for restricted parts)."""

from tests.permissions.table import row

ROWS = [
    row("courses:catalog", "", "200 200 200 200 200 200 200"),
    row("courses:course", "course", "200 200 200 200 200 200 200"),
    row("courses:module", "course module", "200 200 200 200 200 200 200"),
    row("courses:lesson", "course module lesson", "200 200 200 200 200 200 200"),
]
