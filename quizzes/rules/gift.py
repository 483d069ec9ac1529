"""Reading GIFT, the text in which other platforms keep questions (docs.moodle.org: GIFT format).

A text is cut at blank lines; each piece is a question, a category for those that follow, or nothing but comments. What
the answers mean says each kind of question (`Kind.from_gift`); here they are only told apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import Enum
from itertools import pairwise

SIGNS = "~=#{}:"
_CATEGORY = re.compile(r"^\$CATEGORY:(.*)$", re.IGNORECASE)
_TITLE = re.compile(r"^::((?:\\.|[^\\])*?)::", re.DOTALL)
_FORMAT = re.compile(r"^\[(markdown|html|plain|moodle)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"^%(-?\d{1,3}(?:\.\d+)?)%")
_TAG = re.compile(r"<[^<>]*>")
BLANK = "_____"
"""Stands where an answer was to be written into the middle of a sentence."""


class Reason(Enum):
    """Why a piece cannot be taken."""

    NO_BRACES = "no_braces"
    OPEN_BRACE = "open_brace"
    SEVERAL_BLANKS = "several_blanks"
    NO_WORDS = "no_words"
    NO_ANSWERS = "no_answers"
    NOT_A_NUMBER = "not_a_number"
    PART_OF_THE_POINTS = "part_of_the_points"
    NO_RIGHT_ANSWER = "no_right_answer"
    NO_MATCH = "no_match"


class Unreadable(Exception):
    """A piece that is no question we could ask."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Answer:
    """One answer of a question."""

    is_marked_right: bool
    """Whether it begins with `=`."""
    text: str
    """As Markdown."""
    feedback: str = ""
    weight: Decimal | None = None
    """The share of the points that it is said to earn, in hundredths."""
    match: str | None = None
    """What stands behind `->`."""

    @property
    def share(self) -> Decimal:
        """What it earns, in hundredths."""
        return self.weight if self.weight is not None else Decimal(100 if self.is_marked_right else 0)


