"""A cited work as pages show it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from courses.models import Reference
from courses.rules.citation import Work, cite


@dataclass(frozen=True)
class WorkView:
    """A work, cited once in full."""

    id: int
    short: str
    """Family names and year."""
    html: SafeString
    url: str
    host: str
    accessed: str


def work_view(reference: Reference) -> WorkView:
    """Return a work for the page; an address that is not of the web is left out."""
    address = urlsplit(reference.url)
    on_the_web = address.scheme in ("http", "https")
    return WorkView(
        id=reference.pk,
        short=reference.short,
        html=_citation(reference),
        url=reference.url if on_the_web else "",
        host=(address.hostname or "").removeprefix("www.") if on_the_web else "",
        accessed=reference.accessed,
    )


def _citation(reference: Reference) -> SafeString:
    work = Work(
        kind=reference.kind,
        title=reference.title,
        authors=tuple(reference.authors),
        editors=tuple(reference.editors),
        container=reference.container,
        publisher=reference.publisher,
        volume=reference.volume,
        issue=reference.issue,
        pages=reference.pages,
        date=reference.date,
    )
    return format_html_join(
        "", "{}", ((format_html("<cite>{}</cite>" if piece.slanted else "{}", piece.text),) for piece in cite(work))
    )
