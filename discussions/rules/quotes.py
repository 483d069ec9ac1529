"""How a post quotes a passage or another post: by a code on a line of its own, `[>a-lesson/a-passage]` or `[>id]`."""

import hashlib
import re
from collections.abc import Callable

NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ALONE = re.compile(rf"^[ \t]*\[>({NAME})\][ \t]*$", re.MULTILINE)
CODE = r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}(?P=fence))[^\n]*)*(?:\n {0,3}(?P=fence)[^\n]*)?"
"""A block between fences, or up to the end of a text that closes none."""
OUTSIDE = re.compile(rf"{CODE}|{ALONE.pattern}", re.MULTILINE)
IN_HTML = re.compile(rf'<p dir="auto">\[&gt;({NAME})\]</p>')
ANYWHERE = re.compile(rf"\[(?:>|&gt;)(?:{NAME})\]")
MOST = 10
"""Quotations that a post has at most; further codes stay as they were typed."""
MOST_CHARACTERS = 600


def codes(text: str) -> list[str]:
    """Return what a text quotes, each once, in order."""
    return list(dict.fromkeys(found[2] for found in OUTSIDE.finditer(text) if found[2]))[:MOST]


def codes_in(html: str) -> list[str]:
    """Return what a post quotes, from its HTML, each once, in order."""
    return list(dict.fromkeys(IN_HTML.findall(html)))[:MOST]


def apart(text: str) -> str:
    """Return a text in which each quotation is a paragraph of its own; what stands between fences is code."""
    return OUTSIDE.sub(lambda found: f"\n[>{found[2]}]\n" if found[2] else found[0], text)


def filled(html: str, fill: Callable[[str], str]) -> str:
    """Return a post's HTML with what `fill` makes of each quotation's code in its place; codes beyond the most that a
    post has stay as they were typed."""
    known = set(codes_in(html))
    return IN_HTML.sub(lambda found: fill(found[1]) if found[1] in known else found[0], html)


def without(text: str) -> str:
    """Return a text without the codes of quotations, for where it is only named."""
    return ANYWHERE.sub("", text)


def digest(text: str) -> str:
    """Return a short name for what was quoted; another one after each change of it."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def cut(text: str) -> str:
    """Return what a quotation shows of a text, cut between words."""
    return text if len(text) <= MOST_CHARACTERS else f"{text[:MOST_CHARACTERS].rsplit(' ', 1)[0]} …"