@dataclass(frozen=True)
class Asked:
    """One question: its words and its answers."""

    line: int
    title: str
    category: str
    prompt: str
    """As Markdown."""
    opening: str
    """`#` for a number, `T` or `F` for a verdict, otherwise empty."""
    answers: tuple[Answer, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of question that its answers make it; raises Unreadable where they make none."""
        if self.opening == "#":
            return "numeric"
        if self.opening:
            return "single_choice"
        if not self.answers:
            return "essay"
        if any(answer.match is not None for answer in self.answers):
            return "matching"
        if all(answer.is_marked_right for answer in self.answers):
            return "short_text"
        right = [answer for answer in self.answers if answer.share > 0]
        if any(answer.is_marked_right for answer in self.answers):
            if len(right) > 1 and any(answer.share < 100 for answer in right):
                raise Unreadable(Reason.PART_OF_THE_POINTS)
            return "single_choice" if len(right) == 1 else "multiple_choice"
        return "multiple_choice"


@dataclass(frozen=True)
class Refused:
    """A piece that cannot be taken: where it begins, how it begins, and why."""

    line: int
    begins: str
    reason: Reason


@dataclass
class Read:
    """What a text holds."""

    asked: list[Asked] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def read(text: str) -> Read:
    """Return the questions of a text, and what in it cannot be taken."""
    found, category = Read(), ""
    for line, piece in _pieces(text):
        given = _CATEGORY.match(piece)
        if given:
            category = given[1].strip()
            continue
        try:
            asked = _asked(line, piece, category)
            asked.kind  # noqa: B018 - raises where the answers make no kind
        except Unreadable as problem:
            found.refused.append(Refused(line, _TITLE.sub("", piece).strip()[:80], problem.reason))
        else:
            found.asked.append(asked)
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield each piece with the number of its first line; comments fall out, a category stands alone."""
    begins = 0
    lines: list[str] = []
    for number, line in enumerate([*text.replace("\ufeff", "").splitlines(), ""], 1):
        is_category = bool(_CATEGORY.match(line.strip()))
        if lines and (not line.strip() or is_category):
            yield begins, "\n".join(lines)
            lines = []
        if is_category:
            yield number, line.strip()
        elif line.strip() and not line.lstrip().startswith("//"):
            begins = begins if lines else number
            lines.append(line)


def _asked(line: int, piece: str, category: str) -> Asked:
    piece = piece.strip()
    title = _TITLE.match(piece)
    piece = piece[title.end() :].lstrip() if title else piece
    form = _FORMAT.match(piece)
    piece = piece[form.end() :] if form else piece
    before, inside, after = _braces(piece)
    as_markdown = Markdown(form[1].lower() if form else "moodle")
    tail = as_markdown(after)
    blank = BLANK if tail and inside.strip() else ""
    prompt = " ".join(part for part in (as_markdown(before), blank, tail) if part)
    if not prompt:
        raise Unreadable(Reason.NO_WORDS)
    opening, answers = _answers(inside, as_markdown)
    return Asked(line, plain(title[1]) if title else "", category, prompt, opening, tuple(answers))


def _braces(piece: str) -> tuple[str, str, str]:
    """Return what stands before, in and behind the one pair of braces."""
    signs = [(at, piece[at]) for at in _unescaped(piece, "{}")]
    if not signs:
        raise Unreadable(Reason.NO_BRACES)
    if [sign for _, sign in signs] == ["{"] or signs[0][1] == "}":
        raise Unreadable(Reason.OPEN_BRACE)
    if len(signs) > 2:
        raise Unreadable(Reason.SEVERAL_BLANKS)
    if [sign for _, sign in signs] != ["{", "}"]:
        raise Unreadable(Reason.OPEN_BRACE)
    (first, _), (last, _) = signs
    return piece[:first], piece[first + 1 : last], piece[last + 1 :]


def _unescaped(text: str, signs: str) -> Iterator[int]:
    """Yield the places of these signs that no backslash stands before."""
    is_escaped = False
    for at, letter in enumerate(text):
        if letter in signs and not is_escaped:
            yield at
        is_escaped = letter == "\\" and not is_escaped


def _answers(inside: str, as_markdown: "Markdown") -> tuple[str, list[Answer]]:
    inside = _without_general_feedback(inside).strip()
    if inside.startswith("#"):
        numbers = inside[1:].strip()
        return "#", _choices(numbers if numbers[:1] in ("=", "~") else f"={numbers}", as_markdown)
    verdict = re.match(r"(TRUE|T|FALSE|F)\s*(?:#(.*))?$", inside, re.DOTALL)
    if verdict:
        wrong, _sign, right = _parted(verdict[2] or "", "#")
        return verdict[1][0], [Answer(True, "", as_markdown(right)), Answer(False, "", as_markdown(wrong))]
    found = _choices(inside, as_markdown)
    if inside and not found:
        raise Unreadable(Reason.NO_ANSWERS)
    return "", found


def _without_general_feedback(inside: str) -> str:
    at = inside.find("####")
    return inside if at < 0 else inside[:at]


def _choices(inside: str, as_markdown: "Markdown") -> list[Answer]:
    places = [*_unescaped(inside, "=~"), len(inside)]
    if not inside[: places[0]].isspace() and places[0]:
        raise Unreadable(Reason.NO_ANSWERS)
    return [_answer(inside[at], inside[at + 1 : following], as_markdown) for at, following in pairwise(places)]


def _answer(mark: str, said: str, as_markdown: "Markdown") -> Answer:
    said = said.strip()
    weight = _WEIGHT.match(said)
    said = said[weight.end() :] if weight else said
    words, _sign, feedback = _parted(said, "#")
    one, arrow, other = words.partition("->")
    return Answer(
        mark == "=",
        as_markdown(one),
        as_markdown(feedback),
        _decimal(weight[1]) if weight else None,
        as_markdown(other) if arrow else None,
    )


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise Unreadable(Reason.NOT_A_NUMBER) from None


def _parted(text: str, sign: str) -> tuple[str, str, str]:
    at = next(_unescaped(text, sign), None)
    return (text, "", "") if at is None else (text[:at], sign, text[at + 1 :])


def plain(text: str) -> str:
    """Return a text without its escapes; `\\n` is a new line."""
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], text, flags=re.DOTALL).strip()


class Markdown:
    """Turns the texts of one question into Markdown, from the format that it says it has."""

    def __init__(self, form: str) -> None:
        self.form = form

    def __call__(self, text: str) -> str:
        text = plain(text if self.form == "markdown" else " ".join(text.split()))
        if self.form == "markdown":
            return text
        if self.form == "html" or _TAG.search(text):
            text = " ".join(_TAG.sub(" ", re.sub(r"</p>|<br ?/?>", "\n\n", text)).split(" ")).strip()
            text = re.sub(r"[ \t]+", " ", text)
        return re.sub(r"([\\*_`\[\]])", r"\\\1", text)
