"""What a question takes from the passage that answers it stands there: sentences, a claim's speaker and force."""

from django.utils.translation import gettext as _

from courses import markdown
from exchange.folder.bodies import linked
from exchange.folder.course import CourseFolder, block_name
from exchange.folder.problems import Problems
from exchange.folder.questions import Question
from exchange.folder.texts import Block
from quizzes.kinds import schema


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each question whose passage does not say what the question takes from it."""
    blocks = {f"{lesson.key}/{block_name(block)}": block for lesson in folder.lessons for block in lesson.body}
    for item in (item for bank in folder.banks for item in bank.items):
        if item.passage in blocks:
            _sentences(item, blocks[item.passage], problems)
            _claim(item, blocks[item.passage], problems)


def _sentences(item: Question, block: Block, problems: Problems) -> None:
    there = markdown.plain_text(getattr(block, "text", ""))
    for sentence in map(markdown.plain_text, linked(item, schema.SentenceText)):
        if sentence not in there:
            problems.add(
                item.place,
                _("“%(sentence)s” does not stand in %(passage)s; copy the sentence from there")
                % {"sentence": sentence, "passage": item.passage},
            )


def _claim(item: Question, block: Block, problems: Problems) -> None:
    speakers = {str(one.speaker) for one in getattr(item, "speakers", ()) if one.right}
    forces = {one.force for one in getattr(item, "forces", ()) if one.right}
    made = {(str(claim.speaker), claim.force) for claim in getattr(block, "claims", ())}
    if speakers and not any(speaker in speakers and force in forces for speaker, force in made):
        problems.add(
            item.place,
            _("%(passage)s holds no claim of this speaker with this force; its claims are: %(claims)s")
            % {"passage": item.passage, "claims": ", ".join(f"{speaker} {force}" for speaker, force in sorted(made))},
        )
