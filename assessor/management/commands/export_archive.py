"""`manage.py export_archive EMAIL FILE`: what the person's own download is, for an operator who was asked for it."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from assessor.archive import export_everything


class Command(BaseCommand):
    """Writes a file that only its owner can read."""

    help = "Write everything of one person to a ZIP archive."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, email: str, file: Path, **options: Any) -> None:
        """Fails where there is no such person."""
        owner = get_user_model().objects.filter(email=email.strip().lower()).first()
        if owner is None:
            raise CommandError(f"There is no account for {email}.")
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as archive:
            export_everything(owner, archive)
