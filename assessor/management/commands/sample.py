"""`manage.py sample`: writes the sample report anew from its documents; `--check` says whether it is out of date."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from assessor.sample import FOLDER

# What the invented person asked for.
DOCUMENTS = ("resume.md", "drafting-answers.md", "refund-drill.md")
ASKED = ("--as-of", "2026-11-01", "--start", "2026-11-02", "--hours-per-week", "8", "--format", "json")


class Command(BaseCommand):
    """The report of the sample page is what `manage.py assess` makes of the files beside it."""

    help = "Write the sample report anew; with --check only compare."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="exit 1 where the stored report is out of date")

    def handle(self, *, check: bool, **_: Any) -> None:
        """Makes the report, then writes or compares it."""
        made, stored = make_sample(), FOLDER / "report.json"
        if not check:
            stored.write_bytes(made)
        elif stored.read_bytes() != made:
            raise CommandError("The sample report is out of date: run make sample.")


def make_sample() -> bytes:
    """The sample's report as `manage.py assess` writes it."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        call_command("assess", *(str(FOLDER / name) for name in DOCUMENTS), *ASKED, "--output", str(output))
        return output.read_bytes()
