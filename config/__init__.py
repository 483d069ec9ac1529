"""Settings, addresses and the Celery application: knows every app, no app knows it."""

import gc

gc.set_threshold(100_000, 50, 100)  # what is loaded stays, and requests leave few cycles: looking for them is vain
