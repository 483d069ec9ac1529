"""Cited works for other programs: as CSL-JSON, as BibTeX, and written out in a style of the trade by citeproc."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from django.conf import settings
from django.utils.html import urlize
from django.utils.safestring import SafeString, mark_safe

from courses.models import Reference
from courses.rules.bibtex import entry
from courses.rules.markup import clean

STYLES = {"apa": "APA", "chicago-author-date": "Chicago"}
"""By the name of the file in `courses/data/csl/`."""
_TYPES = {
    Reference.Kind.ARTICLE: "article-journal",
    Reference.Kind.CHAPTER: "chapter",
    Reference.Kind.REPORT: "report",
    Reference.Kind.NEWS: "article-newspaper",
    Reference.Kind.WEB: "webpage",
}


def csl_json(reference: Reference) -> dict[str, Any]:
    """Return a work as CSL-JSON, fields that are empty left out."""
    fields = {
        "id": reference.key,
        "type": _TYPES[Reference.Kind(reference.kind)],
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "container-title": reference.container,
        "editor": [_name(name) for name in reference.editors],
        "publisher": reference.publisher,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "issued": _date(reference.date),
        "URL": reference.url,
        "accessed": _date(reference.accessed),
    }
    return {name: value for name, value in fields.items() if value}


def bibtex(references: Iterable[Reference]) -> str:
    """Return works as a BibTeX file."""
    return "\n".join(entry(csl_json(reference)) for reference in references)


def written(references: Iterable[Reference], style: str) -> dict[str, SafeString]:
    """Return each work as a list of works in this style has it, by key and in the list's order."""
    works = {reference.key: _readable(csl_json(reference)) for reference in references}
    bibliography = CitationStylesBibliography(_style(style), CiteProcJSON(list(works.values())), formatter.html)
    for key in works:
        bibliography.register(Citation([CitationItem(key)]))
    bibliography.sort()
    lines = (clean(re.sub(r"([?!])\.", r"\1", str(line))) for line in bibliography.bibliography())
    return {key: mark_safe(urlize(line)) for key, line in zip(bibliography.keys, lines, strict=True)}


@cache
def _style(name: str) -> CitationStylesStyle:
    return CitationStylesStyle(str(settings.BASE_DIR / "courses" / "data" / "csl" / f"{name}.csl"), validate=False)


def _readable(work: dict[str, Any]) -> dict[str, Any]:
    """Return a work in the shape that citeproc-py writes well."""
    if work["type"] == "article-newspaper":
        work = {**work, "type": "article-magazine"}  # it writes the bare word "Edition" for newspapers
    lead = work.get("author") or [{"literal": work.get("container-title") or work.get("publisher") or work["title"]}]
    return {**work, "author": lead}  # it would write a title without an author twice


def _name(name: dict[str, str]) -> dict[str, str]:
    return dict(name) if name.get("given") else {"literal": name["family"]}


def _date(date: str) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else None
