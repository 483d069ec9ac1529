"""Who may do what in a run's threads: predicates on an enrolment."""

from discussions.models import Post, Thread
from runs import permissions
from runs.models import Enrolment


def may_post(enrolment: Enrolment) -> bool:
    """Everybody in a run asks and answers."""
    return permissions.may_read(enrolment)


def may_moderate(enrolment: Enrolment) -> bool:
    """Staff endorses answers, hides posts, announces, and sees what is hidden."""
    return permissions.may_teach(enrolment)


def may_see(enrolment: Enrolment, thread: Thread) -> bool:
    """A hidden thread is staff's alone."""
    return thread.run_id == enrolment.run_id and (thread.hidden_at is None or may_moderate(enrolment))


def may_answer(enrolment: Enrolment, thread: Thread) -> bool:
    """A locked thread takes answers of staff alone."""
    return may_see(enrolment, thread) and (thread.locked_at is None or may_moderate(enrolment))


def may_be_answered(post: Post) -> bool:
    """What stands there for everybody can be answered; the opening is answered by the thread's own form."""
    return post.hidden_at is None and post.deleted_at is None and not post.is_opening


def may_change(enrolment: Enrolment, post: Post) -> bool:
    """Who wrote a post changes it or takes it back, while everybody can read it."""
    return post.author_id == enrolment.pk and post.hidden_at is None and post.deleted_at is None


def may_read_versions(enrolment: Enrolment, post: Post) -> bool:
    """Who can read a post can read what it said before; of one that was hidden or taken back only staff can."""
    return may_moderate(enrolment) or (post.hidden_at is None and post.deleted_at is None)


def may_be_endorsed(post: Post) -> bool:
    """An answer that can be read may be endorsed; a question is no answer."""
    return post.hidden_at is None and post.deleted_at is None and not post.is_opening
