"""What changes once the site has a public address; each is asked of a fresh process with that environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PUBLIC = {
    "PUBLIC_URL": "https://rampwise.example.org",
    "SECRET_KEY": "an-invented-key-of-more-than-fifty-characters-for-one-test-only",
    "DATABASE_URL": "postgres://nobody@127.0.0.1/nowhere",
    "CELERY_BROKER_URL": "redis://127.0.0.1:6379/0",
}
ASKED = (
    "SESSION_COOKIE_NAME SESSION_COOKIE_SECURE SESSION_COOKIE_HTTPONLY CSRF_COOKIE_NAME CSRF_COOKIE_SECURE "
    "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS ALLOWED_HOSTS DEBUG SECURE_PROXY_SSL_HEADER ACCOUNT_RATE_LIMITS"
)
ROOT = Path(__file__).parents[2]


def ask(tmp_path: Path, *command: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs Python with the environment of a public site, some of it changed."""
    environment = {"PATH": os.environ["PATH"], "STATE_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"}
    environment |= PUBLIC | changes
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True)


def test_a_public_site_is_https_alone(tmp_path: Path) -> None:
    code = f"""import json; from django.conf import settings as s
print(json.dumps({{name: getattr(s, name, None) for name in "{ASKED}".split()}}))"""
    settings = json.loads(ask(tmp_path, "-c", code).stdout)
    assert settings["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert settings["CSRF_COOKIE_NAME"].startswith("__Host-")
    flags = ("SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")
    assert [settings[flag] for flag in flags] == [True] * 4
    assert settings["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert settings["ALLOWED_HOSTS"] == ["rampwise.example.org", "127.0.0.1", "localhost", "[::1]"]
    # A client's word about https is believed behind a proxy that says so, and nowhere else.
    assert settings["SECURE_PROXY_SSL_HEADER"] is None
    # The limits against guessing are not loosened as on one's own machine.
    assert settings["ACCOUNT_RATE_LIMITS"] is None


def test_django_has_nothing_to_say_about_a_public_site(tmp_path: Path) -> None:
    checked = ask(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": "short"}, "at least 50 random characters"),
        ({"DEBUG": "true"}, "turn it off on a public site"),
        ({"PUBLIC_URL": "rampwise.example.org"}, "the whole address of the site"),
    ],
)
def test_what_makes_a_public_site_unsafe_stops_its_start(
    changes: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    refused = ask(tmp_path, "manage.py", "check", **changes)
    assert refused.returncode != 0
    assert sentence in refused.stderr


def test_a_worker_with_a_wrong_setting_stops_with_the_sentence(tmp_path: Path) -> None:
    """Its start runs no checks of Django: the settings themselves must refuse."""
    started = ask(tmp_path, "-m", "celery", "--app", "config", "worker", SECRET_KEY="short")
    assert started.returncode != 0
    assert "at least 50 random characters" in started.stderr
