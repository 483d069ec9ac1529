"""Registers the quizzes app and its kinds of questions."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        from quizzes import kinds

        kinds.discover()
