"""Settings and wiring; no features. The Celery app is made here so that every process publishes to the same broker."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
