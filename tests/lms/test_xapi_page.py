"""docs/xapi.md says which event becomes which statement, and the code does."""

import re
from pathlib import Path

from django.conf import settings

from audit.events import Happening
from lms.selectors.deeds import EVENTS

ROW = re.compile(r"^\| `([a-z_.]+)` \| (\w+) \|", re.MULTILINE)


def test_the_table_of_events_is_the_codes():
    page = Path(settings.BASE_DIR, "docs", "xapi.md").read_text()
    told = [(event, verb.value) for event, maker in EVENTS.items() for verb in maker.verbs]
    assert sorted(ROW.findall(page)) == sorted(told)


def test_each_is_an_event_that_happens():
    assert set(EVENTS) <= set(_names(Happening))


def _names(kind: type[Happening]) -> list[str]:
    own = [kind.name] if hasattr(kind, "name") else []
    return own + [name for below in kind.__subclasses__() for name in _names(below)]
