"""Registers the grading app."""

from django.apps import AppConfig


class GradingConfig(AppConfig):
    name = "grading"
