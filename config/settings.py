"""Django's settings, the same for every machine; what differs comes from `config.env`."""

import zoneinfo
from datetime import timedelta
from urllib.parse import parse_qsl, unquote, urlsplit

from celery.schedules import crontab
from django.utils.translation import gettext_lazy as _
from whitenoise.compress import Compressor

from api.scopes import SCOPES
from config import env as environment
from config import mail

ENV = environment.read()
BASE_DIR = environment.BASE_DIR

SECRET_KEY = ENV.secret_key
DEBUG = False
ALLOWED_HOSTS = list(ENV.hosts)
SITE_NAME = "Wakhan"
BASE_URL = ENV.base_url

INSTALLED_APPS = [
    "portal",
    "api",
    "lms",
    "exchange",
    "debates",
    "discussions",
    "essays",
    "quizzes",
    "grading",
    "runs",
    "courses",
    "accounts",
    "audit",
    "common",
    "runtime",
    "wagtail.contrib.forms",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "oauth2_provider",
    "corsheaders",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "pgtrigger",
    "django_htmx",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "api.middleware.MannersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "quizzes.middleware.AnswerMiddleware",
    "common.middleware.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "common.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.middleware.SignedInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "common.middleware.PolicyMiddleware",
    "common.middleware.RefusalMiddleware",
    "accounts.middleware.SecondStepMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def _database(url: str) -> dict:
    """Return Django's settings for a PostgreSQL URL; a socket folder stands in `?host=`."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    options: dict[str, object] = {"server_side_binding": True, "prepare_threshold": 3, "connect_timeout": 5}
    return {
        "ENGINE": "common.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": query.pop("port", parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**query, **options},
    }


DATABASES = {"default": _database(ENV.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "common.cache.KeptRedisCache",
        "LOCATION": ENV.cache_url,
        "KEY_PREFIX": "wakhan",
    }
}

import config.celery  # noqa: E402, F401 - a task finds its application by having it imported

CELERY_BROKER_URL = ENV.broker_url
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(ENV.data / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "api: answers and calls no longer kept": {"task": "api.tasks.forget", "schedule": timedelta(hours=1)},
    "api: jobs left over": {
        "task": "api.tasks.work_jobs",
        "schedule": timedelta(seconds=5),
        "options": {"expires": 5},  # while one is done, no others gather
    },
    "accounts: sessions that have run out": {
        "task": "accounts.tasks.clear_ended_sessions",
        "schedule": timedelta(days=1),
    },
    "audit: deliveries left over": {"task": "audit.tasks.sweep", "schedule": timedelta(seconds=60)},
    "courses: what was given a date": {"task": "courses.tasks.publish_scheduled", "schedule": timedelta(seconds=60)},
    "courses: PDFs of texts that have changed": {
        "task": "courses.tasks.clear_outdated_pdfs",
        "schedule": timedelta(hours=1),
    },
    "discussions: letters long done with": {
        "task": "discussions.tasks.clear_letters",
        "schedule": timedelta(days=1),
    },
    "discussions: pictures that were never posted": {
        "task": "discussions.tasks.clear_pictures",
        "schedule": timedelta(hours=1),
    },
    "discussions: mail of what is followed": {
        "task": "discussions.tasks.mail_followers",
        "schedule": timedelta(seconds=60),
    },
    "discussions: points of who took part": {
        "task": "discussions.tasks.enter_participation",
        "schedule": timedelta(minutes=1),
    },
    "discussions: points of who took part, long ago": {
        "task": "discussions.tasks.look_over_participation",
        "schedule": crontab(hour=22, minute=20),
    },
    "grading: every ledger replayed": {
        "task": "grading.tasks.check_ledgers",
        "schedule": crontab(hour=22, minute=10),  # the night between Karachi and New York
    },
    "grading: releases at a set time": {"task": "grading.tasks.release_planned", "schedule": timedelta(seconds=30)},
    "grading: what has not arrived in time": {"task": "grading.tasks.enter_missing", "schedule": timedelta(minutes=2)},
    "lms: xAPI statements of what happened": {"task": "lms.tasks.make_statements", "schedule": timedelta(seconds=15)},
    "lms: webhooks": {
        "task": "lms.tasks.send_webhooks",
        "schedule": timedelta(seconds=5),
        "options": {"expires": 5},  # while one sends, no others gather
    },
    "lms: webhooks long done with": {"task": "lms.tasks.forget_webhooks", "schedule": timedelta(hours=1)},
    "quizzes: attempts whose time is up": {"task": "quizzes.tasks.close_overdue", "schedule": timedelta(seconds=30)},
}

CLAMD = ENV.clamd
SENDS_TO_ITSELF = not ENV.production
"""Whether webhooks and the like may go to this very machine: to try them out, never on an open site."""

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AUTHENTICATION_BACKENDS = ["accounts.backends.PlainBackend"]
PASSWORD_HASHERS = [
    "accounts.hashers.TunedArgon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # accounts that come from elsewhere
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
USERSESSIONS_ADAPTER = "accounts.adapter.SessionsAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Counted by account and never by address: a whole campus signs in from one (docs/decisions/0012).
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "10/5m/key",
    "reset_password": "5/m/key",
    "reset_password_from_key": None,
    "request_login_code": "3/m/key",
    "sign_in_code": "10/5m/key",
    "quiz_password": "10/5m/key",
    "attendance_code": "10/5m/key",
}
STAFF_SECOND_STEP = ENV.staff_second_step
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = SITE_NAME
MFA_TOTP_TOLERANCE = 1  # the code before and after: on a bad line one may change under way (RFC 6238, 5.2)
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up here with somebody else's address

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ur", _("Urdu"))]
WAGTAIL_CONTENT_LANGUAGES = [("en", _("English")), ("ur", _("Urdu"))]
WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale/libraries"]
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = ENV.data / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = ENV.data / "media"
MEDIA_URL = "/media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")  # no reader asks for one

MAIL = mail.read(ENV.email_url)
EMAIL_BACKEND = MAIL.backend
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starttls, MAIL.tls
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = ENV.data / "mail"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV.email_from

WAGTAIL_SITE_NAME = SITE_NAME
# People have one account and one door: allauth's pages hold passwords, limits and the second step.
WAGTAILADMIN_LOGIN_URL = "/accounts/desk/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Without the names that only a machine knows ("localtime", "Factory"), which a browser refuses.
WAGTAIL_USER_TIME_ZONES = ["UTC", *sorted(name for name in zoneinfo.available_timezones() if "/" in name)]
WAGTAILEMBEDS_FINDERS: list = []
WAGTAILIMAGES_IMAGE_MODEL = "courses.CourseImage"
WAGTAILDOCS_DOCUMENT_MODEL = "courses.CourseDocument"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

OAUTH2_PROVIDER_APPLICATION_MODEL = "api.Client"
OAUTH2_PROVIDER = {
    "ACCESS_TOKEN_EXPIRE_SECONDS": 3600,
    "SCOPES": SCOPES,
    "SCOPES_BACKEND_CLASS": "api.backends.ClientScopes",
}

API_CALLS_A_MINUTE = 600
"""Of one client, or of one person."""
CORS_URLS_REGEX = r"^/(api|ims)/"
CORS_ALLOWED_ORIGINS = list(ENV.api_origins)
CORS_ALLOW_HEADERS = [
    "accept", "authorization", "content-type", "idempotency-key", "if-match", "if-none-match", "prefer",
    "x-request-id",
]  # fmt: skip
CORS_EXPOSE_HEADERS = [
    "deprecation", "etag", "idempotency-replayed", "link", "location", "preference-applied", "retry-after", "sunset",
    "x-request-id", "x-total-count",
]  # fmt: skip

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "api.authentication.ClientAuthentication",
        "api.authentication.StaffAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["common.rest.parsers.Json"],
    "DEFAULT_SCHEMA_CLASS": "api.schema.Described",
    "DEFAULT_METADATA_CLASS": None,  # what OPTIONS would tell stands in the document
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "common.rest.problems.handle",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Wakhan",
    "DESCRIPTION": "Courses, runs, rosters, activities and results, for an LMS or a registry.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "PREPROCESSING_HOOKS": ["api.schema.ours"],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "quizzes.rest.shapes.with_bodies",
        "api.schema.with_manners",
        "api.links.with_examples",
        "api.links.with_links",
    ],
    "ENUM_NAME_OVERRIDES": {
        "EnrolmentStateEnum": "runs.models.Enrolment.State",
        "JobStateEnum": "api.models.Job.State",
        "PartStateEnum": "courses.rest.outline.STATES",
        "ChangeEnum": "quizzes.models.ItemVersion.Change",
        "ChangeClassEnum": "quizzes.services.bank.CLASSES",
        "LackEnum": "quizzes.rules.lint.CODES",
    },
    "COMPONENT_SPLIT_REQUEST": True,
    "COMPONENT_SPLIT_PATCH": False,  # what a change needs, its own body says
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.https
SECURE_SSL_REDIRECT = ENV.https
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.https else None
SECURE_HSTS_SECONDS = 31_536_000 if ENV.https else 0
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
_OWN = ["script", "style", "img", "font", "connect", "media", "manifest", "worker"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        **{f"{kind}-src": ["'self'"] for kind in _OWN},
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
    }
}
# Wagtail's editor has inline scripts and styles, draws what is not yet stored, and previews in a frame.
# No nonce may come in here: it would switch 'unsafe-inline' off.
CMS_SECURITY_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "frame-src": ["'self'"],
}
SILENCED_SYSTEM_CHECKS: list[str] = []
