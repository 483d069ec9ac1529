"""What a browser without a script would send of a page's form."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wanted, self.inside = name, False
        self.sent: dict[str, str] = {}
        self.area = self.select = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name = given.get("name", "")
        if tag == "form":
            self.inside = given.get("id") == self.wanted
        if not self.inside:
            return
        if tag == "input" and name:
            if given.get("type") not in ("checkbox", "radio"):
                self.sent[name] = given.get("value", "")
            elif "checked" in given:
                self.sent[name] = given.get("value", "on")
        elif tag == "textarea":
            self.area, self.sent[name] = name, ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and (self.select not in self.sent or "selected" in given):
            self.sent[self.select] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.sent[self.area] += data


def fields(html: str, form: str = "question-form") -> dict[str, str]:
    """Return the names and values that a form's button would send."""
    parser = _Form(form)
    parser.feed(html)
    return {name: value.removeprefix("\n") for name, value in parser.sent.items() if name}
