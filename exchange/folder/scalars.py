"""The single values a course folder may hold: how each is read strictly and written back."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol
from urllib.parse import urlsplit
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _
from yaml.nodes import ScalarNode

from common.fields import KEY_PATTERN
from courses import markdown
from exchange.folder.problems import Place

STR, INT, FLOAT, BOOL = (f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool"))


class Wrong(Exception):
    """A value that is not what its field holds; the message says what to write."""


class Link(str):
    """A key that names something elsewhere, and where it was written."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place | None = None) -> "Link":
        link = super().__new__(cls, text)
        link.place = place or Place()
        return link


class Scalar(Protocol):
    """One kind of value."""

    def read(self, node: ScalarNode, place: Place) -> Any:
        """Return the value; raise Wrong."""

    def write(self, value: Any) -> ScalarNode:
        """Return the node that is read as this value."""


def _text(node: ScalarNode) -> str:
    if node.tag != STR:
        raise Wrong(_('this is read as no text; write it in quotes: "%(value)s"') % {"value": node.value})
    if "\0" in node.value:
        raise Wrong(_("this holds a null character; take it out"))
    return node.value


@dataclass(frozen=True)
class Line:
    """Plain text, its white space folded."""

    most: int
    empty: bool = False

    def read(self, node: ScalarNode, place: Place) -> str:
        text = " ".join(_text(node).split())
        if not text and not self.empty:
            raise Wrong(_("this is empty; write something"))
        if len(text) > self.most:
            raise Wrong(_("this has %(count)d characters; %(most)d fit") % {"count": len(text), "most": self.most})
        return text

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, value)


@dataclass(frozen=True)
class Key:
    """A key of its own, or (with `link`) a path of keys that names something elsewhere."""

    link: bool = False
    parts: int = 1
    prefixes: tuple[str, ...] = ()

    def read(self, node: ScalarNode, place: Place) -> str:
        text = _text(node)
        prefix, colon, rest = text.partition(":")
        keys = rest if colon and prefix in self.prefixes else text
        pattern = "/".join([KEY_PATTERN] * self.parts)
        if not re.fullmatch(pattern, keys):
            example = "/".join(["some-key"] * self.parts)
            raise Wrong(
                _("“%(value)s” is no key; use lower case letters, digits and hyphens, as in “%(example)s”")
                % {"value": text, "example": example}
            )
        if len(keys) > 80 * self.parts:
            raise Wrong(_("this key is too long; 80 characters fit"))
        return Link(text, place) if self.link else text

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, str(value))


@dataclass(frozen=True)
class Markdown:
    """The limited Markdown of `courses.markdown`, kept in its one canonical form."""

    lessons: bool = False
    """Whether it may link to lessons by their keys, as a lesson's own text does."""
    empty: bool = False

    def read(self, node: ScalarNode, place: Place) -> str:
        try:
            text = markdown.canonical(_text(node))
        except markdown.NotOurs as problem:
            raise Wrong(str(problem)) from None
        if not text and not self.empty:
            raise Wrong(_("this is empty; write something"))
        if not self.lessons and markdown.lesson_links(text):
            raise Wrong(_("only a lesson's text links to lessons; take the link out"))
        return text

    def write(self, value: str) -> ScalarNode:
        wrapped = markdown.wrap(value)
        return ScalarNode(STR, wrapped + "\n", style="|") if "\n" in wrapped else ScalarNode(STR, wrapped)


@dataclass(frozen=True)
class Number:
    """An exact number."""

    least: Decimal | None = None
    most: Decimal = Decimal("99999.999")
    places: int = 3

    def read(self, node: ScalarNode, place: Place) -> Decimal:
        if node.tag not in (INT, FLOAT) or not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", node.value):
            raise Wrong(_("“%(value)s” is no number; write one such as 2 or 0.5") % {"value": node.value})
        value = Decimal(node.value)
        if -value.as_tuple().exponent > self.places:
            raise Wrong(_("at most %(count)d decimal places fit") % {"count": self.places})
        if self.least is not None and value < self.least:
            raise Wrong(_("it must be at least %(least)s") % {"least": self.least})
        if abs(value) > self.most:
            raise Wrong(_("it must be at most %(most)s") % {"most": self.most})
        return plain(value)

    def write(self, value: Decimal) -> ScalarNode:
        text = str(plain(value))
        return ScalarNode(FLOAT if "." in text else INT, text)


