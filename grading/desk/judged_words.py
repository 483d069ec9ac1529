"""What a marker is told of what they saved, where two mark the same work."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from grading.selectors.second_marking import judgement_of


def saved_words(piece: UUID, marker: User, *, points: Decimal | None, marked_at: datetime | None) -> str:
    """Return what became of a mark that was just saved; `points` and `marked_at` are the work's by now."""
    mine = judgement_of(piece, marker)
    if mine is None or (points is not None and marked_at != mine.given_at):
        return _("Saved.")
    if mine.turn == 1:
        return _("Saved. Somebody else marks this, too, without seeing yours.")
    if points is not None:
        return _("Saved as the second of two marks. They agree, and the mark is entered.")
    return _("Saved as the second of two marks. They differ, and an instructor decides between them.")
