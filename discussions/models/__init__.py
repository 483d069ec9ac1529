"""Threads and their posts, what becomes of them, and what people follow."""

from discussions.models.following import Follow, Letter, MailChoice
from discussions.models.participation import Participation, ParticipationRule
from discussions.models.pictures import Picture
from discussions.models.threads import (
    Act,
    Citation,
    Group,
    Member,
    Mode,
    Notice,
    Post,
    PostVersion,
    Quotation,
    SlowMode,
    Suspension,
    Thread,
    ThreadRead,
)

__all__ = [
    "Act",
    "Citation",
    "Follow",
    "Group",
    "Letter",
    "MailChoice",
    "Member",
    "Mode",
    "Notice",
    "Participation",
    "ParticipationRule",
    "Picture",
    "Post",
    "PostVersion",
    "Quotation",
    "SlowMode",
    "Suspension",
    "Thread",
    "ThreadRead",
]
