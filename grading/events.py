"""What grading tells the house."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class LineItemOpened(Happening):
    """A run's gradebook has a new column, the `subject`."""

    name: ClassVar[str] = "grading.line_item_opened"


@dataclass(frozen=True, kw_only=True)
class LineItemChanged(Happening):
    """A column, the `subject`, has another title or other points."""

    name: ClassVar[str] = "grading.line_item_changed"


@dataclass(frozen=True, kw_only=True)
class LineItemRemoved(Happening):
    """A column, the `subject`, in which nobody had anything, is gone."""

    name: ClassVar[str] = "grading.line_item_removed"


@dataclass(frozen=True, kw_only=True)
class EntryRecorded(Happening):
    """A mark changed; `subject` is its last entry. The hash stands here too, out of the ledger's reach."""

    name: ClassVar[str] = "grading.entry_recorded"
    enrolment: UUID
    line_item: UUID
    hash: str


@dataclass(frozen=True, kw_only=True)
class DeadlineChanged(Happening):
    """A student was given an extension or extra time; `subject` is the enrolment."""

    name: ClassVar[str] = "grading.deadline_changed"
    activity: UUID | None
    """None: every timed activity of the run."""


@dataclass(frozen=True, kw_only=True)
class LateRuleChanged(Happening):
    """What lateness costs in a column, the `subject`, was changed."""

    name: ClassVar[str] = "grading.late_rule_changed"


@dataclass(frozen=True, kw_only=True)
class SchemeChanged(Happening):
    """Figures are reckoned otherwise from here on; `subject` is the change."""

    name: ClassVar[str] = "grading.scheme_changed"


@dataclass(frozen=True, kw_only=True)
class ReleasePlanned(Happening):
    """A column, the `subject`, is to be released at a set time, at another than before, or no longer."""

    name: ClassVar[str] = "grading.release_planned"
    section: UUID | None
    at: str | None
    """ISO 8601; None: cancelled."""


@dataclass(frozen=True, kw_only=True)
class MarksChanged(Happening):
    """Many marks of a column were changed at once; `subject` is the change. The hashes stand here too, as one."""

    name: ClassVar[str] = "grading.marks_changed"
    line_item: UUID
    deed: str
    students: int
    undoes: UUID | None
    chains: str


@dataclass(frozen=True, kw_only=True)
class GradesExported(Happening):
    """Somebody took the grades of a run away as a file."""

    name: ClassVar[str] = "grading.grades_exported"
    section: UUID | None
    students: int
    released_only: bool
    counts_missing: bool
    passes_from: str | None
    kind: str
    """`csv` or `xlsx`."""


@dataclass(frozen=True, kw_only=True)
class MarksReleased(Happening):
    """Students now see a column; `subject` is the line item."""

    name: ClassVar[str] = "grading.marks_released"
    section: UUID | None
    students: int


@dataclass(frozen=True, kw_only=True)
class Appealed(Happening):
    """A student asked for a mark to be looked at again; `subject` is the appeal."""

    name: ClassVar[str] = "grading.appealed"
    line_item: UUID
    part: UUID | None


@dataclass(frozen=True, kw_only=True)
class AppealWithdrawn(Happening):
    """A student took back an appeal, the `subject`, before it was decided."""

    name: ClassVar[str] = "grading.appeal_withdrawn"
    line_item: UUID


@dataclass(frozen=True, kw_only=True)
class AppealDecided(Happening):
    """An appeal, the `subject`, was decided."""

    name: ClassVar[str] = "grading.appeal_decided"
    line_item: UUID
    outcome: str


@dataclass(frozen=True, kw_only=True)
class AppealWindowsSet(Happening):
    """For how long marks of the run are appealed against was changed."""

    name: ClassVar[str] = "grading.appeal_windows_set"


@dataclass(frozen=True, kw_only=True)
class LedgerFaultFound(Happening):
    """A replay of the ledger found what it had not found before; `subject` is the enrolment."""

    name: ClassVar[str] = "grading.ledger_fault_found"
    faults: int


@dataclass(frozen=True, kw_only=True)
class RubricSaved(Happening):
    """A rubric, the `subject`, has a new version; number 0: it was taken away."""

    name: ClassVar[str] = "grading.rubric_saved"
    number: int


@dataclass(frozen=True, kw_only=True)
class SecondMarkingSet(Happening):
    """A column, the `subject`, asks for a second marker of one piece in `every`; 0: of none."""

    name: ClassVar[str] = "grading.second_marking_set"
    every: int


@dataclass(frozen=True, kw_only=True)
class WorkJudged(Happening):
    """One of two markers marked a piece of work, the `subject`."""

    name: ClassVar[str] = "grading.work_judged"
    line_item: UUID
    turn: int


@dataclass(frozen=True, kw_only=True)
class DoorOpened(Happening):
    """Students may come in by code to a session, the `subject`."""

    name: ClassVar[str] = "grading.door_opened"
    minutes: int


@dataclass(frozen=True, kw_only=True)
class WorkHandedOut(Happening):
    """Work of a column, the `subject`, came into markers' queues."""

    name: ClassVar[str] = "grading.work_handed_out"
    pieces: int
    seed: int
