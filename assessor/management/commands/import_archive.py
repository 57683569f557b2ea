"""`manage.py import_archive FILE`: takes a person in with everything that they took out of another installation."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessor.importing import UnusableArchive, import_everything


class Command(BaseCommand):
    """All of the archive comes in, or nothing."""

    help = "Make an account from an archive that a person downloaded on another installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the ZIP archive")
        parser.add_argument("--email", default="", help="another address for the account than the archive's")

    def handle(self, *args: Any, file: Path, email: str, **options: Any) -> None:
        """Says whose account it is now, and how they get in."""
        try:
            with file.open("rb") as archive:
                owner = import_everything(archive, email)
        except (UnusableArchive, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{owner.email} is here, and chooses a password by “Forgot your password?” at the login.")
