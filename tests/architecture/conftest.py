"""The house as data: its layers as pyproject.toml states them, and its files as git knows them."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

from django.apps import AppConfig, apps

from config.env import BASE_DIR


@cache
def layers() -> list[list[str]]:
    """Return the layers from the top down; those in brackets have no code yet."""
    settings = tomllib.loads((BASE_DIR / "pyproject.toml").read_text())
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    return [[name.strip() for name in layer.split("|")] for layer in contract["layers"]]


@cache
def heights() -> dict[str, int]:
    """Return how high each app stands; 0 is the ground."""
    return {name.strip("()"): height for height, layer in enumerate(reversed(layers())) for name in layer}


def may_see(app: str, other: str) -> bool:
    """Say whether `app` may know of `other`: itself, or one that stands lower."""
    return app == other or heights()[other] < heights()[app]


@cache
def our_apps() -> list[AppConfig]:
    return [app for app in apps.get_app_configs() if Path(app.path).parent == BASE_DIR]


@cache
def tracked(*suffixes: str) -> list[Path]:
    """Return the files that are, or are about to be, in the repository, with these endings (all, if none is given)."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.check_output(command, cwd=BASE_DIR, text=True).split("\0")
    paths = [BASE_DIR / name for name in names if name]
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


def matches(pattern: str, path: Path) -> list[str]:
    return re.findall(pattern, path.read_text(errors="replace"))


def shown(path: Path) -> str:
    return str(path.relative_to(BASE_DIR))
