"""Every setting, from the environment. The embedded default needs no variable at all; `.env.example` lists them.

Embedded: SQLite and a broker of files below `var/`, listening on 127.0.0.1. Public: PUBLIC_URL, DATABASE_URL and
CELERY_BROKER_URL name the address, PostgreSQL and Redis or RabbitMQ. What is missing or contradictory stops the start.
"""

from __future__ import annotations

import operator
import os
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ
import structlog
from django.core.exceptions import ImproperlyConfigured

from config.beating import Every
from config.logs import hide_secrets, show_place_only

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
env.read_env(BASE_DIR / ".env")


def embedded_folder(*parts: str) -> Path:
    """A private folder below the state folder, made when first asked for."""
    folder = STATE_DIR.joinpath(*parts)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def embedded_secret_key() -> str:
    """The key kept in the state folder; two processes that start together agree on one."""
    path = embedded_folder() / "secret_key"
    draft = path.with_name(f"secret_key.{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


# -- where and for whom ------------------------------------------------------------------------------------------------

STATE_DIR = Path(env.str("STATE_DIR", default=str(BASE_DIR / "var"))).resolve()
PUBLIC_URL = env.str("PUBLIC_URL", default="").rstrip("/")
PUBLIC = urlsplit(PUBLIC_URL)
HTTPS = PUBLIC.scheme == "https"
if PUBLIC_URL and not (PUBLIC.scheme in {"http", "https"} and PUBLIC.hostname):
    raise ImproperlyConfigured("PUBLIC_URL must be the whole address of the site, such as https://rampwise.example.org")

DEBUG = env.bool("DEBUG", default=False)
if PUBLIC_URL:
    SECRET_KEY = env.str("SECRET_KEY")
    if len(SECRET_KEY) < 50:
        raise ImproperlyConfigured("SECRET_KEY must be at least 50 random characters on a public site.")
    if DEBUG:
        raise ImproperlyConfigured("DEBUG shows personal data in error pages: turn it off on a public site.")
else:
    SECRET_KEY = env.str("SECRET_KEY", default="") or embedded_secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[PUBLIC.hostname or "", "127.0.0.1", "localhost", "[::1]"])
ALLOWED_HOSTS = [host for host in ALLOWED_HOSTS if host]
CSRF_TRUSTED_ORIGINS = [f"{PUBLIC.scheme}://{PUBLIC.netloc}"] if PUBLIC_URL else []
INTERNAL_IPS = ["127.0.0.1"]

# -- applications ------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "accounts",
    "assessor",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_structlog",
    "waffle",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "accounts.middleware.keep_out_of_caches",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.tell_time",
    "django_structlog.middlewares.RequestMiddleware",
    # Every page asks for a login unless its view says otherwise.
    "accounts.middleware.LoginRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "waffle.middleware.WaffleMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# -- database and cache ------------------------------------------------------------------------------------------------

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{STATE_DIR / 'rampwise.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    embedded_folder()
    # Django's defaults lose writes to "database is locked" under eight processes; these lost none.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA busy_timeout=20000;"
            "PRAGMA cache_size=-20000;PRAGMA journal_size_limit=27103364;"
            # What is deleted is overwritten in the file, too.
            "PRAGMA secure_delete=ON;"
        ),
    }
else:
    DATABASES["default"] |= {
        "ENGINE": "config.postgresql",
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=60),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 5,
            "options": "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000",
        },
    }

# Shared by all processes: the limits against guessing are counted in it. The table comes with the migrations.
CACHE_URL = env.str("CACHE_URL", default="")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
    if CACHE_URL
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}

