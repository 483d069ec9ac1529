"""The interest matrix: who seeks or resists what, where and of what sort, computed from the claims of the text."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from courses.choices import Force, InterestKind, Region, Speaker, Stance
from courses.models import Actor, ClaimInterest, Interest
from courses.rules.interests import Meeting, meeting
from courses.selectors.mentions import Mention, Reading
from courses.wording import claim_tag

NOT_SAID = (Force.DOUBTS, Force.DENIES)
"""Who doubts or denies that somebody wants a thing does not say that they want it."""


@dataclass(frozen=True)
class Said:
    """A claim behind a cell."""

    tag: str
    says: str
    mention: Mention


@dataclass(frozen=True)
class Entry:
    """An actor's stance to one interest."""

    interest: str
    stance: str
    stance_name: str
    is_doubted: bool
    """Whether it is only doubted or denied, never claimed."""
    meeting: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class ActorRow:
    """An actor's cells, one for each kind of interest."""

    actor: str
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True)
class MeetingLine:
    """Where actors converge or part."""

    interest: str
    kind: str
    sort: str
    seeking: tuple[str, ...]
    resisting: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """One kind of interest, with what each actor who has any seeks or resists."""

    kind: str
    rows: tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True)
class RegionTable:
    """The matrix of one region."""

    key: str
    name: str
    rows: tuple[ActorRow, ...]
    meetings: tuple[MeetingLine, ...]

    @property
    def bands(self) -> list[Band]:
        """The same table for a narrow place: by kind of interest, and only what is said."""
        by_kind = [
            Band(kind, tuple((row.actor, row.cells[place]) for row in self.rows if row.cells[place]))
            for place, kind in enumerate(kind_names())
        ]
        return [band for band in by_kind if band.rows]


def matrix(reading: Reading) -> dict[str, Any]:
    """Return the whole matrix. Two statements."""
    return {"tables": matrix_of(reading), "kinds": kind_names()}


def kind_names() -> list[str]:
    """Return the names of the columns."""
    return [str(kind.label) for kind in InterestKind]


def matrix_of(reading: Reading, actors: Collection[int] = (), region: str = "") -> list[RegionTable]:
    """Return the matrix of some actors (all, if none is named), by region."""
    rows = (
        ClaimInterest.objects.filter(
            claim__passage__in=reading.passages,
            actor__live=True,
            interest__live=True,
            **({"actor__in": actors} if actors else {}),
            **({"interest__region": region} if region else {}),
        )
        .select_related("claim__passage__lesson", "claim__actor", "claim__reference", "actor", "interest")
        .order_by("actor", "interest", "stance", "claim__passage__lesson__path", "claim__passage__number", "position")
    )
    found = defaultdict(list)
    for row in rows:
        found[row.interest.region].append(row)
    return [_Region(reading, found[one.value]).table(one) for one in Region if found[one.value]]


class _Region:
    def __init__(self, reading: Reading, rows: Iterable[ClaimInterest]) -> None:
        self.reading = reading
        self.actors: dict[int, Actor] = {}
        self.interests: dict[int, Interest] = {}
        self.claims: dict[tuple[int, int, str], list[ClaimInterest]] = defaultdict(list)
        for row in rows:
            self.actors[row.actor_id] = row.actor
            self.interests[row.interest_id] = row.interest
            self.claims[row.actor_id, row.interest_id, row.stance].append(row)
        self.meetings = {pk: self._meeting(pk) for pk in self.interests}

    def table(self, region: Region) -> RegionTable:
        lines = [self._meeting_line(pk, met) for pk, met in self.meetings.items() if met.sort]
        return RegionTable(
            key=region.value,
            name=str(region.label),
            rows=tuple(ActorRow(actor.name, self._cells(pk)) for pk, actor in self.actors.items()),
            meetings=tuple(sorted(lines, key=lambda line: line.sort)),
        )

    def _meeting(self, interest: int) -> Meeting:
        return meeting(
            (actor, stance)
            for (actor, other, stance), rows in self.claims.items()
            if other == interest and not _is_doubted(rows)
        )

    def _cells(self, actor: int) -> tuple[tuple[Entry, ...], ...]:
        of_actor = [(self.interests[key[1]], key[2], rows) for key, rows in self.claims.items() if key[0] == actor]
        return tuple(
            tuple(self._entry(interest, stance, rows) for interest, stance, rows in of_actor if interest.kind == kind)
            for kind in InterestKind
        )

    def _entry(self, interest: Interest, stance: str, rows: list[ClaimInterest]) -> Entry:
        return Entry(
            interest=interest.name,
            stance=stance,
            stance_name=str(Stance(stance).label),
            is_doubted=_is_doubted(rows),
            meeting="" if _is_doubted(rows) else self.meetings[interest.pk].sort,
            said=tuple(self._said(row) for row in rows),
        )

    def _said(self, row: ClaimInterest) -> Said:
        claim = row.claim
        who = "" if claim.speaker == Speaker.AUTHOR else str(getattr(claim, claim.speaker))
        return Said(claim_tag(claim.speaker, who, claim.force), claim.says, self.reading.mention(claim.passage))

    def _meeting_line(self, interest: int, met: Meeting) -> MeetingLine:
        row = self.interests[interest]
        return MeetingLine(
            interest=row.name,
            kind=str(InterestKind(row.kind).label),
            sort=met.sort,
            seeking=tuple(self.actors[pk].name for pk in met.seeking),
            resisting=tuple(self.actors[pk].name for pk in met.resisting),
        )


def _is_doubted(rows: Iterable[ClaimInterest]) -> bool:
    return all(row.claim.force in NOT_SAID for row in rows)
