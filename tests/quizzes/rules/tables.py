"""The worked tables of docs/rules, read as the tests' own numbers."""

import re
from pathlib import Path

RULES = Path(__file__).resolve().parents[3] / "docs" / "rules"


def rows(page: str) -> list[list[str]]:
    """Return the cells of the page's table, without its head; code marks are taken off."""
    lines = [line for line in (RULES / page).read_text().splitlines() if line.startswith("|")]
    return [[re.sub(r"^`|`$", "", cell.strip()) for cell in line.strip("|").split("|")] for line in lines[2:]]
