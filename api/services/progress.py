"""How far a job has come, in the cache: its transaction hides its own rows, and nobody needs to know it later."""

import logging

from django.core.cache import cache
from redis.exceptions import RedisError

from api.models import Job

log = logging.getLogger(__name__)
KEPT = 24 * 3600
"""Seconds."""


def tell(job: Job, done: int) -> None:
    """Say how many rows of a job are done; a cache that is away holds up no job."""
    try:
        cache.set(_name(job), done, KEPT)
    except RedisError as failure:
        log.warning("cache away: %s", failure)


def of(job: Job) -> int:
    """Return how many rows of a job are done: all or none, once it has ended. A running one is asked of the cache."""
    if job.state == Job.State.RUNNING:
        return cache.get(_name(job), 0)
    return job.rows if job.state == Job.State.DONE else 0


def _name(job: Job) -> str:
    return f"job:{job.uuid.hex}"
