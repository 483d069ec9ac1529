"""Reading a run's threads as those who teach see them; what is hidden or taken back without its words."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers

from common.rest import strict
from common.rest.resources import Filter, Listing
from discussions.models import Post, Thread
from discussions.selectors.visible import threads_seen
from runs.rest.views import RunsInReach


class ThreadSerializer(serializers.ModelSerializer[Thread]):
    """A question or a claim to contest, on a passage, a lesson or the run."""

    id = serializers.UUIDField(source="uuid")
    lesson = serializers.UUIDField(source="lesson.translation_key", allow_null=True, default=None)
    passage = serializers.UUIDField(source="anchor.passage.block", allow_null=True, default=None)
    author = serializers.UUIDField(source="author.uuid", help_text="An enrolment.")
    section = serializers.SlugField(source="section.key", allow_null=True, default=None, help_text="Its only readers.")
    is_anonymous = serializers.BooleanField(help_text="Students write in it under an alias to classmates.")
    is_hidden = serializers.SerializerMethodField()
    replies = serializers.IntegerField(source="reply_count")

    class Meta:
        model = Thread
        fields = [
            "id", "kind", "title", "lesson", "passage", "author", "section", "created_at", "last_post_at", "replies",
            "resolved_at", "locked_at", "is_anonymous", "is_hidden",
        ]  # fmt: skip
        read_only_fields = fields

    def get_is_hidden(self, thread: Thread) -> bool:
        return thread.hidden_at is not None

    def to_representation(self, thread: Thread) -> dict[str, Any]:
        """Return a thread; of one that is hidden without its title."""
        shown = super().to_representation(thread)
        return {**shown, "title": ""} if thread.hidden_at and "title" in shown else shown


class PostSerializer(serializers.ModelSerializer[Post]):
    """One contribution; the words of one that is hidden or taken back are empty."""

    id = serializers.UUIDField(source="uuid")
    parent = serializers.UUIDField(source="parent.uuid", allow_null=True, default=None)
    author = serializers.UUIDField(source="author.uuid", help_text="An enrolment.")
    alias = serializers.IntegerField(
        allow_null=True, help_text="With one, classmates do not know the author: they are not to be told."
    )
    text = serializers.CharField(help_text="Markdown as written.")
    stance = serializers.CharField(help_text="`supports` or `opposes`; empty for what weighs nothing.")

    class Meta:
        model = Post
        fields = [
            "id", "parent", "is_opening", "author", "alias", "text", "stance", "created_at", "edited_at", "deleted_at",
            "hidden_at",
        ]  # fmt: skip
        read_only_fields = fields

    def to_representation(self, post: Post) -> dict[str, Any]:
        """Return a post with its words, where anybody may still read them."""
        shown = super().to_representation(post)
        is_gone = post.hidden_at or post.deleted_at or post.thread.hidden_at
        return {**shown, "text": ""} if is_gone and "text" in shown else shown


class ThreadsInReach(RunsInReach):
    """Finds a run's threads."""

    scope = "threads.read"

    def threads(self) -> QuerySet[Thread]:
        """Return the threads of the run, as those who teach it see them."""
        return threads_seen(self.run().pk, 0, moderator=True)


class ThreadList(ThreadsInReach, Listing):
    """A run's threads, those that changed last first."""

    queryset = Thread.objects.none()
    serializer_class = ThreadSerializer
    usual = ("-last_post_at", "-id")
    joined = ("section__key", "anchor__exact")
    filters = {
        "kind": Filter(strict.Choice(Thread.Kind.choices), "kind", "Only this kind."),
        "passage": Filter(strict.Id(), "anchor__passage__block", "Only those on this passage."),
        "posted_since": Filter(strict.Moment(), "last_post_at__gte", "Only those with a post at or after this moment."),
    }
    sorts = {"created_at": "created_at", "last_post_at": "last_post_at"}

    def get_queryset(self) -> QuerySet[Thread]:
        return self.threads().select_related("lesson", "anchor__passage", "author", "section")


class PostList(ThreadsInReach, Listing):
    """A thread's posts, oldest first."""

    queryset = Post.objects.none()
    serializer_class = PostSerializer
    usual = ("created_at", "id")
    joined = ("thread__title",)

    def get_queryset(self) -> QuerySet[Post]:
        thread = get_object_or_404(self.threads(), uuid=self.kwargs["thread"])
        return Post.objects.filter(thread=thread).select_related("thread", "parent", "author")
