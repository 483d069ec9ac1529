"""The worked tables of docs/rules, which the tests hold the code to."""

from pathlib import Path

RULES = Path(__file__).resolve().parent.parent / "docs" / "rules"


def table(page: str, *, first: str) -> list[dict[str, str]]:
    """Return the rows, by heading, of the table in `docs/rules/<page>` whose first heading is `first`."""
    lines = (RULES / page).read_text().splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("|") and _cells(line)[0] == first)
    headings = _cells(lines[start])
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append(dict(zip(headings, _cells(line), strict=True)))
    return rows


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip()[1:-1].split("|")]
