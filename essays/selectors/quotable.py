"""A text that words are quoted from: counted as it was written, shown with its sources as links."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from essays.rules.quotes import Mark, drawn, plain_text
from runs.models import Run
from runs.rules.sources import CODE
from runs.selectors.sources import Source, directed, rendered


@dataclass(frozen=True)
class Quotable:
    """A text with the sources that its codes name."""

    bare: str
    """Clean HTML, its codes as they were written: the same whoever reads it, in whatever language."""
    cited: list[Source]

    @property
    def plain(self) -> str:
        """The text that quotes are counted in."""
        return plain_text(self.bare)

    @property
    def labels(self) -> dict[str, str]:
        """What stands in the place of each code."""
        return {source.code: source.label for source in self.cited}

    def drawn(self, marks: Iterable[Mark]) -> SafeString:
        """Return clean HTML, its codes as links, with these stretches marked."""
        links = {one.code: format_html('<a href="{}">{}</a>', one.url, one.label) for one in self.cited}
        return mark_safe(drawn(self.bare, self.plain, marks, links))

    def shown(self, words: str) -> str:
        """Return quoted words with what stands in the place of their codes."""
        labels = self.labels
        return CODE.sub(lambda found: labels.get(found[1], found[0]), words)


def quotable(text: str, run: Run) -> Quotable:
    """Return a text that a run's people read and quote from. Two statements at most."""
    return Quotable(directed(text), rendered(text, run).cited)
