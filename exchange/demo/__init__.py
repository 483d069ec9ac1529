"""The demo class: people whose password everybody knows, in a run of the shipped course. Never in production."""

from collections.abc import Callable
from datetime import datetime

from common.registry import Registry
from runs.models import Run

RUN_KEY = "demo"
PASSWORD = "wakhan-demo"
"""Printed at every start; production settings refuse the demo class."""

Extra = Callable[[Run, datetime], None]
extras: Registry[Extra] = Registry("demo extra")
"""What upper apps add to the demo run (`(run, now)`); each is safe to run twice, in the making transaction."""
