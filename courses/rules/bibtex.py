"""A work of CSL-JSON as an entry of a BibTeX file."""

from collections.abc import Mapping
from typing import Any

_TYPES = {
    "article-journal": "article",
    "article-newspaper": "article",
    "chapter": "incollection",
    "report": "techreport",
    "webpage": "misc",
}
_PLAIN = {
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "URL": "url",
}
_ESCAPED = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def entry(work: Mapping[str, Any]) -> str:
    """Return the entry. Titles keep their capitals; an institution that is an author is kept whole."""
    kind = _TYPES[work["type"]]
    published = "institution" if kind == "techreport" else "publisher"
    contained = {"article": "journal", "incollection": "booktitle"}.get(kind, "howpublished")
    issued, accessed = (_parts(work.get(name)) for name in ("issued", "accessed"))
    fields = {
        "author": _names(work.get("author", ())),
        "editor": _names(work.get("editor", ())),
        "title": f"{{{_escaped(work['title'])}}}",
        contained: _escaped(work.get("container-title", "")),
        published: _escaped(work.get("publisher", "")),
        **{theirs: _escaped(work[ours]) for ours, theirs in _PLAIN.items() if ours in work and ours != "URL"},
        "year": issued[0] if issued else "",
        "month": str(int(issued[1])) if len(issued) > 1 else "",
        "url": work.get("URL", ""),
        "urldate": "-".join(accessed),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{work['id']},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _names(names: Any) -> str:
    return " and ".join(
        f"{{{_escaped(name['literal'])}}}"
        if "literal" in name
        else f"{_escaped(name['family'])}, {_escaped(name['given'])}"
        for name in names
    )


def _parts(date: Mapping[str, Any] | None) -> list[str]:
    return [f"{part:02d}" for part in date["date-parts"][0]] if date else []
