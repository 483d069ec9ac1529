"""Every key that names something elsewhere finds it."""

import re
from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from courses import markdown
from exchange.folder.bodies import linked
from exchange.folder.course import CourseFolder, block_name
from exchange.folder.debates import DebateText
from exchange.folder.essays import EssayText
from exchange.folder.problems import Place, Problems
from exchange.folder.questions import DrawText, Question
from exchange.folder.scalars import Link
from exchange.folder.texts import (
    Block,
    FigureBlock,
    KeyTermsBlock,
    LessonText,
    MapBlock,
    MatrixBlock,
    PassageBlock,
    QuotationBlock,
    TermText,
)
from quizzes.kinds import schema


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each broken link, and each term that is listed with a passage in which it does not stand."""
    _Links(folder, problems).check()


class _Links:
    def __init__(self, folder: CourseFolder, problems: Problems) -> None:
        self.folder = folder
        self.problems = problems
        self.references = {work.key for work in folder.references}
        self.notes = {note.key for note in folder.notes}
        self.actors = {actor.key for actor in folder.actors}
        self.interests = {interest.key for interest in folder.interests}
        self.places = {place.key for place in folder.places_and_routes}
        self.events = {event.key for event in folder.events}
        self.terms = {term.key: term for term in folder.terms}
        self.lessons = {lesson.key for lesson in folder.lessons}
        self.outcomes = {lesson.key: len(lesson.outcomes) for lesson in folder.lessons}
        self.rubrics = {rubric.key for rubric in folder.rubrics}
        self.items = {f"{bank.key}/{item.key}" for bank in folder.banks for item in bank.items}
        self.essays = {essay.key for essay in folder.essays}
        self.banks = {bank.key for bank in folder.banks}
        self.modules = {part.module.key for part in folder.modules}
        self.passages = {
            f"{lesson.key}/{block_name(block)}"
            for lesson in folder.lessons
            for block in lesson.body
            if block_name(block)
        }

    def check(self) -> None:
        for note in self.folder.notes:
            self._known(note.reference, self.references, _("a reference"), "references.yaml")
        for event in self.folder.events:
            self._actors(event.actors)
        for part in self.folder.modules:
            self._lesson_links(part.module.summary, part.module.place)
        self._lesson_links(self.folder.course.summary, self.folder.course.place)
        for lesson in self.folder.lessons:
            self._lesson(lesson)
        for bank in self.folder.banks:
            for item in bank.items:
                self._item(item)
        for quiz in self.folder.quizzes:
            self._quiz(quiz)
        for essay in self.folder.essays:
            self._essay(essay)
        for debate in self.folder.debates:
            self._debate(debate)

    def _known(self, link: str | None, known: Collection[str], what: str, where: str) -> bool:
        if link is None or link in known:
            return True
        assert isinstance(link, Link)
        self.problems.add(
            link.place,
            _("“%(link)s” is not %(what)s of this course; correct it or add it to %(where)s")
            % {"link": link, "what": what, "where": where},
        )
        return False

    def _lesson_links(self, text: str, place: Place) -> None:
        for key in markdown.lesson_links(text):
            self._known(Link(key, place), self.lessons, _("a lesson"), "modules/")

    def _lesson(self, lesson: LessonText) -> None:
        for block in lesson.body:
            if isinstance(block, FigureBlock):
                self._known(block.file, self.folder.figures, _("a picture"), "figures/")
            if isinstance(block, QuotationBlock | FigureBlock):
                self._known(block.reference, self.references, _("a reference"), "references.yaml")
            elif hasattr(block, "key") and hasattr(block, "text"):
                self._lesson_links(block.text, block.place)
                self._note_marks(block)
            if isinstance(block, PassageBlock):
                self._passage(block)
            if isinstance(block, PassageBlock | MapBlock):
                self._places(block.places)
            if isinstance(block, KeyTermsBlock):
                for key in block.terms:
                    self._known(key, self.terms, _("a term"), "terms.yaml")
            if isinstance(block, MatrixBlock):
                self._actors(block.actors)

    def _note_marks(self, block: Block) -> None:
        for key in markdown.note_marks(block.text):
            self._known(Link(key, block.place), self.notes, _("a note"), "references.yaml")

    def _passage(self, passage: PassageBlock) -> None:
        words = markdown.plain_text(passage.text)
        for key in passage.terms:
            if self._known(key, self.terms, _("a term"), "terms.yaml") and not _stands_in(self.terms[key], words):
                self.problems.add(
                    key.place,
                    _("the term “%(term)s” does not stand in this passage; name a variant of it, or take it out")
                    % {"term": self.terms[key].name},
                )
        for event in passage.events:
            self._known(event, self.events, _("an event"), "events.yaml")
        for claim in passage.claims:
            self._speaker(claim.speaker)
            self._actors([one.actor for one in claim.interests])
            for one in claim.interests:
                self._known(one.interest, self.interests, _("an interest"), "interests.yaml")

    def _actors(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._known(key, self.actors, _("an actor"), "actors.yaml")

    def _places(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._known(key, self.places, _("a place or route"), "places.yaml")

    def _speaker(self, speaker: str) -> None:
        kind, _colon, key = speaker.partition(":")
        if kind == "actor":
            self._known(Link(key, speaker.place), self.actors, _("an actor"), "actors.yaml")
        elif kind == "reference":
            self._known(Link(key, speaker.place), self.references, _("a reference"), "references.yaml")
        elif speaker != "author":
            self.problems.add(
                speaker.place,
                _("“%(speaker)s” is no speaker; write author, actor:some-key or reference:some-key")
                % {"speaker": speaker},
            )

    def _item(self, item: Question) -> None:
        for link in (item.passage, *linked(item, schema.PassageLink)):
            self._known(link, self.passages, _("a passage (lesson/passage)"), "modules/")
        for link in linked(item, schema.PlaceLink):
            self._known(link, self.folder.frozen_places, _("a place"), "places.yaml")
        for link in linked(item, schema.SpeakerLink):
            self._speaker(link)
        self._known(item.rubric, self.rubrics, _("a rubric"), "rubrics.yaml")
        self._outcome(item)

    def _outcome(self, item: Question) -> None:
        there = self.outcomes.get((item.passage or "").partition("/")[0], 0)
        if item.outcome and item.outcome > there:
            self.problems.add(
                item.place,
                _("the lesson has %(count)d outcomes, and this names number %(number)d; correct it")
                % {"count": there, "number": item.outcome},
            )

    def _quiz(self, quiz) -> None:
        self._known(quiz.module, self.modules, _("a module"), "modules/")
        for place in quiz.items:
            if isinstance(place, DrawText):
                self._known(place.bank, self.banks, _("a bank"), "banks/")
                self._known(place.lesson or None, self.lessons, _("a lesson"), "modules/")
            else:
                self._known(place, self.items, _("an item (bank/item)"), "banks/")

    def _essay(self, essay: EssayText) -> None:
        self._known(essay.module, self.modules, _("a module"), "modules/")
        self._known(essay.rubric, self.rubrics, _("a rubric"), "rubrics.yaml")
        for lesson in essay.lessons:
            self._known(lesson, self.lessons, _("a lesson"), "modules/")
        for passage in essay.passages:
            self._known(passage, self.passages, _("a passage (lesson/passage)"), "modules/")

    def _debate(self, debate: DebateText) -> None:
        self._known(debate.module, self.modules, _("a module"), "modules/")
        for side in debate.sides:
            self._known(side.actor, self.actors, _("an actor"), "actors.yaml")
        for one in debate.rounds:
            self._known(one.essay, self.essays, _("an essay"), "essays/")


def _stands_in(term: TermText, words: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) for name in (term.name, *term.variants)
    )
