"""How long work tells whoever waits for it how far it has come; who listens may stop it by raising."""

from collections.abc import Callable

Watch = Callable[[int, int], None]
"""Told how many of how many are done."""


def unwatched(done: int, whole: int) -> None:
    """Listen to nothing: nobody waits."""
