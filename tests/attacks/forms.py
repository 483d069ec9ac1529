"""The forms of a page, as a browser that is not a friend reads them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit


@dataclass
class Form:
    """Where a form goes, and what it holds: its fields with their values, and those that take a file."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.forms, self.open = path, [], None

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in pairs}
        if tag == "form":
            action = urlsplit(urljoin(self.path, attributes.get("action") or self.path))
            self.open = Form(action.path + (f"?{action.query}" if action.query else ""))
            if attributes.get("method", "").lower() == "post":
                self.forms.append(self.open)
        elif self.open and attributes.get("name"):
            if attributes.get("type") == "file":
                self.open.files.add(attributes["name"])
            elif tag in ("input", "select", "textarea", "button"):
                self.open.fields.setdefault(attributes["name"], attributes.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None


def forms_of(path: str, html: str) -> list[Form]:
    """Return the forms of a page that post, by the address that they go to."""
    reader = _Reader(path)
    reader.feed(html)
    return reader.forms
