"""What people set for themselves."""

from accounts.models import User


def set_language(*, user: User, language: str) -> None:
    """Remember the language that somebody reads."""
    User.objects.filter(pk=user.pk).update(language=language)
