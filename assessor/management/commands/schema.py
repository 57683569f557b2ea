"""`manage.py schema`: writes the published JSON Schema of the report; `--check` says whether it is out of date."""

from __future__ import annotations

import argparse
import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from assessor.core.report import report_schema

FILE = settings.BASE_DIR / "docs" / "report.schema.json"


class Command(BaseCommand):
    """The schema follows from the report's own types; the file is for those who read reports elsewhere."""

    help = "Write docs/report.schema.json anew; with --check only compare."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="exit 1 where the file is out of date")

    def handle(self, *, check: bool, **_: Any) -> None:
        """Makes the schema, then writes or compares it."""
        made = json.dumps(report_schema(), indent=1, ensure_ascii=False) + "\n"
        if not check:
            FILE.write_text(made, encoding="utf-8")
        elif FILE.read_text(encoding="utf-8") != made:
            raise CommandError("The published schema is out of date: run make schema.")