# -- files -------------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(STATE_DIR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# People's files in a bucket instead of a folder (pip install -r requirements-s3.txt). Only this site reads it: no
# public address, no signed one, and each file is handed out by a view that knows whose it is.
if S3_BUCKET := env.str("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.str("S3_ENDPOINT_URL", default="") or None,
            "region_name": env.str("S3_REGION", default="") or None,
            "access_key": env.str("S3_ACCESS_KEY", default="") or None,
            "secret_key": env.str("S3_SECRET_KEY", default="") or None,
            "location": env.str("S3_FOLDER", default=""),
            "default_acl": "private",
            "file_overwrite": False,
        },
    }
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_UPLOAD_HANDLERS = [
    "assessor.uploading.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# What bounds the reading of one file. A resume has 1-5 pages and some 3,000 characters each, a long write-up 100,000:
# the limits leave room for ten times that, and keep a hostile file from holding a worker or filling the machine.
# OCR takes seconds a page, so that scans have a time of their own; without Tesseract READER_OCR changes nothing.
READER_MAX_CHARACTERS = env.int("READER_MAX_CHARACTERS", default=400_000)
READER_MAX_PAGES = env.int("READER_MAX_PAGES", default=60)
READER_MAX_SECONDS = env.int("READER_MAX_SECONDS", default=20)
READER_MAX_OCR_SECONDS = env.int("READER_MAX_OCR_SECONDS", default=120)
READER_MAX_MEMORY = env.int("READER_MAX_MEMORY", default=900_000_000)
READER_OCR = env.bool("READER_OCR", default=True)
# What one person may keep; an upload beyond it is refused with a sentence.
ASSESSMENTS_PER_PERSON = env.int("ASSESSMENTS_PER_PERSON", default=200)
MEGABYTES_PER_PERSON = env.int("MEGABYTES_PER_PERSON", default=500)
# How many months a new person's documents are kept unless they choose otherwise; 0 is until they delete them.
KEEP_MONTHS = env.int("KEEP_MONTHS", default=12)
if KEEP_MONTHS not in {0, 1, 3, 6, 12, 24}:
    raise ImproperlyConfigured("KEEP_MONTHS must be 1, 3, 6, 12 or 24 months, or 0 to keep until somebody deletes.")

# -- work --------------------------------------------------------------------------------------------------------------

CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", default="filesystem://")
if CELERY_BROKER_URL.startswith("filesystem:"):
    CELERY_BROKER_TRANSPORT = "config.files_broker:Transport"
    queue = str(embedded_folder("queue", "messages"))
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": queue,
        "data_folder_out": queue,
        "control_folder": str(embedded_folder("queue", "control")),
        "processed_folder": str(embedded_folder("queue", "processed")),
        "store_processed": False,
        "polling_interval": 0.1,
    }
elif CELERY_BROKER_URL.startswith(("redis:", "rediss:")):
    # The visibility timeout outlasts every task: what a dead worker held comes back through the sweeper, not this.
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 3600,
        "unacked_restore_interval": 10,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 3,
        "socket_timeout": 30,
        "health_check_interval": 25,
        "global_keyprefix": env.str("CELERY_KEY_PREFIX", default="rampwise:"),
    }
elif CELERY_BROKER_URL.startswith(("amqp:", "amqps:")):
    CELERY_BROKER_TRANSPORT_OPTIONS = {"confirm_publish": True}
    CELERY_TASK_DEFAULT_QUEUE = env.str("CELERY_QUEUE", default="rampwise")
else:
    raise ImproperlyConfigured("CELERY_BROKER_URL must start with redis://, rediss://, amqp:// or amqps://.")
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SOFT_TIME_LIMIT, CELERY_TASK_TIME_LIMIT = 240, 300
CELERY_TASK_PUBLISH_RETRY_POLICY = {
    "max_retries": 1,
    "interval_start": 0.1,
    "interval_step": 0.1,
    "interval_max": 0.2,
}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# Celery would close a child's connection before and after each task, and opening one costs as much as many statements.
# CONN_MAX_AGE holds for workers, too (see config.celery).
CELERY_DB_REUSE_MAX = 1000
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE_FILENAME = str(STATE_DIR / "beat-schedule")
# How long a worker's claim on an assessment lasts without a heartbeat: so long it takes until a lost one runs again.
LEASE_SECONDS = env.int("LEASE_SECONDS", default=20)
ATTEMPTS_ALLOWED = 3
# No message expires: by a worker's clock that is wrong it would expire before it came.
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "assessor.tasks.sweep", "schedule": Every(5)},
    "remind": {"task": "assessor.tasks.remind", "schedule": Every(900)},
    "purge": {"task": "assessor.tasks.purge", "schedule": Every(3600)},
}

