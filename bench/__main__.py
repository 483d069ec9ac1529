"""`make bench`: a site of its own is brought up, measured beside the bare views, and taken down again."""

import json
import os
import platform
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from bench.load import Result, measure
from bench.site import HERE, bare_server, place, site

ROUNDS = 5
SECONDS = 3.0


def main() -> int:
    with place():
        report: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": _machine()}
        with site() as (_, first):
            pass
        with site() as (conductor, second):
            report["start_seconds"] = {"first": first, "second": second}
            report |= _measure(conductor)
    _print(report)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    file = results / f"{report['at'].replace(':', '')}.json"
    file.write_text(json.dumps(report, indent=1))
    print(f"\nWritten to {file.relative_to(HERE.parent)}")
    return 0


def _measure(conductor: int) -> dict[str, Any]:
    import django
    from django.conf import settings
    from django.db import connection

    django.setup()
    from bench import answering, discussing, gradebook, memory, regrading, rest, rush, scenarios, searching

    time.sleep(5)
    at_rest = memory.at_rest(settings.ENV, conductor)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_row (id bigserial PRIMARY KEY, text text NOT NULL)")
    wanted = scenarios.all_scenarios()
    connection.close()
    with bare_server() as port:
        rushed = rush.measured(settings.ENV, bare_port=port)
        ports = {True: settings.ENV.port, False: port}
        rounds = [{one.name: _run(ports[one.is_ours], one.requests) for one in wanted} for _ in range(ROUNDS)]
    best = {one.name: max((taken[one.name] for taken in rounds), key=lambda result: result.rate) for one in wanted}
    rows = []
    for one in wanted:
        # Of rates that stood side by side in one round: the best of each may come from rounds minutes apart.
        shares = [taken[one.name].rate / taken[one.beside].rate for taken in rounds] if one.beside else []
        share = statistics.median(shares) if shares else None
        rows.append(
            {
                "name": one.name, **asdict(best[one.name]), "statements": one.statements, "at_most": one.at_most,
                "beside": one.beside, "share": share, "at_least": one.at_least,
            }
        )  # fmt: skip
    return {
        "memory_mb": at_rest,
        "scenarios": rows,
        "search": searching.measured(settings.ENV.port),
        "figures": answering.measured(),
        "rush": rushed,
        "regrading": regrading.measured(),
        "gradebook": gradebook.measured(),
        "threads": discussing.measured(),
        "rest": rest.measured(),
    }


def _run(port: int, requests: tuple[bytes, ...]) -> Result:
    """Measure in a process of its own, after a second of warming up."""
    with ProcessPoolExecutor(1) as pool:
        pool.submit(measure, port, requests, seconds=1).result()
        return pool.submit(measure, port, requests, seconds=SECONDS).result()


def _print(report: dict[str, Any]) -> None:
    from bench import answering, discussing, gradebook, regrading, rest, rush, searching

    print(f"\n{report['machine']}; the load generator shares its cores")
    print(f"Rates are the best of {ROUNDS} rounds of {SECONDS:.0f} s, shares those of the median round\n")
    print(f"{'':40}{'a second':>10}{'median ms':>11}{'95% ms':>9}{'failed':>8}{'statements':>12}   share")
    for row in report["scenarios"]:
        statements = "" if row["statements"] is None else str(row["statements"])
        if row["at_most"]:
            statements += f" (≤ {row['at_most']})"
        share = f"1/{1 / row['share']:.1f} of {row['beside']}" if row["share"] else ""
        if row["at_least"]:
            share += f", wanted 1/{1 / row['at_least']:.0f}: {'yes' if row['share'] >= row['at_least'] else 'NO'}"
        figures = f"{row['rate']:>10.0f}{row['median_ms']:>11.1f}{row['slow_ms']:>9.1f}{row['failed']:>8}"
        print(f"{row['name']:40}{figures}{statements:>12}   {share}")
    searching.show(report["search"])
    answering.show(report["figures"])
    rush.show(report["rush"])
    regrading.show(report["regrading"])
    gradebook.show(report["gradebook"])
    discussing.show(report["threads"])
    rest.show(report["rest"])
    memory = report["memory_mb"]
    print(f"\nMemory at rest: {sum(memory.values())} MB (wanted: under 800): {memory}")
    start = report["start_seconds"]
    print(f"Ready after {start['first']} s at the first start (wanted: 90), {start['second']} s at the second (10)")


def _machine() -> str:
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.release()}"


if __name__ == "__main__":
    sys.exit(main())
