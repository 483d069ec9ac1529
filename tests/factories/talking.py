"""A run whose people talk in parts: two sections or two groups, with somebody in each and somebody in none."""

from courses.models import Passage
from discussions.models import Mode
from discussions.selectors.mode_changes import chosen
from discussions.selectors.modes import modes_of
from discussions.services.grouping import set_groups
from discussions.services.modes import set_modes
from runs.models import Enrolment, Run
from tests.factories import threads as make
from tests.factories.classes import SectionFactory, teacher

Audience = Mode.Audience


class Parted:
    """Ayesha and Hamza in one part, Bilal in the other, Zarina in none; an assistant and an instructor."""

    run: Run
    passages: list[Passage]

    def __init__(self, audience: str) -> None:
        self.run, self.passages = make.run_with_text()
        self.ayesha, self.hamza, self.bilal, self.zarina = (
            make.member(self.run, name=name) for name in ("Ayesha Khan", "Hamza Ali", "Bilal Shah", "Zarina Noor")
        )
        self.assistant = teacher(self.run, role=Enrolment.Role.ASSISTANT)
        self.lead = teacher(self.run)
        if audience == Audience.SECTION:
            first, second = (SectionFactory(run=self.run, name=name) for name in ("Morning", "Evening"))
            for one, section in ((self.ayesha, first), (self.hamza, first), (self.bilal, second)):
                one.section = section
                one.save()
        if audience == Audience.GROUP:
            self.group({self.ayesha.pk: "Reds", self.hamza.pk: "Reds", self.bilal.pk: "Blues"})
        self.mode(audience)

    def group(self, wanted: dict[int, str], **more) -> object:
        """Put students into groups, whatever that touches."""
        return set_groups(run=self.run, wanted=wanted, by=self.lead, now=make.later(), **more)

    def mode(self, audience: str = Audience.RUN, *, lesson: int | None = None, **fields) -> None:
        """Have people talk so, whatever that touches."""
        mode = Mode(audience=audience, **fields)
        set_modes(
            run=self.run,
            modes={lesson: mode},
            agreed=chosen_with(self.run, lesson, mode),
            by=self.lead,
            now=make.later(),
        )

    @property
    def people(self) -> list[Enrolment]:
        return [self.ayesha, self.hamza, self.bilal, self.zarina, self.assistant, self.lead]


def chosen_with(run: Run, lesson: int | None, mode: Mode) -> str:
    """Return what somebody agrees to who has looked at a change of one mode."""
    return chosen({**modes_of(run), lesson: mode})
