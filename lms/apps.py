"""Registers the lms app: live links to other systems."""

from django.apps import AppConfig


class LmsConfig(AppConfig):
    name = "lms"
