"""Files that go with an essay: every one that arrives is kept (docs/decisions/0067)."""

import hashlib
import logging
from datetime import datetime, timedelta
from typing import Any, BinaryIO, cast
from uuid import uuid4

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.models import Event
from audit.services import record
from common.disk import settle
from common.errors import Refusal
from essays import scanning
from essays.events import FileMissing
from essays.models import Draft, Essay, EssayFile
from essays.rules import files as rules
from essays.services.saving import NotOpen, has_ended, locked_author, locked_draft
from grading.selectors.deadlines import deadline
from runs.models import Activity, Enrolment

log = logging.getLogger(__name__)
Standing = EssayFile.Standing
MOST_TAKEN = 5
"""Files that go with one essay."""
MOST_KEPT = 50
"""Files of one draft, those that were taken off and those that came late included."""


def add(*, activity: Activity, essay: Essay, enrolment: Enrolment, file: UploadedFile, now: datetime) -> EssayFile:
    """Keep a file with a student's draft; it takes the place of one of the same name, which stays kept, too.

    The same file again is the same row. Raises Forbidden, Refusal for what is no such file or too many, and NotOpen;
    what came after the end is kept all the same.
    """
    kind, name, digest = _checked(essay, file)
    with transaction.atomic():
        author = locked_author(enrolment)
        until = deadline(activity, author)
        if until.opens_at and now < until.opens_at:
            raise NotOpen(_("This essay is not open yet; add your file once it is."), code="ahead")
        draft = locked_draft(activity, author, now)
        is_late = has_ended(essay, draft, until, now)
        standing = Standing.LATE if is_late else Standing.TAKEN
        row = draft.files.filter(name=name, sha256=digest, standing=standing).first()
        row = row or _kept(draft, file, standing, now, name=name, kind=kind.key, size=file.size, sha256=digest)
    if is_late:
        told = _(
            "This came after the end: it is kept and shown here, and does not count. If you need more time, ask your"
            " instructor."
        )
        raise NotOpen(told, code="too_late")
    return row


@transaction.atomic
def take_off(*, file: EssayFile, essay: Essay, enrolment: Enrolment, now: datetime) -> None:
    """Let a file no longer go with what is handed in; it stays kept. Raises Forbidden and NotOpen."""
    author = locked_author(enrolment)
    activity = file.draft.activity
    draft = locked_draft(activity, author, now)
    if has_ended(essay, draft, deadline(activity, author), now):
        raise NotOpen(_("What was handed in stays as it is; nothing is taken off any more."), code="too_late")
    draft.files.filter(pk=file.pk, standing=Standing.TAKEN).update(standing=Standing.OFF)


@transaction.atomic
def take(*, file: EssayFile, essay: Essay, enrolment: Enrolment, now: datetime) -> None:
    """Let a file that came after the end, or was taken off, go with what is handed in; there is time (again).

    One of its name that went along is taken off. Raises Forbidden, Refusal where enough go along or none do, and
    NotOpen.
    """
    _check_takes_files(essay)
    author = locked_author(enrolment)
    activity = file.draft.activity
    draft = locked_draft(activity, author, now)
    if has_ended(essay, draft, deadline(activity, author), now):
        raise NotOpen(_("What was handed in stays as it is; no file is added to it any more."), code="too_late")
    _make_room(draft, file.name)
    draft.files.filter(pk=file.pk).update(standing=Standing.TAKEN)


@transaction.atomic
def tell_missing(*, file: EssayFile, by: User, now: datetime) -> None:
    """Record that what a row says is kept was not there, once a day for each file."""
    log.error("file %s of an essay is not where it was kept: %s", file.uuid, file.file.name)
    known = Event.objects.filter(name=FileMissing.name, subject=file.uuid, occurred_at__gt=now - timedelta(days=1))
    if not known.exists():
        record(FileMissing(run=file.draft.activity.run.uuid, subject=file.uuid), by=by.uuid, now=now)


def _checked(essay: Essay, file: UploadedFile) -> tuple[rules.Kind, str, str]:
    """Return what a file is, its name and its hash, after it was looked through for viruses where the site does so."""
    _check_takes_files(essay)
    if not file.size:
        raise Refusal(_("This file is empty; choose it once more, or another."), code="empty_file")
    if file.size > rules.MOST_BYTES:
        told = _("This file has %(size)s MB; 10 MB fit. Make its pictures smaller, or give it in parts.")
        raise Refusal(told % {"size": f"{file.size / 1_000_000:.1f}"}, code="file_too_large")
    try:
        kind = rules.kind_of(cast(BinaryIO, file))
    except rules.HasMacros:
        told = _("This document carries macros, which are programs; save it without them, or as PDF.")
        raise Refusal(told, code="file_with_macros") from None
    if kind is None:
        told = _(
            "This is no file that can be taken. Give a PDF, DOCX or ODT document, a text in UTF-8, or a PNG or JPEG."
        )
        raise Refusal(told, code="file_kind")
    name = rules.clean_name(file.name or "")
    if not rules.is_called(name, kind):
        told = _(
            "By what it holds this is a file of the kind %(ending)s, but it is called “%(name)s”. Give it that ending."
        )
        raise Refusal(told % {"ending": kind.endings[0], "name": name}, code="file_name")
    _scan(cast(BinaryIO, file))
    file.seek(0)
    return kind, name, hashlib.file_digest(file, "sha256").hexdigest()


def _check_takes_files(essay: Essay) -> None:
    if not essay.takes_files:
        raise Refusal(_("This essay takes no files; write your text here."), code="takes_no_files")


def _scan(file: BinaryIO) -> None:
    if not scanning.is_on():
        return
    try:
        found = scanning.found_in(file)
    except scanning.NoAnswer as fault:
        log.error("a file of an essay could not be looked through for viruses: %s", fault)
        told = _(
            "Files are looked through for viruses here, and that is not possible just now. The file is not kept: add it"
            " again in a few minutes, and tell your instructor if it is urgent."
        )
        raise Refusal(told, code="no_scanner", status=503) from fault
    if found:
        told = _(
            "A virus was found in this file (%(name)s), so it is not kept. Clean your device, or save the text anew"
            " as PDF on another one."
        )
        raise Refusal(told % {"name": found}, code="virus")


def _kept(draft: Draft, file: UploadedFile, standing: str, now: datetime, **known: Any) -> EssayFile:
    if draft.files.count() >= MOST_KEPT:
        told = _("%(most)s files of yours are kept here already; no more are taken. Ask your instructor.")
        raise Refusal(told % {"most": MOST_KEPT}, code="too_many")
    if standing == Standing.TAKEN:
        _make_room(draft, known["name"])
    last = draft.files.aggregate(last=Max("number", default=0))["last"]
    row = EssayFile(draft=draft, number=last + 1, standing=standing, added_at=now, **known)
    file.seek(0)
    row.file.save(uuid4().hex, File(file), save=False)
    settle(row.file)
    row.save()
    return row


def _make_room(draft: Draft, name: str) -> None:
    """Take off what goes along under a name; raise Refusal where enough others do."""
    taken = draft.files.filter(standing=Standing.TAKEN)
    if taken.exclude(name=name).count() >= MOST_TAKEN:
        told = _("%(most)s files go with one essay; take one off first.") % {"most": MOST_TAKEN}
        raise Refusal(told, code="too_many")
    taken.filter(name=name).update(standing=Standing.OFF)
