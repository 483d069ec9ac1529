"""Mail of what is followed, by a real worker and real SMTP: each letter once, none lost where workers are killed."""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mail_server import Sink, listening
from tests.runtime.conftest import ODD, Site, free_port

pytestmark = pytest.mark.long
READERS = 40
FOLLOW = """
import uuid
from common import clock
from discussions.services import following, opening
from runs.models import Enrolment
people = Enrolment.objects.filter(run__key="demo", state="active").select_related("run", "user")
teacher = people.filter(role="instructor").first()
for one in people.filter(user__username__startswith="student0"):
    following.choose_mail(enrolment=one, rhythm="at_once", hour=7, follows_own=True, now=clock.now())
    following.follow(enrolment=one, target=teacher, now=clock.now())
"""
WRITE = """
import uuid
from common import clock
from discussions.services import opening
from runs.models import Enrolment
teacher = Enrolment.objects.filter(run__key="demo", state="active", role="instructor").first()
opening.open_thread(enrolment=teacher, title="Heard?", text="Some words.", event=uuid.uuid4(), now=clock.now())
"""


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def class_with_mail(filled: Path, tmp_path: Path, sink: Sink) -> Iterator[Site]:
    """A site that runs and sends to the sink; forty students follow who teaches them."""
    port = free_port()
    environ = {"EMAIL_URL": f"smtp://127.0.0.1:{port}"}
    with listening(sink, port), Site(shutil.copytree(filled, tmp_path / ODD), free_port(), environ=environ) as site:
        site.start()
        for command in (("seed_class", "--students", READERS), ("shell", "-c", FOLLOW)):
            done = site.manage(*command)
            assert done.returncode == 0, done.stderr
        yield site


def write(site: Site) -> None:
    done = site.manage("shell", "-c", WRITE)
    assert done.returncode == 0, done.stderr


def sent(site: Site) -> int:
    return site.sql("SELECT count(*) FROM discussions_letter WHERE state = 'sent'")[0][0]


def test_a_post_reaches_everybody_once_though_workers_are_killed(class_with_mail, sink):
    site = class_with_mail
    write(site)
    site.until(lambda: sent(site) == READERS)
    letters = [message for message in sink.messages if message["List-Unsubscribe"]]  # others were told their sides
    assert len(letters) == len({message["To"] for message in letters}) == READERS

    sink.messages.clear()
    killed: list[int] = []

    def kill() -> None:
        if len(sink.messages) == 7:
            for pid in site.pids("worker"):
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    sink.before_answer = kill
    write(site)
    site.until(lambda: bool(killed))
    # What the dead one had taken comes back when its time is up; here it is up at once.
    site.until(lambda: site.sql("UPDATE discussions_letter SET due_at = now() WHERE state = 'waiting'") == [])
    site.until(lambda: sent(site) == 2 * READERS)
    ids = Counter(message["Message-ID"] for message in sink.messages)
    assert len(ids) == len({message["To"] for message in sink.messages}) == READERS
    assert len(sink.messages) - READERS <= 20
    assert {message["Message-ID"] for message in sink.messages[:7]} <= ids.keys()
    assert site.sql("SELECT count(*) FROM discussions_letter") == [(2 * READERS,)]
