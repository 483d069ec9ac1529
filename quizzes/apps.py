"""Registers the quizzes app: its kinds of questions, its kind of activity, and who follows a changed deadline."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        from grading.deadlines import followers
        from quizzes import kinds
        from quizzes.activity import QuizActivity
        from quizzes.services.following import follow
        from runs.activities import kinds as activity_kinds

        kinds.discover()
        activity_kinds.register("quiz", QuizActivity())
        followers.register("quizzes", follow)
