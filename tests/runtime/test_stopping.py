"""Told to stop, it stops: whenever it is told, in order, and within a bound whatever does not listen."""

import os
import signal
import time

import pytest

from runtime import orders, parts
from tests.runtime.conftest import Site

pytestmark = pytest.mark.long


def stand_still(pids: set[int]) -> None:
    """Make these deaf: a process that stands still takes no signal but the last."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)


def assert_stopped(site: Site) -> None:
    assert "Nothing is lost" in site.said
    assert not site.pids(parts.SUPERVISOR, *parts.SERVERS, *parts.SITE, "prepare")


def test_told_to_stop_it_stops_everything_in_order(site: Site):
    site.start()
    assert site.end() == 0
    assert_stopped(site)
    assert not (site.data / "postgres" / "postmaster.pid").exists()
    assert "database system is shut down" in (site.data / "logs" / "postgres.log").read_text()


def test_told_to_stop_while_it_starts(site: Site):
    site.launch()
    site.until(lambda: bool(site.pids("postgres")))
    assert site.end(signal.SIGTERM) == 0
    assert_stopped(site)


def test_told_to_stop_while_it_prepares_the_database(new_site: Site):
    new_site.launch()
    new_site.until(lambda: bool(new_site.pids("prepare")))
    assert new_site.end(signal.SIGHUP) == 0
    assert_stopped(new_site)


def test_a_part_that_does_not_listen_is_ended(site: Site):
    site.start()
    stand_still(site.pids("valkey", *parts.SITE))
    assert site.end() == 0
    assert_stopped(site)


def test_told_twice_it_waits_for_nobody_and_nothing_is_lost(site: Site):
    site.start()
    stand_still(site.pids(parts.SUPERVISOR, "postgres"))
    site.process.send_signal(signal.SIGINT)
    site.until(lambda: "Stopping" in site.said)
    time.sleep(orders.SAME)
    assert site.end() == 0
    assert_stopped(site)
    site.start()
    assert site.sql("SELECT said FROM kept") == [("an answer",)]
