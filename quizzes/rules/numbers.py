"""Reading a number as people write it: 1300, 1,300, 1 300, 0,5, ۱۳۰۰, −4 (docs/rules/numbers.md)."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

MOST_DIGITS = 20
_INVISIBLE = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_GROUP_MARKS = " \u00a0\u2009\u202f'’_\u066c"
_SIGNS = {"-": "-", "−": "-", "+": ""}
_WHOLE = re.compile(r"\d+|\d{1,3}(?:G\d{2,3})*G\d{3}")


class NotANumber(ValueError):
    """The text is no number that can be read without guessing."""


def read_number(text: str, *, unit: str = "") -> Decimal:
    """Return the number that `text` says, its unit allowed behind it; raise NotANumber.

    A single comma before exactly three digits groups thousands; any other single comma or point is decimal.
    """
    plain = text.translate(_INVISIBLE).strip()
    if unit and plain.casefold().endswith(unit.casefold()):
        plain = plain[: -len(unit)].rstrip()
    sign = _SIGNS.get(plain[:1], "")
    body = plain[1:].lstrip() if plain[:1] in _SIGNS else plain
    whole, fraction = _split("".join(_plain(mark) for mark in body))
    if not (whole or fraction) or (whole and not _WHOLE.fullmatch(whole)) or not re.fullmatch(r"\d*", fraction):
        raise NotANumber(text)
    whole = whole.replace("G", "")
    if len(whole) + len(fraction) > MOST_DIGITS:
        raise NotANumber(text)
    return Decimal(f"{sign}{whole or 0}.{fraction or 0}").normalize() + 0


def plain_form(number: Decimal) -> str:
    """Return a number as it is kept: digits and a point, no exponent, no idle zeros ("1300", "0.5")."""
    return f"{number.normalize() + 0:f}"


def is_near(value: Decimal, wanted: Decimal, *, tolerance: Decimal, figures: int = 0) -> bool:
    """Tell whether a number is the one wanted: within the tolerance, or the same to so many significant figures."""
    if figures:
        return _rounded(value, figures) == _rounded(wanted, figures)
    return abs(value - wanted) <= tolerance


def half_step(number: Decimal, figures: int) -> Decimal:
    """Return half of the last of so many significant figures: 50 for 1300 to two."""
    return Decimal(5).scaleb(number.adjusted() - figures)


def _rounded(number: Decimal, figures: int) -> Decimal:
    """Return a number to so many significant figures, half away from zero: 1349 to two is 1300."""
    return number.quantize(Decimal(1).scaleb(number.adjusted() - figures + 1), ROUND_HALF_UP)


def _plain(mark: str) -> str:
    """Return one character as an ASCII digit, G for a grouping mark, D for a sure decimal mark, or itself."""
    digit = unicodedata.decimal(mark, None)
    if digit is not None:
        return str(digit)
    if mark in _GROUP_MARKS:
        return "G"
    return {"\u066b": "D", "\u060c": ","}.get(mark, mark)


def _split(body: str) -> tuple[str, str]:
    """Return the part before and after the decimal mark, thousands marked G."""
    if "D" in body:
        whole, _, fraction = body.partition("D")
        return re.sub(r"[.,]", "G", whole), fraction
    last = max(body.rfind(","), body.rfind("."))
    if last < 0:
        return body, ""
    mark, other = body[last], "." if body[last] == "," else ","
    if body.count(mark) > 1:
        return (body.replace(mark, "G"), "") if other not in body else (body, "")
    grouped = mark == "," and other not in body and "G" not in body and re.fullmatch(r"[1-9]\d{0,2},\d{3}", body)
    if grouped:
        return body.replace(",", "G"), ""
    return body[:last].replace(other, "G"), body[last + 1 :]
