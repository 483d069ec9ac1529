"""Who may do what in a run's threads that they see (`selectors.visible`): predicates on an enrolment."""

from discussions.models import Post, Thread
from runs import permissions
from runs.models import Enrolment


def may_post(enrolment: Enrolment) -> bool:
    """Everybody in a run asks and answers."""
    return permissions.may_read(enrolment)


def may_moderate(enrolment: Enrolment) -> bool:
    """Staff endorses answers, hides posts, announces, and sees what is hidden."""
    return permissions.may_teach(enrolment)


def may_answer(enrolment: Enrolment, thread: Thread) -> bool:
    """A thread that is locked or over takes answers of staff alone."""
    return may_moderate(enrolment) or (thread.locked_at is None and not thread.is_over)


def may_settle(enrolment: Enrolment, thread: Thread) -> bool:
    """Who opened a thread, or teaches, says when it is settled."""
    return thread.author_id == enrolment.pk or may_moderate(enrolment)


def may_take_side(thread: Thread) -> bool:
    """Answers support or oppose where a claim is contested."""
    return thread.kind == Thread.Kind.CONTEST


def may_change(enrolment: Enrolment, post: Post) -> bool:
    """Who wrote a post changes it or takes it back, while everybody can read it."""
    return post.author_id == enrolment.pk and post.hidden_at is None and post.deleted_at is None


def may_know_author(enrolment: Enrolment, written: Post | Thread) -> bool:
    """Who writes under an alias is known by name to those who teach alone."""
    return written.alias is None or may_moderate(enrolment)


def may_read_versions(enrolment: Enrolment, post: Post) -> bool:
    """Who can read a post can read what it said before; of one that was hidden or taken back only staff can."""
    return may_moderate(enrolment) or (post.hidden_at is None and post.deleted_at is None)


def may_be_endorsed(post: Post) -> bool:
    """An answer that can be read may be endorsed; a question is no answer."""
    return post.hidden_at is None and post.deleted_at is None and not post.is_opening
