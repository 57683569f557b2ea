"""`manage.py sweep`: finds lost assessments once, as beat does every few seconds; for operators and drills."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from assessor import tasks


class Command(BaseCommand):
    """Publishes abandoned and never-published assessments again, and gives up on those out of attempts."""

    help = "Find lost assessments and queue them again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints what was done."""
        swept = tasks.sweep()
        self.stdout.write(f"{swept['published']} queued again, {swept['given_up']} given up.")
