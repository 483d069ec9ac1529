"""Registers the essays app: its kind of activity, its desk tabs, the work that waits for those who teach."""

from django.apps import AppConfig


class EssaysConfig(AppConfig):
    name = "essays"

    def ready(self) -> None:
        from essays.activity import EssayActivity
        from runs.activities import kinds

        kinds.register("essay", EssayActivity())
