"""Keeping count of the answers that stand in a thread."""

from django.db.models import Case, Count, F, Max, Q, QuerySet, When

from discussions.models import Thread


def count(threads: QuerySet[Thread], *, author: int | None, step: int, **more: object) -> int:
    """Count an answer of somebody (the enrolment's id) more, or with -1 one less; return in how many threads."""
    others = Case(When(author=author, then=F("others_count")), default=F("others_count") + step)
    return threads.update(reply_count=F("reply_count") + step, others_count=others, **more)


def recount(*threads: Thread) -> None:
    """Bring what threads keep of their posts up to what stands in them, with their endorsements."""
    for thread in threads:
        stands = Q(hidden_at=None, deleted_at=None, is_opening=False)
        others = stands & ~Q(author=thread.author_id)
        found = thread.posts.aggregate(
            replies=Count("pk", filter=stands), others=Count("pk", filter=others), last=Max("created_at")
        )
        thread.reply_count, thread.others_count, thread.last_post_at = found["replies"], found["others"], found["last"]
        kept = ["reply_count", "others_count", "last_post_at", "endorsed", "endorsed_by", "locked_at"]
        thread.save(update_fields=kept)
