"""What docs/api.md tells to type works as it stands."""

import re
import shutil
import subprocess
import sys

import pytest

from api.demo import add_client
from common import clock
from config.env import BASE_DIR
from grading.models import Mark
from quizzes.models import Item
from runs.models import Enrolment
from tests.factories import questions
from tests.factories.classes import RunFactory

PAGE = (BASE_DIR / "docs" / "api.md").read_text()


def typed(language: str) -> str:
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("curl"), reason="there is no curl")
@pytest.mark.parametrize(
    ("language", "command", "points"),
    [("sh", ["bash", "-euo", "pipefail"], 24.5), ("python", [sys.executable, "-"], 41)],
)
def test_an_lms_is_connected_as_the_page_says(live_server, language, command, points):
    run = RunFactory(key="demo")
    questions.bank_of(run.course)
    add_client(run, clock.now())
    script = typed(language).replace("http://localhost:8000", live_server.url)
    done = subprocess.run(command, input=script, text=True, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [float(mark.points) for mark in Mark.objects.all()] == [points]
    assert Enrolment.objects.filter(external_id="lms-1", section__name="Monday").count() == 1
    made = Item.objects.filter(difficulty="easy", current__points=2)
    assert made.count() == (language == "sh")
