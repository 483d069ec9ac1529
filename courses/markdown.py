"""The limited Markdown of course folders and questions, as the HTML that Wagtail's editor keeps, and back.

It knows paragraphs, `*emphasis*`, `**strong**`, `^raised^`, links and line breaks (a backslash at a line's end).
A link goes to the web (`https://…`), to mail, to a fragment, or to a lesson of the course (`lesson:its-key`).
Note marks such as `[^3]` are text here. What else Markdown knows is refused rather than shown as it was typed.
"""

import re
import textwrap
from collections.abc import Callable
from functools import lru_cache
from html import escape, unescape
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from courses.richtext import to_markdown

LESSON = "lesson:"
_TAGS = {"strong": "b", "em": "i", "sup": "sup"}
_WIDTH = 100
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_RAISED = re.compile(r"\^([^\s^\[\]\\]+)\^")
_BLOCK_START = re.compile(r"(?m)^([-+#>=~|]|\d{1,9}(?=[.)](?:\s|$)))")


class NotOurs(ValueError):
    """The text uses Markdown that a lesson does not have; the message says what."""


def is_web_address(address: str) -> bool:
    return urlsplit(address).scheme in ("http", "https")


def _raised(state: StateInline, silent: bool) -> bool:
    """Read `^word^`; a note mark's sign has a bracket before it."""
    found = _RAISED.match(state.src, state.pos, state.posMax)
    if not found or (state.pos and state.src[state.pos - 1] == "["):
        return False
    if not silent:
        state.push("sup_open", "sup", 1)
        state.push("text", "", 0).content = found[1]
        state.push("sup_close", "sup", -1)
    state.pos = found.end()
    return True


@lru_cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "newline", "escape", "entity", "balance_pairs"])
    parser.inline.ruler.before("emphasis", "raised", _raised)
    return parser


@lru_cache
def _full_parser() -> MarkdownIt:
    return MarkdownIt("commonmark")


_OURS = {"paragraph", "inline", "text", "softbreak", "hardbreak", "em", "strong", "link"}


def _check(text: str) -> None:
    """Raise NotOurs where full Markdown would see more than paragraphs and the marks we know."""
    for token in _full_parser().parse(text):
        for part in (token, *(token.children or ())):
            name = part.type.removesuffix("_open").removesuffix("_close")
            if name not in _OURS:
                raise NotOurs(
                    _("Markdown here has paragraphs, emphasis, links and note marks only; this has: %(what)s. "
                      "Put a backslash before a sign that is meant as it stands")
                    % {"what": name.replace("_", " ")}
                )  # fmt: skip
            if name == "link" and part.nesting == 1:
                _check_link(str(part.attrGet("href") or ""))


def _check_link(address: str) -> None:
    if is_web_address(address) or address.startswith((LESSON, "mailto:", "#")):
        return
    raise NotOurs(_("“%(address)s” is no address to link to; write https://… or lesson:its-key") % {"address": address})


def lesson_links(text: str) -> list[str]:
    """Return the keys of the lessons that a text links to."""
    addresses = (
        str(part.attrGet("href") or "")
        for token in _parser().parse(text)
        for part in token.children or ()
        if part.type == "link_open"
    )
    return [address.removeprefix(LESSON) for address in addresses if address.startswith(LESSON)]


def canonical(text: str) -> str:
    """Return a text in its one form: a paragraph a line, a blank line between. Raises NotOurs."""
    _check(text)
    return to_markdown(to_html(text, page_of=None))


def to_html(text: str, *, page_of: Callable[[str], int] | None) -> str:
    """Return the text as the editor keeps it; `page_of` gives the page id of a lesson's key (None: keys stay)."""
    return "".join(_html(token, page_of) for token in _parser().parse(text))


def _html(token: Token, page_of: Callable[[str], int] | None) -> str:
    if token.type == "inline":
        return "".join(_html(part, page_of) for part in token.children or ())
    if token.type in ("text", "text_special"):
        return escape(token.content, quote=False)
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "<br/>"
    tag = _TAGS.get(token.tag, token.tag)
    if token.nesting < 0:
        return f"</{tag}>"
    if token.type != "link_open":
        return f"<{tag}>"
    address = str(token.attrGet("href") or "")
    if page_of and address.startswith(LESSON):
        return f'<a id="{page_of(address.removeprefix(LESSON))}" linktype="page">'
    return f'<a href="{escape(address)}">'


def plain_text(text: str) -> str:
    """Return the words alone, without marks."""
    html = re.sub(r"</p>|<br/>", " ", _NOTE_MARK.sub("", to_html(text, page_of=None)))
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def note_marks(text: str) -> list[str]:
    """Return the keys of the notes that a text points at, in order."""
    return _NOTE_MARK.findall(text)


def wrap(text: str) -> str:
    """Return a canonical text in lines of at most 100 characters where words allow."""
    return "\n\n".join(_wrap_paragraph(paragraph) for paragraph in text.split("\n\n"))


def _wrap_paragraph(paragraph: str) -> str:
    lines = (
        textwrap.fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False) for line in paragraph.split("\n")
    )
    return _BLOCK_START.sub(lambda sign: _escaped(sign[1]), "\n".join(lines))


def _escaped(sign: str) -> str:
    # A number's dot can be escaped, its digits cannot; the wrapped line keeps its number and gets the backslash after.
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
