"""Pictures of posts: made small when they are sent, with their post from when it is posted, gone with its text
(docs/decisions/0081)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import BinaryIO, cast
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from common.disk import settle
from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.models import Picture, Post
from discussions.rules import pictures as rules
from discussions.rules.texts import MOST_IN_ALT, title
from runs.models import Enrolment

Chosen = Mapping[Picture, str]
"""Pictures that are to go with a post, and what each shows in words."""
MOST = 4
"""Pictures of one post."""
MOST_WAITING = 20
"""Pictures of one person in forms that are not sent yet."""
WAITS = timedelta(days=1)


def keep(*, author: Enrolment, file: UploadedFile, now: datetime) -> Picture:
    """Keep a picture for a post that its author is writing; one that goes with none within a day is dropped
    (`clear`).

    Raises Forbidden, and Refusal for what is no picture that can be taken, or too many.
    """
    if not permissions.may_post(author):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
    made = _made(file)
    with transaction.atomic():
        waiting = Picture.objects.filter(author=author, post=None)
        if waiting.count() >= MOST_WAITING:
            told = _("%(most)s pictures of yours wait in forms that were not sent; send those, or try again tomorrow.")
            raise Refusal(told % {"most": MOST_WAITING}, code="too_many", status=429)
        row = Picture(author=author, width=made.width, height=made.height, added_at=now)
        row.file.save(uuid4().hex, ContentFile(made.content), save=False)
        settle(row.file)
        row.save()
    return row


@transaction.atomic
def clear(*, now: datetime) -> None:
    """Drop the pictures that wait for a post in forms that nobody sent within a day."""
    drop(Picture.objects.filter(post=None, added_at__lte=now - WAITS))


def check(chosen: Chosen) -> None:
    """Raise Refusal for pictures that a post cannot take: too many, or without words."""
    if len(chosen) > MOST:
        told = _("%(most)s pictures go with a post; take one off.") % {"most": MOST}
        raise Refusal(told, code="too_many_pictures", status=422)
    if not all(title(alt) for alt in chosen.values()):
        told = _("Say in words what each picture shows: who does not see it has it read out.")
        raise Refusal(told, code="no_alt", status=422)


def attach(post: Post, chosen: Chosen) -> None:
    """Have these checked pictures go with a post, each with its words, and no others. Three statements at most; none
    for a new post without any."""
    if post.edited_at is not None:
        drop(Picture.objects.filter(post=post).exclude(pk__in=[picture.pk for picture in chosen]))
    for picture, alt in chosen.items():
        picture.post, picture.alt = post, title(alt, MOST_IN_ALT)
    if chosen:
        Picture.objects.bulk_update(chosen, ["post", "alt"])


def drop(pictures: QuerySet[Picture]) -> None:
    """Delete pictures, and once that holds their files."""
    rows = list(pictures.select_for_update())
    if rows:
        pictures.filter(pk__in=[row.pk for row in rows]).delete()
        transaction.on_commit(partial(_delete_files, rows))


def _delete_files(rows: Sequence[Picture]) -> None:
    for row in rows:
        row.file.delete(save=False)


def _made(file: UploadedFile) -> rules.Made:
    if (file.size or 0) > rules.MOST_BYTES:
        told = _("This picture has %(size)s MB; 10 MB fit. Make it smaller, or take a part of it.")
        raise Refusal(told % {"size": f"{(file.size or 0) / 1_000_000:.1f}"}, code="picture_too_large", status=422)
    try:
        return rules.made_of(cast(BinaryIO, file))
    except rules.TooManyPixels as large:
        told = _("This picture has more than %(most)s million points; make it smaller, or take a part of it.")
        raise Refusal(told % {"most": large.most // 1_000_000}, code="picture_too_large", status=422) from None
    except rules.NoPicture:
        told = _("This is no picture that can be shown. Give a JPEG, PNG or WebP.")
        raise Refusal(told, code="no_picture", status=422) from None
