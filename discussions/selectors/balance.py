"""How a contested claim stands: how many answers are on each side of it, and on how many passages."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from discussions.models import Citation, Post, Thread


@dataclass(frozen=True)
class Side:
    """The answers on one side of a claim."""

    answers: int = 0
    grounded: int = 0
    """Those that cite a passage."""
    passages: int = 0
    """Different passages that they cite."""


@dataclass(frozen=True)
class Balance:
    """Both sides of a contested claim."""

    supports: Side
    opposes: Side

    @property
    def share(self) -> int:
        """How much of all answers that take a side supports it, in percent."""
        both = self.supports.answers + self.opposes.answers
        return round(100 * self.supports.answers / both) if both else 50


def balance_of(thread: Thread) -> Balance | None:
    """Return how a contested claim stands; None while nobody has taken a side. One statement."""
    cites = Citation.objects.filter(post=OuterRef("pk"))
    standing = Post.objects.filter(thread=thread, hidden_at=None, deleted_at=None).exclude(stance="")
    rows = (
        standing.annotate(is_grounded=Exists(cites))
        .values("stance")
        .annotate(
            answers=Count("pk", distinct=True),
            grounded=Count("pk", distinct=True, filter=Q(is_grounded=True)),
            passages=Count("citations__passage", distinct=True),
        )
        .order_by()
    )
    sides = {row["stance"]: Side(row["answers"], row["grounded"], row["passages"]) for row in rows}
    if not sides:
        return None
    return Balance(sides.get(Post.Stance.SUPPORTS, Side()), sides.get(Post.Stance.OPPOSES, Side()))
