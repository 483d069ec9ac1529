"""Registers the api app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "api"

    def ready(self) -> None:
        from api import demo, schema  # noqa: F401 (the schema describes the ways to sign in)
        from exchange.demo import extras

        extras.register("api", demo.add_client)
