"""`manage.py check_files`: whether every document has its file; after a restore, and whenever a disk was in trouble."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessor import keeping


class Command(BaseCommand):
    """Names documents by number alone: what they are called is their people's."""

    help = "Report documents without a file and files without a document."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fails where a file is missing; a stray file is deleted by itself after a day."""
        missing, stray = keeping.missing_files(), sum(1 for _ in keeping.stray_names())
        for pk in missing:
            self.stderr.write(f"Document {pk} has no file: its text is there, it cannot be read again.")
        counts = f"{len(missing)} documents without a file, {stray} files without a document."
        if missing:
            raise CommandError(counts)
        self.stdout.write(counts)
