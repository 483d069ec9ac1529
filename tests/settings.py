"""The site's settings with what a test must not share with a running site."""

import os

from tests import cluster

cluster.ensure()

from config.settings import *  # noqa: E402

DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get(cluster.TEMPLATE)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CELERY_BROKER_URL = "memory://"
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True  # no collected files are needed
TEMPLATES[0]["DIRS"] += [BASE_DIR / "tests" / "templates"]
WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"] = False  # a seventh of all time; what the admin finds is Wagtail's
