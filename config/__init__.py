"""Settings, addresses and the Celery application: knows every app, no app knows it."""
