"""All settings, read from the environment through typed readers; a missing or misspelt value fails at start, loudly."""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

SECRET_KEY = env.str("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
HTTPS = env.bool("HTTPS", default=True)

INSTALLED_APPS = [
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "drf_standardized_errors",
    "marketplace",
    "rates",
    "matching",
]

MIDDLEWARE = [
    "marketplace.http.request_id.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# No cookie authenticates anybody here, so there is nothing that a forged cross-site request could ride on.
SILENCED_SYSTEM_CHECKS = ["security.W003"]

ROOT_URLCONF = "marketplace.urls"
WSGI_APPLICATION = "marketplace.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {}},
]

# PostgreSQL 18: ids come from its uuidv7(). The pool is for the threads of a web process only: in a prefork worker it
# is rebuilt at each task, so there connections are reused and checked before each task instead.
DATABASES = {"default": env.db_url("DATABASE_URL")}
_database = DATABASES["default"]
_pooled = env.bool("DATABASE_POOL", default=False)
_statement_timeout = env.str("DATABASE_STATEMENT_TIMEOUT", default="5s" if _pooled else "60s")
_database["OPTIONS"] = {
    **_database.get("OPTIONS", {}),
    "options": f"-c statement_timeout={_statement_timeout} -c lock_timeout=3s -c jit=off",
}
if _pooled:
    _database["OPTIONS"]["pool"] = {
        "min_size": 1,
        "max_size": env.int("DATABASE_POOL_SIZE", default=8),
        "timeout": 2,  # every thread may wait for it at once, those of /livez too
        # By default the pool doubles its pauses up to minutes, and nobody else may try: after 75 s without PostgreSQL
        # the API still answered 503 when it had been back for 45 s.
        "reconnect_timeout": 2,
    }
else:
    _database["CONN_MAX_AGE"] = 600
    _database["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # the only static files are those of the API's own documentation page

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["marketplace.http.authentication.BearerKeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["marketplace.http.permissions.HasKey"],
    "DEFAULT_PARSER_CLASSES": ["marketplace.http.json.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["marketplace.http.json.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "marketplace.http.schema.ProblemSchema",
    "EXCEPTION_HANDLER": "marketplace.http.problems.exception_handler",
    "UNAUTHENTICATED_USER": "marketplace.http.authentication.Nobody",
    "UNAUTHENTICATED_TOKEN": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "TEST_REQUEST_RENDERER_CLASSES": [
        "rest_framework.renderers.JSONRenderer",
        "rest_framework.renderers.MultiPartRenderer",
    ],
    "URL_FORMAT_OVERRIDE": None,
}
DRF_STANDARDIZED_ERRORS = {
    "EXCEPTION_FORMATTER_CLASS": "marketplace.http.problems.ProblemFormatter",
    "ENABLE_IN_DEBUG_FOR_UNHANDLED_EXCEPTIONS": True,
    "NESTED_FIELD_SEPARATOR": "/",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Vivier",
    "DESCRIPTION": "Freelancer–mission matching for AI expertise: ranked freelancers with reasons, and fair day rates.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    "ENUM_NAME_OVERRIDES": {"MissionStateEnum": "marketplace.models.MissionState"},
    "SCHEMA_PATH_PREFIX": "/v1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

REDIS_URL = env.str("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # A doorbell that nobody answered is rung again by the relay, so a short memory is enough here.
    "visibility_timeout": 60,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "priority_steps": [0, 9],  # see the relay
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
}
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker outlasts any outage of the broker
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_DB_REUSE_MAX = 10_000
CELERY_BEAT_SCHEDULE = {
    "report-overdue-work": {"task": "marketplace.work.report_overdue", "schedule": 60.0, "options": {"expires": 60}},
    "forget-idempotency-keys": {
        "task": "marketplace.http.forget_keys",
        "schedule": 3600.0,
        "options": {"expires": 3600},
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "marketplace.http.request_id.RequestIdFilter"}},
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {"django": {"level": "INFO"}, "kombu": {"level": "WARNING"}},
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# The container's own health checks come over plain HTTP, from inside.
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
