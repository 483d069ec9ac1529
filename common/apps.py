"""Registers the common app."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created


class CommonConfig(AppConfig):
    name = "common"

    def ready(self) -> None:
        from common import converters, moments

        converters.register()
        connection_created.connect(moments.read_quickly)
