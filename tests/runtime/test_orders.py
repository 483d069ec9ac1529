"""An order to stop is heeded in our own waits and nowhere else."""

import subprocess
import sys

from config.env import BASE_DIR

LISTEN = """
import os, signal, subprocess, sys, time
from runtime import children, orders
me = os.getpid()
orders.listen()
"""


def said(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LISTEN + script], cwd=BASE_DIR, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_an_order_interrupts_nothing_and_is_heeded_in_the_next_wait():
    script = """
child = subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -INT {me}; sleep 0.3"])
print(child.wait())
try:
    orders.wait(30)
except orders.Stopped:
    print("heeded")
print(orders.wait(0))
"""
    assert said(script).split() == ["0", "heeded", "False"]


def test_signals_that_come_together_are_one_order():
    script = """
for number in orders.STOPPING:
    os.kill(me, number)
for _ in range(2):
    try:
        orders.wait(0)
        print("no further order")
    except orders.Stopped:
        print("heeded")
"""
    assert said(script).splitlines() == ["heeded", "no further order"]


def test_a_program_that_we_wait_for_is_ended_even_if_it_does_not_listen():
    script = """
children.GRACE = 0.5
deaf = f"import os, signal, time; [signal.signal(n, signal.SIG_IGN) for n in (2, 15)]; os.kill({me}, 2); time.sleep(60)"
try:
    children.run([sys.executable, "-c", deaf], env=dict(os.environ))
except orders.Stopped:
    try:
        os.waitpid(-1, 0)
    except ChildProcessError:
        print("no child is left")
"""
    assert said(script) == "no child is left"


def test_a_second_order_ends_it_without_waiting():
    script = """
orders.SAME, children.GRACE = 0, 3600
# It takes its end by `sigwait`: a handler of a signal that comes just before a sleep runs after it.
deaf = "import os, signal, time; signal.pthread_sigmask(signal.SIG_BLOCK, [15])"
deaf += f"; os.kill({me}, 2); signal.sigwait([15]); os.kill({me}, 2); time.sleep(3600)"
try:
    children.run([sys.executable, "-c", deaf], env=dict(os.environ))
except orders.Stopped:
    print("stopped")
"""
    assert said(script) == "stopped"
