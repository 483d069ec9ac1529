"""A cited work in author-date style, as pieces of plain and slanted text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

STANDALONE = frozenset({"report", "web"})
"""Kinds whose own title is slanted; of the others it is the journal's, newspaper's or book's."""


@dataclass(frozen=True)
class Work:
    """What a citation needs to know of a work."""

    kind: str
    title: str
    authors: tuple[Mapping[str, str], ...] = ()
    editors: tuple[Mapping[str, str], ...] = ()
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    date: str = ""


@dataclass(frozen=True)
class Piece:
    text: str
    slanted: bool = False


@dataclass
class _Sentence:
    pieces: list[Piece] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(piece.text for piece in self.pieces)

    @property
    def ends(self) -> bool:
        return self.pieces[-1].text.endswith((".", "?", "!"))


def cite(work: Work) -> list[Piece]:
    """Return the citation's pieces, to be joined as they stand.

    Sangar, K. (2016). Afghanistan's significance for Russia. /Politics in Central Europe/ 12(1).
    """
    publisher = work.publisher if work.authors or work.container else ""  # it leads where nobody else does
    sentences = [_lead(work), _title(work), _container(work), _Sentence([Piece(publisher)])]
    pieces: list[Piece] = []
    for sentence in filter(None, sentences):
        if pieces:
            pieces.append(Piece(" "))
        pieces += sentence.pieces
        if not sentence.ends:
            pieces.append(Piece("."))
    return pieces


def people(names: Iterable[Mapping[str, str]]) -> str:
    """Return names as a list of works has them: "Ali, I. and Khan, S. A."; of more than three the first "et al."."""
    written = [_person(name) for name in names]
    if len(written) > 3:
        return f"{written[0]} et al."
    return " and ".join(filter(None, [", ".join(written[:-1]), *written[-1:]]))


def _person(name: Mapping[str, str]) -> str:
    initials = " ".join(f"{part[0]}." for part in name.get("given", "").replace("-", " ").split())
    return ", ".join(filter(None, [name.get("family", ""), initials]))


def _lead(work: Work) -> _Sentence:
    who = people(work.authors) or work.container or work.publisher
    year = f"({work.date[:4]})" if work.date else "(n.d.)"
    return _Sentence([Piece(f"{who} {year}".strip())])


def _title(work: Work) -> _Sentence:
    return _Sentence([Piece(work.title, slanted=work.kind in STANDALONE)])


def _container(work: Work) -> _Sentence:
    if not work.container or not work.authors:
        return _Sentence([Piece(_numbers(work).lstrip(" ,"))])
    editors = f"{people(work.editors)} (ed.), " if work.editors else ""
    lead = f"In {editors}" if work.kind == "chapter" else ""
    pieces = [Piece(lead), Piece(work.container, slanted=work.kind not in STANDALONE), Piece(_numbers(work))]
    return _Sentence([piece for piece in pieces if piece.text])


def _numbers(work: Work) -> str:
    issue = f"({work.issue})" if work.issue and work.volume else f" {work.issue}" if work.issue else ""
    volume = f" {work.volume}" if work.volume else ""
    pages = f", {work.pages}" if work.pages else ""
    return volume + issue + pages