# -- accounts ----------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/assessments/"
LOGOUT_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
# "optional" offers verification; a public site may demand it with "mandatory".
ACCOUNT_EMAIL_VERIFICATION = env.str("EMAIL_VERIFICATION", default="optional")
if ACCOUNT_EMAIL_VERIFICATION not in {"mandatory", "optional", "none"}:
    raise ImproperlyConfigured('EMAIL_VERIFICATION must be "mandatory", "optional" or "none".')
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
ACCOUNT_PREVENT_ENUMERATION = True
# Who is signed in, on pages and in letters. In logs it is the number that str() gives.
ACCOUNT_USER_DISPLAY = operator.attrgetter("email")
# A browser left open is not enough to take the account over: changing how one logs in asks for the password again.
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
if not PUBLIC_URL:
    # Everybody behind the embedded site comes from one address.
    ACCOUNT_RATE_LIMITS = {"signup": "300/m/ip", "login": "300/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Rampwise"
# A phone may be half a minute off.
MFA_TOTP_TOLERANCE = 1

EMAIL_URL = env.str("EMAIL_URL", default="")
if EMAIL_URL:
    globals().update(env.email_url("EMAIL_URL"))
    EMAIL_TIMEOUT = 10
else:
    # Without a mail server the letters (password reset, verification) lie in a folder of the embedded state.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = STATE_DIR / "mail"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Rampwise <rampwise@localhost>")

# -- what a browser may do ---------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "accounts.views.show_stale_form"
SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
if HTTPS:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
    SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=365 * 24 * 3600)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_SUBDOMAINS", default=True)
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1)

# -- a language model as an adviser; without a key and a model nobody is asked -----------------------------------------

OPENAI_API_KEY = env.str("OPENAI_API_KEY", default="")
OPENAI_BASE_URL = env.str("OPENAI_BASE_URL", default="") or "https://api.openai.com/v1"
LLM_MODEL, LLM_CHEAPER_MODEL = env.str("LLM_MODEL", default=""), env.str("LLM_CHEAPER_MODEL", default="")
# The dialect: OpenAI's own, or the older one that compatible servers speak.
LLM_API = env.str("LLM_API", default="responses" if urlsplit(OPENAI_BASE_URL).hostname == "api.openai.com" else "chat")
# Cents for a million tokens read and written: model=25/200,other=5/40. A model without a price is not asked.
LLM_PRICES = env.dict("LLM_PRICES", default={})
LLM_TIMEOUT = env.float("LLM_TIMEOUT", default=20)
LLM_STAGE_SECONDS = env.float("LLM_STAGE_SECONDS", default=60)
LLM_PARALLEL, LLM_PLACES = env.int("LLM_PARALLEL", default=4), env.int("LLM_PLACES", default=8)
LLM_TOKENS_PER_ASSESSMENT = env.int("LLM_TOKENS_PER_ASSESSMENT", default=120_000)
LLM_TOKENS_PER_PERSON = env.int("LLM_TOKENS_PER_PERSON", default=500_000)
LLM_CENTS_PER_DAY = env.int("LLM_CENTS_PER_DAY", default=500)
if LLM_API not in {"responses", "chat"}:
    raise ImproperlyConfigured('LLM_API must be "responses" or "chat".')
for model in filter(None, (LLM_MODEL, LLM_CHEAPER_MODEL) if OPENAI_API_KEY else ()):
    if not re.fullmatch(r"\d+(\.\d+)?/\d+(\.\d+)?", LLM_PRICES.get(model, "")):
        raise ImproperlyConfigured(f"LLM_PRICES must name the price of {model}: {model}=25/200 (cents a million).")

# -- logs: ids only, never a person's words ----------------------------------------------------------------------------

LOG_JSON = env.bool("LOG_JSON", default=bool(PUBLIC_URL))
LOG_STEPS = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *LOG_STEPS,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "lines": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                show_place_only,
                hide_secrets,
                structlog.processors.JSONRenderer() if LOG_JSON else structlog.processors.LogfmtRenderer(),
            ],
            "foreign_pre_chain": LOG_STEPS,
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.server": {"level": "WARNING"},
        # Its client logs addresses and, at DEBUG, requests.
        "openai": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},
        "httpcore2": {"level": "WARNING"},
        "pdfminer": {"level": "ERROR"},
        # The sweeper's comings and goings every five seconds; what an assessment did is logged by its task.
        "celery.app.trace": {"level": "WARNING"},
        "celery.beat": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
        "django_structlog.celery": {"level": "WARNING"},
        "kombu.connection": {"level": "ERROR"},
    },
}
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = 10
