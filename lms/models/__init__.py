"""What is sent to other systems, and how far each has been told."""

from lms.models.following import Follower
from lms.models.oneroster import SourcedId
from lms.models.statements import Account, Statement
from lms.models.stores import RecordStore, RefusedStatement, SentBatch
from lms.models.webhooks import Attempt, Endpoint, Message

__all__ = [
    "Account",
    "Attempt",
    "Endpoint",
    "Follower",
    "Message",
    "RecordStore",
    "RefusedStatement",
    "SentBatch",
    "SourcedId",
    "Statement",
]
