"""Mark the sentence that answers, in the text itself."""

from random import Random

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Version
from quizzes.kinds.select_passage import schema
from quizzes.kinds.single_choice.kind import SingleChoice


class SelectPassage(SingleChoice):
    """A single choice whose options are the sentences of a passage, never shuffled."""

    label = gettext_lazy("mark the sentence")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("mark the sentence that answers")

    def order(self, version: Version, random: Random) -> list[str]:
        return []

    def export(self, version: Version) -> str | None:
        return None
