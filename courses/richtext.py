"""The HTML that Wagtail's editor keeps, as the limited Markdown of a course folder."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "sup": "^"}
_BLOCKS = {"p", "h2", "h3", "h4", "li", "blockquote", "div"}
_SPECIAL = re.compile(r"([\\`*_<])|(&)(?=#?\w+;)|(!)(?=\[)|(\])(?=[(:\[])|(?<!\[)(\^)")
_BLOCK_START = re.compile(r"\A(?:([-+#>=~|])|(\d{1,9})(?=[.)](?:\s|\Z)))")


class _Reader(HTMLParser):
    """Gathers paragraphs of Markdown; an open mark is a level of the stack until its end."""

    def __init__(self, lesson_of: Callable[[int], str] | None) -> None:
        super().__init__(convert_charrefs=True)
        self.lesson_of = lesson_of
        self.paragraphs: list[str] = []
        self.stack: list[tuple[str, list[str]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._end_paragraph()
        elif tag == "br":
            self._add("\\\n")
        elif tag in _MARKS:
            self.stack.append((_MARKS[tag], []))
        elif tag == "a":
            self.stack.append((self._address(dict(attrs)), []))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_paragraph()
        elif (tag in _MARKS or tag == "a") and len(self.stack) > 1:
            self._close()

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data)
        in_raised = self.stack[-1][0] == "^"
        self._add(text if in_raised else _SPECIAL.sub(r"\\\g<0>", text))

    def finish(self) -> str:
        """Return all paragraphs, a blank line between them."""
        self.close()
        self._end_paragraph()
        return "\n\n".join(self.paragraphs)

    def _add(self, text: str) -> None:
        self.stack[-1][1].append(text)

    def _address(self, attributes: dict[str, str | None]) -> str:
        if attributes.get("linktype") == "page" and self.lesson_of:
            return f"]lesson:{self.lesson_of(int(attributes.get('id') or 0))}"
        return f"]{attributes.get('href') or ''}"

    def _close(self) -> None:
        """Put a finished mark into the level below it, with the white space at its edges outside."""
        mark, pieces = self.stack.pop()
        whole = "".join(pieces)
        text = whole.strip()
        before, after = whole[: len(whole) - len(whole.lstrip())], whole[len(whole.rstrip()) :]
        if not text:
            self._add(whole)
        elif mark.startswith("]"):
            self._add(f"{before}[{text}]({_written(mark[1:])}){after}" if mark != "]" else whole)
        else:
            self._add(f"{before}{mark}{text}{mark}{after}")

    def _end_paragraph(self) -> None:
        while len(self.stack) > 1:
            self._close()
        lines = "".join(self.stack[0][1]).split("\\\n")
        text = "\\\n".join(" ".join(line.split()) for line in lines).strip()
        self.stack = [("", [])]
        if text:
            self.paragraphs.append(_BLOCK_START.sub(lambda sign: f"\\{sign[1]}" if sign[1] else f"{sign[2]}\\", text))


def _written(address: str) -> str:
    return f"<{address}>" if re.search(r"[()\s\\]", address) else address


def to_markdown(html: str, *, lesson_of: Callable[[int], str] | None = None) -> str:
    """Return rich text as canonical Markdown; `lesson_of` gives the key of a linked page's lesson."""
    reader = _Reader(lesson_of)
    reader.feed(html)
    return reader.finish()
