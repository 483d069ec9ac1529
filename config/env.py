"""The only reader of the environment: everything that differs between machines, as one frozen value.

With nothing set the project runs its own PostgreSQL and Valkey below the data folder (see
`runtime/`), reached through sockets in a short folder, because a socket's path may have 107 bytes at most.
"""

import hashlib
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

BASE_DIR = Path(__file__).resolve().parent.parent
PRODUCTION = "production"
LOCAL = "local"
POSTGRES = ("postgresql", "postgres")


class BadEnvironment(SystemExit):
    """A setting is missing or wrong; the message says which and what to do."""


@dataclass(frozen=True)
class Env:
    mode: str
    secret_key: str
    data: Path
    sockets: Path
    database_url: str
    broker_url: str
    cache_url: str
    hosts: tuple[str, ...]
    base_url: str
    api_origins: tuple[str, ...]
    """Other sites whose pages may call the REST API from a browser."""
    bind: str
    """The address that the web server listens on: this machine alone, unless set."""
    port: int
    email_url: str
    email_from: str
    clamd: str
    """Where a ClamAV listens: the path of a socket, or host:port; empty for none."""
    https: bool
    staff_second_step: bool
    """Whether a password alone keeps who teaches out of the admin."""
    own_database: bool
    own_valkey: bool
    """False where broker and cache are both somebody else's."""

    @property
    def production(self) -> bool:
        return self.mode == PRODUCTION


def read(environ: dict[str, str] | None = None) -> Env:
    """Return the settings of this machine; raise BadEnvironment where production lacks one."""
    values = dict(os.environ if environ is None else environ)
    mode = values.get("WAKHAN_MODE", LOCAL)
    if mode not in (LOCAL, PRODUCTION):
        raise BadEnvironment(f"WAKHAN_MODE is {mode!r}; set it to 'production', or leave it out.")
    data = Path(values.get("WAKHAN_DATA") or BASE_DIR / ".data").resolve()
    sockets = socket_folder(data)
    port = _port(values.get("PORT", "8000"))
    hosts = tuple(h.strip() for h in values.get("ALLOWED_HOSTS", "").split(",") if h.strip())
    base_url = values.get("BASE_URL", "").rstrip("/")
    if mode == PRODUCTION:
        _refuse_open_production(hosts, base_url)
    return Env(
        mode=mode,
        secret_key=_secret_key(mode, values, data),
        data=data,
        sockets=sockets,
        database_url=_database_url(values) or f"postgresql://wakhan@/wakhan?host={sockets}",
        broker_url=values.get("BROKER_URL") or f"redis+socket://{sockets}/valkey.sock?virtual_host=0",
        cache_url=values.get("CACHE_URL") or f"unix://{sockets}/valkey.sock?db=1",
        hosts=hosts or ("localhost", "127.0.0.1", "[::1]", "testserver"),
        base_url=base_url or f"http://localhost:{port}",
        api_origins=_origins(values.get("API_ORIGINS", "")),
        bind=values.get("BIND") or "127.0.0.1",
        port=port,
        email_url=values.get("EMAIL_URL", ""),
        email_from=values.get("EMAIL_FROM", "wakhan@localhost"),
        clamd=_clamd(values.get("CLAMD", "")),
        https=base_url.startswith("https://"),
        staff_second_step=_yes_or_no(values, "STAFF_SECOND_STEP", mode == PRODUCTION),
        own_database=not values.get("DATABASE_URL"),
        own_valkey=not (values.get("BROKER_URL") and values.get("CACHE_URL")),
    )


def socket_folder(data: Path) -> Path:
    """Return the short folder that holds the sockets of the servers whose data lie in `data`."""
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:10]
    return Path(tempfile.gettempdir()) / f"wakhan-{os.getuid()}-{name}"


def _refuse_open_production(hosts: tuple[str, ...], base_url: str) -> None:
    if not hosts:
        raise BadEnvironment("ALLOWED_HOSTS is not set; name the site's hosts, separated by commas.")
    if "*" in hosts:
        raise BadEnvironment(
            "ALLOWED_HOSTS is '*', which lets a forged Host header stand in links that we mail; "
            "name the site's hosts, separated by commas."
        )
    if not base_url.startswith("https://"):
        raise BadEnvironment("BASE_URL must begin with https://; set it to the address that people type.")


def _database_url(values: dict[str, str]) -> str:
    url = values.get("DATABASE_URL", "")
    if url and urlsplit(url).scheme not in POSTGRES:
        raise BadEnvironment("DATABASE_URL must begin with postgresql://; Wakhan runs on PostgreSQL alone.")
    return url


def _origins(text: str) -> tuple[str, ...]:
    origins = tuple(origin.strip() for origin in text.split(",") if origin.strip())
    for origin in origins:
        parts = urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.netloc or origin != f"{parts.scheme}://{parts.netloc}":
            raise BadEnvironment(f"API_ORIGINS has {origin!r}; write each as https://lms.example.org.")
    return origins


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise BadEnvironment(f"PORT is {text!r}; give a number from 1 to 65535.")
    return int(text)


def _clamd(text: str) -> str:
    port = text.rpartition(":")[2]
    if text and not text.startswith("/") and not (":" in text and port.isascii() and port.isdigit()):
        raise BadEnvironment(f"CLAMD is {text!r}; give the path of a socket, or host:port, or leave it out.")
    return text


def _yes_or_no(values: dict[str, str], name: str, unset: bool) -> bool:
    text = values.get(name, "")
    if text not in ("", "yes", "no"):
        raise BadEnvironment(f"{name} is {text!r}; set it to 'yes' or 'no', or leave it out.")
    return text == "yes" if text else unset


def _secret_key(mode: str, values: dict[str, str], data: Path) -> str:
    key = values.get("SECRET_KEY", "")
    if mode == PRODUCTION:
        if len(key) < 50:
            raise BadEnvironment(
                "SECRET_KEY is missing or shorter than 50 characters; make one with "
                "`python -c 'import secrets; print(secrets.token_urlsafe(64))'` and set it in the environment."
            )
        return key
    stored = data / "secret-key"
    return key or (stored.read_text().strip() if stored.is_file() else "") or secrets.token_urlsafe(64)