def plain(value: Decimal) -> Decimal:
    """Return the number without an exponent or zeros at its end: 2.500 is 2.5, 100 is 100."""
    return Decimal(f"{value:f}".rstrip("0").rstrip(".")) if "." in f"{value:f}" else Decimal(f"{value:f}")


@dataclass(frozen=True)
class Whole:
    """A whole number."""

    least: int = 1
    most: int = 32767

    def read(self, node: ScalarNode, place: Place) -> int:
        if node.tag != INT or not re.fullmatch(r"0|[1-9][0-9]{0,8}", node.value):
            raise Wrong(_("“%(value)s” is no whole number; write one such as 30") % {"value": node.value})
        value = int(node.value)
        if not self.least <= value <= self.most:
            raise Wrong(_("it must be from %(least)d to %(most)d") % {"least": self.least, "most": self.most})
        return value

    def write(self, value: int) -> ScalarNode:
        return ScalarNode(INT, str(value))


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    def read(self, node: ScalarNode, place: Place) -> bool:
        if node.value not in ("true", "false") or node.tag != BOOL:
            raise Wrong(_("“%(value)s” is neither true nor false") % {"value": node.value})
        return node.value == "true"

    def write(self, value: bool) -> ScalarNode:
        return ScalarNode(BOOL, "true" if value else "false")


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, choices: type[models.TextChoices]) -> "Choice":
        return cls(tuple(choices.values))

    def read(self, node: ScalarNode, place: Place) -> str:
        if node.tag != STR or node.value not in self.words:
            raise Wrong(
                _("“%(value)s” is not known here; write one of: %(words)s")
                % {"value": node.value, "words": ", ".join(self.words)}
            )
        return node.value

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, str(value))


@dataclass(frozen=True)
class Date:
    """A date as far as it is known: year, year-month or year-month-day."""

    empty: bool = True

    def read(self, node: ScalarNode, place: Place) -> str:
        text = _text(node)
        if not text and self.empty:
            return ""
        whole = text + "-01-01"[: {4: 6, 7: 3}.get(len(text), 0)]
        try:
            dt.date.fromisoformat(whole if re.fullmatch(r"\d{4}-\d\d-\d\d", whole) else "")
        except ValueError:
            raise Wrong(
                _('“%(value)s” is no date; write "2018", "2018-05" or "2018-05-27"') % {"value": text}
            ) from None
        return text

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, value, style='"')


@dataclass(frozen=True)
class Address:
    """An address on the web."""

    def read(self, node: ScalarNode, place: Place) -> str:
        text = _text(node)
        if text and (not markdown.is_web_address(text) or not urlsplit(text).hostname or len(text) > 600):
            raise Wrong(_("this is no web address of at most 600 characters; begin it with https://"))
        return text

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, value)


@dataclass(frozen=True)
class Picture:
    """The name of a picture's file in the folder."""

    def read(self, node: ScalarNode, place: Place) -> str:
        text = _text(node)
        if not re.fullmatch(rf"figures/{KEY_PATTERN}\.(png|jpg|webp)", text):
            raise Wrong(
                _("“%(value)s” names no picture; write figures/some-key.png (or .jpg, .webp)") % {"value": text}
            )
        return Link(text, place)

    def write(self, value: str) -> ScalarNode:
        return ScalarNode(STR, str(value))


@dataclass(frozen=True)
class Id:
    """A UUID."""

    def read(self, node: ScalarNode, place: Place) -> UUID:
        try:
            return UUID(_text(node))
        except ValueError:
            raise Wrong(
                _("“%(value)s” is no UUID; leave the line out to have one made") % {"value": node.value}
            ) from None

    def write(self, value: UUID) -> ScalarNode:
        return ScalarNode(STR, str(value))
