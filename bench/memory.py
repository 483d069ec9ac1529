"""How much memory the whole site takes: the proportional share (PSS), so that what processes share counts once."""

import re
from pathlib import Path

from config.env import Env
from runtime import parts, processes


def at_rest(env: Env, conductor: int) -> dict[str, int]:
    """Return megabytes of each part of a running site."""
    ours = {name: list(processes.running(processes.marked(name, env.data))) for name in (*parts.SITE, parts.SUPERVISOR)}
    ours["postgres"] = list(processes.running(processes.named_in("postgres", env.data / "postgres")))
    ours["valkey"] = list(processes.running(processes.marked("valkey", env.data)))
    ours["make run"] = [conductor]
    return {name: round(sum(map(_pss, pids)) / 1024) for name, pids in ours.items()}


def _pss(pid: int) -> int:
    found = re.search(r"^Pss: +(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) if found else 0
