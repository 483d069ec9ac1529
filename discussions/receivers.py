"""What follows from posts that are hidden, shown or taken back: their points are counted again."""

from audit.models import Event
from common import clock
from discussions.models import Post
from discussions.services.participation import count_again


def count_post_again(event: Event) -> None:
    """Count again for who wrote the post; an act on a whole thread is one on its opening."""
    uuid = event.data.get("post")
    posts = Post.objects.select_related("author")
    found = posts.filter(uuid=uuid) if uuid else posts.filter(thread__uuid=event.subject, is_opening=True)
    for post in found:
        count_again(post=post, cause=event.uuid, now=clock.now())
