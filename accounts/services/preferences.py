"""What people set for themselves."""

from collections.abc import Mapping

from accounts.models import User


def set_language(*, user: User, language: str) -> None:
    """Remember the language that somebody reads."""
    User.objects.filter(pk=user.pk).update(language=language)


def set_look(*, user: User, look: Mapping[str, str]) -> None:
    """Keep the colours and letters that a person reads in, for all their devices."""
    User.objects.filter(pk=user.pk).update(**look)
