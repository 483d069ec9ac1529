"""Registers the runtime app, which has commands (prepare, backup, restore) and no tables."""

from django.apps import AppConfig


class RuntimeConfig(AppConfig):
    name = "runtime"
