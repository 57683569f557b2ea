"""`manage.py posting FILE`: reads one job posting and prints what it says; no database, no account."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from django.core.management.base import BaseCommand

from assessor.management.commands.assess import BROKEN, stop, write
from assessor.postings import UnreadablePosting, read_posting, read_posting_file


class Command(BaseCommand):
    """Exit 0 with the reading, 2 with one clear line where the file cannot be read."""

    help = "Read one job posting (text, Markdown, PDF, DOCX, YAML, JSON, HTML; - for standard input) and print it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", help="the posting, or - for standard input")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, **given: Any) -> None:
        """Reads and prints; never a traceback unless asked for."""
        from assessor.exports.posting_text import render_posting
        from assessor.knowledge import load_catalog

        try:
            if given["file"] == "-":
                posting = read_posting(sys.stdin.buffer.read(), "posting.txt")
            else:
                posting = read_posting_file(given["file"])
        except UnreadablePosting as error:
            stop(str(error))
        except Exception as error:
            if given["traceback"]:
                raise
            stop(f"The posting could not be read ({type(error).__name__}); --traceback shows where.", BROKEN)
        as_json = given["format"] == "json"
        text = posting.model_dump_json(indent=1) + "\n" if as_json else render_posting(posting, load_catalog().called)
        write(text.encode(), None)
