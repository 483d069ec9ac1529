"""The Celery application: tasks of every app, messages over Valkey/Redis or RabbitMQ."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("wakhan")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
