"""Which posts count as taking part, as the page of rules says."""

import datetime as dt
from decimal import Decimal

import pytest

from discussions.rules.participation import Rule, Written, count
from tests.worked import table

DAY = dt.datetime(2026, 10, 5, tzinfo=dt.UTC)
OPENS, ENDS = DAY.replace(hour=10), DAY.replace(hour=12)
KINDS = {"question", "contest", "reading"}


def at(clock: str) -> dt.datetime:
    hour, minute = map(int, clock.split(":"))
    return DAY.replace(hour=hour, minute=minute)


def path(word: str) -> str:
    """Return a place of the table as the path of a page: a lesson's begins with its module's."""
    return "".join(f"000{part}" for part in word.split("."))


def rule(cell: str) -> Rule:
    sort, *rest = cell.split()
    return Rule(
        sort=sort,
        cites="cites" in rest,
        takes_side="side" in rest,
        kind=next((one for one in rest if one in KINDS), ""),
        place=next((path(one) for one in rest if one[0].isdigit()), ""),
        most=2,
        each=Decimal(5),
    )


def post(number: int, cell: str) -> Written:
    clock, sort, *rest = cell.split()
    return Written(
        id=number,
        at=at(clock),
        is_opening=sort == "opening",
        answers_own="own" in rest,
        kind=next((one for one in rest if one in KINDS), "question"),
        place=next((path(one) for one in rest if one[0].isdigit()), ""),
        cites="cites" in rest,
        takes_side="side" in rest,
        is_hidden="hidden" in rest,
        is_taken_back="taken" in rest,
        was_counted="counted" in rest,
    )


@pytest.mark.parametrize(
    "row", table("participation.md", first="rule"), ids=lambda row: f"{row['rule']}: {row['posts']}"
)
def test_posts_count_as_the_page_of_rules_says(row):
    cells = [cell.strip() for cell in row["posts"].split(";") if cell.strip()]
    posts = [post(number, cell) for number, cell in enumerate(cells)]
    found = count(rule(row["rule"]), reversed(posts), opens=OPENS, ends=ENDS)
    clocks = [cell.split()[0] for cell in cells]
    assert [clocks[pk] for pk in found.counting] == row["count"].split()
    assert "; ".join(f"{clocks[pk]} {why}" for pk, why in found.left) == row["why the others do not"]
    assert found.points == Decimal(row["points"])
